import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128140000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "consignment_item" add column if not exists "choice" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "consignment_item" drop column if exists "choice";`);
  }

}
