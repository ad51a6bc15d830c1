import { describe, expect, it } from "vitest"
import { fresh } from "./fresh"

const counter = () => {
  let loads = 0
  return { load: async () => ++loads, loads: () => loads }
}

describe("fresh", () => {
  it("loads once for all who ask at the same moment", async () => {
    const { load, loads } = counter()
    const get = fresh(load, 5000)
    expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1])
    expect(loads()).toBe(1)
  })

  it("loads again when the time is over, not before", async () => {
    let clock = 0
    const get = fresh(counter().load, 5000, () => clock)
    expect(await get()).toBe(1)
    clock = 4999
    expect(await get()).toBe(1)
    clock = 5000
    expect(await get()).toBe(2)
  })

  it("does not keep a failure", async () => {
    let works = false
    const get = fresh(async () => (works ? "here" : Promise.reject(new Error("away"))), 5000)
    await expect(get()).rejects.toThrow("away")
    works = true
    expect(await get()).toBe("here")
  })
})
