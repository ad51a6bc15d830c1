import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const ROOT = join(import.meta.dirname, "../..")

const rows = readFileSync(join(ROOT, "docs/complaints.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && line.includes("`"))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, complaint = "", , file = "", test = ""]) => ({ complaint, file: file.replaceAll("`", ""), test }))

describe("what users of other marketplaces complain of", () => {
  it("is a list", () => {
    expect(rows.length).toBeGreaterThan(15)
  })

  it.each(rows)("$complaint: has its test", ({ file, test }) => {
    const source = readFileSync(join(ROOT, file), "utf8")
    expect([`"${test}"`, `\`${test}\``].some((name) => source.includes(name))).toBe(true)
  })
})
