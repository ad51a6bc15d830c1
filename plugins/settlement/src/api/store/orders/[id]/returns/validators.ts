import { z } from "@medusajs/framework/zod"
import { REFUND_METHODS, RETURN_REASONS } from "@tawiza/contract"

const phone = z.string().trim().max(40)

/** An account number and its holder come with a transfer, and with nothing else. */
const refund = z.discriminatedUnion("method", [
  z.object({
    method: z.literal("transfer"),
    bank_number: z.string().trim().max(60),
    holder: z.string().trim().max(120),
  }),
  z.object({ method: z.enum(REFUND_METHODS).exclude(["transfer"]) }),
])

export const changeWayBody = z.object({ phone, refund })

export const askBody = z.object({
  consignment_id: z.string().max(60),
  items: z
    .array(z.object({ line_item_id: z.string().max(60), quantity: z.number().int().min(1).max(1000) }))
    .min(1)
    .max(100)
    .refine((items) => new Set(items.map(({ line_item_id }) => line_item_id)).size === items.length),
  reason: z.enum(RETURN_REASONS),
  text: z.string().trim().max(1000).optional(),
  phone,
  refund,
})
