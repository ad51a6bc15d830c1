import type { APIRoute } from "astro"
import { json, nothing, refuse } from "../../../desk/server/answers.js"
import { passOn } from "../../../desk/server/pass-on.js"
import { isSameOrigin } from "../../../desk/server/same-origin.js"
import { signIn } from "../../../desk/server/sign-in.js"
import { surroundings } from "../../../desk/server/surroundings.js"
import { forgetToken, keepToken, tokenIn } from "../../../desk/server/token.js"
import { environment } from "../../../environment.js"

/** Who is signed in: the acting member, or null for nobody. 401 only for a token that is no longer good. */
export const GET: APIRoute = async ({ request, cookies, clientAddress }) => {
  const token = tokenIn(cookies)
  if (!token) return json(null)
  const me = new Request(new URL("/desk/api/vendor/me", request.url), { headers: request.headers })
  const { answer, expired } = await passOn(me, token, surroundings(clientAddress))
  if (expired) forgetToken(cookies)
  return answer
}

/** Signs a member in by `{ email, password }` and answers who that is. */
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
