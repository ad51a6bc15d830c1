/** What the API says about a file; nothing of ours is added, and nobody keeps it. */
const RELAYED = ["content-type", "content-disposition", "cache-control", "referrer-policy", "x-content-type-options"] as const

/** Passes a file on from the API: what is not there is not there, and everything else that went wrong is the API's. */
export function relayedFile(answer: Response | null): Response {
  if (!answer?.ok) return new Response(null, { status: answer?.status === 404 ? 404 : 502, headers: { "cache-control": "no-store" } })
  const headers = new Headers()
  for (const name of RELAYED) {
    const value = answer.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(answer.body, { headers })
}
