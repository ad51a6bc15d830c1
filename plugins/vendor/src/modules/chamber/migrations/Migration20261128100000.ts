import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261128100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "chamber_role" ("id" text not null, "user_id" text not null, "role" text check ("role" in ('moderator', 'treasurer', 'observer')) not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "chamber_role_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create unique index if not exists "IDX_chamber_role_user_id_unique" on "chamber_role" ("user_id") where deleted_at is null;`,
    )
    this.addSql(`create index if not exists "IDX_chamber_role_deleted_at" on "chamber_role" ("deleted_at") where deleted_at is null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "chamber_role" cascade;`)
  }
}
