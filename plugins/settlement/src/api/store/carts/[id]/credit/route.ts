import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { BasketCreditAnswer } from "@tawiza/contract"
import { parse } from "@tawiza/http"
import { toJsonMinor } from "@tawiza/money"
import type { CustomerCredit } from "../../../../../store/customer-credits"
import { basketCredit, putCredit, takeCreditOff } from "../../../../../use-credit"

const body = z.object({ code: z.string().trim().min(1).max(40) })

/** The credit that a basket uses: to whoever has the basket's id, as the basket itself is. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<BasketCreditAnswer>) => {
  res.json(answer(await basketCredit(req.scope, req.params.id as string)))
}

/** Lets the basket use a credit. */
export const POST = async (req: MedusaRequest, res: MedusaResponse<BasketCreditAnswer>) => {
  res.json(answer(await putCredit(req.scope, req.params.id as string, parse(body, req.body).code)))
}

/** Lets it use none. */
export const DELETE = async (req: MedusaRequest, res: MedusaResponse<BasketCreditAnswer>) => {
  await takeCreditOff(req.scope, req.params.id as string)
  res.json(answer(null))
}

const answer = (credit: CustomerCredit | null): BasketCreditAnswer => ({
  credit: credit && { code: credit.code, left_minor: toJsonMinor(credit.left_minor), currency_code: credit.currency_code },
})
