import pg from "pg"

/** A table of which copies are made, and how a copy differs from its original. */
export interface Copied {
  table: string
  /** Columns that get the suffix of the copy: ids of its own, and ids of what is copied with it. */
  ids: readonly string[]
  /** Other columns, as SQL over the original `t`, the number of the copy `k` and its suffix `s`. */
  set?: Readonly<Record<string, string>>
  /** Over `t`: which rows are copied. All, if absent. */
  where?: string
}

interface Copies {
  count: number
  /** Stands before the number in every suffix, so that copies of copies stay apart. */
  mark: string
}

/**
 * Copies rows with one statement per table, in one transaction; a table comes after those it refers to. What the database computes by
 * itself is left to it.
 */
export async function copyRows(databaseUrl: string, tables: readonly Copied[], { count, mark }: Copies): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query("begin")
    for (const { table, ids, set = {}, where = "true" } of tables) {
      const { rows } = await client.query<{ name: string }>(
        `select column_name as name from information_schema.columns
         where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
        [table],
      )
      const value = (name: string) => set[name] ?? (ids.includes(name) ? `t."${name}" || s` : `t."${name}"`)
      await client.query(
        `insert into "${table}" (${rows.map(({ name }) => `"${name}"`).join(", ")})
         select ${rows.map(({ name }) => value(name)).join(", ")}
         from "${table}" t, generate_series(1, ${count}) k, concat('_${mark}', k) s where ${where}`,
      )
    }
    await client.query("commit")
  } finally {
    await client.end()
  }
}
