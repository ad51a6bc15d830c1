import { type NumberField, REQUIREMENTS, type Requirement } from "@tawiza/config/admission"
import { type CheckState, type Language, OPEN_STATES, type PaperState, type PaperType, type VendorKind, WARN_DAYS } from "@tawiza/contract"
import { iceIsValid } from "@tawiza/money"
import { bankNumber } from "./bank-number"
import { craftTree } from "./craft-tree"
import { daysBetween } from "./day"

/** What an application says, as far as the checklist looks at it. */
export interface Applicant {
  kind: VendorKind
  crafts: readonly string[]
  labels_claimed: readonly string[]
  ice: string | null
  rib: string | null
  register_no: string | null
  register_court: string | null
}

/** What the checklist needs to know of a paper. */
export interface Paper {
  requirement: string
  type: PaperType
  state: PaperState
  /** `YYYY-MM-DD`. */
  expires_on: string | null
}

/** What it says about itself beside that. */
export interface Described {
  commune: string
  members_count: number
  women_members_count: number
}

export interface CheckedItem<P extends Paper> {
  code: string
  requirement: Requirement
  /** Slug of the label this item is the certificate of. */
  label: string | null
  state: CheckState
  value: string | null
  expires_on: string | null
  papers: P[]
}

/**
 * What is asked of an applicant and where each item stands on a day. It is worked out whenever it is read, from the list as it is now, so
 * a new requirement needs nothing written, and a paper that expires drops its item by itself.
 */
export function checklist<P extends Paper>(
  applicant: Applicant,
  papers: readonly P[],
  today: string,
  requirements: readonly Requirement[] = REQUIREMENTS,
): CheckedItem<P>[] {
  return requirements
    .filter((requirement) => requirement.kinds.includes(applicant.kind))
    .flatMap((requirement) => occasions(requirement, applicant).map((label) => checked({ requirement, label, applicant, papers, today })))
}

/** Items that keep an application from being handed in. */
export function openItems(items: readonly CheckedItem<Paper>[]): string[] {
  return items.filter(({ state }) => OPEN_STATES.includes(state)).map(({ code }) => code)
}

/** All that keeps an application from being handed in: questions without an answer, then items that are missing or wrong. */
export function unfinished(applicant: Applicant & Described, papers: readonly Paper[], today: string): string[] {
  const { crafts, commune, members_count, women_members_count } = applicant
  return [
    ...(commune ? [] : ["commune"]),
    ...(members_count > 0 && women_members_count <= members_count ? [] : ["people"]),
    ...(crafts.length ? [] : ["crafts"]),
    ...openItems(checklist(applicant, papers, today)),
  ]
}

/** Labels whose certificate a moderator accepted and that are still good: only those are shown in the shop. */
export function heldLabels(claimed: readonly string[], papers: readonly Paper[], today: string): string[] {
  return claimed.filter((label) =>
    papers.some((paper) => paper.requirement === labelCode(label) && paper.state === "accepted" && isGood(paper, today)),
  )
}

export const labelCode = (label: string): string => `label:${label}`

/** Name or help of an item, in a language. */
export function itemText(item: Pick<CheckedItem<Paper>, "requirement" | "label">, field: "name" | "help", language: Language): string {
  const label = item.label ? craftTree.name("label", item.label)[language] : ""
  return item.requirement[field][language].replace("{label}", label)
}

/** Once, never, or once for each label. */
function occasions({ when }: Requirement, { crafts, labels_claimed }: Applicant): (string | null)[] {
  if (when === "label") return [...labels_claimed]
  if (when === "food") return crafts.some((craft) => craftTree.path(craft)[0] === "food") ? [null] : []
  return [null]
}

interface Look<P extends Paper> {
  requirement: Requirement
  label: string | null
  applicant: Applicant
  papers: readonly P[]
  today: string
}

function checked<P extends Paper>({ requirement, label, applicant, papers, today }: Look<P>): CheckedItem<P> {
  const code = label ? labelCode(label) : requirement.code
  const own = papers.filter((paper) => paper.requirement === code)
  const found = { code, requirement, label, papers: own }
  if (requirement.field) {
    const { value, state } = numberIn(requirement.field, applicant)
    return { ...found, value, state, expires_on: null }
  }
  return { ...found, value: null, ...paperState(own, requirement.paper?.min ?? 1, today) }
}

/** ICE, RIB and IBAN carry check digits; a register's number has no published form, so an unusual one is only pointed out. */
function numberIn(field: NumberField, { ice, rib, register_no, register_court }: Applicant): { value: string | null; state: CheckState } {
  switch (field) {
    case "ice":
      return { value: ice, state: ice ? (iceIsValid(ice) ? "ok" : "wrong") : "missing" }
    case "rib":
      return { value: rib, state: rib ? (bankNumber(rib) ? "ok" : "wrong") : "missing" }
    case "register":
      if (!register_no || !register_court) return { value: register_no, state: "missing" }
      return { value: `${register_no} · ${register_court}`, state: /\d/.test(register_no) && register_no.length <= 30 ? "ok" : "doubtful" }
  }
}

/**
 * Of the papers that were not refused, as many as asked for must be good. Accepted ones count first, so a newer one that waits for a
 * moderator does not undo an accepted one.
 */
function paperState(papers: readonly Paper[], min: number, today: string): { state: CheckState; expires_on: string | null } {
  const standing = papers.filter(({ state }) => state !== "refused")
  const good = standing.filter((paper) => isGood(paper, today))
  const accepted = good.filter(({ state }) => state === "accepted")
  if (min === 0) return { state: papers.some(({ state }) => state === "given") ? "given" : "ok", expires_on: null }
  if (accepted.length >= min) {
    const expires_on = lastsUntil(accepted, min)
    const near = expires_on !== null && daysBetween(today, expires_on) <= WARN_DAYS
    return { state: near ? "expiring" : "ok", expires_on }
  }
  if (good.length >= min) return { state: "given", expires_on: lastsUntil(good, min) }
  if (standing.length > good.length) return { state: "expired", expires_on: lastsUntil(standing, 1) }
  return { state: papers.length > good.length ? "refused" : "missing", expires_on: null }
}

/** A paper is good through its last day. */
const isGood = ({ expires_on }: Paper, today: string): boolean => expires_on === null || expires_on >= today

/** The last day on which `min` of these papers are good; null for ever. */
function lastsUntil(papers: readonly Paper[], min: number): string | null {
  const longestFirst = papers
    .map(({ expires_on }) => expires_on ?? "9999-12-31")
    .toSorted()
    .reverse()
  const day = longestFirst[min - 1] ?? null
  return day === "9999-12-31" ? null : day
}
