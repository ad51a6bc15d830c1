import { describe, expect, it } from "vitest"
import { fingerprints, masked, type StatementFault } from "../bank-line"
import { readStatement } from "."

const RIB = "011270000012345678900126"
const OTHER = "011519000001205000534921"
const of = { rib: RIB, currency_code: "mad" }
const read = (text: string) => readStatement(Buffer.from(text), of)
const fault = (text: string): Pick<StatementFault, "code" | "line"> => {
  try {
    read(text)
  } catch (error) {
    return { code: (error as StatementFault).code, line: (error as StatementFault).line }
  }
  throw new Error("it was read")
}

const balance = (code: string, amount: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="MAD">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-27</Dt></Dt></Bal>`
const entry = (amount: string, direction: "DBIT" | "CRDT", rest = "", status = "BOOK") =>
  `<Ntry><Amt Ccy="MAD">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Sts><Cd>${status}</Cd></Sts>
  <BookgDt><Dt>2026-11-27</Dt></BookgDt>${rest}</Ntry>`
const details = (reference: string, id: string, more = "") =>
  `<NtryDtls><TxDtls><Refs><AcctSvcrRef>${reference}</AcctSvcrRef><EndToEndId>${id}</EndToEndId></Refs>${more}</TxDtls></NtryDtls>`
const camt = (entries: string, { account = `<Othr><Id>${RIB}</Id></Othr>`, balances = "" } = {}) =>
  `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
  <Stmt><Id>1</Id><Acct><Id>${account}</Id></Acct>${balances}${entries}</Stmt></BkToCstmrStmt></Document>`

describe("camt.053", () => {
  it("tells a payout that left: to whom, by which reference, and no more of the number than four digits", () => {
    const parties = `<RltdPties><Cdtr><Pty><Nm>Najmat &amp; filles</Nm></Pty></Cdtr><CdtrAcct><Id><IBAN>MA64${OTHER}</IBAN></Id></CdtrAcct></RltdPties>
      <RmtInf><Ustrd>Virement vers ${OTHER}</Ustrd></RmtInf>`
    const { lines, format } = read(camt(entry("264.00", "DBIT", details("B1", "TWZ-000012-0001", parties))))
    expect(format).toBe("camt053")
    expect(lines).toEqual([
      {
        booked_on: "2026-11-27",
        amount_minor: -264_00n,
        currency_code: "mad",
        reference: "B1",
        end_to_end_id: "TWZ-000012-0001",
        counterparty: "Najmat & filles",
        last4: "4921",
        text: "Virement vers ••••4921",
        is_return: false,
      },
    ])
    expect(JSON.stringify(lines, (_, value) => (typeof value === "bigint" ? String(value) : value))).not.toContain(OTHER)
  })

  it("tells a return, and a reference that the bank has written its own way", () => {
    const returned = details("B2", "TWZ0000120001", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>compte clos</AddtlInf></RtrInf>")
    const [line] = read(camt(entry("264.00", "CRDT", returned))).lines
    expect(line).toMatchObject({ amount_minor: 264_00n, end_to_end_id: "TWZ-000012-0001", is_return: true, text: "compte clos" })
  })

  it("counts only what is booked, and reads a gathered entry transfer by transfer", () => {
    const part = (id: string, amount: string) =>
      `<TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs><Amt Ccy="MAD">${amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls>`
    const gathered = `<AcctSvcrRef>G</AcctSvcrRef><NtryDtls>${part("TWZ-000012-0001", "100.00")}${part("TWZ-000012-0002", "50.50")}</NtryDtls>`
    const { lines } = read(camt(entry("150.50", "DBIT", gathered) + entry("9.00", "DBIT", "", "PDNG")))
    expect(lines.map(({ amount_minor, reference }) => [amount_minor, reference])).toEqual([
      [-100_00n, "G"],
      [-50_50n, "G/2"],
    ])
    const [whole] = read(camt(entry("200.00", "DBIT", gathered))).lines
    expect(whole).toMatchObject({ amount_minor: -200_00n, reference: "G" })
  })

  it("leads from its opening to its closing balance, or is not whole", () => {
    const entries = entry("100.00", "DBIT") + entry("30.00", "CRDT")
    const balances = balance("OPBD", "500.00") + balance("CLBD", "430.00")
    expect(read(camt(entries, { balances })).lines).toHaveLength(2)
    expect(fault(camt(entry("100.00", "DBIT"), { balances }))).toEqual({ code: "statement_unbalanced", line: 0 })
  })

  it.each<[string, string, string]>([
    ["another account", camt("", { account: `<Othr><Id>${OTHER}</Id></Othr>` }), "statement_of_another_account"],
    ["another currency", camt(entry("1.00", "DBIT").replace("MAD", "EUR")), "statement_of_another_account"],
    ["no statement", "<Document/>", "statement_unreadable"],
    ["broken XML", "<Document><", "statement_unreadable"],
    ["an amount that no coin pays", camt(entry("1.005", "DBIT")), "statement_unreadable"],
    ["a document type", camt("").replace("<Document", `<!DOCTYPE x [<!ENTITY e "x">]><Document`), "statement_unreadable"],
  ])("refuses %s", (_, text, code) => expect(fault(text).code).toBe(code))
})

describe("the bank's CSV", () => {
  const head = "Date opération;Libellé;Référence;Débit;Crédit;Contrepartie;RIB contrepartie"
  const csv = (...rows: string[]) => [head, ...rows].join("\r\n")

  it("is read by the map, and a payout's reference found in its words", () => {
    const { lines, format } = read(
      `\ufeff${csv(`27/11/2026;VIR TWZ-000012-0001 NAJMAT;B1;1 264,50;;NAJMAT;${OTHER}`, "27/11/2026;VERSEMENT;;;30,00;;")}`,
    )
    expect(format).toBe("csv")
    expect(lines).toMatchObject([
      { booked_on: "2026-11-27", amount_minor: -1264_50n, end_to_end_id: "TWZ-000012-0001", last4: "4921", is_return: false },
      { amount_minor: 30_00n, reference: null, end_to_end_id: null, is_return: false },
    ])
  })

  it("tells a return by its reference or its words", () => {
    const { lines } = read(csv("28/11/2026;REJET VIR TWZ 000012 0001;B2;;264,00;;", "28/11/2026;Retour de fonds;B3;;5,00;;"))
    expect(lines.map(({ is_return }) => is_return)).toEqual([true, true])
  })

  it.each<[string, string, number]>([
    ["other columns", "a;b\n1;2", 1],
    ["a day that is none", csv("31/02/2026;x;;1,00;;;"), 2],
    ["an amount that is none", csv("27/11/2026;x;;1,00;;;", "27/11/2026;x;;un;;;"), 3],
    ["no amount", csv("27/11/2026;x;;;;;"), 2],
  ])("refuses %s and says where", (_, text, line) => expect(fault(text)).toEqual({ code: "statement_unreadable", line }))

  it("refuses what is not UTF-8", () => {
    expect(() => readStatement(Buffer.from([0xe9, 0x20, 0xff]), of)).toThrow("statement_unreadable")
  })
})

describe("a line's fingerprint", () => {
  const [line] = read(camt(entry("264.00", "DBIT", details("B1", "TWZ-000012-0001")))).lines as [ReturnType<typeof read>["lines"][0]]

  it("is the same from a longer file, and another for the second of two alike", () => {
    const [a] = fingerprints(RIB, [line])
    const [b, c] = fingerprints(RIB, [line, line])
    expect([b, c]).toEqual([a, expect.not.stringMatching(a as string)])
  })

  it("does not hang on words that the bank may write otherwise, where it gave a reference", () => {
    expect(fingerprints(RIB, [{ ...line, text: "other" }])).toEqual(fingerprints(RIB, [line]))
    const unnamed = { ...line, reference: null }
    expect(fingerprints(RIB, [{ ...unnamed, text: "other" }])).not.toEqual(fingerprints(RIB, [unnamed]))
  })
})

it.each([
  [`vers ${RIB} merci`, "vers ••••0126 merci"],
  [`MA64${OTHER}`, "••••4921"],
  ["vers 011 519 0000012050005349 21", "vers ••••49 21"],
  ["facture 2026112800", "facture 2026112800"],
])("masks numbers in %j", (text, expected) => expect(masked(text)).toBe(expected))
