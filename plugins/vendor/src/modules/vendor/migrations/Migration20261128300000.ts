import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The name that a screen shows: in its own language, else in French, else in whatever there is. */
const SHOWN = {
  fr: "coalesce(nullif(name, ''), name_ar, name_en)",
  ar: "coalesce(name_ar, nullif(name, ''), name_en)",
  en: "coalesce(name_en, nullif(name, ''), name_ar)",
} as const

/** One thing that is said on each line, with a blank before it: so the beginning of a word is told by that blank, also of the first. */
const LINE = String.raw`E'\n '`
const lines = (columns: readonly string[]) => columns.map((column) => `coalesce(${LINE} || ${column}, '')`).join(" || ")

/**
 * What the chamber's lists are searched by, each in one column of the table that is listed. In small letters: `ilike` would make them
 * small for every row of every search.
 */
const OF_VENDOR = lines(["name", "name_ar", "name_en", "handle", "contact_email", "register_no", "ice"])
const OF_NAMES = lines(["v.name", "v.name_ar", "v.name_en", "v.handle"])

/**
 * The chamber's lists stand in the order of the names that are shown, and find words, without reading every vendor. A vendor's names of
 * other languages lie in Medusa's `translation`, whose table is made after this: `migration-scripts/follow-names.ts` sets the triggers
 * that bring them here.
 */
export class Migration20261128300000 extends Migration {
  override async up(): Promise<void> {
    // Comes with Postgres, and the owner of a database may create it (it is trusted).
    this.addSql(`create extension if not exists pg_trgm;`)

    this.addSql(`alter table "vendor" add column if not exists "name_ar" text null, add column if not exists "name_en" text null;`)
    for (const [language, shown] of Object.entries(SHOWN)) {
      this.addSql(
        `alter table "vendor" add column if not exists "shown_${language}" text collate "${language}-x-icu" generated always as (${shown}) stored;`,
      )
      this.addSql(
        `create index if not exists "IDX_vendor_shown_${language}" on "vendor" ("shown_${language}", "id") where deleted_at is null;`,
      )
    }
    this.addSql(`alter table "vendor" add column if not exists "words" text generated always as (lower(${OF_VENDOR})) stored;`)
    this.addSql(`alter table "vendor_application" add column if not exists "words" text null;`)
    this.addSql(`alter table "vendor_product_change" add column if not exists "words" text null;`)
    for (const table of ["vendor", "vendor_application", "vendor_product_change"]) {
      this.addSql(`create index if not exists "IDX_${table}_words" on "${table}" using gin ("words" gin_trgm_ops) where deleted_at is null;`)
    }

    this.addSql(
      `create or replace function "vendor_application_says"() returns trigger language plpgsql as $$ begin select v.words || ${LINE} || lower(new.contact_name) into new.words from vendor v where v.id = new.vendor_id; return new; end $$;`,
    )
    this.addSql(
      `create trigger "vendor_application_words" before insert or update on "vendor_application" for each row execute function "vendor_application_says"();`,
    )

    // Whose it is, what it would be called, and how the piece is called in the shop. A draft is its vendor's alone and is in no list.
    this.addSql(
      `create or replace function "vendor_product_change_says"() returns trigger language plpgsql as $$ begin
        if new.submitted_at is null then return new; end if;
        select lower(${OF_NAMES}) into new.words from vendor v where v.id = new.vendor_id;
        select new.words || coalesce(string_agg(${LINE} || lower(title), ''), '') into new.words from (
          select value as title from jsonb_each_text(case jsonb_typeof(new.wanted->'title') when 'object' then new.wanted->'title' else '{}' end)
          union select p.title from product p where p.id = new.product_id
          union select x.translations->>'title' from translation x where x.reference_id = new.product_id and x.deleted_at is null
        ) titles where title <> '';
        return new;
      end $$;`,
    )
    this.addSql(
      `create trigger "vendor_product_change_words" before insert or update on "vendor_product_change" for each row execute function "vendor_product_change_says"();`,
    )

    this.addSql(
      `create or replace function "vendor_is_renamed"() returns trigger language plpgsql as $$ begin
        update vendor_application set words = null where vendor_id = new.id;
        update vendor_product_change set words = null where vendor_id = new.id and submitted_at is not null;
        return null;
      end $$;`,
    )
    this.addSql(
      `create trigger "vendor_words" after update on "vendor" for each row when (old.words is distinct from new.words) execute function "vendor_is_renamed"();`,
    )

    // What is there already: the triggers write the words anew.
    this.addSql(`update vendor_application set words = null;`)
    this.addSql(
      `do $$ begin if to_regclass('product') is not null and to_regclass('translation') is not null then
        update vendor_product_change set words = null where submitted_at is not null;
      end if; end $$;`,
    )
  }

  override async down(): Promise<void> {
    // With the triggers of `migration-scripts/follow-names.ts`, which is to run again when this comes back.
    for (const name of ["vendor_name_follows", "vendor_product_title_follows"]) this.addSql(`drop function if exists "${name}" cascade;`)
    this.addSql(
      `do $$ begin if to_regclass('script_migrations') is not null then delete from script_migrations where script_name = 'follow-names.js'; end if; end $$;`,
    )
    for (const trigger of ["vendor_words", "vendor_product_change_words", "vendor_application_words"]) {
      this.addSql(`drop trigger if exists "${trigger}" on "${trigger.replace(/_words$/, "")}";`)
    }
    for (const name of ["vendor_is_renamed", "vendor_product_change_says", "vendor_application_says"]) {
      this.addSql(`drop function if exists "${name}";`)
    }
    this.addSql(`alter table "vendor_product_change" drop column if exists "words";`)
    this.addSql(`alter table "vendor_application" drop column if exists "words";`)
    this.addSql(`alter table "vendor" drop column if exists "words";`)
    for (const language of Object.keys(SHOWN)) this.addSql(`alter table "vendor" drop column if exists "shown_${language}";`)
    this.addSql(`alter table "vendor" drop column if exists "name_en", drop column if exists "name_ar";`)
  }
}
