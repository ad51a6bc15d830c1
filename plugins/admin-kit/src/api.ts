import { type ApiError, ERROR_STATUS, type ErrorCode, type Language, LOCALES } from "@tawiza/contract"

/** A refusal of the API. `message` is a sentence for the reader when `told` is true; otherwise the screen brings its own. */
export class ApiFailure extends Error {
  readonly status: number
  readonly code: ErrorCode | null

  constructor(status: number, code: ErrorCode | null, message: string) {
    super(message)
    this.name = "ApiFailure"
    this.status = status
    this.code = code
  }

  /** Ours carry a sentence in the reader's language; Medusa's own and those of a proxy do not. */
  get told(): boolean {
    return this.code !== null
  }
}

/** Parameters of an address. */
export type Asked = Record<string, string | number | readonly string[] | undefined>

/** `/path?a=1&b=2&b=3`: an array repeats its parameter, what is empty is left out. */
export function addressOf(path: string, asked: Asked = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    if (Array.isArray(value)) for (const one of value) search.append(name, one)
    else if (value !== undefined && value !== "") search.set(name, String(value))
  }
  return search.size ? `${path}?${search}` : path
}

/**
 * Calls the API on the admin's own origin with the moderator's session cookie, in the language of the screen. A body is sent as JSON,
 * a file or a form with files as it is.
 * @throws ApiFailure; status 0 when nothing answered.
 */
async function call<Answer>(language: Language, method: "GET" | "POST", address: string, body?: unknown): Promise<Answer> {
  const bare = body instanceof FormData || body instanceof Blob
  const json = body !== undefined && !bare
  const response = await fetch(address, {
    method,
    credentials: "include",
    headers: {
      accept: "application/json",
      "x-medusa-locale": LOCALES[language],
      ...(json && { "content-type": "application/json" }),
    },
    body: json ? JSON.stringify(body) : (body as FormData | Blob | undefined),
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
  get: <Answer>(language: Language, path: string, asked: Asked = {}) => call<Answer>(language, "GET", addressOf(path, asked)),
  post: <Answer>(language: Language, path: string, body: unknown) => call<Answer>(language, "POST", path, body),
}
