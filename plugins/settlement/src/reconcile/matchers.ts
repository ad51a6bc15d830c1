import { BANK_MOVEMENT_KINDS } from "@tawiza/contract"
import type { Sql } from "@tawiza/vendor/rows"
import type { Fact } from "../domain/facts"
import type { BankLine } from "../store/bank-lines"
import { movementMatcher } from "./match-movements"
import { payoutPaidMatcher, payoutReturnedMatcher } from "./match-payouts"

/** What a line of the bank turned out to be. */
export interface Explanation {
  /** Id of what it is of: a payout, a remittance. */
  subject: string
  /** What happened to money by it. Together they move the bank's account by exactly the line. */
  facts: Fact[]
  /** Somebody told it before the statement came: the bank's account has moved by the line already, and there are no facts. */
  told_before?: boolean
}

/**
 * Knows a kind of movement on the chamber's account. It is asked inside the transaction that holds the line, and records there whatever
 * else follows; a line that it does not know today it is asked about again with each import.
 */
export interface BankMatcher {
  /** Kept with the line; also the name that pages have words for. */
  name: string
  explain(transaction: Sql, line: BankLine): Promise<Explanation | null>
}

/** Asked one after the other; the first that knows a line has it. */
export const MATCHERS: readonly BankMatcher[] = [payoutPaidMatcher, payoutReturnedMatcher, ...BANK_MOVEMENT_KINDS.map(movementMatcher)]
