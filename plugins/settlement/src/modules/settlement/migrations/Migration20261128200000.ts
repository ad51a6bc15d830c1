import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261128200000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "commission_book" (
      "id" text not null, "version" integer not null, "rules" jsonb not null, "saved_by" text not null, "note" text not null,
      "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null,
      constraint "commission_book_pkey" primary key ("id"))`)
    this.addSql(`create unique index if not exists "IDX_commission_book_version_unique" on "commission_book" ("version")`)
    this.addSql(`create index if not exists "IDX_commission_book_deleted_at" on "commission_book" ("deleted_at") where deleted_at is null`)

    // What a consignment's money is divided into, frozen when it is routed. Amounts are minor units.
    this.addSql(`create table if not exists "consignment_share" (
      "consignment_id" text primary key, "order_id" text not null, "vendor_id" text not null, "currency_code" text not null,
      "book_version" integer not null,
      "total_minor" bigint not null, "promotion_minor" bigint not null, "commission_minor" bigint not null, "tax_minor" bigint not null,
      "vendor_minor" bigint not null, "lines" jsonb not null,
      "frozen_at" timestamptz not null default now(),
      constraint "consignment_share_sums" check (vendor_minor + commission_minor + tax_minor = total_minor + promotion_minor),
      constraint "consignment_share_not_negative" check (least(total_minor, promotion_minor, commission_minor, tax_minor, vendor_minor) >= 0))`)
    this.addSql(`create index if not exists "IDX_consignment_share_order" on "consignment_share" ("order_id")`)
    this.addSql(`create index if not exists "IDX_consignment_share_vendor" on "consignment_share" ("vendor_id", "frozen_at")`)

    // What happened to money: recorded once by its key, then posted to the ledger. Only the posting ever changes, and once.
    this.addSql(`create table if not exists "settlement_fact" (
      "id" bigint generated always as identity primary key, "key" text not null unique, "kind" text not null, "payload" jsonb not null,
      "currency_code" text not null, "happened_at" timestamptz not null, "recorded_at" timestamptz not null default now(),
      "order_id" text null, "consignment_id" text null, "vendor_id" text null,
      "journal_id" bigint null, "posted_at" timestamptz null,
      "attempts" integer not null default 0, "tried_at" timestamptz null, "failure" text null)`)
    this.addSql(`create index if not exists "IDX_settlement_fact_waiting" on "settlement_fact" ("id") where posted_at is null`)
    this.addSql(`create index if not exists "IDX_settlement_fact_consignment" on "settlement_fact" ("consignment_id")`)
    this.addSql(`create index if not exists "IDX_settlement_fact_order" on "settlement_fact" ("order_id")`)
    this.addSql(`create index if not exists "IDX_settlement_fact_vendor" on "settlement_fact" ("vendor_id")`)

    // How a vendor's prices are taxed from a day on; a row with a product speaks of that one only. Without a row it is exempt.
    this.addSql(`create table if not exists "vendor_tax" (
      "id" bigint generated always as identity primary key, "vendor_id" text not null, "product_id" text null,
      "rate_bp" integer not null check (rate_bp between 0 and 10000), "starts_on" date not null,
      "set_by" text not null, "reason" text not null, "recorded_at" timestamptz not null default now())`)
    this.addSql(`create index if not exists "IDX_vendor_tax_vendor" on "vendor_tax" ("vendor_id", "starts_on")`)

    this.addSql(`create or replace function "settlement_is_append_only"() returns trigger language plpgsql as $$
      begin raise exception '% is append-only', tg_table_name; end $$`)
    for (const table of ["commission_book", "consignment_share", "vendor_tax"]) {
      this.addSql(`create trigger "${table}_append_only" before update or delete on "${table}"
        for each row execute function "settlement_is_append_only"()`)
    }
    this.addSql(`create or replace function "settlement_fact_is_kept"() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.posted_at is not null
          or (new.id, new.key, new.kind, new.payload, new.currency_code, new.happened_at, new.recorded_at, new.order_id, new.consignment_id, new.vendor_id)
            is distinct from
            (old.id, old.key, old.kind, old.payload, old.currency_code, old.happened_at, old.recorded_at, old.order_id, old.consignment_id, old.vendor_id)
        then raise exception 'settlement_fact: only the posting of a fact may change, once';
        end if;
        return new;
      end $$`)
    this.addSql(`create trigger "settlement_fact_kept" before update or delete on "settlement_fact"
      for each row execute function "settlement_fact_is_kept"()`)
  }

  override async down(): Promise<void> {
    for (const table of ["commission_book", "consignment_share", "settlement_fact", "vendor_tax"]) {
      this.addSql(`drop table if exists "${table}" cascade`)
    }
    this.addSql(`drop function if exists "settlement_is_append_only"`)
    this.addSql(`drop function if exists "settlement_fact_is_kept"`)
  }
}
