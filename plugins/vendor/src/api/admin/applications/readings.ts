import type { MedusaContainer } from "@medusajs/framework/types"
import type { PaperReading } from "@tawiza/contract"
import { VENDOR_MODULE, type VendorModuleService } from "../../../modules/vendor"

type ReadingRow = Awaited<ReturnType<VendorModuleService["listPaperReadings"]>>[number]

/** As many of an application's readings as anybody looks at; the table keeps all of them. */
const MOST = 500

/** Openings of the papers of these applications, newest first. */
export function readingsOf(container: MedusaContainer, application_ids: readonly string[]): Promise<ReadingRow[]> {
  return container
    .resolve<VendorModuleService>(VENDOR_MODULE)
    .listPaperReadings({ application_id: [...application_ids] }, { take: MOST, order: { created_at: "DESC", id: "DESC" } })
}

export function readingView({ created_at, by, paper_id, requirement }: ReadingRow): PaperReading {
  return { at: new Date(created_at).toISOString(), by, paper_id, requirement }
}
