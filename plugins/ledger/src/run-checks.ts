import { text } from "node:stream/consumers"
import { type CheckRun, isFine } from "./checks"
import { openLedger } from "./ledger"
import type { Head } from "./sealing"

/** Asked on the standard input, because an argument would show the database's password to everybody on the machine. */
interface Asked {
  databaseUrl: string
  /** Heads noted outside, as `<position>:<hash>`. */
  heads: string[]
}

/** What `npm run ledger:check` runs: seals, checks, prints every invariant with the rows that break it. @returns the exit code */
async function main(): Promise<number> {
  const { databaseUrl, heads } = JSON.parse(await text(process.stdin)) as Asked
  const ledger = await openLedger({ databaseUrl, poolSize: 2 })
  try {
    await ledger.seal()
    const run = await ledger.checks(heads.map(headOf))
    console.log(report(run))
    return isFine(run) ? 0 : 1
  } finally {
    await ledger.close()
  }
}

function headOf(noted: string): Head {
  const [position = "", hash = ""] = noted.split(":")
  return { position: BigInt(position), hash: hash.toLowerCase() }
}

function report({ findings, head, tookMs }: CheckRun): string {
  const lines = findings.flatMap(({ name, holds, count, rows }) => [
    `${count ? "✗" : "✓"} ${name.padEnd(18)} ${holds}`,
    ...rows.map(
      (row) =>
        `    ${Object.entries(row)
          .map((column) => column.join(" "))
          .join(", ")}`,
    ),
    ...(count > rows.length ? [`    and ${count - rows.length} more`] : []),
  ])
  const end = head ? `Head of the chain, to be noted elsewhere: ${head.position}:${head.hash}` : "Nothing has been posted yet."
  return [...lines, end, `Checked in ${(tookMs / 1000).toFixed(1)} s.`].join("\n")
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(`✗ ${error.message}`)
    process.exit(2)
  },
)
