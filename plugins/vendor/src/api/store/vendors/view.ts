import type { Language, ShopState, VendorCard, VendorPage } from "@tawiza/contract"
import { type ShopDocument } from "../../../domain/craft-document"
import { craftTree } from "../../../domain/craft-tree"
import { provinceName } from "../../../domain/province"
import { textIn } from "../../../domain/texts"

export function vendorCard(shop: ShopDocument, language: Language): VendorCard {
  return {
    id: shop.id,
    handle: shop.handle,
    name: textIn(shop.name, language),
    kind: shop.kind,
    province: shop.province,
    province_name: provinceName(shop.province, language),
    commune: textIn(shop.commune, language),
    seal_id: shop.handle,
    product_count: shop.product_count,
    members: shop.members,
    women_members: shop.women_members,
    founded: shop.founded,
  }
}

export const shopState = ({ open, back_on }: ShopDocument): ShopState => ({ open, back_on })

export function vendorPage(shop: ShopDocument, language: Language): VendorPage {
  return {
    ...vendorCard(shop, language),
    ...shopState(shop),
    story: textIn(shop.story, language),
    crafts: shop.crafts.map((slug) => ({ slug, name: craftTree.name("craft", slug)[language] })),
    labels_held: shop.labels_held.map((slug) => ({ slug, name: craftTree.name("label", slug)[language] })),
  }
}
