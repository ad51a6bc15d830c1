import { Module } from "@medusajs/framework/utils"
import { LEDGER_SOURCES } from "@tawiza/ledger/modules/ledger"
import { LedgerSourcesModuleService } from "./service"

/** Registered under the name by which the ledger's pages ask where journals come from. */
export default Module(LEDGER_SOURCES, { service: LedgerSourcesModuleService })
