import type { MedusaContainer } from "@medusajs/framework/types"
import { sweep } from "../sweep"

export default async function settle(container: MedusaContainer) {
  await sweep(container)
}

export const config = { name: "settle", schedule: "* * * * *" }
