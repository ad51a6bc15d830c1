/** Admission as data: what an organisation must show, per kind. The chamber edits this list; nothing is written for old applications. */
export {
  type Kind,
  type NumberField,
  type PaperRule,
  type Proof,
  REQUIREMENTS,
  REQUIREMENTS_VERSION,
  type Requirement,
} from "./requirements.js"
