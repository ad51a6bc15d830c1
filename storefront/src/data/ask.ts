import { type Language, LOCALES } from "@tawiza/contract"
import { environment } from "../environment.js"
import { type Query, search } from "../paths.js"
import { Trouble, troubleIn } from "./trouble.js"

/** A page waits no longer than this for a read, and tries it a second time. */
const READ_PATIENCE_MS = 6_000
/** Completing an order does the work of a dozen reads. */
const WRITE_PATIENCE_MS = 30_000
const PAUSE_BEFORE_RETRY_MS = 200

export interface Asking {
  language: Language
  method?: "GET" | "POST" | "DELETE"
  query?: Query
  body?: unknown
  /** Where the visitor's request came from, for limits that are counted by it. */
  address?: string | undefined
}

/**
 * Asks the API: the one place of the shop that fetches. Reads are tried twice when the API gives no answer; writes once, because nobody
 * knows what a lost write did.
 * @throws Trouble always, never a bare network error.
 */
export async function ask<T>(path: string, { language, method = "GET", query = {}, body, address: visitor }: Asking): Promise<T> {
  const address = environment.API_URL + path + search(query)
  const headers: Record<string, string> = {
    accept: "application/json",
    "x-publishable-api-key": environment.PUBLISHABLE_KEY,
    "x-medusa-locale": LOCALES[language],
  }
  if (visitor) headers["x-forwarded-for"] = visitor
  if (body !== undefined) headers["content-type"] = "application/json"
  const send = () =>
    answered<T>(address, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(method === "GET" ? READ_PATIENCE_MS : WRITE_PATIENCE_MS),
    })
  return method === "GET" ? twice(send) : send()
}

async function answered<T>(address: string, init: RequestInit): Promise<T> {
  let answer: Response
  let text: string
  try {
    answer = await fetch(address, init)
    text = await answer.text()
  } catch (error) {
    throw new Trouble((error as Error).name === "TimeoutError" ? "slow" : "unreachable")
  }
  const read = parsed(text)
  if (!answer.ok) throw troubleIn(answer.status, read)
  if (read === undefined) throw new Trouble("internal")
  return read as T
}

async function twice<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send()
  } catch (error) {
    if (!(error instanceof Trouble) || error.code !== "unreachable") throw error
    await new Promise((resolve) => setTimeout(resolve, PAUSE_BEFORE_RETRY_MS))
    return send()
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
