import type { fr } from "./fr"

/** The plural forms a language may add to the two that French and English have. Arabic needs all of them. */
type MoreForms = "zero" | "two" | "few" | "many"

type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> } & {
  [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_${MoreForms}` : never]?: string
}

type Stem<K extends string> = K extends `${infer S}_one` | `${infer S}_other` ? S : K

type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? Stem<K> : `${K}.${Path<T[K]>}`
}[keyof T & string]

/** What every language must say: a word that a language lacks is a type error. */
export type Words = Shape<typeof fr>

/** A word by its place, for example `application.members`; a plural without its suffix. */
export type WordKey = Path<typeof fr>
