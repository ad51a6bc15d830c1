import { CONSIGNMENT_STATUSES, type Consignment } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { isOver, knotsOf } from "./knots.js"

const move = (to: Consignment["status"], at: string) => ({ from: null, to, at, by: "", reason: null })
const parcel = (status: Consignment["status"], code: "home" | "pickup" = "home", moves = [move("pending", "d1"), move("accepted", "d2")]) =>
  ({ status, delivery: { code }, moves }) as unknown as Consignment
const tell = (knots: ReturnType<typeof knotsOf>) => knots.map(({ name, state, at }) => [name, state, at].filter(Boolean).join(" "))

describe("knotsOf", () => {
  it("waits for the workshop's answer at first", () => {
    expect(tell(knotsOf(parcel("pending", "home", [move("pending", "d1")])))).toEqual([
      "asked done d1",
      "answer now",
      "prepare next",
      "leave next",
      "reach next",
    ])
  })

  it("ties one knot at a time", () => {
    expect(tell(knotsOf(parcel("accepted")))).toEqual(["asked done d1", "accepted done d2", "prepare now", "leave next", "reach next"])
    expect(tell(knotsOf(parcel("delivered", "home", [move("pending", "d1"), move("delivered", "d9")])))).toEqual([
      "asked done d1",
      "accepted done",
      "packed done",
      "left done",
      "reached done d9",
    ])
  })

  it("leaves the road out of a pick-up", () => {
    expect(tell(knotsOf(parcel("packed", "pickup")))).toEqual(["asked done d1", "accepted done d2", "packed done", "reach now"])
  })

  it("ends where it was declined, refused or cancelled", () => {
    expect(tell(knotsOf(parcel("declined", "home", [move("pending", "d1"), move("declined", "d2")])))).toEqual([
      "asked done d1",
      "declined ended d2",
    ])
    expect(tell(knotsOf(parcel("refused"))).at(-1)).toBe("refused ended")
  })

  it("never has two knots in hand, whatever the status", () => {
    for (const status of CONSIGNMENT_STATUSES) {
      for (const code of ["home", "pickup"] as const) {
        const now = knotsOf(parcel(status, code)).filter(({ state }) => state === "now").length
        expect(now).toBe(isOver({ status }) ? 0 : 1)
      }
    }
  })
})
