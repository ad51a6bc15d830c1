import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { mediaAddresses } from "../domain/media-address"
import { hasSize, keptSize } from "../media/sizes"
import { PICTURE_MODULE, type PictureModuleService } from "../modules/picture"

/** Pictures that one run looks at, and how long it may encode before it leaves the rest to the next run. */
const PICTURES = 500
const RUN_MS = 40_000

/** Everything up to this id has been looked at. Ids grow with time; a restart looks at all of them again, which costs a `stat` each. */
let after = ""

/**
 * Makes the sizes of new pictures before anybody asks, one after the other, so that keeping a picture does not wait for six encodings.
 * Whatever it has not come to is made on first request.
 */
export default async function makeMissingSizes(container: MedusaContainer) {
  const store = container.resolve<PictureModuleService>(PICTURE_MODULE)
  if (!store.encodeAhead) return
  const until = Date.now() + RUN_MS
  const pictures = await store.listPictures({ id: { $gt: after } }, { select: ["id"], order: { id: "ASC" }, take: PICTURES })
  for (const { id } of pictures) {
    for (const address of mediaAddresses(id)) {
      if (Date.now() > until) return
      if (await hasSize(container, address)) continue
      try {
        await keptSize(container, address)
      } catch (error) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`Picture ${id}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    after = id
  }
}

export const config = { name: "make-missing-sizes", schedule: "* * * * *" }
