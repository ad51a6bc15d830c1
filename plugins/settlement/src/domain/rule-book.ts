import type { CommissionRule } from "@tawiza/contract"

/** Most rules of a book: a list that people still read. */
export const MOST_RULES = 100

/** A fault in a list of rules: which rule, by its place from 0, and which field. */
export interface RuleFault {
  index: number
  field: keyof CommissionRule
}

/** What is wrong with a list of rules besides its shape: no two alike by id, one way to compute, ends that meet, amounts in order. */
export function faultsOf(rules: readonly CommissionRule[]): RuleFault[] {
  const seen = new Set<string>()
  return rules.flatMap((rule, index) => {
    const wrong: (keyof CommissionRule)[] = []
    if (seen.has(rule.id)) wrong.push("id")
    seen.add(rule.id)
    if ((rule.rate_bp === null) === (rule.fixed_minor === null)) wrong.push("rate_bp")
    if (rule.ends_on !== null && rule.ends_on < rule.starts_on) wrong.push("ends_on")
    if (rule.floor_minor !== null && rule.ceiling_minor !== null && rule.ceiling_minor < rule.floor_minor) wrong.push("ceiling_minor")
    if (rule.on === "delivery" && rule.craft !== null) wrong.push("craft")
    return wrong.map((field) => ({ index, field }))
  })
}
