import { describe, expect, it } from "vitest"
import { type Outcome, report } from "./report.ts"

const passed = (name: string): Outcome => ({ name, state: "passed" })
const failed = (name: string): Outcome => ({ name, state: "failed" })
const nothing = new Map<string, string>()

describe("the closing line of a run", () => {
  it("counts what passed", () => {
    expect(report([passed("a"), passed("b")], 0, nothing, true)).toEqual({ lines: ["2 passed, 0 failed"], code: 0 })
  })

  it("fails with one failure", () => {
    expect(report([passed("a"), failed("b")], 0, nothing, false)).toEqual({ lines: ["1 passed, 1 failed"], code: 1 })
  })

  it("fails when a file could not be loaded, though no test in it failed", () => {
    expect(report([passed("a")], 1, nothing, false)).toEqual({ lines: ["1 passed, 1 failed"], code: 1 })
  })

  it("fails when a test never came to its end", () => {
    expect(report([{ name: "a", state: "pending" }], 0, nothing, false).code).toBe(1)
  })

  it("fails when no test ran", () => {
    expect(report([], 0, nothing, false)).toEqual({ lines: ["0 passed, 0 failed"], code: 1 })
    expect(report([{ name: "a", state: "skipped", reason: "why" }], 0, nothing, false).code).toBe(1)
  })

  it("passes over nothing in silence", () => {
    const leftOut = new Map([["e2e", "Chromium is missing."]])
    const outcomes: Outcome[] = [
      passed("a"),
      { name: "full disk", state: "skipped", reason: "no room to mount" },
      { name: "b", state: "skipped" },
    ]
    expect(report(outcomes, 0, leftOut, false)).toEqual({
      lines: [
        "Skipped e2e: Chromium is missing.",
        "Skipped full disk: no room to mount",
        "Skipped b: no reason given",
        "1 passed, 0 failed, 3 skipped",
      ],
      code: 0,
    })
  })

  it("fails in CI when a whole suite was left out", () => {
    expect(report([passed("a")], 0, new Map([["e2e", "Chromium is missing."]]), true).code).toBe(1)
  })
})
