import { variantOf } from "./crafts.js"
import { frame } from "./draw/frame.js"
import { drawings, type Variant } from "./families.js"
import { hash, random } from "./random.js"

export interface Illustrated {
  /** Seeds every choice: one SKU, one picture. */
  sku: string
  /** Slug of a craft in the taxonomy. */
  craft: string
  /**
   * Name of the object in French, whatever language the page is in: some words choose a colour or a kind ("rouge", "cuir", "bidon"), so
   * another language's name can give another picture. Never drawn.
   */
  name?: string
  /** Overrules the craft's own drawing. */
  variant?: Variant
}

/**
 * A stand-in picture of a product, until there is a photograph: an SVG document of 400 × 500 without text, script, filter or reference to
 * anything outside itself. The same input gives the same bytes on a server, in a page and on paper. Ids start with a prefix hashed from
 * the SKU, so that several drawings share a page.
 * @throws RangeError for a variant that no family draws.
 */
export function illustrate({ sku, craft, name = "", variant = variantOf(craft, name) }: Illustrated): string {
  const draw = drawings.get(variant)
  if (!draw) throw new RangeError(`no drawing is called ${variant}`)
  const u = `i${hash(sku).toString(36)}`
  return frame(u, draw({ u, r: random(sku), craft, name }))
}
