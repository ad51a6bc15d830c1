import { CARRIERS } from "@tawiza/config/delivery"
import type { BankMovementKind } from "@tawiza/contract"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { rows, type Sql } from "@tawiza/vendor/rows"
import type { BankMovement } from "../domain/match-movement"
import { bankedPart, blocksBank } from "../domain/remittance/line-facts"
import { linesOf, unbankedRemittances } from "./remittances"

interface Row {
  kind: BankMovementKind
  subject: string
  amount_minor: string
  currency_code: string
  on: string
  reference: string | null
  carrier: string | null
  told: boolean
}

/** What was said to have come or gone, and Stripe's payouts; each until a line of the bank is matched to it. */
const OPEN = `select m.kind, m.subject, m.amount_minor::text, m.currency_code, m."on"::text, m.reference, m.carrier, m.told from (
    select 'remittance' as kind, r.id as subject, b.amount_minor, r.currency_code, b.banked_on as "on", b.reference, r.carrier, true as told
    from remittance_bank b join carrier_remittance r on r.id = b.remittance_id where b.amount_minor <> 0
    union all
    select case f.kind when 'refund_sent' then 'refund' else 'refund_return' end, f.key,
      (f.payload ->> 'amount_minor')::bigint * case f.kind when 'refund_sent' then -1 else 1 end, f.currency_code,
      (f.happened_at at time zone 'Africa/Casablanca')::date, f.payload ->> 'reference', null, true
    from settlement_fact f where f.kind in ('refund_sent', 'refund_failed') and f.payload ->> 'method' = 'transfer'
    union all
    select 'stripe_payout', f.payload ->> 'payout_id', (f.payload ->> 'amount_minor')::bigint, f.currency_code,
      (f.happened_at at time zone 'Africa/Casablanca')::date, f.payload ->> 'payout_id', null, false
    from settlement_fact f where f.kind = 'psp_paid_out'
      and not exists (select 1 from settlement_fact x where x.key = 'stripe:' || (f.payload ->> 'payout_id') || ':failed')
  ) m where not exists (select 1 from bank_line l where l.status = 'matched' and l.explained_as = m.kind and l.subject = m.subject)`

/** Movements that no line of the bank has shown, longest awaited first; all, or those of an amount. */
export async function openMovements(sql: Sql, amount_minor: bigint | null = null): Promise<BankMovement[]> {
  const told = await rows<Row>(sql, `${OPEN} and (?::bigint is null or m.amount_minor = ?::bigint)`, [
    amount_minor === null ? null : String(amount_minor),
    amount_minor === null ? null : String(amount_minor),
  ])
  const movements = [
    ...told.map((row) => ({ ...row, amount_minor: BigInt(row.amount_minor), names: namesOf(row) })),
    ...(await unbanked(sql)).filter((movement) => amount_minor === null || movement.amount_minor === amount_minor),
  ]
  return movements.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.subject < b.subject ? -1 : 1))
}

/** Carriers' files whose sum is known and that nobody has seen at the bank. */
async function unbanked(sql: Sql): Promise<BankMovement[]> {
  const remittances = await unbankedRemittances(sql)
  const lines = Map.groupBy(await linesOf(sql, remittances), ({ remittance_id }) => remittance_id)
  return remittances.flatMap(({ id, carrier, currency_code, recorded_at }): BankMovement[] => {
    const own = lines.get(id) ?? []
    const amount_minor = own.reduce((sum, line) => sum + bankedPart(line), 0n)
    if (amount_minor === 0n || own.some(blocksBank)) return []
    const of = { kind: "remittance", subject: id, amount_minor, currency_code, carrier, reference: null, told: false } as const
    return [{ ...of, on: moroccanDay(recorded_at), names: namesOf({ kind: "remittance", carrier }) }]
  })
}

function namesOf({ kind, carrier }: Pick<Row, "kind" | "carrier">): string[] {
  if (kind === "stripe_payout") return ["Stripe"]
  const found = CARRIERS.find(({ code }) => code === carrier)
  // A bank writes the name without what stands in brackets.
  return found ? Object.values(found.name).map((name) => name.replace(/\s*\(.*\)/, "")) : []
}
