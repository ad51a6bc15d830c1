import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Refunds of returns go to the card that paid, and another way when the card does not take them. */
export class Migration20261128260000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "return_way" drop constraint "return_way_method_check"`)
    this.addSql(`alter table "return_way" add constraint "return_way_method_check" check (method in ('card', 'transfer', 'counter', 'credit'))`)
    this.addSql(`alter table "stripe_call" add column if not exists "refund_id" text null references "customer_refund" ("id")`)
    this.addSql(`create unique index if not exists "IDX_stripe_call_refund" on "stripe_call" ("refund_id")`)
    this.addSql(`alter table "stripe_call" drop constraint "stripe_call_status_check"`)
    this.addSql(`alter table "stripe_call" add constraint "stripe_call_status_check"
      check (status in ('waiting', 'calling', 'unknown', 'done', 'failed', 'returned', 'replaced'))`)
    this.addSql(kept(["refund_id"], ["done", "returned", "replaced"]))
  }

  override async down(): Promise<void> {
    this.addSql(kept([], ["done", "returned"]))
    this.addSql(`alter table "stripe_call" drop constraint "stripe_call_status_check"`)
    this.addSql(`alter table "stripe_call" add constraint "stripe_call_status_check"
      check (status in ('waiting', 'calling', 'unknown', 'done', 'failed', 'returned'))`)
    this.addSql(`alter table "stripe_call" drop column if exists "refund_id"`)
    this.addSql(`alter table "return_way" drop constraint "return_way_method_check"`)
    this.addSql(`alter table "return_way" add constraint "return_way_method_check" check (method in ('transfer', 'counter', 'credit'))`)
  }
}

/** What was decided stays; a state goes from one end only to a later one. */
function kept(more: readonly string[], ends: readonly string[]): string {
  const decided = ["id", "key", "kind", "currency_code", "amount_minor", "order_id", "consignment_id", "vendor_id", "destination", ...more]
  const row = (name: string) => decided.map((column) => `${name}.${column}`).join(", ")
  const rank = (name: string) => `coalesce(array_position(array['${ends.join("', '")}'], ${name}.status), 0)`
  return `create or replace function "stripe_call_is_kept"() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or (${row("new")}) is distinct from (${row("old")})
        or (old.stripe_id is not null and new.stripe_id is distinct from old.stripe_id)
        or (old.payment_id is not null and new.payment_id is distinct from old.payment_id)
        or ${rank("new")} < ${rank("old")}
      then raise exception 'stripe_call: what was decided stays, and what is done stays done';
      end if;
      return new;
    end $$`
}
