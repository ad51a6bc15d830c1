/** What a fresh marketplace starts with: the taxonomy of crafts, and the fictional organisations of the demo. */
export { type DemoProduct, type DemoStatus, type DemoVendor, demoVendors } from "./demo.js"
export { handleOf } from "./handle.js"
export { type CraftNode, type Name, type Taxonomy, type Term, taxonomy } from "./taxonomy.js"
