import { REQUIREMENTS, type Requirement } from "@tawiza/config/admission"
import { type CheckState, OPEN_STATES, PAPER_STATES, VENDOR_KINDS } from "@tawiza/contract"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Applicant, checklist, heldLabels, itemText, openItems, type Paper, unfinished } from "./checklist"

const TODAY = "2026-11-28"

const applicant = (changes: Partial<Applicant> = {}): Applicant => ({
  kind: "cooperative",
  crafts: ["ceramics"],
  labels_claimed: [],
  ice: "999000001000075",
  rib: "011519000001205000534921",
  register_no: "RLC 12/2019",
  register_court: "Fès",
  ...changes,
})
const paper = (requirement: string, changes: Partial<Paper> = {}): Paper => ({
  requirement,
  type: "application/pdf",
  state: "accepted",
  expires_on: null,
  ...changes,
})
const codes = (of: Applicant) => checklist(of, [], TODAY).map(({ code }) => code)
const stateOf = (code: string, of: Applicant, papers: Paper[] = [], day = TODAY) =>
  checklist(of, papers, day).find((item) => item.code === code)?.state

describe("what is asked", () => {
  it("depends on the kind", () => {
    expect(codes(applicant())).toEqual(["ice", "register", "statutes", "minutes", "members", "rib", "bank", "workshop", "other"])
    expect(codes(applicant({ kind: "union" }))).toEqual(codes(applicant()))
    expect(codes(applicant({ kind: "association" }))).toEqual(["ice", "receipt", "statutes", "board", "rib", "bank", "workshop", "other"])
  })

  it("adds the sanitary authorisation for whatever is eaten, named by any branch of the tree", () => {
    for (const craft of ["food", "food-grain", "food-couscous"])
      expect(codes(applicant({ crafts: ["ceramics", craft] }))).toContain("sanitary")
    expect(codes(applicant({ crafts: ["ceramics"] }))).not.toContain("sanitary")
  })

  it("adds one certificate for each label claimed, and names it", () => {
    const items = checklist(applicant({ labels_claimed: ["poterie-fes", "zellige-fes"] }), [], TODAY)
    const labels = items.filter(({ label }) => label)
    expect(labels.map(({ code }) => code)).toEqual(["label:poterie-fes", "label:zellige-fes"])
    expect(itemText(labels[0]!, "name", "fr")).toMatch(/^Certificat : .*Poterie/)
  })

  it("holds a new requirement against old applications without a word written for them", () => {
    const added: Requirement = { ...REQUIREMENTS.find(({ code }) => code === "bank")!, code: "seat" }
    expect(openItems(checklist(applicant(), [], TODAY, [added]))).toEqual(["seat"])
  })

  it("never asks for an identity card number", () => {
    const names = REQUIREMENTS.map(({ code, name, field }) => `${code} ${field} ${Object.values(name).join(" ")}`)
    expect(names.filter((text) => /\bcin\b|cnie|identit|بطاقة|identity/i.test(text))).toEqual([])
  })
})

it("what keeps an application back is named: questions first, then items", () => {
  const said = { commune: "El Menzel", members_count: 5, women_members_count: 5 }
  const whole = ["statutes", "minutes", "members", "bank", "workshop", "workshop"].map((code) => paper(code, { state: "given" }))
  expect(unfinished({ ...applicant(), ...said }, whole, TODAY)).toEqual([])
  const lacking = { ...applicant({ crafts: [], ice: null }), ...said, commune: "", women_members_count: 6 }
  expect(unfinished(lacking, whole.slice(1), TODAY)).toEqual(["commune", "people", "crafts", "ice", "statutes"])
})

describe("a number", () => {
  it("with a check digit is right or wrong", () => {
    expect(stateOf("ice", applicant())).toBe("ok")
    expect(stateOf("ice", applicant({ ice: "999000001000076" }))).toBe("wrong")
    expect(stateOf("ice", applicant({ ice: null }))).toBe("missing")
    expect(stateOf("rib", applicant({ rib: "011519000001205000534922" }))).toBe("wrong")
    expect(stateOf("rib", applicant({ rib: "MA64 0115 1900 0001 2050 0053 4921" }))).toBe("ok")
  })

  it("without one is pointed out at most, and keeps nobody from handing in", () => {
    expect(stateOf("register", applicant({ register_no: "sans numéro" }))).toBe("doubtful")
    expect(OPEN_STATES).not.toContain("doubtful")
    expect(stateOf("register", applicant({ register_court: null }))).toBe("missing")
  })
})

