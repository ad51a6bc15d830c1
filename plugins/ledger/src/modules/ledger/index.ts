import { Module } from "@medusajs/framework/utils"
import { openAtStart } from "./open-at-start"
import { LedgerModuleService } from "./service"

export const LEDGER_MODULE = "ledger"
export { LEDGER_SOURCES, type LedgerSources, type Origin } from "./sources"
export type { LedgerModuleService }

export default Module(LEDGER_MODULE, { service: LedgerModuleService, loaders: [openAtStart] })
