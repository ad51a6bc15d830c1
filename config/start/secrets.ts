import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { readJson, writeJson } from "./files.ts"

export interface Secrets {
  readonly jwt: string
  readonly cookie: string
  readonly postgres: string
  /** `BANK_KEYS`. Without it the bank numbers of the database beside it cannot be read any more. */
  readonly bank: string
}

/** The secrets of this machine's instance: made once, kept where only its owner reads them. */
export function readSecrets(data: string): Secrets {
  const path = join(data, "secrets.json")
  const kept = readJson<Partial<Secrets>>(path)
  if (isWhole(kept)) return kept
  const secret = () => randomBytes(24).toString("base64url")
  // One made by an earlier version lacks what came later.
  const made = { jwt: secret(), cookie: secret(), postgres: secret(), bank: `local:${randomBytes(32).toString("base64")}`, ...kept }
  writeJson(path, made, 0o600)
  return made
}

const isWhole = (secrets: Partial<Secrets> | undefined): secrets is Secrets => secrets?.postgres !== undefined && secrets.bank !== undefined
