import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261128290200 extends Migration {
  override async up(): Promise<void> {
    // A vendor's own account with Stripe, as it was read there last. Money goes to it only when two people have made it the vendor's bank
    // account, below.
    this.addSql(`create table if not exists "vendor_stripe_account" (
      "id" text primary key, "vendor_id" text not null unique,
      "status" text not null check (status in ('open', 'checking', 'ready', 'refused')), "wants" jsonb not null default '[]',
      "opened_by" text not null, "opened_at" timestamptz not null default now(), "read_at" timestamptz not null default now(), "failure" text null)`)
    this.addSql(`create or replace function "vendor_stripe_account_is_kept"() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or (new.id, new.vendor_id, new.opened_by, new.opened_at) is distinct from (old.id, old.vendor_id, old.opened_by, old.opened_at)
        then raise exception 'vendor_stripe_account: what it says is never changed';
        end if;
        return new;
      end $$`)
    this.addSql(`create trigger "vendor_stripe_account_kept" before update or delete on "vendor_stripe_account"
      for each row execute function "vendor_stripe_account_is_kept"()`)

    // Where payouts go may be that account: then the row names it, and its last letters stand where a number's last digits do.
    this.addSql(`alter table "vendor_bank_account" add column "stripe_account" text null references "vendor_stripe_account" ("id")`)
    this.addSql(`alter table "vendor_bank_account" drop constraint "vendor_bank_account_last4_check"`)
    this.addSql(`alter table "vendor_bank_account" add constraint "vendor_bank_account_last4_check"
      check (last4 ~ case when stripe_account is null then '^[0-9]{4}$' else '^[0-9A-Za-z]{4}$' end)`)
    this.addSql(`create or replace function "vendor_bank_account_destination_is_kept"() returns trigger language plpgsql as $$
      begin
        if new.stripe_account is distinct from old.stripe_account then raise exception 'vendor_bank_account: what it says is never changed'; end if;
        return new;
      end $$`)
    this.addSql(`create trigger "vendor_bank_account_destination_kept" before update on "vendor_bank_account"
      for each row execute function "vendor_bank_account_destination_is_kept"()`)

    // A transfer is a payout's: one for each. What Stripe has refused for good may be asked again, under the key of another epoch.
    this.addSql(`alter table "stripe_call" add column "payout_id" text null references "payout" ("id"), add column "epoch" integer not null default 1`)
    this.addSql(`create unique index if not exists "IDX_stripe_call_payout" on "stripe_call" ("payout_id") where payout_id is not null`)
    this.addSql(`alter table "stripe_call" add constraint "stripe_call_of_payout" check (kind <> 'transfer' or payout_id is not null) not valid`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "stripe_call" drop constraint "stripe_call_of_payout"`)
    this.addSql(`alter table "stripe_call" drop column "payout_id", drop column "epoch"`)
    this.addSql(`drop trigger "vendor_bank_account_destination_kept" on "vendor_bank_account"`)
    this.addSql(`drop function "vendor_bank_account_destination_is_kept"`)
    this.addSql(`alter table "vendor_bank_account" drop constraint "vendor_bank_account_last4_check"`)
    this.addSql(`alter table "vendor_bank_account" drop column "stripe_account"`)
    this.addSql(`drop table if exists "vendor_stripe_account" cascade`)
    this.addSql(`drop function if exists "vendor_stripe_account_is_kept"`)
  }
}
