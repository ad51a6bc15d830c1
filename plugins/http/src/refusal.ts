import { MedusaError } from "@medusajs/framework/utils"
import { ERROR_STATUS, type ErrorCode } from "@tawiza/contract"

const TYPE_OF_STATUS: Record<number, string> = {
  400: MedusaError.Types.INVALID_DATA,
  401: MedusaError.Types.UNAUTHORIZED,
  404: MedusaError.Types.NOT_FOUND,
  409: MedusaError.Types.NOT_ALLOWED,
  422: MedusaError.Types.INVALID_DATA,
}

/**
 * A refusal by name. `details` fills the sentence that the caller reads in its own language. It is a MedusaError, so that core
 * workflows and routes that meet it treat it as a known refusal and not as a crash.
 */
export class Refusal extends MedusaError {
  readonly details: Record<string, unknown>

  constructor(code: ErrorCode, details: Record<string, unknown> = {}) {
    super(TYPE_OF_STATUS[ERROR_STATUS[code]] ?? MedusaError.Types.UNEXPECTED_STATE, code, code)
    this.name = "Refusal"
    this.details = details
  }
}

/** Finds a refusal also after a workflow has serialised it to a plain object. */
export function refusalIn(error: unknown): { code: ErrorCode; details: Record<string, unknown> } | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null
  const { code, details } = error as { code: unknown; details?: Record<string, unknown> }
  return typeof code === "string" && code in ERROR_STATUS ? { code: code as ErrorCode, details: details ?? {} } : null
}
