import type { MedusaContainer } from "@medusajs/framework/types"
import { rowsOf } from "@tawiza/vendor/rows"

/** How people are called who stand in a record as `<role>:<id>`, or by their id alone; what is nobody stays as it is. */
export async function actorNames(container: MedusaContainer, actors: readonly (string | null)[]): Promise<(actor: string) => string> {
  const ids = [...new Set(actors.flatMap((actor) => (actor ? [idOf(actor)] : [])))]
  const found = await rowsOf<{ id: string; name: string }>(
    container,
    `select id, coalesce(nullif(trim(concat_ws(' ', first_name, last_name)), ''), email) as name from "user" where id = any(?)
    union all select id, name from vendor_member where id = any(?)`,
    [ids, ids],
  )
  const names = new Map(found.map(({ id, name }) => [id, name]))
  return (actor) => names.get(idOf(actor)) ?? actor
}

const idOf = (actor: string) => actor.split(":").at(-1) as string
