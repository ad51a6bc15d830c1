import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { connectionOf, rows } from "@tawiza/vendor/rows"
import type { Sealed } from "../domain/key-ring"
import { keysOf } from "../modules/settlement"
import { aboutFile } from "../store/payout-files"

/** `format` is null for a bank account. */
type Row = Sealed & { id: string; format: string | null }

/** Seals with the first key of `BANK_KEYS` whatever lies under another. @returns how many still lie under one that is missing */
export async function reseal(container: MedusaContainer): Promise<number> {
  const sql = connectionOf(container)
  const keys = keysOf(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const accounts = await rows<Row>(sql, "select id, null as format, key_id, sealed from vendor_bank_account where key_id <> ?", [
    keys.current,
  ])
  const files = await rows<Row>(sql, "select batch_id as id, format, key_id, sealed from payout_file where key_id <> ?", [keys.current])
  let left = 0
  for (const row of [...accounts, ...files]) {
    try {
      const about = row.format === null ? row.id : aboutFile(row.id, row.format)
      const { key_id, sealed } = keys.seal(keys.open(row, about), about)
      if (row.format === null) {
        await sql.raw("update vendor_bank_account set key_id = ?, sealed = ? where id = ? and sealed = ?", [
          key_id,
          sealed,
          row.id,
          row.sealed,
        ])
      } else {
        await sql.raw("update payout_file set key_id = ?, sealed = ? where batch_id = ? and format = ? and sealed = ?", [
          key_id,
          sealed,
          row.id,
          row.format,
          row.sealed,
        ])
      }
    } catch (error) {
      left++
      logger.error(`${row.id} could not be sealed anew: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return left
}
