import type { ActingMember, AdminVendorTax, VendorEarnings, VendorTaxView } from "@tawiza/contract"
import { beforeAll, describe, expect, inject, it } from "vitest"
import { type Api, adminApi } from "../support/api.ts"
import { NAJMAT, people } from "../support/people.ts"
import { aPieceOf, parcelsOf, placeOrder } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"

describe("how a vendor is taxed", () => {
  const { store, region_id, memberOf, moderator } = people()
  const { databaseUrl, demo, url } = inject("backend")
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Africa/Casablanca" }).format(new Date())
  let treasurer: Api
  let najmat: Api
  let address: string

  const set = (body: object) =>
    treasurer.post<AdminVendorTax>(address, { product_id: null, rate_bp: 0, starts_on: today, reason: "Attestation", ...body })

  beforeAll(async () => {
    ;[treasurer, najmat] = await Promise.all([adminApi(url, demo.treasurer), memberOf(NAJMAT)])
    const { vendor } = await najmat.get<ActingMember>("/vendor/me")
    address = `/admin/vendors/${vendor?.id}/tax`
  })

  it("is not at all before the chamber says so", async () => {
    expect(await treasurer.get(address)).toMatchObject({ rate_bp: 0, rows: [], rates_bp: [0, 1000, 2000], may_change: true })
  })

  it("is set by the treasurer with a reason, and the vendor reads it", async () => {
    const piece = await aPieceOf(store, NAJMAT)
    await set({ rate_bp: 2000, reason: "Chiffre d'affaires au-dessus du seuil" })
    const { rows } = await set({ product_id: piece.id, rate_bp: 1000 })
    expect(rows.map(({ product, rate_bp }) => [product?.id ?? null, rate_bp])).toEqual([
      [piece.id, 1000],
      [null, 2000],
    ])
    expect(rows[0]?.set_by).toMatch(/^treasurer:/)
    expect(await najmat.get<VendorTaxView>("/vendor/tax")).toMatchObject({ rate_bp: 2000, rows })
  })

  it("is in the prices of orders placed from then on, each piece by its own rate", async () => {
    const piece = await aPieceOf(store, NAJMAT)
    const order = await placeOrder(store, { region_id, pieces: [piece] })
    const [parcel] = await parcelsOf(store, order.id)
    const { earnings } = await najmat.get<VendorEarnings>("/vendor/earnings", { limit: 100 })
    const share = earnings.find(({ consignment }) => consignment.id === parcel?.id)?.share
    expect(share?.lines.map(({ product_tax_bp, base_minor }) => [product_tax_bp, base_minor])).toEqual([
      [1000, Math.round((share?.lines[0]?.total_minor ?? 0) / 1.1)],
      [2000, Math.round((share?.lines[1]?.total_minor ?? 0) / 1.2)],
    ])
  })

  it("is refused for yesterday, at a rate the law does not know, without a reason, and for somebody else's piece", async () => {
    const refusals = [
      [{ starts_on: "2026-01-01" }, "starts_on"],
      [{ rate_bp: 700 }, "rate_bp"],
      [{ reason: " " }, "reason"],
    ] as const
    for (const [body, fields] of refusals) await expect(set(body)).rejects.toMatchObject({ status: 400, body: { details: { fields } } })
    await expect(set({ product_id: "prod_none" })).rejects.toMatchObject({ status: 404 })
    expect((await treasurer.get<AdminVendorTax>(address)).rows).toHaveLength(2)
  })

  it("is never changed, only followed by another, and not by a moderator", async () => {
    await expect(sql(databaseUrl, "update vendor_tax set rate_bp = 0")).rejects.toThrow(/append-only/)
    const chamber = await moderator()
    expect(await chamber.get(address)).toMatchObject({ may_change: false })
    await expect(chamber.post(address, {})).rejects.toMatchObject({ status: 403 })
    expect(await set({ rate_bp: 0 })).toMatchObject({ rate_bp: 0 })
  })

  it("goes with the numbers by which the offices know it", async () => {
    const numbers = { tax_id: "40212345", trade_register: null, business_tax: " 14200011 ", reason: "Attestation fiscale" }
    const { numbers: kept } = await treasurer.post<AdminVendorTax>(`${address}-numbers`, numbers)
    expect(kept).toMatchObject({
      tax_id: "40212345",
      trade_register: null,
      business_tax: "14200011",
      ice: expect.stringMatching(/^\d{15}$/),
    })
    expect(await najmat.get<VendorTaxView>("/vendor/tax")).toMatchObject({ numbers: kept })
  })
})
