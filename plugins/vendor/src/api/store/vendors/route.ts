import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { VENDOR_KINDS, type VendorList } from "@tawiza/contract"
import { page, parse, repeated, toggle } from "@tawiza/http"
import { catalogueOf } from "../../../catalogue/catalogue"
import { byName } from "../../../domain/collate"
import { type ShopDocument, womenLed } from "../../../domain/craft-document"
import { hasAllWords, searchable, wordsOf } from "../../../domain/fold"
import { requestLanguage } from "../../language"
import { vendorCard } from "./view"

const parameters = z.object({
  q: z.string().trim().max(200).default(""),
  province: repeated,
  kind: repeated.pipe(z.array(z.enum(VENDOR_KINDS))),
  craft: repeated,
  women_led: toggle,
  ...page(24, 100),
})

export const GET = async (req: MedusaRequest, res: MedusaResponse<VendorList>) => {
  const { limit, offset, ...asked } = parse(parameters, req.query)
  const language = requestLanguage(req)
  const shops = (await catalogueOf(req.scope).shops())
    .filter((shop) => matches(shop, asked))
    .map((shop) => vendorCard(shop, language))
    .sort(byName(language))
  res.json({ vendors: shops.slice(offset, offset + limit), count: shops.length, offset, limit })
}

function matches(shop: ShopDocument, asked: Omit<z.output<typeof parameters>, "limit" | "offset">): boolean {
  const among = (chosen: readonly string[], values: readonly string[]) => !chosen.length || values.some((value) => chosen.includes(value))
  return (
    among(asked.province, [shop.province]) &&
    among(asked.kind, [shop.kind]) &&
    among(asked.craft, shop.crafts) &&
    (!asked.women_led || womenLed(shop)) &&
    hasAllWords(searchable([...Object.values(shop.name), ...Object.values(shop.commune)]), wordsOf(asked.q))
  )
}
