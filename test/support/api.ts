import type { SignIn } from "@tawiza/config/start/database"

/** The server said no: what it said, for a test to look at. */
export class Refusal extends Error {
  readonly status: number
  /** The parsed answer, `{ code, message, details? }` where it is one of ours; the text where it is no JSON. */
  readonly body: { code?: string; message?: string; type?: string; details?: unknown }

  constructor(method: string, path: string, status: number, body: Refusal["body"]) {
    super(`${method} ${path} answered ${status}: ${JSON.stringify(body)}`)
    this.name = "Refusal"
    this.status = status
    this.body = body
  }
}

type Query = Record<string, string | number | boolean | readonly string[] | undefined>
type Headers = Record<string, string>

export interface Api {
  /** @throws Refusal for every answer of 400 and above */
  get<T>(path: string, query?: Query): Promise<T>
  post<T>(path: string, body?: unknown, headers?: Headers): Promise<T>
  delete<T>(path: string): Promise<T>
  /** Bytes as they are: a photograph, a table. @throws Refusal */
  send<T>(path: string, bytes: Uint8Array | string, type: string): Promise<T>
  /** The same, answered line by line. */
  lines(path: string, bytes: Uint8Array | string, type: string): Promise<unknown[]>
  /** The bare response, whatever its status. */
  request(method: string, path: string, body?: unknown, headers?: Headers): Promise<Response>
  /** The same caller with more headers, a language for example. */
  with(headers: Headers): Api
}

/** A caller of the API at `base` that sends these headers with every request. */
export function api(base: string, headers: Headers = {}): Api {
  const request = (method: string, path: string, body?: unknown, more: Headers = {}) =>
    fetch(new URL(path, base), {
      method,
      headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers, ...more },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: "manual",
    })
  const answer = async <T>(method: string, path: string, body?: unknown, more?: Headers): Promise<T> =>
    read(method, path, await request(method, path, body, more))
  const read = async <T>(method: string, path: string, response: Response): Promise<T> => {
    const text = await response.text()
    const value = parse(text)
    if (response.status >= 400) throw new Refusal(method, path, response.status, value as Refusal["body"])
    return value as T
  }
  const sent = (path: string, bytes: Uint8Array | string, type: string, more: Headers = {}) =>
    fetch(new URL(path, base), { method: "POST", headers: { ...headers, "content-type": type, ...more }, body: bytes as BodyInit })
  return {
    get: (path, query = {}) => answer("GET", withQuery(path, query)),
    post: (path, body = {}, more) => answer("POST", path, body, more),
    delete: (path) => answer("DELETE", path),
    send: async (path, bytes, type) => read("POST", path, await sent(path, bytes, type)),
    lines: async (path, bytes, type) => {
      const answer = await sent(path, bytes, type, { accept: "application/x-ndjson" })
      return (await answer.text()).trim().split("\n").map(parse)
    },
    request,
    with: (more) => api(base, { ...headers, ...more }),
  }
}

/** A shopper: the Store API with a publishable key, in a language (`fr`, `ar`, `en`) when one is given. */
export function storeApi(base: string, publishableKey: string, language?: string): Api {
  return api(base, { "x-publishable-api-key": publishableKey, ...(language && { "x-medusa-locale": language }) })
}

/** A member at the desk. */
export const vendorApi = (base: string, signIn: SignIn) => signedIn(base, "vendor_member", signIn)

/** A moderator or a treasurer of the chamber. */
export const adminApi = (base: string, signIn: SignIn) => signedIn(base, "user", signIn)

/** A registered customer of the shop. */
export async function customerApi(base: string, publishableKey: string, signIn: SignIn): Promise<Api> {
  return (await signedIn(base, "customer", signIn)).with({ "x-publishable-api-key": publishableKey })
}

async function signedIn(base: string, actor: string, { email, password }: SignIn): Promise<Api> {
  const { token } = await api(base).post<{ token: string }>(`/auth/${actor}/emailpass`, { email, password })
  return api(base, { authorization: `Bearer ${token}` })
}

function withQuery(path: string, query: Query): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one))
  }
  return parameters.size > 0 ? `${path}?${parameters}` : path
}

function parse(text: string): unknown {
  if (text === "") return undefined
  try {
    return JSON.parse(text)
  } catch {
    return { message: text }
  }
}
