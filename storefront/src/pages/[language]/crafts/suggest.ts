import type { CraftSuggestion } from "@tawiza/contract"
import type { APIRoute } from "astro"
import { suggestCrafts } from "../../../data/crafts.js"
import { paths, type Query } from "../../../paths.js"

const FILTER = { craft: "craft", vendor: "vendor", place: "province" } as const

/** Suggestions as the search field shows them: each with the address it leads to. */
export const GET: APIRoute = async ({ url, locals: { language, m } }) => {
  const q = (url.searchParams.get("q") ?? "").trim().slice(0, 200)
  const { suggestions } = await suggestCrafts(language, q)
  const shown = suggestions.map(({ kind, value, name, marks, count }) => ({
    href: paths.crafts(language, filter(kind, value)),
    name,
    marks,
    kind: m.search.kinds[kind],
    count: m.nav.in_basket(count),
  }))
  return Response.json(shown)
}

const filter = (kind: CraftSuggestion["kind"], value: string): Query => ({ [FILTER[kind]]: value })
