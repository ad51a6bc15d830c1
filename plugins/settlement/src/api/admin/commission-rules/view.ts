import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMISSION_TAX_BP } from "@tawiza/config/settlement"
import type { CommissionRulesAnswer, Language, VendorKind } from "@tawiza/contract"
import { craftTree } from "@tawiza/vendor/domain/craft-tree"
import { rowsOf } from "@tawiza/vendor/rows"
import { SETTLEMENT_MODULE, type SettlementModuleService } from "../../../modules/settlement"

/** What the rules' page shows. */
export async function answerRules(
  container: MedusaContainer,
  { language, may_change }: { language: Language; may_change: boolean },
): Promise<CommissionRulesAnswer> {
  const settlement = container.resolve<SettlementModuleService>(SETTLEMENT_MODULE)
  const [book, history, vendors] = await Promise.all([
    settlement.bookAt(),
    settlement.booksBefore(),
    rowsOf<{ id: string; name: string; kind: VendorKind }>(
      container,
      "select id, name, kind from vendor where deleted_at is null and status <> 'applicant' order by name",
    ),
  ])
  return {
    book,
    history,
    tax_bp: COMMISSION_TAX_BP,
    may_change,
    vendors,
    crafts: craftTree.all().map((slug) => ({
      slug,
      name: craftTree.name("craft", slug)[language],
      depth: craftTree.path(slug).length - 1,
    })),
  }
}
