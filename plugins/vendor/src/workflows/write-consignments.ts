import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { toJsonMinor } from "@tawiza/money"
import { promiserOf } from "../delivery/promise-consignment"
import { planConsignments } from "../domain/plan-consignments"
import { CONSIGNMENT_MODULE, type ConsignmentModuleService } from "../modules/consignment"
import type { OrderToRoute, RoutedOrder } from "./read-routable-order"

/**
 * Writes all consignments of an order in one transaction, unless they are there. The unique index on order and vendor closes the race
 * that the lock cannot (a process that outlived its lock): the loser reads what the winner wrote.
 */
export const writeConsignmentsStep = createStep("write-consignments", async (order: OrderToRoute | RoutedOrder, { container }) => {
  if ("routed" in order) return new StepResponse({ written: false, ids: order.routed })

  const consignments = container.resolve<ConsignmentModuleService>(CONSIGNMENT_MODULE)
  const drafts = planConsignments(order)
  const numbers = await takeNumbers(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), drafts.length)
  const promiseOf = await promiserOf(container)
  const rows = drafts.map((draft, i) => ({
    number: numbers[i] as string,
    order_id: order.id,
    vendor_id: draft.vendor_id,
    currency_code: draft.currency_code,
    items_minor: toJsonMinor(draft.items_minor),
    delivery_minor: toJsonMinor(draft.delivery_minor),
    total_minor: toJsonMinor(draft.total_minor),
    credit_minor: toJsonMinor(draft.credit_minor),
    due_minor: order.cash_on_delivery ? toJsonMinor(draft.total_minor - draft.credit_minor) : 0,
    delivery_code: draft.delivery.code,
    delivery_name: draft.delivery.name,
    shipping_option_id: draft.delivery.shipping_option_id,
    weight_g: draft.weight_g,
    promise: promiseOf({
      now: new Date(order.placed_at),
      vendor: order.vendors.find(({ id }) => id === draft.vendor_id),
      province: order.province,
      code: draft.delivery.code,
      items: draft.items,
      weight_g: draft.weight_g,
    }) as unknown as Record<string, unknown>,
    items: draft.items.map(({ vendor_id: _, total_minor, ...item }) => ({ ...item, total_minor: toJsonMinor(total_minor) })),
    moves: [{ from: null, to: "pending", by: "system" }],
  }))
  try {
    const written = await consignments.createConsignments(rows as never)
    return new StepResponse({ written: true, ids: (written as unknown as { id: string }[]).map(({ id }) => id) })
  } catch (error) {
    const winner = await consignments.listConsignments({ order_id: order.id })
    if (!winner.length) throw error
    return new StepResponse({ written: false, ids: winner.map(({ id }) => id) })
  }
})

interface Sql {
  raw(sql: string, bindings: unknown[]): Promise<{ rows: { number: string }[] }>
}

async function takeNumbers(sql: Sql, count: number): Promise<string[]> {
  const { rows } = await sql.raw("select nextval('consignment_number_seq')::text as number from generate_series(1, ?)", [count])
  return rows.map(({ number }) => number)
}
