import { createHash } from "node:crypto"

/**
 * Tables of the search plugin, in a schema of their own.
 *
 * - `outbox`: a product whose document may have changed, written by triggers inside the transaction that changed it. Read by transaction,
 *   never by number: a slower transaction's row has a lower number than what a reader may already have passed.
 * - `document`: the craft document of each product, null when it is not on sale; `version` is the transaction it was read for, `xid` the
 *   one that wrote it, by which every process tails.
 * - `dead_letter`: products whose document could not be made, with what went wrong.
 * - `state`: what the plugin knows of itself, by name.
 * - `search_count`: how often something was searched on a day and how much was found. Nothing about who asked.
 */
const TABLES = `
create schema if not exists search;
create table if not exists search.outbox (
  seq bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  product_id text not null,
  at timestamptz not null default clock_timestamp()
);
create index if not exists outbox_xid on search.outbox (xid, seq);
create table if not exists search.document (
  product_id text primary key,
  version bigint not null,
  xid xid8 not null default pg_current_xact_id(),
  document jsonb,
  written_at timestamptz not null default now()
);
create index if not exists document_xid on search.document (xid);
create index if not exists document_handle on search.document ((document ->> 'handle'));
create index if not exists document_shop on search.document ((document -> 'shop' ->> 'id'));
create table if not exists search.dead_letter (
  product_id text primary key,
  error text not null,
  failures integer not null default 1,
  since timestamptz not null default now(),
  last_at timestamptz not null default now()
);
create table if not exists search.state (
  name text primary key,
  value jsonb not null,
  at timestamptz not null default now()
);
create table if not exists search.search_count (
  day date not null,
  q text not null,
  searches integer not null,
  without_result integer not null,
  primary key (day, q)
);`

/** The argument is a query of \`product_id\`s; \`$1\` is the changed row. */
const NOTE = `
create or replace function search.note() returns trigger language plpgsql as $note$
begin
  execute format('insert into search.outbox (product_id) select distinct t.product_id from (%s) t where t.product_id is not null', tg_argv[0])
    using case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  return null;
end
$note$;`

const OF_VARIANT = "select v.product_id from product_variant v where v.id = $1 ->> ''variant_id''"
const OF_ROW = "select $1 ->> ''product_id'' as product_id"

/** The tables a craft document is made of, each with the products that a row of it speaks of. */
export const WATCHED: Readonly<Record<string, string>> = {
  product: "select $1 ->> ''id'' as product_id",
  product_variant: OF_ROW,
  image: OF_ROW,
  vendor_product_detail: OF_ROW,
  product_variant_price_set: OF_VARIANT,
  product_variant_inventory_item: OF_VARIANT,
  price:
    "select v.product_id from product_variant v join product_variant_price_set s on s.variant_id = v.id where s.price_set_id = $1 ->> ''price_set_id''",
  price_list:
    "select v.product_id from product_variant v join product_variant_price_set s on s.variant_id = v.id join price p on p.price_set_id = s.price_set_id where p.price_list_id = $1 ->> ''id''",
  inventory_level:
    "select v.product_id from product_variant v join product_variant_inventory_item i on i.variant_id = v.id where i.inventory_item_id = $1 ->> ''inventory_item_id''",
  vendor_paper:
    "select d.product_id from vendor_product_detail d join vendor_application a on a.vendor_id = d.vendor_id where a.id = $1 ->> ''application_id''",
  vendor: "select d.product_id from vendor_product_detail d where d.vendor_id = $1 ->> ''id''",
  translation:
    "select $1 ->> ''reference_id'' as product_id where $1 ->> ''reference'' = ''product'' union all select d.product_id from vendor_product_detail d where $1 ->> ''reference'' = ''vendor'' and d.vendor_id = $1 ->> ''reference_id''",
}

const TRIGGERS = Object.entries(WATCHED).map(
  ([table, products]) =>
    `create or replace trigger search_note after insert or update or delete on "${table}" for each row execute function search.note('${products}');`,
)

/** What was changed before the triggers were there. */
const ALL = "insert into search.outbox (product_id) select distinct product_id from vendor_product_detail;"

export const INSTALL: readonly string[] = [TABLES, NOTE, ...TRIGGERS, ALL]

/** Counted up when a craft document says something else than before: every one is made anew before the next start serves any. */
const DOCUMENT_SHAPE = 2

/** Changes whenever what is installed must change. */
export const DIGEST = createHash("sha256")
  .update([...INSTALL, DOCUMENT_SHAPE].join("\n"))
  .digest("hex")
  .slice(0, 16)
