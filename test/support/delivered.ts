import { brotliCompressSync } from "node:zlib"
import type { Page, Response } from "playwright-core"

/** What the browser was given for one page. */
export interface Delivered {
  readonly status: number
  readonly html: string
  /** Inline and linked, one text each. */
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
  /** Every text of it: the page, its scripts and styles, and what its scripts asked for. */
  readonly texts: readonly string[]
}

const TEXTS = ["document", "script", "stylesheet", "fetch", "xhr"]

/** Opens an address and keeps what comes, until `ready` says that all of the page is there. */
export async function openAndKeep(page: Page, address: string, ready: () => Promise<unknown>): Promise<Delivered> {
  const coming: Promise<{ type: string; text: string }>[] = []
  const keep = (response: Response) => {
    const type = response.request().resourceType()
    if (TEXTS.includes(type) && response.ok()) coming.push(response.text().then((text) => ({ type, text })))
  }
  page.on("response", keep)
  const response = await page.goto(address, { waitUntil: "load" })
  await ready()
  page.off("response", keep)
  const html = (await response?.text()) ?? ""
  const kept = await Promise.all(coming)
  const linked = (type: string) => kept.filter((one) => one.type === type).map(({ text }) => text)
  return {
    status: response?.status() ?? 0,
    html,
    scripts: [...inline("script", html), ...linked("script")],
    styles: [...inline("style", html), ...linked("stylesheet")],
    texts: [html, ...kept.map(({ text }) => text)],
  }
}

const inline = (element: string, html: string) =>
  [...html.matchAll(new RegExp(`<${element}\\b[^>]*>([\\s\\S]*?)</${element}>`, "g"))].map(([, text]) => text as string)

/** KiB of brotli, each text on its own, as a server would send them. */
export function brotliKb(...texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text === "" ? 0 : brotliCompressSync(text).length), 0) / 1024
}
