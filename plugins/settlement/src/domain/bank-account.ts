import { createHash, randomBytes } from "node:crypto"
import type { BankAccountConfirmer, MemberRole } from "@tawiza/contract"
import type { KeyRing, Sealed } from "./key-ring"

/** What is kept under a key: the number, and salt so that its fingerprint cannot be guessed from all numbers there are. */
interface Content {
  rib: string
  salt: string
}

/** A bank number as its row keeps it. */
export interface KeptNumber extends Sealed {
  /** SHA-256 over salt and number: what a signature signs. It survives a change of keys. */
  fingerprint: string
  last4: string
}

const fingerprintOf = ({ rib, salt }: Content) => createHash("sha256").update(`${salt}:${rib}`).digest("hex")

/** Of a bank account, or of an account with Stripe. */
export function keepNumber(keys: KeyRing, id: string, rib: string): KeptNumber {
  const content: Content = { rib, salt: randomBytes(16).toString("base64url") }
  return { ...keys.seal(Buffer.from(JSON.stringify(content)), id), fingerprint: fingerprintOf(content), last4: rib.slice(-4) }
}

/** The whole number; only what writes a file for the bank or a transfer asks. @throws Error when it is not the one that was kept */
export function openNumber(keys: KeyRing, id: string, kept: Sealed & { fingerprint: string }): string {
  const content = JSON.parse(keys.open(kept, id).toString()) as Content
  if (fingerprintOf(content) !== kept.fingerprint) throw new Error(`Bank account ${id} is not the one that was kept`)
  return content.rib
}

/** Latin letters, digits and the marks that banks take (EPC217-08, "Best practices SEPA requirements for character set", and accents). */
const HOLDER = /^\p{Script=Latin}[\p{Script=Latin}\d '()+,./:?-]{1,69}$/u

export const isHolder = (name: string): boolean => HOLDER.test(name)

/** A name as a bank takes it: what it would not is left out. */
export function holderOf(name: string): string {
  const kept = name
    .normalize("NFC")
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{Script=Latin}\d '()+,./:?-]/gu, " ")
  return kept
    .replace(/\s+/g, " ")
    .replace(/^[^\p{Script=Latin}]+/u, "")
    .slice(0, 70)
    .trim()
}

interface Person {
  id: string
  role: MemberRole
}

/**
 * Who confirms what a member asked: the other of manager and treasurer. Where nobody who can sign in has that role, the chamber's
 * treasurer does. `members` are those who can sign in.
 */
export function confirmerOf(asked: Person, members: readonly Person[]): BankAccountConfirmer {
  const other = asked.role === "treasurer" ? "manager" : "treasurer"
  return members.some(({ id, role }) => role === other && id !== asked.id) ? other : "chamber"
}
