import type { MedusaContainer } from "@medusajs/framework/types"
import { connectionOf } from "../rows"

/** The name of the vendor `v` in a language, from Medusa's translations. */
const nameIn = (language: "ar" | "en", id: string) =>
  `(select nullif(x.translations->>'name', '') from translation x where x.reference = 'vendor' and x.reference_id = ${id}
    and x.locale_code like '${language}%' and x.deleted_at is null limit 1)`

const NAMES_OF = (id: string) => `name_ar = ${nameIn("ar", id)}, name_en = ${nameIn("en", id)}`

/**
 * Whoever writes a name, in whatever way, the chamber's lists have it in the same transaction: a vendor's in its other languages, and a
 * piece's in the changes of it. Changes of a piece are touched, and their own trigger writes their words.
 */
const STATEMENTS = [
  `create or replace function vendor_name_follows() returns trigger language plpgsql as $body$
  declare
    kind text := coalesce(new.reference, old.reference);
    its_id text := coalesce(new.reference_id, old.reference_id);
  begin
    if kind = 'vendor' then
      update vendor set ${NAMES_OF("its_id")} where id = its_id;
    elsif kind = 'product' then
      update vendor_product_change set words = null where product_id = its_id and submitted_at is not null and deleted_at is null;
    end if;
    return null;
  end $body$`,
  `create or replace trigger vendor_name_follows after insert or update or delete on translation
    for each row execute function vendor_name_follows()`,
  `create or replace function vendor_product_title_follows() returns trigger language plpgsql as $body$ begin
    update vendor_product_change set words = null where product_id = new.id and submitted_at is not null and deleted_at is null;
    return null;
  end $body$`,
  `create or replace trigger vendor_product_title_follows after insert or update of title on product
    for each row execute function vendor_product_title_follows()`,
  `update vendor v set ${NAMES_OF("v.id")}`,
  "update vendor_product_change set words = null where submitted_at is not null",
]

/** Runs once, when Medusa's own tables are there; running it again changes nothing. */
export default async function followNames({ container }: { container: MedusaContainer }): Promise<void> {
  await connectionOf(container).transaction(async (transaction) => {
    for (const statement of STATEMENTS) await transaction.raw(statement)
  })
}
