import { ArrowDownMini, ArrowUpMini, PencilSquare, Trash } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import { Empty } from "@tawiza/admin-kit"
import type { CommissionRule } from "@tawiza/contract"
import { useWords } from "../../lib/words"
import { type Choices, useRuleText } from "./rule-text"

interface RuleListProps {
  rules: readonly CommissionRule[]
  choices: Choices
  /** Absent for those who only read. */
  change?: (rules: CommissionRule[]) => void
  edit: (rule: CommissionRule) => void
}

/** The rules in their order: the first that fits a line decides, so what stands above matters. */
export function RuleList({ rules, choices, change, edit }: RuleListProps) {
  const { say } = useWords()
  const text = useRuleText(choices)
  if (rules.length === 0) return <Empty>{say("rules.none")}</Empty>

  const swap = (place: number, other: number) => {
    const moved = [...rules]
    const [a, b] = [moved[place], moved[other]]
    if (!a || !b) return
    moved[place] = b
    moved[other] = a
    change?.(moved)
  }
  return (
    <ol className="m-0 list-none divide-y p-0">
      {rules.map((rule, i) => (
        <li key={rule.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 py-3">
          <span className="txt-compact-medium-plus w-6 text-center tabular-nums">{i + 1}</span>
          <div className="min-w-48 flex-1">
            <Text size="small" weight="plus">
              {text.speaksOf(rule)}
            </Text>
            <Text size="small">{text.takes(rule)}</Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {text.holds(rule)}
            </Text>
          </div>
          {change && (
            <div className="flex gap-x-1">
              <IconButton
                variant="transparent"
                disabled={i === 0}
                aria-label={say("rules.up", { place: i + 1 })}
                onClick={() => swap(i, i - 1)}
              >
                <ArrowUpMini />
              </IconButton>
              <IconButton
                variant="transparent"
                disabled={i === rules.length - 1}
                aria-label={say("rules.down", { place: i + 1 })}
                onClick={() => swap(i, i + 1)}
              >
                <ArrowDownMini />
              </IconButton>
              <IconButton variant="transparent" aria-label={say("rules.edit")} onClick={() => edit(rule)}>
                <PencilSquare />
              </IconButton>
              <IconButton
                variant="transparent"
                aria-label={say("rules.remove")}
                onClick={() => change(rules.filter((other) => other.id !== rule.id))}
              >
                <Trash />
              </IconButton>
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
