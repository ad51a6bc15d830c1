import type { APIRoute } from "astro"
import { environment } from "../../environment.js"
import { pictureFormat } from "../../shop/picture-file.js"

/** A picture's address names its content and its size: it never changes. */
const FOREVER = "public, max-age=31536000, immutable"
const PATIENCE_MS = 10_000

/** Passes a picture on from the API, so that the browser talks to one origin only. */
export const GET: APIRoute = async ({ params: { path = "" } }) => {
  const format = pictureFormat(path)
  if (!format) return missing()
  const answer = await fetch(`${environment.API_URL}/media/${path}`, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null)
  if (answer?.ok) return new Response(answer.body, { headers: { "content-type": `image/${format}`, "cache-control": FOREVER } })
  return answer?.status === 404 ? missing() : new Response(null, { status: 502, headers: { "cache-control": "no-store" } })
}

const missing = () => new Response(null, { status: 404, headers: { "cache-control": "public, max-age=60" } })
