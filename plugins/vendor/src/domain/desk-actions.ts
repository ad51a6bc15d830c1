import {
  CONSIGNMENT_ACTIONS,
  CONSIGNMENT_TRANSITIONS,
  type ConsignmentAction,
  type ConsignmentStatus,
  type DeliveryCode,
} from "@tawiza/contract"

/** Moves the table allows that the way of delivery does not: what is fetched is never shipped, what is sent is shipped before it arrives. */
const NOT_BY: Record<DeliveryCode, readonly (readonly [ConsignmentStatus, ConsignmentStatus])[]> = {
  pickup: [["packed", "shipped"]],
  home: [["packed", "delivered"]],
}

/** What a member may do now, in the order of a parcel's life. */
export function deskActions(status: ConsignmentStatus, code: DeliveryCode): ConsignmentAction[] {
  return (Object.keys(CONSIGNMENT_ACTIONS) as ConsignmentAction[]).filter((action) => {
    const to = CONSIGNMENT_ACTIONS[action]
    return CONSIGNMENT_TRANSITIONS[status].includes(to) && !NOT_BY[code].some(([from, never]) => from === status && never === to)
  })
}

/** Where the vendor's work on a consignment ends. */
export const DONE: readonly ConsignmentStatus[] = ["delivered", "declined", "refused", "cancelled"]

/** Whether the vendor has bound itself to deliver: only then it learns where the customer lives and how to call. */
const BOUND: readonly ConsignmentStatus[] = ["accepted", "packed", "shipped", "delivered", "refused"]
export const knowsCustomer = (status: ConsignmentStatus): boolean => BOUND.includes(status)

/** Whether cash may still be asked for. */
export const isOpen = (status: ConsignmentStatus): boolean => !DONE.includes(status)
