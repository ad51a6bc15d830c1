import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The chamber's list reads one state at a time, newest first, or by the beginning of a number. */
export class Migration20261128280000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_consignment_status_created_at" on "consignment" ("status", "created_at") where deleted_at is null;`,
    )
    // A plain index serves no "like" unless the database sorts by bytes.
    this.addSql(
      `create index if not exists "IDX_consignment_number_beginning" on "consignment" ("number" text_pattern_ops) where deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_consignment_number_beginning";`)
    this.addSql(`drop index if exists "IDX_consignment_status_created_at";`)
  }
}
