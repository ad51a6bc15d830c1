import type { MedusaContainer } from "@medusajs/framework/types"
import {
  type DeskReturn,
  type Language,
  MEMBER_MAY,
  type MemberRole,
  RETURN_ACTIONS,
  RETURN_TRANSITIONS,
  type ReturnAction,
} from "@tawiza/contract"
import { connectionOf } from "@tawiza/vendor/rows"
import { orderPeople } from "../../../store/delivered-parcels"
import type { KeptReturn } from "../../../store/returns"
import { returnViews } from "../../return-view"

/** Returns as their vendor's desk sees them: who gives back, and what may be done. Where the money goes is not the vendor's to know. */
export async function deskReturns(
  container: MedusaContainer,
  kept: readonly KeptReturn[],
  { role, language }: { role: MemberRole; language: Language },
): Promise<DeskReturn[]> {
  const people = await orderPeople(
    connectionOf(container),
    kept.map(({ order_id }) => order_id),
  )
  const mayAct = MEMBER_MAY[role].includes("orders.write")
  return (await returnViews(container, kept, language)).map((view, i) => ({
    ...view,
    bank_number_end: null,
    refund: view.refund && { ...view.refund, bank_number_end: null, reference: null },
    customer: people.get(kept[i]?.order_id ?? "")?.name ?? "",
    actions: mayAct ? actionsIn(view.status) : [],
  }))
}

/** What a member may do in a state. */
export const actionsIn = (status: KeptReturn["status"]): ReturnAction[] =>
  (Object.keys(RETURN_ACTIONS) as ReturnAction[]).filter((action) => memberMay(status, action))

/** A dispute is the moderator's to end. */
const memberMay = (status: KeptReturn["status"], action: ReturnAction) =>
  status !== "disputed" && RETURN_TRANSITIONS[status].includes(RETURN_ACTIONS[action])
