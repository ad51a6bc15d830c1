import type { MedusaContainer } from "@medusajs/framework/types"
import { type Language, OPEN_RETURNS, type RefundView, type ReturnView } from "@tawiza/contract"
import { toJsonMinor } from "@tawiza/money"
import { movesView } from "@tawiza/vendor/api/consignment-view"
import { textsOf } from "@tawiza/vendor/api/texts"
import { textIn } from "@tawiza/vendor/domain/texts"
import { connectionOf, rows } from "@tawiza/vendor/rows"
import { refundable, refundPieces, sumOf } from "../domain/refund"
import { refundDueOn } from "../move-return"
import { type CustomerCredit, listCredits } from "../store/customer-credits"
import { waysOfReturns } from "../store/refund-ways"
import { type KeptRefund, listRefunds } from "../store/refunds"
import { type KeptReturn, listReturns } from "../store/returns"
import { sharesOf } from "../store/shares"

interface Item {
  line_item_id: string
  product_id: string | null
  title: string
  thumbnail: string | null
  number: string
}

/** Whether a reader sees the codes of credits: whoever has one may spend it. */
export interface Reader {
  credits: boolean
}

/** Returns as every reader sees them, in one language. */
export async function returnViews(
  container: MedusaContainer,
  kept: readonly KeptReturn[],
  language: Language,
  reader: Reader = { credits: false },
): Promise<ReturnView[]> {
  const sql = connectionOf(container)
  const parcels = kept.map(({ consignment_id }) => consignment_id)
  const [items, refunds, shares, ways] = await Promise.all([
    rows<Item>(
      sql,
      `select i.line_item_id, i.product_id, i.title, i.thumbnail, c.number
      from consignment_item i join consignment c on c.id = i.consignment_id where c.id = any(?) and i.deleted_at is null`,
      [parcels],
    ),
    listRefunds(sql, { consignment_ids: parcels }),
    sharesOf(sql, parcels),
    waysOfReturns(sql, kept),
  ])
  const credits = reader.credits ? await listCredits(sql, { refund_ids: refunds.map(({ id }) => id) }) : []
  const texts = await textsOf(
    container,
    items.map(({ product_id }) => product_id),
  )
  const itemOf = (id: string) => items.find(({ line_item_id }) => line_item_id === id)
  /** What it would give back if its pieces came today. */
  const expected = ({ status, consignment_id, items }: KeptReturn): bigint => {
    if (!OPEN_RETURNS.includes(status)) return 0n
    const before = refunds.filter((refund) => refund.consignment_id === consignment_id).flatMap(({ lines }) => lines)
    return sumOf(refundPieces(refundable(shares.get(consignment_id)?.lines ?? [], before), items)).total_minor
  }
  return kept.map((one) => {
    const refund = refunds.find(({ return_id }) => return_id === one.id)
    return {
      id: one.id,
      status: one.status,
      consignment: { id: one.consignment_id, number: itemOf(one.items[0]?.line_item_id ?? "")?.number ?? "" },
      items: one.items.map(({ line_item_id, quantity }) => {
        const item = itemOf(line_item_id)
        const title = textIn(texts(item?.product_id ?? "", "title", item?.title ?? null), language)
        return { line_item_id, quantity, title, thumbnail: item?.thumbnail ?? null }
      }),
      reason: one.reason,
      text: one.text,
      asked_at: new Date(one.asked_at).toISOString(),
      due_on: refundDueOn(new Date(one.asked_at)),
      method: one.way.method,
      methods: ways(one),
      bank_number_end: one.way.account?.end ?? null,
      moves: movesView(one.moves),
      amount_minor: toJsonMinor(refund?.amount_minor ?? expected(one)),
      currency_code: one.currency_code,
      refund: refund ? refundView(refund, one, credits) : null,
    }
  })
}

/**
 * A refund as every reader sees it: what was sent was sent by the way of then, what is due goes by the way that holds now. `credits`: those
 * that the reader may know.
 */
export function refundView(refund: KeptRefund, { way, currency_code }: KeptReturn, credits: readonly CustomerCredit[]): RefundView {
  const last = refund.moves.at(-1)
  const sent = refund.status === "sent" ? last : undefined
  const credit = credits.find(({ refund_id }) => refund_id === refund.id)
  return {
    id: refund.id,
    amount_minor: toJsonMinor(refund.amount_minor),
    currency_code,
    status: refund.status,
    method: sent?.method ?? way.method,
    bank_number_end: way.account?.end ?? null,
    due_on: refund.due_on,
    sent_on: sent?.on ?? null,
    reference: last && last.method !== "credit" ? last.reference : null,
    credit: credit ? { code: credit.code, left_minor: toJsonMinor(credit.left_minor) } : null,
  }
}

/** One return by its id, as its customer sees it now. */
export async function returnView(container: MedusaContainer, id: string, language: Language): Promise<ReturnView> {
  const [view] = await returnViews(container, await listReturns(connectionOf(container), { id }), language, { credits: true })
  return view as ReturnView
}
