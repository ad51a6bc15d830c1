interface Part {
  values: string[]
  price: string
  /** How many are there, in words; empty where nobody counts. */
  stock: string
  most: number
  sold: boolean
}

/** Shows at once what the chosen values cost and whether they can be had; without it a button asks the server. */
class PieceChoice extends HTMLElement {
  connectedCallback() {
    this.querySelector(".see")?.remove()
    this.addEventListener("change", () => this.show())
    this.show()
  }

  private show() {
    const parts: Part[] = JSON.parse(this.dataset.parts ?? "[]")
    const radios = [...this.querySelectorAll<HTMLInputElement>("input")]
    const chosen = radios.filter(({ checked }) => checked)
    const find = (values: string[]) => parts.find((part) => part.sold && part.values.every((value, i) => value === values[i]))
    const values = chosen.map(({ value }) => value)
    const part = find(values)
    for (const radio of radios) {
      const place = chosen.findIndex(({ name }) => name === radio.name)
      radio.parentElement?.classList.toggle("away", !find(values.map((value, i) => (i === place ? radio.value : value))))
    }
    const note = this.querySelector<HTMLElement>(".note")
    if (note) note.hidden = part !== undefined
    const form = this.closest("form")
    form?.querySelector("button:not([type])")?.toggleAttribute("disabled", !part)
    const quantity = form?.querySelector<HTMLInputElement>("[name=quantity]")
    if (quantity && part) {
      quantity.max = String(part.most)
      if (quantity.valueAsNumber > part.most) quantity.value = quantity.max
    }
    const write = (id: string, text: string) => {
      const place = document.getElementById(id)
      if (place && place.textContent !== text) place.textContent = text
    }
    if (part) write("price", part.price)
    write("in-shop", part?.stock ?? "")
    const address = new URLSearchParams(chosen.map(({ name, value }) => [name, value]))
    if (location.search || part !== parts.find(({ sold }) => sold)) history.replaceState(null, "", `?${address}`)
  }
}

customElements.define("piece-choice", PieceChoice)
