import { ACTING_HEADER, type Language, LOCALES } from "@tawiza/contract"
import { Trouble, troubleIn } from "./errors.js"
import { OF_VENDOR } from "./paths.js"

/** Longer than the slowest answer seen on 3G; after it we say that we do not know. */
const PATIENCE_MS = 30_000
/** Ten megabytes at the pace of 3G. */
const FILE_PATIENCE_MS = 300_000

export interface Asking {
  method?: "GET" | "POST" | "DELETE"
  body?: unknown
  /** Sent as it is, in place of a body. */
  file?: Blob
  /** Asks for the answer in lines and hears each but the last, which is the answer. */
  heard?: (line: unknown) => void
  /** Made once per tap and kept for its retries. */
  key?: string
}

/** Asks one of the desk's own endpoints. The session travels in a cookie that script cannot read. */
export type Ask = <T>(address: string, asking?: Asking) => Promise<T>

/**
 * The one place that fetches. It says with each request as whom the screen believes to act: another tab may have chosen another vendor,
 * and what was written for one must not reach the other.
 * @throws Trouble always, never a bare network error.
 */
export function createAsk(language: () => Language, acting: () => string | null = () => null): Ask {
  return async <T>(address: string, { method = "GET", body, file, heard, key }: Asking = {}) => {
    const headers: Record<string, string> = { accept: "application/json", "x-medusa-locale": LOCALES[language()] }
    if (file) headers["content-type"] = file.type || "application/octet-stream"
    else if (body !== undefined) headers["content-type"] = "application/json"
    if (key) headers["idempotency-key"] = key
    const member = acting()
    if (member && address.startsWith(OF_VENDOR)) headers[ACTING_HEADER] = member
    const answer = await sent(address, {
      method,
      headers,
      body: file ?? (body === undefined ? undefined : JSON.stringify(body)),
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(file ? FILE_PATIENCE_MS : PATIENCE_MS),
    })
    const read: unknown = heard && answer.ok ? await lastLine(answer, heard) : await answer.json().catch(() => null)
    if (!answer.ok) throw troubleIn(answer.status, read)
    return read as T
  }
}

/** @throws Trouble `offline` when the line breaks before the last word has come. */
async function lastLine(answer: Response, heard: (line: unknown) => void): Promise<unknown> {
  const decoder = new TextDecoder()
  let text = ""
  const lines: unknown[] = []
  const take = () => {
    const whole = text.split("\n")
    text = whole.pop() ?? ""
    for (const line of whole) {
      if (lines.length > 0) heard(lines.pop())
      lines.push(JSON.parse(line))
    }
  }
  try {
    const reader = answer.body?.getReader()
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      text += decoder.decode(chunk.value, { stream: true })
      take()
    }
  } catch {
    throw new Trouble("offline")
  }
  if (lines.length === 0 || text !== "") throw new Trouble("offline")
  return lines[0]
}

async function sent(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (error) {
    throw new Trouble((error as Error).name === "TimeoutError" ? "slow" : "offline")
  }
}
