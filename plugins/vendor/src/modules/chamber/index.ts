import { Module } from "@medusajs/framework/utils"
import { ChamberModuleService } from "./service"

export const CHAMBER_MODULE = "chamber"
export type { ChamberModuleService }

export default Module(CHAMBER_MODULE, { service: ChamberModuleService })
