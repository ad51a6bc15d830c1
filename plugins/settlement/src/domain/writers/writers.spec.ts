import { parse } from "csv-parse/sync"
import { describe, expect, it } from "vitest"
import { validateXML } from "xmllint-wasm"
import { nextBankDay, type PaymentOrder } from "../payment-order"
import { WRITERS } from "."
import { writeCsv } from "./csv"
import profile from "./pain-001-profile.xsd?raw"

const order: PaymentOrder = {
  number: "TWZ-000012",
  made_at: new Date("2026-11-28T10:00:00.123Z"),
  execution_day: "2026-11-29",
  payer: { name: "Chambre d'artisanat de Fès-Meknès", rib: "011270000012345678900126" },
  currency: "MAD",
  payments: [
    { end_to_end_id: "TWZ-000012-0001", name: 'Coopérative "Najmat"; Fès', rib: "011519000001205000534921", amount_minor: 264_00n },
    { end_to_end_id: "TWZ-000012-0002", name: "Dar <l'hirfa>", rib: "011270000012345678900126", amount_minor: 1_234_567_05n },
  ],
}

it.each(Object.keys(WRITERS) as (keyof typeof WRITERS)[])("%s is the same bytes whenever it is written", (format) => {
  const [a, b] = [WRITERS[format](order), WRITERS[format](structuredClone(order))]
  expect(a).toEqual(b)
  for (const { rib, end_to_end_id } of order.payments) {
    expect(a.text.replaceAll(" ", "")).toContain(rib)
    expect(a.text).toContain(end_to_end_id)
  }
})

it.each([
  ["2026-11-26", "2026-11-27"],
  ["2026-11-27", "2026-11-30"],
  ["2026-11-28", "2026-11-30"],
])("an order of %s is carried out on %s", (day, expected) => expect(nextBankDay(day)).toBe(expected))

describe("a list for the bank", () => {
  it("has the bank's columns, and comes back whole", () => {
    const [head, first, second] = parse(WRITERS.csv(order).text, { delimiter: ";" }) as string[][]
    expect(head).toEqual([
      "Référence",
      "RIB donneur d'ordre",
      "Bénéficiaire",
      "RIB bénéficiaire",
      "Montant",
      "Devise",
      "Date d'exécution",
      "Motif",
    ])
    expect(first?.slice(2, 5)).toEqual(['Coopérative "Najmat"; Fès', "011519000001205000534921", "264,00"])
    expect(second?.[4]).toBe("1234567,05")
  })

  it("is written by another map for another bank", () => {
    const map = { delimiter: ",", decimal: ".", columns: [{ heading: "AMT", field: "amount" }] } as const
    expect(writeCsv(order, map).text).toBe("AMT\r\n264.00\r\n1234567.05\r\n")
  })
})

describe("pain.001.001.09", () => {
  const schema = { fileName: "profile.xsd", contents: profile }
  const faults = async (contents: string) => {
    const { errors } = await validateXML({ xml: { fileName: "pain.xml", contents }, schema })
    return errors.map(({ message }) => message)
  }
  const { text } = WRITERS.pain(order)

  it("is as the message definition orders it", async () => {
    expect(await faults(text)).toEqual([])
    expect(text).toContain("<NbOfTxs>2</NbOfTxs><CtrlSum>1234831.05</CtrlSum>")
    expect(text).toContain(`<InstdAmt Ccy="MAD">1234567.05</InstdAmt>`)
  })

  it.each<[string, (text: string) => string]>([
    ["an element too early", (text) => text.replace(/(<Cdtr>.*?<\/Cdtr>)(<CdtrAcct>.*?<\/CdtrAcct>)/, "$2$1")],
    ["a reference too long", (text) => text.replace("<MsgId>", `<MsgId>${"x".repeat(36)}`)],
    ["no currency", (text) => text.replace(` Ccy="MAD"`, "")],
    ["no payment", (text) => text.replaceAll(/<CdtTrfTxInf>.*<\/CdtTrfTxInf>\n/g, "")],
    ["an amount below zero", (text) => text.replace(">264.00<", ">-264.00<")],
  ])("is refused by its schema with %s", async (_, broken) => {
    expect(broken(text)).not.toBe(text)
    expect(await faults(broken(text))).not.toEqual([])
  })
})

describe("the printed order", () => {
  it("reads from the right in Arabic, with its numbers from the left, and escapes names", () => {
    const { text } = WRITERS["order-ar"](order)
    expect(text).toContain(`<html lang="ar" dir="rtl">`)
    expect(text).toContain(`<bdi dir="ltr">011 519 0000012050005349 21</bdi>`)
    expect(text).not.toContain("<l'hirfa>")
  })

  it("sums what it lists", () => expect(WRITERS["order-fr"](order).text).toMatch(/Total<\/td><td class="amount"><bdi>1.234.831,05.DH/))
})
