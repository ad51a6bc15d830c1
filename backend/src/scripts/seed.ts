import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { ExecArgs } from "@medusajs/framework/types"
import { readBackendEnv } from "@tawiza/config/env"
import { ensureCommissionRules } from "../seed/commission"
import { ensureMarket } from "../seed/market"
import { CUSTOMER, ensureChamberUsers, ensureCustomer, ensureSharedMember, MODERATOR, SHARED_MEMBER, TREASURER } from "../seed/people"
import { ensureVendors } from "../seed/vendors"

/**
 * Fills a migrated database with the demo and writes `demo.json` into the data folder: the publishable key, the region, the sign-ins.
 * Running it again completes an interrupted run and changes nothing in a complete one. Progress goes to the standard output as
 * `progress <done> <total>` lines.
 */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const { DATA_DIR } = readBackendEnv()
  const { publishable_key, region_id, sales_channel_id } = await ensureMarket(container)
  const chamber = await ensureChamberUsers(container)
  await ensureCommissionRules(container, chamber.moderator_id)
  await ensureCustomer(container)
  const vendors = await ensureVendors(container, {
    ...chamber,
    sales_channel_id,
    onProgress: (done, total) => console.log(`progress ${done} ${total}`),
  })
  // Two whose seals look different.
  await ensureSharedMember(container, ["itri-n-ufella", "soufat-bouiblane"])
  const demo = { moderator: MODERATOR, treasurer: TREASURER, vendors, shared_member: SHARED_MEMBER, customer: CUSTOMER }
  await writeFile(join(DATA_DIR, "demo.json"), `${JSON.stringify({ publishable_key, region_id, demo }, null, 2)}\n`)
}
