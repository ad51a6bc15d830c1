import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type DeliveryPromise, type Language, languageOf, moroccanPhone, rangeText, type Texts } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { type ConsignmentRow, consignmentView, textIdsOf } from "../api/consignment-view"
import { namedReasons } from "../api/refusal-reasons"
import { textsOf } from "../api/texts"
import { textIn } from "../domain/texts"
import { CONSIGNMENT_MODULE, type ConsignmentModuleService } from "../modules/consignment"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import { changeById } from "../products/changes"
import { readRows } from "../read-rows"
import { type Due, dueMessages, type Occasion } from "./due"
import { send } from "./send"
import type { MessagePart } from "./templates"

/**
 * Sends every message that is due for an occasion. Subscribers ask for what their event names, the sweep for everything; whoever comes
 * second finds it told. One that cannot be sent does not hold the others up: it is logged, and due again later.
 */
export async function tellDue(container: MedusaContainer, occasion: Occasion): Promise<void> {
  for (const due of await dueMessages(container, occasion)) {
    try {
      await (due.member_id ? tellMember(container, due, due.member_id) : tellCustomer(container, due))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      container.resolve(ContainerRegistrationKeys.LOGGER).error(`Message ${due.key} could not be sent: ${reason}`)
    }
  }
}

interface OrderRow {
  id: string
  display_id: number
  email: string | null
  locale: string | null
  shipping_address: { first_name: string | null; last_name: string | null; phone: string | null } | null
}

async function tellCustomer(container: MedusaContainer, { template, key, about }: Due): Promise<void> {
  const consignments = container.resolve<ConsignmentModuleService>(CONSIGNMENT_MODULE)
  const rows = await consignments.listConsignments(template === "order-placed" ? { order_id: about } : { id: about }, {
    relations: ["items", "moves"],
    order: { number: "ASC" },
    take: null as never,
  })
  const [order] = await readRows<OrderRow>(container, {
    entity: "order",
    fields: ["id", "display_id", "email", "locale", "shipping_address.*"],
    filters: { id: rows[0]?.order_id },
  })
  if (!order) return
  const { shipping_address: at } = order
  const phone = moroccanPhone(at?.phone ?? "")
  const to = {
    name: [at?.first_name, at?.last_name].filter(Boolean).join(" "),
    email: order.email,
    phone: phone.ok ? phone.international : null,
  }
  // Who left neither follows the order on its page.
  if (!to.email && !to.phone) return
  const language = languageOf(order.locale ?? undefined)
  const parcels = await parcelsIn(container, rows, language)
  const [first] = parcels
  await send(container, {
    template,
    key,
    to,
    language,
    path: `/${language}/orders/${order.id}`,
    words: { number: template === "order-placed" ? String(order.display_id) : (first?.number ?? ""), vendor: first?.part.heading ?? "" },
    parts: parcels.map(({ part }) => part),
  })
}

async function parcelsIn(container: MedusaContainer, rows: ConsignmentRow[], language: Language) {
  const vendors = await container
    .resolve<VendorModuleService>(VENDOR_MODULE)
    .listVendors({ id: rows.map(({ vendor_id }) => vendor_id) }, { take: null as never })
  const texts = await textsOf(container, textIdsOf(rows))
  return rows.map((row) => {
    const vendor = vendors.find(({ id }) => id === row.vendor_id)
    const { number, items, delivery, total_minor, currency_code, tracking, status } = consignmentView(row, texts, language)
    const lines = [piecesText(items, language)]
    if (status === "pending" || status === "shipped") lines.push(promiseText(delivery.promise, language))
    if (tracking) lines.push(`${tracking.carrier} · ${tracking.number}`)
    const part: MessagePart = {
      heading: textIn(texts(row.vendor_id, "name", vendor?.name ?? null), language),
      lines,
      amount: formatMoney(total_minor, language, currency_code),
      thread: vendor?.handle ?? "",
    }
    return { number, part }
  })
}

const COMMA: Record<Language, string> = { fr: ", ", ar: "، ", en: ", " }

const piecesText = (items: readonly { title: string; quantity: number }[], language: Language) =>
  items.map(({ title, quantity }) => (quantity === 1 ? title : `${quantity} × ${title}`)).join(COMMA[language])

function promiseText({ arrives_from, arrives_to }: DeliveryPromise, language: Language): string {
  const range = rangeText(arrives_from, arrives_to, language)
  return range.charAt(0).toUpperCase() + range.slice(1)
}

async function tellMember(container: MedusaContainer, { template, key, about }: Due, member_id: string): Promise<void> {
  const member = await container.resolve<VendorModuleService>(VENDOR_MODULE).retrieveMember(member_id, { relations: ["vendor"] })
  const language = languageOf(member.language)
  const texts = await textsOf(container, [member.vendor_id])
  const vendor = textIn(texts(member.vendor_id, "name", member.vendor.name), language)
  const said =
    template === "new-consignment" ? await consignmentSaid(container, about, language) : await changeSaid(container, about, language)
  await send(container, { template, key, to: member, language, ...said, words: { ...said.words, vendor } })
}

async function consignmentSaid(container: MedusaContainer, id: string, language: Language) {
  const [row] = await container
    .resolve<ConsignmentModuleService>(CONSIGNMENT_MODULE)
    .listConsignments({ id }, { relations: ["items", "moves"] })
  if (!row) throw new Error(`Consignment ${id} is not there`)
  const { number, items } = consignmentView(row, await textsOf(container, textIdsOf([row])), language)
  return { path: `/desk/orders/${id}`, words: { number, pieces: piecesText(items, language) }, parts: [] as MessagePart[] }
}

async function changeSaid(container: MedusaContainer, id: string, language: Language) {
  const { product_id, wanted, reasons, note } = await changeById(container, id)
  const lines = [...namedReasons(reasons, language).map(({ sentence }) => sentence), ...(note ? [note] : [])]
  return {
    path: `/desk/products/${product_id}`,
    words: { title: textIn(wanted.title ?? (await titleOf(container, product_id)), language) },
    parts: lines.map((line): MessagePart => ({ lines: [line] })),
  }
}

/** The name of a piece in the shop, of a change that leaves it alone. */
async function titleOf(container: MedusaContainer, product_id: string): Promise<Texts> {
  const [product] = await readRows<{ title: string }>(container, { entity: "product", fields: ["title"], filters: { id: product_id } })
  return (await textsOf(container, [product_id]))(product_id, "title", product?.title ?? null)
}
