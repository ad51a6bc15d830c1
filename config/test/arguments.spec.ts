import { expect, it } from "vitest"
import { readTestArguments } from "./arguments.ts"

it("narrows a run by parts of paths and of names", () => {
  expect(readTestArguments([])).toEqual({ filters: [], name: undefined, update: false })
  expect(readTestArguments(["stories", "-t", "two vendors", "-u"])).toEqual({ filters: ["stories"], name: "two vendors", update: true })
})

it("refuses what it does not know, and says what it knows", () => {
  expect(() => readTestArguments(["--watch"])).toThrow("Say npm test -- [part of a path]")
})
