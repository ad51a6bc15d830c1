import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMISSION_TAX_BP } from "@tawiza/config/settlement"
import type { VendorKind } from "@tawiza/contract"
import { type MedusaAmount, minorFromMedusa } from "@tawiza/money"
import { craftTree } from "@tawiza/vendor/domain/craft-tree"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { readRows } from "@tawiza/vendor/read-rows"
import { connectionOf, rows, rowsOf } from "@tawiza/vendor/rows"
import type { CommissionableLine } from "./domain/commission"
import { type Share, shareOf } from "./domain/share"
import { taxOf, type VendorTax } from "./domain/vendor-tax"
import { SETTLEMENT_MODULE, type SettlementModuleService } from "./modules/settlement"
import { keepShares } from "./store/shares"

interface ConsignmentRow {
  id: string
  order_id: string
  vendor_id: string
  currency_code: string
  total_minor: string
  delivery_minor: string
  delivery_name: string
  shipping_option_id: string | null
  kind: VendorKind
  placed_at: Date
}

interface ItemRow {
  consignment_id: string
  line_item_id: string
  product_id: string | null
  title: string
  quantity: number
  total_minor: string
  craft: string | null
}

interface Discounts {
  id: string
  items: { id: string; discount_total: MedusaAmount | null }[]
  shipping_methods: { shipping_option_id: string | null; discount_total: MedusaAmount | null }[]
}

/**
 * Freezes how the money of an order's consignments is divided, by the rules and taxes in force when it was placed; what is frozen stays.
 * It gives the same whenever it is run: rules and taxes are never changed, only followed by others.
 * @throws Error when the lines of a consignment do not sum to it; then none of the order's is frozen
 */
export async function freezeShares(container: MedusaContainer, order_id: string): Promise<void> {
  const consignments = await rowsOf<ConsignmentRow>(
    container,
    `select c.id, c.order_id, c.vendor_id, c.currency_code, c.total_minor::text, c.delivery_minor::text, c.delivery_name, c.shipping_option_id, v.kind,
      o.created_at as placed_at
    from consignment c join vendor v on v.id = c.vendor_id join "order" o on o.id = c.order_id
    where c.order_id = ? and c.deleted_at is null and not exists (select 1 from consignment_share s where s.consignment_id = c.id)`,
    [order_id],
  )
  const [first] = consignments
  if (!first) return
  const placed_at = new Date(first.placed_at)
  const day = moroccanDay(placed_at)
  const [book, items, taxes, discounts] = await Promise.all([
    container.resolve<SettlementModuleService>(SETTLEMENT_MODULE).bookAt(placed_at),
    readItems(container, order_id),
    readTaxes(
      container,
      consignments.map(({ vendor_id }) => vendor_id),
      placed_at,
    ),
    readDiscounts(container, order_id),
  ])

  const shares = consignments.map((consignment): Share => {
    const { id, vendor_id, kind, currency_code } = consignment
    const tax = (product_id: string | null) => taxOf(taxes, { vendor_id, product_id, day })
    const lines: CommissionableLine[] = items
      .filter(({ consignment_id }) => consignment_id === id)
      .map(({ line_item_id, title, quantity, total_minor, product_id, craft }) => ({
        line_item_id,
        on: "pieces",
        title,
        quantity,
        total_minor: BigInt(total_minor),
        discount_minor: discounts.ofLine(line_item_id),
        product_tax_bp: tax(product_id),
        craft_path: craft ? craftTree.path(craft) : [],
      }))
    if (BigInt(consignment.delivery_minor) > 0n) {
      lines.push({
        line_item_id: null,
        on: "delivery",
        title: consignment.delivery_name,
        quantity: 1,
        total_minor: BigInt(consignment.delivery_minor),
        discount_minor: discounts.ofDelivery(consignment.shipping_option_id),
        product_tax_bp: tax(null),
        craft_path: [],
      })
    }
    const share = shareOf(book.rules, lines, { vendor_id, kind, day, tax_bp: COMMISSION_TAX_BP })
    if (share.total_minor !== BigInt(consignment.total_minor)) {
      throw new Error(`The lines of consignment ${id} come to ${share.total_minor}, itself to ${consignment.total_minor}`)
    }
    return { consignment_id: id, order_id, vendor_id, currency_code, book_version: book.version, ...share }
  })
  await keepShares(connectionOf(container), shares)
}

function readItems(container: MedusaContainer, order_id: string): Promise<ItemRow[]> {
  return rowsOf<ItemRow>(
    container,
    `select i.consignment_id, i.line_item_id, i.product_id, i.title, i.quantity, i.total_minor::text, d.craft
    from consignment_item i join consignment c on c.id = i.consignment_id
    left join vendor_product_detail d on d.product_id = i.product_id
    where c.order_id = ? and i.deleted_at is null order by i.id`,
    [order_id],
  )
}

/** What was known of these vendors' taxes at a moment. */
export function readTaxes(container: MedusaContainer, vendor_ids: readonly string[], at: Date): Promise<VendorTax[]> {
  return rows<VendorTax>(
    connectionOf(container),
    `select vendor_id, product_id, rate_bp, starts_on::text from vendor_tax
    where vendor_id = any(?) and recorded_at <= ? order by starts_on, id`,
    [vendor_ids, at],
  )
}

/** Medusa reckons discounts with all of an order's totals: it is asked only where there is one. */
async function readDiscounts(container: MedusaContainer, order_id: string) {
  const [found] = await rowsOf<{ discounted: boolean }>(
    container,
    `select exists (select 1 from order_item i join order_line_item_adjustment a on a.item_id = i.item_id
        where i.order_id = ? and a.deleted_at is null)
      or exists (select 1 from order_shipping s join order_shipping_method_adjustment a on a.shipping_method_id = s.shipping_method_id
        where s.order_id = ? and a.deleted_at is null) as discounted`,
    [order_id, order_id],
  )
  const [order] = found?.discounted
    ? await readRows<Discounts>(container, {
        entity: "order",
        fields: ["id", "items.id", "items.discount_total", "shipping_methods.shipping_option_id", "shipping_methods.discount_total"],
        filters: { id: order_id },
      })
    : []
  const minor = (amount: MedusaAmount | null | undefined) => (amount ? minorFromMedusa(amount) : 0n)
  return {
    ofLine: (id: string) => minor(order?.items.find((line) => line.id === id)?.discount_total),
    ofDelivery: (option: string | null) =>
      (order?.shipping_methods ?? [])
        .filter(({ shipping_option_id }) => shipping_option_id === option)
        .reduce((sum, { discount_total }) => sum + minor(discount_total), 0n),
  }
}
