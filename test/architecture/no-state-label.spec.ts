import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { ROOT } from "../support/environment.ts"

/** Where people read the marketplace's own words: shop, desk, admin, messages, and what applicants and pieces must show. */
const WORDS = [
  "storefront/src/i18n",
  "storefront/src/desk/messages",
  "plugins/admin-kit/src",
  "plugins/vendor/src/admin/i18n",
  "plugins/vendor/src/messages",
  "plugins/vendor/src/domain/messages.ts",
  "config/admission",
  "config/catalogue",
]

/** What a state says of a body it has recognised. The chamber admits to a marketplace, which is no such thing. */
const OF_A_STATE = [
  /agréée?s?(?!\p{L})|agrément|homologu|accrédit|habilitée?s?(?!\p{L})|officiel|certifiée?s?(?!\p{L})|labellisé|reconnue?s? par/iu,
  /معتمد|رسمي|مرخص|مصادق عليه|معترف ب/u,
  /\b(accredited|certified|licen[cs]ed|official|officially|recogni[sz]ed by|state[- ]approved)\b/i,
]

const filesOf = (path: string): string[] =>
  path.endsWith(".ts")
    ? [path]
    : readdirSync(join(ROOT, path), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".spec.ts"))
        .map((name) => join(path, name))

/** Comments are for us; what stands in quotation marks is read. */
const saysOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "")

const claims = (text: string) => OF_A_STATE.flatMap((pattern) => saysOf(text).match(new RegExp(pattern, `${pattern.flags}g`)) ?? [])

describe("that an organisation was admitted", () => {
  it("reads nowhere as a label of the state", () => {
    const files = WORDS.flatMap(filesOf)
    expect(files.length).toBeGreaterThan(20)
    expect(files.flatMap((file) => claims(readFileSync(join(ROOT, file), "utf8")).map((word) => `${file}: ${word}`))).toEqual([])
  })

  it.each([
    ["Coopérative agréée par la Chambre", 1],
    ["Atelier certifié", 1],
    ["تعاونية معتمدة من الغرفة", 1],
    ["Officially recognised by the Kingdom", 2],
    ["Le certificat du titulaire", 0],
    ["Agrandir la photo, agréable à regarder", 0],
  ])("would be noticed in « %s »", (text, found) => {
    expect(claims(text)).toHaveLength(found)
  })
})
