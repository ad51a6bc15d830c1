import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { readJson, writeJson } from "./files.ts"

export interface Secrets {
  readonly jwt: string
  readonly cookie: string
  readonly postgres: string
}

/** The secrets of this machine's instance: made once, kept where only its owner reads them. */
export function readSecrets(data: string): Secrets {
  const path = join(data, "secrets.json")
  const kept = readJson<Secrets>(path)
  if (kept) return kept
  const secret = () => randomBytes(24).toString("base64url")
  const made = { jwt: secret(), cookie: secret(), postgres: secret() }
  writeJson(path, made, 0o600)
  return made
}
