import type { Check } from "./check"

/** A chain that was written anew from some point on is sound in itself: only a head that was noted before shows it. */
export const heads: Check = {
  name: "heads",
  holds: "The chain still has every head that a check has kept, and every one noted outside.",
  sql: `
select noted.position, noted.hash as noted, encode(s.hash, 'hex') as now, noted.by
from (
  select position, encode(head, 'hex') as hash, 'check of ' || checked_at as by from ledger.check_run where position > 0
  union all select position, hash, 'given' from unnest($1::bigint[], $2::text[]) as given (position, hash)
) noted
left join ledger.seal s on s.position = noted.position
where encode(s.hash, 'hex') is distinct from noted.hash
order by noted.position`,
  heads: true,
}
