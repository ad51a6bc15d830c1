import { CRAFT_SORTS, type CraftSort } from "@tawiza/contract"
import type { Query } from "../paths.js"

/** Cards on one page of the list: whole rows of two, three and four. */
export const PAGE_SIZE = 24

const LISTS = ["craft", "province", "vendor", "material", "technique", "label"] as const
export type ListName = (typeof LISTS)[number]
const SWITCHES = ["in_stock", "made_to_order", "women_led"] as const
export type SwitchName = (typeof SWITCHES)[number]

/** What the list is asked for: exactly the parameters of `GET /store/crafts`. Prices are minor units. */
export type CraftsQuery = Record<ListName, string[]> &
  Record<SwitchName, boolean> & {
    q: string
    price_min: number | null
    price_max: number | null
    sort: CraftSort | null
    offset: number
  }

/** Further on than any list goes; the API refuses more. */
const FURTHEST = 100_000

/** Longer searches than this find nothing more. */
const LONGEST_Q = 200

/** Reads an address without ever refusing: a parameter that says nothing is as good as none. */
export function readQuery(parameters: URLSearchParams): CraftsQuery {
  const values = (name: string) => [...new Set(parameters.getAll(name).filter(Boolean))]
  const amount = (name: string) => {
    const value = parameters.get(name) ?? ""
    return /^\d{1,12}$/.test(value) ? Number(value) : null
  }
  return {
    ...(Object.fromEntries(LISTS.map((name) => [name, values(name)])) as Record<ListName, string[]>),
    ...(Object.fromEntries(SWITCHES.map((name) => [name, parameters.get(name) === "true"])) as Record<SwitchName, boolean>),
    q: (parameters.get("q") ?? "").trim().slice(0, LONGEST_Q),
    price_min: amount("price_min"),
    price_max: amount("price_max"),
    sort: CRAFT_SORTS.find((sort) => sort === parameters.get("sort")) ?? null,
    offset: Math.min(amount("offset") ?? 0, FURTHEST),
  }
}

/** The query as parameters again; what says nothing is left out. */
export function writeQuery({ price_min, price_max, sort, offset, ...rest }: CraftsQuery): Query {
  return {
    ...rest,
    price_min: price_min === null ? undefined : String(price_min),
    price_max: price_max === null ? undefined : String(price_max),
    sort: sort ?? undefined,
    offset: offset > 0 ? String(offset) : undefined,
  }
}

/** Whether anything narrows the list. */
export const isNarrowed = (query: CraftsQuery) =>
  query.q !== "" ||
  LISTS.some((name) => query[name].length > 0) ||
  SWITCHES.some((name) => query[name]) ||
  query.price_min !== null ||
  query.price_max !== null
