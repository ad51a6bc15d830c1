import { refuse, unanswered } from "./answers.js"
import { callApi } from "./api-client.js"
import { readObject } from "./body.js"
import { passageOf } from "./gate.js"
import { isSameOrigin } from "./same-origin.js"
import type { Surroundings } from "./surroundings.js"

/** The answer for the desk, and whether the API no longer knows the token it was asked with. */
export interface PassedOn {
  answer: Response
  expired: boolean
}

/** Passes one request of the desk on to the API, if the gate lets it. What comes back is the API's own status and body. */
export async function passOn(request: Request, token: string | undefined, { API_URL, SHOP_URL, address }: Surroundings): Promise<PassedOn> {
  const kept = (answer: Response): PassedOn => ({ answer, expired: false })
  const passage = passageOf(request.method, new URL(request.url))
  if (!passage) return kept(refuse(request, "not_found"))
  if (passage.signed && !token) return kept(refuse(request, "unauthorized"))
  let body: unknown
  if (request.method !== "GET") {
    if (!isSameOrigin(request.headers, SHOP_URL)) return kept(refuse(request, "invalid_request", { fields: ["origin"] }))
    // How long a file may be is the API's to say: it is handed on as it comes, and nothing of it is kept here.
    if (!passage.file) body = await readObject(request)
    if (body === null) return kept(refuse(request, "invalid_request", { fields: ["body"] }))
  }
  try {
    const { method, headers: from } = request
    const file = passage.file ? request.body : undefined
    const answer = await callApi(API_URL, passage.path, {
      method,
      from,
      body,
      file,
      long: passage.long,
      address,
      ...(passage.signed && { token }),
    })
    return {
      answer: passage.long && answer.ok ? asItComes(answer) : await relayed(answer),
      expired: passage.signed && answer.status === 401,
    }
  } catch (error) {
    return kept(unanswered(request, error))
  }
}

const RELAYED = ["content-type", "content-disposition", "retry-after", "content-language"] as const

/** An answer that is long: nothing of it is kept here. */
function asItComes(answer: Response): Response {
  const headers = new Headers({ "cache-control": "no-store" })
  for (const name of ["content-type", "content-disposition"]) {
    const value = answer.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(answer.body, { status: answer.status, headers })
}

/** Status and body as they are; of the headers only those that say something to the desk. */
export async function relayed(answer: Response): Promise<Response> {
  const headers = new Headers({ "cache-control": "no-store" })
  for (const name of RELAYED) {
    const value = answer.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  // A refusal without a body would be taken for a page of ours that is missing.
  const body = answer.status === 204 ? null : await answer.arrayBuffer()
  return new Response(body, { status: answer.status, headers })
}
