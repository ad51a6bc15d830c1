import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "@tawiza/http"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { connectionOf, rows } from "@tawiza/vendor/rows"

/**
 * Closes a day of the bank: every line of it is matched, explained or in suspense, and none can be added. Closing it again is nothing new.
 * @throws Refusal `bank_day_open` for a day that is not over, has no line, or has one that was not looked at
 */
export async function closeDay(container: MedusaContainer, { day, by }: { day: string; by: string }): Promise<void> {
  await connectionOf(container).transaction(async (transaction) => {
    // The lock of imports: no line comes between the look and the close.
    await transaction.raw("select pg_advisory_xact_lock(74617770, 2)")
    const [row] = await rows<{ lines: number; suspense: number; fresh: number }>(
      transaction,
      `select count(*)::int as lines, count(*) filter (where status = 'suspense')::int as suspense,
        count(*) filter (where status = 'new')::int as fresh
      from bank_line where booked_on = ?::date`,
      [day],
    )
    if (!row || row.lines === 0 || row.fresh > 0 || day >= moroccanDay(new Date())) throw new Refusal("bank_day_open", { day })
    await transaction.raw("insert into bank_day (day, closed_by, lines, suspense) values (?::date, ?, ?, ?) on conflict do nothing", [
      day,
      by,
      row.lines,
      row.suspense,
    ])
  })
}
