import { APPLICATION_DECISIONS, type ApplicationDecision, type ApplicationStatus, NEEDS_REASON } from "@tawiza/contract"

export type Decision = ApplicationDecision

/** The decisions an application allows now, always in the same order. */
export function decisionsFrom(next: readonly ApplicationStatus[]): Decision[] {
  return (Object.keys(APPLICATION_DECISIONS) as Decision[]).filter((decision) => next.includes(APPLICATION_DECISIONS[decision]))
}

/** An approval may carry a word of welcome, and taking an application up needs no word. */
export const needsReason = (decision: Decision): boolean => NEEDS_REASON.includes(APPLICATION_DECISIONS[decision])

/** What waits for a moderator. */
export const QUEUE: readonly ApplicationStatus[] = ["submitted", "in_review", "appealed"]
