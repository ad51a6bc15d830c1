import { rows, type Sql } from "@tawiza/vendor/rows"
import { type VendorPart, vendorAccount } from "../domain/accounts"
import { journalOf } from "../domain/facts"
import { type FactRow, factOfRow } from "../domain/stored-fact"

/**
 * What the facts say of a part of a vendor's money, recorded just now and not posted yet included: the ledger may lag behind by a moment.
 * Read it under `lockVendorMoney`. In the direction in which the part grows.
 */
export async function vendorPart(sql: Sql, vendor_id: string, part: Exclude<VendorPart, "debt">): Promise<bigint> {
  const account = vendorAccount(vendor_id, part)
  const found = await rows<FactRow>(sql, "select * from settlement_fact where vendor_id = ? order by id", [vendor_id])
  const legs = found.flatMap((row) => journalOf(factOfRow(row))?.legs ?? []).filter((leg) => leg.account === account)
  return legs.reduce((sum, { debit = 0n, credit = 0n }) => sum + credit - debit, 0n)
}
