import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "playwright-core"

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

/** What of WCAG 2.2 A and AA a page, or a part of it, breaks, each with the elements that do. */
export async function violations(page: Page, part = "html"): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(WCAG).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
}
