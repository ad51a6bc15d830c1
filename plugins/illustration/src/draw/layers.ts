import { type Point, polygon } from "./geometry.js"

/** Where a construction puts its pieces; `C` names a colour in the construction's own terms. */
export interface Pieces<C> {
  add(colour: C, piece: string | readonly Point[]): void
}

export interface Layers<C> extends Pieces<C> {
  /** One element per colour, in the order the colours first came. */
  markup(element: (d: string, colour: string) => string): string
}

/** Gathers pieces by their final colour: a few long paths are far smaller than a thousand short ones. */
export function layers<C>(shade: (colour: C) => string): Layers<C> {
  const paths = new Map<string, string>()
  return {
    add(colour, piece) {
      const final = shade(colour)
      paths.set(final, (paths.get(final) ?? "") + (typeof piece === "string" ? piece : polygon(piece)))
    },
    markup: (element) => [...paths].map(([colour, d]) => element(d, colour)).join(""),
  }
}
