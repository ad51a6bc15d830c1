import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261128210000 extends Migration {
  override async up(): Promise<void> {
    // Where a vendor's payouts go. The number lies sealed under a key of BANK_KEYS; its fingerprint is what signatures sign.
    this.addSql(`create table if not exists "vendor_bank_account" (
      "id" text primary key, "vendor_id" text not null,
      "status" text not null check (status in ('asked', 'confirmed', 'frozen', 'replaced', 'refused')),
      "key_id" text not null, "sealed" text not null, "fingerprint" text not null,
      "last4" text not null check (last4 ~ '^[0-9]{4}$'), "holder" text not null,
      "contact_email" text not null,
      "asked_by" text not null, "asked_role" text null, "asked_at" timestamptz not null default now(),
      "decided_by" text null, "decided_at" timestamptz null, "usable_from" timestamptz null, "told" text null,
      constraint "vendor_bank_account_decided" check ((status = 'asked') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
      constraint "vendor_bank_account_two_people" check (status in ('asked', 'refused') or decided_by <> asked_by),
      constraint "vendor_bank_account_usable" check (status in ('asked', 'refused') or usable_from is not null))`)
    this.addSql(`create unique index if not exists "IDX_vendor_bank_account_asked" on "vendor_bank_account" ("vendor_id") where status = 'asked'`)
    this.addSql(`create unique index if not exists "IDX_vendor_bank_account_current" on "vendor_bank_account" ("vendor_id")
      where status in ('confirmed', 'frozen')`)
    this.addSql(`create index if not exists "IDX_vendor_bank_account_vendor" on "vendor_bank_account" ("vendor_id", "asked_at")`)
    this.addSql(`create index if not exists "IDX_vendor_bank_account_untold" on "vendor_bank_account" ("id") where told is distinct from status`)
    this.keep("vendor_bank_account", ["id", "vendor_id", "fingerprint", "last4", "holder", "contact_email", "asked_by", "asked_role", "asked_at"])

    // What vendors are paid together. Who approves is not who proposed, and both signed the same content.
    this.addSql(`create table if not exists "payout_batch" (
      "id" text primary key, "number" integer generated always as identity unique,
      "status" text not null check (status in ('draft', 'proposed', 'approved', 'reserved', 'submitted', 'settled', 'cancelled')),
      "currency_code" text not null, "created_by" text not null, "created_at" timestamptz not null default now(),
      "proposed_by" text null, "proposed_at" timestamptz null, "proposed_hash" text null,
      "approved_by" text null, "approved_at" timestamptz null, "approved_hash" text null,
      "submitted_by" text null, "submitted_at" timestamptz null,
      constraint "payout_batch_four_eyes" check (approved_by is null or (proposed_by is not null and approved_by <> proposed_by)),
      constraint "payout_batch_signed_alike" check (approved_hash is null or approved_hash = proposed_hash),
      constraint "payout_batch_signed" check (status in ('draft', 'cancelled')
        or (proposed_by is not null and proposed_hash is not null and (status = 'proposed' or (approved_by is not null and approved_hash is not null)))),
      constraint "payout_batch_voided" check (status <> 'draft' or (proposed_by is null and proposed_hash is null and approved_by is null)))`)
    this.keep("payout_batch", ["id", "number", "currency_code", "created_by", "created_at"])

    // What one vendor is paid. At most one of a vendor is with the bank: the index is the claim that two runs cannot both have.
    this.addSql(`create table if not exists "payout" (
      "id" text primary key, "batch_id" text not null references "payout_batch" ("id"), "seq" integer not null,
      "end_to_end_id" text not null unique, "vendor_id" text not null,
      "bank_account_id" text not null references "vendor_bank_account" ("id"),
      "amount_minor" bigint not null check (amount_minor > 0),
      "status" text not null check (status in ('planned', 'removed', 'reserved', 'submitted', 'paid', 'rejected', 'returned', 'unknown')),
      "reason" text null, unique ("batch_id", "seq"))`)
    this.addSql(`create unique index if not exists "payout_one_under_way" on "payout" ("vendor_id")
      where status in ('reserved', 'submitted', 'unknown')`)
    this.addSql(`create index if not exists "IDX_payout_vendor" on "payout" ("vendor_id")`)
    this.keep("payout", ["id", "batch_id", "seq", "end_to_end_id", "vendor_id", "bank_account_id", "amount_minor"])
    this.addSql(`create or replace function "payout_is_signed"() returns trigger language plpgsql as $$
      declare batch_status text;
      begin
        select status into batch_status from payout_batch where id = new.batch_id;
        if (tg_op = 'INSERT' or new.status = 'removed') and batch_status <> 'draft'
        then raise exception 'payout: a batch that is signed is not edited';
        end if;
        return new;
      end $$`)
    this.addSql(`create trigger "payout_signed" before insert or update on "payout" for each row execute function "payout_is_signed"()`)

    this.addSql(`create table if not exists "payout_move" (
      "id" bigint generated always as identity primary key, "batch_id" text not null references "payout_batch" ("id"),
      "payout_id" text null references "payout" ("id"), "from" text null, "to" text not null, "by" text not null, "reason" text null,
      "hash" text null, "at" timestamptz not null default clock_timestamp())`)
    this.addSql(`create index if not exists "IDX_payout_move_batch" on "payout_move" ("batch_id", "id")`)
    this.addSql(`create index if not exists "IDX_payout_move_payout" on "payout_move" ("payout_id", "id")`)

    // What a reserved batch looks like for the bank: written once. It names whole bank numbers, so it lies sealed as they do.
    this.addSql(`create table if not exists "payout_file" (
      "batch_id" text not null references "payout_batch" ("id"), "format" text not null, "name" text not null, "type" text not null,
      "sha256" text not null, "bytes" integer not null, "key_id" text not null, "sealed" text not null,
      primary key ("batch_id", "format"))`)
    this.keep("payout_file", ["batch_id", "format", "name", "type", "sha256", "bytes"])
    this.addSql(`create table if not exists "payout_file_reading" (
      "id" bigint generated always as identity primary key, "batch_id" text not null, "format" text not null, "by" text not null,
      "at" timestamptz not null default now(),
      foreign key ("batch_id", "format") references "payout_file" ("batch_id", "format"))`)

    // The bank's own words. A line is kept once, whichever file brings it.
    this.addSql(`create table if not exists "bank_statement" (
      "id" text primary key, "format" text not null, "name" text not null, "sha256" text not null unique,
      "imported_by" text not null, "imported_at" timestamptz not null default now(), "lines" integer not null, "fresh" integer not null)`)
    this.addSql(`create table if not exists "bank_line" (
      "id" bigint generated always as identity primary key, "statement_id" text not null references "bank_statement" ("id"),
      "fingerprint" text not null unique, "booked_on" date not null, "amount_minor" bigint not null check (amount_minor <> 0),
      "currency_code" text not null, "reference" text null, "end_to_end_id" text null, "counterparty" text null, "last4" text null,
      "text" text not null, "is_return" boolean not null,
      "status" text not null check (status in ('new', 'matched', 'suspense', 'explained')),
      "explained_as" text null, "subject" text null, "note" text null, "decided_by" text null,
      "suspended_at" timestamptz null, "decided_at" timestamptz null)`)
    this.addSql(`create index if not exists "IDX_bank_line_status" on "bank_line" ("status", "booked_on", "id")`)
    this.addSql(`create index if not exists "IDX_bank_line_day" on "bank_line" ("booked_on")`)
    this.keep("bank_line", [
      "id", "statement_id", "fingerprint", "booked_on", "amount_minor", "currency_code", "reference", "end_to_end_id", "counterparty",
      "last4", "text", "is_return",
    ])
    this.addSql(`create table if not exists "bank_day" (
      "day" date primary key, "closed_by" text not null, "closed_at" timestamptz not null default now(),
      "lines" integer not null, "suspense" integer not null)`)

    for (const table of ["payout_move", "payout_file_reading", "bank_statement", "bank_day"]) {
      this.addSql(`create trigger "${table}_append_only" before update or delete on "${table}"
        for each row execute function "settlement_is_append_only"()`)
    }
  }

  /** These columns never change, and no row goes. */
  private keep(table: string, columns: readonly string[]): void {
    const of = (row: "old" | "new") => columns.map((column) => `${row}."${column}"`).join(", ")
    this.addSql(`create or replace function "${table}_is_kept"() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or (${of("new")}) is distinct from (${of("old")}) then raise exception '${table}: what it says is never changed'; end if;
        return new;
      end $$`)
    this.addSql(`create trigger "${table}_kept" before update or delete on "${table}" for each row execute function "${table}_is_kept"()`)
  }

  override async down(): Promise<void> {
    const tables = [
      "bank_day", "bank_line", "bank_statement", "payout_file_reading", "payout_file", "payout_move", "payout", "payout_batch",
      "vendor_bank_account",
    ]
    for (const table of tables) {
      this.addSql(`drop table if exists "${table}" cascade`)
      this.addSql(`drop function if exists "${table}_is_kept"`)
    }
    this.addSql(`drop function if exists "payout_is_signed"`)
  }
}
