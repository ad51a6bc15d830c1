import { MedusaService } from "@medusajs/framework/utils"
import { Picture } from "./models/picture"

/** What medusa-config passes to the plugin. */
export interface PictureOptions {
  /** Folder in which the sizes of pictures are kept. It may be emptied at any time: they are made again. */
  mediaCache?: string
  /** Whether a job makes sizes before anybody asks. */
  encodeAhead?: boolean
}

/** Originals of pictures. */
export class PictureModuleService extends MedusaService({ Picture }) {
  readonly mediaCache: string
  readonly encodeAhead: boolean

  constructor(_container: object, options: PictureOptions = {}) {
    // biome-ignore lint/complexity/noArguments: the base class reads the container from its raw arguments.
    super(...(arguments as unknown as []))
    this.mediaCache = options.mediaCache ?? "media-cache"
    this.encodeAhead = options.encodeAhead ?? true
  }
}
