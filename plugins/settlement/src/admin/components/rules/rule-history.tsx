import { Text } from "@medusajs/ui"
import { Empty, formatMoment, Section } from "@tawiza/admin-kit"
import type { CommissionRulesAnswer } from "@tawiza/contract"
import { useWords } from "../../lib/words"

/** Versions before the one in force, and why each came. */
export function RuleHistory({ history }: Pick<CommissionRulesAnswer, "history">) {
  const { say, language } = useWords()
  return (
    <Section title={say("rules.history")}>
      {history.length === 0 ? (
        <Empty>{say("rules.history_none")}</Empty>
      ) : (
        <ol className="m-0 list-none divide-y p-0">
          {history.map(({ version, saved_at, note }) => (
            <li key={version} className="px-6 py-3">
              <Text size="small" weight="plus">
                {say("rules.version", { version })}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {say("rules.saved", { date: saved_at ? formatMoment(saved_at, language) : "", note: note ?? "" })}
              </Text>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
