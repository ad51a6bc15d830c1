import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "@tawiza/http"
import { connectionOf } from "@tawiza/vendor/rows"
import { type KeptReturn, listReturns } from "../../../store/returns"

/** A return of this vendor; another vendor's does not exist for it. @throws Refusal `not_found` */
export async function findReturn(container: MedusaContainer, vendor_id: string, id: string): Promise<KeptReturn> {
  const [kept] = await listReturns(connectionOf(container), { id, vendor_id })
  if (!kept) throw new Refusal("not_found", { id })
  return kept
}
