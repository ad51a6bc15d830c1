import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const BEFORE = "'draft', 'submitted', 'in_review', 'changes_requested', 'approved', 'rejected', 'withdrawn'"
const AFTER = "'draft', 'submitted', 'in_review', 'changes_requested', 'approved', 'rejected', 'appealed', 'dismissed', 'withdrawn'"

/** Appeals, and for whom a move was made. */
export class Migration20261128115000 extends Migration {
  override async up(): Promise<void> {
    this.allow(AFTER)
    this.addSql(`alter table if exists "vendor_application_move" add column if not exists "acting_for" text null;`)
  }

  override async down(): Promise<void> {
    this.allow(BEFORE)
    this.addSql(`alter table if exists "vendor_application_move" drop column if exists "acting_for";`)
  }

  private allow(statuses: string): void {
    this.addSql(`alter table if exists "vendor_application" drop constraint if exists "vendor_application_status_check";`)
    this.addSql(
      `alter table if exists "vendor_application" add constraint "vendor_application_status_check" check ("status" in (${statuses}));`,
    )
  }
}
