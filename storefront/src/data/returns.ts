import type { AskReturnBody, ChangeRefundWayBody, Language, OrderReturns, ReturnView } from "@tawiza/contract"
import { ask } from "./ask.js"

const returnsOf = (order: string) => `/store/orders/${encodeURIComponent(order)}/returns`

/** What may be given back of an order, and what was asked. @throws Trouble `not_found` for an order that is not there */
export const readReturns = (order: string, language: Language) => ask<OrderReturns>(returnsOf(order), { language })

/** Asks to give pieces back. @throws Trouble with the API's sentence */
export const askReturn = (order: string, body: AskReturnBody, language: Language) =>
  ask<ReturnView>(returnsOf(order), { language, method: "POST", body })

/** Another way for the money of a return. @throws Trouble with the API's sentence */
export const changeRefundWay = (order: string, id: string, body: ChangeRefundWayBody, language: Language) =>
  ask<ReturnView>(`${returnsOf(order)}/${encodeURIComponent(id)}/refund-way`, { language, method: "POST", body })
