import type { MigrationInterface, QueryRunner } from "typeorm"

/** The hash chain over journals, checkpoints of balances, and the record of the daily checks. */
export class Sealing1795824000002 implements MigrationInterface {
  readonly name = "Sealing1795824000002"

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, TEXT, SEAL, ADOPT]) await runner.query(part)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function ledger.adopt_cluster, ledger.seal, ledger.append_seals, ledger.chain_hash, ledger.journal_text")
    await runner.query("drop view ledger.last_checkpoint")
    await runner.query("drop table ledger.check_run, ledger.checkpoint_balance, ledger.checkpoint, ledger.seal")
  }
}

const AS_OWNER = "language plpgsql security definer set search_path = pg_catalog, pg_temp"

/**
 * Transaction ids belong to one cluster: a dump restored into another keeps the numbers of the old one. So a checkpoint names its cluster,
 * is used in no other, and `above_id` keeps the journals that came with the dump out of every comparison of transactions.
 */
const TABLES = `
create table ledger.seal (
  position bigint primary key check (position > 0),
  journal_id bigint not null unique references ledger.journal (id),
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null default transaction_timestamp()
);
comment on table ledger.seal is 'The hash chain: SHA-256 of the hash before it (nothing at position 1) and the UTF-8 of ledger.journal_text.';

create table ledger.checkpoint (
  id bigint generated always as identity primary key,
  cluster bigint not null,
  above_id bigint not null,
  before_xid xid8 not null,
  position bigint not null,
  taken_at timestamptz not null default transaction_timestamp()
);
comment on table ledger.checkpoint is 'Covers the journals written by transactions before before_xid, all of which had ended, and those up to above_id. position: length of the chain then.';

create table ledger.checkpoint_balance (
  account_id bigint references ledger.account (id),
  checkpoint_id bigint references ledger.checkpoint (id),
  amount numeric not null,
  primary key (account_id, checkpoint_id)
);
comment on table ledger.checkpoint_balance is 'The sum of the entries that a checkpoint covers, debit positive, for each account that changed since the one before. The latest row of an account holds.';

create table ledger.check_run (
  id bigint generated always as identity primary key,
  checked_at timestamptz not null default transaction_timestamp(),
  took_ms integer not null,
  position bigint not null,
  head bytea not null,
  findings jsonb not null
);
comment on table ledger.check_run is 'What the checks found, and the head of the chain then: a later run compares the chain with every head kept here.';

create trigger append_only before update or delete or truncate on ledger.seal for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.checkpoint for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.checkpoint_balance for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.check_run for each statement execute function ledger.refuse_change();
alter table ledger.seal enable always trigger append_only;
alter table ledger.checkpoint enable always trigger append_only;
alter table ledger.checkpoint_balance enable always trigger append_only;
alter table ledger.check_run enable always trigger append_only;

create view ledger.last_checkpoint as
  select * from ledger.checkpoint
  where id = (select max(id) from ledger.checkpoint) and cluster = (select system_identifier from pg_control_system());
comment on view ledger.last_checkpoint is 'The checkpoint to count from; none in a cluster that has not been adopted yet.';
`

/** Everything that a person could dispute, and nothing that belongs to a cluster: a dump and its restored copy have one text. */
const TEXT = `
create function ledger.journal_text(journal_id bigint) returns text
language sql stable set search_path = pg_catalog, pg_temp set timezone = 'UTC'
as $$
  select jsonb_build_array(
    j.id, j.idempotency_key, encode(j.request_hash, 'hex'), j.kind, j.description, j.currency,
    to_char(j.happened_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), to_char(j.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    j.reference_type, j.reference_id, j.reverses, j.reason,
    (select coalesce(jsonb_agg(jsonb_build_array(e.leg, a.code, a.kind, e.amount, e.subject) order by e.leg), '[]')
     from ledger.entry e left join ledger.account a on a.id = e.account_id where e.journal_id = j.id)
  )::text
  from ledger.journal j where j.id = $1
$$;
comment on function ledger.journal_text is 'The canonical text of a journal that the chain is made of: a JSON array as jsonb prints it.';

create function ledger.chain_hash(previous bytea, journal_id bigint) returns bytea
language sql stable set search_path = pg_catalog, pg_temp
as $$ select sha256($1 || convert_to(ledger.journal_text($2), 'UTF8')) $$;

create function ledger.append_seals(journal_ids bigint[]) returns void ${AS_OWNER} as $$
declare
  last ledger.seal;
  next_id bigint;
begin
  select * into last from ledger.seal order by position desc limit 1;
  foreach next_id in array journal_ids loop
    insert into ledger.seal (position, journal_id, hash)
    values (coalesce(last.position, 0) + 1, next_id, ledger.chain_hash(coalesce(last.hash, ''), next_id))
    returning * into last;
  end loop;
end $$;
`

