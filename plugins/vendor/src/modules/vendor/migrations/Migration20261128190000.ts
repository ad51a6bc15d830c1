import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const NEVER_HANDED_IN = (application: string) =>
  `exists (select 1 from vendor_application a where ${application} and a.status = 'draft' and a.submitted_at is null)`

/** Records of what the chamber has seen stay. Those of a draft that was never handed in go with it, and only with it. */
export class Migration20261128190000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "vendor_application" add column if not exists "warned_at" timestamptz null;`)
    this.addSql(
      `create table if not exists "vendor_forgotten_draft" ("id" text not null, "begun_at" timestamptz not null, "touched_at" timestamptz not null, "warned_at" timestamptz not null, "papers" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_forgotten_draft_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create or replace function "vendor_forgotten_draft_is_append_only"() returns trigger language plpgsql as $$ begin raise exception 'vendor_forgotten_draft is append-only'; end $$;`,
    )
    this.addSql(
      `create trigger "vendor_forgotten_draft_append_only" before update or delete on "vendor_forgotten_draft" for each row execute function "vendor_forgotten_draft_is_append_only"();`,
    )
    for (const table of ["vendor_application_move", "vendor_paper_reading"]) {
      this.addSql(
        `create or replace function "${table}_is_append_only"() returns trigger language plpgsql as $$ begin if tg_op = 'DELETE' then if ${NEVER_HANDED_IN("a.id = old.application_id")} then return old; end if; end if; raise exception '${table} is append-only'; end $$;`,
      )
    }
    this.addSql(
      `create or replace function "vendor_product_change_keeps_record"() returns trigger language plpgsql as $$ begin if tg_op = 'DELETE' then if ${NEVER_HANDED_IN("a.vendor_id = old.vendor_id")} then return old; end if; raise exception 'vendor_product_change keeps its record'; end if; if new.product_id <> old.product_id or new.vendor_id <> old.vendor_id or (old.status <> 'draft' and (new.wanted <> old.wanted or new.before is distinct from old.before)) or (old.status in ('approved', 'refused', 'withdrawn') and new.status <> old.status) then raise exception 'vendor_product_change keeps its record'; end if; return new; end $$;`,
    )
  }

  override async down(): Promise<void> {
    for (const table of ["vendor_application_move", "vendor_paper_reading"]) {
      this.addSql(
        `create or replace function "${table}_is_append_only"() returns trigger language plpgsql as $$ begin raise exception '${table} is append-only'; end $$;`,
      )
    }
    this.addSql(
      `create or replace function "vendor_product_change_keeps_record"() returns trigger language plpgsql as $$ begin if tg_op = 'DELETE' or new.product_id <> old.product_id or new.vendor_id <> old.vendor_id or (old.status <> 'draft' and (new.wanted <> old.wanted or new.before is distinct from old.before)) or (old.status in ('approved', 'refused', 'withdrawn') and new.status <> old.status) then raise exception 'vendor_product_change keeps its record'; end if; return new; end $$;`,
    )
    this.addSql(`drop table if exists "vendor_forgotten_draft" cascade;`)
    this.addSql(`drop function if exists "vendor_forgotten_draft_is_append_only";`)
    this.addSql(`alter table "vendor_application" drop column if exists "warned_at";`)
  }
}
