import { resolve } from "node:path"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Refusal } from "@tawiza/http"
import { mediaAddress } from "../../../../domain/media-address"
import { keptSize } from "../../../../media/sizes"

/** A year: what stands at a picture's address never changes. */
const FOREVER = "public, max-age=31536000, immutable"

/**
 * One size of a picture. It lies outside `/store`, so that a browser may ask without a key. Made on first request, kept after.
 */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { key, file } = req.params as { key: string; file: string }
  const address = mediaAddress(key, file)
  const size = address && (await keptSize(req.scope, address))
  if (!address || !size) throw new Refusal("not_found")

  res.set({ "Cache-Control": FOREVER, "Content-Type": `image/${address.format}`, ETag: `"${address.key}-${file}"` })
  await sendFile(res, size)
}

/** Express answers HEAD, ranges and `If-None-Match` by itself. A reader who leaves half-way is no error. */
function sendFile(res: MedusaResponse, { folder, file }: { folder: string; file: string }): Promise<void> {
  return new Promise((done, failed) => {
    res.sendFile(file, { root: resolve(folder), cacheControl: false }, (error) => (error && !res.headersSent ? failed(error) : done()))
  })
}
