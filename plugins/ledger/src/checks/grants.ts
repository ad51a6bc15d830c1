import type { Check } from "./check"

export const grants: Check = {
  name: "grants",
  holds: "The ledger's role can read, and add what it must add; it can sign in nowhere, and nobody else was let in.",
  sql: `
with granted as (
  select c.relname as on_table, a.privilege_type as privilege, coalesce(r.rolname, 'public') as grantee
  from pg_class c cross join lateral aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
  where c.relnamespace = 'ledger'::regnamespace and a.grantee <> c.relowner
  union all
  select c.relname || '.' || t.attname, a.privilege_type, coalesce(r.rolname, 'public')
  from pg_class c join pg_attribute t on t.attrelid = c.oid cross join lateral aclexplode(t.attacl) a
  left join pg_roles r on r.oid = a.grantee
  where c.relnamespace = 'ledger'::regnamespace and a.grantee <> c.relowner
)
select on_table, privilege, grantee from granted
where grantee <> 'tawiza_ledger'
  or not (privilege = 'SELECT' or (privilege = 'INSERT' and on_table ~ '^(account|journal|entry|check_run)[.]'
    and on_table !~ '[.](id|created_xid|recorded_at|opened_at|checked_at)$'))
union all
select 'role', concat_ws(', ', case when rolcanlogin then 'may sign in' end, case when rolsuper then 'is superuser' end,
  case when rolbypassrls or rolcreaterole or rolcreatedb then 'may do more than its grants' end), rolname
from pg_roles where rolname = 'tawiza_ledger' and (rolcanlogin or rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
order by 1, 2`,
}
