import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A member without an e-mail address is known by a telephone number. */
export class Migration20261128170000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "vendor_member" alter column "email" drop not null;`)
    this.addSql(
      `alter table "vendor_member" add constraint "vendor_member_email_or_phone" check ("email" is not null or "phone" is not null);`,
    )
    this.addSql(
      `create unique index if not exists "IDX_vendor_member_vendor_id_phone_unique" on "vendor_member" ("vendor_id", "phone") where email is null and deleted_at is null;`,
    )
  }

  /** Refused by the database while there are members without an e-mail address. */
  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_vendor_member_vendor_id_phone_unique";`)
    this.addSql(`alter table "vendor_member" drop constraint if exists "vendor_member_email_or_phone";`)
    this.addSql(`alter table "vendor_member" alter column "email" set not null;`)
  }
}
