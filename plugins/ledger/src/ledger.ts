import type { DataSource } from "typeorm"
import { openAccounts } from "./accounts"
import {
  type AccountFilter,
  accounts,
  asOf,
  type Balance,
  balances,
  balancesBySubject,
  type Clock,
  type SubjectBalance,
  type SubjectFilter,
  type TrialBalance,
  trialBalance,
} from "./balances"
import { type CheckRun, check, checkRuns } from "./checks"
import { type LedgerOptions, openSource } from "./connections"
import type { NewAccount } from "./domain/account"
import type { NewJournal, Reversal } from "./domain/journal"
import { type JournalFilter, journal, journals, type ListedJournal, type WholeJournal } from "./journals"
import { type Movements, movements } from "./movements"
import { type Posted, post, postMany, reverse } from "./posting"
import { type Head, head, type SealOptions, seal } from "./sealing"
import { type Period, type Statement, statement } from "./statement"

/** Migrates the database if it must be, and opens the ledger in it. @throws LedgerError `no_role`, `wrong_role` */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  return new Ledger(await openSource(options))
}

/**
 * Double entry in one database. Amounts are bigint minor units; accounts go by their code; every refusal is a LedgerError, and then
 * nothing was written. Any other error means that the outcome is unknown: ask again with the same key.
 */
export class Ledger {
  constructor(private readonly source: DataSource) {}

  /** Opens those that are not open yet, all or none. @throws LedgerError `invalid_account`, `account_differs` */
  openAccounts(accounts: readonly NewAccount[]): Promise<void> {
    return openAccounts(this.source, accounts)
  }

  /**
   * Writes a journal. The same key with the same content gives the first one back.
   * @throws LedgerError `invalid_journal`, `bad_amount`, `too_few_legs`, `unbalanced`, `key_reused`, `unknown_account`,
   * `currency_mismatch`, `limit_exceeded`; where several apply, the first in this order.
   */
  post(journal: NewJournal): Promise<Posted> {
    return post(this.source, journal)
  }

  /** Writes all journals or none, in one transaction; limits are tested once, at the end. Refusals as of `post`. */
  postMany(journals: readonly NewJournal[]): Promise<Posted[]> {
    return postMany(this.source, journals)
  }

  /**
   * Undoes a journal by its exact mirror, which happens now unless told otherwise.
   * @throws LedgerError `invalid_journal`, `unknown_journal`, `key_reused`, `already_reversed`, `not_reversible`, `limit_exceeded`
   */
  reverse(journalId: bigint, reversal: Reversal): Promise<Posted> {
    return reverse(this.source, journalId, reversal)
  }

  /** Of one account, now, in the direction in which it grows. @throws LedgerError `unknown_account` */
  async balance(account: string): Promise<bigint> {
    const [found] = await balances(this.source, [account])
    return (found as Balance).balance
  }

  /** Of the named accounts, or of all, by code. @throws LedgerError `unknown_account` */
  balances(accounts?: readonly string[]): Promise<Balance[]> {
    return balances(this.source, accounts ?? null)
  }

  /** A page of accounts by code, with their balances. */
  accounts(filter: AccountFilter = {}): Promise<{ accounts: Balance[]; count: number }> {
    return accounts(this.source, filter)
  }

  /** What an account holds for each subject, an order for example. Empty for an account that has no entries with one. */
  balancesBySubject(account: string, filter: SubjectFilter = {}): Promise<SubjectBalance[]> {
    return balancesBySubject(this.source, account, filter)
  }

  /** The entries of an account, newest first, each with the balance after it. @throws LedgerError `unknown_account` */
  statement(account: string, period: Period = {}): Promise<Statement> {
    return statement(this.source, account, period)
  }

  /**
   * What happened to some accounts from one moment up to and without another, by when it happened: one line for each journal, all read at
   * the same moment, so that opening and lines sum to the closing of each account.
   */
  movements(accounts: readonly string[], period: { from: Date; to: Date }): Promise<Movements> {
    return movements(this.source, accounts, period)
  }

  /** All accounts as they stood at a moment, by what had happened, or by what had been recorded by then. */
  asOf(at: Date, clock: Clock = "happened"): Promise<Balance[]> {
    return asOf(this.source, at, clock)
  }

  /** All accounts in a debit and a credit column that sum to the same, at a moment or now. */
  trialBalance(at?: Date): Promise<TrialBalance> {
    return trialBalance(this.source, at ?? null)
  }

  /** @throws LedgerError `unknown_journal` */
  journal(id: bigint): Promise<WholeJournal> {
    return journal(this.source, id)
  }

  /** Newest first. */
  journals(filter: JournalFilter = {}): Promise<{ journals: ListedJournal[]; count: number }> {
    return journals(this.source, filter)
  }

  /** Adds what is not sealed yet to the hash chain. @returns how many journals that were */
  seal(options: SealOptions = {}): Promise<number> {
    return seal(this.source, options)
  }

  /** The end of the hash chain, to be published or written down. */
  head(): Promise<Head | null> {
    return head(this.source)
  }

  /** Runs every check and keeps the result; `noted` are heads written down outside. */
  checks(noted: readonly Head[] = []): Promise<CheckRun> {
    return check(this.source, noted)
  }

  /** What earlier checks found, newest first. */
  checkRuns(limit = 1): Promise<CheckRun[]> {
    return checkRuns(this.source, limit)
  }

  /** Ends its connections. */
  close(): Promise<void> {
    return this.source.destroy()
  }
}
