import { z } from "@medusajs/framework/zod"
import { CRAFT_SORTS } from "@tawiza/contract"
import { page, repeated, toggle } from "@tawiza/http"
import type { CraftQuery } from "../../../domain/craft-query"

const price = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional()

/** `GET /store/crafts`. What is not known is passed over, so that links with other parameters keep working. */
export const craftParameters = z
  .object({
    q: z.string().trim().max(200).default(""),
    craft: repeated,
    material: repeated,
    technique: repeated,
    province: repeated,
    vendor: repeated,
    label: repeated,
    price_min: price,
    price_max: price,
    in_stock: toggle,
    made_to_order: toggle,
    women_led: toggle,
    explain: toggle,
    sort: z.enum(CRAFT_SORTS).default("relevance"),
    ...page(20, 100),
  })
  .transform(
    ({ craft, material, technique, province, vendor, label, price_min, price_max, ...rest }): CraftQuery & { explain: boolean } => ({
      ...rest,
      choices: { craft, material, technique, province: province.map((iso) => iso.toUpperCase()), vendor, label },
      price_min: price_min ?? null,
      price_max: price_max ?? null,
    }),
  )
