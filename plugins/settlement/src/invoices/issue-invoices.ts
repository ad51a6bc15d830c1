import type { MedusaContainer } from "@medusajs/framework/types"
import { issueCommissions } from "./issue-commissions"
import { issueCredits } from "./issue-credits"
import { issueSales } from "./issue-sales"

/** Issues every paper that is due. It may be run at any time by anybody, and by several at once. */
export async function issueInvoices(container: MedusaContainer, now = new Date()): Promise<void> {
  await issueSales(container)
  await issueCommissions(container, now)
  await issueCredits(container)
}
