/**
 * `node ledger-writer.ts <database url> <name> <from>`: a process that posts until it is killed. It prints `try <n>` before it asks and
 * `ack <n> <journal>...` when it was told that the journals are there. What was not acknowledged is asked for again with the same keys, by
 * this process or by the one that follows it.
 */
import { type Ledger, LedgerError, type NewJournal, openLedger } from "@tawiza/ledger"

/** Journals that belong together: every third request writes three in one transaction. */
export const keysOf = (name: string, n: number): string[] =>
  n % 3 ? [`${name}:${n}`] : ["a", "b", "c"].map((part) => `${name}:${n}:${part}`)

export const amountOf = (n: number): bigint => BigInt(1 + (n % 97))

export const VENDORS = ["vendor:a", "vendor:b", "vendor:c"]

const RETRY_MS = 20

function journalsOf(name: string, n: number): NewJournal[] {
  return keysOf(name, n).map((idempotencyKey, part) => ({
    idempotencyKey,
    kind: "crash",
    currency: "mad",
    happenedAt: new Date(Date.UTC(2026, 10, 1 + (n % 28))),
    legs: [
      { account: "bank", debit: amountOf(n) },
      { account: VENDORS[(n + part) % VENDORS.length] as string, credit: amountOf(n) },
    ],
  }))
}

async function write(databaseUrl: string, name: string, from: number): Promise<never> {
  let ledger: Ledger | undefined
  const ask = async (n: number): Promise<bigint[]> => {
    ledger ??= await openLedger({ databaseUrl, poolSize: 2 })
    const [first, ...others] = journalsOf(name, n)
    if (n % 10 === 0) await ledger.seal({ most: 10, checkpointAfter: 10 })
    if (first && others.length === 0) return [(await ledger.post(first)).id]
    return (await ledger.postMany(journalsOf(name, n))).map(({ id }) => id)
  }
  for (let n = from; ; n++) {
    process.stdout.write(`try ${n}\n`)
    const ids = await untilTold(() => ask(n))
    process.stdout.write(`ack ${n} ${ids.join(" ")}\n`)
  }
}

/** A refusal would be a mistake of the test. Every other error means that nobody knows whether the journals were written. */
async function untilTold<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (error instanceof LedgerError) throw error
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
}

if (import.meta.main) {
  const [databaseUrl = "", name = "", from = ""] = process.argv.slice(2)
  await write(databaseUrl, name, Number(from))
}
