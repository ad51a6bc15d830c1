import { createHash, randomBytes } from "node:crypto"

/** Days an invitation can be answered. */
export const INVITATION_DAYS = 14

/** A fresh code for the link (160 random bits) and the SHA-256 of it that is stored. */
export function newInvitationCode(): { code: string; code_hash: string } {
  const code = randomBytes(20).toString("base64url")
  return { code, code_hash: hashInvitationCode(code) }
}

export function hashInvitationCode(code: string): string {
  return createHash("sha256").update(code).digest("hex")
}
