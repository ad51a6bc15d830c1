import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { line, Progress } from "./progress.ts"

describe("a running step", () => {
  it.each([
    [{ elapsedS: 5, expectedS: 20 }, "█████░░░░░░░░░░░░░░░ Building 5 s, about 15 s left"],
    [{ elapsedS: 30, expectedS: 20 }, "███████████████████░ Building 30 s, any moment now"],
    [{ elapsedS: 5, expectedS: undefined }, "···················· Building 5 s"],
    [{ elapsedS: 10, expectedS: 99, part: 0.5 }, "██████████░░░░░░░░░░ Building 10 s, about 10 s left"],
  ])("at %o shows what is known", (step, shown) => {
    expect(line({ what: "Building", ...step })).toBe(shown)
  })
})

describe("progress", () => {
  const recorder = (isTTY: boolean) => {
    const written: string[] = []
    return { written, out: { isTTY, columns: 80, write: (text: string) => written.push(text) > 0 } as never }
  }

  it("is plain lines where there is no terminal, and remembers how long it took", async () => {
    const data = mkdtempSync(join(tmpdir(), "tawiza-progress-"))
    const first = recorder(false)
    expect(await new Progress(data, first.out).step("Migrating", async () => 7)).toBe(7)
    expect(first.written[0]).toBe("Migrating …\n")
    expect(first.written[1]).toMatch(/^✓ Migrating \(\d+\.\d s\)\n$/)

    const second = recorder(false)
    await new Progress(data, second.out).step("Migrating", async () => {})
    expect(second.written[0]).toMatch(/^Migrating( \(about \d+ s\))? …\n$/)
  })

  it("leaves only what is done on a terminal", async () => {
    const { written, out } = recorder(true)
    const progress = new Progress(mkdtempSync(join(tmpdir(), "tawiza-progress-")), out)
    await Promise.all([progress.step("Building", async () => {}), progress.step("Migrating", async () => {})])
    const screen = render(written.join(""))
    expect(screen.map((row) => row.replace(/ \(.*/, ""))).toEqual(["✓ Building", "✓ Migrating"])
  })

  it("does not call a failed step done", async () => {
    const { written, out } = recorder(false)
    const progress = new Progress(mkdtempSync(join(tmpdir(), "tawiza-progress-")), out)
    await expect(progress.step("Building", () => Promise.reject(new Error("no")))).rejects.toThrow("no")
    expect(written.join("")).not.toContain("✓")
  })
})

const ESC = "\u001b"

/** What a terminal shows after these writes: text, newline, and the two control sequences in use. */
function render(text: string): string[] {
  const rows: string[] = [""]
  for (const [part] of text.matchAll(new RegExp(`${ESC}\\[\\d+A|${ESC}\\[J|\\n|[^${ESC}\\n]+`, "g"))) {
    if (part === "\n") rows.push("")
    else if (part.endsWith("A")) rows.length -= Number(part.slice(2, -1))
    else if (part !== `${ESC}[J`) rows[rows.length - 1] += part
    if (part.endsWith("A")) rows[rows.length - 1] = ""
  }
  return rows.filter((row) => row !== "")
}
