import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261128240100 extends Migration {
  override async up(): Promise<void> {
    // Invoices and credit notes, whole as they were issued. `issuer` is a vendor's id, or 'chamber'. Amounts are minor units; those of a
    // credit note are negative. The trigger below gives year, sequence and moment.
    this.addSql(`create table if not exists "invoice" (
      "id" text primary key, "key" text not null unique, "kind" text not null,
      "issuer" text not null, "year" integer not null, "sequence" integer not null, "issued_at" timestamptz not null,
      "vendor_id" text not null, "order_id" text null, "consignment_id" text null, "month" text null,
      "corrects" text null references "invoice" ("id"),
      "currency_code" text not null, "net_minor" bigint not null, "tax_minor" bigint not null, "total_minor" bigint not null,
      "content" jsonb not null,
      constraint "invoice_sequence" unique ("issuer", "year", "sequence"),
      constraint "invoice_kind" check (kind in ('sale', 'sale_credit', 'commission', 'commission_credit')),
      constraint "invoice_sums" check (net_minor + tax_minor = total_minor),
      constraint "invoice_signs" check (case when kind in ('sale', 'commission')
        then corrects is null and least(net_minor, tax_minor, total_minor) >= 0
        else corrects is not null and greatest(net_minor, tax_minor, total_minor) <= 0 end),
      constraint "invoice_issuer" check (issuer = case when kind in ('sale', 'sale_credit') then vendor_id else 'chamber' end))`)
    this.addSql(`create index if not exists "IDX_invoice_vendor" on "invoice" ("vendor_id", "issued_at")`)
    this.addSql(`create index if not exists "IDX_invoice_issued" on "invoice" ("issued_at")`)
    this.addSql(`create index if not exists "IDX_invoice_order" on "invoice" ("order_id")`)
    this.addSql(`create index if not exists "IDX_invoice_consignment" on "invoice" ("consignment_id")`)
    this.addSql(`create index if not exists "IDX_invoice_corrects" on "invoice" ("corrects")`)

    // One issuer's papers are numbered one after the other, in the transaction that writes them: no number is lost and none is before
    // another in time. What is credited is never more than what was invoiced.
    this.addSql(`create or replace function "invoice_is_numbered"() returns trigger language plpgsql as $$
      declare rest bigint;
      begin
        perform pg_advisory_xact_lock(hashtextextended('invoice:' || new.issuer, 5));
        new.issued_at := clock_timestamp();
        new.year := extract(year from new.issued_at at time zone 'Africa/Casablanca');
        select coalesce(max(sequence), 0) + 1 into new.sequence from invoice where issuer = new.issuer and year = new.year;
        if new.corrects is not null then
          select sum(total_minor) into rest from invoice where (id = new.corrects or corrects = new.corrects) and issuer = new.issuer;
          if rest is null or rest + new.total_minor < 0 then
            raise exception 'invoice: a credit note of % is more than is left of %', new.total_minor, new.corrects;
          end if;
        end if;
        return new;
      end $$`)
    this.addSql(`create trigger "invoice_numbered" before insert on "invoice" for each row execute function "invoice_is_numbered"()`)

    // Which commission stands on which invoice of the chamber: each once.
    this.addSql(`create table if not exists "commission_invoiced" (
      "fact_key" text primary key, "consignment_id" text not null, "invoice_id" text not null references "invoice" ("id"))`)
    this.addSql(`create index if not exists "IDX_commission_invoiced_consignment" on "commission_invoiced" ("consignment_id")`)

    // What is to be credited of a parcel: recorded with what caused it, issued as credit notes when there are invoices to correct.
    this.addSql(`create table if not exists "credit_due" (
      "key" text primary key, "consignment_id" text not null, "order_id" text not null, "reason" text not null, "lines" jsonb not null,
      "commission_minor" bigint not null, "tax_minor" bigint not null, "recorded_at" timestamptz not null default now(),
      constraint "credit_due_not_negative" check (least(commission_minor, tax_minor) >= 0))`)
    this.addSql(`create index if not exists "IDX_credit_due_consignment" on "credit_due" ("consignment_id")`)

    for (const table of ["invoice", "commission_invoiced", "credit_due"]) {
      this.addSql(`create trigger "${table}_append_only" before update or delete on "${table}"
        for each row execute function "settlement_is_append_only"()`)
      this.addSql(`create trigger "${table}_not_emptied" before truncate on "${table}"
        for each statement execute function "settlement_is_append_only"()`)
    }
  }

  override async down(): Promise<void> {
    for (const table of ["credit_due", "commission_invoiced", "invoice"]) this.addSql(`drop table if exists "${table}" cascade`)
    this.addSql(`drop function if exists "invoice_is_numbered"`)
  }
}
