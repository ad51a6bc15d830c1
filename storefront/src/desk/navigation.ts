import { createCell, type Watched } from "./cell.js"
import { paths, type Route, routeOf } from "./paths.js"

/** Where the member is. The address bar is the only place that says so. */
export interface Navigation extends Watched<Route> {
  go(address: string, how?: "push" | "replace"): void
  /** Takes over a plain click on one of the desk's own links and says so; every other click stays the browser's. */
  follow(event: MouseEvent): boolean
}

export function createNavigation(view: Window): Navigation {
  const here = () => routeOf(view.location.pathname, view.location.search)
  const cell = createCell<Route>(here())
  view.addEventListener("popstate", () => cell.set(here()))

  const go: Navigation["go"] = (address, how = "push") => {
    if (how === "push") view.history.pushState(null, "", address)
    else view.history.replaceState(null, "", address)
    cell.set(here())
    view.scrollTo(0, 0)
  }
  return {
    state: cell.state,
    subscribe: cell.subscribe,
    go,
    follow(event) {
      const link = (event.target as Element | null)?.closest("a")
      if (!link || !isPlain(event, link) || !isOurs(link, view.location.origin)) return false
      event.preventDefault()
      go(link.pathname + link.search)
      return true
    },
  }
}

function isPlain(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  return !event.defaultPrevented && event.button === 0 && !modified && !link.target && !link.hasAttribute("download")
}

function isOurs({ origin, pathname }: HTMLAnchorElement, home: string): boolean {
  return origin === home && (pathname === paths.orders() || pathname.startsWith(`${paths.orders()}/`))
}
