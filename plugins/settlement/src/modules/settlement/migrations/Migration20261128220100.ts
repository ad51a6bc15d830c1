import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Returns and the refunds they end in: records, only added to. A state is the last move. Amounts are minor units. */
const TABLES = ["consignment_return", "consignment_return_item", "return_way", "return_move", "customer_refund", "refund_move"]

export class Migration20261128220100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "consignment_return" (
      "id" text primary key, "consignment_id" text not null, "order_id" text not null, "vendor_id" text not null,
      "currency_code" text not null, "reason" text not null, "text" text null, "asked_at" timestamptz not null)`)
    this.addSql(`create index if not exists "IDX_consignment_return_order" on "consignment_return" ("order_id")`)
    this.addSql(`create index if not exists "IDX_consignment_return_vendor" on "consignment_return" ("vendor_id", "asked_at")`)

    this.addSql(`create table if not exists "consignment_return_item" (
      "return_id" text not null references "consignment_return" ("id"), "line_item_id" text not null,
      "quantity" integer not null check (quantity > 0),
      constraint "consignment_return_item_pkey" primary key ("return_id", "line_item_id"))`)

    // How the customer wants its money; the last one holds. A bank number lies sealed, only its end is readable.
    this.addSql(`create table if not exists "return_way" (
      "id" bigint generated always as identity primary key, "return_id" text not null references "consignment_return" ("id"),
      "method" text not null check (method in ('transfer', 'counter', 'credit')),
      "key_id" text null, "sealed" text null, "bank_number_end" text null, "holder" text null,
      "chosen_at" timestamptz not null default now(),
      constraint "return_way_account"
        check ((method = 'transfer') = (num_nonnulls(key_id, sealed, bank_number_end, holder) = 4)
          and num_nonnulls(key_id, sealed, bank_number_end, holder) in (0, 4)))`)
    this.addSql(`create index if not exists "IDX_return_way_return" on "return_way" ("return_id", "id")`)

    this.addSql(`create table if not exists "return_move" (
      "id" bigint generated always as identity primary key, "return_id" text not null references "consignment_return" ("id"),
      "from" text null, "to" text not null check ("to" in ('asked', 'accepted', 'disputed', 'received', 'settled', 'rejected')),
      "by" text not null, "reason" text null, "created_at" timestamptz not null default now())`)
    this.addSql(`create index if not exists "IDX_return_move_return" on "return_move" ("return_id", "id")`)

    // Decided once for a return; "lines" tells how much of each line, divided as its frozen share.
    this.addSql(`create table if not exists "customer_refund" (
      "id" text primary key, "return_id" text not null unique references "consignment_return" ("id"), "consignment_id" text not null,
      "amount_minor" bigint not null check (amount_minor > 0), "lines" jsonb not null, "due_on" date not null,
      "decided_at" timestamptz not null)`)
    this.addSql(`create index if not exists "IDX_customer_refund_consignment" on "customer_refund" ("consignment_id")`)

    this.addSql(`create table if not exists "refund_move" (
      "id" bigint generated always as identity primary key, "refund_id" text not null references "customer_refund" ("id"),
      "to" text not null check ("to" in ('sent', 'failed')), "method" text not null, "on" date not null, "reference" text not null,
      "by" text not null, "created_at" timestamptz not null default now())`)
    this.addSql(`create index if not exists "IDX_refund_move_refund" on "refund_move" ("refund_id", "id")`)

    for (const table of TABLES) {
      this.addSql(`create trigger "${table}_append_only" before update or delete on "${table}"
        for each row execute function "settlement_is_append_only"()`)
    }
  }

  override async down(): Promise<void> {
    for (const table of TABLES.toReversed()) this.addSql(`drop table if exists "${table}" cascade`)
  }
}
