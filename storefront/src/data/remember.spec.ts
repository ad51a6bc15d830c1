import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { remember } from "./remember.js"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it("reads once for everybody until the time is over", async () => {
  const read = vi.fn(async () => read.mock.calls.length)
  expect(await Promise.all([remember("a", 1000, read), remember("a", 1000, read)])).toEqual([1, 1])
  vi.advanceTimersByTime(999)
  expect(await remember("a", 1000, read)).toBe(1)
  vi.advanceTimersByTime(2)
  expect(await remember("a", 1000, read)).toBe(2)
})

it("does not remember a failure", async () => {
  const read = vi.fn().mockRejectedValueOnce(new Error("away")).mockResolvedValueOnce("there")
  await expect(remember("b", 1000, read)).rejects.toThrow("away")
  expect(await remember("b", 1000, read)).toBe("there")
})
