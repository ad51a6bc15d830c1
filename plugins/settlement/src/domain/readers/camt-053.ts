import { minorFromMedusa } from "@tawiza/money"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { XMLParser } from "fast-xml-parser"
import { masked, type ReadLine, type ReadStatement, StatementFault } from "../bank-line"
import { endToEndIdIn } from "../payout-number"

type Node = { [name: string]: Node | Node[] | string | undefined }

const LISTS = new Set(["Stmt", "Ntry", "NtryDtls", "TxDtls", "Bal", "Ustrd"])

/** Entities are not expanded, whatever a file declares: the five of XML itself are read below. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  removeNSPrefix: true,
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => LISTS.has(name),
})

/**
 * A camt.053.001.08 statement (ISO 20022, BankToCustomerStatementV08), or several in one file. Only booked entries count. An entry that
 * gathers several transfers is read transfer by transfer when they sum to it.
 * @throws StatementFault for a file that is none, another account, or lines that do not lead from the opening to the closing balance
 */
export function readCamt053(text: string, rib: string): ReadStatement {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new StatementFault("statement_unreadable")
  const statements = list(at(documentOf(text), "Document", "BkToCstmrStmt"), "Stmt")
  if (statements.length === 0) throw new StatementFault("statement_unreadable")
  return { lines: statements.flatMap((statement) => linesOf(statement, rib)) }
}

function documentOf(text: string): Node {
  try {
    return parser.parse(text, true) as Node
  } catch {
    throw new StatementFault("statement_unreadable")
  }
}

function linesOf(statement: Node, rib: string): ReadLine[] {
  if (accountIn(at(statement, "Acct")) !== rib) throw new StatementFault("statement_of_another_account")
  const entries = list(statement, "Ntry")
  const lines = entries.flatMap((entry, index) => {
    try {
      return isBooked(entry) ? entryLines(entry) : []
    } catch {
      throw new StatementFault("statement_unreadable", index + 1)
    }
  })
  const [opening, closing] = [balance(statement, "OPBD"), balance(statement, "CLBD")]
  const moved = lines.reduce((sum, { amount_minor }) => sum + amount_minor, 0n)
  if (opening !== null && closing !== null && opening + moved !== closing) throw new StatementFault("statement_unbalanced")
  return lines
}

const isBooked = (entry: Node) => (value(entry, "Sts", "Cd") ?? value(entry, "Sts")) === "BOOK"

function entryLines(entry: Node): ReadLine[] {
  const whole = lineOf(entry, entry, 1)
  const details = list(entry, "NtryDtls").flatMap((group) => list(group, "TxDtls"))
  if (details.length === 0) return [whole]
  if (details.length === 1) return [{ ...lineOf(entry, details[0] as Node, 1), amount_minor: whole.amount_minor }]
  if (details.some((detail) => value(detail, "Amt", "#text") === null)) return [whole]
  const parts = details.map((detail, index) => lineOf(entry, detail, index + 1))
  return parts.reduce((sum, { amount_minor }) => sum + amount_minor, 0n) === whole.amount_minor ? parts : [whole]
}

/** A transfer of an entry; what it does not say itself, the entry says. `turn` tells transfers apart to which the bank gave one reference. */
function lineOf(entry: Node, detail: Node, turn: number): ReadLine {
  const of = (...path: string[]) => value(detail, ...path) ?? value(entry, ...path)
  const incoming = of("CdtDbtInd") === "CRDT"
  const amount = minorFromMedusa(of("Amt", "#text") ?? "")
  if (amount === 0n) throw new RangeError("an entry of nothing")
  const day = value(entry, "BookgDt", "Dt") ?? moroccanDay(new Date(value(entry, "BookgDt", "DtTm") ?? ""))
  const party = incoming ? "Dbtr" : "Cdtr"
  const parties = at(detail, "RltdPties")
  const said = [
    ...texts(at(detail, "RmtInf"), "Ustrd"),
    value(detail, "AddtlTxInf"),
    value(detail, "RtrInf", "AddtlInf"),
    value(entry, "AddtlNtryInf"),
  ]
  const text = masked(said.filter(Boolean).join(" · "))
  const reference =
    value(detail, "Refs", "AcctSvcrRef") ?? (turn === 1 ? value(entry, "AcctSvcrRef") : `${value(entry, "AcctSvcrRef") ?? ""}/${turn}`)
  const end_to_end_id = given(value(detail, "Refs", "EndToEndId"))
  return {
    booked_on: day,
    amount_minor: incoming ? amount : -amount,
    currency_code: (of("Amt", "@Ccy") ?? "").toLowerCase(),
    reference: reference === "" || reference?.startsWith("/") ? null : reference,
    end_to_end_id: endToEndIdIn(end_to_end_id) ?? endToEndIdIn(text) ?? end_to_end_id,
    counterparty: value(parties, party, "Pty", "Nm") ?? value(parties, party, "Nm"),
    last4: accountIn(at(parties, `${party}Acct`))?.slice(-4) ?? null,
    text,
    is_return: value(entry, "RvslInd") === "true" || at(detail, "RtrInf") !== undefined,
  }
}

const given = (id: string | null) => (id === "NOTPROVIDED" ? null : id)

/** The RIB in an account: as such, or inside a Moroccan IBAN. */
function accountIn(account: Node | undefined): string | null {
  const id = value(account, "Id", "Othr", "Id") ?? value(account, "Id", "IBAN")
  return id?.replace(/\s/g, "").replace(/^MA\d{2}/i, "") ?? null
}

function balance(statement: Node, code: "OPBD" | "CLBD"): bigint | null {
  const found = list(statement, "Bal").find((balance) => value(balance, "Tp", "CdOrPrtry", "Cd") === code)
  if (!found) return null
  const amount = minorFromMedusa(value(found, "Amt", "#text") ?? "")
  return value(found, "CdtDbtInd") === "DBIT" ? -amount : amount
}

function at(node: Node | undefined, ...path: string[]): Node | undefined {
  let here: Node | undefined = node
  for (const name of path) {
    const next = here?.[name]
    here = typeof next === "object" && !Array.isArray(next) ? next : typeof next === "string" ? {} : undefined
  }
  return here
}

const list = (node: Node | undefined, name: string): Node[] =>
  [node?.[name] ?? []].flat().filter((one) => typeof one === "object") as Node[]

const texts = (node: Node | undefined, name: string): string[] =>
  ([node?.[name] ?? []].flat() as (string | Node)[]).filter((one) => typeof one === "string").map(plain)

function value(node: Node | undefined, ...path: string[]): string | null {
  const last = path.at(-1) as string
  const found = at(node, ...path.slice(0, -1))?.[last]
  const text = typeof found === "string" ? found : typeof found === "object" && !Array.isArray(found) ? found["#text"] : undefined
  return typeof text === "string" && text !== "" ? plain(text) : null
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

const plain = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return point <= 0x10ffff && point > 0 ? String.fromCodePoint(point) : whole
  })
