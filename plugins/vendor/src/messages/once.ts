import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { rowsOf } from "../rows"

/**
 * SQL that is true for a message `key` (an SQL expression) which was not sent and is not being tried: five minutes after the first try,
 * then later each time, four hours at most. A try that failed and one that died with its process look the same.
 */
export const untold = (key: string) => `not exists (
  select 1 from vendor_message s where s.key = ${key} and s.deleted_at is null
    and (s.sent_at is not null or s.claimed_at > now() - make_interval(mins => least(5 * s.attempts, 240))))`

/**
 * Sends a message under a key once, whoever asks and however often: the unique key lets one through. What fails is left for the sweep.
 * @returns whether this call sent it
 */
export async function onceFor(container: MedusaContainer, key: string, send: () => Promise<unknown>): Promise<boolean> {
  const [claim] = await rowsOf<{ id: string }>(
    container,
    `insert into vendor_message (id, key, claimed_at) values (?, ?, now())
     on conflict (key) where deleted_at is null do update
       set claimed_at = now(), attempts = vendor_message.attempts + 1, updated_at = now()
       where vendor_message.sent_at is null
         and vendor_message.claimed_at <= now() - make_interval(mins => least(5 * vendor_message.attempts, 240))
     returning id`,
    [generateEntityId(undefined, "mesg"), key],
  )
  if (!claim) return false
  await send()
  await rowsOf(container, "update vendor_message set sent_at = now(), updated_at = now() where id = ?", [claim.id])
  return true
}
