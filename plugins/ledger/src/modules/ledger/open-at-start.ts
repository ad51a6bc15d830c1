import { asValue } from "@medusajs/framework/awilix"
import type { LoaderOptions } from "@medusajs/framework/types"
import { openSource } from "../../connections"

/** What medusa-config passes to the plugin. */
export interface LedgerModuleOptions {
  databaseUrl?: string
}

/** Migrates and connects before anything can ask for the ledger; what fails here ends the boot, with its sentence. */
export async function openAtStart({ container, options }: LoaderOptions<LedgerModuleOptions>): Promise<void> {
  if (!options?.databaseUrl) throw new Error("The ledger needs the option databaseUrl.")
  container.register("ledgerSource", asValue(await openSource({ databaseUrl: options.databaseUrl })))
}
