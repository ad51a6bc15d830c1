/** Public entry: the shapes, states, codes and names that both sides of our HTTP API agree on. Types and constants only. */

export * from "./admin.js"
export * from "./application.js"
export * from "./consignment.js"
export * from "./craft.js"
export * from "./error.js"
export * from "./event.js"
export * from "./ledger.js"
export * from "./locale.js"
export * from "./permission.js"
export * from "./product.js"
export * from "./product-review.js"
export * from "./vendor.js"
