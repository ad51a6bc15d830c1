import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261125090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "tawiza_lock" ("id" text not null, "owner" text null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tawiza_lock_pkey" primary key ("id"));`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "tawiza_lock" cascade;`)
  }
}
