import { Module } from "@medusajs/framework/utils"
import { PictureModuleService } from "./service"

export const PICTURE_MODULE = "picture"
export type { PictureModuleService }

export default Module(PICTURE_MODULE, { service: PictureModuleService })
