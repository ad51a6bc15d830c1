import { MedusaService } from "@medusajs/framework/utils"
import { Picture } from "./models/picture"

/** Originals of pictures. */
export class PictureModuleService extends MedusaService({ Picture }) {}
