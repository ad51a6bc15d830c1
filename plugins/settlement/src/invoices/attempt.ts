import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Issues one paper. What goes wrong with it is logged and stops no other; the next sweep tries it again. */
export async function attempt(container: MedusaContainer, paper: string, issue: () => Promise<void>): Promise<void> {
  try {
    await issue()
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`The ${paper} could not be issued: ${String(error)}`)
  }
}
