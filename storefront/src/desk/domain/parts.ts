import { PRODUCT_LIMITS, type ProductOption, type ProductVariant } from "@tawiza/contract"

/** A part as the screen has it: what is typed stays as it was typed until it is sent. */
export interface TypedPart {
  values: string[]
  price: string
  stock: string
  /** A combination that nobody makes is not sold. */
  offered: boolean
}

/** Every combination of the values, in the order in which they are told; the first option changes last. One part without values for none. */
export function combinations(options: readonly ProductOption[]): string[][] {
  return options.reduce<string[][]>((all, { values }) => all.flatMap((one) => values.map((value) => [...one, value])), [[]])
}

/**
 * The parts that these options make. What was typed of a combination stays; a new one takes its price from the last that was typed, so
 * that one price for all is typed once; the pieces that were there are counted with the first.
 */
export function partsOf(options: readonly ProductOption[], before: readonly TypedPart[]): TypedPart[] {
  const price = before.findLast(({ price }) => price !== "")?.price ?? ""
  const stockOf = (place: number) => (place === 0 && before.length === 1 ? (before[0]?.stock ?? "") : "")
  return combinations(options).map(
    (values, place) => before.find((part) => isPart(part, values)) ?? { values, price, stock: stockOf(place), offered: true },
  )
}

/** The parts of a piece as they are typed. Where it has options, combinations that it lacks are not offered. */
export function typedParts(
  options: readonly ProductOption[],
  variants: readonly ProductVariant[],
  write: (minor: number) => string,
): TypedPart[] {
  return combinations(options).map((values) => {
    const known = variants.find((variant) => isPart(variant, values))
    return {
      values,
      price: known?.price_minor == null ? "" : write(known.price_minor),
      stock: known?.stock == null ? "" : String(known.stock),
      offered: known !== undefined,
    }
  })
}

/** Whether so many values can still be kept and looked through. */
export const isTooMany = (options: readonly ProductOption[]): boolean => combinations(options).length > PRODUCT_LIMITS.variants

const isPart = (part: { values: readonly string[] }, values: readonly string[]) =>
  part.values.length === values.length && part.values.every((value, i) => value === values[i])
