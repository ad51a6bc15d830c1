import {
  ANY_RULE,
  type CommissionRule,
  type CommissionRulesAnswer,
  type DeskConsignment,
  type LedgerAccountList,
  type LedgerJournalAnswer,
  type LedgerJournalList,
  type SettlementStatus,
  type ShareView,
  type VendorBalance,
  type VendorEarning,
  type VendorEarnings,
} from "@tawiza/contract"
import { beforeAll, describe, expect, inject, it } from "vitest"
import { type Api, adminApi } from "../support/api.ts"
import { ANAMIL, NAJMAT, people } from "../support/people.ts"
import { NOTHING_WRONG } from "../support/settled.ts"
import { aPieceOf, type Order, parcelsOf, placeOrder } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"

/** Until what a deed caused has been posted; events and jobs run beside the requests. */
const SOON = { timeout: 20_000, interval: 200 }

const anyRule = (over: Partial<CommissionRule>): CommissionRule => ({
  ...ANY_RULE,
  id: "all",
  rate_bp: 1000,
  starts_on: "2026-01-01",
  ...over,
})

describe("what an order leaves to whom", () => {
  const { store, region_id, memberOf, moderator } = people()
  const { databaseUrl, demo, url } = inject("backend")
  let chamber: Api
  let najmat: Api
  let anamil: Api
  let order: Order

  const rules = () => chamber.get<CommissionRulesAnswer>("/admin/commission-rules")
  const save = async (list: CommissionRule[], note = "Décision du bureau") =>
    chamber.post<CommissionRulesAnswer>("/admin/commission-rules", { version: (await rules()).book.version, rules: list, note })

  const earningOf = async (member: Api, handle: string, of = order): Promise<VendorEarning> => {
    const parcel = (await parcelsOf(store, of.id)).find(({ vendor }) => vendor.handle === handle)
    const { earnings } = await member.get<VendorEarnings>("/vendor/earnings", { limit: 100 })
    const earning = earnings.find(({ consignment }) => consignment.id === parcel?.id)
    if (!earning) throw new Error(`no earning for ${handle}`)
    return earning
  }
  const act = (member: Api, id: string, action: string, body: object = {}) =>
    member.post<DeskConsignment>(`/vendor/consignments/${id}/${action}`, body)
  const balance = (member: Api) => member.get<VendorBalance>("/vendor/balance")
  const inLedger = async (code: string) => {
    const { accounts } = await chamber.get<LedgerAccountList>("/admin/ledger/accounts", { q: code })
    return accounts.find((account) => account.code === code)?.balance_minor ?? 0
  }

  beforeAll(async () => {
    ;[chamber, najmat, anamil] = await Promise.all([moderator(), memberOf(NAJMAT), memberOf(ANAMIL)])
  })

  it("is decided by rules that the chamber saves whole, with a word why", async () => {
    const { book } = await save([anyRule({ id: "deliveries", on: "delivery", rate_bp: 0 }), anyRule({ id: "least", floor_minor: 500 })])
    expect(book).toMatchObject({ rules: [{ id: "deliveries" }, { id: "least" }], note: "Décision du bureau" })
    expect(book.saved_by).toMatch(/^moderator:/)
  })

  it("is refused when somebody saved others meanwhile, and when a rule makes no sense", async () => {
    const { book } = await rules()
    const stale = { version: book.version - 1, rules: book.rules, note: "x" }
    await expect(chamber.post("/admin/commission-rules", stale)).rejects.toMatchObject({ status: 409, body: { code: "book_changed" } })
    await expect(save([anyRule({ ends_on: "2025-01-01" })])).rejects.toMatchObject({
      status: 400,
      body: { code: "invalid_request", details: { fields: "rules.0.ends_on" } },
    })
    await expect(save([anyRule({ craft: "no-such-craft" })])).rejects.toMatchObject({
      body: { details: { fields: expect.stringMatching(/craft/) } },
    })
    const both = await Promise.allSettled(
      [0, 1, 2, 3].map(() => chamber.post("/admin/commission-rules", { ...stale, version: book.version })),
    )
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })

  it("can be tried on a basket before it is saved", async () => {
    const before = await rules()
    const vendor_id = before.vendors.find(({ name }) => /Najmat/.test(name))?.id
    const share = await chamber.post<ShareView>("/admin/commission-rules/try", {
      rules: [anyRule({ rate_bp: 500, promotion_bearer: "chamber" })],
      vendor_id,
      lines: [{ craft: before.crafts.at(-1)?.slug, unit_minor: 100_00, quantity: 3, discount_minor: 30_00 }],
      delivery_minor: 25_00,
    })
    expect(share).toMatchObject({
      total_minor: 295_00,
      promotion_minor: 30_00,
      commission_minor: 13_50,
      tax_minor: 2_70,
      vendor_minor: 308_80,
    })
    expect((await rules()).book.version).toBe(before.book.version)
  })

  it("is the treasurer's to read and not to change", async () => {
    const treasurer = await adminApi(url, demo.treasurer)
    expect(await treasurer.get("/admin/commission-rules")).toMatchObject({ may_change: false })
    const { book } = await rules()
    await expect(treasurer.post("/admin/commission-rules", { ...book, note: "x" })).rejects.toMatchObject({ status: 403 })
  })

  it("is told to the vendor before it publishes a piece", async () => {
    expect(await najmat.get("/vendor/earnings/quote", { price_minor: 300_00 })).toMatchObject({
      commission_minor: 30_00,
      tax_minor: 6_00,
      vendor_minor: 264_00,
    })
    expect(await najmat.get("/vendor/earnings/quote", { price_minor: 20_00 })).toMatchObject({ commission_minor: 5_00, tax_minor: 1_00 })
  })

  it("is frozen when the order is placed: rules saved afterwards change nothing of it", async () => {
    const [plate, tray] = await Promise.all([aPieceOf(store, NAJMAT), aPieceOf(store, ANAMIL)])
    order = await placeOrder(store, { region_id, pieces: [plate, tray] })
    const earning = await earningOf(najmat, NAJMAT)
    const parcel = (await parcelsOf(store, order.id)).find(({ vendor }) => vendor.handle === NAJMAT)
    const pieces = parcel?.items.reduce((sum, { total_minor }) => sum + total_minor, 0) ?? 0
    expect(earning).toMatchObject({ state: "expected", hold: null, share: { total_minor: parcel?.total_minor } })
    expect(earning.share.commission_minor).toBe(Math.max(Math.round(pieces / 10), 500))
    expect(earning.share.lines.map(({ rule_id }) => rule_id)).toEqual(["least", "deliveries"])

    await save([anyRule({ id: "dearer", rate_bp: 9000 })])
    await expect(sql(databaseUrl, "update consignment_share set vendor_minor = 0")).rejects.toThrow(/append-only/)
    expect(await earningOf(najmat, NAJMAT)).toEqual(earning)
  })

  it("is held after delivery: the customer may return it, and the carrier has the cash", async () => {
    const { consignment, share } = await earningOf(najmat, NAJMAT)
    const before = { balance: await balance(najmat), carrier: 0 }
    const accepted = await act(najmat, consignment.id, "accept")
    const carrier = accepted.carriers[0]?.code as string
    before.carrier = await inLedger(`carrier:${carrier}:receivable`)
    await act(najmat, consignment.id, "pack")
    await act(najmat, consignment.id, "ship", { carrier })
    await act(najmat, consignment.id, "deliver", { cash_collected_minor: share.total_minor })

    await expect.poll(async () => (await balance(najmat)).held_minor, SOON).toBe(before.balance.held_minor + share.vendor_minor)
    const { holds, available_minor, debt_minor } = await balance(najmat)
    expect(holds.find((hold) => hold.consignment.id === consignment.id)).toMatchObject({
      amount_minor: share.vendor_minor,
      reason: "carrier_cash",
      frees_on: null,
    })
    expect({ available_minor, debt_minor }).toMatchObject({
      available_minor: before.balance.available_minor,
      debt_minor: before.balance.debt_minor,
    })
    await expect.poll(() => inLedger(`carrier:${carrier}:receivable`), SOON).toBe(before.carrier + share.total_minor)
    expect(await earningOf(najmat, NAJMAT)).toMatchObject({ state: "held", hold: { reason: "carrier_cash" } })
  })

  it("is in the ledger once, by journals that say which parcel they are of", async () => {
    const { consignment, share } = await earningOf(najmat, NAJMAT)
    const { journals } = await chamber.get<LedgerJournalList>("/admin/ledger/journals", {
      reference_type: "consignment",
      reference_id: consignment.id,
    })
    expect(journals.map(({ kind }) => kind).sort()).toEqual(["cash_collected", "delivered"])
    const delivered = journals.find(({ kind }) => kind === "delivered")
    const { journal } = await chamber.get<LedgerJournalAnswer>(`/admin/ledger/journals/${delivered?.id}`)
    const credits = Object.fromEntries(journal.legs.map(({ account, credit_minor }) => [account.replace(/:ven[^:]*/, ""), credit_minor]))
    expect(credits).toMatchObject({
      "vendor:held": share.vendor_minor,
      "rev:commission": share.commission_minor,
      "vat:payable": share.tax_minor,
    })
  })

  it("is with the vendor that takes the cash itself, who then owes the chamber's part", async () => {
    const piece = await aPieceOf(store, ANAMIL)
    const picked = await placeOrder(store, { region_id, pieces: [piece], delivery: "pickup" })
    const { consignment, share } = await earningOf(anamil, ANAMIL, picked)
    const before = await balance(anamil)
    await act(anamil, consignment.id, "accept")
    await act(anamil, consignment.id, "pack")
    await act(anamil, consignment.id, "deliver", { cash_collected_minor: share.total_minor })
    await expect
      .poll(async () => (await balance(anamil)).debt_minor, SOON)
      .toBe(before.debt_minor + share.commission_minor + share.tax_minor)
    expect(await balance(anamil)).toMatchObject({ held_minor: before.held_minor, paid_minor: before.paid_minor + share.vendor_minor })
    expect(await earningOf(anamil, ANAMIL, picked)).toMatchObject({ state: "with_vendor", hold: null })
  })

  it("is nothing of a parcel that was refused, and the order's clearing returns to zero", async () => {
    const { consignment } = await earningOf(anamil, ANAMIL)
    const accepted = await act(anamil, consignment.id, "accept")
    await act(anamil, consignment.id, "pack")
    await act(anamil, consignment.id, "ship", { carrier: accepted.carriers[0]?.code })
    await act(anamil, consignment.id, "refuse", { reason: "Absent" })
    expect(await earningOf(anamil, ANAMIL)).toMatchObject({ state: "void" })
    await expect.poll(async () => (await chamber.get<SettlementStatus>("/admin/settlement")).waiting, SOON).toBe(0)
    expect(await chamber.get("/admin/settlement")).toEqual(NOTHING_WRONG)
  })

  it("shows nobody what is another's", async () => {
    const { earnings } = await anamil.get<VendorEarnings>("/vendor/earnings", { limit: 100 })
    const { consignment } = await earningOf(najmat, NAJMAT)
    expect(earnings.map((earning) => earning.consignment.id)).not.toContain(consignment.id)
  })
})
