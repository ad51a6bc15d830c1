import type { MedusaContainer } from "@medusajs/framework/types"
import type { Language, StatementParcel, VendorStatement, VendorStatementList } from "@tawiza/contract"
import { startOfDay } from "@tawiza/ledger/domain/day"
import { LEDGER_MODULE, type LedgerModuleService } from "@tawiza/ledger/modules/ledger"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { connectionOf, rows, rowsOf, type Sql } from "@tawiza/vendor/rows"
import { vendorAccount } from "../domain/accounts"
import { factName } from "../domain/fact-names"
import { addMonths, monthsBetween } from "../domain/month"
import { statementOf, VENDOR_PARTS } from "../domain/statement"
import { sharesOf } from "./shares"

const beginOf = (month: string) => startOfDay(`${month}-01`) as Date

/** A vendor's statement of a month, up to now while it runs. */
export async function vendorStatement(
  container: MedusaContainer,
  vendor_id: string,
  { month, language, now = new Date() }: { month: string; language: Language; now?: Date },
): Promise<VendorStatement> {
  const [from, end] = [beginOf(month), beginOf(addMonths(month))]
  const over = now >= end
  const until = over ? end : now
  const codes = VENDOR_PARTS.map((part) => vendorAccount(vendor_id, part))
  const books = await container.resolve<LedgerModuleService>(LEDGER_MODULE).movements(codes, { from, to: until })
  const ids = [...new Set(books.movements.flatMap(({ reference }) => (reference?.type === "consignment" ? [reference.id] : [])))]
  const sql = connectionOf(container)
  const [parcels, shares] = [await parcelsOf(sql, ids), await sharesOf(sql, ids)]
  const titleOf = (kind: string) => factName(kind, language)
  return statementOf({ vendor_id, month, from, until, over, currency_code: "mad", books, parcels, shares, titleOf })
}

/** The months since the first in which money of a vendor moved, newest first. */
export async function statementMonths(container: MedusaContainer, vendor_id: string, now = new Date()): Promise<VendorStatementList> {
  const [first] = await rowsOf<{ at: Date | null }>(
    container,
    "select min(happened_at) as at from settlement_fact where vendor_id = ? and posted_at is not null",
    [vendor_id],
  )
  const current = moroccanDay(now).slice(0, 7)
  const months = first?.at ? monthsBetween(moroccanDay(first.at).slice(0, 7), current) : []
  return { months: months.reverse().map((month) => ({ month, over: month < current })) }
}

async function parcelsOf(sql: Sql, ids: readonly string[]): Promise<Map<string, StatementParcel>> {
  const found = await rows<StatementParcel>(
    sql,
    `select c.id, c.number, o.display_id as order_number from consignment c join "order" o on o.id = c.order_id where c.id = any(?)`,
    [ids],
  )
  return new Map(found.map((parcel) => [parcel.id, parcel]))
}
