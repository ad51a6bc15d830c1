import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type DeskConsignment, type Language, MEMBER_MAY, type MemberRole } from "@tawiza/contract"
import { deskActions, knowsCustomer } from "../../../domain/desk-actions"
import { carriersFor } from "../../../domain/quote"
import type { TextsOf } from "../../../domain/texts"
import { type ConsignmentRow, consignmentView, textIdsOf } from "../../consignment-view"
import { textsOf } from "../../texts"

/** Consignments as their vendor's desk sees them, with the orders they belong to read at once. */
export async function deskViews(
  container: MedusaContainer,
  rows: readonly ConsignmentRow[],
  { role, language }: Reader,
): Promise<DeskConsignment[]> {
  const [orders, texts] = await Promise.all([readOrders(container, rows), textsOf(container, textIdsOf(rows))])
  const mayAct = MEMBER_MAY[role].includes("orders.write")
  return rows.map((row) => {
    const view = deskView(row, orders.get(row.order_id), texts, language)
    return mayAct ? view : { ...view, actions: [] }
  })
}

/** For whom: buttons that its role does not allow are not shown. */
interface Reader {
  role: MemberRole
  language: Language
}

interface OrderRow {
  id: string
  created_at: string | Date
  shipping_address: Address | null
}

interface Address {
  first_name: string | null
  last_name: string | null
  phone: string | null
  address_1: string | null
  address_2: string | null
  city: string | null
  province: string | null
}

/** Where the customer lives and how to call is shown only while the vendor is bound to deliver. */
function deskView(row: ConsignmentRow, order: OrderRow | undefined, texts: TextsOf, language: Language): DeskConsignment {
  const address = order?.shipping_address
  const known = knowsCustomer(row.status)
  return {
    ...consignmentView(row, texts, language),
    placed_at: new Date(order?.created_at ?? row.created_at).toISOString(),
    customer: {
      name: joined(" ", address?.first_name, address?.last_name),
      phone: (known && address?.phone) || null,
      address: (known && joined(", ", address?.address_1, address?.address_2)) || null,
      city: address?.city ?? "",
      province: address?.province?.toUpperCase() ?? "",
    },
    weight_g: row.weight_g,
    carriers: row.delivery_code === "home" ? carriersFor(row.weight_g).map(({ code, name }) => ({ code, name: name[language] })) : [],
    actions: deskActions(row.status, row.delivery_code),
  }
}

const joined = (by: string, ...parts: (string | null | undefined)[]) => parts.filter((part) => part?.trim()).join(by)

async function readOrders(container: MedusaContainer, rows: readonly ConsignmentRow[]): Promise<Map<string, OrderRow>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "created_at", "shipping_address.*"],
    filters: { id: [...new Set(rows.map(({ order_id }) => order_id))] },
  })
  return new Map((data as unknown as OrderRow[]).map((order) => [order.id, order]))
}
