import { rows, type Sql } from "@tawiza/vendor/rows"

export interface NotedEvent {
  id: string
  type: string
  object_id: string
  happened_at: Date
}

/** Notes an event unless it is noted. @returns whether it is new */
export async function noteEvent(sql: Sql, { id, type, object_id, happened_at }: NotedEvent, via: "webhook" | "sweep"): Promise<boolean> {
  const noted = await rows(
    sql,
    "insert into stripe_event (id, type, object_id, happened_at, via) values (?, ?, ?, ?, ?) on conflict (id) do nothing returning id",
    [id, type, object_id, happened_at, via],
  )
  return noted.length > 0
}

/** Takes the next event to work off; what failed comes again later and later, and two processes take two. */
export async function takeEvent(sql: Sql): Promise<NotedEvent | null> {
  const [event] = await rows<NotedEvent>(
    sql,
    `update stripe_event set attempts = attempts + 1, tried_at = now()
    where id = (
      select id from stripe_event
      where done_at is null and (tried_at is null or tried_at < now() - least(interval '30 seconds' * power(2, attempts), interval '1 hour'))
      order by received_at, id limit 1 for update skip locked)
    returning id, type, object_id, happened_at`,
  )
  return event ?? null
}

export async function endEvent(sql: Sql, id: string): Promise<void> {
  await sql.raw("update stripe_event set done_at = now(), failure = null where id = ?", [id])
}

export async function leaveEvent(sql: Sql, id: string, failure: string): Promise<void> {
  await sql.raw("update stripe_event set failure = ? where id = ? and done_at is null", [failure, id])
}

/** @returns whether there was one to try again */
export async function retryEvent(sql: Sql, id: string): Promise<boolean> {
  return (await rows(sql, "update stripe_event set tried_at = null where id = ? and done_at is null returning id", [id])).length > 0
}

/** Up to when the list was read without a gap; null before the first reading. */
export async function readTo(sql: Sql): Promise<Date | null> {
  const [row] = await rows<{ read_to: Date }>(sql, "select read_to from stripe_reading where id = 1")
  return row ? new Date(row.read_to) : null
}

export async function keepReadTo(sql: Sql, at: Date): Promise<void> {
  await sql.raw(
    `insert into stripe_reading (id, read_to) values (1, ?)
    on conflict (id) do update set read_to = greatest(stripe_reading.read_to, excluded.read_to), read_at = now()`,
    [at],
  )
}
