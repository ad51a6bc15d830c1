import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The chamber's lists take one page in their order without sorting everything there is. */
export class Migration20261128280100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create index if not exists "IDX_vendor_name" on "vendor" ("name") where deleted_at is null;`)
    this.addSql(
      `create index if not exists "IDX_vendor_application_status_submitted_at" on "vendor_application" ("status", "submitted_at") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_vendor_product_change_submitted_at" on "vendor_product_change" ("submitted_at") where deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_vendor_product_change_submitted_at";`)
    this.addSql(`drop index if exists "IDX_vendor_application_status_submitted_at";`)
    this.addSql(`drop index if exists "IDX_vendor_name";`)
  }
}
