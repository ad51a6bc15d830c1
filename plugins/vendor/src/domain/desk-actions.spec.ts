import { CONSIGNMENT_STATUSES, type ConsignmentAction, type ConsignmentStatus, type DeliveryCode } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { DONE, deskActions, isOpen, knowsCustomer } from "./desk-actions"

const ACTIONS: Record<ConsignmentStatus, Record<DeliveryCode, ConsignmentAction[]>> = {
  pending: { home: ["accept", "decline"], pickup: ["accept", "decline"] },
  accepted: { home: ["decline", "pack"], pickup: ["decline", "pack"] },
  packed: { home: ["ship"], pickup: ["deliver"] },
  shipped: { home: ["deliver", "refuse"], pickup: ["deliver", "refuse"] },
  delivered: { home: [], pickup: [] },
  declined: { home: [], pickup: [] },
  refused: { home: [], pickup: [] },
  cancelled: { home: [], pickup: [] },
}

describe("deskActions", () => {
  it.each(CONSIGNMENT_STATUSES)("of a consignment that is %s", (status) => {
    expect({ home: deskActions(status, "home"), pickup: deskActions(status, "pickup") }).toEqual(ACTIONS[status])
  })
  it("are none exactly when the work is done", () => {
    for (const status of CONSIGNMENT_STATUSES) expect(deskActions(status, "home").length > 0).toBe(isOpen(status))
    expect(DONE.every((status) => !isOpen(status))).toBe(true)
  })
})

describe("knowsCustomer", () => {
  it("hides the customer until the vendor accepts, and again when it declines", () => {
    expect(CONSIGNMENT_STATUSES.filter(knowsCustomer)).toEqual(["accepted", "packed", "shipped", "delivered", "refused"])
  })
})
