import { sql } from "./sql.ts"

/** An order of a story, and what became of it in a few words. */
export interface Walked {
  title: string
  order: string
}

/**
 * The legs of every fact of these orders, in the order in which they were told: who reads it can follow the money with a pencil.
 * @param without kinds of facts whose moment is not the story's to choose
 */
export async function printedLedger(databaseUrl: string, walk: readonly Walked[], without: readonly string[] = []): Promise<string> {
  const lines: string[] = []
  for (const { title, order } of walk) {
    const legs = await sql<{ fact: string; kind: string; account: string; debit: string; credit: string }>(
      databaseUrl,
      `select f.id as fact, f.kind, regexp_replace(a.code, '^vendor:[^:]+', 'vendor:' || split_part(coalesce(v.handle, ''), '-', 1)) as account,
        case when e.amount > 0 then (e.amount / 100.0)::numeric(12, 2)::text else '' end as debit,
        case when e.amount < 0 then (-e.amount / 100.0)::numeric(12, 2)::text else '' end as credit
      from settlement_fact f join ledger.entry e on e.journal_id = f.journal_id join ledger.account a on a.id = e.account_id
      left join vendor v on a.code like 'vendor:' || v.id || ':%'
      where f.order_id = $1 and f.kind <> all($2) order by f.id, e.leg`,
      [order, without],
    )
    lines.push("", title)
    let last = ""
    for (const { fact, kind, account, debit, credit } of legs) {
      if (fact !== last) lines.push(`  ${kind}`)
      last = fact
      lines.push(`    ${account.padEnd(26)} ${debit.padStart(8)} ${credit.padStart(8)}`.trimEnd())
    }
  }
  return lines.join("\n")
}
