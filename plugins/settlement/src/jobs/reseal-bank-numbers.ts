import type { MedusaContainer } from "@medusajs/framework/types"
import { reseal } from "../bank-accounts/reseal"

export default async function resealBankNumbers(container: MedusaContainer) {
  await reseal(container)
}

export const config = { name: "reseal-bank-numbers", schedule: "20 * * * *" }
