import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124100200 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "delivery_holiday" ("id" text not null, "date" text not null, "name_fr" text not null, "name_ar" text not null, "name_en" text not null, "estimated" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_holiday_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_holiday_date_unique" ON "delivery_holiday" ("date") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_delivery_holiday_deleted_at" ON "delivery_holiday" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "delivery_holiday" cascade;`);
  }

}
