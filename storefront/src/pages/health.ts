import type { APIRoute } from "astro"

/** Says that this process answers; whether the API does is the API's own `/health`. */
export const GET: APIRoute = () => new Response("OK", { headers: { "content-type": "text/plain", "cache-control": "no-store" } })
