import type { MedusaContainer } from "@medusajs/framework/types"
import type { DeliveryCode, InvoiceLine } from "@tawiza/contract"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { DELIVERY_NAMES } from "@tawiza/vendor/domain/delivery-names"
import { connectionOf, rows, rowsOf, type Sql } from "@tawiza/vendor/rows"
import { customerParty, saleKey, saleLine } from "../domain/invoice"
import type { Share } from "../domain/share"
import { keepInvoice } from "../store/invoices"
import { partyOf } from "../store/party"
import { sharesOf } from "../store/shares"
import { attempt } from "./attempt"

interface Sold {
  consignment_id: string
  number: string
  delivery_code: DeliveryCode
  due_minor: string
  credit_minor: string
  delivered_at: Date
  order_number: number
  first_name: string | null
  last_name: string | null
  address_1: string | null
  address_2: string | null
  postal_code: string | null
  city: string | null
}

/**
 * An invoice in the vendor's name for each delivered parcel that has none: what it is about is known by its key, so that two processes
 * that do this at once issue one.
 * @param order_id of this order only
 */
export async function issueSales(container: MedusaContainer, order_id: string | null = null): Promise<void> {
  const sold = await rowsOf<Sold>(
    container,
    `select c.id as consignment_id, c.number, c.delivery_code, c.due_minor::text, c.credit_minor::text, f.happened_at as delivered_at,
      o.display_id as order_number, a.first_name, a.last_name, a.address_1, a.address_2, a.postal_code, a.city
    from settlement_fact f join consignment c on c.id = f.consignment_id join "order" o on o.id = c.order_id
    left join order_address a on a.id = o.shipping_address_id
    where f.kind = 'delivered' and (f.payload ->> 'total_minor')::bigint > 0 and (?::text is null or f.order_id = ?)
      and not exists (select 1 from invoice i where i.key = 'consignment:' || c.id || ':invoice')
    order by f.id limit 1000`,
    [order_id, order_id],
  )
  const sql = connectionOf(container)
  const shares = await sharesOf(
    sql,
    sold.map(({ consignment_id }) => consignment_id),
  )
  for (const parcel of sold) {
    const share = shares.get(parcel.consignment_id)
    if (!share) continue
    await attempt(container, `invoice of parcel ${parcel.number}`, () => issueSale(sql, parcel, share))
  }
}

async function issueSale(sql: Sql, parcel: Sold, share: Share): Promise<void> {
  const { consignment_id, order_id, vendor_id, currency_code } = share
  const titles = await titlesOf(sql, consignment_id)
  const title = (line: Share["lines"][number]): InvoiceLine["title"] =>
    line.line_item_id === null ? DELIVERY_NAMES[parcel.delivery_code] : { fr: line.title, ...titles.get(line.line_item_id) }
  const buyer = customerParty(joined(" ", parcel.first_name, parcel.last_name), addressOf(parcel))
  await keepInvoice(sql, {
    key: saleKey(consignment_id),
    kind: "sale",
    vendor_id,
    order_id,
    consignment_id,
    month: null,
    corrects: null,
    currency_code,
    content: {
      seller: await partyOf(sql, vendor_id),
      buyer,
      lines: share.lines.map((line) => saleLine(line, title(line))),
      parcel_number: parcel.number,
      order_number: parcel.order_number,
      delivered_on: moroccanDay(parcel.delivered_at),
      paid: BigInt(parcel.due_minor) === 0n ? "before" : BigInt(parcel.credit_minor) === 0n ? "cash" : "cash_and_credit",
      corrects_number: null,
      reason: null,
    },
  })
}

/** Arabic titles of a parcel's pieces, where somebody wrote them. */
async function titlesOf(sql: Sql, consignment_id: string): Promise<Map<string, { ar: string }>> {
  const found = await rows<{ line_item_id: string; ar: string }>(
    sql,
    `select i.line_item_id, t.translations ->> 'title' as ar
    from consignment_item i join translation t on t.reference_id = i.product_id and t.locale_code = 'ar-MA' and t.deleted_at is null
    where i.consignment_id = ? and i.deleted_at is null and t.translations ->> 'title' <> ''`,
    [consignment_id],
  )
  return new Map(found.map(({ line_item_id, ar }) => [line_item_id, { ar }]))
}

const addressOf = ({ address_1, address_2, postal_code, city }: Sold) => joined(", ", address_1, address_2, joined(" ", postal_code, city))

const joined = (by: string, ...parts: (string | null)[]) => parts.filter(Boolean).join(by)
