import { dirname, join, resolve } from "node:path"
import { Trouble } from "./trouble.ts"

/** The folder of the clone. */
export const ROOT = dirname(dirname(import.meta.dirname))

/** What the one-command runners read from their environment; what the servers read is in `config/env`. */
export interface Place {
  /** Everything a run leaves behind; `.data` in the clone unless `DATA_DIR` says otherwise. Absolute. */
  readonly data: string
  readonly logs: string
  /** A database of one's own instead of the embedded one. */
  readonly databaseUrl: string | undefined
  readonly redisUrl: string | undefined
  readonly shopPort: number
  readonly apiPort: number
}

/** @throws Trouble when a port is none */
export function readPlace(variables: Record<string, string | undefined> = process.env): Place {
  const data = resolve(ROOT, variables.DATA_DIR || ".data")
  return {
    data,
    logs: join(data, "logs"),
    databaseUrl: variables.DATABASE_URL || undefined,
    redisUrl: variables.REDIS_URL || undefined,
    shopPort: port("SHOP_PORT", 8000),
    apiPort: port("API_PORT", 9000),
  }

  function port(name: string, otherwise: number): number {
    const text = variables[name]
    if (!text) return otherwise
    const number = Number(text)
    if (!Number.isInteger(number) || number < 1 || number > 65_535) {
      throw new Trouble(`${name} is "${text}", which is no port: set it to a number from 1 to 65535.`)
    }
    return number
  }
}
