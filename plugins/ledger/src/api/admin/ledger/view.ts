import type {
  LedgerAccountRow,
  LedgerChecks,
  LedgerJournalAnswer,
  LedgerJournalRow,
  LedgerLine,
  LedgerSourcePage,
  LedgerTrialBalance,
  Texts,
} from "@tawiza/contract"
import { toJsonMinor } from "@tawiza/money"
import type { Balance, TrialBalance } from "../../../balances"
import type { CheckRun } from "../../../checks"
import type { WholeJournal } from "../../../journals"
import type { Head } from "../../../sealing"
import type { StatementLine } from "../../../statement"
import type { JournalRow } from "../../../tables"

export function accountView({ account, kind, currency, balance, minimum }: Balance): LedgerAccountRow {
  return {
    code: account,
    kind,
    currency_code: currency,
    balance_minor: toJsonMinor(balance),
    minimum_minor: minimum === null ? null : toJsonMinor(minimum),
  }
}

/** The two columns of an amount whose debit is positive. */
export function sidesOf(amount: bigint): { debit: bigint; credit: bigint } {
  return amount > 0n ? { debit: amount, credit: 0n } : { debit: 0n, credit: -amount }
}

function sidesView(amount: bigint): { debit_minor: number; credit_minor: number } {
  const { debit, credit } = sidesOf(amount)
  return { debit_minor: toJsonMinor(debit), credit_minor: toJsonMinor(credit) }
}

/** What kinds of journal are called. */
type KindNames = Readonly<Record<string, Texts>>

export function lineView(line: StatementLine, names: KindNames): LedgerLine {
  const { journal, leg, kind, description, subject, happenedAt, recordedAt, amount, balance } = line
  return {
    journal_id: String(journal),
    leg,
    kind,
    kind_name: names[kind] ?? {},
    description,
    subject,
    happened_at: happenedAt.toISOString(),
    recorded_at: recordedAt.toISOString(),
    ...sidesView(amount),
    balance_minor: toJsonMinor(balance),
  }
}

export function journalView(journal: JournalRow, names: KindNames, sources: LedgerSourcePage[]): LedgerJournalRow {
  const { id, kind, description, currency, happenedAt, recordedAt, referenceType, referenceId, reverses, reason } = journal
  return {
    id: String(id),
    kind,
    kind_name: names[kind] ?? {},
    description,
    currency_code: currency,
    happened_at: happenedAt.toISOString(),
    recorded_at: recordedAt.toISOString(),
    reference: referenceType === null || referenceId === null ? null : { type: referenceType, id: referenceId },
    sources,
    reverses: reverses === null ? null : String(reverses),
    reason,
  }
}

export function wholeJournalView(journal: WholeJournal, names: KindNames, sources: LedgerSourcePage[]): LedgerJournalAnswer["journal"] {
  const { legs, reversedBy, seal } = journal
  return {
    ...journalView(journal, names, sources),
    legs: legs.map(({ leg, account, subject, amount }) => ({ leg, account, subject, ...sidesView(amount) })),
    reversed_by: reversedBy === null ? null : String(reversedBy),
    seal: headView(seal),
  }
}

export function trialBalanceView({ accounts, totals }: TrialBalance, at: Date | null): LedgerTrialBalance {
  const minor = ({ debit, credit }: { debit: bigint; credit: bigint }) => ({
    debit_minor: toJsonMinor(debit),
    credit_minor: toJsonMinor(credit),
  })
  return {
    at: at?.toISOString() ?? null,
    accounts: accounts.map(({ account, kind, currency, ...sides }) => ({ code: account, kind, currency_code: currency, ...minor(sides) })),
    totals: totals.map(({ currency, ...sides }) => ({ currency_code: currency, ...minor(sides) })),
  }
}

export function checksView(head: Head | null, run: CheckRun | undefined): LedgerChecks {
  const last = run && {
    checked_at: run.checkedAt.toISOString(),
    took_ms: run.tookMs,
    head: headView(run.head),
    findings: run.findings,
  }
  return { head: headView(head), last: last ?? null }
}

const headView = (head: Head | null) => head && { position: String(head.position), hash: head.hash }
