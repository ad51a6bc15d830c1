/** Drawings computed from data: a stand-in picture of every product, and the two signs of a workshop. */
export { UNKNOWN_CRAFT, variantOf } from "./crafts.js"
export { HEIGHT, WIDTH } from "./draw/frame.js"
export type { Variant } from "./families.js"
export { type Illustrated, illustrate } from "./illustrate.js"
export { foldsOf, seal, THREADS, type Thread, threadBackground, threadOf, threadStyle } from "./seal.js"
