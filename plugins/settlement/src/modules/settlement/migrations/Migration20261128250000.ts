import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261128250000 extends Migration {
  override async up(): Promise<void> {
    // What the sweeps look for each minute: deliveries by their time, and parcels that are delivered.
    this.addSql(`create index if not exists "IDX_settlement_fact_delivered" on "settlement_fact" ("happened_at") where kind = 'delivered'`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_settlement_fact_delivered"`)
  }
}
