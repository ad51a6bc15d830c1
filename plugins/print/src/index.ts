/** Public entry: a document of blocks, and its printing. */
export { isolated } from "./bidi.js"
export type { Block, Column, Line, PrintedDocument } from "./document.js"
export { printed } from "./printed.js"
