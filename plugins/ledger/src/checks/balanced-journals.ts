import type { Check } from "./check"

export const balancedJournals: Check = {
  name: "balanced-journals",
  holds: "Every journal has at least two legs, and they sum to zero.",
  sql: `
select j.id as journal, count(e.leg) as legs, coalesce(sum(e.amount), 0) as total
from ledger.journal j left join ledger.entry e on e.journal_id = j.id
group by j.id having count(e.leg) < 2 or sum(e.amount) <> 0
order by j.id`,
}
