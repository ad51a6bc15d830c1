import { Module } from "@medusajs/framework/utils"
import { CHAMBER_MODULE } from "@tawiza/http"
import { ChamberModuleService } from "./service"

export type { ChamberModuleService }
export { CHAMBER_MODULE }

export default Module(CHAMBER_MODULE, { service: ChamberModuleService })
