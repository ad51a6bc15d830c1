import { z } from "@medusajs/framework/zod"
import { moroccanPhone } from "@tawiza/contract"

/** A Moroccan telephone number however people write it, read as `+2126…`. */
export const phoneNumber = z
  .string()
  .max(40)
  .transform((text, context) => {
    const phone = moroccanPhone(text.trim())
    if (phone.ok) return phone.international
    context.addIssue({ code: "custom" })
    return z.NEVER
  })
