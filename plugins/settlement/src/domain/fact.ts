import type { NewJournal } from "@tawiza/ledger"
import type { ReferenceType } from "./references"

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

/** What a journal refers to. */
export interface FactReference {
  type: ReferenceType
  id: string
}

/** The frame of a fact's journal; each kind of fact adds the legs. It refers to the fact's parcel or order, unless it is of something else. */
export function journalFor(fact: FactBase & { kind: string }, legs: NewJournal["legs"], of?: FactReference): NewJournal {
  const reference = of ?? parcelOrOrder(fact)
  return {
    idempotencyKey: fact.key,
    kind: fact.kind,
    currency: fact.currency_code,
    happenedAt: fact.happened_at,
    ...(reference && { reference }),
    // A part of nothing is no leg.
    legs: legs.filter(({ debit, credit }) => (debit ?? credit) !== 0n),
  }
}

function parcelOrOrder({ consignment_id, order_id }: FactBase): FactReference | null {
  if (consignment_id) return { type: "consignment", id: consignment_id }
  return order_id ? { type: "order", id: order_id } : null
}
