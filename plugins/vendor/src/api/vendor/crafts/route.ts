import type { CraftChoiceList } from "@tawiza/contract"
import { catalogueOf } from "../../../catalogue/catalogue"
import { craftTree } from "../../../domain/craft-tree"
import { asMember } from "../../as-member"
import { requestLanguage } from "../../language"

/**
 * What a piece may be said to be: crafts by picture, those the vendor told the chamber it practises first, in the order of the taxonomy;
 * materials and techniques with what is usual in each craft.
 */
export const GET = asMember<CraftChoiceList>("catalogue.read", async (req, res, { vendor }) => {
  const language = requestLanguage(req)
  const pictures = await catalogueOf(req.scope).craftPictures()
  const practised = vendor.crafts as unknown as string[]
  const choices = craftTree.crafts().map((slug) => ({
    slug,
    name: craftTree.name("craft", slug)[language],
    picture: pictures.get(slug) ?? null,
    own: craftTree.path(slug).some((above) => practised.includes(above)),
    materials: [...craftTree.usual(slug).materials],
    techniques: [...craftTree.usual(slug).techniques],
  }))
  res.json({
    crafts: [...choices.filter(({ own }) => own), ...choices.filter(({ own }) => !own)],
    materials: craftTree.choices("material", language),
    techniques: craftTree.choices("technique", language),
  })
})
