import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261128290100 extends Migration {
  override async up(): Promise<void> {
    // A refund that its customer keeps with the chamber. Amounts are minor units; it has no expiry.
    this.addSql(`create table if not exists "customer_credit" (
      "id" text primary key, "code" text not null unique, "refund_id" text not null unique references "customer_refund" ("id"),
      "order_id" text not null, "currency_code" text not null, "amount_minor" bigint not null check (amount_minor > 0),
      "created_at" timestamptz not null default now(), "told_at" timestamptz null)`)
    this.addSql(`create index if not exists "IDX_customer_credit_untold" on "customer_credit" ("created_at") where told_at is null`)

    // What was spent of it by an order (below zero, once each; with the basket that it was) and what came back of a parcel that was called
    // off (once each).
    this.addSql(`create table if not exists "customer_credit_move" (
      "id" bigint generated always as identity primary key, "credit_id" text not null references "customer_credit" ("id"),
      "order_id" text not null, "cart_id" text null, "consignment_id" text null unique, "amount_minor" bigint not null,
      "created_at" timestamptz not null default now(),
      constraint "customer_credit_move_sign" check (case when consignment_id is null then amount_minor < 0 else amount_minor > 0 end))`)
    this.addSql(`create unique index if not exists "customer_credit_spent_once" on "customer_credit_move" ("order_id") where consignment_id is null`)
    this.addSql(`create index if not exists "IDX_customer_credit_move_credit" on "customer_credit_move" ("credit_id")`)

    // The credit that a basket uses, until another is put in its place; null: it was taken off.
    this.addSql(`create table if not exists "cart_credit" (
      "cart_id" text primary key, "credit_id" text null references "customer_credit" ("id"), "put_at" timestamptz not null default now())`)

    // An order's credit line and what it spends are one write: Medusa makes the line in the transaction that makes the order, and this
    // spends in it, under the lock of the credit. Later versions of an order repeat its lines; they spend nothing. The triggers are made by
    // src/migration-scripts: Medusa migrates the orders' tables after these.
    this.addSql(`create or replace function "spend_customer_credit"() returns trigger language plpgsql as $spend$
      declare
        given record;
        left_minor bigint;
      begin
        if exists (select 1 from customer_credit_move m where m.order_id = new.order_id and m.consignment_id is null) then
          return null;
        end if;
        select c.id, c.amount_minor into given from customer_credit c join "order" o on o.id = new.order_id and o.currency_code = c.currency_code
        where c.id = new.reference_id for update of c;
        select given.amount_minor + coalesce(sum(m.amount_minor), 0) into left_minor from customer_credit_move m where m.credit_id = given.id;
        if given.id is null or new.amount <= 0 or new.amount * 100 > left_minor then
          raise exception 'credit_used_up' using detail = format('%s of credit %s, of which %s minor units are left', new.amount, new.reference_id, left_minor);
        end if;
        insert into customer_credit_move (credit_id, order_id, cart_id, amount_minor)
        values (given.id, new.order_id, new.metadata ->> 'cart_id', -(new.amount * 100)::bigint);
        return null;
      end $spend$`)

    // An order that could not be completed is deleted, and gives back what it spent in the same transaction. One that has facts stays.
    this.addSql(`create or replace function "unspend_customer_credit"() returns trigger language plpgsql as $unspend$
      begin
        if exists (select 1 from settlement_fact f where f.order_id = old.order_id and f.kind = 'credit_spent') then
          raise exception 'Order % has spent a credit and is in the books', old.order_id;
        end if;
        delete from customer_credit_move m where m.order_id = old.order_id
          and not exists (select 1 from order_credit_line l where l.order_id = old.order_id and l.reference = 'customer_credit');
        return null;
      end $unspend$`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists "unspend_customer_credit"() cascade`)
    this.addSql(`drop function if exists "spend_customer_credit"() cascade`)
    for (const table of ["cart_credit", "customer_credit_move", "customer_credit"]) this.addSql(`drop table if exists "${table}" cascade`)
  }
}
