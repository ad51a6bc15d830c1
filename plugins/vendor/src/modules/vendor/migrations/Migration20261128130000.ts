import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128130000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "vendor_product_detail" add column if not exists "title_language" text not null default 'fr', add column if not exists "care" jsonb null, add column if not exists "labels" jsonb null, add column if not exists "picture_texts" jsonb null, add column if not exists "options" jsonb null, add column if not exists "weekly_capacity" integer null, add column if not exists "size" jsonb null, add column if not exists "makers" jsonb null, add column if not exists "reference" text null, add column if not exists "approved_prices" jsonb null, add column if not exists "archived_at" timestamptz null;`);

    this.addSql(`create table if not exists "vendor_product_change" ("id" text not null, "product_id" text not null, "kind" text check ("kind" in ('new', 'edit')) not null, "status" text check ("status" in ('draft', 'pending', 'approved', 'refused', 'withdrawn')) not null, "wanted" jsonb not null, "before" jsonb null, "topics" jsonb not null, "submitted_at" timestamptz null, "submitted_by" text null, "decided_at" timestamptz null, "decided_by" text null, "reasons" jsonb null, "note" text null, "vendor_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_product_change_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_product_change_vendor_id" ON "vendor_product_change" ("vendor_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_product_change_deleted_at" ON "vendor_product_change" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_product_change_product_id" ON "vendor_product_change" ("product_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_vendor_product_change_open_unique" ON "vendor_product_change" ("product_id") WHERE status in ('draft', 'pending') and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_product_change_status_submitted_at" ON "vendor_product_change" ("status", "submitted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`alter table if exists "vendor_product_change" add constraint "vendor_product_change_vendor_id_foreign" foreign key ("vendor_id") references "vendor" ("id") on update cascade;`);

    // What was sent to the chamber is a record: nobody rewrites what a moderator has seen, nor what was decided.
    this.addSql(`create or replace function "vendor_product_change_keeps_record"() returns trigger language plpgsql as $$ begin if tg_op = 'DELETE' or new.product_id <> old.product_id or new.vendor_id <> old.vendor_id or (old.status <> 'draft' and (new.wanted <> old.wanted or new.before is distinct from old.before)) or (old.status in ('approved', 'refused', 'withdrawn') and new.status <> old.status) then raise exception 'vendor_product_change keeps its record'; end if; return new; end $$;`);
    this.addSql(`create trigger "vendor_product_change_record" before update or delete on "vendor_product_change" for each row execute function "vendor_product_change_keeps_record"();`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "vendor_product_change" cascade;`);
    this.addSql(`drop function if exists "vendor_product_change_keeps_record";`);
    this.addSql(`alter table if exists "vendor_product_detail" drop column if exists "title_language", drop column if exists "care", drop column if exists "labels", drop column if exists "picture_texts", drop column if exists "options", drop column if exists "weekly_capacity", drop column if exists "size", drop column if exists "makers", drop column if exists "reference", drop column if exists "approved_prices", drop column if exists "archived_at";`);
  }

}
