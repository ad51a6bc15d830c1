import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import VendorModule from "../modules/vendor"

/** Reads a product's craft details as `product.vendor_product_detail`; the row itself holds the product's id. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { ...VendorModule.linkable.vendorProductDetail.id, primaryKey: "product_id" },
  { readOnly: true },
)
