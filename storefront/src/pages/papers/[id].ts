import type { APIRoute } from "astro"
import { environment } from "../../environment.js"

const PATIENCE_MS = 60_000
/** What the API says about the paper; nothing of ours is added, and nobody keeps it. */
const RELAYED = ["content-type", "content-disposition", "cache-control", "referrer-policy"] as const

/** Passes a paper on from the API for a link that it signed. */
export const GET: APIRoute = async ({ params: { id = "" }, url }) => {
  if (!/^papr_[0-9A-Z]{26}$/.test(id)) return refused(404)
  const answer = await fetch(`${environment.API_URL}/papers/${id}${url.search}`, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    () => null,
  )
  if (!answer?.ok) return refused(answer?.status === 404 ? 404 : 502)
  const headers = new Headers()
  for (const name of RELAYED) {
    const value = answer.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(answer.body, { headers })
}

const refused = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } })
