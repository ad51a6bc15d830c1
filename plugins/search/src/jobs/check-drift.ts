import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CATALOGUE, type CatalogueModuleService } from "../modules/catalogue"
import { forgetOldSearches } from "../store/searches"
import { connectionOf } from "../store/sql"

/** Holds the index against the database, puts right what differs, and says so: a change that no trigger told is worth knowing. */
export default async function checkDrift(container: MedusaContainer) {
  const { loop } = container.resolve<CatalogueModuleService>(CATALOGUE).catalogue(container)
  const { stale, differing, repaired } = await loop.checkDrift()
  if (stale + repaired > 0) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `The search index differed from the database: ${stale} documents were stale, ${repaired} in ${differing} groups were put right.`,
      )
  }
  await forgetOldSearches(connectionOf(container))
}

export const config = { name: "check-search-drift", schedule: "17 * * * *" }
