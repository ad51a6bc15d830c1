import { type ApiError, ERROR_STATUS, type ErrorCode, LOCALES } from "@tawiza/contract"
import type { AdminLanguage } from "./language"

/** A refusal of the API. `message` is a sentence for the reader when `told` is true; otherwise the screen brings its own. */
export class ApiFailure extends Error {
  constructor(
    readonly status: number,
    readonly code: ErrorCode | null,
    message: string,
  ) {
    super(message)
    this.name = "ApiFailure"
  }

  /** Ours carry a sentence in the reader's language; Medusa's own and those of a proxy do not. */
  get told(): boolean {
    return this.code !== null
  }
}

type Query = Record<string, string | number | readonly string[] | undefined>

/** `?a=1&b=2&b=3`: an array repeats its parameter, what is empty is left out. */
export function queryString(query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const one of value) search.append(name, one)
    else if (value !== undefined && value !== "") search.set(name, String(value))
  }
  return search.size ? `?${search}` : ""
}

/**
 * Calls the API on the admin's own origin with the moderator's session cookie, in the language of the screen.
 * @throws ApiFailure; status 0 when nothing answered.
 */
async function call<Answer>(language: AdminLanguage, method: "GET" | "POST", path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(path, {
    method,
    credentials: "include",
    headers: {
      accept: "application/json",
      "x-medusa-locale": LOCALES[language],
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch((error: unknown) => {
    throw new ApiFailure(0, null, String(error))
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw failureOf(response.status, answer)
  return answer as Answer
}

/** Reads a refusal: by our names when it is one of ours, as a bare status otherwise. */
export function failureOf(status: number, body: unknown): ApiFailure {
  const { code, message } = (body ?? {}) as Partial<ApiError>
  const ours = typeof code === "string" && code in ERROR_STATUS && typeof message === "string"
  return new ApiFailure(status, ours ? code : null, message ?? `HTTP ${status}`)
}

export const api = {
  get: <Answer>(language: AdminLanguage, path: string, query: Query = {}) => call<Answer>(language, "GET", path + queryString(query)),
  post: <Answer>(language: AdminLanguage, path: string, body: unknown) => call<Answer>(language, "POST", path, body),
}
