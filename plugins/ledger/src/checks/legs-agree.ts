import type { Check } from "./check"

export const legsAgree: Check = {
  name: "legs-agree",
  holds: "A leg has the currency of its journal and of its account, and the time of its journal.",
  sql: `
select e.journal_id as journal, e.leg, e.currency, j.currency as journal_currency, a.currency as account_currency, e.happened_at, j.happened_at as journal_happened_at
from ledger.entry e
left join ledger.journal j on j.id = e.journal_id
left join ledger.account a on a.id = e.account_id
where e.currency is distinct from j.currency or e.currency is distinct from a.currency or e.happened_at is distinct from j.happened_at
order by e.journal_id, e.leg`,
}
