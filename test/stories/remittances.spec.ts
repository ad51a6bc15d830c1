import type { CarrierCashList, LedgerJournalList, OpenLineList, RemittanceAnswer, RemittanceReport } from "@tawiza/contract"
import { beforeAll, describe, expect, inject, it } from "vitest"
import { type Api, adminApi } from "../support/api.ts"
import { carry, until } from "../support/parcels.ts"
import { NAJMAT, people } from "../support/people.ts"
import { aPieceOf, parcelsOf, placeOrder, restock } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"

interface Parcel {
  id: string
  number: string
  tracking: string
  due: number
}

/** Four customers paid the post at their doors; a fifth did not take her parcel. The post sends its files to the chamber's treasurer. */
describe("a carrier's files, from the door to the bank", () => {
  const { store, region_id, memberOf, moderator } = people()
  const backend = inject("backend")
  const databaseUrl = backend.databaseUrl
  let treasurer: Api
  let najmat: Api
  let paid: Parcel[]
  let onTheWay: Parcel
  let refused: Parcel

  async function parcel(to: "shipped" | "delivered" | "refused"): Promise<Parcel> {
    const order = await placeOrder(store, { region_id, pieces: [await aPieceOf(store, NAJMAT)] })
    const [bought] = await parcelsOf(store, order.id)
    const { id, number, tracking } = await carry(najmat, bought!, to)
    return { id, number, tracking: tracking!.number, due: bought!.due_minor }
  }
  const kindsOf = async ({ id }: Parcel) =>
    (await sql<{ kind: string }>(databaseUrl, "select kind from settlement_fact where consignment_id = $1 order by id", [id])).map(
      ({ kind }) => kind,
    )
  const knows = (parcel: Parcel, kind: string) =>
    until(
      () => kindsOf(parcel),
      (kinds) => kinds.includes(kind),
      `${kind} of ${parcel.number}`,
    )

  const HEAD = "Numéro d'envoi;Montant CRBT;Commission CRBT;Frais de retour;Date de versement"
  const dirhams = (minor: number) => (minor / 100).toFixed(2).replace(".", ",")
  const row = (parcel: string, amount: number, fee = 0, back = 0) =>
    [parcel, amount ? dirhams(amount) : "", fee ? dirhams(fee) : "", back ? dirhams(back) : "", "27/11/2026"].join(";")
  const send = (lines: string[], { dry_run = false, carrier = "barid", by = treasurer } = {}) =>
    by.send<RemittanceReport>(
      `/admin/remittances?carrier=${carrier}&file_name=versement.csv&dry_run=${dry_run}`,
      `\ufeff${[HEAD, ...lines].join("\r\n")}\r\n`,
      "text/csv",
    )
  const outcomes = ({ rows }: RemittanceReport) => rows.map(({ outcome }) => outcome)
  const figures = async () => (await treasurer.get<CarrierCashList>("/admin/carriers")).carriers.find(({ carrier }) => carrier === "barid")!

  beforeAll(async () => {
    treasurer = await adminApi(backend.url, backend.demo.treasurer)
    najmat = await memberOf(NAJMAT)
    const piece = await aPieceOf(store, NAJMAT)
    await restock(await moderator(), piece.sku, 40)
    paid = []
    for (let i = 0; i < 4; i++) paid.push(await parcel("delivered"))
    onTheWay = await parcel("shipped")
    refused = await parcel("refused")
    for (const one of paid) await knows(one, "delivered")
  })

  it("are looked at before anything is recorded, line by line", async () => {
    const [a, b, c, d] = paid as [Parcel, Parcel, Parcel, Parcel]
    const before = await figures()
    const lines = [
      row(a.tracking, a.due, 900),
      row(b.number, b.due - 5000),
      row(c.tracking, c.due + 1000),
      row(a.number, a.due),
      row(onTheWay.tracking, onTheWay.due),
      row("RR000000000MA", 12_300),
      row(refused.tracking, 0, 0, 2500),
    ]
    const report = await send(lines, { dry_run: true })
    expect(outcomes(report)).toEqual(["exact", "short", "over", "already_remitted", "not_collected", "unknown", "returned"])
    expect(report).toMatchObject({ remittance_id: null, known: false, faults: [] })
    // The repeated line is not counted; the way back was kept.
    expect(report.total_minor).toBe(a.due - 900 + b.due - 5000 + c.due + 1000 + onTheWay.due + 12_300 - 2500)
    expect(await figures()).toEqual(before)
    expect(await kindsOf(d)).toEqual(["cash_collected", "delivered"])
  })

  it("say what is wrong and where, and then nothing is recorded", async () => {
    const report = await send([row("4801", 100), "4802;cent;;;"])
    expect(report).toMatchObject({ remittance_id: null, rows: [], faults: [{ line: 3, column: "amount", problem: "not_a_number" }] })
    await expect(send([row("4801", 100)], { carrier: "pigeon" })).rejects.toMatchObject({ status: 404 })
  })

  it("are recorded once, even when the same file comes twice at the same moment", async () => {
    const [a, b] = paid as [Parcel, Parcel]
    const before = await figures()
    const lines = [row(a.tracking, a.due, 900), row(b.number, b.due - 5000), row(refused.tracking, 0, 0, 2500)]
    const reports = await Promise.all([send(lines), send(lines), send(lines)])
    expect(new Set(reports.map(({ remittance_id }) => remittance_id)).size).toBe(1)
    expect(reports.filter(({ known }) => !known)).toHaveLength(1)
    const after = await figures()
    expect(before.stages.collected.amount_minor - after.stages.collected.amount_minor).toBe(a.due + b.due)
    expect(after.stages.remitted.amount_minor - before.stages.remitted.amount_minor).toBe(a.due - 900 + b.due - 5000)
    expect(await kindsOf(refused)).toEqual(["parcel_refused"])
    await until(figures, ({ shortage_minor }) => shortage_minor === before.shortage_minor + 5000, "the shortage in the ledger")
  })

  it("that name the same parcel at the same moment pay it once, and the other is a conflict", async () => {
    const [, , c] = paid as [Parcel, Parcel, Parcel]
    const files = [1, 2, 3].map((i) => [row(c.tracking, c.due), row(`RR00000000${i}MA`, 100)])
    const reports = await Promise.all(files.map((lines) => send(lines)))
    expect(reports.map((report) => outcomes(report)[0]).sort()).toEqual(["already_remitted", "already_remitted", "exact"])
    expect((await kindsOf(c)).filter((kind) => kind === "cash_remitted")).toHaveLength(1)
  })

  it("reach the bank when nothing in them is open that would change their sum, and then what was held is released", async () => {
    const [, , , d] = paid as [Parcel, Parcel, Parcel, Parcel]
    const repeated = await send([row(d.tracking, d.due), row((paid[0] as Parcel).tracking, 4200)])
    const id = repeated.remittance_id as string
    const bank = (on: string, reference: string) => treasurer.post<RemittanceAnswer>(`/admin/remittances/${id}/bank`, { on, reference })
    await expect(bank("2026-11-27", "VIR 1")).rejects.toMatchObject({
      status: 409,
      body: { code: "remittance_open", details: { lines: "3" } },
    })
    const { rows } = await treasurer.get<RemittanceAnswer>(`/admin/remittances/${id}`)
    const decide = (decision: string, parcel?: string) =>
      treasurer.post<RemittanceAnswer>(`/admin/remittance-lines/${rows[1]?.id}/decide`, { decision, parcel, note: "vu avec la poste" })
    await expect(decide("match", d.number)).rejects.toMatchObject({ status: 409, body: { code: "illegal_transition" } })
    expect((await decide("repeated")).remittance).toMatchObject({ open: 0, total_minor: d.due })
    await expect(decide("owed_back")).rejects.toMatchObject({ status: 409 })

    const answers = await Promise.all([bank("2026-11-27", "VIR 1"), bank("2026-11-27", "VIR 1")])
    for (const { remittance } of answers) expect(remittance.bank).toMatchObject({ on: "2026-11-27", reference: "VIR 1" })
    await expect(bank("2026-11-26", "VIR 2")).rejects.toMatchObject({ status: 409 })
    expect(await kindsOf(d)).toEqual(["cash_collected", "delivered", "cash_remitted", "cash_banked"])
  })

  it("leave a parcel that nobody knew waiting, until a treasurer says whose it was", async () => {
    const report = await send([row(onTheWay.tracking, onTheWay.due), row("RR999999999MA", 7700)])
    const id = report.remittance_id as string
    await treasurer.post(`/admin/remittances/${id}/bank`, { on: "2026-11-27", reference: "VIR 3" })
    const { lines } = await treasurer.get<OpenLineList>("/admin/remittance-lines", { limit: 200 })
    const [late, unknown] = lines.filter(({ remittance_id }) => remittance_id === id)
    expect(late).toMatchObject({ outcome: "not_collected", banked: true, age_days: 0, decisions: ["match", "owed_back"] })
    const decide = (line: string | null | undefined, body: object) =>
      treasurer.post<RemittanceAnswer>(`/admin/remittance-lines/${line}/decide`, { note: "appel", ...body })
    await expect(decide(late?.id, { decision: "match", parcel: onTheWay.number })).rejects.toMatchObject({
      status: 422,
      body: { code: "parcel_not_matching" },
    })
    await najmat.post(`/vendor/consignments/${onTheWay.id}/deliver`, { cash_collected_minor: onTheWay.due })
    await knows(onTheWay, "cash_collected")
    await decide(late?.id, { decision: "match", parcel: onTheWay.number })
    await decide(unknown?.id, { decision: "owed_back" })
    expect(await kindsOf(onTheWay)).toEqual(["cash_collected", "delivered", "cash_remitted", "cash_banked"])
    const unposted = () => sql(databaseUrl, "select key from settlement_fact where posted_at is null")
    await until(unposted, (rows) => rows.length === 0, "the posting")
    const [suspense] = await sql<{ sum: string }>(
      databaseUrl,
      `select coalesce(sum(e.amount), 0) as sum from ledger.entry e join ledger.account a on a.id = e.account_id
      where a.code = 'suspense:carrier'`,
    )
    expect(suspense?.sum).toBe("0")
  })

  it("are where the ledger says that their cash came from", async () => {
    const [, , , d] = paid as [Parcel, Parcel, Parcel, Parcel]
    const sourcesOf = async (query: Record<string, string>) => {
      const { journals } = await treasurer.get<LedgerJournalList>("/admin/ledger/journals", query)
      return Object.fromEntries(journals.map(({ kind, sources }) => [kind, sources.map(({ type, path }) => [type, path])]))
    }
    const [{ order_id, remittance_id } = { order_id: "", remittance_id: "" }] = await sql<{ order_id: string; remittance_id: string }>(
      databaseUrl,
      "select c.order_id, l.remittance_id from consignment c join remittance_line l on l.consignment_id = c.id where c.id = $1",
      [d.id],
    )
    const parcel = [
      ["consignment", `/consignments?q=${d.number}`],
      ["order", `/orders/${order_id}`],
    ]
    const file = ["remittance", `/cash/files/${remittance_id}`]
    const known = { cash_collected: parcel, delivered: parcel, cash_remitted: [...parcel, file], cash_banked: [...parcel, file] }
    expect(await sourcesOf({ q: d.number })).toEqual(known)
    expect(await sourcesOf({ q: d.tracking })).toEqual(known)
    expect(await sourcesOf({ q: order_id })).toEqual(known)

    // Cash that belonged to no parcel comes from its line of the file alone.
    const loose = await sourcesOf({ reference_type: "remittance_line", account: "payable" })
    expect(loose).toEqual({ cash_owed_back: [["remittance", expect.stringMatching(/^\/cash\/files\/remit_/)]] })
  })

  it("are records: nobody edits or deletes a line, not even by SQL", async () => {
    for (const table of ["carrier_remittance", "remittance_line", "remittance_line_decision", "remittance_bank"]) {
      await expect(sql(databaseUrl, `delete from ${table}`)).rejects.toThrow(/append-only/)
    }
  })

  it("cost nothing for a parcel of another carrier, and the way back of a parcel is asked once", async () => {
    await expect(treasurer.post(`/admin/refused-parcels/${refused.id}/cost`, { cost_minor: 2500 })).rejects.toMatchObject({ status: 409 })
    const other = await parcel("refused")
    const cost = (body: object) => treasurer.post(`/admin/refused-parcels/${other.id}/cost`, body)
    await expect(cost({ cost_minor: 0 })).rejects.toMatchObject({ status: 400 })
    expect(await cost({ cost_minor: 3000 })).toEqual({ cost_minor: 3000, borne_by: "chamber" })
    await expect(treasurer.post(`/admin/refused-parcels/${onTheWay.id}/cost`, { cost_minor: 1 })).rejects.toMatchObject({ status: 404 })
  })

  it("are the treasurer's: a moderator reads them only", async () => {
    const reader = await moderator()
    expect((await reader.get<CarrierCashList>("/admin/carriers")).may_change).toBe(false)
    await expect(send([row("4801", 100)], { by: reader })).rejects.toMatchObject({ status: 403 })
  })
})
