import type { Check } from "./check"

/** O: fires for ordinary sessions; A: always. Constraints of the tables that money stands in are counted by their kind. */
export const guards: Check = {
  name: "guards",
  holds: "Every trigger and constraint that holds an invariant is there and switched on.",
  sql: `
with expected (on_table, name, enabled) as (values
  ('account', 'append_only', 'A'), ('account', 'keep_balance_rows', 'O'), ('account_balance', 'append_only', 'A'),
  ('account_balance', 'only_by_entries', 'A'), ('check_run', 'append_only', 'A'), ('checkpoint', 'append_only', 'A'),
  ('checkpoint_balance', 'append_only', 'A'), ('entry', 'append_only', 'A'), ('entry', 'check_legs', 'O'),
  ('journal', 'append_only', 'A'), ('journal', 'check_journal', 'O'), ('seal', 'append_only', 'A')
), found as (
  select c.relname, t.tgname, t.tgenabled from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where c.relnamespace = 'ledger'::regnamespace and not t.tgisinternal
), bound (on_table, name) as (values
  ('account', 'account_code'), ('account_balance', 'account_balance_minimum'), ('entry', 'entry_amount'), ('entry', 'entry_of_account'),
  ('entry', 'entry_of_journal'), ('journal', 'journal_key'), ('journal', 'journal_reversed_once'), ('journal', 'journal_reverses')
)
select e.on_table, 'trigger ' || e.name as guard, coalesce('enabled: ' || f.tgenabled::text, 'missing') as state
from expected e left join found f on f.relname = e.on_table and f.tgname = e.name
where f.tgenabled is distinct from e.enabled::"char"
union all
select b.on_table, 'constraint ' || b.name, case when k.oid is null then 'missing' else 'not enforced or not validated' end
from bound b left join pg_constraint k
  on k.conname = b.name and k.conrelid = to_regclass('ledger.' || b.on_table)
where k.oid is null or not k.convalidated or not k.conenforced
union all
select c.relname, 'foreign key ' || k.conname, 'switched off'
from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_constraint k on k.oid = t.tgconstraint
where c.relnamespace = 'ledger'::regnamespace and t.tgisinternal and t.tgenabled <> 'O'
order by 1, 2`,
}
