import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CraftList } from "@tawiza/contract"
import { KeptAnswers, parse } from "@tawiza/http"
import { catalogueOf } from "../../../catalogue/catalogue"
import { requestLanguage } from "../../language"
import { craftParameters } from "./validators"
import { craftList } from "./view"

/** Shoppers ask for the same pages; a page is some 10 kB. */
const answers = new KeptAnswers(16 * 2 ** 20)

/** A list of pieces with the counts of its facets. What an index has counted stays the same object until something changes. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const query = parse(craftParameters, req.query)
  const catalogue = catalogueOf(req.scope)
  const [result, shops] = await Promise.all([catalogue.browse(query), catalogue.shops()])
  const language = requestLanguage(req)
  await answers.send(req, res, {
    key: JSON.stringify([language, query]),
    of: result.facets,
    make: (): CraftList => craftList(result, query, shops, language),
  })
}
