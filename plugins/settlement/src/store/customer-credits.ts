import { rows, type Sql } from "@tawiza/vendor/rows"

/** A refund that its customer keeps with the chamber, and what is left of it. */
export interface CustomerCredit {
  id: string
  code: string
  refund_id: string
  /** The order it comes from. */
  order_id: string
  currency_code: string
  amount_minor: bigint
  left_minor: bigint
}

type Row = Omit<CustomerCredit, "amount_minor" | "left_minor"> & { amount_minor: string; left_minor: string }

export interface CreditFilter {
  code?: string
  cart_id?: string
  refund_ids?: readonly string[]
}

/**
 * Credits by what finds them: their code, the basket that uses them, the refunds they come from. For a basket that has become an order, what
 * that order spent counts as left: it is asked about again when its customer presses twice.
 */
export async function listCredits(sql: Sql, { code, cart_id, refund_ids }: CreditFilter): Promise<CustomerCredit[]> {
  const tests: [string, unknown][] = []
  if (code !== undefined) tests.push(["c.code = ?", code])
  if (cart_id !== undefined) tests.push(["c.id = (select k.credit_id from cart_credit k where k.cart_id = ?)", cart_id])
  if (refund_ids) tests.push(["c.refund_id = any(?)", refund_ids])
  const found = await rows<Row>(
    sql,
    `select c.id, c.code, c.refund_id, c.order_id, c.currency_code, c.amount_minor::text,
      (c.amount_minor + coalesce((select sum(m.amount_minor) from customer_credit_move m
        where m.credit_id = c.id and (m.cart_id is null or m.cart_id is distinct from ?)), 0))::text as left_minor
    from customer_credit c where ${["true", ...tests.map(([test]) => test)].join(" and ")} order by c.created_at, c.id`,
    [cart_id ?? null, ...tests.map(([, binding]) => binding)],
  )
  return found.map((row) => ({ ...row, amount_minor: BigInt(row.amount_minor), left_minor: BigInt(row.left_minor) }))
}

/** @returns whether it was kept: false where the code is taken */
export async function keepCredit(transaction: Sql, credit: Omit<CustomerCredit, "left_minor">): Promise<boolean> {
  const { id, code, refund_id, order_id, currency_code, amount_minor } = credit
  const kept = await rows(
    transaction,
    `insert into customer_credit (id, code, refund_id, order_id, currency_code, amount_minor) values (?, ?, ?, ?, ?, ?)
    on conflict (code) do nothing returning id`,
    [id, code, refund_id, order_id, currency_code, String(amount_minor)],
  )
  return kept.length > 0
}

/** A basket uses this credit from now on; null: none. */
export async function keepBasketCredit(sql: Sql, cart_id: string, credit_id: string | null): Promise<void> {
  await sql.raw(
    `insert into cart_credit (cart_id, credit_id) values (?, ?)
    on conflict (cart_id) do update set credit_id = excluded.credit_id, put_at = now()`,
    [cart_id, credit_id],
  )
}

/** Whether a basket uses a credit, or did: most never do, and are not looked at further. */
export async function knowsCredit(sql: Sql, cart_id: string): Promise<boolean> {
  return (await rows(sql, "select 1 from cart_credit where cart_id = ?", [cart_id])).length > 0
}

/** Whether the database spends credits with the orders that use them; without it nobody may use one. */
export async function isGuarded(sql: Sql): Promise<boolean> {
  const found = await rows(
    sql,
    `select 1 from pg_trigger where tgrelid = to_regclass('order_credit_line') and tgenabled <> 'D'
      and tgname in ('spend_customer_credit', 'unspend_customer_credit')`,
  )
  return found.length === 2
}

/** Gives back to its credit what a called-off parcel had spent of it. Call it where the fact is recorded; it happens once. */
export async function giveBackCredit(transaction: Sql, consignment_id: string): Promise<void> {
  await transaction.raw(
    `insert into customer_credit_move (credit_id, order_id, consignment_id, amount_minor)
    select f.payload ->> 'credit_id', f.order_id, f.consignment_id, (f.payload ->> 'amount_minor')::bigint
    from settlement_fact f where f.consignment_id = ? and f.kind = 'credit_returned' on conflict (consignment_id) do nothing`,
    [consignment_id],
  )
}
