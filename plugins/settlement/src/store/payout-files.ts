import { createHash } from "node:crypto"
import { PAYOUT_FILE_FORMATS, type PayoutFile, type PayoutFileFormat } from "@tawiza/contract"
import { rows, type Sql } from "@tawiza/vendor/rows"
import type { KeyRing, Sealed } from "../domain/key-ring"
import type { PaymentOrder } from "../domain/payment-order"
import { WRITERS } from "../domain/writers"

/** What a file's seal belongs to. */
export const aboutFile = (batch_id: string, format: string) => `${batch_id}:${format}`

/** Writes a batch in every form, once. They name whole bank numbers, so they lie sealed. */
export async function keepFiles(transaction: Sql, keys: KeyRing, batch_id: string, order: PaymentOrder): Promise<void> {
  for (const format of PAYOUT_FILE_FORMATS) {
    const { name, type, text } = WRITERS[format](order)
    const bytes = Buffer.from(text)
    const { key_id, sealed } = keys.seal(bytes, aboutFile(batch_id, format))
    await transaction.raw(
      "insert into payout_file (batch_id, format, name, type, sha256, bytes, key_id, sealed) values (?, ?, ?, ?, ?, ?, ?, ?)",
      [batch_id, format, name, type, sha256(bytes), bytes.length, key_id, sealed],
    )
  }
}

/**
 * The bytes that were written, and who takes them is recorded; null when there are none. Hold the batch: one that is given up has no file
 * that anybody takes. @throws Error when they are not what was written
 */
export async function takeFile(
  transaction: Sql,
  keys: KeyRing,
  { batch_id, format, by }: { batch_id: string; format: PayoutFileFormat; by: string },
): Promise<{ name: string; type: string; bytes: Buffer } | null> {
  const [file] = await rows<Sealed & { name: string; type: string; sha256: string }>(
    transaction,
    "select name, type, sha256, key_id, sealed from payout_file where batch_id = ? and format = ?",
    [batch_id, format],
  )
  if (!file) return null
  const bytes = keys.open(file, aboutFile(batch_id, format))
  if (sha256(bytes) !== file.sha256) throw new Error(`The ${format} file of ${batch_id} is not the one that was written`)
  await transaction.raw("insert into payout_file_reading (batch_id, format, by) values (?, ?, ?)", [batch_id, format, by])
  return { name: file.name, type: file.type, bytes }
}

/** What a batch was written as, and who took it. */
export async function filesOf(sql: Sql, batch_id: string): Promise<PayoutFile[]> {
  const [files, readings] = [
    await rows<Omit<PayoutFile, "taken">>(sql, "select format, name, sha256, bytes from payout_file where batch_id = ?", [batch_id]),
    await rows<{ format: string; by: string; at: Date }>(
      sql,
      "select format, by, at from payout_file_reading where batch_id = ? order by id desc",
      [batch_id],
    ),
  ]
  const taken = Map.groupBy(readings, ({ format }) => format)
  return PAYOUT_FILE_FORMATS.flatMap((format) => files.find((file) => file.format === format) ?? []).map((file) => ({
    ...file,
    taken: (taken.get(file.format) ?? []).map(({ by, at }) => ({ by, at: at.toISOString() })),
  }))
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex")
