import { defineMiddleware, sequence } from "astro:middleware"
import { BASE_LANGUAGE } from "@tawiza/contract"
import { compressed } from "./compress.js"
import { statusOf, Trouble } from "./data/trouble.js"
import { preferredLanguage } from "./i18n/language.js"
import { MESSAGES } from "./i18n/messages/index.js"
import { languageIn } from "./paths.js"

/** Beside the content policy that Astro computes from the scripts and styles of a page. */
const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(self), geolocation=(), microphone=(self), payment=()",
}

/** A page may set a header of its own. Pages show a visitor's basket: they are never shared, and asked for again. */
const secure = defineMiddleware(async (context, next) => {
  const response = compressed(await next(), context.request.headers.get("accept-encoding"))
  for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, "cache-control": "private, no-cache" })) {
    if (!response.headers.has(name)) response.headers.set(name, value)
  }
  return response
})

/** The page's language stands in its address; a page outside every language speaks the browser's. */
const speak = defineMiddleware((context, next) => {
  const language = languageIn(context.url.pathname) ?? preferredLanguage(context.request.headers.get("accept-language")) ?? BASE_LANGUAGE
  context.locals.language = language
  context.locals.m = MESSAGES[language]
  return next()
})

/** A page that cannot be made becomes the page that says why, with the status that fits. */
const explain = defineMiddleware(async (context, next) => {
  if (context.routePattern.startsWith("/[language]") && languageIn(context.url.pathname) === null) return context.rewrite("/404")
  try {
    return await next()
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    context.locals.trouble = error
    // A fresh request: the body of a form has been read.
    const page = new URL(`/${context.locals.language}/trouble`, context.url)
    const response = await context.rewrite(new Request(page, { headers: { cookie: context.request.headers.get("cookie") ?? "" } }))
    return new Response(response.body, { status: statusOf(error), headers: response.headers })
  }
})

export const onRequest = sequence(secure, speak, explain)
