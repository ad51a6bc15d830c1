import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { connectionOf, rows } from "@tawiza/vendor/rows"
import type { Sealed } from "../domain/key-ring"
import { keysOf } from "../modules/settlement"

/** Tables with sealed bank numbers, and of each row what its seal belongs to, as it was said when it was sealed. */
const SEALED: Record<string, string> = {
  vendor_bank_account: "id",
  payout_file: "batch_id || ':' || format",
  return_way: "'return_way:' || return_id",
}

/** Seals with the first key of `BANK_KEYS` whatever lies under another. @returns how many still lie under one that is missing */
export async function reseal(container: MedusaContainer): Promise<number> {
  const sql = connectionOf(container)
  const keys = keysOf(container)
  let left = 0
  for (const [table, about] of Object.entries(SEALED)) {
    const found = await rows<Sealed & { about: string }>(sql, `select ${about} as about, key_id, sealed from ${table} where key_id <> ?`, [
      keys.current,
    ])
    for (const row of found) {
      try {
        const { key_id, sealed } = keys.seal(keys.open(row, row.about), row.about)
        await sql.raw(`update ${table} set key_id = ?, sealed = ? where ${about} = ? and sealed = ?`, [
          key_id,
          sealed,
          row.about,
          row.sealed,
        ])
      } catch (error) {
        left++
        const reason = error instanceof Error ? error.message : String(error)
        container.resolve(ContainerRegistrationKeys.LOGGER).error(`${row.about} could not be sealed anew: ${reason}`)
      }
    }
  }
  return left
}
