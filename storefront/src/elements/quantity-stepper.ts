/** Puts a minus and a plus beside a number field that works without them. */
class QuantityStepper extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector("input")
    if (!input || this.querySelector("button")) return
    const button = (sign: string, name: string, step: () => void) => {
      const made = document.createElement("button")
      made.type = "button"
      made.textContent = sign
      made.ariaLabel = name
      made.addEventListener("click", step)
      return made
    }
    input.before(button("−", this.dataset.fewer ?? "", () => input.stepDown()))
    input.after(button("+", this.dataset.more ?? "", () => input.stepUp()))
  }
}

customElements.define("quantity-stepper", QuantityStepper)
