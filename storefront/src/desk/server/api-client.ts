import { ACTING_HEADER } from "@tawiza/contract"

/** Shorter than the desk's own patience, so that the desk hears our word and not its own clock. */
const PATIENCE_MS = 25_000
/** A file comes at the pace of the phone's network. */
const FILE_PATIENCE_MS = 290_000

export interface ApiCall {
  method: string
  token?: string
  body?: unknown
  /** Streamed as it comes, in place of a body. */
  file?: ReadableStream<Uint8Array> | null | undefined
  /** Whether the answer may take minutes and is wanted as it comes. */
  long?: boolean | undefined
  /** Of the desk's request; only what the API is meant to hear is taken from it. */
  from: Headers
  /** Where the member's request came from, so that the API can count wrong passwords by it. */
  address?: string | undefined
}

/** One JSON value a line: how far something is, and at last what came of it. */
const LINES = "application/x-ndjson"

const FORWARDED = ["x-medusa-locale", "idempotency-key", ACTING_HEADER] as const

/**
 * Asks the API on a member's behalf.
 * @throws TypeError when it cannot be reached, a `TimeoutError` when it is too slow.
 */
export function callApi(apiUrl: string, path: string, { method, token, body, file, long, from, address }: ApiCall): Promise<Response> {
  const headers = new Headers({ accept: long ? `${LINES}, application/json` : "application/json" })
  for (const name of FORWARDED) {
    const value = from.get(name)
    if (value !== null) headers.set(name, value)
  }
  if (address) headers.set("x-forwarded-for", address)
  if (token) headers.set("authorization", `Bearer ${token}`)
  if (file) headers.set("content-type", "application/octet-stream")
  else if (body !== undefined) headers.set("content-type", "application/json")
  return fetch(apiUrl + path, {
    method,
    headers,
    body: file ?? (body === undefined ? undefined : JSON.stringify(body)),
    // A stream can be sent only once, and the answer comes when all of it is there.
    ...(file && { duplex: "half" as const }),
    redirect: "error",
    signal: AbortSignal.timeout(file || long ? FILE_PATIENCE_MS : PATIENCE_MS),
  } as RequestInit)
}
