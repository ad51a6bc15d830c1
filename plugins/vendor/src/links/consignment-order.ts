import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import ConsignmentModule from "../modules/consignment"

/** Reads a consignment's order as `consignment.order`; the consignment itself holds the order's id. */
export default defineLink({ linkable: ConsignmentModule.linkable.consignment, field: "order_id" }, OrderModule.linkable.order, {
  readOnly: true,
})
