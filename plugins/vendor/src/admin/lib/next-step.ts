import { type ApplicationView, OPEN_STATES } from "@tawiza/contract"

/** What has to happen next with an application, and by whom; null when nothing waits. */
export type NextStep =
  | { name: "start_review" | "ask_changes" | "decide" | "wait_applicant" | "decide_appeal" | "other_moderator" }
  | { name: "check_papers"; count: number }

type Seen = Pick<ApplicationView, "status" | "checklist" | "next">

export function nextStep({ status, checklist, next }: Seen): NextStep | null {
  switch (status) {
    case "submitted":
      return { name: "start_review" }
    case "in_review": {
      const count = unchecked(checklist)
      if (count) return { name: "check_papers", count }
      return { name: openItems(checklist) ? "ask_changes" : "decide" }
    }
    // Papers that end are renewed after the admission too.
    case "approved": {
      const count = unchecked(checklist)
      return count ? { name: "check_papers", count } : null
    }
    case "changes_requested":
      return { name: "wait_applicant" }
    case "appealed":
      return { name: next.length ? "decide_appeal" : "other_moderator" }
    default:
      return null
  }
}

/** Papers that nobody has looked at. */
const unchecked = (checklist: Seen["checklist"]): number => checklist.filter(({ state }) => state === "given").length

/** Items that are not in order. */
export const openItems = (checklist: Seen["checklist"]): number => checklist.filter(({ state }) => OPEN_STATES.includes(state)).length

const DAY_MS = 86_400_000

/** Whole days since the applicant last spoke; null for a draft. */
export function daysWaiting({ moves }: Pick<ApplicationView, "moves">, now: number): number | null {
  const last = moves.findLast(({ to }) => to === "submitted" || to === "appealed")
  return last ? Math.max(0, Math.floor((now - Date.parse(last.at)) / DAY_MS)) : null
}
