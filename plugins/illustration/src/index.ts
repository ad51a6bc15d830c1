/** Drawings computed from data: a stand-in picture of every product, and the two signs of a workshop. */
export { foldsOf, seal, THREADS, type Thread, threadBackground, threadOf, threadStyle } from "./seal.js"
