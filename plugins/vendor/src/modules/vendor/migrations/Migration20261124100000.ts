import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124100000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "vendor" ("id" text not null, "handle" text not null, "kind" text check ("kind" in ('cooperative', 'association', 'union')) not null, "status" text check ("status" in ('applicant', 'open', 'paused', 'suspended', 'closed')) not null default 'applicant', "name" text not null, "story" text null, "province" text not null, "commune" text not null, "founded" integer null, "members_count" integer not null default 0, "women_members_count" integer not null default 0, "crafts" jsonb not null, "labels_claimed" jsonb not null, "register_no" text null, "ice" text null, "contact_email" text not null, "contact_phone" text not null, "closing_weekdays" jsonb not null, "opened_at" timestamptz null, "stock_location_id" text null, "shipping_profile_id" text null, "home_option_id" text null, "pickup_option_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_vendor_handle_unique" ON "vendor" ("handle") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_deleted_at" ON "vendor" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_status" ON "vendor" ("status") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "vendor_application" ("id" text not null, "status" text check ("status" in ('draft', 'submitted', 'in_review', 'changes_requested', 'approved', 'rejected', 'withdrawn')) not null default 'draft', "contact_name" text not null, "submitted_at" timestamptz null, "vendor_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_application_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_vendor_application_vendor_id_unique" ON "vendor_application" ("vendor_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_application_deleted_at" ON "vendor_application" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_application_status" ON "vendor_application" ("status") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "vendor_application_move" ("id" text not null, "from" text null, "to" text not null, "by" text not null, "reason" text null, "application_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_application_move_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_application_move_application_id" ON "vendor_application_move" ("application_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_application_move_deleted_at" ON "vendor_application_move" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "vendor_member" ("id" text not null, "name" text not null, "email" text not null, "phone" text null, "language" text not null default 'ar', "role" text check ("role" in ('manager', 'catalogue', 'orders', 'treasurer')) not null default 'manager', "status" text check ("status" in ('invited', 'active', 'removed')) not null default 'invited', "vendor_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_member_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_vendor_member_email_unique" ON "vendor_member" ("email") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_member_vendor_id" ON "vendor_member" ("vendor_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_member_deleted_at" ON "vendor_member" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "vendor_invitation" ("id" text not null, "code_hash" text not null, "expires_at" timestamptz not null, "accepted_at" timestamptz null, "member_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_invitation_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_vendor_invitation_code_hash_unique" ON "vendor_invitation" ("code_hash") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_invitation_member_id" ON "vendor_invitation" ("member_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_invitation_deleted_at" ON "vendor_invitation" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "vendor_product_detail" ("id" text not null, "product_id" text not null, "craft" text not null, "materials" jsonb not null, "techniques" jsonb not null, "flags" jsonb not null, "made_to_order" boolean not null default false, "lead_time_days" integer not null, "weight_g" integer not null, "opening_stock" integer null, "vendor_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_product_detail_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_vendor_product_detail_product_id_unique" ON "vendor_product_detail" ("product_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_product_detail_vendor_id" ON "vendor_product_detail" ("vendor_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_product_detail_deleted_at" ON "vendor_product_detail" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "vendor_application" add constraint "vendor_application_vendor_id_foreign" foreign key ("vendor_id") references "vendor" ("id") on update cascade;`);

    this.addSql(`alter table if exists "vendor_application_move" add constraint "vendor_application_move_application_id_foreign" foreign key ("application_id") references "vendor_application" ("id") on update cascade;`);

    this.addSql(`alter table if exists "vendor_member" add constraint "vendor_member_vendor_id_foreign" foreign key ("vendor_id") references "vendor" ("id") on update cascade;`);

    this.addSql(`alter table if exists "vendor_invitation" add constraint "vendor_invitation_member_id_foreign" foreign key ("member_id") references "vendor_member" ("id") on update cascade;`);

    this.addSql(`alter table if exists "vendor_product_detail" add constraint "vendor_product_detail_vendor_id_foreign" foreign key ("vendor_id") references "vendor" ("id") on update cascade;`);

    // Moves are a record: the database itself refuses to edit or delete them.
    this.addSql(`create or replace function "vendor_application_move_is_append_only"() returns trigger language plpgsql as $$ begin raise exception 'vendor_application_move is append-only'; end $$;`);
    this.addSql(`create trigger "vendor_application_move_append_only" before update or delete on "vendor_application_move" for each row execute function "vendor_application_move_is_append_only"();`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "vendor_application" drop constraint if exists "vendor_application_vendor_id_foreign";`);

    this.addSql(`alter table if exists "vendor_member" drop constraint if exists "vendor_member_vendor_id_foreign";`);

    this.addSql(`alter table if exists "vendor_product_detail" drop constraint if exists "vendor_product_detail_vendor_id_foreign";`);

    this.addSql(`alter table if exists "vendor_application_move" drop constraint if exists "vendor_application_move_application_id_foreign";`);

    this.addSql(`alter table if exists "vendor_invitation" drop constraint if exists "vendor_invitation_member_id_foreign";`);

    this.addSql(`drop table if exists "vendor" cascade;`);

    this.addSql(`drop table if exists "vendor_application" cascade;`);

    this.addSql(`drop table if exists "vendor_application_move" cascade;`);

    this.addSql(`drop table if exists "vendor_member" cascade;`);

    this.addSql(`drop table if exists "vendor_invitation" cascade;`);

    this.addSql(`drop table if exists "vendor_product_detail" cascade;`);

    this.addSql(`drop function if exists "vendor_application_move_is_append_only" cascade;`);
  }

}
