import type { Check } from "./check"

export const reversals: Check = {
  name: "reversals",
  holds: "A reversal mirrors its journal leg by leg; it is the only one, and is not reversed itself.",
  sql: `
select r.id as reversal, r.reverses as journal,
  case when o.reverses is not null then 'of a reversal' when r.nth > 1 then 'second' else 'no mirror' end as wrong
from (select *, row_number() over (partition by reverses order by id) as nth from ledger.journal where reverses is not null) r
left join ledger.journal o on o.id = r.reverses
where o.id is null or o.reverses is not null or r.nth > 1 or exists (
  select from (select * from ledger.entry where journal_id = r.id) m
  full join (select * from ledger.entry where journal_id = r.reverses) e on e.leg = m.leg
  where (m.account_id, m.amount, m.subject) is distinct from (e.account_id, -e.amount, e.subject)
)
order by r.id`,
}
