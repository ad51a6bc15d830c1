import type { ChecklistItem, CheckState, OwnApplication } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { fitted } from "../photograph.js"
import { nextOpenStep, shownItems, stepsLeft } from "./application.js"

const item = (code: string, state: CheckState) => ({ code, state, papers: [] as unknown[] }) as ChecklistItem
const application = (changes: Partial<OwnApplication>) =>
  ({
    status: "draft",
    name: { ar: "جمعية" },
    commune: "Sefrou",
    members: 5,
    women_members: 5,
    crafts: ["textile"],
    labels: [],
    checklist: [],
    ...changes,
  }) as OwnApplication

describe("the steps of an application", () => {
  it("go through the questions first, then through what the chamber asks", () => {
    const checklist = [item("ice", "ok"), item("statutes", "missing"), item("bank", "refused"), item("workshop", "given")]
    expect(nextOpenStep(application({ checklist, commune: "" }))).toBe("commune")
    expect(nextOpenStep(application({ checklist }))).toBe("statutes")
    expect(stepsLeft(application({ checklist, crafts: [] }))).toBe(3)
  })

  it("are over when nothing is open, whatever nobody has looked at yet", () => {
    const whole = application({ checklist: [item("statutes", "given"), item("register", "doubtful")] })
    expect([nextOpenStep(whole), stepsLeft(whole)]).toEqual([null, 0])
  })

  it("show what is asked besides only when the chamber asked", () => {
    const other = [item("other", "ok")]
    expect(shownItems(application({ checklist: other }))).toEqual([])
    expect(shownItems(application({ checklist: other, status: "changes_requested" }))).toEqual(other)
  })
})

it("a photograph keeps its shape when it gets smaller, and never grows", () => {
  expect(fitted(4000, 3000, 2400)).toEqual({ width: 2400, height: 1800 })
  expect(fitted(800, 600, 2400)).toEqual({ width: 800, height: 600 })
  expect(fitted(10_000, 1, 2400)).toEqual({ width: 2400, height: 1 })
})
