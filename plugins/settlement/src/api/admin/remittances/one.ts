import type { MedusaContainer } from "@medusajs/framework/types"
import { CHAMBER_MAY, type ChamberRole, type RemittanceAnswer } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { connectionOf } from "@tawiza/vendor/rows"
import { linesOf, remittanceById } from "../../../store/remittances"
import { lineView, remittanceView } from "./view"

/** Whether somebody may record money. */
export const mayChange = (role: ChamberRole) => CHAMBER_MAY[role].includes("money.write")

/** A file as it stands now, the answer of every deed on it. @throws Refusal `not_found` */
export async function remittanceAnswer(container: MedusaContainer, id: string, role: ChamberRole): Promise<RemittanceAnswer> {
  const sql = connectionOf(container)
  const remittance = await remittanceById(sql, id)
  if (!remittance) throw new Refusal("not_found", { id })
  const lines = await linesOf(sql, [remittance])
  return { remittance: remittanceView(remittance, lines), rows: lines.map(lineView), may_change: mayChange(role) }
}
