import type { CatalogueModuleService } from "@tawiza/search/modules/catalogue"
import { CATALOGUE } from "@tawiza/vendor/catalogue/catalogue"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Booted, bootContainer } from "../support/container.ts"
import { cloneDatabase, type Database } from "../support/database.ts"
import { aQuery } from "../support/search.ts"
import { sql } from "../support/sql.ts"

let database: Database
let booted: Booted
let catalogue: ReturnType<CatalogueModuleService["catalogue"]>
const run = <Row = Record<string, unknown>>(text: string, values: unknown[] = []) => sql<Row>(database.url, text, values)

/** A plate of Fez, by its sku. */
const SKU = "FES-01-02"
let plate: { id: string; variant: string; vendor: string; inventory: string; price_set: string; handle: string }

beforeAll(async () => {
  database = await cloneDatabase("demo")
  booted = await bootContainer(database.url)
  catalogue = booted.container.resolve<CatalogueModuleService>(CATALOGUE).catalogue(booted.container)
  await catalogue.loop.ready()
  const [row] = await run<typeof plate>(
    `select p.id, p.handle, v.id as variant, d.vendor_id as vendor, i.inventory_item_id as inventory, s.price_set_id as price_set
     from product p join product_variant v on v.product_id = p.id join vendor_product_detail d on d.product_id = p.id
     join product_variant_inventory_item i on i.variant_id = v.id join product_variant_price_set s on s.variant_id = v.id
     where v.sku = $1`,
    [SKU],
  )
  plate = row!
})
afterAll(async () => {
  await booted?.shutdown()
  await database?.drop()
})

const found = async (q = "assiette bleue") => {
  await catalogue.loop.look()
  const { hits } = await catalogue.browse(aQuery({ q, limit: 100 }))
  return hits.find(({ id }) => id === plate.id)
}

describe("every change of what a craft is made of", () => {
  it.each([
    [
      "its title",
      "update product set title = $2 where id = $1",
      "update product set title = 'Assiette bleue, 25 cm' where id = $1",
      "Assiette lunaire",
    ],
  ])("%s", async (_, change, back, value) => {
    await run(change, [plate.id, value])
    expect((await found(value))?.title.fr).toBe(value)
    await run(back, [plate.id])
    expect((await found())?.title.fr).toBe("Assiette bleue, 25 cm")
  })

  it("a translation", async () => {
    await run(
      "update translation set translations = jsonb_set(translations, '{title}', to_jsonb($2::text)) where reference_id = $1 and locale_code = 'en-GB'",
      [plate.id, "Moonlit dinner plate"],
    )
    expect((await found("moonlit plate"))?.title.en).toBe("Moonlit dinner plate")
  })

  it("its price", async () => {
    await run('update price set amount = 199, raw_amount = \'{"value":"199","precision":20}\' where price_set_id = $1', [plate.price_set])
    expect((await found())?.variants[0].price_minor).toBe(19_900)
  })

  it("its stock, and what is reserved of it", async () => {
    await run("update inventory_level set reserved_quantity = stocked_quantity where inventory_item_id = $1", [plate.inventory])
    expect((await found())?.in_stock).toBe(false)
    await run("update inventory_level set reserved_quantity = 0 where inventory_item_id = $1", [plate.inventory])
    expect((await found())?.in_stock).toBe(true)
  })

  it("what it is made of", async () => {
    await run("update vendor_product_detail set materials = '[\"copper\"]' where product_id = $1", [plate.id])
    expect((await found())?.materials).toEqual(["copper"])
  })

  it("its pictures", async () => {
    await run("update image set url = '/media/moon/800.webp' where product_id = $1", [plate.id])
    expect((await found())?.images).toContain("/media/moon/800.webp")
  })

  it("that it is on sale no more, and again", async () => {
    await run("update product set status = 'draft' where id = $1", [plate.id])
    expect(await found()).toBeUndefined()
    expect(await catalogue.craft(plate.handle)).toBeNull()
    await run("update product set status = 'published' where id = $1", [plate.id])
    expect(await found()).toBeDefined()
  })

  it("that its shop is open no more, and again", async () => {
    await run("update vendor set status = 'suspended' where id = $1", [plate.vendor])
    expect(await found()).toBeUndefined()
    expect(await catalogue.craftsOf(plate.vendor)).toEqual([])
    await run("update vendor set status = 'open' where id = $1", [plate.vendor])
    expect(await found()).toBeDefined()
  })
})

