import type { DataSource } from "typeorm"
import { checkAccount, type NewAccount } from "./domain/account"
import { LedgerError } from "./errors"

const OPEN = `
insert into ledger.account (code, kind, currency, minimum)
select * from unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) as a (code, kind, currency, minimum) order by code
on conflict (code) do nothing`

const OTHERWISE = `
select a.code from unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) as wanted (code, kind, currency, minimum)
join ledger.account a using (code)
where (a.kind, a.currency, a.minimum) is distinct from (wanted.kind, wanted.currency::char(3), wanted.minimum)
order by a.code`

/**
 * Opens the accounts that are not open yet. All or none.
 * @throws LedgerError `invalid_account`; `account_differs` when one is open otherwise than asked for.
 */
export async function openAccounts(source: DataSource, accounts: readonly NewAccount[]): Promise<void> {
  for (const account of accounts) checkAccount(account)
  const values = [
    accounts.map(({ code }) => code),
    accounts.map(({ kind }) => kind),
    accounts.map(({ currency }) => currency),
    accounts.map(({ minimum }) => minimum ?? null),
  ]
  await source.transaction(async (sql) => {
    await sql.query(OPEN, values)
    const others: { code: string }[] = await sql.query(OTHERWISE, values)
    if (others.length) throw new LedgerError("account_differs", { accounts: others.map(({ code }) => code) })
  })
}
