import { z } from "@medusajs/framework/zod"
import { PRODUCT_LIMITS as MOST, type ProductBody, PUBLISH_AT_ONCE } from "@tawiza/contract"
import { craftTree } from "../../../domain/craft-tree"

/** A text in each language. An empty one is as one that nobody wrote. */
const texts = (most: number) =>
  z
    .strictObject({ fr: z.string().trim().max(most), ar: z.string().trim().max(most), en: z.string().trim().max(most) })
    .partial()
    .transform((value) => Object.fromEntries(Object.entries(value).filter(([, text]) => text)))

const slugs = (kind: "material" | "technique" | "label") =>
  z
    .array(z.string().refine((slug) => craftTree.knows(kind, slug)))
    .max(20)
    .transform((list) => [...new Set(list)])

const minor = z.number().int().min(1).max(MOST.price_minor)
const pieces = z.number().int().min(0).max(MOST.stock)
const words = z.string().trim().min(1).max(60)
const millimetres = z.number().int().min(1).max(20_000)

const fields = z.strictObject({
  title: texts(MOST.title),
  description: texts(MOST.text),
  care: texts(MOST.text),
  craft: z.string().refine((slug) => craftTree.isCraft(slug)),
  materials: slugs("material"),
  techniques: slugs("technique"),
  labels: slugs("label"),
  pictures: z
    .array(z.strictObject({ path: z.string().regex(/^\/media\/[\w-]{1,64}\/800\.webp$/), alt: texts(MOST.title).default({}) }))
    .max(MOST.pictures),
  options: z.array(z.strictObject({ title: words, values: z.array(words).min(1).max(MOST.values) })).max(MOST.options),
  variants: z
    .array(
      z.strictObject({ values: z.array(words).max(MOST.options), price_minor: minor.nullable(), stock: pieces.nullable().default(null) }),
    )
    .min(1)
    .max(MOST.variants),
  made_to_order: z.boolean(),
  lead_time_days: z.number().int().min(0).max(365),
  weekly_capacity: z.number().int().min(1).max(10_000).nullable(),
  weight_g: z.number().int().min(1).max(1_000_000).nullable(),
  size: z.strictObject({ length_mm: millimetres, width_mm: millimetres, height_mm: millimetres.nullable().default(null) }).nullable(),
  makers: z.array(z.strictObject({ name: words, consent: z.literal(true) })).max(MOST.makers),
  reference: z.string().trim().min(1).max(40).nullable(),
})

/** What a vendor may write about a piece. Options come with the parts that they make, each of another combination of their values. */
export const productBody = fields.partial().superRefine((body, context) => {
  if (body.options === undefined && body.variants === undefined) return
  if (body.options !== undefined && body.variants === undefined) {
    context.addIssue({ code: "custom", path: ["variants"], message: "options without their parts" })
    return
  }
  const { options, variants = [] } = body
  const fits = variants.every(
    ({ values }) => !options || (values.length === options.length && values.every((value, i) => options[i]!.values.includes(value))),
  )
  const titles = (options ?? []).map(({ title }) => title)
  const distinct =
    new Set(variants.map(({ values }) => JSON.stringify(values))).size === variants.length && new Set(titles).size === titles.length
  if (!fits || !distinct) context.addIssue({ code: "custom", path: ["variants"], message: "not one part per combination" })
}) as unknown as z.ZodType<ProductBody>

export const publishBody = z.strictObject({ ids: z.array(z.string().min(1).max(128)).min(1).max(PUBLISH_AT_ONCE) })

export const stockBody = z.strictObject({
  changes: z
    .array(
      z
        .strictObject({
          variant_id: z.string().min(1).max(128),
          stock: pieces.optional(),
          by: z.number().int().min(-MOST.stock).max(MOST.stock).optional(),
        })
        .refine(({ stock, by }) => (stock === undefined) !== (by === undefined)),
    )
    .min(1)
    .max(200),
})
