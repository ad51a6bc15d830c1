import type { StripeAccountStatus, StripeWant } from "@tawiza/contract"
import { rows, type Sql } from "@tawiza/vendor/rows"

/** A row of `vendor_stripe_account`: a vendor's own account with Stripe, as it was read there last. */
export interface Recipient {
  id: string
  vendor_id: string
  status: StripeAccountStatus
  wants: StripeWant[]
  read_at: Date
  failure: string | null
}

const COLUMNS = "id, vendor_id, status, wants, read_at, failure"

export async function recipientOf(sql: Sql, vendor_id: string): Promise<Recipient | null> {
  const [row] = await rows<Recipient>(sql, `select ${COLUMNS} from vendor_stripe_account where vendor_id = ?`, [vendor_id])
  return row ?? null
}

/** Those that were not read for the longest time first. */
export function recipients(sql: Sql): Promise<Recipient[]> {
  return rows<Recipient>(sql, `select ${COLUMNS} from vendor_stripe_account order by read_at, id`)
}

/** One for each vendor; whoever comes second finds it there. */
export async function keepRecipient(sql: Sql, { id, vendor_id, by }: { id: string; vendor_id: string; by: string }): Promise<void> {
  await sql.raw("insert into vendor_stripe_account (id, vendor_id, status, opened_by) values (?, ?, 'open', ?) on conflict do nothing", [
    id,
    vendor_id,
    by,
  ])
}

/** What was read at Stripe. */
export async function updateRecipient(sql: Sql, id: string, { status, wants }: Pick<Recipient, "status" | "wants">): Promise<void> {
  await sql.raw("update vendor_stripe_account set status = ?, wants = ?::jsonb, read_at = now(), failure = null where id = ?", [
    status,
    JSON.stringify(wants),
    id,
  ])
}

export async function noteRecipientFailure(sql: Sql, id: string, failure: string): Promise<void> {
  await sql.raw("update vendor_stripe_account set failure = ? where id = ?", [failure, id])
}
