import { type ChecklistItem, OPEN_STATES, type OwnApplication } from "@tawiza/contract"

/** The questions about the organisation, one screen each; what is asked of papers and numbers comes from the chamber's list. */
export const QUESTIONS_ABOUT = ["name", "commune", "people", "crafts", "labels"] as const
export type QuestionAbout = (typeof QUESTIONS_ABOUT)[number]

/** Numbers of the checklist that are asked on a screen of their own. */
export const NUMBERS = ["ice", "register", "rib"] as const
export type NumberCode = (typeof NUMBERS)[number]

/** Whether a question about the organisation has an answer. Labels may be none. */
export function isAnswered(application: OwnApplication, question: QuestionAbout): boolean {
  const { name, commune, members, women_members, crafts } = application
  switch (question) {
    case "name":
      return Object.values(name).some((text) => text !== "")
    case "commune":
      return commune !== ""
    case "people":
      return members > 0 && women_members <= members
    case "crafts":
      return crafts.length > 0
    case "labels":
      return true
  }
}

/** Items as an applicant works through them: what was asked besides only when there is something. */
export const shownItems = ({ checklist, status }: OwnApplication): ChecklistItem[] =>
  checklist.filter(({ code, papers }) => code !== "other" || papers.length > 0 || status === "changes_requested")

export const isOpenItem = ({ state }: ChecklistItem): boolean => OPEN_STATES.includes(state)

/** How many steps are left before it can be handed in. */
export function stepsLeft(application: OwnApplication): number {
  return QUESTIONS_ABOUT.filter((question) => !isAnswered(application, question)).length + application.checklist.filter(isOpenItem).length
}

/** The first step that still wants something, as its address names it; null when all is there. */
export function nextOpenStep(application: OwnApplication): string | null {
  const question = QUESTIONS_ABOUT.find((one) => !isAnswered(application, one))
  return question ?? shownItems(application).find(isOpenItem)?.code ?? null
}
