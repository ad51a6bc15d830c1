import { describe, expect, it } from "vitest"
import { createNavigation } from "./navigation.js"

/** A window with an address bar, a history and a way to press "back". */
function aWindow(address = "/desk") {
  const location = { origin: "http://shop.example", pathname: "/", search: "" }
  const show = (address: string) =>
    Object.assign(location, { pathname: new URL(address, location.origin).pathname, search: new URL(address, location.origin).search })
  show(address)
  const seen = { pushed: [] as string[], replaced: [] as string[], scrolled: 0 }
  let popped = () => {}
  const view = {
    location,
    history: {
      pushState: (_: unknown, __: string, to: string) => seen.pushed.push(to) && show(to),
      replaceState: (_: unknown, __: string, to: string) => seen.replaced.push(to) && show(to),
    },
    addEventListener: (_: string, heard: () => void) => {
      popped = heard
    },
    scrollTo: () => seen.scrolled++,
  }
  const back = (to: string) => {
    show(to)
    popped()
  }
  return { navigation: createNavigation(view as unknown as Window), seen, back }
}

function aClick(href: string | null, change: Partial<MouseEvent> = {}, link: { target?: string; download?: boolean } = {}) {
  const url = new URL(href ?? "/", "http://shop.example")
  const anchor = {
    origin: url.origin,
    pathname: url.pathname,
    search: url.search,
    target: link.target ?? "",
    hasAttribute: () => link.download === true,
  }
  const event = {
    button: 0,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
    target: { closest: () => (href === null ? null : anchor) },
    ...change,
  }
  return event as unknown as MouseEvent
}

describe("going about the desk", () => {
  it("follows a plain click on its own link, and starts the new screen at its top", () => {
    const { navigation, seen } = aWindow()
    const click = aClick("/desk?state=done")
    expect(navigation.follow(click)).toBe(true)
    expect(click.defaultPrevented).toBe(true)
    expect(seen).toEqual({ pushed: ["/desk?state=done"], replaced: [], scrolled: 1 })
    expect(navigation.state()).toEqual({ name: "orders", list: "done" })
  })

  it.each([
    ["a link to the shop", aClick("/fr")],
    ["a place that only begins like the desk", aClick("/deskchair")],
    ["another site", aClick("https://other.example/desk")],
    ["a new tab by key", aClick("/desk/me", { ctrlKey: true })],
    ["a new tab by mouse", aClick("/desk/me", { button: 1 })],
    ["a new tab by itself", aClick("/desk/me", {}, { target: "_blank" })],
    ["a download", aClick("/desk/me", {}, { download: true })],
    ["something that was handled already", aClick("/desk/me", { defaultPrevented: true })],
    ["no link at all", aClick(null)],
  ])("leaves %s to the browser", (_, click) => {
    const { navigation, seen } = aWindow()
    expect(navigation.follow(click)).toBe(false)
    expect(seen.pushed).toEqual([])
  })

  it("hears the browser's back button", () => {
    const { navigation, back } = aWindow("/desk/orders/cons_1")
    const heard: unknown[] = []
    navigation.subscribe(() => heard.push(navigation.state()))
    back("/desk")
    expect(heard).toEqual([{ name: "orders", list: "open" }])
  })

  it("leaves no way back to a question that has been answered", () => {
    const { navigation, seen } = aWindow("/desk/orders/cons_1/decline")
    navigation.go("/desk", "replace")
    expect(seen.replaced).toEqual(["/desk"])
    expect(seen.pushed).toEqual([])
  })
})
