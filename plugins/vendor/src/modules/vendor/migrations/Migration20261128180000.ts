import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What was told to whom, once. */
export class Migration20261128180000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "vendor_message" ("id" text not null, "key" text not null, "claimed_at" timestamptz not null, "attempts" integer not null default 1, "sent_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_message_pkey" primary key ("id"));`,
    )
    this.addSql(`create unique index if not exists "IDX_vendor_message_key_unique" on "vendor_message" ("key") where deleted_at is null;`)
    this.addSql(
      `create index if not exists "IDX_vendor_product_change_decided_at" on "vendor_product_change" ("decided_at") where deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_vendor_product_change_decided_at";`)
    this.addSql(`drop table if exists "vendor_message" cascade;`)
  }
}
