import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CONSIGNMENT_TRANSITIONS, type ConsignmentStatus, EVENTS } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { transition } from "../domain/transition"
import { CONSIGNMENT_MODULE, type ConsignmentModuleService } from "../modules/consignment"
import type { MoveConsignmentInput } from "../modules/consignment/service"

/** What every desk workflow is given: the route has found the consignment and proved whose it is. */
export interface ConsignmentInput {
  consignment_id: string
  order_id: string
  /** For the record: `member:<id>`. */
  by: string
}

/** Seconds to wait for the order's lock, to hold it at most, and between two tries. Two vendors ship parts of one order at once. */
export const ORDER_LOCK = { timeout: 30, ttl: 120, retryInterval: 0.05 }

/** Reads a consignment with its items under the lock and refuses a move that its state does not allow. */
export const checkConsignmentMoveStep = createStep(
  "check-consignment-move",
  async ({ consignment_id, to }: { consignment_id: string; to: ConsignmentStatus }, { container }) => {
    const consignments = container.resolve<ConsignmentModuleService>(CONSIGNMENT_MODULE)
    const [consignment] = await consignments.listConsignments({ id: consignment_id }, { relations: ["items"] })
    if (!consignment) throw new Refusal("not_found", { id: consignment_id })
    transition(CONSIGNMENT_TRANSITIONS, consignment.status, to)
    return new StepResponse(consignment)
  },
)

/** Writes the new state with its record; the last deed of every desk workflow, so that a cut-off one can be done again. */
export const moveConsignmentStep = createStep("write-consignment-move", async (input: MoveConsignmentInput, { container }) => {
  await container.resolve<ConsignmentModuleService>(CONSIGNMENT_MODULE).move(input)
  return new StepResponse(input.to)
})

/** The event that every move emits. */
export function consignmentMoved(input: ConsignmentInput, to: ConsignmentStatus) {
  return { eventName: EVENTS.consignmentMoved, data: { id: input.consignment_id, order_id: input.order_id, to } }
}
