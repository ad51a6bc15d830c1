import type { ChecklistItem, Language, PaperView } from "@tawiza/contract"
import { checklist, itemText } from "../domain/checklist"
import { moroccanDay } from "../domain/day"
import type { VendorModuleService } from "../modules/vendor"
import { type ApplicationRow, applicantOf } from "../papers/applicant"

export type { ApplicationRow }
export type PaperRow = Awaited<ReturnType<VendorModuleService["listPapers"]>>[number]

/** The checklist of an application as it stands today, in one language. `numbers`: whether the reader may see the bank account. */
export function checklistView(
  row: ApplicationRow,
  papers: readonly PaperRow[],
  reader: { language: Language; numbers: boolean },
): ChecklistItem[] {
  return checklist(applicantOf(row), papers, moroccanDay(new Date())).map((item) => {
    const { paper = null, proof, field } = item.requirement
    return {
      code: item.code,
      name: itemText(item, "name", reader.language),
      help: itemText(item, "help", reader.language),
      proof,
      state: item.state,
      value: field === "rib" && !reader.numbers ? null : item.value,
      expires_on: item.expires_on,
      paper,
      papers: item.papers.map(paperView),
    }
  })
}

export function paperView({ id, requirement, type, size, state, reason, expires_on, created_at }: PaperRow): PaperView {
  return { id, requirement, type, size, state, reason, expires_on, sent_at: new Date(created_at).toISOString() }
}
