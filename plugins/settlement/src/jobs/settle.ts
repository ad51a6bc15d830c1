import type { MedusaContainer } from "@medusajs/framework/types"
import { sweep } from "../sweep"
import { tellCredits } from "../tell-credits"

export default async function settle(container: MedusaContainer) {
  await sweep(container)
  await tellCredits(container)
}

export const config = { name: "settle", schedule: "* * * * *" }
