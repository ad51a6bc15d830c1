import { type ApiError, ERROR_STATUS, type ErrorCode } from "@tawiza/contract"

/** `offline`: nothing was sent or nothing came back. `slow`: we stopped waiting, so nobody knows whether it arrived. */
export type TroubleCode = ErrorCode | "offline" | "slow" | "unreachable"

/** Why something could not be done. Screens say it in the member's words; `details` fills them. */
export class Trouble extends Error {
  readonly code: TroubleCode
  readonly details: Record<string, unknown>

  constructor(code: TroubleCode, details: Record<string, unknown> = {}) {
    super(code)
    this.name = "Trouble"
    this.code = code
    this.details = details
  }
}

const MAY_PASS: readonly TroubleCode[] = ["offline", "slow", "unreachable", "internal", "too_many_requests"]

/** Whether the very same request may succeed later, so that "try again" is the next step. */
export function mayPass({ code }: Trouble): boolean {
  return MAY_PASS.includes(code)
}

/**
 * The refusal in an answer. A gateway's status says more than its body, unless the body names a refusal of that very status; otherwise a
 * body that is not ours (a proxy's page, Medusa's own errors) is named by its status.
 */
export function troubleIn(status: number, body: unknown): Trouble {
  const { code, details } = (typeof body === "object" && body !== null ? body : {}) as Partial<ApiError>
  const ours = typeof code === "string" && code in ERROR_STATUS
  const gateway = CODE_OF_GATEWAY[status]
  if (gateway && !(ours && ERROR_STATUS[code] === status)) return new Trouble(gateway)
  if (ours) return new Trouble(code, details)
  return new Trouble(CODE_OF_STATUS[status] ?? (status >= 500 ? "internal" : "invalid_request"))
}

const CODE_OF_STATUS: Record<number, TroubleCode> = {
  401: "unauthorized",
  403: "unauthorized",
  404: "not_found",
  409: "illegal_transition",
  429: "too_many_requests",
}

const CODE_OF_GATEWAY: Record<number, TroubleCode> = { 502: "unreachable", 503: "unreachable", 504: "slow" }
