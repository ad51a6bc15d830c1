import type { Check } from "./check"

export const balanceRows: Check = {
  name: "balance-rows",
  holds: "The balance row of each limited account says what its entries sum to, and its minimum and direction; no other account has one.",
  sql: `
select a.code as account, b.balance as row, a.direction * coalesce(e.amount, 0) as entries, b.minimum as row_minimum, a.minimum
from (select *, case when kind in ('asset', 'expense') then 1 else -1 end as direction from ledger.account) a
full join ledger.account_balance b on b.account_id = a.id
left join (select account_id, sum(amount) as amount from ledger.entry group by account_id) e on e.account_id = a.id
where (a.minimum is not null or b.account_id is not null)
  and (b.balance, b.minimum, b.direction) is distinct from (a.direction * coalesce(e.amount, 0), a.minimum, a.direction)
order by a.code`,
}
