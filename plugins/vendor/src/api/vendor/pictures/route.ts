import { type PictureAnswer, PRODUCT_LIMITS } from "@tawiza/contract"
import { keepPicture } from "../../../media/keep-picture"
import { PICTURE_MODULE, type PictureModuleService } from "../../../modules/picture"
import { asMember } from "../../as-member"
import { readBytes } from "../../raw-body"

/**
 * Keeps a photograph: the body is its bytes, whatever the header calls them. What is kept is pixels only: no place, no device, no name.
 * @throws Refusal `invalid_request` for what is no JPEG, PNG, WebP or HEIC; `file_too_large` above 12 MB, `file_unreadable`.
 */
export const POST = asMember<PictureAnswer>("catalogue.write", async (req, res, { vendor }) => {
  const bytes = await readBytes(req, PRODUCT_LIMITS.picture_bytes)
  const path = await keepPicture(req.scope, { bytes, name: vendor.handle })
  const [kept] = await req.scope
    .resolve<PictureModuleService>(PICTURE_MODULE)
    .listPictures({ id: path.split("/")[2] as string }, { take: 1 })
  res.json({ picture: { path, width: kept!.width, height: kept!.height } })
})
