import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { ApplicationAnswer, DecisionBody } from "@tawiza/contract"
import { type ActingForChamber, parse, Refusal } from "@tawiza/http"
import { requestLanguage } from "../../language"
import { applicationViews, readerOf } from "./view"

const decision = z.object({ reason: z.string().trim().max(2000).optional() })

/** The reason of a decision, or null. Whether one is needed is the workflow's to say. */
export function reasonIn(body: unknown): string | null {
  const { reason }: DecisionBody = parse(decision, body ?? {})
  return reason || null
}

/**
 * Sends the application as it is now.
 * @throws Refusal `not_found`.
 */
export async function answerApplication(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<ApplicationAnswer>,
  reader: ActingForChamber,
): Promise<void> {
  const id = req.params.id as string
  const [application] = await applicationViews(req.scope, [id], readerOf(reader, requestLanguage(req)))
  if (!application) throw new Refusal("not_found", { id })
  res.json({ application })
}