/**
 * Seals what is visible and not sealed yet, in the order of its transactions, and takes a checkpoint when enough has come since the last.
 * Nothing is missed: below "before_xid" every transaction had ended and was sealed, so whatever comes later stands above it.
 * "ended" is taken before the list is: whatever ended before it is in the list.
 */
const SEAL = `
create function ledger.seal(most integer, checkpoint_after integer) returns integer ${AS_OWNER} as $$
declare
  ended xid8 := pg_snapshot_xmin(pg_current_snapshot());
  last ledger.checkpoint;
  pending bigint[];
  taken bigint;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('ledger.seal', 0)) then return 0; end if;
  select * into last from ledger.last_checkpoint;

  select coalesce(array_agg(id order by created_xid, id), '{}') into pending from (
    select j.id, j.created_xid from ledger.journal j
    where j.created_xid >= coalesce(last.before_xid, '0') and j.id > coalesce(last.above_id, 0)
      and not exists (select from ledger.seal s where s.journal_id = j.id)
    order by j.created_xid, j.id limit most
  ) p;
  perform ledger.append_seals(pending);

  if last.id is not null and cardinality(pending) < most and checkpoint_after <= (
    select count(*) from ledger.journal j
    where j.created_xid >= last.before_xid and j.created_xid < ended and j.id > last.above_id
  ) then
    insert into ledger.checkpoint (cluster, above_id, before_xid, position)
    values (last.cluster, last.above_id, ended, (select coalesce(max(position), 0) from ledger.seal)) returning id into taken;
    insert into ledger.checkpoint_balance (account_id, checkpoint_id, amount)
    select recent.account_id, taken, recent.amount + coalesce(
      (select b.amount from ledger.checkpoint_balance b where b.account_id = recent.account_id order by b.checkpoint_id desc limit 1), 0)
    from (
      select e.account_id, sum(e.amount) as amount from ledger.journal j join ledger.entry e on e.journal_id = j.id
      where j.created_xid >= last.before_xid and j.created_xid < ended and j.id > last.above_id
      group by e.account_id
    ) recent;
  end if;
  return cardinality(pending);
end $$;
comment on function ledger.seal is 'Seals up to so many journals and returns how many; 0 when another is at it. Run it until it returns fewer than asked for.';
`

/** Once per cluster, under a lock that lets no journal in meanwhile: on the first start, and after a dump was restored elsewhere. */
const ADOPT = `
create function ledger.adopt_cluster() returns void ${AS_OWNER} as $$
declare
  taken bigint;
begin
  if exists (select from ledger.last_checkpoint) then return; end if;
  perform pg_advisory_xact_lock(hashtextextended('ledger.seal', 0));
  lock table ledger.journal in share mode;
  perform ledger.append_seals(coalesce(array_agg(j.id order by j.id), '{}')) from ledger.journal j
  where not exists (select from ledger.seal s where s.journal_id = j.id);
  insert into ledger.checkpoint (cluster, above_id, before_xid, position)
  select (select system_identifier from pg_control_system()), coalesce((select max(id) from ledger.journal), 0),
    pg_snapshot_xmin(pg_current_snapshot()), coalesce((select max(position) from ledger.seal), 0)
  returning id into taken;
  insert into ledger.checkpoint_balance (account_id, checkpoint_id, amount)
  select account_id, taken, sum(amount) from ledger.entry group by account_id;
end $$;
`
