import { createRequire } from "node:module"
import type {
  AdminBankAccountList,
  AdminVendorList,
  CardPayments,
  LedgerTrialBalance,
  PayoutBatchAnswer,
  PayoutCandidateList,
  StripeLink,
  VendorBankAccount,
  VendorPayoutList,
} from "@tawiza/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Api, adminApi } from "../support/api.ts"
import { camt053 } from "../support/bank-statement.ts"
import { aCardBasket, type CardShop, openCardShop } from "../support/card.ts"
import { type Booted, bootContainer } from "../support/container.ts"
import { ANAMIL, NAJMAT } from "../support/people.ts"
import { aPieceOf, complete } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"
import { CARDS } from "../support/stripe/fake.ts"
import { giveMoney } from "../support/vendor-money.ts"

/** The plugin is CommonJS, and Medusa in this process has loaded it that way: the same instance is wanted. */
const require = createRequire(import.meta.url)
const SOON = { timeout: 30_000, interval: 200 }
/** How often the SDK asks before it gives up. */
const TRIES = 3

/** Najmat has an account with Stripe and wants its money there, Anamil stays with its bank; Driss and Amina pay both in one batch. */
describe("a vendor that is paid by Stripe", () => {
  let shop: CardShop
  let booted: Booted
  let driss: Api
  let amina: Api
  let najmat: Api
  const ids: Record<string, string> = {}
  const batch = { id: "" }
  let account = ""

  const hook = () => `${shop.backend.url}/hooks/stripe`
  const bank = () => najmat.get<VendorBankAccount>("/vendor/bank-account")
  const stripe = async () => (await bank()).stripe
  const read = async () => (await driss.get<PayoutBatchAnswer>(`/admin/payout-batches/${batch.id}`)).batch
  const payoutTo = async (handle: string) => {
    const payout = (await read()).payouts.find(({ vendor }) => vendor.id === ids[handle])
    if (!payout) throw new Error(`nothing for ${handle}`)
    return payout
  }
  const file = async () => (await driss.request("GET", `/admin/payout-batches/${batch.id}/file?format=csv`)).text()
  const candidate = async () =>
    (await driss.get<PayoutCandidateList>("/admin/payout-candidates")).candidates.find(({ vendor }) => vendor.id === ids[NAJMAT])
  const payTogether = async () => {
    const { batch: drafted } = await driss.post<PayoutBatchAnswer>("/admin/payout-batches")
    batch.id = drafted.id
    for (const [who, deed] of [
      [driss, "propose"],
      [amina, "approve"],
    ] as const) {
      await who.post<PayoutBatchAnswer>(`/admin/payout-batches/${batch.id}/${deed}`, { hash: (await read()).hash })
    }
  }
  /** Khadija buys from Anamil by card, and some days later Stripe has the money. */
  const sell = async () => {
    const pieces = [await aPieceOf(shop.store(), ANAMIL)]
    const { id, payment } = await aCardBasket(shop.store(), { region_id: shop.region_id, pieces })
    shop.fake.account.confirm(payment, CARDS.good)
    await complete(shop.store(), id)
    await expect.poll(() => shop.fake.account.payment(payment).status, SOON).toBe("succeeded")
    shop.fake.account.makeAvailable()
  }
  const sent = () => [...shop.fake.account.transfers.values()]
  const call = async () =>
    (
      await sql<{ status: string; epoch: number }>(
        shop.database.url,
        "select status, epoch from stripe_call where kind = 'transfer' order by id desc limit 1",
      )
    )[0]
  const work = async () => {
    const { workOffCards } = require("@tawiza/settlement/stripe/work") as typeof import("@tawiza/settlement/stripe/work")
    await workOffCards(booted.container)
  }
  /** Hours pass, and several processes are at it. */
  const later = async () => {
    await sql(shop.database.url, "update stripe_call set tried_at = now() - interval '1 day' where status not in ('done', 'returned')")
    await Promise.all([work(), work(), work()])
  }
  const posted = () =>
    expect.poll(() => sql(shop.database.url, "select key, failure from settlement_fact where posted_at is null"), SOON).toEqual([])
  const money = () => najmat.get("/vendor/balance")
  /** Two people say that payouts go there, and it has cooled off. */
  const useStripe = async () => {
    const { asked } = await najmat.post<VendorBankAccount>("/vendor/stripe-account/use")
    await driss.post(`/admin/bank-accounts/${asked?.id}/confirm`)
    await sql(shop.database.url, "update vendor_bank_account set usable_from = now() where id = $1", [asked?.id])
  }

  beforeAll(async () => {
    shop = await openCardShop({ connect: true })
    const { demo } = shop.demo
    driss = await adminApi(shop.backend.url, demo.treasurer)
    amina = await adminApi(shop.backend.url, { ...demo.treasurer, email: "treasurer.two@example.org" })
    najmat = await shop.memberOf(NAJMAT)
    const moderator = await shop.moderator()
    for (const handle of [NAJMAT, ANAMIL]) {
      ids[handle] = (await moderator.get<AdminVendorList>("/admin/vendors", { q: handle })).vendors[0]?.id as string
    }
    shop.fake.account.asksRecipients = true
    booted = await bootContainer(shop.database.url, shop.env)
  })
  afterAll(async () => {
    await booted?.shutdown()
    await shop?.stop()
  })

  describe("begins at Stripe", () => {
    it("with one account, though the first answer is lost", async () => {
      expect(await stripe()).toEqual({ account: null, may_open: true, may_use: false })
      shop.fake.fault("POST /v2/core/accounts", "drop_after", TRIES)
      const lost = najmat.post("/vendor/stripe-account")
      await expect(lost).rejects.toMatchObject({ status: 503, body: { code: "stripe_unavailable" } })
      const { url } = await najmat.post<StripeLink>("/vendor/stripe-account")
      const [recipient, ...others] = [...shop.fake.account.recipients.values()]
      expect(others).toEqual([])
      account = recipient?.id as string
      expect(recipient).toMatchObject({ metadata: { vendor_id: ids[NAJMAT] } })
      expect(url).toContain(account)
      expect(shop.fake.account.links.at(-1)?.use_case.account_onboarding?.return_url).toMatch(/\/desk\/money\/bank-account\?stripe=back$/)
    })

    it("and reads there what Stripe wants, in words", async () => {
      expect(await najmat.post("/vendor/stripe-account/look")).toMatchObject({
        stripe: { account: { status: "open", wants: ["organisation"], last4: account.slice(-4) }, may_open: true, may_use: false },
      })
      await expect(najmat.post("/vendor/stripe-account/use")).rejects.toMatchObject({ status: 409, body: { code: "stripe_not_ready" } })
      await expect(sql(shop.database.url, "update vendor_stripe_account set vendor_id = 'vend_other'")).rejects.toThrow(/never changed/)
      const { recipients } = await driss.get<CardPayments>("/admin/card-payments")
      expect(recipients).toMatchObject([{ vendor: { id: ids[NAJMAT] }, status: "open", wants: ["organisation"], failure: null }])
    })

    it("and is told of by a message that Stripe has signed, or is found in the hourly look", async () => {
      shop.fake.account.setRecipient(account, "pending")
      expect(await shop.fake.tellOfRecipient(hook(), account, "whsec_of_somebody_else")).toBe(400)
      expect(await shop.fake.tellOfRecipient(hook(), account, shop.fake.webhookSecret)).toBe(400)
      expect((await stripe())?.account?.status).toBe("open")
      expect(await shop.fake.tellOfRecipient(hook(), account)).toBe(200)
      await expect.poll(async () => (await stripe())?.account?.status, SOON).toBe("checking")

      shop.fake.account.setRecipient(account, "active")
      const { readRecipients } = require("@tawiza/settlement/stripe/recipients") as typeof import("@tawiza/settlement/stripe/recipients")
      shop.fake.fault("GET /v2/core/accounts", "error", TRIES)
      await readRecipients(booted.container)
      const { recipients } = await driss.get<CardPayments>("/admin/card-payments")
      expect(recipients).toMatchObject([{ status: "checking", failure: expect.stringContaining("error") }])
      await readRecipients(booted.container)
      expect(await stripe()).toMatchObject({ account: { status: "ready", wants: [] }, may_use: true })
    })

    it("and its payouts go there when a second person has agreed and some days have passed", async () => {
      const { asked } = await najmat.post<VendorBankAccount>("/vendor/stripe-account/use")
      expect(asked).toMatchObject({ way: "stripe", last4: account.slice(-4), status: "asked", confirmer: "chamber", may_confirm: false })
      await expect(najmat.post("/vendor/bank-account/confirm", { id: asked?.id })).rejects.toMatchObject({
        body: { code: "second_person_needed" },
      })
      await driss.post(`/admin/bank-accounts/${asked?.id}/confirm`)
      const { accounts } = await driss.get<AdminBankAccountList>("/admin/bank-accounts", { status: "confirmed", limit: 100 })
      expect(accounts.find(({ id }) => id === asked?.id)).toMatchObject({ way: "stripe" })
      await expect(sql(shop.database.url, "update vendor_bank_account set stripe_account = null")).rejects.toThrow(/never changed/)
      await giveMoney(shop.database.url, ids[NAJMAT] as string, 264_00n)
      await giveMoney(shop.database.url, ids[ANAMIL] as string, 500_00n)
      await work()
      expect(await candidate()).toMatchObject({ obstacle: "bank_account_cooling", bank_account: { way: "stripe" } })
      await sql(shop.database.url, "update vendor_bank_account set usable_from = now() where id = $1", [asked?.id])
      expect(await candidate()).toMatchObject({ amount_minor: 264_00, obstacle: null })
      shop.fake.account.setRecipient(account, "restricted", ["identity.individual.documents.primary_verification"])
      await najmat.post("/vendor/stripe-account/look")
      expect(await candidate()).toMatchObject({ obstacle: "stripe_not_ready" })
      expect(await najmat.get<VendorPayoutList>("/vendor/payouts")).toMatchObject({ obstacle: "stripe_not_ready" })
      shop.fake.account.setRecipient(account, "active")
      await najmat.post("/vendor/stripe-account/look")
    })
  })

  describe("in the batch of all", () => {
    it("is not in the bank's file, and waits, shown, while Stripe has too little", async () => {
      await payTogether()
      const csv = await file()
      expect(csv).toContain((await payoutTo(ANAMIL)).end_to_end_id)
      expect(csv).not.toContain((await payoutTo(NAJMAT)).end_to_end_id)
      await later()
      expect(sent()).toEqual([])
      const shortage = { status: "waiting", failure: expect.stringContaining("insufficient funds") }
      expect(await payoutTo(NAJMAT)).toMatchObject({ status: "reserved", bank_account: { way: "stripe" }, transfer: shortage })
      const { end_to_end_id } = await payoutTo(NAJMAT)
      const { calls } = await driss.get<CardPayments>("/admin/card-payments")
      expect(calls).toMatchObject([{ kind: "transfer", ...shortage, payout: { end_to_end_id, batch_id: batch.id } }])
      expect(await money()).toMatchObject({ in_transit_minor: 264_00, available_minor: 0 })
      await expect(driss.post(`/admin/payout-batches/${batch.id}/cancel`)).rejects.toMatchObject({ body: { code: "transfers_sent" } })
      expect((await read()).next).toEqual(["submit"])
    })

    it("is sent once, whatever is lost, refused for a while, told twice or backwards", async () => {
      while ((shop.fake.account.balance().available[0]?.amount ?? 0) < 264_00) await sell()
      await sql(
        shop.database.url,
        "update card_payment set available_on = now() - interval '1 minute', changed_at = now() - interval '1 day'",
      )
      // The SDK itself asks again after all but the first.
      for (const [fault, times] of [
        ["limit", 1],
        ["error", TRIES],
        ["drop_before", TRIES],
      ] as const) {
        shop.fake.fault("POST /v1/transfers", fault, times)
        await later()
        expect(sent()).toEqual([])
      }
      shop.fake.fault("POST /v1/transfers", "drop_after", TRIES)
      await later()
      await expect.poll(sent, SOON).toHaveLength(1)
      await shop.fake.deliver(hook(), { copies: 2, reversed: true })
      await later()
      await later()
      expect(sent()).toMatchObject([{ amount: 264_00, destination: account }])
      await expect.poll(async () => (await payoutTo(NAJMAT)).status, SOON).toBe("paid")
      expect(await call()).toMatchObject({ status: "done" })
      const facts = "select 1 from settlement_fact where kind = 'transfer_sent'"
      expect(await sql(shop.database.url, facts)).toHaveLength(1)
      await posted()
      expect(await money()).toMatchObject({ in_transit_minor: 0, paid_minor: 264_00 })
      expect((await najmat.get<VendorPayoutList>("/vendor/payouts")).payouts).toMatchObject([{ way: "stripe", status: "paid" }])
    })

    it("is not paid by the bank as well, and the batch is settled when the bank has paid the others", async () => {
      await driss.post(`/admin/payout-batches/${batch.id}/submit`)
      const [toNajmat, toAnamil] = [await payoutTo(NAJMAT), await payoutTo(ANAMIL)]
      expect([toNajmat.status, toAnamil.status]).toEqual(["paid", "submitted"])
      const day = new Date().toISOString().slice(0, 10)
      const line = { minor: -500_00, reference: "B-1", end_to_end_id: toAnamil.end_to_end_id }
      const told = await driss.send<{ matched: number }>("/admin/bank-statements?name=b.xml", camt053(day, [line]), "application/xml")
      expect(told).toMatchObject({ matched: 1 })
      expect(await read()).toMatchObject({ status: "settled", counts: { paid: 2 } })
    })

    it("leaves these books", async () => {
      await posted()
      const { accounts } = await driss.get<LedgerTrialBalance>("/admin/ledger/trial-balance")
      const books = accounts
        .filter(({ debit_minor, credit_minor }) => debit_minor || credit_minor)
        .map(({ code, debit_minor, credit_minor }) => {
          const named = code.replace(ids[NAJMAT] as string, "najmat").replace(ids[ANAMIL] as string, "anamil")
          return `${named.padEnd(28)} ${(debit_minor / 100).toFixed(2).padStart(10)} ${(credit_minor / 100).toFixed(2).padStart(10)}`
        })
      expect(`\n${books.sort().join("\n")}\n`).toMatchInlineSnapshot(`
        "
        bank:chamber                       0.00     500.00
        exp:psp_fee                       18.95       0.00
        order:clearing                   214.00       0.00
        psp:stripe:available             267.05       0.00
        "
      `)
    })
  })

  describe("whose money does not stay there", () => {
    it("is owed what the chamber takes back, and what Stripe does, and paid no more to that account until two people have said so", async () => {
      const [transfer] = sent()
      const wanted =
        "insert into stripe_call (key, kind, currency_code, amount_minor, vendor_id, destination) values ('story:back', 'reversal', 'mad', 6400, $1, $2)"
      await sql(shop.database.url, wanted, [ids[NAJMAT], transfer?.id])
      shop.fake.fault(`POST /v1/transfers/${transfer?.id}/reversals`, "drop_after", TRIES)
      await work()
      await later()
      await expect
        .poll(() => sql(shop.database.url, "select status from stripe_call where key = 'story:back'"), SOON)
        .toEqual([{ status: "done" }])
      await posted()
      expect(sent()).toMatchObject([{ amount_reversed: 64_00 }])
      expect(await money()).toMatchObject({ available_minor: 64_00, paid_minor: 200_00 })
      expect((await payoutTo(NAJMAT)).status).toBe("paid")

      shop.fake.account.reverse(transfer?.id as string, {})
      await shop.tell()
      await expect.poll(async () => (await payoutTo(NAJMAT)).status, SOON).toBe("returned")
      await posted()
      expect(await money()).toMatchObject({ available_minor: 264_00, paid_minor: 0 })
      expect(await bank()).toMatchObject({ current: { way: "stripe", status: "frozen" }, stripe: { may_use: true } })
      expect(await candidate()).toMatchObject({ obstacle: "bank_account_frozen" })
    })

    it("is owed what Stripe refuses to send, and nobody can send it after all", async () => {
      await useStripe()
      shop.fake.account.setRecipient(account, "restricted", ["identity.individual.given_name"])
      await payTogether()
      // Nothing is for the bank, so nobody has to hand it over.
      expect(await read()).toMatchObject({ files: [] })
      await later()
      await expect.poll(async () => (await payoutTo(NAJMAT)).status, SOON).toBe("rejected")
      expect(await read()).toMatchObject({ status: "settled" })
      expect(await payoutTo(NAJMAT)).toMatchObject({ reason: expect.stringContaining("transfers capability") })
      await posted()
      expect(await money()).toMatchObject({ available_minor: 264_00, in_transit_minor: 0 })
      expect(await call()).toMatchObject({ status: "failed" })
      const [{ id } = { id: "" }] = await sql<{ id: string }>(shop.database.url, "select id::text from stripe_call where status = 'failed'")
      await expect(driss.post(`/admin/card-payments/calls/${id}/retry`)).rejects.toMatchObject({ status: 404 })
      await later()
      expect(sent()).toHaveLength(1)
    })

    it("is paid by the bank again when it says so", async () => {
      await najmat.post("/vendor/bank-account", { number: "011519000001205000534921", holder: "Najmat" })
      const { asked } = await bank()
      await driss.post(`/admin/bank-accounts/${asked?.id}/confirm`)
      await sql(shop.database.url, "update vendor_bank_account set usable_from = now() where id = $1", [asked?.id])
      await payTogether()
      expect(await payoutTo(NAJMAT)).toMatchObject({ status: "reserved", bank_account: { way: "bank" }, transfer: null })
      expect(await file()).toContain((await payoutTo(NAJMAT)).end_to_end_id)
      await later()
      expect(sent()).toHaveLength(1)
    })
  })
})