describe("what is written is never passed by", () => {
  it("though a transaction that began first ends last", async () => {
    const slow = new pg.Client({ connectionString: database.url })
    await slow.connect()
    try {
      await slow.query("begin")
      await slow.query("update product set title = 'Assiette lente' where id = $1", [plate.id])
      await run("update product set subtitle = 'x' where id <> $1 and id in (select product_id from vendor_product_detail limit 3)", [
        plate.id,
      ])
      expect((await found())?.title.fr).not.toBe("Assiette lente")
      await slow.query("commit")
      expect((await found("assiette lente"))?.title.fr).toBe("Assiette lente")
    } finally {
      await slow.end()
    }
  })

  it("though nothing told of it: the drift check finds it", async () => {
    await run("alter table product disable trigger search_note")
    await run("update product set title = 'Assiette muette' where id = $1", [plate.id])
    await run("alter table product enable trigger search_note")
    expect((await found("assiette muette"))?.title.fr).not.toBe("Assiette muette")
    expect(await catalogue.loop.checkDrift()).toMatchObject({ stale: 1, differing: 0, repaired: 0 })
    expect((await found("assiette muette"))?.title.fr).toBe("Assiette muette")
  })

  it("though the engine has something else: the drift check puts it right", async () => {
    const [other] = await run<{ product_id: string }>(
      "select product_id from search.document where document is not null and product_id <> $1 limit 1",
      [plate.id],
    )
    await catalogue.engine.write([{ id: other!.product_id, version: Number.MAX_SAFE_INTEGER, document: null }])
    const report = await catalogue.loop.checkDrift()
    expect(report).toMatchObject({ stale: 0, differing: 1, repaired: 1 })
    expect((await catalogue.engine.versions()).has(other!.product_id)).toBe(true)
  })
})

it("lays a product that cannot be read aside, goes on with the others, and takes it back when it can be", async () => {
  await run('update price set amount = 1.005, raw_amount = \'{"value":"1.005","precision":20}\' where price_set_id = $1', [plate.price_set])
  await run("update product set title = 'Autre' where id = (select product_id from vendor_product_detail where product_id <> $1 limit 1)", [
    plate.id,
  ])
  await catalogue.loop.look()
  const buried = await run("select product_id, failures from search.dead_letter")
  expect(buried).toEqual([{ product_id: plate.id, failures: 1 }])
  expect(await run("select from search.outbox")).toEqual([])
  expect((await catalogue.browse(aQuery({ q: "autre" }))).count).toBeGreaterThan(0)
  await run('update price set amount = 140, raw_amount = \'{"value":"140","precision":20}\' where price_set_id = $1', [plate.price_set])
  expect((await found("assiette"))?.variants[0].price_minor).toBe(14_000)
  expect(await run("select from search.dead_letter")).toEqual([])
})

it("rebuilds without a gap", async () => {
  const before = await catalogue.browse(aQuery())
  const { total } = await catalogue.loop.rebuild()
  expect(total).toBeGreaterThanOrEqual(before.count)
  const during = await Promise.all(Array.from({ length: 20 }, () => catalogue.browse(aQuery())))
  expect(during.map(({ count }) => count)).toEqual(during.map(() => before.count))
  await catalogue.loop.look()
  expect((await catalogue.browse(aQuery())).count).toBe(before.count)
})

it("counts what is searched, and nothing of who searched", async () => {
  await catalogue.browse(aQuery({ q: "Théière" }))
  await catalogue.browse(aQuery({ q: "licorne violette" }))
  await catalogue.browse(aQuery({ q: "khadija@example.org" }))
  await catalogue.browse(aQuery({ q: "06 12 34 56 78" }))
  await catalogue.loop.look()
  const counted = await run<{ q: string; searches: number; without_result: number }>(
    "select q, searches, without_result from search.search_count where q in ('theiere', 'licorne violette') or q ~ '[@0-9]' order by q",
  )
  expect(counted).toEqual([
    { q: "licorne violette", searches: 1, without_result: 1 },
    { q: "theiere", searches: 1, without_result: 0 },
  ])
})
