import type { APIRoute } from "astro"
import { api } from "../../../desk/paths.js"
import { json, nothing, refuse } from "../../../desk/server/answers.js"
import { passOn } from "../../../desk/server/pass-on.js"
import { isSameOrigin } from "../../../desk/server/same-origin.js"
import { signIn } from "../../../desk/server/sign-in.js"
import { surroundings } from "../../../desk/server/surroundings.js"
import { forgetToken, keepToken, tokenIn } from "../../../desk/server/token.js"
import { environment } from "../../../environment.js"

/**
 * Who is signed in: the acting member, the vendors to choose from, or null for nobody. 401 only for a token that is no longer good.
 */
export const GET: APIRoute = async ({ request, cookies, clientAddress }) => {
  const token = tokenIn(cookies)
  if (!token) return json(null)
  const ask = (address: string) =>
    passOn(new Request(new URL(address, request.url), { headers: request.headers }), token, surroundings(clientAddress))
  let { answer, expired } = await ask(api.me())
  // 409 of this route: nothing is chosen yet, or what was chosen has ended.
  if (answer.status === 409) ({ answer, expired } = await ask(api.memberships()))
  if (expired) forgetToken(cookies)
  return answer
}

/** Signs a person in by `{ email, password }` and answers who that is, or the vendors to choose from. */
export const POST: APIRoute = async ({ request, cookies, clientAddress }) => {
  const { answer, token } = await signIn(request, surroundings(clientAddress))
  if (token) keepToken(cookies, token, environment.SECURE_COOKIES)
  return answer
}

/** Signs out on this phone. */
export const DELETE: APIRoute = ({ request, cookies }) => {
  if (!isSameOrigin(request.headers, environment.SHOP_URL)) return refuse(request, "invalid_request", { fields: ["origin"] })
  forgetToken(cookies)
  return nothing()
}
