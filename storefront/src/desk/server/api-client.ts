/** Shorter than the desk's own patience, so that the desk hears our word and not its own clock. */
const PATIENCE_MS = 25_000

export interface ApiCall {
  method: string
  token?: string
  body?: unknown
  /** Of the desk's request; only what the API is meant to hear is taken from it. */
  from: Headers
  /** Where the member's request came from, so that the API can count wrong passwords by it. */
  address?: string | undefined
}

const FORWARDED = ["x-medusa-locale", "idempotency-key"] as const

/**
 * Asks the API on a member's behalf.
 * @throws TypeError when it cannot be reached, a `TimeoutError` when it is too slow.
 */
export function callApi(apiUrl: string, path: string, { method, token, body, from, address }: ApiCall): Promise<Response> {
  const headers = new Headers({ accept: "application/json" })
  for (const name of FORWARDED) {
    const value = from.get(name)
    if (value !== null) headers.set(name, value)
  }
  if (address) headers.set("x-forwarded-for", address)
  if (token) headers.set("authorization", `Bearer ${token}`)
  const raw = body instanceof Uint8Array
  // What the photograph is, its bytes say; the API asks nothing else.
  if (body !== undefined) headers.set("content-type", raw ? "application/octet-stream" : "application/json")
  return fetch(apiUrl + path, {
    method,
    headers,
    body: body === undefined ? undefined : raw ? (body as BodyInit) : JSON.stringify(body),
    redirect: "error",
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
}
