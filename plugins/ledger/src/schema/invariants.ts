import type { MigrationInterface, QueryRunner } from "typeorm"

/** What a journal must be, held by triggers: they bind the owner of the tables as well. */
export class Invariants1795824000001 implements MigrationInterface {
  readonly name = "Invariants1795824000001"

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [OPENING, LEGS, JOURNALS, APPEND_ONLY]) await runner.query(part)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function ledger.keep_balance_rows, ledger.check_legs, ledger.check_journal, ledger.refuse_change cascade")
  }
}

/**
 * Functions run as the owner, because the runtime role may not write balances; their search path is fixed, so that no one's own schema
 * can stand in for a name (PostgreSQL, "Writing SECURITY DEFINER Functions Safely").
 */
const AS_OWNER = "language plpgsql security definer set search_path = pg_catalog, pg_temp"

const OPENING = `
create function ledger.keep_balance_rows() returns trigger ${AS_OWNER} as $$
begin
  insert into ledger.account_balance (account_id, direction, minimum)
  select id, case when kind in ('asset', 'expense') then 1 else -1 end, minimum from opened where minimum is not null;
  return null;
end $$;
create trigger keep_balance_rows after insert on ledger.account
  referencing new table as opened for each statement execute function ledger.keep_balance_rows();
`

/**
 * One look at all legs of a statement. All legs of a journal come in one statement of the journal's own transaction: otherwise
 * "set constraints immediate" could check a journal before its last leg. The transaction is compared by the column, never by xmin, which
 * inside a savepoint names the subtransaction.
 *
 * Then the limits: the balance rows are locked in the order of their account, so that two statements never wait for each other in a
 * circle; the test reads them under the lock.
 */
const LEGS = `
create function ledger.check_legs() returns trigger ${AS_OWNER} as $$
declare
  bad record;
  short text;
  limited bigint;
begin
  select l.journal_id, l.legs, l.total, j.id is null or l.legs <> (select count(*) from ledger.entry e where e.journal_id = l.journal_id) as late
  into bad
  from (select journal_id, count(*) as legs, sum(amount) as total from arrived group by journal_id) l
  left join ledger.journal j on j.id = l.journal_id and j.created_xid = pg_current_xact_id()
  where j.id is null or l.legs < 2 or l.total <> 0
    or l.legs <> (select count(*) from ledger.entry e where e.journal_id = l.journal_id)
  limit 1;
  if found then
    if bad.late then
      raise exception 'journal % is closed: no leg can be added', bad.journal_id using errcode = 'LG003';
    elsif bad.legs < 2 then
      raise exception 'journal % has fewer than two legs', bad.journal_id using errcode = 'LG002';
    end if;
    raise exception 'the legs of journal % sum to %', bad.journal_id, bad.total using errcode = 'LG001';
  end if;

  select count(*), min(a.code) filter (where b.balance + b.direction * d.delta < b.minimum) into limited, short
  from (
    select * from ledger.account_balance
    where account_id in (select account_id from arrived)
    order by account_id for no key update
  ) b
  join (select account_id, sum(amount) as delta from arrived group by account_id) d using (account_id)
  join ledger.account a on a.id = b.account_id;
  if short is not null then
    raise exception 'account % would fall below its minimum', short using errcode = 'LG004', detail = short;
  end if;
  if limited > 0 then
    update ledger.account_balance b set balance = b.balance + b.direction * d.delta
    from (select account_id, sum(amount) as delta from arrived group by account_id) d
    where d.account_id = b.account_id;
  end if;
  return null;
end $$;
create trigger check_legs after insert on ledger.entry
  referencing new table as arrived for each statement execute function ledger.check_legs();
`

/** Looked at when the transaction ends: only then is it sure that a journal got its legs. The legs themselves were checked as they came. */
const JOURNALS = `
create function ledger.check_journal() returns trigger ${AS_OWNER} as $$
begin
  if not exists (select from ledger.entry where journal_id = new.id) then
    raise exception 'journal % has no legs', new.id using errcode = 'LG002';
  end if;
  if new.recorded_at <> transaction_timestamp() then
    raise exception 'journal % claims to have been recorded at another time', new.id using errcode = 'LG006';
  end if;
  if new.reverses is not null then
    if exists (select from ledger.journal where id = new.reverses and reverses is not null) then
      raise exception 'journal % is itself a reversal', new.reverses using errcode = 'LG007';
    end if;
    if exists (
      (select leg, account_id, -amount, subject from ledger.entry where journal_id = new.reverses
       except all select leg, account_id, amount, subject from ledger.entry where journal_id = new.id)
      union all
      (select leg, account_id, amount, subject from ledger.entry where journal_id = new.id
       except all select leg, account_id, -amount, subject from ledger.entry where journal_id = new.reverses)
    ) then
      raise exception 'journal % is not the mirror of journal %', new.id, new.reverses using errcode = 'LG008';
    end if;
  end if;
  return null;
end $$;
create constraint trigger check_journal after insert on ledger.journal
  deferrable initially deferred for each row execute function ledger.check_journal();
`

/** "Always": these refuse also where session_replication_role switches ordinary triggers off. */
const APPEND_ONLY = `
create function ledger.refuse_change() returns trigger ${AS_OWNER} as $$
begin
  raise exception 'ledger.% is only ever added to: % is refused', tg_table_name, tg_op using errcode = 'LG005';
end $$;
create trigger append_only before update or delete or truncate on ledger.account for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.journal for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.entry for each statement execute function ledger.refuse_change();
create trigger append_only before delete or truncate on ledger.account_balance for each statement execute function ledger.refuse_change();
create trigger only_by_entries before insert or update on ledger.account_balance for each statement
  when (pg_trigger_depth() = 0) execute function ledger.refuse_change();
alter table ledger.account enable always trigger append_only;
alter table ledger.journal enable always trigger append_only;
alter table ledger.entry enable always trigger append_only;
alter table ledger.account_balance enable always trigger append_only, enable always trigger only_by_entries;
`
