import { Refusal } from "@tawiza/http"

/**
 * The one place that decides whether a state may follow another.
 * @throws Refusal `illegal_transition` naming both states and what would have been allowed.
 */
export function transition<S extends string>(table: Record<S, readonly S[]>, from: S, to: S): S {
  if (!table[from].includes(to)) throw new Refusal("illegal_transition", { from, to, allowed: table[from] })
  return to
}
