import { Module } from "@medusajs/framework/utils"
import { CATALOGUE } from "@tawiza/vendor/catalogue/catalogue"
import { CatalogueModuleService } from "./service"

export type { CatalogueModuleService }
export { CATALOGUE }

/** Registered under the name by which the store routes ask for a catalogue. */
export default Module(CATALOGUE, { service: CatalogueModuleService })
