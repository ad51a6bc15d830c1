import type { PlannedConsignment } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { choose } from "./parcels.js"

const promise = { leaves_in_days: 2, leaves_on: "2026-11-25", arrives_from: "2026-11-27", arrives_to: "2026-11-30", made_to_order: false }

function consignment(id: string, items_minor: number, changes: Partial<PlannedConsignment> = {}): PlannedConsignment {
  return {
    vendor: { id, handle: id, name: id, seal_id: id, commune: "Fès", open: true },
    items: [],
    items_minor,
    delivery_options: [
      { shipping_option_id: `${id}-home`, code: "home", name: "", amount_minor: 3500, promise },
      { shipping_option_id: `${id}-pickup`, code: "pickup", name: "", amount_minor: 0, promise },
    ],
    chosen_option_id: `${id}-home`,
    ...changes,
  }
}
const basket = (...consignments: PlannedConsignment[]) => ({
  consignments,
  unsellable: [],
  items_minor: consignments.reduce((sum, { items_minor }) => sum + items_minor, 0),
  currency_code: "mad",
})

describe("choose", () => {
  it("sums items and the deliveries that apply", () => {
    const chosen = choose(basket(consignment("a", 54_000), consignment("b", 24_000)), { b: "b-pickup" })
    expect(chosen).toMatchObject({ items_minor: 78_000, deliveries_minor: 3500, total_minor: 81_500, replaced: false, orderable: true })
    expect(chosen.parcels.map(({ option, total_minor }) => [option?.code, total_minor])).toEqual([
      ["home", 57_500],
      ["pickup", 24_000],
    ])
  })

  it("says so when a wish is not offered", () => {
    const chosen = choose(basket(consignment("a", 100)), { a: "elsewhere" })
    expect(chosen.replaced).toBe(true)
    expect(chosen.parcels[0]?.option?.shipping_option_id).toBe("a-home")
  })

  it("lets nobody order from a closed workshop, without a delivery, with a piece that nobody sells, or nothing", () => {
    const closed = consignment("a", 100)
    closed.vendor.open = false
    expect(choose(basket(closed)).orderable).toBe(false)
    expect(choose(basket(consignment("a", 100, { delivery_options: [], chosen_option_id: null }))).orderable).toBe(false)
    expect(choose(basket()).orderable).toBe(false)
    const unsellable = [{ line_item_id: "li_1", title: "Bol" }]
    expect(choose({ ...basket(consignment("a", 100)), unsellable })).toMatchObject({ orderable: false, unsellable, total_minor: 3600 })
  })
})
