import type { MedusaContainer } from "@medusajs/framework/types"
import { MAX_PARCEL_G } from "@tawiza/config/delivery"
import type { DeliveryCode, Language, PlannedConsignment, PlannedConsignmentList } from "@tawiza/contract"
import { toJsonMinor } from "@tawiza/money"
import { type Promiser, promiserOf } from "../../../../../delivery/promise-consignment"
import { choiceOf } from "../../../../../domain/choice"
import { isPerishable } from "../../../../../domain/craft-tree"
import { DELIVERY_NAMES } from "../../../../../domain/delivery-names"
import { byVendor, chosenOption, parcelWeight } from "../../../../../domain/planned-consignment"
import { quoteDelivery } from "../../../../../domain/quote"
import { type TextsOf, textIn } from "../../../../../domain/texts"
import { VENDOR_MODULE, type VendorModuleService } from "../../../../../modules/vendor"
import { textsOf } from "../../../../texts"
import { type BasketItem, readCart } from "./read-cart"

interface PlanInput {
  cart_id: string
  /** ISO 3166-2; goes before the address in the basket. */
  province: string | undefined
  language: Language
}

/**
 * A basket as its vendors would deliver it. Prices and promises are made by the same functions as at checkout and at routing, so what is
 * read here is what is charged and promised, as long as the province stays.
 * @throws Refusal `not_found`.
 */
export async function planBasket(container: MedusaContainer, { cart_id, province, language }: PlanInput): Promise<PlannedConsignmentList> {
  const cart = await readCart(container, cart_id)
  const details = await container
    .resolve<VendorModuleService>(VENDOR_MODULE)
    .listProductDetails({ product_id: cart.items.map(({ product_id }) => product_id) }, { relations: ["vendor"], take: null as never })
  const detailOf = new Map(details.map((detail) => [detail.product_id, detail]))
  // Completion refuses them by name.
  const unsellable = cart.items.filter(({ product_id }) => !detailOf.has(product_id))
  const items = cart.items.flatMap((item): OwnedItem[] => {
    const detail = detailOf.get(item.product_id)
    return detail ? [{ ...item, ...detail, vendor_id: detail.vendor.id }] : []
  })
  const texts = await textsOf(
    container,
    items.flatMap(({ product_id, vendor }) => [product_id, vendor.id, vendor.home_option_id, vendor.pickup_option_id]),
  )
  const destination = (province ?? cart.province)?.toUpperCase() ?? null

  const promiseOf = await promiserOf(container)
  const consignments = [...byVendor(items).values()].map((items) => {
    const delivery_options = deliveryOptions({ items, destination, promiseOf, texts, language })
    return planned(items, { delivery_options, chosen_option_id: chosenOption(delivery_options, cart.shipping_option_ids) }, texts, language)
  })
  return {
    consignments,
    unsellable: unsellable.map(({ line_item_id, title }) => ({ line_item_id, title })),
    items_minor: consignments.reduce((sum, { items_minor }) => sum + items_minor, 0),
    currency_code: cart.currency_code,
  }
}

interface OwnedItem extends BasketItem {
  vendor_id: string
  vendor: Awaited<ReturnType<VendorModuleService["listVendors"]>>[number]
  options: unknown
  lead_time_days: number
  made_to_order: boolean
  craft: string
  weight_g: number
}

type Delivery = Pick<PlannedConsignment, "delivery_options" | "chosen_option_id">

function planned(items: readonly OwnedItem[], delivery: Delivery, texts: TextsOf, language: Language): PlannedConsignment {
  const { vendor } = items[0] as OwnedItem
  return {
    vendor: {
      id: vendor.id,
      handle: vendor.handle,
      name: textIn(texts(vendor.id, "name", vendor.name), language),
      seal_id: vendor.handle,
      commune: textIn(texts(vendor.id, "commune", vendor.commune), language),
      open: vendor.status === "open",
    },
    items: items.map((item) => ({
      line_item_id: item.line_item_id,
      product_id: item.product_id,
      handle: item.handle,
      title: textIn(texts(item.product_id, "title", item.title), language),
      choice: choiceOf(item, item),
      thumbnail: item.thumbnail,
      quantity: item.quantity,
      unit_minor: item.unit_minor,
      total_minor: item.total_minor,
      made_to_order: item.made_to_order,
      perishable: isPerishable(item.craft),
    })),
    items_minor: items.reduce((sum, { total_minor }) => sum + total_minor, 0),
    ...delivery,
  }
}

interface OptionsInput {
  items: readonly OwnedItem[]
  destination: string | null
  promiseOf: Promiser
  texts: TextsOf
  language: Language
}

/** Home delivery, unless no carrier takes the parcel, and the workshop's door. */
function deliveryOptions({ items, destination, promiseOf, texts, language }: OptionsInput) {
  const { vendor } = items[0] as OwnedItem
  const weight_g = parcelWeight(items)
  const option = (code: DeliveryCode, shipping_option_id: string, amount_minor: number) => ({
    shipping_option_id,
    code,
    name: textIn(texts(shipping_option_id, "name", DELIVERY_NAMES[code].fr), language),
    amount_minor,
    promise: promiseOf({ now: new Date(), vendor, province: destination, code, items, weight_g }),
  })
  const options: PlannedConsignment["delivery_options"] = []
  if (vendor.home_option_id && weight_g <= MAX_PARCEL_G) {
    const fee = quoteDelivery({ weight_g, from: vendor.province, to: destination ?? vendor.province })
    options.push(option("home", vendor.home_option_id, toJsonMinor(fee)))
  }
  if (vendor.pickup_option_id) options.push(option("pickup", vendor.pickup_option_id, 0))
  return options
}
