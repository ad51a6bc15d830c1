import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124100100 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "consignment" ("id" text not null, "number" text not null, "order_id" text not null, "vendor_id" text not null, "status" text check ("status" in ('pending', 'accepted', 'packed', 'shipped', 'delivered', 'declined', 'refused', 'cancelled')) not null default 'pending', "currency_code" text not null, "items_minor" numeric not null, "delivery_minor" numeric not null, "total_minor" numeric not null, "due_minor" numeric not null, "delivery_code" text check ("delivery_code" in ('home', 'pickup')) not null, "delivery_name" text not null, "shipping_option_id" text null, "promise" jsonb not null, "weight_g" integer not null default 0, "fulfillment_id" text null, "carrier" text null, "tracking_number" text null, "cash_collected_minor" numeric null, "raw_items_minor" jsonb not null, "raw_delivery_minor" jsonb not null, "raw_total_minor" jsonb not null, "raw_due_minor" jsonb not null, "raw_cash_collected_minor" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "consignment_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_consignment_number_unique" ON "consignment" ("number") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_consignment_deleted_at" ON "consignment" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_consignment_order_id_vendor_id_unique" ON "consignment" ("order_id", "vendor_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_consignment_vendor_id_status" ON "consignment" ("vendor_id", "status") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "consignment_item" ("id" text not null, "line_item_id" text not null, "product_id" text null, "variant_id" text null, "handle" text null, "title" text not null, "thumbnail" text null, "quantity" integer not null, "total_minor" numeric not null, "made_to_order" boolean not null default false, "lead_time_days" integer not null default 0, "weight_g" integer not null default 0, "consignment_id" text not null, "raw_total_minor" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "consignment_item_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_consignment_item_line_item_id_unique" ON "consignment_item" ("line_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_consignment_item_consignment_id" ON "consignment_item" ("consignment_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_consignment_item_deleted_at" ON "consignment_item" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "consignment_move" ("id" text not null, "from" text null, "to" text not null, "by" text not null, "reason" text null, "consignment_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "consignment_move_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_consignment_move_consignment_id" ON "consignment_move" ("consignment_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_consignment_move_deleted_at" ON "consignment_move" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "consignment_item" add constraint "consignment_item_consignment_id_foreign" foreign key ("consignment_id") references "consignment" ("id") on update cascade;`);

    this.addSql(`alter table if exists "consignment_move" add constraint "consignment_move_consignment_id_foreign" foreign key ("consignment_id") references "consignment" ("id") on update cascade;`);

    // Moves are a record: the database itself refuses to edit or delete them.
    this.addSql(`create or replace function "consignment_move_is_append_only"() returns trigger language plpgsql as $$ begin raise exception 'consignment_move is append-only'; end $$;`);
    this.addSql(`create trigger "consignment_move_append_only" before update or delete on "consignment_move" for each row execute function "consignment_move_is_append_only"();`);

    // Four digits to begin with: short enough to read aloud. Gaps are allowed, doubles are not.
    this.addSql(`create sequence if not exists "consignment_number_seq" start with 4801;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "consignment_item" drop constraint if exists "consignment_item_consignment_id_foreign";`);

    this.addSql(`alter table if exists "consignment_move" drop constraint if exists "consignment_move_consignment_id_foreign";`);

    this.addSql(`drop table if exists "consignment" cascade;`);

    this.addSql(`drop table if exists "consignment_item" cascade;`);

    this.addSql(`drop table if exists "consignment_move" cascade;`);

    this.addSql(`drop function if exists "consignment_move_is_append_only" cascade;`);
    this.addSql(`drop sequence if exists "consignment_number_seq";`);
  }

}
