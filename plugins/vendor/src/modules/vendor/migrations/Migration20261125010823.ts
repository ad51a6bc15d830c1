import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125010823 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "vendor_idempotency_key" ("id" text not null, "actor_id" text not null, "key" text not null, "fingerprint" text not null, "started_at" timestamptz not null, "status_code" integer null, "answer" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_idempotency_key_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_idempotency_key_deleted_at" ON "vendor_idempotency_key" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_vendor_idempotency_key_actor_id_key_unique" ON "vendor_idempotency_key" ("actor_id", "key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_vendor_idempotency_key_started_at" ON "vendor_idempotency_key" ("started_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "vendor_idempotency_key" cascade;`);
  }

}
