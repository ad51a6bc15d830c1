import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Papers of applications, the record of who read them, and the numbers that come with them. */
export class Migration20261128120000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "vendor" add column if not exists "register_court" text null;`)
    this.addSql(`alter table if exists "vendor_application" add column if not exists "rib" text null;`)
    // Two applications with one number are looked for whenever either is read.
    this.addSql(`create index if not exists "IDX_vendor_ice" on "vendor" ("ice") where deleted_at is null;`)
    this.addSql(`create index if not exists "IDX_vendor_register_no" on "vendor" ("register_no") where deleted_at is null;`)

    this.addSql(
      `create table if not exists "vendor_paper" ("id" text not null, "requirement" text not null, "file_id" text not null, "type" text check ("type" in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')) not null, "size" integer not null, "sha256" text not null, "state" text check ("state" in ('given', 'accepted', 'refused')) not null default 'given', "sent_by" text not null, "checked_by" text null, "checked_at" timestamptz null, "reason" text null, "expires_on" text null, "warned_at" timestamptz null, "application_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_paper_pkey" primary key ("id"));`,
    )
    this.addSql(`create index if not exists "IDX_vendor_paper_application_id" on "vendor_paper" ("application_id") where deleted_at is null;`)
    this.addSql(`create index if not exists "IDX_vendor_paper_deleted_at" on "vendor_paper" ("deleted_at") where deleted_at is null;`)
    this.addSql(
      `create unique index if not exists "IDX_vendor_paper_application_id_requirement_sha256_unique" on "vendor_paper" ("application_id", "requirement", "sha256") where deleted_at is null;`,
    )
    this.addSql(`create index if not exists "IDX_vendor_paper_expires_on" on "vendor_paper" ("expires_on") where deleted_at is null;`)
    this.addSql(
      `alter table if exists "vendor_paper" add constraint "vendor_paper_application_id_foreign" foreign key ("application_id") references "vendor_application" ("id") on update cascade;`,
    )

    this.addSql(
      `create table if not exists "vendor_paper_reading" ("id" text not null, "paper_id" text not null, "application_id" text not null, "requirement" text not null, "by" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_paper_reading_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create index if not exists "IDX_vendor_paper_reading_application_id" on "vendor_paper_reading" ("application_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_vendor_paper_reading_deleted_at" on "vendor_paper_reading" ("deleted_at") where deleted_at is null;`,
    )
    // Who read a paper is a record: the database itself refuses to edit or delete it.
    this.addSql(
      `create or replace function "vendor_paper_reading_is_append_only"() returns trigger language plpgsql as $$ begin raise exception 'vendor_paper_reading is append-only'; end $$;`,
    )
    this.addSql(
      `create trigger "vendor_paper_reading_append_only" before update or delete on "vendor_paper_reading" for each row execute function "vendor_paper_reading_is_append_only"();`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "vendor_paper" cascade;`)
    this.addSql(`drop table if exists "vendor_paper_reading" cascade;`)
    this.addSql(`drop function if exists "vendor_paper_reading_is_append_only" cascade;`)
    this.addSql(`drop index if exists "IDX_vendor_ice";`)
    this.addSql(`drop index if exists "IDX_vendor_register_no";`)
    this.addSql(`alter table if exists "vendor_application" drop column if exists "rib";`)
    this.addSql(`alter table if exists "vendor" drop column if exists "register_court";`)
  }
}
