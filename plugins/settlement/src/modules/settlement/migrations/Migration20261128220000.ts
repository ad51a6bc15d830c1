import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Carriers' files and returns: each table is a record, only added to. Amounts are minor units. */
const TABLES = ["carrier_remittance", "remittance_line", "remittance_line_decision", "remittance_bank"]

export class Migration20261128220000 extends Migration {
  override async up(): Promise<void> {
    // A file in which a carrier says what cash it paid in. The same bytes of one carrier are the same file.
    this.addSql(`create table if not exists "carrier_remittance" (
      "id" text primary key, "carrier" text not null, "file_name" text not null, "sha256" text not null, "currency_code" text not null,
      "recorded_by" text not null, "recorded_at" timestamptz not null default now(),
      constraint "carrier_remittance_once" unique ("carrier", "sha256"))`)

    // A line of it as it was matched when it came. "borne_by" only where it is the cost of a refused parcel's way back.
    this.addSql(`create table if not exists "remittance_line" (
      "id" bigint generated always as identity primary key, "remittance_id" text not null references "carrier_remittance" ("id"),
      "line" integer not null, "parcel" text not null, "paid_on" date null,
      "remitted_minor" bigint not null, "fee_minor" bigint not null, "return_cost_minor" bigint not null, "expected_minor" bigint null,
      "outcome" text not null, "consignment_id" text null, "borne_by" text null,
      constraint "remittance_line_place" unique ("remittance_id", "line"),
      constraint "remittance_line_outcome"
        check (outcome in ('exact', 'short', 'over', 'returned', 'already_remitted', 'not_collected', 'unknown')),
      constraint "remittance_line_not_negative" check (least(remitted_minor, fee_minor, return_cost_minor) >= 0),
      constraint "remittance_line_one_thing" check ((remitted_minor + fee_minor > 0) <> (return_cost_minor > 0)),
      constraint "remittance_line_matched"
        check (outcome not in ('exact', 'short', 'over', 'returned') or consignment_id is not null),
      constraint "remittance_line_compared" check (case outcome
        when 'exact' then remitted_minor + fee_minor = expected_minor
        when 'short' then remitted_minor + fee_minor < expected_minor
        when 'over' then remitted_minor + fee_minor > expected_minor
        when 'returned' then return_cost_minor > 0 and borne_by in ('chamber', 'vendor')
        else true end))`)
    // The cash of a parcel comes once, and so does the cost of its way back, whatever two imports at once believe.
    this.addSql(`create unique index if not exists "IDX_remittance_line_cash_once" on "remittance_line" ("consignment_id")
      where outcome in ('exact', 'short', 'over')`)
    this.addSql(`create unique index if not exists "IDX_remittance_line_return_once" on "remittance_line" ("consignment_id")
      where outcome = 'returned'`)

    // What a treasurer decided about a line that matched nothing, once.
    this.addSql(`create table if not exists "remittance_line_decision" (
      "line_id" bigint primary key references "remittance_line" ("id"), "decision" text not null, "consignment_id" text null,
      "borne_by" text null, "note" text not null, "decided_by" text not null, "decided_at" timestamptz not null default now(),
      constraint "remittance_line_decision_known" check (decision in ('match', 'owed_back', 'repeated')),
      constraint "remittance_line_decision_match" check ((decision = 'match') = (consignment_id is not null)))`)

    // The bank's statement shows a file's sum, on a day in Morocco.
    this.addSql(`create table if not exists "remittance_bank" (
      "remittance_id" text primary key references "carrier_remittance" ("id"), "banked_on" date not null, "reference" text not null,
      "amount_minor" bigint not null, "recorded_by" text not null, "recorded_at" timestamptz not null default now())`)

    for (const table of TABLES) {
      this.addSql(`create trigger "${table}_append_only" before update or delete on "${table}"
        for each row execute function "settlement_is_append_only"()`)
    }
  }

  override async down(): Promise<void> {
    for (const table of TABLES.toReversed()) this.addSql(`drop table if exists "${table}" cascade`)
  }
}
