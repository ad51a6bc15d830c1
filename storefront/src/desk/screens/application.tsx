import type { OwnApplication, OwnApplicationAnswer } from "@tawiza/contract"
import { useEffect, useState } from "preact/hooks"
import type { Asking } from "../client.js"
import { useLanguage, useParts } from "../context.js"
import { NUMBERS, type NumberCode, QUESTIONS_ABOUT, type QuestionAbout } from "../domain/application.js"
import { Trouble } from "../errors.js"
import { api } from "../paths.js"
import { Screen } from "../ui/screen.js"
import { Loading, TroubleNote } from "../ui/trouble.js"
import { Overview } from "./application/overview.js"
import { PaperStep } from "./application/paper.js"
import { QuestionStep } from "./application/question.js"
import { WordStep } from "./application/word.js"
import { Lost } from "./lost.js"

/** What every step gets: the application as the server has it, and the one way to change it. */
export interface StepProps {
  application: OwnApplication
  /** @returns null when it was done; the application is then as the answer says. */
  send(address: string, asking: Pick<Asking, "body" | "file">): Promise<Trouble | null>
}

/** The organisation's own application: what is left to do, one question per screen, and what the chamber says. */
export function Application({ step }: { step: string | null }) {
  const { language, m } = useLanguage()
  const { ask, session } = useParts()
  const [application, setApplication] = useState<OwnApplication | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)

  const failed = (error: unknown): Trouble => {
    const trouble = error instanceof Trouble ? error : new Trouble("internal")
    session.notice(trouble)
    return trouble
  }
  const load = async () => {
    setTrouble(null)
    try {
      setApplication((await ask<OwnApplicationAnswer>(api.application())).application)
    } catch (error) {
      setTrouble(failed(error))
    }
  }
  // Names and helps of the list come in the language of the screen.
  useEffect(() => void load(), [language])

  const send: StepProps["send"] = async (address, asking) => {
    try {
      setApplication((await ask<OwnApplicationAnswer>(address, { method: "POST", ...asking })).application)
      return null
    } catch (error) {
      return failed(error)
    }
  }
  if (!application) {
    return (
      <Screen title={m.application.title}>
        {trouble ? <TroubleNote trouble={trouble} retry={() => void load()} /> : <Loading text={m.application.loading} />}
      </Screen>
    )
  }
  const props = { application, send }
  if (step === null) return <Overview {...props} />
  if (step === "appeal" || step === "withdraw") return <WordStep key={step} action={step} {...props} />
  const asked = isQuestion(step) || isNumber(step) ? step : null
  if (asked) return <QuestionStep key={asked} question={asked} {...props} />
  const item = application.checklist.find(({ code, paper }) => code === step && paper)
  if (item) return <PaperStep key={item.code} item={item} {...props} />
  return <Lost />
}

const isQuestion = (step: string): step is QuestionAbout => QUESTIONS_ABOUT.some((one) => one === step)
const isNumber = (step: string): step is NumberCode => NUMBERS.some((one) => one === step)
