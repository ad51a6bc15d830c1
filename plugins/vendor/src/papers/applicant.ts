import type { Applicant, Described } from "../domain/checklist"
import type { VendorModuleService } from "../modules/vendor"

/** An application as its module lists it. */
export type ApplicationRow = Awaited<ReturnType<VendorModuleService["listApplications"]>>[number]

/** What an application says, from the rows it is kept in. */
export function applicantOf({ rib, vendor }: Pick<ApplicationRow, "rib" | "vendor">): Applicant & Described {
  const { kind, ice, register_no, register_court, commune, members_count, women_members_count } = vendor
  return {
    kind,
    crafts: vendor.crafts as unknown as string[],
    labels_claimed: vendor.labels_claimed as unknown as string[],
    ice,
    rib,
    register_no,
    register_court,
    commune,
    members_count,
    women_members_count,
  }
}
