import type { Check } from "./check"

export const limits: Check = {
  name: "limits",
  holds: "No account is below its minimum, by its entries.",
  sql: `
select a.code as account, a.minimum, case when a.kind in ('asset', 'expense') then sum(e.amount) else -sum(e.amount) end as balance
from ledger.account a join ledger.entry e on e.account_id = a.id
where a.minimum is not null
group by a.id
having case when a.kind in ('asset', 'expense') then sum(e.amount) else -sum(e.amount) end < a.minimum
order by a.code`,
}
