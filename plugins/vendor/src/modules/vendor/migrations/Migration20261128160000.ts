import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A person may be a member of several vendors. Who signs in already keeps the way in: the identity that pointed at one member becomes
 * the actor itself.
 */
export class Migration20261128160000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "vendor_member" add column if not exists "auth_identity_id" text null;`)
    this.addSql(
      `do $$ begin if to_regclass('auth_identity') is not null then
        update vendor_member m set auth_identity_id = a.id from auth_identity a where a.app_metadata->>'vendor_member_id' = m.id;
        update auth_identity a set app_metadata = jsonb_set(a.app_metadata, '{vendor_member_id}', to_jsonb(a.id))
          where a.app_metadata->>'vendor_member_id' in (select id from vendor_member);
      end if; end $$;`,
    )
    this.addSql(`drop index if exists "IDX_vendor_member_email_unique";`)
    this.addSql(
      `create unique index if not exists "IDX_vendor_member_vendor_id_email_unique" on "vendor_member" ("vendor_id", "email") where deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_vendor_member_auth_identity_id_vendor_id_unique" on "vendor_member" ("auth_identity_id", "vendor_id") where auth_identity_id is not null and deleted_at is null;`,
    )
    this.addSql(`create index if not exists "IDX_vendor_member_email" on "vendor_member" ("email") where deleted_at is null;`)
  }

  /** Identities keep pointing at the person: whoever goes back lets members choose a password again. */
  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_vendor_member_email";`)
    this.addSql(`drop index if exists "IDX_vendor_member_auth_identity_id_vendor_id_unique";`)
    this.addSql(`drop index if exists "IDX_vendor_member_vendor_id_email_unique";`)
    this.addSql(`create unique index if not exists "IDX_vendor_member_email_unique" on "vendor_member" ("email") where deleted_at is null;`)
    this.addSql(`alter table "vendor_member" drop column if exists "auth_identity_id";`)
  }
}
