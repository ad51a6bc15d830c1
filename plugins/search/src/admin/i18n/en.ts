import type { Translation } from "@tawiza/admin-kit"
import type { fr } from "./fr"

export const en: Translation<typeof fr> = {
  nav: "Search",
  title: "The shop's search",
  lead: "What customers find, and whether the index keeps up with the database.",
  engine: "Engine",
  engines: { embedded: "built in", meilisearch: "Meilisearch" },
  documents: "Pieces in the index",
  waiting: "Changes waiting",
  lag: "Lag",
  seconds: "{{count}} s",
  drift: "Last check",
  never: "not done yet",
  drift_fine: "{{date}}: nothing to put right",
  drift_found: "{{date}}: pieces read anew: {{stale}}, put right in the engine: {{repaired}}",
  check: "Check now",
  rebuild: "Rebuild the index",
  rebuilding: "Rebuilding: {{done}} of {{total}}",
  dead: "Pieces that could not be read",
  dead_none: "None.",
  failures_one: "{{count}} try, on {{date}}",
  failures_other: "{{count}} tries since {{date}}",
  top: "Searched most (30 days)",
  in_vain: "Searched in vain (30 days)",
  none: "Nothing yet.",
  private: "Only words are counted, never who searched them.",
}
