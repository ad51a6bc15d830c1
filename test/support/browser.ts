import { type Browser, type BrowserContext, chromium, type Locator, type Page, type Response } from "playwright-core"

const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

export const VIEWPORTS = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
  /** The narrowest screen that must not scroll sideways (WCAG 1.4.10). */
  narrow: { width: 320, height: 640 },
} as const

/** For what a page should show within a second, on a machine that does much else. */
const PATIENCE_MS = 15_000

/** The system's Chromium; close it in `afterAll`. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH
  if (!executablePath) throw new Error("CHROMIUM_PATH is not set: run this test by npm test -- <part of its path>.")
  return chromium.launch({ executablePath, args: FLAGS })
}

interface Visitor {
  readonly viewport?: keyof typeof VIEWPORTS
  readonly language?: "fr" | "ar" | "en"
  /** Off: what the page is without any script. */
  readonly script?: boolean
  readonly baseURL?: string
}

/** A visitor with a profile of their own. What the page asks of other machines is refused and noted in `strangers`. */
export async function newVisitor(
  browser: Browser,
  visitor: Visitor = {},
): Promise<{ context: BrowserContext; page: Page; strangers: string[] }> {
  const { viewport = "phone", language = "fr", script = true, baseURL } = visitor
  const context = await browser.newContext({
    viewport: VIEWPORTS[viewport],
    locale: { fr: "fr-MA", ar: "ar-MA", en: "en-GB" }[language],
    javaScriptEnabled: script,
    ...(baseURL && { baseURL }),
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const strangers: string[] = []
  await context.route(isStranger, (route) => {
    strangers.push(route.request().url())
    return route.abort()
  })
  return { context, page: await context.newPage(), strangers }
}

const isStranger = ({ protocol, hostname }: URL) => protocol.startsWith("http") && hostname !== "localhost" && hostname !== "127.0.0.1"

/** Clicks and waits for the page that comes of it, past redirects. @returns that page's answer */
export async function follow(page: Page, target: Locator): Promise<Response> {
  const [response] = await Promise.all([page.waitForResponse(isPage), page.waitForEvent("domcontentloaded"), target.click()])
  return response
}

const isPage = (response: Response) => response.request().isNavigationRequest() && (response.status() < 300 || response.status() >= 400)
