import { describe, expect, it } from "vitest"
import { inTurn } from "./in-turn.js"

describe("inTurn", () => {
  it("lets a second deed on one key begin when the first has ended, also badly", async () => {
    const log: string[] = []
    const gate = Promise.withResolvers<void>()
    const first = inTurn("a", async () => {
      log.push("first begins")
      await gate.promise
      log.push("first ends")
      throw new Error("refused")
    })
    const second = inTurn("a", async () => log.push("second begins"))
    const elsewhere = inTurn("b", async () => log.push("elsewhere begins"))
    await elsewhere
    gate.resolve()
    await expect(first).rejects.toThrow("refused")
    await second
    expect(log).toEqual(["first begins", "elsewhere begins", "first ends", "second begins"])
  })
})
