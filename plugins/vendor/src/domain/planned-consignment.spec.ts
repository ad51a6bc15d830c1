import { describe, expect, it } from "vitest"
import { byVendor, chosenOption, parcelWeight } from "./planned-consignment"

const promise = { leaves_in_days: 1, leaves_on: "", arrives_from: "", arrives_to: "", made_to_order: false }
const home = { shipping_option_id: "so_home", code: "home" as const, name: "", amount_minor: 3500, promise }
const pickup = { shipping_option_id: "so_pickup", code: "pickup" as const, name: "", amount_minor: 0, promise }

describe("chosenOption", () => {
  it("is the one the basket carries", () => expect(chosenOption([home, pickup], ["so_other", "so_pickup"])).toBe("so_pickup"))
  it("is home delivery when none is carried, though fetching costs nothing", () => expect(chosenOption([pickup, home], [])).toBe("so_home"))
  it("is the workshop when no carrier takes the parcel", () => expect(chosenOption([pickup], [null])).toBe("so_pickup"))
  it("is nothing when nothing is offered", () => expect(chosenOption([], [])).toBeNull())
})

describe("a basket", () => {
  const items = [
    { vendor_id: "b", quantity: 2, weight_g: 300 },
    { vendor_id: "a", quantity: 1, weight_g: 50 },
    { vendor_id: "b", quantity: 1, weight_g: 7 },
  ]
  it("is parted by vendor in the order they came", () => expect([...byVendor(items).keys()]).toEqual(["b", "a"]))
  it("weighs what its pieces weigh", () => expect(parcelWeight(items)).toBe(657))
})
