/**
 * How routes of every plugin let in, refuse, read what they are asked, and answer it again. The sentences of refusals are the error handler's
 * (`plugins/vendor/src/api/refuse.ts`).
 */
export { type ActingForChamber, asChamber, CHAMBER_MODULE, type ChamberRoles, chamberRoleOf } from "./as-chamber.js"
export { KeptAnswers } from "./kept-answers.js"
export { Refusal, refusalIn } from "./refusal.js"
export { page, parse, repeated, toggle } from "./validate.js"
