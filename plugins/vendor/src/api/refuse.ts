import { errorHandler, type MedusaNextFunction, type MedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { type ApiError, ERROR_STATUS, type ErrorCode } from "@tawiza/contract"
import { sentence } from "../domain/messages"
import { refusalIn } from "../domain/refusal"
import { requestLanguage } from "./language"

const core = errorHandler()

/**
 * The marketplace's error handler: a refusal of ours becomes `{ code, message, details }` with a sentence in the caller's language;
 * Medusa's shortage becomes `out_of_stock`; everything else is Medusa's own.
 */
export function refuse(error: unknown, req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const refusal = refusalIn(error) ?? shortageIn(error)
  if (!refusal) {
    core(error as never, req, res, next)
    return
  }
  const { code, details } = refusal
  const body: ApiError = { code, message: sentence(code, requestLanguage(req), details), details }
  res.status(ERROR_STATUS[code]).json(body)
}

function shortageIn(error: unknown): { code: ErrorCode; details: Record<string, unknown> } | null {
  const code = (error as { code?: unknown } | null)?.code
  return code === "insufficient_inventory" ? { code: "out_of_stock", details: {} } : null
}
