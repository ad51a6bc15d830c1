import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReturnView } from "@tawiza/contract"
import { parse } from "@tawiza/http"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { changeRefundWay } from "../../../../../../../ask-return"
import { returnView } from "../../../../../../return-view"
import { changeWayBody } from "../../validators"

/** Another way for the money of a return, while it has not been sent. */
export const POST = async (req: MedusaRequest, res: MedusaResponse<ReturnView>) => {
  const { id: order_id, return_id } = req.params as { id: string; return_id: string }
  await changeRefundWay(req.scope, { order_id, return_id }, parse(changeWayBody, req.body))
  res.json(await returnView(req.scope, return_id, requestLanguage(req)))
}
