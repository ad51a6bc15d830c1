/** Names of the events our plugins emit. Nothing may depend on an event alone: each consequence has a sweep. */
export const EVENTS = {
  applicationSubmitted: "application.submitted",
  applicationApproved: "application.approved",
  shopOpened: "shop.opened",
  /** A change of a product was sent, decided or withdrawn: `{ id, product_id, vendor_id, to }`. */
  productChangeMoved: "product-change.moved",
  orderRouted: "order.routed",
  consignmentMoved: "consignment.moved",
} as const
