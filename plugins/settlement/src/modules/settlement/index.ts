import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import type { KeyRing } from "../../domain/key-ring"
import { SettlementModuleService } from "./service"

export const SETTLEMENT_MODULE = "settlement"
export type { SettlementModuleService }

/** The keys under which bank numbers lie. */
export const keysOf = (container: MedusaContainer): KeyRing => container.resolve<SettlementModuleService>(SETTLEMENT_MODULE).keys

export default Module(SETTLEMENT_MODULE, { service: SettlementModuleService })
