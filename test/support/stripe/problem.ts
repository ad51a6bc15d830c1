/** What Stripe answers instead of an object, in the shape the SDK reads. */
export class Problem extends Error {
  readonly status: number
  readonly type: string
  readonly code: string | undefined
  readonly more: Record<string, unknown>

  constructor(status: number, type: string, message: string, code?: string, more: Record<string, unknown> = {}) {
    super(message)
    this.status = status
    this.type = type
    this.code = code
    this.more = more
  }

  get body() {
    return { error: { type: this.type, message: this.message, ...(this.code && { code: this.code }), ...this.more } }
  }
}

export const invalid = (message: string, code?: string, more: Record<string, unknown> = {}) =>
  new Problem(400, "invalid_request_error", message, code, more)

export const missing = (kind: string, id: string) =>
  new Problem(404, "invalid_request_error", `No such ${kind}: '${id}'`, "resource_missing", { param: "id" })
