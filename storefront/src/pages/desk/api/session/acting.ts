import type { APIRoute } from "astro"
import { chooseActing } from "../../../../desk/server/acting.js"
import { surroundings } from "../../../../desk/server/surroundings.js"
import { keepToken, tokenIn } from "../../../../desk/server/token.js"
import { environment } from "../../../../environment.js"

/** Chooses for which vendor this phone acts, by `{ membership }`, and answers who that is. */
export const POST: APIRoute = async ({ request, cookies, clientAddress }) => {
  const { answer, token } = await chooseActing(request, tokenIn(cookies), surroundings(clientAddress))
  if (token) keepToken(cookies, token, environment.SECURE_COOKIES)
  return answer
}
