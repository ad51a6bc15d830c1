import { Text } from "@medusajs/ui"
import type { SuspensionView } from "@tawiza/contract"
import { useModerators } from "../../hooks/moderators"
import { actorOf } from "../../lib/actor"
import { formatMoment } from "../../lib/format"
import { useWords } from "../../lib/language"
import { Section } from "../section"

/** Why a shop is suspended, by whom, whether a second person has confirmed it, and what its members say. */
export function SuspensionPanel({ suspension }: { suspension: SuspensionView }) {
  const { say, language } = useWords()
  const people = [suspension.by, suspension.confirmed_by].flatMap((by) => (by ? [actorOf(by).id] : []))
  const names = useModerators(people)
  const nameOf = (by: string) => names.get(actorOf(by).id) ?? actorOf(by).id
  return (
    <Section title={say("suspension.title")}>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Quote label={say("common.reason")} text={suspension.reason} />
        <Text size="small">{say("suspension.since", { date: formatMoment(suspension.since, language), name: nameOf(suspension.by) })}</Text>
        <Text size="small" weight="plus">
          {suspension.confirmed_by
            ? say("suspension.confirmed", { name: nameOf(suspension.confirmed_by) })
            : say("suspension.waits", { date: formatMoment(suspension.confirm_before, language) })}
        </Text>
        {suspension.appeal !== null && <Quote label={say("suspension.appeal")} text={suspension.appeal} />}
        {suspension.answer !== null && <Quote label={say("suspension.answer")} text={suspension.answer} />}
      </div>
    </Section>
  )
}

function Quote({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {label}
      </Text>
      <blockquote className="txt-small bg-ui-bg-subtle text-ui-fg-base m-0 mt-1 whitespace-pre-line rounded-md px-3 py-2" dir="auto">
        {text}
      </blockquote>
    </div>
  )
}
