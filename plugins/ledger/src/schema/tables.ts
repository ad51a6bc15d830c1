import type { MigrationInterface, QueryRunner } from "typeorm"

/** Accounts, journals and their entries; what is derived from them is in the migrations that follow. */
export class Tables1795824000000 implements MigrationInterface {
  readonly name = "Tables1795824000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table ledger.account_balance, ledger.entry, ledger.journal, ledger.account")
  }
}

const TABLES = `
create table ledger.account (
  id bigint generated always as identity primary key,
  code text not null constraint account_code unique,
  kind text not null,
  currency char(3) not null,
  minimum bigint,
  opened_at timestamptz not null default now(),
  constraint account_currency unique (id, currency),
  check (code ~ '^[A-Za-z0-9_.-]+(:[A-Za-z0-9_.-]+)*$' and length(code) <= 200),
  check (kind in ('asset', 'liability', 'income', 'expense')),
  check (currency ~ '^[a-z]{3}$'),
  check (minimum <= 0)
);
comment on table ledger.account is 'A place where money is counted, in one currency. Never changed once opened.';
comment on column ledger.account.minimum is 'Lowest balance in minor units, in the direction in which the account grows (asset, expense: debit; liability, income: credit); null: unlimited.';

create table ledger.journal (
  id bigint generated always as identity primary key,
  idempotency_key text not null constraint journal_key unique,
  request_hash bytea not null,
  kind text not null,
  description text,
  currency char(3) not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default transaction_timestamp(),
  reference_type text,
  reference_id text,
  reverses bigint constraint journal_reversed_once unique constraint journal_reverses references ledger.journal (id),
  reason text,
  created_xid xid8 not null default pg_current_xact_id(),
  constraint journal_of_entry unique (id, currency, happened_at),
  check (length(idempotency_key) between 1 and 200),
  check (length(request_hash) = 32),
  check (length(kind) between 1 and 80),
  check (currency ~ '^[a-z]{3}$'),
  check (isfinite(happened_at)),
  check ((reference_type is null) = (reference_id is null)),
  check ((reverses is null) = (reason is null)),
  check (reason <> '')
);
create index journal_by_transaction on ledger.journal (created_xid);
create index journal_by_reference on ledger.journal (reference_type, reference_id) where reference_type is not null;
comment on table ledger.journal is 'One fact about money: at least two entries in one currency that sum to zero. Never changed.';
comment on column ledger.journal.happened_at is 'When it happened in the world; balances at a date go by it.';
comment on column ledger.journal.recorded_at is 'When it was written here: the start of its transaction.';
comment on column ledger.journal.request_hash is 'SHA-256 of what was asked for, so that a key cannot be used for something else.';
comment on column ledger.journal.created_xid is 'The transaction that wrote it; entries come in the same transaction or not at all. Means nothing in another cluster.';

create table ledger.entry (
  journal_id bigint not null,
  leg smallint not null,
  account_id bigint not null,
  currency char(3) not null,
  happened_at timestamptz not null,
  amount bigint not null,
  subject text,
  primary key (journal_id, leg),
  constraint entry_of_journal foreign key (journal_id, currency, happened_at) references ledger.journal (id, currency, happened_at),
  constraint entry_of_account foreign key (account_id, currency) references ledger.account (id, currency),
  check (leg > 0),
  constraint entry_amount check (amount <> 0 and amount > -9223372036854775808),
  check (length(subject) between 1 and 200)
);
create index entry_by_account on ledger.entry (account_id, happened_at, journal_id, leg) include (amount);
create index entry_by_subject on ledger.entry (account_id, subject) include (amount) where subject is not null;
comment on table ledger.entry is 'One leg of a journal. The currency and the time are those of its journal, held by a foreign key.';
comment on column ledger.entry.amount is 'Minor units; a debit is positive, a credit negative, never zero. The lowest bigint is left out: it has no mirror.';
comment on column ledger.entry.subject is 'What the entry is about, an order for example: a clearing account must return to zero for each.';

create table ledger.account_balance (
  account_id bigint primary key references ledger.account (id),
  direction smallint not null,
  minimum bigint not null,
  balance bigint not null default 0,
  check (direction in (1, -1)),
  constraint account_balance_minimum check (balance >= minimum)
) with (fillfactor = 50);
comment on table ledger.account_balance is 'The balance of each account that has a limit, kept by a trigger on entry. Its row is the lock under which the limit is tested.';
comment on column ledger.account_balance.balance is 'Minor units in the direction in which the account grows: direction (1 debit, -1 credit) times the sum of its entries.';
`
