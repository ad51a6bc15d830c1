import type { MedusaContainer } from "@medusajs/framework/types"
import type { ProductBody } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { PICTURE_MODULE, type PictureModuleService } from "../../../modules/picture"
import { knownReferences } from "../../../products/references"

/** @throws Refusal `invalid_request` for a picture that nobody has uploaded. */
export async function ensurePictures(container: MedusaContainer, { pictures }: ProductBody): Promise<void> {
  if (!pictures?.length) return
  const ids = [...new Set(pictures.map(({ path }) => path.split("/")[2] as string))]
  const known = await container
    .resolve<PictureModuleService>(PICTURE_MODULE)
    .listPictures({ id: ids }, { select: ["id"], take: ids.length })
  if (known.length !== ids.length || ids.length !== pictures.length) throw new Refusal("invalid_request", { fields: "pictures" })
}

/** @throws Refusal `invalid_request` for a number that the vendor has given to another piece. */
export async function ensureReference(
  container: MedusaContainer,
  vendor_id: string,
  product_id: string | null,
  { reference }: ProductBody,
): Promise<void> {
  if (!reference) return
  const others = (await knownReferences(container, vendor_id, [reference])).filter((row) => row.product_id !== product_id)
  if (others.length) throw new Refusal("invalid_request", { fields: "reference" })
}
