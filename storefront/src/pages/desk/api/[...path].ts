import type { APIRoute } from "astro"
import { passOn } from "../../../desk/server/pass-on.js"
import { surroundings } from "../../../desk/server/surroundings.js"
import { forgetToken, tokenIn } from "../../../desk/server/token.js"

/** Everything else below `/desk/api`: passed on to the API where the gate has a door, 404 where it has none. */
export const ALL: APIRoute = async ({ request, cookies, clientAddress }) => {
  const { answer, expired } = await passOn(request, tokenIn(cookies), surroundings(clientAddress))
  if (expired) forgetToken(cookies)
  return answer
}
