import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { foldsOf, seal, THREADS, threadBackground, threadOf, threadStyle } from "./seal.js"

const ids = Array.from({ length: 500 }, (_, i) => `vend_${i}`)

describe("seal", () => {
  it("folds 8, 10, 12 or 16 times, and uses them all", () => {
    expect([...new Set(ids.map(foldsOf))].sort((a, b) => a - b)).toEqual([8, 10, 12, 16])
  })

  it("has one petal to a fold", () => {
    for (const id of ids.slice(0, 40)) {
      const petals = seal(id)
        .match(/<path d="([^"]*)" fill="currentColor"/)![1]!
        .match(/M/g)!.length
      expect(petals).toBe(foldsOf(id) > 10 ? foldsOf(id) : foldsOf(id) * 2)
    }
  })

  it("is the same for the same id, and hardly ever for another", () => {
    expect(seal("vend_1")).toBe(seal("vend_1"))
    expect(new Set(ids.map(seal)).size).toBe(ids.length)
  })

  it("is decoration: hidden from assistive technology, without text, ids or colours of its own", () => {
    for (const drawing of ids.slice(0, 40).map(seal)) {
      expect(drawing).toMatch(/^<svg viewBox="0 0 100 100" aria-hidden="true">.*<\/svg>$/)
      expect(drawing).not.toMatch(/<text|\bid=|NaN|undefined/)
      expect(drawing.match(/fill="[^"]*"/g)).toEqual([
        'fill="currentColor"',
        'fill="var(--seal-2,currentColor)"',
        'fill="var(--seal-3,#fff)"',
      ])
    }
  })

  it("stays within 2 KB and its own box", () => {
    for (const id of ids) {
      const drawing = seal(id)
      expect(drawing.length).toBeLessThanOrEqual(2048)
      const corners = [...drawing.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)]
      expect(Math.max(...corners.map(([, x, y]) => Math.hypot(Number(x) - 50, Number(y) - 50)))).toBeLessThanOrEqual(50)
    }
  })

  it("does not follow what is written in the id", () => expect(seal('"><script>')).not.toContain("script"))
})

describe("thread", () => {
  it("is one of eight pairs, the same for the same id, and every pair is used", () => {
    expect(THREADS).toHaveLength(8)
    expect(new Set(ids.map(threadOf))).toEqual(new Set(THREADS))
  })

  it("keeps the pairs that workshops already have", () => {
    expect(threadOf("fes-01")).toEqual({ a: "#5a3a5e", b: "#d9a334" })
    expect(threadOf("haj-02")).toEqual({ a: "#98302a", b: "#d6a25c" })
    expect(threadOf("taz-01")).toEqual({ a: "#0f2560", b: "#7fb0c4" })
  })

  it("writes itself as custom properties and as a background", () => {
    expect(threadStyle({ a: "#111111", b: "#222222" })).toBe("--a:#111111;--b:#222222")
    expect(threadBackground({ a: "#111111", b: "#222222" })).toBe(
      "repeating-linear-gradient(90deg,#111111 0 14px,#222222 14px 19px,#111111 19px 22px,transparent 22px 25px)",
    )
  })
})

describe("the light entry", () => {
  it("brings no family of drawings into a page", () => {
    const reached = new Set<string>()
    const visit = (file: string) => {
      if (reached.has(file)) return
      reached.add(file)
      for (const [, target] of readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)\.js"/g)) visit(join(dirname(file), `${target}.ts`))
    }
    const source = dirname(fileURLToPath(import.meta.url))
    visit(join(source, "seal.ts"))
    expect([...reached].map((file) => file.slice(source.length + 1)).sort()).toEqual([
      "draw/geometry.ts",
      "draw/star-notch.ts",
      "random.ts",
      "seal.ts",
      "thread.ts",
    ])
  })
})
