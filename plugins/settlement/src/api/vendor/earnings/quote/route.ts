import { z } from "@medusajs/framework/zod"
import { COMMISSION_TAX_BP } from "@tawiza/config/settlement"
import type { EarningQuote } from "@tawiza/contract"
import { parse } from "@tawiza/http"
import { asMember } from "@tawiza/vendor/api/as-member"
import { craftTree } from "@tawiza/vendor/domain/craft-tree"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { shareOfLine } from "../../../../domain/commission"
import { taxOf } from "../../../../domain/vendor-tax"
import { readTaxes } from "../../../../freeze-shares"
import { SETTLEMENT_MODULE, type SettlementModuleService } from "../../../../modules/settlement"

const parameters = z.object({
  price_minor: z.coerce.number().int().min(1).max(100_000_000),
  /** A craft of the taxonomy; unknown before the piece has one. */
  craft: z.string().trim().max(100).optional(),
})

/** What the vendor will receive for one piece at a price, by the rules of today: told before the piece is published. */
export const GET = asMember<EarningQuote>("catalogue.read", async (req, res, { vendor }) => {
  const { price_minor, craft } = parse(parameters, req.query)
  const now = new Date()
  const [book, taxes] = await Promise.all([
    req.scope.resolve<SettlementModuleService>(SETTLEMENT_MODULE).bookAt(),
    readTaxes(req.scope, [vendor.id], now),
  ])
  const day = moroccanDay(now)
  const share = shareOfLine(
    book.rules,
    {
      line_item_id: null,
      on: "pieces",
      title: "",
      quantity: 1,
      total_minor: BigInt(price_minor),
      discount_minor: 0n,
      product_tax_bp: taxOf(taxes, { vendor_id: vendor.id, product_id: null, day }),
      craft_path: craft ? craftTree.path(craft) : [],
    },
    { vendor_id: vendor.id, kind: vendor.kind, day, tax_bp: COMMISSION_TAX_BP },
  )
  const { commission_minor, tax_minor, vendor_minor } = share
  res.json({ price_minor, commission_minor, tax_minor, vendor_minor, currency_code: "mad" })
})
