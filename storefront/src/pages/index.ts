import type { APIRoute } from "astro"
import { preferredLanguage } from "../i18n/language.js"
import { paths } from "../paths.js"

/** The start of the shop, in the language that the browser likes best. */
export const GET: APIRoute = ({ request }) =>
  new Response(null, {
    status: 302,
    headers: { location: paths.home(preferredLanguage(request.headers.get("accept-language"))), vary: "accept-language" },
  })
