import type { LedgerSourcePage } from "@tawiza/contract"
import type { Reference } from "@tawiza/ledger"
import type { Origin } from "@tawiza/ledger/modules/ledger"
import { rows, type Sql } from "@tawiza/vendor/rows"
import { batchNumber } from "../domain/payout-number"
import { type ReferenceType, sourcePage } from "../domain/references"
import { factsOfLine } from "../domain/remittance/line-facts"
import { parcelNumber } from "../domain/remittance/read-remittance"
import { linesById, linesOfParcels, type Remittance } from "./remittances"

const orderPage = ({ order_id, display_id }: { order_id: string; display_id: number }) => sourcePage("order", order_id, `#${display_id}`)
const remittancePage = ({ id, file_name }: Remittance) => sourcePage("remittance", id, file_name)

/** For each journal the pages of the admin that show where it came from. @see LedgerSources.pagesOf */
export async function pagesOf(sql: Sql, journals: readonly Origin[]): Promise<LedgerSourcePage[][]> {
  const idsOf = (type: ReferenceType) => [
    ...new Set(journals.flatMap(({ referenceType, referenceId }) => (referenceType === type && referenceId ? [referenceId] : []))),
  ]
  const pages: Record<ReferenceType, (journal: Origin) => LedgerSourcePage[]> = {
    order: await orders(sql, idsOf("order")),
    consignment: await consignments(sql, idsOf("consignment")),
    payout: await payouts(sql, idsOf("payout")),
    bank_line: await bankLines(sql, numeric(idsOf("bank_line"))),
    remittance_line: await remittanceLines(sql, numeric(idsOf("remittance_line"))),
  }
  return journals.map((journal) => pages[journal.referenceType as ReferenceType]?.(journal) ?? [])
}

/** Ids that the database counts itself. */
const numeric = (ids: readonly string[]) => ids.filter((id) => /^\d{1,18}$/.test(id))

async function orders(sql: Sql, ids: readonly string[]) {
  const found = await rows<{ order_id: string; display_id: number }>(
    sql,
    `select id as order_id, display_id from "order" where id = any(?)`,
    [ids],
  )
  return ({ referenceId }: Origin) => found.filter(({ order_id }) => order_id === referenceId).map(orderPage)
}

/** A parcel, its order, and the carrier's file that told of its cash. */
async function consignments(sql: Sql, ids: readonly string[]) {
  const found = await rows<{ id: string; number: string; order_id: string; display_id: number }>(
    sql,
    `select c.id, c.number, c.order_id, o.display_id from consignment c join "order" o on o.id = c.order_id where c.id = any(?)`,
    [ids],
  )
  const told = (await linesOfParcels(sql, ids)).flatMap(({ line, remittance }) => factsOfLine(line).map((fact) => ({ fact, remittance })))
  return ({ kind, referenceId }: Origin) => {
    const files = told.filter(({ fact }) => fact.consignment_id === referenceId && fact.kind === kind)
    return found
      .filter(({ id }) => id === referenceId)
      .flatMap((parcel) => [
        sourcePage("consignment", parcel.number, parcel.number),
        orderPage(parcel),
        ...files.map(({ remittance }) => remittancePage(remittance)),
      ])
  }
}

async function payouts(sql: Sql, ids: readonly string[]) {
  const found = await rows<{ id: string; batch_id: string; number: number }>(
    sql,
    "select p.id, p.batch_id, b.number from payout p join payout_batch b on b.id = p.batch_id where p.id = any(?)",
    [ids],
  )
  return ({ referenceId }: Origin) =>
    found.filter(({ id }) => id === referenceId).map(({ batch_id, number }) => sourcePage("payout_batch", batch_id, batchNumber(number)))
}

async function bankLines(sql: Sql, ids: readonly string[]) {
  const found = await rows<{ id: string; label: string }>(
    sql,
    "select id::text, coalesce(reference, text) as label from bank_line where id = any(?::bigint[])",
    [ids],
  )
  return ({ referenceId }: Origin) =>
    found.filter(({ id }) => id === referenceId).map(({ id, label }) => sourcePage("bank_line", id, label))
}

async function remittanceLines(sql: Sql, ids: readonly string[]) {
  const found = await linesById(sql, ids)
  return ({ referenceId }: Origin) =>
    found.filter(({ line }) => line.id === referenceId).map(({ remittance }) => remittancePage(remittance))
}

/**
 * What a person means by a number: an order's, with its parcels; a parcel's own or its carrier's; a payout's or its batch's; the bank's
 * reference of a line. Ids of orders too, because journals refer to their parcels.
 */
export function referencesNumbered(sql: Sql, text: string): Promise<Reference[]> {
  const number = parcelNumber(text)
  const display_id = /^\d{1,9}$/.test(number) ? Number(number) : null
  return rows<Reference>(
    sql,
    `with asked as (select ?::text as text, ?::text as number, ?::integer as display_id),
    named as (select o.id from "order" o, asked where o.id = asked.text or o.display_id = asked.display_id)
    select 'order' as type, id from named
    union all
    select 'consignment', c.id from consignment c, asked
    where c.order_id in (select id from named) or c.number = asked.number or upper(replace(c.tracking_number, ' ', '')) = asked.number
    union all
    select 'payout', p.id from payout p, asked where upper(asked.text) = p.end_to_end_id or starts_with(p.end_to_end_id, upper(asked.text) || '-')
    union all
    select 'bank_line', l.id::text from bank_line l, asked where l.reference = asked.text`,
    [text, number, display_id],
  )
}
