import type { CraftList, CraftPage, CraftSuggestion, Language } from "@tawiza/contract"
import type { Query } from "../paths.js"
import { ask } from "./ask.js"

/** `GET /store/crafts`: cards, facets and their counts. */
export const listCrafts = (language: Language, query: Query) => ask<CraftList>("/store/crafts", { language, query })

/** `GET /store/crafts/suggest`, as somebody types. */
export const suggestCrafts = (language: Language, q: string) =>
  ask<{ suggestions: CraftSuggestion[] }>("/store/crafts/suggest", { language, query: { q } })

/** @throws Trouble `not_found` for a handle that is not on sale. */
export const readCraft = (language: Language, handle: string) => ask<CraftPage>(`/store/crafts/${encodeURIComponent(handle)}`, { language })
