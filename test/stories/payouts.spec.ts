import { createHash } from "node:crypto"
import type {
  AdminBankAccountList,
  AdminVendorList,
  BankDay,
  BankDayList,
  BankLineAnswer,
  BankLineList,
  BankStatementReport,
  LedgerJournalList,
  LedgerTrialBalance,
  MemberList,
  PayoutBatchAnswer,
  PayoutBatchList,
  PayoutCandidateList,
  VendorBankAccount,
  VendorPayoutList,
} from "@tawiza/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Api, adminApi, vendorApi } from "../support/api.ts"
import { type Backend, startBackend } from "../support/backend.ts"
import { camt053 } from "../support/bank-statement.ts"
import { cloneDatabase, type Database, readDemo } from "../support/database.ts"
import { lastMailTo } from "../support/outbox.ts"
import { ANAMIL, memberOfDemo, NAJMAT } from "../support/people.ts"
import { sql } from "../support/sql.ts"
import { giveDebt, giveMoney } from "../support/vendor-money.ts"

const DOUMA = "douma-khadra"
const DAY_MS = 86_400_000
const dayBefore = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)

/** Driss and Amina of the chamber pay Najmat and Anamil; the bank sends Anamil's money back. */
describe("what is available reaches the vendors", () => {
  let database: Database
  let backend: Backend
  let driss: Api
  let amina: Api
  let moderator: Api
  let najmat: Api
  let anamil: Api
  const ids: Record<string, string> = {}
  const batch: { id: string; number: string } = { id: "", number: "" }

  const read = (id = batch.id) => driss.get<PayoutBatchAnswer>(`/admin/payout-batches/${id}`)
  const deed = async (who: Api, name: string, body?: object) =>
    (await who.post<PayoutBatchAnswer>(`/admin/payout-batches/${batch.id}/${name}`, body ?? {})).batch
  const sign = async (who: Api, name: "propose" | "approve") => deed(who, name, { hash: (await read()).batch.hash })
  const payoutTo = async (handle: string) => {
    const { payouts } = (await read()).batch
    const payout = payouts.find(({ vendor, status }) => vendor.id === ids[handle] && status !== "removed")
    if (!payout) throw new Error(`nothing for ${handle}`)
    return payout
  }
  const candidates = async () => {
    const { candidates } = await driss.get<PayoutCandidateList>("/admin/payout-candidates")
    return Object.fromEntries(candidates.map(({ vendor, amount_minor, obstacle }) => [handleOf(vendor.id), [amount_minor, obstacle]]))
  }
  const handleOf = (id: string) => Object.keys(ids).find((handle) => ids[handle] === id) ?? id
  const importing = (text: string, name = "releve.xml") =>
    driss.send<BankStatementReport>(`/admin/bank-statements?name=${name}`, text, "application/xml")
  /** The trial balance with handles in place of ids, zero accounts left out. */
  const books = async () => {
    const { accounts } = await driss.get<LedgerTrialBalance>("/admin/ledger/trial-balance")
    return accounts
      .filter(({ debit_minor, credit_minor }) => debit_minor || credit_minor)
      .map(({ code, debit_minor, credit_minor }) => {
        const named = code.replace(/^vendor:([^:]+)/, (_, id: string) => `vendor:${handleOf(id).split("-")[0]}`)
        return `${named.padEnd(28)} ${(debit_minor / 100).toFixed(2).padStart(10)} ${(credit_minor / 100).toFixed(2).padStart(10)}`
      })
      .sort()
      .join("\n")
  }

  beforeAll(async () => {
    database = await cloneDatabase("demo")
    backend = await startBackend({ databaseUrl: database.url })
    const { demo } = await readDemo(database.url)
    moderator = await adminApi(backend.url, demo.moderator)
    driss = await adminApi(backend.url, demo.treasurer)
    amina = await adminApi(backend.url, { ...demo.treasurer, email: "treasurer.two@example.org" })
    const memberOf = (handle: string) => memberOfDemo(backend.url, demo, handle)
    ;[najmat, anamil] = await Promise.all([memberOf(NAJMAT), memberOf(ANAMIL)])
    for (const handle of [NAJMAT, ANAMIL, DOUMA]) {
      const { vendors } = await moderator.get<AdminVendorList>("/admin/vendors", { q: handle })
      ids[handle] = vendors[0]?.id as string
    }
    await giveMoney(database.url, ids[NAJMAT] as string, 264_00n)
    await giveMoney(database.url, ids[ANAMIL] as string, 536_00n)
    await giveDebt(database.url, ids[ANAMIL] as string, 36_00n)
    await giveMoney(database.url, ids[DOUMA] as string, 99_99n)
  })
  afterAll(async () => {
    await backend?.stop()
    await database?.drop()
  })

  describe("in a batch that two people sign", () => {
    it("lists who can be paid, to the account of its application, and why others are not", async () => {
      const { batch: drafted } = await driss.post<PayoutBatchAnswer>("/admin/payout-batches")
      Object.assign(batch, { id: drafted.id, number: drafted.number })
      expect(drafted).toMatchObject({ status: "draft", count: 2, total_minor: 764_00, next: ["propose", "cancel"], proposed: null })
      expect((await payoutTo(ANAMIL)).amount_minor).toBe(500_00)
      expect(await candidates()).toEqual({ [NAJMAT]: [264_00, null], [ANAMIL]: [500_00, null], [DOUMA]: [99_99, "below_minimum"] })
      expect((await najmat.get<VendorBankAccount>("/vendor/bank-account")).current).toMatchObject({
        status: "confirmed",
        from_application: true,
        last4: (await payoutTo(NAJMAT)).bank_account.last4,
      })
    })

    it("is proposed by who has read it, and then debts are taken off", async () => {
      const stale = deed(driss, "propose", { hash: "0".repeat(64) })
      await expect(stale).rejects.toMatchObject({ status: 409, body: { code: "signature_differs" } })
      const proposed = await sign(driss, "propose")
      expect(proposed).toMatchObject({ status: "proposed", proposed: { by: "Driss Trésorier", hash: proposed.hash }, approved: null })
      const netted = { available_minor: 500_00, debt_minor: 0, in_transit_minor: 0 }
      expect(await anamil.get("/vendor/balance")).toMatchObject(netted)
    })

    it("is approved by another person only: the code says so, and so does the database", async () => {
      await expect(sign(driss, "approve")).rejects.toMatchObject({ status: 409, body: { code: "second_person_needed" } })
      const alone = sql(
        database.url,
        "update payout_batch set status = 'approved', approved_by = proposed_by, approved_hash = proposed_hash where id = $1",
        [batch.id],
      )
      await expect(alone).rejects.toThrow(/four_eyes/)
    })

    it("loses its signature with any edit", async () => {
      const { id } = await payoutTo(NAJMAT)
      const edited = await amina.post<PayoutBatchAnswer>(`/admin/payout-batches/${batch.id}/payouts/${id}/remove`, { reason: "Demain" })
      expect(edited.batch).toMatchObject({ status: "draft", proposed: null, count: 1, total_minor: 500_00 })
      await expect(deed(driss, "approve", { hash: edited.batch.hash })).rejects.toMatchObject({ body: { code: "illegal_transition" } })
      await deed(driss, "cancel")
      const again = await driss.post<PayoutBatchAnswer>("/admin/payout-batches")
      Object.assign(batch, { id: again.batch.id, number: again.batch.number })
      await sign(driss, "propose")
      const raised = sql(database.url, "update payout set amount_minor = amount_minor + 1 where batch_id = $1", [batch.id])
      await expect(raised).rejects.toThrow(/never changed/)
      const added = sql(
        database.url,
        `insert into payout (id, batch_id, seq, end_to_end_id, vendor_id, bank_account_id, amount_minor, status)
        select 'pout_x', batch_id, 99, 'x', vendor_id, bank_account_id, 1, 'planned' from payout where batch_id = $1 limit 1`,
        [batch.id],
      )
      await expect(added).rejects.toThrow(/not edited/)
    })

    it("cannot be approved when somebody in it cannot be paid any more, and says who", async () => {
      await sql(database.url, "update vendor set status = 'suspended' where id = $1", [ids[NAJMAT]])
      const refused = sign(amina, "approve")
      await expect(refused).rejects.toMatchObject({
        status: 409,
        body: { code: "payouts_changed", message: expect.stringMatching(/Najmat/) },
      })
      await sql(database.url, "update vendor set status = 'open' where id = $1", [ids[NAJMAT]])
    })

    it("reserves its money with the second signature", async () => {
      expect(await sign(amina, "approve")).toMatchObject({
        status: "reserved",
        booked: true,
        approved: { by: "Amina Trésorière" },
        count: 2,
      })
      expect(await anamil.get("/vendor/balance")).toMatchObject({ available_minor: 0, debt_minor: 0, in_transit_minor: 500_00 })
      expect(await najmat.get("/vendor/payouts")).toMatchObject({ obstacle: "payout_under_way", payouts: [{ status: "reserved" }] })
      await expect(driss.post("/admin/payout-batches")).rejects.toMatchObject({ body: { code: "nothing_to_pay" } })
      expect((await driss.get<PayoutBatchList>("/admin/payout-batches")).counts).toMatchObject({ reserved: 1, cancelled: 1 })
    })
  })

  describe("given up before anybody took its files", () => {
    it("gives back what was reserved, hands no file out, and the next batch pays it", async () => {
      expect(await deed(amina, "cancel")).toMatchObject({ status: "cancelled", counts: { cancelled: 2 }, next: [] })
      await expect.poll(() => anamil.get("/vendor/balance")).toMatchObject({ available_minor: 500_00, in_transit_minor: 0 })
      expect(await najmat.get("/vendor/payouts")).toMatchObject({ obstacle: null, payouts: [{ status: "cancelled" }] })
      expect((await driss.request("GET", `/admin/payout-batches/${batch.id}/file?format=csv`)).status).toBe(404)
      const again = await driss.post<PayoutBatchAnswer>("/admin/payout-batches")
      Object.assign(batch, { id: again.batch.id, number: again.batch.number })
      await sign(driss, "propose")
      expect(await sign(amina, "approve")).toMatchObject({ status: "reserved", count: 2, next: ["submit", "cancel"] })
    })
  })

  describe("as files for the bank", () => {
    it.each(["csv", "pain", "order-fr", "order-ar"])("%s is the same bytes every time, and who took it is written down", async (format) => {
      const take = async () => {
        const answer = await driss.request("GET", `/admin/payout-batches/${batch.id}/file?format=${format}`)
        expect(answer.status).toBe(200)
        return Buffer.from(await answer.arrayBuffer())
      }
      const [first, second] = [await take(), await take()]
      expect(second.equals(first)).toBe(true)
      const file = (await read()).batch.files.find((file) => file.format === format)
      expect(file).toMatchObject({ sha256: createHash("sha256").update(first).digest("hex"), bytes: first.length })
      expect(file?.taken.map(({ by }) => by)).toEqual(["Driss Trésorier", "Driss Trésorier"])
      expect(first.toString()).toContain((await payoutTo(NAJMAT)).end_to_end_id)
    })

    it("cannot be given up any more: the bank may have them", async () => {
      expect((await read()).batch.next).toEqual(["submit"])
      await expect(deed(amina, "cancel")).rejects.toMatchObject({ status: 409, body: { code: "files_taken" } })
      expect((await read()).batch).toMatchObject({ status: "reserved", counts: { reserved: 2 } })
    })

    it("names whole numbers, so only a treasurer takes them; nothing else tells more than four digits", async () => {
      const answer = await moderator.request("GET", `/admin/payout-batches/${batch.id}/file?format=csv`)
      expect(answer.status).toBe(403)
      const csv = await (await driss.request("GET", `/admin/payout-batches/${batch.id}/file?format=csv`)).text()
      const numbers = [...new Set(csv.match(/\d{24}/g))]
      expect(numbers).toHaveLength(3)
      const told = JSON.stringify([await read(), await driss.get("/admin/bank-accounts"), await najmat.get("/vendor/bank-account")])
      const kept = await sql<{ row: string }>(
        database.url,
        `select row_to_json(t)::text as row from vendor_bank_account t union all select row_to_json(t)::text from payout_file t
        union all select row_to_json(t)::text from settlement_fact t union all select row_to_json(t)::text from ledger.journal t`,
      )
      for (const number of numbers) {
        for (const text of [told, backend.log(), ...kept.map(({ row }) => row)]) expect(text).not.toContain(number)
      }
    })
  })

  describe("and the bank's statements say what became of them", () => {
    const yesterday = dayBefore(1)
    let statement: string
    let ribOf: (handle: string) => Promise<string>

    beforeAll(async () => {
      ribOf = async (handle) => {
        const csv = await (await driss.request("GET", `/admin/payout-batches/${batch.id}/file?format=csv`)).text()
        const { end_to_end_id } = await payoutTo(handle)
        return csv
          .split("\r\n")
          .find((line) => line.startsWith(end_to_end_id))
          ?.split(";")[3] as string
      }
      await deed(driss, "submit")
      await sql(database.url, "update payout_batch set submitted_at = submitted_at - interval '2 days' where id = $1", [batch.id])
    })

    it("matches what left by our reference, else by amount, days and last digits; the rest waits in suspense", async () => {
      const to = await payoutTo(NAJMAT)
      statement = camt053(yesterday, [
        { minor: -264_00, reference: "B1", end_to_end_id: to.end_to_end_id },
        { minor: -500_00, reference: "B2", rib: await ribOf(ANAMIL) },
        { minor: -12_50, reference: "B3", text: "Commission de virement" },
        { minor: 1000_00, reference: "B4", text: "Versement especes" },
      ])
      expect(await importing(statement)).toMatchObject({ format: "camt053", lines: 4, fresh: 4, matched: 2, suspense: 2 })
      expect((await read()).batch).toMatchObject({ status: "settled", counts: { paid: 2 } })
      expect((await payoutTo(ANAMIL)).status).toBe("paid")
      expect(await najmat.get("/vendor/balance")).toMatchObject({ available_minor: 0, in_transit_minor: 0, paid_minor: 264_00 })
    })

    it("takes each line once: the same file again, and a longer file of the same day", async () => {
      const before = await books()
      const again = await importing(statement)
      expect(again).toMatchObject({ lines: 4, fresh: 4 })
      const longer = statement.replace("</Stmt>", "<!-- --></Stmt>")
      expect(await importing(longer)).toMatchObject({ lines: 4, fresh: 0 })
      expect(await books()).toBe(before)
      expect(await sql(database.url, "select count(*)::int as count from bank_line")).toEqual([{ count: 4 }])
    })

    it("shows what nobody has explained, how long it waits, and that the books have it too", async () => {
      await sql(database.url, "update bank_line set suspended_at = now() - interval '3 days' where reference = 'B3'")
      const { lines, suspense_minor } = await driss.get<BankLineList>("/admin/bank-lines", { status: "suspense" })
      expect(lines.map(({ reference, age_days }) => [reference, age_days])).toEqual([
        ["B3", 3],
        ["B4", 0],
      ])
      expect(suspense_minor).toBe(987_50)
      expect(await books()).toContain(`${"suspense:bank".padEnd(28)}       0.00     987.50`)
    })

    it("closes a day with lines in suspense, and then lets nothing new into it", async () => {
      const today = driss.post(`/admin/bank-days/${dayBefore(0)}/close`)
      await expect(today).rejects.toMatchObject({ status: 409, body: { code: "bank_day_open" } })
      const closed = await driss.post<BankDay>(`/admin/bank-days/${yesterday}/close`)
      expect(closed).toMatchObject({ day: yesterday, lines: 4, matched: 2, suspense: 2, closed: { by: "Driss Trésorier" } })
      const late = importing(camt053(yesterday, [{ minor: -1, reference: "late" }]))
      await expect(late).rejects.toMatchObject({ status: 409, body: { code: "bank_day_closed" } })
      expect((await driss.get<BankDayList>("/admin/bank-days")).days).toHaveLength(1)
    })

    it("lets a treasurer say what a line is, with a word why, once", async () => {
      const { lines } = await driss.get<BankLineList>("/admin/bank-lines", { status: "suspense" })
      const fee = lines.find(({ reference }) => reference === "B3")?.id
      const told = { as: "bank_fee", note: "Frais du lot" }
      const { line } = await driss.post<BankLineAnswer>(`/admin/bank-lines/${fee}/explain`, told)
      expect(line).toMatchObject({ status: "explained", explained_as: "bank_fee", note: "Frais du lot", age_days: null })
      await expect(driss.post(`/admin/bank-lines/${fee}/explain`, told)).rejects.toMatchObject({ body: { code: "illegal_transition" } })
    })

    it("brings a payout back: the vendor is owed it again, and its account is frozen", async () => {
      const { id, end_to_end_id } = await payoutTo(ANAMIL)
      // Less what the other bank kept: a person has to say that it is that payout.
      await importing(camt053(dayBefore(0), [{ minor: 480_00, reference: "B5", end_to_end_id, returned: true, text: "Compte clos" }]))
      const { lines } = await driss.get<BankLineList>("/admin/bank-lines", { status: "suspense" })
      const line = lines.find(({ reference }) => reference === "B5")?.id as string
      const { payouts } = await driss.get<BankLineAnswer>(`/admin/bank-lines/${line}`)
      expect(payouts.map((payout) => payout.id)).toEqual([id])
      const wrong = driss.post(`/admin/bank-lines/${line}/match`, { payout_id: (await payoutTo(NAJMAT)).id })
      await expect(wrong).rejects.toMatchObject({ status: 422, body: { code: "bank_line_does_not_fit" } })
      await driss.post(`/admin/bank-lines/${line}/match`, { payout_id: id })

      expect(await payoutTo(ANAMIL)).toMatchObject({ status: "returned", reason: "Compte clos" })
      expect(await anamil.get("/vendor/balance")).toMatchObject({ available_minor: 500_00, in_transit_minor: 0 })
      expect(await anamil.get<VendorPayoutList>("/vendor/payouts")).toMatchObject({
        obstacle: "bank_account_frozen",
        payouts: [{ status: "returned", amount_minor: 500_00 }, { status: "cancelled" }],
      })
      expect((await najmat.get<VendorPayoutList>("/vendor/payouts")).payouts).toMatchObject([
        { status: "paid", amount_minor: 264_00 },
        { status: "cancelled" },
      ])
    })

    it("is found in the ledger by the batch's number or the bank's reference, and leads back to both", async () => {
      const found = async (query: Record<string, string>) => {
        const { journals } = await driss.get<LedgerJournalList>("/admin/ledger/journals", { ...query, limit: 100 })
        return journals.map(({ kind, sources }) => [kind, ...sources.map(({ type, label, path }) => `${type} ${label} ${path}`)])
      }
      const toBatch = `payout_batch ${batch.number} /payout-batches/${batch.id}`
      expect((await found({ q: batch.number.toLowerCase() })).sort()).toEqual([
        ["payout_paid", toBatch],
        ["payout_paid", toBatch],
        ["payout_reserved", toBatch],
        ["payout_reserved", toBatch],
        ["payout_returned", toBatch],
      ])
      const [line] = await sql<{ id: string }>(database.url, "select id::text from bank_line where reference = 'B3'")
      const toLine = `bank_line B3 /bank-lines/${line?.id}`
      expect(await found({ q: "B3" })).toEqual([
        ["bank_explained", toLine],
        ["bank_suspended", toLine],
      ])
      // Netted for a payout of the batch that was given up before.
      expect(await found({ kind: "debt_netted" })).toEqual([["debt_netted", expect.stringMatching(/^payout_batch TWZ-0+1 \//)]])
    })

    it("leaves books in which everything is told", async () => {
      expect(await books()).toMatchInlineSnapshot(`
        "bank:chamber                     703.50       0.00
        exp:bank_fee                      32.50       0.00
        order:clearing                   899.99       0.00
        rev:commission                     0.00      36.00
        suspense:bank                      0.00    1000.00
        vendor:anamil:available            0.00     500.00
        vendor:douma:available             0.00      99.99"
      `)
    })
  })

  describe("to an account that two people have confirmed", () => {
    const RIB = "011519000001205000534921"
    const ask = (member: Api, number: string) =>
      member.post<VendorBankAccount>("/vendor/bank-account", { number, holder: "Anamil Seffarine" })

    it("is asked for with a right number, as RIB or IBAN", async () => {
      await expect(ask(anamil, `${RIB.slice(0, -1)}2`)).rejects.toMatchObject({ status: 422, body: { code: "bank_number_invalid" } })
      const latin = anamil.post("/vendor/bank-account", { number: RIB, holder: "أنامل" })
      await expect(latin).rejects.toMatchObject({ body: { code: "invalid_request", details: { fields: "holder" } } })
      const { asked, may_ask } = await ask(anamil, `MA64 ${RIB}`)
      expect(asked).toMatchObject({ last4: "4921", confirmer: "chamber", may_confirm: false, usable_from: null })
      expect(may_ask).toBe(false)
      await expect(ask(anamil, RIB)).rejects.toMatchObject({ status: 409, body: { code: "bank_change_waiting" } })
      expect((await candidates())[ANAMIL]).toEqual([500_00, "bank_account_asked"])
    })

    it("is confirmed by the chamber where the manager is alone, and then cools off", async () => {
      const { asked } = await anamil.get<VendorBankAccount>("/vendor/bank-account")
      await expect(anamil.post("/vendor/bank-account/confirm", { id: asked?.id })).rejects.toMatchObject({
        status: 409,
        body: { code: "second_person_needed" },
      })
      const { accounts } = await driss.get<AdminBankAccountList>("/admin/bank-accounts", { status: "asked" })
      expect(accounts).toMatchObject([{ id: asked?.id, confirmer: "chamber", vendor: { id: ids[ANAMIL] } }])
      await driss.post(`/admin/bank-accounts/${asked?.id}/confirm`)
      const { current, cooling_days } = await anamil.get<VendorBankAccount>("/vendor/bank-account")
      expect(current).toMatchObject({ status: "confirmed", last4: "4921", from_application: false })
      expect(Date.parse(current?.usable_from as string)).toBeGreaterThan(Date.now() + (cooling_days - 1) * DAY_MS)
      expect(await anamil.get("/vendor/payouts")).toMatchObject({ obstacle: "bank_account_cooling", until: current?.usable_from })
      await expect(driss.post("/admin/payout-batches")).rejects.toMatchObject({ body: { code: "nothing_to_pay" } })
    })

    it("is told to the contact that was there before, at that mailbox, without the number", async () => {
      const [row] = await sql<{ contact_email: string }>(database.url, "select contact_email from vendor where id = $1", [ids[ANAMIL]])
      const mail = await lastMailTo(row?.contact_email as string)
      expect(mail).toContain("4921")
      expect(mail).not.toContain(RIB)
    })

    it("is confirmed by the other of manager and treasurer where there are both, and by nobody else", async () => {
      const people = { manager: najmat } as Record<string, Api>
      for (const role of ["treasurer", "orders"]) {
        const signIn = { email: `${role}.payouts@example.org`, password: "a-long-password" }
        await najmat.post<MemberList>("/vendor/members", { name: role, email: signIn.email, role, language: "fr" })
        const code = (await lastMailTo(signIn.email)).match(/\/desk\/invitation\/(\S+)/)?.[1]
        await moderator.with({ authorization: "" }).post(`/vendor/invitations/${code}/accept`, { password: signIn.password })
        people[role] = await vendorApi(backend.url, signIn)
      }
      const { treasurer, manager, orders } = people as Record<"treasurer" | "manager" | "orders", Api>
      const { asked } = await ask(treasurer, RIB)
      expect(asked).toMatchObject({ confirmer: "manager", may_confirm: false })
      await expect(orders.post("/vendor/bank-account/confirm", { id: asked?.id })).rejects.toMatchObject({ status: 403 })
      for (const who of [treasurer, driss]) {
        const path = who === driss ? `/admin/bank-accounts/${asked?.id}/confirm` : "/vendor/bank-account/confirm"
        await expect(who.post(path, { id: asked?.id })).rejects.toMatchObject({ body: { code: "second_person_needed" } })
      }
      await expect(manager.post("/vendor/bank-account/confirm", { id: "bacc_other" })).rejects.toMatchObject({
        body: { code: "bank_account_changed" },
      })
      expect((await manager.post<VendorBankAccount>("/vendor/bank-account/refuse", { id: asked?.id })).asked).toBeNull()
      const again = await ask(treasurer, RIB)
      const done = await manager.post<VendorBankAccount>("/vendor/bank-account/confirm", { id: again.asked?.id })
      expect(done).toMatchObject({ asked: null, current: { last4: "4921", status: "confirmed" } })
      const alone = sql(database.url, "update vendor_bank_account set decided_by = asked_by where status = 'confirmed'")
      await expect(alone).rejects.toThrow(/two_people/)
    })

    it("is paid to when it has cooled off", async () => {
      await sql(database.url, "update vendor_bank_account set usable_from = now() where vendor_id = $1 and status = 'confirmed'", [
        ids[ANAMIL],
      ])
      const { batch: next } = await amina.post<PayoutBatchAnswer>("/admin/payout-batches")
      expect(next.payouts).toMatchObject([{ vendor: { id: ids[ANAMIL] }, amount_minor: 500_00, bank_account: { last4: "4921" } }])
      Object.assign(batch, { id: next.id, number: next.number })
      await sign(amina, "propose")
      await sign(driss, "approve")
      await deed(amina, "submit")
    })

    it("is unknown when no statement shows it, and then only statements say that it was rejected", async () => {
      await sql(database.url, "update payout_batch set submitted_at = now() - interval '10 days' where id = $1", [batch.id])
      await expect.poll(async () => (await payoutTo(ANAMIL)).status, { timeout: 90_000, interval: 1000 }).toBe("unknown")
      const { id } = await payoutTo(ANAMIL)
      const reject = () => driss.post(`/admin/payout-batches/${batch.id}/payouts/${id}/reject`, { reason: "La banque ne l'a pas" })
      // The day that was closed is late enough, but a line of its amount waits.
      await importing(camt053(dayBefore(2), [{ minor: -500_00, reference: "B7", text: "Retrait" }]))
      await expect(reject()).rejects.toMatchObject({ status: 409, body: { code: "reconcile_first" } })
      const { lines } = await driss.get<BankLineList>("/admin/bank-lines", { status: "suspense" })
      const other = lines.find(({ reference }) => reference === "B7")?.id
      await driss.post(`/admin/bank-lines/${other}/explain`, { as: "chamber_money", note: "Retrait de la Chambre" })
      await reject()
      expect((await read()).batch).toMatchObject({ status: "settled", counts: { rejected: 1 } })
      expect(await anamil.get("/vendor/balance")).toMatchObject({ available_minor: 500_00, in_transit_minor: 0 })
    })

    it("and is paid all the same when the bank shows it later: it is not available to be paid again", async () => {
      const { end_to_end_id } = await payoutTo(ANAMIL)
      await importing(camt053(dayBefore(0), [{ minor: -500_00, reference: "B8", end_to_end_id }]))
      expect(await payoutTo(ANAMIL)).toMatchObject({ status: "paid" })
      await expect.poll(() => anamil.get("/vendor/balance")).toMatchObject({ available_minor: 0, debt_minor: 0, in_transit_minor: 0 })
    })
  })
})
