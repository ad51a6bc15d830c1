import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { PROVINCES } from "@tawiza/config/delivery"
import { LANGUAGES, type StartedApplication, VENDOR_KINDS } from "@tawiza/contract"
import { parse } from "@tawiza/http"
import { startApplicationWorkflow } from "../../../workflows/start-application"
import { phoneNumber } from "../../validators"

const body = z.object({
  kind: z.enum(VENDOR_KINDS),
  name: z.string().trim().min(2).max(160),
  language: z.enum(LANGUAGES),
  province: z.string().refine((iso) => PROVINCES.some((province) => province.iso === iso)),
  contact_name: z.string().trim().min(2).max(120),
  email: z.email().max(320),
  phone: phoneNumber,
})

/**
 * Begins an application, for a person who has no account. A link with a one-time code goes to the address; whoever opens it chooses a
 * password and is the applicant. So nobody begins in somebody else's name, and the answer tells nobody which addresses are known.
 */
export const POST = async (req: MedusaRequest, res: MedusaResponse<StartedApplication>) => {
  const asked = parse(body, req.body)
  const email = asked.email.toLowerCase()
  await startApplicationWorkflow(req.scope).run({ input: { ...asked, email } })
  res.status(202).json({ sent_to: email })
}
