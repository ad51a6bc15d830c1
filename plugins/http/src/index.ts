/** Refusals by name, and the reading of what a request asks for. The sentences are the error handler's (`plugins/vendor/src/api/refuse.ts`). */
export { Refusal, refusalIn } from "./refusal.js"
export { page, parse, repeated, toggle } from "./validate.js"
