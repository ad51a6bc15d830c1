import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The sweep of messages looks at what happened lately. */
export class Migration20261128180100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create index if not exists "IDX_consignment_created_at" on "consignment" ("created_at");`)
    this.addSql(`create index if not exists "IDX_consignment_move_created_at" on "consignment_move" ("created_at");`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_consignment_move_created_at";`)
    this.addSql(`drop index if exists "IDX_consignment_created_at";`)
  }
}
