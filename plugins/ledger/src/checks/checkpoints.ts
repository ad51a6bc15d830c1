import type { Check } from "./check"

export const checkpoints: Check = {
  name: "checkpoints",
  holds: "The last checkpoint says of each account what the entries that it covers sum to.",
  sql: `
select a.code as account, kept.amount as checkpoint, covered.amount as entries
from ledger.last_checkpoint c
cross join ledger.account a
left join lateral (
  select b.amount from ledger.checkpoint_balance b where b.account_id = a.id and b.checkpoint_id <= c.id order by b.checkpoint_id desc limit 1
) kept on true
left join (
  select e.account_id, sum(e.amount) as amount
  from ledger.entry e join ledger.journal j on j.id = e.journal_id, ledger.last_checkpoint c
  where j.created_xid < c.before_xid or j.id <= c.above_id
  group by e.account_id
) covered on covered.account_id = a.id
where coalesce(kept.amount, 0) <> coalesce(covered.amount, 0)
order by a.code`,
}
