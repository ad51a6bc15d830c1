import type { MedusaContainer } from "@medusajs/framework/types"
import type { BankDay } from "@tawiza/contract"
import { rowsOf } from "@tawiza/vendor/rows"
import { actorNames } from "../../../store/actor-names"

interface Row extends Omit<BankDay, "closed"> {
  closed_by: string | null
  closed_at: Date | null
  count: number
}

/** Days with movements, newest first, or one of them; and how many there are. */
export async function bankDays(
  container: MedusaContainer,
  { day = null, limit, offset }: { day?: string | null; limit: number; offset: number },
): Promise<{ days: BankDay[]; count: number }> {
  const found = await rowsOf<Row>(
    container,
    `select l.booked_on::text as day, count(*)::int as lines, count(*) filter (where l.status in ('matched', 'explained'))::int as matched,
      count(*) filter (where l.status = 'suspense')::int as suspense, d.closed_by, d.closed_at, count(*) over ()::int as count
    from bank_line l left join bank_day d on d.day = l.booked_on
    where ?::date is null or l.booked_on = ?::date
    group by l.booked_on, d.day order by l.booked_on desc limit ? offset ?`,
    [day, day, limit, offset],
  )
  const nameOf = await actorNames(
    container,
    found.map(({ closed_by }) => closed_by),
  )
  const days = found.map(({ closed_by, closed_at, count: _, ...row }) => ({
    ...row,
    closed: closed_by && closed_at ? { by: nameOf(closed_by), at: closed_at.toISOString() } : null,
  }))
  return { days, count: found[0]?.count ?? 0 }
}
