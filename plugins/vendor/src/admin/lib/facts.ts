import { type ApplicationView, LANGUAGES, type Language, type Texts } from "@tawiza/contract"

export const FACT_STATES = ["ok", "watch", "missing", "wrong"] as const
/** `watch` is for a moderator's eye and blocks nothing; `missing` was not given; `wrong` cannot be true. */
export type FactState = (typeof FACT_STATES)[number]

/** One line of the checklist: what was looked at, and what was found. A detail is plain data that the screen puts into words. */
export type Fact = { state: FactState } & (
  | { name: "name" | "story"; lacking: Language[] }
  | { name: "place" | "contact" | "crafts"; found: string[] }
  | { name: "people"; members: number; women: number }
  | { name: "products"; count: number }
  | { name: "pictures" | "prices"; lacking: string[] }
)

/** What can be checked about an application without a paper or a number, in the order a moderator reads it; those are the server's list. */
export function factsOf(application: ApplicationView): Fact[] {
  const { name, story, products, members, women_members: women } = application
  const sampled = products.length > 0
  return [
    languages("name", name),
    languages("story", story),
    given("place", unlike(application.commune, application.province_name)),
    given("contact", [application.contact_name, application.contact_email, application.contact_phone]),
    { name: "people", members, women, state: women > members ? "wrong" : members > 0 ? "ok" : "missing" },
    given("crafts", application.craft_names),
    { name: "products", count: products.length, state: sampled ? "ok" : "missing" },
    ...(sampled ? [lacking("pictures", products, "thumbnail"), lacking("prices", products, "price_minor")] : []),
  ]
}

/** How many lines are not in order. */
export const openFacts = (facts: readonly Fact[]): number => facts.filter(({ state }) => state !== "ok").length

function languages(name: "name" | "story", texts: Texts): Fact {
  const lacks = LANGUAGES.filter((language) => !texts[language])
  const state = lacks.length === 0 ? "ok" : lacks.length === LANGUAGES.length ? "missing" : "watch"
  return { name, lacking: lacks, state }
}

function given(name: "place" | "contact" | "crafts", values: readonly (string | null)[]): Fact {
  const found = values.filter((value): value is string => !!value)
  const state = found.length === 0 ? "missing" : found.length < values.length ? "watch" : "ok"
  return { name, found, state }
}

/** A town that its province is named after is said once. */
export const unlike = (commune: string, province: string): string[] => (commune === province ? [commune] : [commune, province])

function lacking(name: "pictures" | "prices", products: ApplicationView["products"], column: "thumbnail" | "price_minor"): Fact {
  const titles = products.filter((product) => product[column] === null).map(({ title }) => title)
  return { name, lacking: titles, state: titles.length ? "missing" : "ok" }
}
