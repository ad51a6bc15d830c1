import type { Translation } from "../words.js"
import type { fr } from "./fr.js"

export const en: Translation<typeof fr> = {
  retry: "Try again",
  clear: "Clear",
  cancel: "Cancel",
  loading: "Loading",
  missing_text: "Not written yet",
  failed: "This could not be read",
  not_recorded: "Nothing was recorded",
  unreachable: "The server does not answer. Nothing is lost: try again in a moment.",
  signed_out: "The session has ended. Sign in again.",
  csv: "Export (CSV)",
  page: {
    of: "of",
    results: "results",
    results_or_more: "results or more",
    pages: "pages",
    pages_or_more: "pages or more",
    prev: "Previous",
    next: "Next",
  },
  money: { wrong: "Write an amount in dirhams, for example 1250 or 1250.50." },
  file: {
    choose: "Choose a file",
    drop: "or drop it here",
    replace: "Choose another file",
    wrong_type: "This file is not of the kind expected: {{types}}.",
    too_large: "This file is too large: {{limit}} MB at most.",
  },
}
