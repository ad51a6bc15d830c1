import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CUSTOMER_CREDIT } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { type MedusaAmount, minorFromMedusa } from "@tawiza/money"
import { choiceOf } from "../domain/choice"
import { DELIVERY_NAMES } from "../domain/delivery-names"
import { COD_PROVIDER } from "../domain/payment"
import type { RoutableOrder } from "../domain/plan-consignments"
import { CONSIGNMENT_MODULE, type ConsignmentModuleService } from "../modules/consignment"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import { readRows } from "../read-rows"
import { ORDER_LOCK } from "./move-consignment"

/** A routable order with what the consignments keep besides amounts. */
export interface OrderToRoute extends RoutableOrder {
  id: string
  placed_at: string
  /** Whether the customer pays what no credit pays of each parcel at the door. */
  cash_on_delivery: boolean
  /** ISO 3166-2 code of where it goes; null when the address names none. */
  province: string | null
  vendors: { id: string; province: string; closing_weekdays: unknown }[]
}

/** An order that has its consignments already. */
export interface RoutedOrder {
  routed: string[]
}

interface PlacedOrder {
  id: string
  created_at: string
  currency_code: string
  total: MedusaAmount
  items: {
    id: string
    product_id: string | null
    variant_id: string | null
    product_handle: string | null
    product_title: string | null
    product: { title: string } | null
    variant_title: string | null
    title: string
    thumbnail: string | null
    quantity: number
    total: MedusaAmount
  }[]
  shipping_methods: { shipping_option_id: string | null; name: string; total: MedusaAmount }[]
  shipping_address: { province: string | null } | null
  credit_lines: { amount: MedusaAmount; reference: string | null }[]
  payment_collections: { payments: { provider_id: string }[]; payment_sessions: { id: string }[] }[]
}

/** The one border where a Medusa order becomes our data: decimals to minor units, products to their owners. One that is routed is not read. */
export const readRoutableOrderStep = createStep("read-routable-order", async ({ order_id }: { order_id: string }, { container }) => {
  const consignments = container.resolve<ConsignmentModuleService>(CONSIGNMENT_MODULE)
  const existing = await consignments.listConsignments({ order_id }, { select: ["id"] })
  if (existing.length > 0) return new StepResponse<OrderToRoute | RoutedOrder>({ routed: existing.map(({ id }) => id) })

  const [order] = await readRows<PlacedOrder>(container, {
    entity: "order",
    fields: [
      "id",
      "created_at",
      "currency_code",
      "total",
      "items.*",
      "items.total",
      "items.product.title",
      "shipping_methods.*",
      "shipping_methods.total",
      "shipping_address.province",
      "credit_lines.amount",
      "credit_lines.reference",
      "payment_collections.payments.provider_id",
      "payment_collections.payment_sessions.id",
    ],
    filters: { id: order_id },
  })
  if (!order) throw new Refusal("not_found", { id: order_id })
  // What no credit line took off: with a credit it is less than the parcels cost.
  const to_pay_minor = minorFromMedusa(order.total)
  const provider_id = to_pay_minor > 0n ? await paidBy(container, order) : null
  const credit_minor = order.credit_lines
    .filter(({ reference }) => reference === CUSTOMER_CREDIT)
    .reduce((sum, { amount }) => sum + minorFromMedusa(amount), 0n)

  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const details = await vendors.listProductDetails({ product_id: order.items.map((line) => line.product_id as string) })
  const detailOf = new Map(details.map((detail) => [detail.product_id, detail]))
  const shops = await vendors.listVendors({ id: [...new Set(details.map((detail) => detail.vendor_id as string))] })

  const routable: OrderToRoute = {
    id: order.id,
    placed_at: new Date(order.created_at).toISOString(),
    currency_code: order.currency_code,
    total_minor: to_pay_minor + credit_minor,
    credit_minor,
    province: order.shipping_address?.province?.toUpperCase() ?? null,
    vendors: shops.map(({ id, province, closing_weekdays }) => ({ id, province, closing_weekdays })),
    cash_on_delivery: provider_id === COD_PROVIDER,
    items: order.items.map((line) => {
      const detail = detailOf.get(line.product_id as string)
      return {
        line_item_id: line.id,
        vendor_id: (detail?.vendor_id as string | undefined) ?? null,
        product_id: line.product_id ?? null,
        variant_id: line.variant_id ?? null,
        handle: line.product_handle ?? null,
        // Medusa's own titles are in the customer's language; a consignment is read in several and keeps the French.
        title: line.product?.title ?? line.product_title ?? line.title,
        choice: choiceOf(line, { options: detail?.options ?? null }),
        thumbnail: line.thumbnail ?? null,
        quantity: Number(line.quantity),
        total_minor: minorFromMedusa(line.total),
        made_to_order: detail?.made_to_order ?? false,
        lead_time_days: detail?.lead_time_days ?? 0,
        weight_g: detail?.weight_g ?? 0,
      }
    }),
    deliveries: order.shipping_methods.map((method) => {
      const shop = shops.find(
        ({ home_option_id, pickup_option_id }) =>
          home_option_id === method.shipping_option_id || pickup_option_id === method.shipping_option_id,
      )
      const code = shop?.pickup_option_id === method.shipping_option_id ? "pickup" : "home"
      return {
        vendor_id: shop?.id ?? null,
        shipping_option_id: method.shipping_option_id ?? null,
        code,
        name: shop ? DELIVERY_NAMES[code].fr : method.name,
        total_minor: minorFromMedusa(method.total),
      }
    }),
  }
  return new StepResponse<OrderToRoute | RoutedOrder>(routable)
})

/**
 * Who vouches for the order's money; null where nobody was asked to. Authorising the payment is the last deed of Medusa's completion: a
 * process that died just before it left an order without a payment, which must go to the vendors neither as paid nor as free. That deed is
 * done here, under the lock of the basket: a completion that is still at it is waited for, and one that took its order back has.
 * @throws what the provider throws when the payment is not authorised: the order is not routed then.
 */
async function paidBy(container: MedusaContainer, { id, payment_collections }: PlacedOrder): Promise<string | null> {
  const payment = paymentIn(payment_collections)
  if (payment) return payment.provider_id
  const [link] = await readRows<{ cart_id: string }>(container, { entity: "order_cart", fields: ["cart_id"], filters: { order_id: id } })
  if (!link) return null
  return container.resolve(Modules.LOCKING).execute(link.cart_id, () => finishPayment(container, id), { timeout: ORDER_LOCK.timeout })
}

async function finishPayment(container: MedusaContainer, id: string): Promise<string | null> {
  const [order] = await readRows<Pick<PlacedOrder, "payment_collections">>(container, {
    entity: "order",
    fields: ["id", "payment_collections.payments.provider_id", "payment_collections.payment_sessions.id"],
    filters: { id },
  })
  if (!order) throw new Refusal("not_found", { id })
  const payment = paymentIn(order.payment_collections)
  const [session] = order.payment_collections.flatMap(({ payment_sessions }) => payment_sessions)
  if (payment || !session) return payment?.provider_id ?? null
  const authorized = await container.resolve(Modules.PAYMENT).authorizePaymentSession(session.id, {})
  if (!authorized) throw new Error(`The payment of order ${id} is not authorised`)
  return authorized.provider_id
}

const paymentIn = (collections: PlacedOrder["payment_collections"]) => collections.flatMap(({ payments }) => payments)[0]
