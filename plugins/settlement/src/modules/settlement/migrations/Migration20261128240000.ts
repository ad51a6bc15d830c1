import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261128240000 extends Migration {
  override async up(): Promise<void> {
    // What the tax office calls a vendor; the last row holds.
    this.addSql(`create table if not exists "vendor_tax_number" (
      "id" bigint generated always as identity primary key, "vendor_id" text not null,
      "tax_id" text null, "trade_register" text null, "business_tax" text null,
      "set_by" text not null, "reason" text not null, "recorded_at" timestamptz not null default now())`)
    this.addSql(`create index if not exists "IDX_vendor_tax_number_vendor" on "vendor_tax_number" ("vendor_id", "id")`)
    this.addSql(`create trigger "vendor_tax_number_append_only" before update or delete on "vendor_tax_number"
      for each row execute function "settlement_is_append_only"()`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "vendor_tax_number" cascade`)
  }
}
