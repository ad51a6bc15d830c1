import { GatewayError, type TextGateway } from "./gateway"

export interface HttpGatewayOptions {
  url: string
  token?: string | undefined
  /** Name or number that the message comes from. */
  sender: string
  /** How long an answer is waited for, in milliseconds. */
  patience_ms?: number
}

/**
 * A gateway that takes `POST { to, from, text }` as JSON with a bearer token and an `Idempotency-Key`, and answers 2xx `{ id }`. Most
 * gateways in Morocco have an address of this kind, or a small adapter in front makes one.
 */
export function httpGateway({ url, token, sender, patience_ms = 15_000 }: HttpGatewayOptions): TextGateway {
  return {
    async send({ to, text, reference }) {
      const answer = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          accept: "application/json",
          "idempotency-key": reference,
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ to, from: sender, text }),
        redirect: "error",
        signal: AbortSignal.timeout(patience_ms),
      }).catch((error: Error) => {
        throw new GatewayError("unsure", `The text-message gateway did not answer: ${error.message}`)
      })
      const body = (await answer.json().catch(() => null)) as { id?: unknown } | null
      if (answer.ok && (typeof body?.id === "string" || typeof body?.id === "number")) return { id: String(body.id) }
      // Too many at once is no judgement of the message.
      const refused = answer.status >= 400 && answer.status < 500 && answer.status !== 429 && answer.status !== 408
      throw new GatewayError(refused ? "refused" : "unsure", `The text-message gateway answered ${answer.status}`)
    },
  }
}
