import { type ApiError, ERROR_STATUS, type ErrorCode, languageOf } from "@tawiza/contract"
import { Trouble, type TroubleCode } from "../errors.js"
import { MESSAGES, troubleText } from "../messages/index.js"

const HEADERS = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" }

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: HEADERS })
}

export function nothing(): Response {
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } })
}

/** A refusal of the desk's own endpoints, in the shape of every other and in the caller's language. */
export function refuse(request: Request, code: ErrorCode, details?: Record<string, unknown>): Response {
  return json(errorBody(request, code, code, details), ERROR_STATUS[code])
}

/** The API did not answer: 503 when it could not be reached, 504 when it was too slow. */
export function unanswered(request: Request, error: unknown): Response {
  const slow = error instanceof Error && error.name === "TimeoutError"
  return json(errorBody(request, "internal", slow ? "slow" : "unreachable"), slow ? 504 : 503)
}

function errorBody(request: Request, code: ErrorCode, trouble: TroubleCode, details?: Record<string, unknown>): ApiError {
  const words = MESSAGES[languageOf(request.headers.get("x-medusa-locale"))]
  return { code, message: troubleText(words, new Trouble(trouble)), ...(details && { details }) }
}
