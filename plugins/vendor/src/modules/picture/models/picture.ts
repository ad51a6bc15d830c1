import { model } from "@medusajs/framework/utils"

/** A picture's original, in the file store. Its id is the key of its public addresses: `/media/<id>/<width>.<format>`. */
export const Picture = model.define("vendor_picture", {
  id: model.id({ prefix: "pict" }).primaryKey(),
  /** Medusa File module. */
  file_id: model.text(),
  mime: model.text(),
  /** Pixels of the original, upright. */
  width: model.number(),
  height: model.number(),
  /** Of the original's bytes as kept, hex. The same bytes are kept once. */
  sha256: model.text().unique(),
})
