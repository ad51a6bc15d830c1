import type { APIRoute } from "astro"
import { environment } from "../../environment.js"
import { relayedFile } from "../../relayed-file.js"

const PATIENCE_MS = 60_000

/** Passes a paper on from the API for a link that it signed. */
export const GET: APIRoute = async ({ params: { id = "" }, url }) => {
  if (!/^papr_[0-9A-Z]{26}$/.test(id)) return relayedFile(new Response(null, { status: 404 }))
  const address = `${environment.API_URL}/papers/${id}${url.search}`
  return relayedFile(await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null))
}
