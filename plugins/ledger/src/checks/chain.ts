import type { Check } from "./check"

/** The first row is the first journal that is not what was sealed; those after it are told too, each by its own link. */
export const chain: Check = {
  name: "chain",
  holds: "Each link of the hash chain follows from the one before it and from its journal as it stands.",
  sql: `
select s.position, s.journal_id as journal,
  case when s.position <> s.before + 1 then 'links missing before it' when ledger.journal_text(s.journal_id) is null then 'no journal' else 'changed' end as wrong
from (
  select position, journal_id, hash, lag(position, 1, 0::bigint) over chained as before, lag(hash, 1, ''::bytea) over chained as previous
  from ledger.seal window chained as (order by position)
) s
where s.position <> s.before + 1 or s.hash is distinct from ledger.chain_hash(s.previous, s.journal_id)
order by s.position`,
}
