import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What of a consignment a credit paid. */
export class Migration20261128290000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "consignment" add column if not exists "credit_minor" numeric not null default 0,
      add column if not exists "raw_credit_minor" jsonb not null default '{"value":"0","precision":20}';`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "consignment" drop column if exists "credit_minor", drop column if exists "raw_credit_minor";`)
  }
}
