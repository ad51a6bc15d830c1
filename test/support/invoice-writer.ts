/**
 * `node invoice-writer.ts <database url> <first>`: a process that issues papers until it is killed. It prints `ack <key>` when it was told
 * that one is there. Every third transaction is rolled back after its paper was numbered; each stays open for a moment, so that a kill
 * falls into it.
 */
import type { InvoiceLine } from "@tawiza/contract"
import { keepInvoice } from "@tawiza/settlement/store/invoices"
import type { Sql } from "@tawiza/vendor/rows"
import pg from "pg"

export const ISSUERS = ["vend_a", "vend_b", "chamber"] as const

const nobody = { address: { fr: "" }, ice: null, tax_id: null, trade_register: null, business_tax: null, register: null }
const party = (name: string) => ({ ...nobody, name: { fr: name } })

/** The paper of a number: the same from every process, so that they ask for the same ones at the same time. */
export function paper(n: number) {
  const issuer = ISSUERS[n % ISSUERS.length] as string
  const [kind, vendor_id] = issuer === "chamber" ? (["commission", "vend_a"] as const) : (["sale", issuer] as const)
  const amounts = { quantity: 1, rate_bp: 2000, net_minor: 100, tax_minor: 20, total_minor: 120 }
  const line: InvoiceLine = { line_item_id: null, title: { fr: `Ligne ${n}` }, ...amounts }
  return {
    key: `paper:${n}`,
    kind,
    vendor_id,
    order_id: null,
    consignment_id: null,
    month: null,
    corrects: null,
    currency_code: "mad",
    content: {
      seller: party(issuer),
      buyer: party("Khadija Benali"),
      lines: [line],
      parcel_number: null,
      order_number: null,
      delivered_on: null,
      paid: null,
      corrects_number: null,
      reason: null,
    },
  }
}

/** A connection as the marketplace's code takes one: `?` are bindings. */
export const sqlOn = (client: pg.ClientBase): Sql => ({
  raw: (text, bindings = []) => {
    let n = 0
    return client.query(
      text.replace(/\?/g, () => `$${++n}`),
      [...bindings],
    )
  },
})

async function write(databaseUrl: string, first: number): Promise<never> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  for (let n = first; ; n++) {
    await client.query("begin")
    await keepInvoice(sqlOn(client), paper(n))
    await client.query("select pg_sleep(random() * 0.02)")
    if (n % 3 === 2 && Math.random() < 0.5) {
      await client.query("rollback")
      continue
    }
    await client.query("commit")
    process.stdout.write(`ack paper:${n}\n`)
  }
}

if (import.meta.main) {
  const [databaseUrl = "", first = "0"] = process.argv.slice(2)
  await write(databaseUrl, Number(first))
}
