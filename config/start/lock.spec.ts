import { existsSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { lives, takeLock, waitForLock } from "./lock.ts"

const newPath = () => join(mkdtempSync(join(tmpdir(), "tawiza-lock-")), "start.lock")
/** No system gives a process this number: Linux stops at 2^22. */
const NOBODY = 2 ** 22 + 1

describe("a lock", () => {
  it("is taken by one, who is named to the other, and free again once released", () => {
    const path = newPath()
    const lock = takeLock(path)
    expect(lock).toMatchObject({ taken: true, stale: false })
    expect(takeLock(path)).toMatchObject({ taken: false, holder: { pid: process.pid } })
    if (lock.taken) lock.release()
    expect(existsSync(path)).toBe(false)
    expect(takeLock(path)).toMatchObject({ taken: true, stale: false })
  })

  it.each([
    ["a process that is gone", JSON.stringify({ pid: NOBODY })],
    ["a process whose number was given anew", JSON.stringify({ pid: process.pid, born: "1" })],
    ["a process that died while writing it", '{"pid": 12'],
  ])("of %s is stale, and taken over", (_, content) => {
    const path = newPath()
    writeFileSync(path, content)
    expect(takeLock(path)).toMatchObject({ taken: true, stale: true })
    expect(takeLock(path)).toMatchObject({ taken: false, holder: { pid: process.pid } })
  })

  it("can be waited for", async () => {
    const path = newPath()
    const first = takeLock(path)
    let told = 0
    const second = waitForLock(path, () => {
      told += 1
      if (first.taken) first.release()
    })
    expect(await second).toMatchObject({ taken: true })
    expect(told).toBe(1)
  })

  it("holder lives when it is this very process", () => {
    const path = newPath()
    takeLock(path)
    const again = takeLock(path)
    if (again.taken) throw new Error("taken twice")
    expect(lives(again.holder)).toBe(true)
  })
})
