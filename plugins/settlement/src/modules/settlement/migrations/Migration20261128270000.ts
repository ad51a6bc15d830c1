import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const STATUSES = ["planned", "removed", "reserved", "submitted", "paid", "rejected", "returned", "unknown"]

/** A reserved batch can be given up, a line of the bank is of more than payouts, and a new key seals customers' numbers too. */
export class Migration20261128270000 extends Migration {
  override async up(): Promise<void> {
    this.among([...STATUSES, "cancelled"])
    // Each movement is shown by one line.
    this.addSql(`create unique index if not exists "IDX_bank_line_subject" on "bank_line" ("explained_as", "subject") where status = 'matched'`)
    // What the bank should show and no file lists.
    this.addSql(`create index if not exists "IDX_settlement_fact_bank" on "settlement_fact" ("kind")
      where kind in ('refund_sent', 'refund_failed', 'psp_paid_out')`)
    // What was chosen stays; only its seal may be made anew.
    this.addSql(`drop trigger "return_way_append_only" on "return_way"`)
    this.addSql(`create or replace function "return_way_is_kept"() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or (new.id, new.return_id, new.method, new.bank_number_end, new.holder, new.chosen_at)
          is distinct from (old.id, old.return_id, old.method, old.bank_number_end, old.holder, old.chosen_at)
        then raise exception 'return_way: what was chosen is never changed';
        end if;
        return new;
      end $$`)
    this.addSql(`create trigger "return_way_kept" before update or delete on "return_way"
      for each row execute function "return_way_is_kept"()`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists "return_way_kept" on "return_way"`)
    this.addSql(`drop function if exists "return_way_is_kept"`)
    this.addSql(`create trigger "return_way_append_only" before update or delete on "return_way"
      for each row execute function "settlement_is_append_only"()`)
    this.addSql(`drop index if exists "IDX_settlement_fact_bank"`)
    this.addSql(`drop index if exists "IDX_bank_line_subject"`)
    this.among(STATUSES)
  }

  private among(statuses: readonly string[]): void {
    this.addSql(`alter table "payout" drop constraint "payout_status_check"`)
    this.addSql(`alter table "payout" add constraint "payout_status_check" check (status in ('${statuses.join("', '")}'))`)
  }
}
