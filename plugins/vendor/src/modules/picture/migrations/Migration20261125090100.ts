import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125090100 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "vendor_picture" ("id" text not null, "file_id" text not null, "mime" text not null, "width" integer not null, "height" integer not null, "sha256" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_picture_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_vendor_picture_sha256_unique" ON "vendor_picture" ("sha256") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_picture_deleted_at" ON "vendor_picture" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "vendor_picture" cascade;`);
  }

}
