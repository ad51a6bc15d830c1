import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CraftPage } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { catalogueOf } from "../../../../catalogue/catalogue"
import { promiserOf } from "../../../../delivery/promise-consignment"
import type { CraftDocument } from "../../../../domain/craft-document"
import { requestLanguage } from "../../../language"
import { craftPage } from "../view"

const RELATED = 8

export const GET = async (req: MedusaRequest, res: MedusaResponse<CraftPage>) => {
  const catalogue = catalogueOf(req.scope)
  const craft = await catalogue.craft(req.params.handle as string)
  if (!craft) throw new Refusal("not_found", { handle: req.params.handle })

  const [promiseOf, pieces] = await Promise.all([promiserOf(req.scope), catalogue.craftsOf(craft.shop.id)])
  const promise = promiseOf({
    now: new Date(),
    vendor: { province: craft.shop.province, closing_weekdays: craft.shop.closing_weekdays },
    province: craft.shop.province,
    code: "home",
    items: [craft],
    weight_g: craft.weight_g,
  })
  res.json(craftPage(craft, { promise, related: nearest(craft, pieces).slice(0, RELATED), language: requestLanguage(req) }))
}

/** Other pieces, those that share most of the way through the taxonomy first. */
function nearest(craft: CraftDocument, pieces: readonly CraftDocument[]): CraftDocument[] {
  const shared = ({ path }: CraftDocument) => path.filter((slug) => craft.path.includes(slug)).length
  return pieces.filter(({ id }) => id !== craft.id).sort((a, b) => shared(b) - shared(a))
}
