import type { DataSource } from "typeorm"
import { openAccounts } from "./accounts"
import { connect, migrate } from "./connections"
import type { NewAccount } from "./domain/account"
import type { NewJournal, Reversal } from "./domain/journal"
import { type Posted, post, postMany, reverse } from "./posting"

export interface LedgerOptions {
  /** Of the owner of the database: it migrates. Posting and reading run as the role `tawiza_ledger`. */
  databaseUrl: string
  /** Connections at most; 5 unless given. */
  poolSize?: number
}

/** Migrates the database if it must be, and opens the ledger in it. */
export async function openLedger({ databaseUrl, poolSize = 5 }: LedgerOptions): Promise<Ledger> {
  await migrate(databaseUrl)
  return new Ledger(await connect(databaseUrl, poolSize))
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

  /** Ends its connections. */
  close(): Promise<void> {
    return this.source.destroy()
  }
}
