import type { fr } from "./fr"

type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

type Path<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}` }[keyof T & string]

/** What every language must say: a word that a language lacks is a type error. */
export type Words = Shape<typeof fr>

/** A word by its place, `statement.opening` for example. */
export type WordKey = Path<typeof fr>
