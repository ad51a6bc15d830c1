import type { MedusaContainer } from "@medusajs/framework/types"
import { CATALOGUE, type CatalogueModuleService } from "../modules/catalogue"

/** A worker is asked for no catalogue: this starts its loop, and starts it again where the database was away. */
export default async function keepIndex(container: MedusaContainer) {
  await container.resolve<CatalogueModuleService>(CATALOGUE).catalogue(container).loop.ready()
}

export const config = { name: "keep-index", schedule: "* * * * *" }
