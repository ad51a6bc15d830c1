import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { CONSIGNMENT_TRANSITIONS, type ConsignmentStatus } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { transition } from "../../domain/transition"
import { Consignment, ConsignmentItem, ConsignmentMove } from "./models/consignment"

export interface MoveConsignmentInput {
  consignment_id: string
  to: ConsignmentStatus
  /** Who moves it, for the record: `member:<id>`, `moderator:<id>` or `system`. */
  by: string
  reason?: string | null
  /** Columns that change with the state. */
  set?: {
    fulfillment_id?: string
    carrier?: string
    tracking_number?: string | null
    cash_collected_minor?: number
  }
}

/** Consignments, their items and the record of their moves. */
export class ConsignmentModuleService extends MedusaService({ Consignment, ConsignmentItem, ConsignmentMove }) {
  /**
   * Changes a consignment's state and records the move, in one transaction. Call it under the lock of the order.
   * @throws Refusal `illegal_transition` when the state no longer allows it, `not_found`.
   */
  @InjectTransactionManager()
  async move(input: MoveConsignmentInput, @MedusaContext() context: Context = {}): Promise<void> {
    const { consignment_id, to, by, reason = null, set = {} } = input
    const [consignment] = await this.listConsignments({ id: consignment_id }, {}, context)
    if (!consignment) throw new Refusal("not_found", { id: consignment_id })
    transition(CONSIGNMENT_TRANSITIONS, consignment.status, to)
    await this.updateConsignments({ id: consignment_id, status: to, ...set }, context)
    await this.createConsignmentMoves({ consignment_id, from: consignment.status, to, by, reason }, context)
  }
}
