import { EntitySchema, type ValueTransformer } from "typeorm"
import type { AccountKind } from "./domain/account"

export interface AccountRow {
  id: bigint
  code: string
  kind: AccountKind
  currency: string
  minimum: bigint | null
}

export interface JournalRow {
  id: bigint
  kind: string
  description: string | null
  currency: string
  happenedAt: Date
  recordedAt: Date
  referenceType: string | null
  referenceId: string | null
  reverses: bigint | null
  reason: string | null
}

/** TypeORM makes a text of every bigint that it maps; nothing here is written through it. */
const whole: ValueTransformer = { from: (text: string | null) => (text === null ? null : BigInt(text)), to: String }

export const Account = new EntitySchema<AccountRow>({
  name: "account",
  columns: {
    id: { type: "bigint", primary: true, transformer: whole },
    code: { type: "text" },
    kind: { type: "text" },
    currency: { type: "char", length: 3 },
    minimum: { type: "bigint", nullable: true, transformer: whole },
  },
})

export const Journal = new EntitySchema<JournalRow>({
  name: "journal",
  columns: {
    id: { type: "bigint", primary: true, transformer: whole },
    kind: { type: "text" },
    description: { type: "text", nullable: true },
    currency: { type: "char", length: 3 },
    happenedAt: { type: "timestamptz", name: "happened_at" },
    recordedAt: { type: "timestamptz", name: "recorded_at" },
    referenceType: { type: "text", name: "reference_type", nullable: true },
    referenceId: { type: "text", name: "reference_id", nullable: true },
    reverses: { type: "bigint", nullable: true, transformer: whole },
    reason: { type: "text", nullable: true },
  },
})
