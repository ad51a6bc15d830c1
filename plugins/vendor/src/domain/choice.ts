interface Line {
  /** Medusa's title of the variant: its values, by our own writing, or the piece's name where there is nothing to choose. */
  variant_title: string | null
}

/** What was chosen of a piece, in its vendor's words; null where it comes in one form. `options` as a product's detail keeps them. */
export function choiceOf({ variant_title }: Line, { options }: { options: unknown }): string | null {
  return Array.isArray(options) && options.length > 0 ? variant_title : null
}
