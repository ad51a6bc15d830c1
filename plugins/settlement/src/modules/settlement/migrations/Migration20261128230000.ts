import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261128230000 extends Migration {
  override async up(): Promise<void> {
    // What Stripe told, by webhook or because it was asked: noted once by its id, then worked off. Only that ever changes.
    this.addSql(`create table if not exists "stripe_event" (
      "id" text primary key, "type" text not null, "object_id" text not null, "happened_at" timestamptz not null,
      "via" text not null check (via in ('webhook', 'sweep')), "received_at" timestamptz not null default now(),
      "done_at" timestamptz null, "attempts" integer not null default 0, "tried_at" timestamptz null, "failure" text null)`)
    this.addSql(`create index if not exists "IDX_stripe_event_waiting" on "stripe_event" ("received_at") where done_at is null`)

    // Up to when the list of events was read without a gap; one row.
    this.addSql(`create table if not exists "stripe_reading" (
      "id" integer primary key check (id = 1), "read_to" timestamptz not null, "read_at" timestamptz not null default now())`)

    // One PaymentIntent, as far as it is known to have come. Amounts are minor units of the order's currency.
    this.addSql(`create table if not exists "card_payment" (
      "id" text primary key, "order_id" text null, "payment_collection_id" text null, "currency_code" text not null,
      "amount_minor" bigint not null check (amount_minor > 0),
      "status" text not null check (status in ('open', 'held', 'captured', 'cancelled')),
      "charge_id" text null, "fee_minor" bigint null, "available_on" timestamptz null, "available_at" timestamptz null,
      "first_seen_at" timestamptz not null default now(), "changed_at" timestamptz not null default now(), "failure" text null,
      constraint "card_payment_charged" check (status <> 'captured' or charge_id is not null))`)
    this.addSql(`create index if not exists "IDX_card_payment_order" on "card_payment" ("order_id")`)
    this.addSql(`create index if not exists "IDX_card_payment_open" on "card_payment" ("status") where status in ('open', 'held')`)

    // What is to be asked of Stripe that moves money: written with what decided it, before the call, under the key that the call will have.
    this.addSql(`create table if not exists "stripe_call" (
      "id" bigint generated always as identity primary key, "key" text not null unique,
      "kind" text not null check (kind in ('refund', 'transfer', 'reversal')),
      "status" text not null default 'waiting' check (status in ('waiting', 'calling', 'unknown', 'done', 'failed', 'returned')),
      "currency_code" text not null, "amount_minor" bigint not null check (amount_minor > 0),
      "order_id" text null, "consignment_id" text null, "vendor_id" text null,
      "payment_id" text null, "destination" text null,
      "stripe_id" text null unique, "created_at" timestamptz not null default now(), "first_called_at" timestamptz null, "done_at" timestamptz null,
      "attempts" integer not null default 0, "tried_at" timestamptz null, "failure" text null, "mirrored_at" timestamptz null,
      constraint "stripe_call_done" check (status not in ('done', 'returned') or stripe_id is not null),
      constraint "stripe_call_names" check (
        case kind when 'refund' then payment_id is not null or order_id is not null else vendor_id is not null and destination is not null end))`)
    this.addSql(`create index if not exists "IDX_stripe_call_waiting" on "stripe_call" ("id") where status in ('waiting', 'calling', 'unknown')`)
    this.addSql(`create index if not exists "IDX_stripe_call_order" on "stripe_call" ("order_id")`)

    // A charge that the customer's bank took back, as far as it is known to have come.
    this.addSql(`create table if not exists "card_dispute" (
      "id" text primary key, "payment_id" text not null, "order_id" text null, "currency_code" text not null,
      "amount_minor" bigint not null, "fee_minor" bigint not null, "reason" text not null,
      "status" text not null check (status in ('open', 'won', 'lost')),
      "answer_by" timestamptz null, "opened_at" timestamptz not null, "closed_at" timestamptz null)`)

    this.addSql(`create or replace function "card_payment_goes_on"() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or (new.id, new.currency_code, new.first_seen_at) is distinct from (old.id, old.currency_code, old.first_seen_at)
          or array_position(array['open', 'held', 'captured'], new.status) < array_position(array['open', 'held', 'captured'], old.status)
          or (old.status in ('captured', 'cancelled') and new.status <> old.status)
          or (old.order_id is not null and new.order_id is distinct from old.order_id)
        then raise exception 'card_payment: a payment does not go back';
        end if;
        return new;
      end $$`)
    this.addSql(`create trigger "card_payment_goes_on" before update or delete on "card_payment"
      for each row execute function "card_payment_goes_on"()`)
    this.addSql(`create or replace function "stripe_call_is_kept"() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE'
          or (new.id, new.key, new.kind, new.currency_code, new.amount_minor, new.order_id, new.consignment_id, new.vendor_id, new.destination)
            is distinct from
            (old.id, old.key, old.kind, old.currency_code, old.amount_minor, old.order_id, old.consignment_id, old.vendor_id, old.destination)
          or (old.stripe_id is not null and new.stripe_id is distinct from old.stripe_id)
          or (old.payment_id is not null and new.payment_id is distinct from old.payment_id)
          or (old.status in ('done', 'returned') and new.status not in ('done', 'returned'))
        then raise exception 'stripe_call: what was decided stays, and what is done stays done';
        end if;
        return new;
      end $$`)
    this.addSql(`create trigger "stripe_call_kept" before update or delete on "stripe_call"
      for each row execute function "stripe_call_is_kept"()`)
  }

  override async down(): Promise<void> {
    for (const table of ["stripe_event", "stripe_reading", "card_payment", "stripe_call", "card_dispute"]) {
      this.addSql(`drop table if exists "${table}" cascade`)
    }
    this.addSql(`drop function if exists "card_payment_goes_on"`)
    this.addSql(`drop function if exists "stripe_call_is_kept"`)
  }
}
