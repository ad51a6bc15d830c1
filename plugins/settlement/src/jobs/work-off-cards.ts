import type { MedusaContainer } from "@medusajs/framework/types"
import { settleStrays } from "../stripe/strays"
import { workOffCards } from "../stripe/work"

export default async function workOff(container: MedusaContainer) {
  await workOffCards(container)
  await settleStrays(container)
}

export const config = { name: "work-off-cards", schedule: "* * * * *" }
