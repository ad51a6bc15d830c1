import type { CraftPage } from "@tawiza/contract"

type Piece = Pick<CraftPage, "options" | "variants" | "variant_id" | "made_to_order">
type Variant = CraftPage["variants"][number]

/** Name of the field, in forms and in the address, of an option by its place. */
export const optionField = (place: number) => `o${place}`

/** One value of each option, as a form or an address tells them; null where it does not tell all. */
export function chosenValues(told: URLSearchParams | FormData, { options }: Pick<Piece, "options">): string[] | null {
  const values = options.map(({ values }, place) => values.find((value) => value === told.get(optionField(place))))
  return values.length > 0 && values.every((value) => value !== undefined) ? values : null
}

/** As `chosenValues` reads them. */
export const choiceQuery = (values: readonly string[]): Record<string, string> =>
  Object.fromEntries(values.map((value, place) => [optionField(place), value]))

/** What those values make; null for a combination that the workshop does not offer. */
export function variantOf({ variants }: Pick<Piece, "variants">, chosen: readonly string[]): Variant | null {
  return variants.find(({ values }) => values.length === chosen.length && values.every((value, i) => value === chosen[i])) ?? null
}

/** What a page begins with: the default, unless it is gone and another one is there. */
export function firstVariant(piece: Piece): Variant | null {
  const { variants, variant_id } = piece
  const usual = variants.find(({ id }) => id === variant_id)
  if (usual && isSold(piece, usual)) return usual
  return variants.find((variant) => isSold(piece, variant)) ?? usual ?? null
}

/** Whether somebody can order it now, as far as its stock goes. */
export const isSold = ({ made_to_order }: Pick<Piece, "made_to_order">, { in_stock }: Pick<Variant, "in_stock">): boolean =>
  made_to_order || in_stock

/** More than anybody takes at once of what is not counted. */
const MANY = 99

/** The most that one order may ask for. */
export const mostOf = ({ stock }: Pick<Variant, "stock">): number => (stock === null ? MANY : Math.max(1, stock))
