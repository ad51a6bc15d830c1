import type { NewJournal } from "@tawiza/ledger"

/** What happened to money, once: amounts are in it, so that the same fact always makes the same journal. */
export interface FactBase {
  /** Made from what happened, never from when it was noticed. */
  key: string
  currency_code: string
  happened_at: Date
  order_id: string | null
  consignment_id: string | null
  vendor_id: string | null
}

/** Of one parcel. */
export interface ParcelFact extends FactBase {
  order_id: string
  consignment_id: string
  vendor_id: string
}

/** The frame of a fact's journal; each kind of fact adds the legs. */
export function journalFor(fact: FactBase & { kind: string }, legs: NewJournal["legs"]): NewJournal {
  const { consignment_id, order_id } = fact
  return {
    idempotencyKey: fact.key,
    kind: fact.kind,
    currency: fact.currency_code,
    happenedAt: fact.happened_at,
    ...(consignment_id
      ? { reference: { type: "consignment", id: consignment_id } }
      : order_id && { reference: { type: "order", id: order_id } }),
    // A part of nothing is no leg.
    legs: legs.filter(({ debit, credit }) => (debit ?? credit) !== 0n),
  }
}
