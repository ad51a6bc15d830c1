import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { OrderReturns, ReturnView } from "@tawiza/contract"
import { parse, Refusal } from "@tawiza/http"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { connectionOf } from "@tawiza/vendor/rows"
import { askReturn } from "../../../../../ask-return"
import { orderPeople } from "../../../../../store/delivered-parcels"
import { returnView } from "../../../../return-view"
import { askBody } from "./validators"
import { orderReturns } from "./view"

/** What may be given back of an order, and what was asked: to whoever has the order's id, as its parcels are. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<OrderReturns>) => {
  const order_id = req.params.id as string
  if (!(await orderPeople(connectionOf(req.scope), [order_id])).has(order_id)) throw new Refusal("not_found", { id: order_id })
  res.json(await orderReturns(req.scope, order_id, requestLanguage(req)))
}

/** Asks to give pieces of one parcel back. */
export const POST = async (req: MedusaRequest, res: MedusaResponse<ReturnView>) => {
  const { text, ...asked } = parse(askBody, req.body)
  const id = await askReturn(req.scope, req.params.id as string, { ...asked, ...(text && { text }) })
  res.status(201).json(await returnView(req.scope, id, requestLanguage(req)))
}
