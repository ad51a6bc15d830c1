import {
  APPLICANT_ACTIONS,
  APPLICATION_DECISIONS,
  APPLICATION_TRANSITIONS,
  type ApplicantAction,
  type ApplicationStatus,
  NEEDS_REASON,
} from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { transition } from "./transition"

interface Moved {
  status: ApplicationStatus
  moves: readonly { to: string; by: string }[]
}

export interface ApplicationMove {
  to: ApplicationStatus
  /** `<role>:<id>`. */
  by: string
  reason: string | null
}

/**
 * Whether an application may be moved, by this person and with this reason.
 * @throws Refusal `illegal_transition`, `invalid_request` for a lacking reason, `same_moderator` for an appeal that the one who rejected
 * would decide.
 */
export function checkApplicationMove(application: Moved, { to, by, reason }: ApplicationMove): void {
  transition(APPLICATION_TRANSITIONS, application.status, to)
  if (NEEDS_REASON.includes(to) && !reason?.trim()) throw new Refusal("invalid_request", { fields: "reason" })
  if (isBarred(application, to, by)) throw new Refusal("same_moderator")
}

const DECIDED: readonly ApplicationStatus[] = Object.values(APPLICATION_DECISIONS)

/** The decisions that a user of the chamber may take from here. */
export function openDecisions(application: Moved, by: string): ApplicationStatus[] {
  return APPLICATION_TRANSITIONS[application.status].filter((to) => DECIDED.includes(to) && !isBarred(application, to, by))
}

/** What the applicant may do from here. */
export function openActions({ status }: Pick<Moved, "status">): ApplicantAction[] {
  return (Object.keys(APPLICANT_ACTIONS) as ApplicantAction[]).filter((action) =>
    APPLICATION_TRANSITIONS[status].includes(APPLICANT_ACTIONS[action]),
  )
}

/** Whether the applicant may still change what it wrote. */
export const isEditable = (status: ApplicationStatus): boolean => APPLICATION_TRANSITIONS[status].includes("submitted")

/** Whether papers may be sent: while it may be changed, and of an admitted organisation whose papers end and are renewed. */
export const takesPapers = (status: ApplicationStatus): boolean => isEditable(status) || status === "approved"

/** The appeal is heard by somebody who did not decide (law 03-01 asks for reasons; hearing oneself is no appeal). */
function isBarred({ status, moves }: Moved, to: ApplicationStatus, by: string): boolean {
  if (status !== "appealed" || !DECIDED.includes(to)) return false
  const rejection = moves.findLast((move) => move.to === "rejected")
  return rejection !== undefined && personOf(rejection.by) === personOf(by)
}

/** The person behind a record `<role>:<id>`, whatever role they had then. */
const personOf = (by: string): string => by.slice(by.indexOf(":") + 1)
