/** One dirham is twenty ryal, so one ryal is five centimes. */
const RYAL_MINOR = 5

/** Ryal in an amount of dirhams, or null where it is no whole number of them. */
export function ryalOf(amount_minor: number): number | null {
  return amount_minor % RYAL_MINOR === 0 ? amount_minor / RYAL_MINOR : null
}

/** Digits in groups of three, parted by a no-break space: Latin digits in every language. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, "\u00a0")
}
