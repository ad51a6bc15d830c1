import type { AdminVendorView, VendorDecision, VendorStatus } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"

/** A suspension that has not ended. */
export interface RunningSuspension {
  by: string
  confirmed_by: string | null
  confirm_before: Date | string
  appeal: string | null
  answer: string | null
}

/**
 * Whoever suspended a shop neither confirms it nor answers the appeal.
 * @throws Refusal `second_person_needed`.
 */
export function ensureSecondPerson({ by }: Pick<RunningSuspension, "by">, second: string): void {
  if (by === second) throw new Refusal("second_person_needed")
}

/** Whether it has waited too long for a second moderator. */
export function lapsed({ confirmed_by, confirm_before }: RunningSuspension, now: Date): boolean {
  return confirmed_by === null && new Date(confirm_before) <= now
}

/** What a moderator may do with a shop now; a suspension's own moderator sees no button that would be refused. */
export function vendorDecisions(status: VendorStatus, suspension: RunningSuspension | null, by: string): AdminVendorView["next"] {
  const decisions: VendorDecision[] = []
  if (status === "open" || status === "paused") decisions.push("suspend")
  if (status === "suspended" && suspension) {
    const second = suspension.by !== by
    if (second && suspension.confirmed_by === null) decisions.push("confirm-suspension")
    if (second && suspension.appeal !== null && suspension.answer === null) decisions.push("uphold")
  }
  if (status === "suspended") decisions.push("reinstate")
  if (status === "open" || status === "paused" || status === "suspended") decisions.push("close")
  return decisions
}
