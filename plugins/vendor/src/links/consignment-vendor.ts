import { defineLink } from "@medusajs/framework/utils"
import ConsignmentModule from "../modules/consignment"
import VendorModule from "../modules/vendor"

/** Reads a consignment's vendor as `consignment.vendor`; the consignment itself holds the vendor's id. */
export default defineLink({ linkable: ConsignmentModule.linkable.consignment, field: "vendor_id" }, VendorModule.linkable.vendor, {
  readOnly: true,
})
