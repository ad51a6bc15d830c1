import type { APIRoute } from "astro"
import { environment } from "../../environment.js"

/** A picture's address names its content and its size: it never changes. */
const FOREVER = "public, max-age=31536000, immutable"
const PATIENCE_MS = 10_000
/** `<key>/<width>.<format>`; a key may have folders. Nothing else is asked of the API. */
const PICTURE = /^[\w-]+(?:\/[\w-]+)*\/(?:400|800|1200)\.(avif|webp)$/

/** Passes a picture on from the API, so that the browser talks to one origin only. */
export const GET: APIRoute = async ({ params }) => {
  const format = PICTURE.exec(params.path ?? "")?.[1]
  if (!format) return missing()
  const answer = await fetch(`${environment.API_URL}/media/${params.path}`, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null)
  if (!answer?.ok) return answer?.status === 404 ? missing() : new Response(null, { status: 502, headers: { "cache-control": "no-store" } })
  return new Response(answer.body, { headers: { "content-type": `image/${format}`, "cache-control": FOREVER } })
}

const missing = () => new Response(null, { status: 404, headers: { "cache-control": "public, max-age=60" } })
