import { formatDay, formatRow } from "@tawiza/admin-kit"
import type { CommissionRule, CommissionRulesAnswer } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { useWords } from "../../lib/words"

export type Choices = Pick<CommissionRulesAnswer, "vendors" | "crafts">

/** "8", "2.5": hundredths of a percent as a percentage, with the language's own mark. */
export const percentOf = (bp: number, language: string): string => {
  const percent = String(bp / 100)
  return language === "en" ? percent : percent.replace(".", ",")
}

/** What a rule says, in three short texts. */
export function useRuleText({ vendors, crafts }: Choices) {
  const { say, language } = useWords()
  const money = (minor: number) => formatMoney(minor, language)
  return {
    speaksOf({ on, vendor_id, craft, kind }: CommissionRule): string {
      const parts = [
        vendor_id && say("rules.of_vendor", { name: vendors.find(({ id }) => id === vendor_id)?.name ?? vendor_id }),
        kind && say("rules.of_kind", { kind: say(`rules.kind.${kind}`) }),
        craft && say("rules.of_craft", { name: crafts.find(({ slug }) => slug === craft)?.name ?? craft }),
      ].filter((part): part is string => Boolean(part))
      if (on === "delivery") return formatRow([say("rules.deliveries"), ...parts])
      return parts.length > 0 ? formatRow(parts) : say("rules.everything")
    },
    takes({ rate_bp, fixed_minor, floor_minor, ceiling_minor, promotion_bearer }: CommissionRule): string {
      return formatRow(
        [
          rate_bp === null
            ? say("rules.fixed", { amount: money(fixed_minor ?? 0) })
            : say("rules.rate", { percent: percentOf(rate_bp, language) }),
          floor_minor !== null && say("rules.floor", { amount: money(floor_minor) }),
          ceiling_minor !== null && say("rules.ceiling", { amount: money(ceiling_minor) }),
          promotion_bearer === "chamber" && say("rules.chamber_bears"),
        ].filter((part): part is string => Boolean(part)),
      )
    },
    holds({ starts_on, ends_on }: CommissionRule): string {
      const from = formatDay(starts_on, language)
      return ends_on ? say("rules.between", { from, to: formatDay(ends_on, language) }) : say("rules.since", { day: from })
    },
  }
}
