import { type DemoProduct, type DemoVendor, demoVendors } from "@tawiza/config/seed"
import type { CraftDocument, ShopDocument } from "@tawiza/vendor/domain/craft-document"
import { craftTree } from "@tawiza/vendor/domain/craft-tree"

/** The demo's pieces of open shops as craft documents, without a database. */
export function demoCrafts(): CraftDocument[] {
  return demoVendors
    .filter(({ status }) => status === "approved")
    .flatMap((vendor) => vendor.products.map((product) => craftOf(vendor, product)))
}

export function shopOf(vendor: DemoVendor): ShopDocument {
  const { id, handle, kind, name, story, province, founded, members, women_members, crafts, labels_claimed } = vendor
  const { fr, ar } = vendor.commune
  return {
    id,
    handle,
    kind,
    name,
    story,
    commune: { fr, ar },
    province,
    founded,
    members,
    women_members,
    crafts,
    labels_held: labels_claimed,
    closing_weekdays: [7],
    open: true,
    back_on: null,
    product_count: vendor.products.length,
  }
}

function craftOf(vendor: DemoVendor, product: DemoProduct): CraftDocument {
  const { sku, handle, name, craft, materials, techniques, price_minor, weight_g, made_to_order, stock, lead_time_days, flags } = product
  return {
    id: sku,
    handle,
    title: name,
    description: {},
    care: {},
    thumbnail: null,
    images: [],
    picture_texts: {},
    options: [],
    size: null,
    makers: [],
    currency_code: "mad",
    variants: [{ id: sku, sku, title: "", values: [], price_minor, stock: made_to_order ? null : stock }],
    made_to_order,
    in_stock: !made_to_order && stock > 0,
    lead_time_days,
    weight_g,
    flags,
    path: craftTree.path(craft),
    materials,
    techniques,
    labels: craftTree.labelsFor(craft, vendor.labels_claimed),
    shop: shopOf(vendor),
    created_at: "2026-11-24T10:00:00.000Z",
  }
}
