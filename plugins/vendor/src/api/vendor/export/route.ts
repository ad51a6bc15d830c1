import { pipeline } from "node:stream/promises"
import { exportVendor } from "../../../table/export-vendor"
import { asMember } from "../../as-member"

/** Everything the vendor owns, as one zip. */
export const GET = asMember<unknown>("catalogue.read", async (req, res, { vendor }) => {
  const zip = await exportVendor(req.scope, vendor.id)
  res.set({
    "content-type": "application/zip",
    "content-disposition": `attachment; filename="${vendor.handle}.zip"`,
    "cache-control": "private, no-store",
  })
  await pipeline(zip.outputStream, res)
})
