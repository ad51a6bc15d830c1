import { z } from "@medusajs/framework/zod"
import { PROMOTION_BEARERS, VENDOR_KINDS } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { craftTree } from "@tawiza/vendor/domain/craft-tree"
import { isDay } from "@tawiza/vendor/domain/day"
import { faultsOf, MOST_RULES } from "../../../domain/rule-book"

const day = z.string().refine(isDay)
const amount = z.number().int().min(0).max(100_000_000)

const rule = z.strictObject({
  id: z.string().regex(/^[\w-]{1,40}$/),
  on: z.enum(["pieces", "delivery"]),
  vendor_id: z.string().max(60).nullable(),
  craft: z
    .string()
    .refine((slug) => craftTree.has("craft", slug))
    .nullable(),
  kind: z.enum(VENDOR_KINDS).nullable(),
  rate_bp: z.number().int().min(0).max(10_000).nullable(),
  fixed_minor: amount.nullable(),
  floor_minor: amount.nullable(),
  ceiling_minor: amount.nullable(),
  promotion_bearer: z.enum(PROMOTION_BEARERS),
  starts_on: day,
  ends_on: day.nullable(),
})

/** @throws Refusal `invalid_request` naming the rule by its place and the field, `rules.2.ends_on` for example. */
export const rules = z
  .array(rule)
  .max(MOST_RULES)
  .transform((list) => {
    const faults = faultsOf(list)
    if (faults.length)
      throw new Refusal("invalid_request", { fields: faults.map(({ index, field }) => `rules.${index}.${field}`).join(", ") })
    return list
  })
