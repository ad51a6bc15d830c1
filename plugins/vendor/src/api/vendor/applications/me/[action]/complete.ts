import { Refusal } from "@tawiza/http"
import { isEditable } from "../../../../../domain/application-move"
import { checklist, openItems } from "../../../../../domain/checklist"
import { dayInMorocco } from "../../../../../domain/day"
import { type ApplicationRow, applicantOf } from "../../../../checklist-view"

/**
 * Whether everything asked for is there. A number that only looks unusual, and a paper that nobody has looked at yet, are.
 * @throws Refusal `application_incomplete` naming what is missing or wrong; `illegal_transition` is left to the move itself.
 */
export function checkComplete(row: ApplicationRow): void {
  if (!isEditable(row.status)) return
  const { vendor } = row
  const unwritten = [
    ...((vendor.crafts as unknown as string[]).length ? [] : ["crafts"]),
    ...(vendor.commune ? [] : ["commune"]),
    ...(vendor.members_count > 0 && vendor.women_members_count <= vendor.members_count ? [] : ["members"]),
  ]
  const items = [...unwritten, ...openItems(checklist(applicantOf(row), row.papers, dayInMorocco(new Date())))]
  if (items.length) throw new Refusal("application_incomplete", { items, count: items.length })
}
