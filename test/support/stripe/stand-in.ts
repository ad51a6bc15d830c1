import type { BrowserContext, Page } from "playwright-core"
import { CARDS } from "./fake.ts"
import type { FakeStripe } from "./server.ts"

/**
 * Stands in for Stripe's own script in browser tests, which it is not: a field for the number in place of their frame, and the same two
 * calls that the card page makes. The numbers are Stripe's test numbers. Answers as Stripe.js does: an error for a declined card, and for
 * everything else the browser leaves for the return address.
 */
const SCRIPT = `
window.Stripe = (key) => ({
  elements: () => ({
    create: () => ({
      on: (event, told) => setTimeout(told, 0),
      mount: (place) => {
        const field = document.createElement("input")
        field.setAttribute("aria-label", "Card number (stand-in for Stripe)")
        place.append(field)
      },
    }),
  }),
  confirmPayment: async ({ confirmParams }) => {
    const secret = document.querySelector("card-payment").dataset.secret
    const number = document.querySelector("[data-card] input").value
    const answer = await window.standInForStripe(key, secret, number)
    if (answer.error) return answer
    const query = new URLSearchParams({ payment_intent: secret.split("_secret_")[0], redirect_status: answer.status })
    location.assign(confirmParams.return_url + "?" + query)
    return new Promise(() => {})
  },
})
`

const NUMBERS: Record<string, string> = {
  "4242424242424242": CARDS.good,
  "4000000000000002": CARDS.declined,
  "4000002500003155": CARDS.asks,
}

/** Gives the page the stand-in where it asks for Stripe's script. @returns the addresses at Stripe that were asked for */
export async function standInForStripe(context: BrowserContext, page: Page, fake: FakeStripe): Promise<string[]> {
  const asked: string[] = []
  await context.route(
    ({ hostname }) => hostname.endsWith(".stripe.com"),
    (route) => {
      asked.push(route.request().url())
      return route.fulfill({ contentType: "text/javascript", body: SCRIPT })
    },
  )
  await page.exposeFunction("standInForStripe", (key: string, secret: string, number: string) => {
    if (key !== fake.publishableKey) return { error: { type: "invalid_request_error", message: "Invalid API Key provided" } }
    const id = secret.split("_secret_")[0] ?? ""
    try {
      fake.account.confirm(id, NUMBERS[number] ?? CARDS.declined)
      return { status: "succeeded" }
    } catch (error) {
      const { type, code, message } = error as { type: string; code?: string; message: string }
      return { error: { type, code, message, payment_intent: { id } } }
    }
  })
  return asked
}
