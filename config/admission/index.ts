/** Admission as data: what an organisation must show, per kind, and how long a draft is kept. The chamber edits these; nothing is written for old applications. */
export { FORGET_DRAFT_DAYS, WARN_DRAFT_DAYS } from "./drafts.js"
export {
  type Kind,
  type NumberField,
  type PaperRule,
  type Proof,
  REQUIREMENTS,
  REQUIREMENTS_VERSION,
  type Requirement,
} from "./requirements.js"
