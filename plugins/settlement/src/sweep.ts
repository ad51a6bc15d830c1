import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { rowsOf } from "@tawiza/vendor/rows"
import { freezeShares } from "./freeze-shares"
import { issueInvoices } from "./invoices/issue-invoices"
import { postFacts } from "./post-facts"
import { HOLD_RULES, settleOrder } from "./settle-order"

/** Finds what events and hooks missed, and what only time brings: undivided orders, unrecorded deliveries, holds that are over. */
export async function sweep(container: MedusaContainer, now = new Date()): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const each = async (order_ids: readonly string[], deed: (order_id: string) => Promise<void>) => {
    for (const order_id of order_ids) {
      await deed(order_id).catch((error: unknown) => logger.error(`The money of order ${order_id} could not be settled: ${String(error)}`))
    }
  }
  await each(await undivided(container), (order_id) => freezeShares(container, order_id))
  const due = [...(await unspent(container)), ...(await unsettled(container, now)), ...(await calledOff(container))]
  await each(due, (order_id) => settleOrder(container, order_id, now))
  await postFacts(container)
  await issueInvoices(container, now)
}

const orders = async (found: Promise<{ order_id: string }[]>) => (await found).map(({ order_id }) => order_id)

/** Routed orders without a share. */
const undivided = (container: MedusaContainer) =>
  orders(
    rowsOf(
      container,
      `select distinct c.order_id from consignment c
      where c.deleted_at is null and not exists (select 1 from consignment_share s where s.consignment_id = c.id) limit 1000`,
    ),
  )

/** Orders that a credit paid for and whose spending is not recorded. */
const unspent = (container: MedusaContainer) =>
  orders(
    rowsOf(
      container,
      `select distinct c.order_id from consignment c join consignment_share s on s.consignment_id = c.id
      where c.credit_minor > 0 and c.deleted_at is null
        and not exists (select 1 from settlement_fact f where f.key = 'consignment:' || c.id || ':credit_spent')
      limit 1000`,
    ),
  )

/** Orders with a parcel that will not come, and of which what was paid before, with money or a credit, is not recorded as owed back. */
const calledOff = (container: MedusaContainer) =>
  orders(
    rowsOf(
      container,
      `select distinct c.order_id from consignment c join consignment_share s on s.consignment_id = c.id
      where c.status in ('declined', 'cancelled', 'refused') and c.deleted_at is null
        and (c.due_minor = 0 and s.total_minor > c.credit_minor
            and not exists (select 1 from settlement_fact f where f.key = 'consignment:' || c.id || ':parcel_called_off')
          or c.credit_minor > 0
            and not exists (select 1 from settlement_fact f where f.key = 'consignment:' || c.id || ':credit_returned'))
      limit 1000`,
    ),
  )

/** Orders with a delivered parcel that was not recorded, or one whose hold is over by its days and, if a carrier took cash, by its coming. */
const unsettled = (container: MedusaContainer, now: Date) =>
  orders(
    rowsOf(
      container,
      `select distinct c.order_id from consignment c join consignment_share s on s.consignment_id = c.id
      left join settlement_fact d on d.key = 'consignment:' || c.id || ':delivered'
      where c.status = 'delivered' and c.deleted_at is null and (d.id is null or (
        d.happened_at < ?::timestamptz - interval '1 day' * ?
        and (not (d.payload ->> 'cash_with_vendor')::boolean or d.payload ->> 'beyond_cash_minor' is not null)
        and not exists (select 1 from settlement_fact r where r.key = 'consignment:' || c.id || ':released')
        and not exists (select 1 from settlement_fact a where a.consignment_id = c.id and a.kind in ('return_asked', 'return_closed')
          having count(*) % 2 = 1)
        and (exists (select 1 from settlement_fact b where b.key = 'consignment:' || c.id || ':cash_banked')
          or not exists (select 1 from settlement_fact k where k.key = 'consignment:' || c.id || ':cash_collected'))))
      limit 1000`,
      [now, HOLD_RULES.held_days],
    ),
  )
