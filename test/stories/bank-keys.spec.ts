import { TEST_SECRETS } from "@tawiza/config/test/databases"
import { adoptBankAccounts } from "@tawiza/settlement/bank-accounts/adopt-bank-accounts"
import { reseal } from "@tawiza/settlement/bank-accounts/reseal"
import { openNumber } from "@tawiza/settlement/domain/bank-account"
import { KeyRing } from "@tawiza/settlement/domain/key-ring"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Booted, bootContainer } from "../support/container.ts"
import { cloneDatabase, type Database } from "../support/database.ts"
import { sql } from "../support/sql.ts"

const NEW = `new:${"N".repeat(43)}=`

interface Row {
  id: string
  key_id: string
  sealed: string
  fingerprint: string
  last4: string
}

/** The chamber replaces the key under which its vendors' bank numbers lie. */
describe("a new key for bank numbers", () => {
  let database: Database
  let medusa: Booted
  let before: Row[]
  const kept = () => sql<Row>(database.url, "select id, key_id, sealed, fingerprint, last4 from vendor_bank_account order by id")

  beforeAll(async () => {
    database = await cloneDatabase("demo")
    medusa = await bootContainer(database.url, { BANK_KEYS: `${NEW},${TEST_SECRETS.bank}` })
    await adoptBankAccounts(medusa.container)
    // As they were before the new key came.
    const old = new KeyRing(TEST_SECRETS.bank)
    const both = new KeyRing(`${NEW},${TEST_SECRETS.bank}`)
    for (const { id, key_id, sealed } of await kept()) {
      const again = old.seal(both.open({ key_id, sealed }, id), id)
      await sql(database.url, "update vendor_bank_account set key_id = $2, sealed = $3 where id = $1", [id, again.key_id, again.sealed])
    }
    before = await kept()
  })
  afterAll(async () => {
    await medusa?.shutdown()
    await database?.drop()
  })

  it("seals every number anew, and what signatures signed stays as it was", async () => {
    expect(before.length).toBeGreaterThan(5)
    expect(new Set(before.map(({ key_id }) => key_id))).toEqual(new Set(["tests"]))
    expect(await reseal(medusa.container)).toBe(0)
    const after = await kept()
    expect(new Set(after.map(({ key_id }) => key_id))).toEqual(new Set(["new"]))
    const alone = new KeyRing(NEW)
    for (const [index, row] of after.entries()) {
      expect(row.fingerprint).toBe(before[index]?.fingerprint)
      expect(openNumber(alone, row.id, row).endsWith(row.last4)).toBe(true)
    }
  })

  it("seals customers' numbers anew too, and nothing else of what they chose can change", async () => {
    const old = new KeyRing(TEST_SECRETS.bank)
    const sealed = old.seal(Buffer.from("011519000001205000534921"), "return_way:ret_1")
    await sql(
      database.url,
      `insert into consignment_return (id, consignment_id, order_id, vendor_id, currency_code, reason, asked_at)
      values ('ret_1', 'cons_1', 'order_1', 'ven_1', 'mad', 'faulty', now())`,
    )
    await sql(
      database.url,
      `insert into return_way (return_id, method, key_id, sealed, bank_number_end, holder) values ('ret_1', 'transfer', $1, $2, '4921', 'K')`,
      [sealed.key_id, sealed.sealed],
    )
    expect(await reseal(medusa.container)).toBe(0)
    const [way] = await sql<Row>(database.url, "select key_id, sealed from return_way")
    expect(way?.key_id).toBe("new")
    expect(new KeyRing(NEW).open(way as Row, "return_way:ret_1").toString()).toMatch(/4921$/)
    await expect(sql(database.url, "update return_way set holder = 'L'")).rejects.toThrow(/never changed/)
  })

  it("names what it cannot open, and leaves it", async () => {
    const [first] = await kept()
    await sql(database.url, "update vendor_bank_account set key_id = 'lost' where id = $1", [first?.id])
    expect(await reseal(medusa.container)).toBe(1)
    expect((await kept())[0]).toMatchObject({ key_id: "lost", sealed: first?.sealed })
  })
})
