import { type Language, LOCALES } from "@tawiza/contract"
import { Trouble, troubleIn } from "./errors.js"

/** Longer than the slowest answer seen on 3G; after it we say that we do not know. */
const PATIENCE_MS = 30_000

export interface Asking {
  method?: "GET" | "POST" | "DELETE"
  body?: unknown
  /** A photograph, sent as it is. */
  bytes?: Blob
  /** Made once per tap and kept for its retries. */
  key?: string
}

/** Asks one of the desk's own endpoints. The session travels in a cookie that script cannot read. */
export type Ask = <T>(address: string, asking?: Asking) => Promise<T>

/**
 * The one place that fetches.
 * @throws Trouble always, never a bare network error.
 */
export function createAsk(language: () => Language): Ask {
  return async <T>(address: string, { method = "GET", body, bytes, key }: Asking = {}) => {
    const headers: Record<string, string> = { accept: "application/json", "x-medusa-locale": LOCALES[language()] }
    if (body !== undefined) headers["content-type"] = "application/json"
    if (bytes) headers["content-type"] = bytes.type || "image/jpeg"
    if (key) headers["idempotency-key"] = key
    const answer = await sent(address, {
      method,
      headers,
      body: bytes ?? (body === undefined ? undefined : JSON.stringify(body)),
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const read: unknown = await answer.json().catch(() => null)
    if (!answer.ok) throw troubleIn(answer.status, read)
    return read as T
  }
}

async function sent(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (error) {
    throw new Trouble((error as Error).name === "TimeoutError" ? "slow" : "offline")
  }
}
