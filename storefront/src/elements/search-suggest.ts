interface Suggestion {
  href: string
  name: string
  /** Where the name shows what was typed. */
  marks: [number, number][]
  /** What it is, in the page's language. */
  kind: string
  count: string
}

/** A pause this long means that somebody looks up from the keys. */
const PAUSE_MS = 120
const SHORTEST = 2

/**
 * Offers crafts, workshops and places below a search field that works without it (ARIA combobox with a list). `data-from` is the address
 * that is asked, `data-label` names the list.
 */
class SearchSuggest extends HTMLElement {
  private input!: HTMLInputElement
  private list!: HTMLUListElement
  private asking?: AbortController
  private pause?: ReturnType<typeof setTimeout>
  private at = -1

  connectedCallback() {
    const input = this.querySelector("input")
    if (!input || this.list) return
    this.input = input
    this.list = document.createElement("ul")
    this.list.id = "suggestions"
    this.list.className = "suggestions"
    this.list.role = "listbox"
    this.list.ariaLabel = this.dataset.label ?? ""
    this.list.hidden = true
    this.append(this.list)
    input.role = "combobox"
    input.autocomplete = "off"
    input.setAttribute("aria-autocomplete", "list")
    input.setAttribute("aria-controls", this.list.id)
    input.ariaExpanded = "false"
    input.addEventListener("input", () => {
      clearTimeout(this.pause)
      this.pause = setTimeout(() => this.ask(), PAUSE_MS)
    })
    input.addEventListener("keydown", (event) => this.press(event))
    this.addEventListener("focusout", ({ relatedTarget }) => {
      if (!this.contains(relatedTarget as Node | null)) this.show([])
    })
  }

  private async ask() {
    this.asking?.abort()
    const q = this.input.value.trim()
    if (q.length < SHORTEST) return this.show([])
    this.asking = new AbortController()
    try {
      const answer = await fetch(`${this.dataset.from}?q=${encodeURIComponent(q)}`, { signal: this.asking.signal })
      if (answer.ok) this.show((await answer.json()) as Suggestion[])
    } catch {
      // The next letter asks again; the form works meanwhile.
    }
  }

  private show(suggestions: readonly Suggestion[]) {
    this.list.replaceChildren(...suggestions.map(option))
    this.list.hidden = suggestions.length === 0
    this.input.ariaExpanded = String(suggestions.length > 0)
    this.mark(-1)
  }

  private press(event: KeyboardEvent) {
    const options = this.list.children
    if (event.key === "Escape") return this.show([])
    if (event.key === "Enter" && this.at >= 0) {
      event.preventDefault()
      options[this.at]?.querySelector("a")?.click()
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step || options.length === 0) return
    event.preventDefault()
    this.mark(((this.at + 1 + step + options.length + 1) % (options.length + 1)) - 1)
  }

  /** -1 is the field itself. */
  private mark(at: number) {
    this.at = at
    ;[...this.list.children].forEach((one, i) => {
      one.ariaSelected = String(i === at)
    })
    if (at < 0) this.input.removeAttribute("aria-activedescendant")
    else this.input.setAttribute("aria-activedescendant", `suggestion-${at}`)
  }
}

function option({ href, name, marks, kind, count }: Suggestion, at: number): HTMLElement {
  const item = document.createElement("li")
  item.id = `suggestion-${at}`
  item.role = "option"
  const link = document.createElement("a")
  link.href = href
  link.className = "suggestion"
  link.tabIndex = -1
  const said = document.createElement("span")
  let shown = 0
  for (const [from, to] of marks) {
    const mark = document.createElement("b")
    mark.textContent = name.slice(from, to)
    said.append(name.slice(shown, from), mark)
    shown = to
  }
  said.append(name.slice(shown))
  said.dir = "auto"
  const rest = document.createElement("small")
  rest.textContent = `${kind} · ${count}`
  link.append(said, rest)
  item.append(link)
  return item
}

customElements.define("search-suggest", SearchSuggest)
