import type { DataSource } from "typeorm"
import { type Head, head } from "../sealing"
import { balanceRows } from "./balance-rows"
import { balancedJournals } from "./balanced-journals"
import { chain } from "./chain"
import { checkpoints } from "./checkpoints"
import { grants } from "./grants"
import { guards } from "./guards"
import { heads } from "./heads"
import { legsAgree } from "./legs-agree"
import { limits } from "./limits"
import { reversals } from "./reversals"
import { sealed } from "./sealed"
import { zeroSum } from "./zero-sum"

export const CHECKS = [
  balancedJournals,
  zeroSum,
  legsAgree,
  balanceRows,
  limits,
  reversals,
  chain,
  heads,
  sealed,
  checkpoints,
  guards,
  grants,
]

/** Rows told of one check; the rest is counted. */
const TOLD = 20

export interface Finding {
  name: string
  /** What must hold. */
  holds: string
  /** How many rows break it; 0 when it holds. */
  count: number
  /** The first of them. */
  rows: Record<string, string | number | null>[]
}

export interface CheckRun {
  checkedAt: Date
  tookMs: number
  /** The end of the hash chain then. */
  head: Head | null
  findings: Finding[]
}

export const isFine = ({ findings }: Pick<CheckRun, "findings">): boolean => findings.every(({ count }) => count === 0)

/** Runs every check over one snapshot of the ledger, and keeps what was found. Reads the whole ledger: minutes when it is large. */
export async function check(source: DataSource, noted: readonly Head[]): Promise<CheckRun> {
  const from = performance.now()
  const given = [noted.map(({ position }) => position), noted.map(({ hash }) => hash)]
  return source.transaction("REPEATABLE READ", async (sql) => {
    const findings: Finding[] = []
    for (const { name, holds, sql: query, heads } of CHECKS) {
      const rows: Record<string, unknown>[] = await sql.query(query, heads ? given : [])
      findings.push({ name, holds, count: rows.length, rows: rows.slice(0, TOLD).map(plain) })
    }
    const last = await head(sql)
    const tookMs = Math.round(performance.now() - from)
    const [{ checked_at: checkedAt }] = await sql.query(
      `insert into ledger.check_run (took_ms, position, head, findings)
       values ($1, $2, decode($3, 'hex'), $4) returning checked_at`,
      [tookMs, last?.position ?? 0n, last?.hash ?? "", JSON.stringify(findings)],
    )
    return { checkedAt, tookMs, head: last, findings }
  })
}

/** The latest runs, newest first. */
export async function checkRuns(source: DataSource, limit: number): Promise<CheckRun[]> {
  const rows: { checked_at: Date; took_ms: number; position: bigint; hash: string; findings: Finding[] }[] = await source.query(
    `select checked_at, took_ms, position, encode(head, 'hex') as hash, findings from ledger.check_run order by id desc limit $1`,
    [limit],
  )
  return rows.map(({ checked_at, took_ms, position, hash, findings }) => ({
    checkedAt: checked_at,
    tookMs: took_ms,
    head: position ? { position, hash } : null,
    findings,
  }))
}

const plain = (row: Record<string, unknown>): Finding["rows"][number] =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value === null || typeof value === "number" ? value : textOf(value)]),
  )

const textOf = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value))
