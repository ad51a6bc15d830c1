import { describe, expect, it } from "vitest"
import { checkReturnForm, itemField, type ReturnField, readReturnForm } from "./return-form.js"

const lines = [{ line_item_id: "l1", title: "", quantity: 2, unit_minor: 100, only_faults: null }]
const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return readReturnForm(data)
}
const whole = { [itemField("l1")]: "1", reason: "faulty", text: " ébréché ", method: "counter", phone: "06 00 00 00 12" }
const account = { method: "transfer", bank_number: "011 519", holder: "Khadija" }

describe("a form that asks to give back", () => {
  it("is sent as it was filled in, its telephone as the API writes it", () => {
    expect(checkReturnForm(form(whole), "c", lines)).toEqual({
      ok: true,
      body: {
        consignment_id: "c",
        items: [{ line_item_id: "l1", quantity: 1 }],
        reason: "faulty",
        text: "ébréché",
        phone: "+212600000012",
        refund: { method: "counter" },
      },
    })
    expect(checkReturnForm(form({ ...whole, ...account }), "c", lines)).toMatchObject({
      body: { refund: { method: "transfer", bank_number: "011 519", holder: "Khadija" } },
    })
  })

  it.each<[string, Record<string, string>, ReturnField[]]>([
    ["nothing at all", {}, ["items", "reason", "method", "phone"]],
    ["no piece", { ...whole, [itemField("l1")]: "0" }, ["items"]],
    ["a piece of another parcel", { ...whole, [itemField("l1")]: "0", [itemField("l9")]: "1" }, ["items"]],
    ["a transfer to nowhere", { ...whole, method: "transfer" }, ["bank_number", "holder"]],
    ["a long story", { ...whole, text: "x".repeat(1001) }, ["text"]],
    ["another way", { ...whole, method: "pigeon" }, ["method"]],
  ])("with %s is sent back with what is wrong", (_, fields, wrong) => {
    expect(checkReturnForm(form(fields), "c", lines)).toEqual({ ok: false, wrong })
  })
})
