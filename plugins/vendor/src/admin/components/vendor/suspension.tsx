import { Text } from "@medusajs/ui"
import { formatMoment, Quote, Section } from "@tawiza/admin-kit"
import type { SuspensionView } from "@tawiza/contract"
import { useModerators } from "../../hooks/moderators"
import { actorOf } from "../../lib/actor"
import { useWords } from "../../lib/words"

/** Why a shop is suspended, by whom, whether a second person has confirmed it, and what its members say. */
export function SuspensionPanel({ suspension }: { suspension: SuspensionView }) {
  const { say, language } = useWords()
  const people = [suspension.by, suspension.confirmed_by].flatMap((by) => (by ? [actorOf(by).id] : []))
  const names = useModerators(people)
  const nameOf = (by: string) => names.get(actorOf(by).id) ?? actorOf(by).id
  return (
    <Section title={say("suspension.title")}>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Said label={say("common.reason")} text={suspension.reason} />
        <Text size="small">{say("suspension.since", { date: formatMoment(suspension.since, language), name: nameOf(suspension.by) })}</Text>
        <Text size="small" weight="plus">
          {suspension.confirmed_by
            ? say("suspension.confirmed", { name: nameOf(suspension.confirmed_by) })
            : say("suspension.waits", { date: formatMoment(suspension.confirm_before, language) })}
        </Text>
        {suspension.appeal !== null && <Said label={say("suspension.appeal")} text={suspension.appeal} />}
        {suspension.answer !== null && <Said label={say("suspension.answer")} text={suspension.answer} />}
      </div>
    </Section>
  )
}

function Said({ label, text }: { label: string; text: string }) {
  return (
    <div className="flex flex-col gap-y-1">
      <Text size="xsmall" className="text-ui-fg-subtle">
        {label}
      </Text>
      <Quote>{text}</Quote>
    </div>
  )
}
