import {
  errorHandler,
  getHttpResponseFromError,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type ApiError, ERROR_STATUS, type ErrorCode } from "@tawiza/contract"
import { refusalIn } from "@tawiza/http"
import { sentence } from "../domain/messages"
import { requestLanguage } from "./language"

const core = errorHandler()

/**
 * The marketplace's error handler: a refusal of ours becomes `{ code, message, details }` with a sentence in the caller's language, and
 * Medusa's shortage becomes `out_of_stock`, a credit that another basket spent first `credit_used_up`. What else goes wrong on a route of ours is translated too; on Medusa's own routes it is
 * answered as Medusa does, so that any Medusa storefront understands it.
 */
export function refuse(error: unknown, req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const refusal = refusalIn(error) ?? shortageIn(error) ?? overspentIn(error) ?? (isOurs(req) ? translated(error, req) : null)
  if (!refusal) {
    core(error as never, req, res, next)
    return
  }
  const { code, details } = refusal
  const body: ApiError = { code, message: sentence(code, requestLanguage(req), details), details }
  res.status(ERROR_STATUS[code]).json(body)
}

interface Refused {
  code: ErrorCode
  details: Record<string, unknown>
}

/** Addresses whose every refusal has a code and a sentence of ours. `test/architecture` holds it against the routes of all plugins. */
export const OURS =
  /^\/(vendor|media|papers|admission|hooks\/stripe|store\/(crafts|vendors|provinces|(orders|carts)\/[^/]+\/(consignments|returns|invoices|credit))|admin\/(applications|vendors|consignments|checks|chamber-users|product-reviews|ledger|search-index|commission-rules|settlement|invoices|carriers|remittances|remittance-lines|refused-parcels|consignment-returns|customer-refunds|payout-candidates|payout-batches|bank-accounts|bank-statements|bank-lines|bank-movements|bank-days|card-payments)|auth\/vendor_member)(\/|$)/

function isOurs({ originalUrl }: MedusaRequest): boolean {
  return OURS.test(originalUrl.split("?")[0] ?? "")
}

const CODE_OF_STATUS: Record<number, ErrorCode> = { 401: "unauthorized", 404: "not_found", 429: "too_many_requests" }

/** Errors of Medusa and of the body parser. Only what is the caller's to mend is told; the rest is logged. */
function translated(error: unknown, req: MedusaRequest): Refused {
  const { statusCode, body } = getHttpResponseFromError(error as never)
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
  if (statusCode >= 500) {
    logger.error(error as Error)
    return { code: "internal", details: {} }
  }
  logger.info(`${statusCode} at ${req.path}: ${body.message}`)
  return { code: CODE_OF_STATUS[statusCode] ?? "invalid_request", details: { fields: isUnreadable(error) ? "body" : plain(body.message) } }
}

/** The body parser's own errors quote what they stumbled over. */
function isUnreadable(error: unknown): boolean {
  const type = (error as { type?: unknown } | null)?.type
  return typeof type === "string" && /^(entity|encoding|request|charset|parameters)\./.test(type)
}

const plain = (message = "") => message.replace(/[.\s]+$/, "")

/**
 * Medusa has two: the check before (by code), and the reservation that lost a race, which has only its words
 * (`@medusajs/inventory` 2.21, `ensureInventoryAvailability`; `test/chaos/last-piece.spec.ts` notices when they change).
 */
function shortageIn(error: unknown): Refused | null {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  const short = code === "insufficient_inventory" || (typeof message === "string" && message.startsWith("Not enough stock available"))
  return short ? { code: "out_of_stock", details: {} } : null
}

/** Raised by the database when an order would spend more of a credit than is left (settlement's trigger on `order_credit_line`). */
function overspentIn(error: unknown): Refused | null {
  const { message } = (error ?? {}) as { message?: unknown }
  return typeof message === "string" && message.includes("credit_used_up") ? { code: "credit_used_up", details: {} } : null
}
