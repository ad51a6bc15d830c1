import { rows, type Sql } from "./sql"

/** Puts every product that is or was for sale into the outbox. @returns how many */
export async function noteAll(sql: Sql): Promise<number> {
  const noted = await rows(
    sql,
    `${NOTE} select product_id from vendor_product_detail union select product_id from search.document returning seq`,
  )
  return noted.length
}

/** Puts these into the outbox, so that they are read again. */
export async function note(sql: Sql, product_ids: readonly string[]): Promise<void> {
  await sql.raw(`${NOTE} select unnest(?::text[])`, [product_ids])
}

const NOTE = "insert into search.outbox (product_id)"
