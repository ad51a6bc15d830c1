import type { CraftPage } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { Refusal } from "../support/api.ts"
import { ANAMIL, people } from "../support/people.ts"
import { aPieceOf, aReadyBasket, complete } from "../support/shopping.ts"

const CUSTOMERS = 10

interface Levels {
  inventory_items: { id: string; location_levels: { location_id: string; stocked_quantity: number; reserved_quantity: number }[] }[]
}

describe("the last piece", () => {
  const { store, region_id, moderator } = people()

  it(`is sold to one of ${CUSTOMERS} who complete at the same moment; the others are told, and stock stays at zero`, async () => {
    const chamber = await moderator()
    const piece = await aPieceOf(store, ANAMIL)
    const levels = async () => {
      const { inventory_items } = await chamber.get<Levels>("/admin/inventory-items", { sku: piece.sku, fields: "id,*location_levels" })
      const item = inventory_items[0]
      return { id: item?.id as string, level: item?.location_levels[0] as Levels["inventory_items"][0]["location_levels"][0] }
    }
    const { id, level } = await levels()
    const last = level.reserved_quantity + 1
    await chamber.post(`/admin/inventory-items/${id}/location-levels/${level.location_id}`, { stocked_quantity: last })

    const baskets = []
    for (let i = 0; i < CUSTOMERS; i++) baskets.push(await aReadyBasket(store, { region_id, pieces: [piece] }))
    const outcomes = await Promise.all(baskets.map(({ id }) => complete(store, id).catch((refusal: Refusal) => refusal)))

    const refusals = outcomes.filter((outcome) => outcome instanceof Refusal || outcome.type === "cart")
    expect(outcomes.length - refusals.length).toBe(1)
    const out_of_stock = { status: 409, body: { code: "out_of_stock", message: expect.stringContaining("dernière pièce") } }
    for (const refusal of refusals) expect(refusal).toMatchObject(out_of_stock)
    const after = await levels()
    expect(after.level.stocked_quantity - after.level.reserved_quantity).toBe(0)
    await expect.poll(async () => (await store.get<CraftPage>(`/store/crafts/${piece.handle}`)).in_stock, { timeout: 15_000 }).toBe(false)
  })
})
