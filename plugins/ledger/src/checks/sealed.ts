import type { Check } from "./check"

/** The sealer takes journals within minutes; one that is older than the last sealing by an hour was passed over. */
export const sealed: Check = {
  name: "sealed",
  holds: "No journal was passed over by the sealer.",
  sql: `
select j.id as journal, j.recorded_at from ledger.journal j
where j.recorded_at < (select max(sealed_at) from ledger.seal) - interval '1 hour'
  and not exists (select from ledger.seal s where s.journal_id = j.id)
order by j.id`,
}
