import { describe, expect, it } from "vitest"
import { checkJoinForm, JOIN_FIELDS, readJoinForm } from "./join-form.js"

const PROVINCES = ["MA-FES", "MA-SEF"]
const written = {
  kind: "association",
  name: "جمعية خيوط الأطلس",
  province: "MA-SEF",
  contact_name: "Rkia",
  email: "rkia@example.org",
  phone: "06 12 34 56 78",
}
const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

describe("the form to join", () => {
  it("becomes an application in the page's language", () => {
    expect(checkJoinForm(readJoinForm(formOf(written)), PROVINCES, "ar")).toEqual({
      ok: true,
      body: { ...written, phone: "+212612345678", language: "ar" },
    })
  })

  it("names every field that cannot be sent, in the order of the page", () => {
    expect(checkJoinForm(readJoinForm(null), PROVINCES, "fr")).toEqual({ ok: false, wrong: [...JOIN_FIELDS] })
    const wrong = { ...written, province: "MA-CAS", email: "rkia", phone: "0612" }
    expect(checkJoinForm(readJoinForm(formOf(wrong)), PROVINCES, "fr")).toEqual({ ok: false, wrong: ["province", "email", "phone"] })
  })
})
