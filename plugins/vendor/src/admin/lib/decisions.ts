import type { ApplicationStatus } from "@tawiza/contract"

/** What a moderator may answer: the route segment → the state it leads to. */
export const DECISIONS = { approve: "approved", "request-changes": "changes_requested", reject: "rejected" } as const satisfies Record<
  string,
  ApplicationStatus
>
export type Decision = keyof typeof DECISIONS

/** The decisions an application allows now, always in the same order. */
export function decisionsFrom(next: readonly ApplicationStatus[]): Decision[] {
  return (Object.keys(DECISIONS) as Decision[]).filter((decision) => next.includes(DECISIONS[decision]))
}

/** Only an approval may go without a written reason. */
export const needsReason = (decision: Decision): boolean => decision !== "approve"

/** What waits for a moderator. */
export const QUEUE: readonly ApplicationStatus[] = ["submitted", "in_review"]
