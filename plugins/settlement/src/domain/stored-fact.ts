import type { Fact } from "./facts"

/** A fact as its row keeps it: amounts as decimal strings, because JSON has no bigint. */
export interface FactRow {
  key: string
  kind: string
  currency_code: string
  happened_at: Date
  order_id: string | null
  consignment_id: string | null
  vendor_id: string | null
  payload: Record<string, unknown>
}

const COLUMNS = new Set<string>(["key", "kind", "currency_code", "happened_at", "order_id", "consignment_id", "vendor_id"])

export function rowOfFact(fact: Fact): FactRow {
  const { key, kind, currency_code, happened_at, order_id, consignment_id, vendor_id } = fact
  const rest = Object.entries(fact).filter(([name]) => !COLUMNS.has(name))
  const payload = Object.fromEntries(rest.map(([name, value]) => [name, typeof value === "bigint" ? String(value) : value]))
  return { key, kind, currency_code, happened_at, order_id, consignment_id, vendor_id, payload }
}

/** The inverse: what ends in `_minor` is an amount. */
export function factOfRow({ payload, ...columns }: FactRow): Fact {
  const rest = Object.entries(payload).map(([name, value]) => [name, name.endsWith("_minor") ? BigInt(value as string) : value])
  return { ...columns, ...Object.fromEntries(rest) } as Fact
}
