import { type ApiError, ERROR_STATUS, type ErrorCode } from "@tawiza/contract"

/** `unreachable`: the API gave no answer. `slow`: we stopped waiting, so nobody knows whether a write arrived. */
export type TroubleCode = ErrorCode | "unreachable" | "slow"

/** Why something could not be read or done. Pages branch on `code`; `sentence` is the API's own, in the customer's language. */
export class Trouble extends Error {
  readonly code: TroubleCode
  readonly sentence: string | null
  readonly details: Record<string, unknown>

  constructor(code: TroubleCode, sentence: string | null = null, details: Record<string, unknown> = {}) {
    super(sentence ? `${code}: ${sentence}` : code)
    this.name = "Trouble"
    this.code = code
    this.sentence = sentence
    this.details = details
  }
}

/** What a page that shows nothing but the trouble answers with. That the API does not know us is our fault, never the customer's. */
export function statusOf({ code }: Trouble): number {
  if (code === "unauthorized") return 500
  return code === "unreachable" || code === "slow" ? 503 : ERROR_STATUS[code]
}

/** The refusal in an answer. A body that is not ours (Medusa's own errors, a proxy's page) is named by its status and has no sentence. */
export function troubleIn(status: number, body: unknown): Trouble {
  const { code, message, details } = (typeof body === "object" && body !== null ? body : {}) as Partial<ApiError>
  if (typeof code === "string" && code in ERROR_STATUS) return new Trouble(code, typeof message === "string" ? message : null, details)
  return new Trouble(CODE_OF_STATUS[status] ?? (status >= 500 ? "internal" : "invalid_request"))
}

const CODE_OF_STATUS: Record<number, TroubleCode> = {
  401: "unauthorized",
  403: "unauthorized",
  404: "not_found",
  429: "too_many_requests",
  502: "unreachable",
  503: "unreachable",
  504: "slow",
}
