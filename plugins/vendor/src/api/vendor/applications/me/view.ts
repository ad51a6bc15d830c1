import type { MedusaContainer } from "@medusajs/framework/types"
import { type ApplicationStatus, type Language, NEEDS_REASON, type OwnApplicationAnswer } from "@tawiza/contract"
import { isEditable, openActions } from "../../../../domain/application-move"
import { craftTree } from "../../../../domain/craft-tree"
import { textIn } from "../../../../domain/texts"
import { applicationMoves } from "../../../admin/applications/view"
import { checklistView } from "../../../checklist-view"
import { textsOf } from "../../../texts"
import { findOwnApplication } from "../find"

/** The applicant's own application, in one language. */
export async function ownApplicationAnswer(
  container: MedusaContainer,
  vendor_id: string,
  language: Language,
): Promise<OwnApplicationAnswer> {
  const row = await findOwnApplication(container, vendor_id)
  const { vendor } = row
  const texts = await textsOf(container, [vendor.id])
  const moves = applicationMoves(row.moves)
  return {
    application: {
      id: row.id,
      status: row.status,
      kind: vendor.kind,
      name: texts(vendor.id, "name", vendor.name),
      story: texts(vendor.id, "story", vendor.story),
      province: vendor.province,
      commune: textIn(texts(vendor.id, "commune", vendor.commune), language),
      founded: vendor.founded,
      members: vendor.members_count,
      women_members: vendor.women_members_count,
      crafts: vendor.crafts as unknown as string[],
      labels: vendor.labels_claimed as unknown as string[],
      ice: vendor.ice,
      rib: row.rib,
      register_no: vendor.register_no,
      register_court: vendor.register_court,
      contact_name: row.contact_name,
      phone: vendor.contact_phone,
      email: vendor.contact_email,
      submitted_at: row.submitted_at ? new Date(row.submitted_at).toISOString() : null,
      checklist: checklistView(row, row.papers, { language, numbers: true }),
      choices: { crafts: craftTree.choices("craft", language), labels: craftTree.choices("label", language) },
      // Who of the chamber decided is the chamber's; what it decided and why is the applicant's to know.
      moves: moves.map((move) => (move.acting_for === "chamber" ? { ...move, by: "chamber" } : move)),
      editable: isEditable(row.status),
      actions: openActions({ status: row.status }),
      reason: lastWord(row.status, moves),
    },
  }
}

/** Why the application stands where it stands, while that is the chamber's word. */
function lastWord(status: ApplicationStatus, moves: ReturnType<typeof applicationMoves>): string | null {
  const last = moves.at(-1)
  return last?.to === status && last.acting_for === "chamber" && NEEDS_REASON.includes(status) ? last.reason : null
}
