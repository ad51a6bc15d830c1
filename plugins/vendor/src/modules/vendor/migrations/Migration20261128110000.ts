import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const COMMON = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

export class Migration20261128110000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "vendor" add column if not exists "back_on" text null;`)
    this.addSql(
      `create table if not exists "vendor_move" ("id" text not null, "from" text null, "to" text not null, "by" text not null, "reason" text null, "back_on" text null, "vendor_id" text not null, ${COMMON}, constraint "vendor_move_pkey" primary key ("id"), constraint "vendor_move_vendor_id_foreign" foreign key ("vendor_id") references "vendor" ("id") on update cascade);`,
    )
    this.addSql(`create index if not exists "IDX_vendor_move_vendor_id" on "vendor_move" ("vendor_id") where deleted_at is null;`)
    this.addSql(
      `create or replace function "vendor_move_is_append_only"() returns trigger language plpgsql as $$ begin raise exception 'vendor_move is append-only'; end $$;`,
    )
    this.addSql(
      `create trigger "vendor_move_append_only" before update or delete on "vendor_move" for each row execute function "vendor_move_is_append_only"();`,
    )
    this.addSql(
      `create table if not exists "vendor_suspension" ("id" text not null, "reason" text not null, "by" text not null, "confirm_before" timestamptz not null, "confirmed_by" text null, "appeal" text null, "answer" text null, "answered_by" text null, "ended_at" timestamptz null, "vendor_id" text not null, ${COMMON}, constraint "vendor_suspension_pkey" primary key ("id"), constraint "vendor_suspension_vendor_id_foreign" foreign key ("vendor_id") references "vendor" ("id") on update cascade);`,
    )
    this.addSql(
      `create unique index if not exists "IDX_vendor_suspension_running" on "vendor_suspension" ("vendor_id") where ended_at is null and deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "vendor_suspension" cascade;`)
    this.addSql(`drop table if exists "vendor_move" cascade;`)
    this.addSql(`drop function if exists "vendor_move_is_append_only" cascade;`)
    this.addSql(`alter table "vendor" drop column if exists "back_on";`)
  }
}
