import { LedgerError } from "../errors"

export const ACCOUNT_KINDS = ["asset", "liability", "income", "expense"] as const
export type AccountKind = (typeof ACCOUNT_KINDS)[number]

export interface NewAccount {
  /** Words joined by colons, `vendor:ven_1:available` for example. */
  code: string
  kind: AccountKind
  /** ISO 4217 in lower case. */
  currency: string
  /** Lowest balance in minor units in the direction in which the account grows, zero or below; without it the account has no limit. */
  minimum?: bigint
}

/** 1 where debits make the balance grow, -1 where credits do. */
export const directionOf = (kind: AccountKind): 1n | -1n => (kind === "asset" || kind === "expense" ? 1n : -1n)

/** @throws LedgerError `invalid_account` with the fields. */
export function checkAccount({ code, kind, currency, minimum }: NewAccount): void {
  const fields = {
    code: code.length <= 200 && /^[\w.-]+(:[\w.-]+)*$/.test(code),
    kind: ACCOUNT_KINDS.includes(kind),
    currency: /^[a-z]{3}$/.test(currency),
    minimum: minimum === undefined || (minimum <= 0n && minimum >= -(2n ** 63n)),
  }
  const wrong = Object.entries(fields).flatMap(([name, right]) => (right ? [] : [name]))
  if (wrong.length) throw new LedgerError("invalid_account", { code, fields: wrong })
}