describe("a paper", () => {
  const of = applicant({ crafts: ["food"] })
  const sanitary = (expires_on: string, changes: Partial<Paper> = {}) => [paper("sanitary", { expires_on, ...changes })]

  it("is good through its last day, warns for thirty days before, and drops by itself", () => {
    expect(stateOf("sanitary", of, sanitary("2026-12-29"))).toBe("ok")
    expect(stateOf("sanitary", of, sanitary("2026-12-28"))).toBe("expiring")
    expect(stateOf("sanitary", of, sanitary(TODAY))).toBe("expiring")
    expect(stateOf("sanitary", of, sanitary("2026-11-27"))).toBe("expired")
  })

  it("waits for a moderator, and is missing again when refused", () => {
    expect(stateOf("statutes", of, [paper("statutes", { state: "given" })])).toBe("given")
    expect(stateOf("statutes", of, [paper("statutes", { state: "refused" })])).toBe("refused")
    expect(stateOf("statutes", of, [paper("statutes", { state: "refused" }), paper("statutes", { state: "given" })])).toBe("given")
    expect(stateOf("statutes", of)).toBe("missing")
  })

  it("that is newer takes over the date without undoing the older one while it waits", () => {
    const waiting = paper("sanitary", { state: "given", expires_on: "2029-01-01" })
    expect(stateOf("sanitary", of, [...sanitary("2027-06-01"), waiting])).toBe("ok")
    expect(stateOf("sanitary", of, [...sanitary("2026-11-01"), { ...waiting, state: "accepted" }])).toBe("ok")
  })

  it("is not enough where two are asked for", () => {
    const one = paper("workshop", { type: "image/jpeg" })
    expect(stateOf("workshop", of, [one])).toBe("missing")
    expect(stateOf("workshop", of, [one, { ...one, state: "given" }])).toBe("given")
    expect(stateOf("workshop", of, [one, one])).toBe("ok")
  })

  it("that nobody asked for opens nothing", () => {
    expect(stateOf("other", of)).toBe("ok")
    expect(stateOf("other", of, [paper("other", { state: "given" })])).toBe("given")
  })
})

describe("a label's badge", () => {
  it("is shown while an accepted certificate is good", () => {
    const held = (changes: Partial<Paper>) => heldLabels(["poterie-fes"], [paper("label:poterie-fes", changes)], TODAY)
    expect(held({})).toEqual(["poterie-fes"])
    expect(held({ expires_on: TODAY })).toEqual(["poterie-fes"])
    expect(held({ expires_on: "2026-11-27" })).toEqual([])
    expect(held({ state: "given" })).toEqual([])
    expect(heldLabels(["poterie-fes"], [], TODAY)).toEqual([])
    expect(heldLabels([], [paper("label:poterie-fes")], TODAY)).toEqual([])
  })
})

describe("whatever was sent", () => {
  const day = fc
    .date({ min: new Date("2025-01-01"), max: new Date("2029-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const papers = fc.array(
    fc.record<Paper>({
      requirement: fc.constantFrom("statutes", "workshop", "sanitary", "bank", "label:poterie-fes"),
      type: fc.constantFrom("application/pdf", "image/jpeg"),
      state: fc.constantFrom(...PAPER_STATES),
      expires_on: fc.option(day),
    }),
    { maxLength: 12 },
  )
  const anyone = fc.constantFrom(...VENDOR_KINDS).map((kind) => applicant({ kind, crafts: ["food"], labels_claimed: ["poterie-fes"] }))
  const better: readonly CheckState[] = ["missing", "refused", "expired", "given", "expiring", "ok"]
  const rank = (state: CheckState) => better.indexOf(state)
  const paperItems = (of: Applicant, sent: Paper[], on: string) => checklist(of, sent, on).filter(({ requirement }) => requirement.paper)

  it("one more accepted paper that does not expire never makes an item worse", () => {
    fc.assert(
      fc.property(anyone, papers, day, (of, sent, on) => {
        const before = paperItems(of, sent, on)
        const after = paperItems(of, [...sent, ...before.map(({ code }) => paper(code))], on)
        for (const [i, item] of after.entries()) expect(rank(item.state)).toBeGreaterThanOrEqual(rank(before[i]!.state))
      }),
    )
  })

  it("no accepted item gets better by waiting", () => {
    fc.assert(
      fc.property(anyone, papers, day, day, (of, sent, a, b) => {
        const [early, late] = [a, b].sort() as [string, string]
        const accepted = sent.filter(({ state }) => state === "accepted")
        const [now, later] = [paperItems(of, accepted, early), paperItems(of, accepted, late)]
        for (const [i, item] of later.entries()) {
          if (now[i]!.state === "missing") continue
          expect(rank(item.state)).toBeLessThanOrEqual(rank(now[i]!.state))
        }
      }),
    )
  })

  it("an item that is in order says until when, and is in order on that day and not on the next", () => {
    fc.assert(
      fc.property(anyone, papers, day, (of, sent, on) => {
        for (const { code, state, expires_on } of paperItems(of, sent, on)) {
          if ((state !== "ok" && state !== "expiring") || expires_on === null) continue
          const next = new Date(Date.parse(expires_on) + 86_400_000).toISOString().slice(0, 10)
          expect(["ok", "expiring"]).toContain(stateOf(code, of, sent, expires_on))
          expect(["ok", "expiring"]).not.toContain(stateOf(code, of, sent, next))
        }
      }),
    )
  })
})
