import type { MedusaContainer } from "@medusajs/framework/types"
import { SETTLEMENT_MODULE, type SettlementModuleService } from "@tawiza/settlement/modules/settlement"

type Rule = Parameters<SettlementModuleService["saveBook"]>[0]["rules"][number]

const rule = (over: Partial<Rule> & Pick<Rule, "id">): Rule => ({
  on: "pieces",
  vendor_id: null,
  craft: null,
  kind: null,
  rate_bp: null,
  fixed_minor: null,
  floor_minor: null,
  ceiling_minor: null,
  promotion_bearer: "vendor",
  starts_on: "2026-01-01",
  ends_on: null,
  ...over,
})

/** What the demo's chamber keeps: less of associations, at most 300 dirhams of a line, nothing of deliveries. */
const RULES: Rule[] = [
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
