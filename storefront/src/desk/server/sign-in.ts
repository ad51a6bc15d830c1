import * as v from "valibot"
import { type Chosen, comeIn } from "./acting.js"
import { refuse, unanswered } from "./answers.js"
import { callApi } from "./api-client.js"
import { readObject } from "./body.js"
import { relayed } from "./pass-on.js"
import { isSameOrigin } from "./same-origin.js"
import type { Surroundings } from "./surroundings.js"

const SignIn = v.object({
  /** Or a telephone number: Medusa has one field for it. */
  email: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(320)),
  password: v.pipe(v.string(), v.nonEmpty(), v.maxLength(1024)),
})

/**
 * Exchanges e-mail and password for a token and answers who that is, or for whom the person may act. A wrong password and a person who is
 * no member get the same refusal, `unauthorized`.
 */
export async function signIn(request: Request, { API_URL, SHOP_URL, address }: Surroundings): Promise<Chosen> {
  if (!isSameOrigin(request.headers, SHOP_URL)) return { answer: refuse(request, "invalid_request", { fields: ["origin"] }) }
  const written = v.safeParse(SignIn, await readObject(request))
  if (!written.success) return { answer: refuse(request, "invalid_request", { fields: ["email", "password"] }) }
  try {
    const from = request.headers
    const proof = await callApi(API_URL, "/auth/vendor_member/emailpass", { method: "POST", from, address, body: written.output })
    if (proof.status === 401) return { answer: refuse(request, "unauthorized") }
    if (!proof.ok) return { answer: await relayed(proof) }
    const { token } = (await proof.json()) as { token?: unknown }
    if (typeof token !== "string") return { answer: refuse(request, "internal") }
    const chosen = await comeIn({ API_URL, address, from, token })
    const { status } = chosen.answer
    const unknown = status === 401 || status === 403 || status === 404
    return unknown ? { answer: refuse(request, "unauthorized") } : chosen
  } catch (error) {
    return { answer: unanswered(request, error) }
  }
}
