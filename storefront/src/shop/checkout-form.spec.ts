import { describe, expect, it } from "vitest"
import { type CheckoutInput, checkForm, EMPTY, readForm } from "./checkout-form.js"

const provinces = ["MA-FES", "MA-RAB"]
const salma: CheckoutInput = {
  ...EMPTY,
  name: "Salma El Idrissi",
  phone: "06 00 00 00 12",
  province: "MA-RAB",
  city: "Agdal",
  address: "En face de la pharmacie Al Amal, 2e étage",
}
const errorsOf = (changes: Partial<CheckoutInput>) => {
  const checked = checkForm({ ...salma, ...changes }, provinces)
  return checked.ok ? {} : checked.errors
}

describe("readForm", () => {
  it("keeps what was typed, trimmed, and one delivery per workshop", () => {
    const form = new FormData()
    form.set("name", "  Salma ")
    form.set("phone", "06 12")
    form.set("delivery.ven_1", "so_1")
    form.set("delivery.ven_2", "so_2")
    form.set("seen_minor", "349500")
    expect(readForm(form)).toEqual({
      ...EMPTY,
      name: "Salma",
      phone: "06 12",
      delivery: { ven_1: "so_1", ven_2: "so_2" },
      seen_minor: 349_500,
    })
  })

  it("takes a file or a made-up total for nothing", () => {
    const form = new FormData()
    form.set("name", new File(["x"], "x.txt"))
    form.set("seen_minor", "-1")
    expect(readForm(form)).toEqual(EMPTY)
  })
})

describe("checkForm", () => {
  it("lets a landmark pass as an address, and no e-mail", () => {
    expect(checkForm(salma, provinces)).toEqual({
      ok: true,
      to: {
        name: "Salma El Idrissi",
        phone: "+212600000012",
        province: "MA-RAB",
        city: "Agdal",
        address: "En face de la pharmacie Al Amal, 2e étage",
        email: null,
      },
    })
  })

  it("says what is wrong with each field, once", () => {
    expect(errorsOf({ ...EMPTY })).toEqual({
      name: { code: "name" },
      phone: { code: "phone" },
      province: { code: "province" },
      city: { code: "city" },
      address: { code: "address" },
    })
  })

  it.each([
    [{ phone: "06 00 00" }, { phone: { code: "phone_short", missing: 4 } }],
    [{ phone: "+33 6 00 00 00 12" }, { phone: { code: "phone_wrong" } }],
    [{ province: "MA-XXX" }, { province: { code: "province" } }],
    [{ email: "salma@" }, { email: { code: "email" } }],
    [{ email: "salma@example.org" }, {}],
    [{ address: "a".repeat(251) }, { address: { code: "long" } }],
    [{ address: "a".repeat(250) }, {}],
  ])("judges %j", (changes, errors) => expect(errorsOf(changes)).toEqual(errors))
})
