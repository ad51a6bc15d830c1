import { FACETS, type Facet } from "@tawiza/contract"
import { type CraftDocument, womenLed } from "@tawiza/vendor/domain/craft-document"
import { fold } from "../../domain/analyzer/fold"
import { facetValues, priceOf } from "../../domain/facets"
import { craftLexicon, usesOf } from "../../domain/lexicon/craft-lexicon"
import type { Versioned } from "../engine"
import type { SEARCHED } from "./settings"

type Words = Record<(typeof SEARCHED)[number], string>

/** A craft as the index has it: folded words to search in, values to filter by, and the document itself to show. */
export type IndexedCraft = Partial<Words> &
  Partial<Record<Facet, readonly string[]>> & {
    id: string
    version: number
    /** Not one that is gone, whose version is kept. */
    live: boolean
    /** Of a shop that is open. */
    open?: boolean
    price?: number
    in_stock?: boolean
    made_to_order?: boolean
    women_led?: boolean
    created_at?: number
    document?: CraftDocument
  }

/** Every word a craft may be asked for by is written into it, so that the server needs no synonyms, which it caps. */
export function indexed({ id, version, document }: Versioned): IndexedCraft {
  if (!document) return { id, version, live: false }
  const { title, description, shop, path, materials, techniques } = document
  const [leaf = "", ...above] = [...path].reverse()
  return {
    id,
    version,
    live: true,
    open: shop.open,
    title: words(Object.values(title)),
    leaf: namesOf("craft", [leaf]),
    kin: namesOf("craft", above.slice(0, -1)),
    branch: namesOf("craft", above.slice(-1)),
    maker: words(Object.values(shop.name)),
    place: [words(Object.values(shop.commune)), namesOf("place", [shop.province])].join(" "),
    use: namesOf("use", usesOf(leaf)),
    made: [namesOf("material", materials), namesOf("technique", techniques)].join(" "),
    text: words(Object.values(description)),
    ...(Object.fromEntries(FACETS.map((facet) => [facet, facetValues(facet, document)])) as Record<Facet, readonly string[]>),
    price: priceOf(document),
    in_stock: document.in_stock,
    made_to_order: document.made_to_order,
    women_led: womenLed(document.shop),
    created_at: Date.parse(document.created_at),
    document,
  }
}

const words = (texts: readonly string[]) => texts.map(fold).join(" ")

function namesOf(kind: string, slugs: readonly string[]): string {
  const names = slugs.flatMap((slug) => {
    const concept = craftLexicon.concepts.get(`${kind}:${slug}`)
    return concept ? [...concept.proper, ...concept.names] : []
  })
  return words([...new Set(names)])
}
