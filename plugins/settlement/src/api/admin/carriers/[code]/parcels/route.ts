import { z } from "@medusajs/framework/zod"
import { CARRIERS } from "@tawiza/config/delivery"
import { CASH_STAGES, type CashParcelList } from "@tawiza/contract"
import { asChamber, page, parse, Refusal } from "@tawiza/http"
import { daysBetween, moroccanDay } from "@tawiza/vendor/domain/day"
import { connectionOf } from "@tawiza/vendor/rows"
import { cashParcels } from "../../../../../store/carrier-cash"

const parameters = z.object({ stage: z.enum(CASH_STAGES).default("collected"), ...page(50, 200) })

/** The parcels behind a carrier's figure, oldest first: what was never brought stands at the top. */
export const GET = asChamber<CashParcelList>("money.read", async (req, res) => {
  const carrier = CARRIERS.find(({ code }) => code === req.params.code)?.code
  if (!carrier) throw new Refusal("not_found", { carrier: req.params.code })
  const { stage, limit, offset } = parse(parameters, req.query)
  const { parcels, count } = await cashParcels(connectionOf(req.scope), { carrier, stage, limit, offset })
  const today = moroccanDay(new Date())
  res.json({
    parcels: parcels.map(({ id, number, order_id, tracking_number, amount, on }) => ({
      consignment: { id, number, order_id },
      tracking: tracking_number,
      amount_minor: Number(amount),
      on,
      age_days: daysBetween(on, today),
    })),
    count,
    limit,
    offset,
    currency_code: "mad",
  })
})
