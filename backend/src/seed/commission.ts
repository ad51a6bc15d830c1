import type { MedusaContainer } from "@medusajs/framework/types"
import { ANY_RULE, type CommissionRule } from "@tawiza/contract"
import { SETTLEMENT_MODULE, type SettlementModuleService } from "@tawiza/settlement/modules/settlement"

const rule = (over: Partial<CommissionRule> & Pick<CommissionRule, "id">): CommissionRule => ({
  ...ANY_RULE,
  starts_on: "2026-01-01",
  ...over,
})

/** What the demo's chamber keeps: less of associations, at most 300 dirhams of a line, nothing of deliveries. */
const RULES: CommissionRule[] = [
  rule({ id: "associations", kind: "association", rate_bp: 500 }),
  rule({ id: "usual", rate_bp: 800, floor_minor: 300, ceiling_minor: 300_00 }),
]

/** Saves the demo's commission rules, unless there are some. */
export async function ensureCommissionRules(container: MedusaContainer, moderator_id: string): Promise<void> {
  const settlement = container.resolve<SettlementModuleService>(SETTLEMENT_MODULE)
  const { version } = await settlement.bookAt()
  if (version > 0) return
  await settlement.saveBook({ after: 0, rules: RULES, note: "Règles de la démonstration", by: `moderator:${moderator_id}` })
}
