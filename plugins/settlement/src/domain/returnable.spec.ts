import { describe, expect, it } from "vitest"
import { type DeliveredParcel, whyNot } from "./returnable"

const parcel = (over: Partial<DeliveredParcel["lines"][number]> = {}, delivered_at: Date | null = new Date("2026-11-20T22:30:00Z")) => ({
  delivered_at,
  lines: [{ line_item_id: "l", made_to_order: false, perishable: false, left: 2, ...over }],
})
const ask = (quantity = 1, reason: "changed_mind" | "faulty" = "changed_mind") => ({ items: [{ line_item_id: "l", quantity }], reason })

describe("what may be given back", () => {
  // Delivered half an hour before midnight in Morocco, on the 20th: the seventh day after it is the 27th.
  it.each<[string, DeliveredParcel, ReturnType<typeof ask>, string, string | null]>([
    ["a piece, on the first day", parcel(), ask(), "2026-11-20", null],
    ["a piece, on the last day", parcel(), ask(2), "2026-11-27", null],
    ["no piece after it", parcel(), ask(), "2026-11-28", "too_late"],
    ["no piece before it came", parcel({}, null), ask(), "2026-11-20", "not_delivered"],
    ["no more than there are", parcel(), ask(3), "2026-11-20", "all_returned"],
    ["none when all are", parcel({ left: 0 }), ask(), "2026-11-20", "all_returned"],
    ["no piece that was made to order", parcel({ made_to_order: true }), ask(), "2026-11-20", "made_to_order"],
    ["unless something is wrong with it", parcel({ made_to_order: true }), ask(1, "faulty"), "2026-11-20", null],
    ["nothing that spoils", parcel({ perishable: true }), ask(), "2026-11-20", "perishable"],
    ["unless it was spoiled", parcel({ perishable: true }), ask(1, "faulty"), "2026-11-20", null],
  ])("%s", (_, of, asked, today, why) => expect(whyNot(of, asked, today, 7)).toBe(why))
})
