import type { Consignment, DeskConsignment } from "@tawiza/contract"
import { beforeAll, describe, expect, it } from "vitest"
import type { Api } from "../support/api.ts"
import { ANAMIL, NAJMAT, people } from "../support/people.ts"
import { aPieceOf, parcelsOf, placeOrder, restock } from "../support/shopping.ts"

const ROUNDS = 50

interface Fulfilled {
  order: { items: { quantity: number; detail: { fulfilled_quantity: number; shipped_quantity: number } }[] }
}

/** Order items are versioned rows in Medusa: without the order's lock the second writer would overwrite the first one's quantities. */
describe("two vendors shipping parts of the same order at the same moment", () => {
  const { store, region_id, memberOf, moderator } = people()
  let members: Record<string, Api>
  let chamber: Api

  beforeAll(async () => {
    members = { [NAJMAT]: await memberOf(NAJMAT), [ANAMIL]: await memberOf(ANAMIL) }
    chamber = await moderator()
  })

  const both = (parcels: Consignment[], action: string, body: (parcel: Consignment) => object = () => ({})) =>
    Promise.all(
      parcels.map((parcel) =>
        (members[parcel.vendor.handle] as Api).post<DeskConsignment>(`/vendor/consignments/${parcel.id}/${action}`, body(parcel)),
      ),
    )

  it(`loses no quantity in ${ROUNDS} rounds`, { timeout: 600_000 }, async () => {
    const pieces = [await aPieceOf(store, NAJMAT), await aPieceOf(store, ANAMIL)]
    for (const { sku } of pieces) await restock(chamber, sku, ROUNDS)
    for (let round = 0; round < ROUNDS; round++) {
      const order = await placeOrder(store, { region_id, pieces })
      const parcels = await parcelsOf(store, order.id)
      expect(parcels).toHaveLength(2)
      await both(parcels, "accept")
      await both(parcels, "pack")
      await both(parcels, "ship", () => ({ carrier: "barid" }))
      const { order: after } = await chamber.get<Fulfilled>(`/admin/orders/${order.id}`, { fields: "id,*items,*items.detail" })
      expect(after.items.map(({ detail }) => [detail.fulfilled_quantity, detail.shipped_quantity])).toEqual([
        [1, 1],
        [1, 1],
      ])
    }
  })
})
