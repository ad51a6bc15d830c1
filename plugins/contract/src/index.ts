/** Public entry: the shapes, states, codes and names that both sides of our HTTP API agree on. Types and constants only. */
export * from "./craft.js"
export * from "./consignment.js"
export * from "./application.js"
export * from "./vendor.js"
export * from "./error.js"
export * from "./event.js"
export * from "./locale.js"
