import type { CountedSearch } from "@tawiza/contract"
import { fold } from "../domain/analyzer/fold"
import { rows, type Sql } from "./sql"

/** Longer texts are nobody's search for a craft. */
const LONGEST = 60
/** Kept this long. */
const KEEP_DAYS = 90

interface Counted {
  q: string
  searches: number
  without_result: number
}

/**
 * Counts what is searched, by day: the words and whether anything was found, nothing about who asked. What looks like an
 * address or a number of a person is not counted at all. Kept in memory until the loop writes it.
 */
export class Searches {
  private counted = new Map<string, Counted>()

  count(q: string, found: number): void {
    const text = fold(q).trim().replace(/\s+/g, " ")
    if (!text || text.length > LONGEST || isPersonal(text)) return
    const one = this.counted.get(text) ?? { q: text, searches: 0, without_result: 0 }
    one.searches += 1
    if (found === 0) one.without_result += 1
    this.counted.set(text, one)
  }

  async write(sql: Sql): Promise<void> {
    if (this.counted.size === 0) return
    const counted = [...this.counted.values()]
    this.counted = new Map()
    await sql.raw(
      `insert into search.search_count as kept (day, q, searches, without_result)
       select current_date, new.q, new.searches, new.without_result
       from jsonb_to_recordset(?::jsonb) as new (q text, searches int, without_result int)
       on conflict (day, q) do update
       set searches = kept.searches + excluded.searches, without_result = kept.without_result + excluded.without_result`,
      [JSON.stringify(counted)],
    )
  }
}

/** An address, or six digits in a row as telephones and papers have them. */
export const isPersonal = (text: string): boolean => /@|\d(?:[\s.-]?\d){5,}/.test(text)

/** What is searched most, and most often in vain, in the last thirty days. */
export async function topSearches(sql: Sql, most: number): Promise<{ top: CountedSearch[]; in_vain: CountedSearch[] }> {
  const read = (order: string, condition: string) =>
    rows<CountedSearch>(
      sql,
      `select q, sum(searches)::int as searches, sum(without_result)::int as without_result from search.search_count
       where day > current_date - 30 group by q having ${condition} order by ${order} desc, q limit ?`,
      [most],
    )
  const [top, in_vain] = await Promise.all([read("2", "true"), read("3", "sum(without_result) > 0")])
  return { top, in_vain }
}

export async function forgetOldSearches(sql: Sql): Promise<void> {
  await sql.raw("delete from search.search_count where day < current_date - ?::int", [KEEP_DAYS])
}
