/** Of Stripe's own script, what is used here. Its release is the one that the API's version belongs to. */
interface StripeJs {
  elements(options: { clientSecret: string; locale: string; appearance: object }): StripeElements
  confirmPayment(options: { elements: StripeElements; confirmParams: { return_url: string } }): Promise<{ error?: StripeJsError }>
}

interface StripeElements {
  create(kind: "payment"): { mount(place: Element): void; on(event: "ready", told: () => void): void }
}

interface StripeJsError {
  type: string
  code?: string
  message?: string
  payment_intent?: { id: string }
}

declare global {
  interface Window {
    Stripe?: (key: string) => StripeJs
  }
}

const SCRIPT = "https://js.stripe.com/endive/stripe.js"

/**
 * The card form, which Stripe's script brings into its own frame: a number typed there never comes to the shop. A success, and a bank that
 * asks, leave the page and come back to `data-back`, where the server looks at what came of it.
 */
class CardPayment extends HTMLElement {
  connectedCallback() {
    void this.begin().catch(() => this.tell(this.dataset.notLoaded))
  }

  private async begin() {
    const [form, loading] = [this.inside<HTMLFormElement>("form"), this.inside("[data-loading]")]
    this.inside("[data-without-script]").hidden = true
    loading.hidden = false
    const stripe = await loadStripe(this.dataset.key ?? "")
    const appearance = { variables: { colorPrimary: "#17388a", colorText: "#161c33", borderRadius: "3px" } }
    const elements = stripe.elements({ clientSecret: this.dataset.secret ?? "", locale: this.dataset.language ?? "auto", appearance })
    const card = elements.create("payment")
    form.hidden = false
    card.on("ready", () => {
      loading.hidden = true
    })
    card.mount(this.inside("[data-card]"))
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      void this.pay(stripe, elements)
    })
  }

  private async pay(stripe: StripeJs, elements: StripeElements) {
    const button = this.inside<HTMLButtonElement>("[data-pay]")
    const words = button.textContent
    button.disabled = true
    button.textContent = this.dataset.paying ?? words
    const back = this.dataset.back ?? location.href
    const { error } = await stripe.confirmPayment({ elements, confirmParams: { return_url: back } })
    // Without an error the browser is on its way.
    if (!error) return
    // Cancelled, or confirmed before: the server knows which, and says it.
    if (error.code === "payment_intent_unexpected_state" && error.payment_intent) {
      location.assign(`${back}?payment_intent=${encodeURIComponent(error.payment_intent.id)}`)
      return
    }
    button.disabled = false
    button.textContent = words
    // What is wrong in a field Stripe says beside it; of a card it says why, in the customer's language.
    if (error.type === "validation_error") return
    this.tell([this.dataset.failed, error.type === "card_error" && error.message].filter(Boolean).join(" "))
  }

  private tell(words = "") {
    this.inside("[data-loading]").hidden = true
    this.inside<HTMLFormElement>("form").hidden = false
    const trouble = this.inside("[data-trouble]")
    trouble.textContent = words
    trouble.hidden = false
  }

  private inside<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector)
    if (!found) throw new Error(`card-payment has no ${selector}`)
    return found
  }
}

function loadStripe(key: string): Promise<StripeJs> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = SCRIPT
    script.addEventListener("load", () =>
      window.Stripe ? resolve(window.Stripe(key)) : reject(new Error("Stripe's script brought nothing")),
    )
    script.addEventListener("error", () => reject(new Error("Stripe's script did not come")))
    document.head.append(script)
  })
}

customElements.define("card-payment", CardPayment)

export {}
