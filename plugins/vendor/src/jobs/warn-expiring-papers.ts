import type { MedusaContainer } from "@medusajs/framework/types"
import { LANGUAGES, WARN_DAYS } from "@tawiza/contract"
import { checklist, itemText } from "../domain/checklist"
import { moroccanDay } from "../domain/day"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import { applicantOf } from "../papers/applicant"
import { rowsOf } from "../rows"
import { sendMessage } from "../workflows/send-message"

/**
 * Tells the managers of a vendor that one of its papers ends within thirty days, once per paper. A paper that a newer one has taken the
 * place of is not spoken of.
 */
export default async function warnExpiringPapers(container: MedusaContainer) {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const today = moroccanDay(new Date())
  const ending = await rowsOf<{ application_id: string }>(
    container,
    `select distinct p.application_id from vendor_paper p
    where p.deleted_at is null and p.state = 'accepted' and p.warned_at is null
      and p.expires_on >= ? and p.expires_on <= to_char(?::date + ?::int, 'YYYY-MM-DD')`,
    [today, today, WARN_DAYS],
  )
  for (const { application_id } of ending) {
    const application = await vendors.retrieveApplication(application_id, { relations: ["vendor", "vendor.members", "papers"] })
    const { vendor } = application
    const managers = vendor.members.filter(({ status, role }) => status === "active" && role === "manager")
    if (!managers.length) continue
    for (const item of checklist(applicantOf(application), application.papers, today).filter(({ state }) => state === "expiring")) {
      const expires_on = item.expires_on as string
      const papers = item.papers.filter((paper) => paper.expires_on === expires_on && paper.warned_at === null)
      for (const member of managers) {
        const language = LANGUAGES.find((one) => one === member.language) ?? "fr"
        await sendMessage(container, {
          template: "paper-expiring",
          vendor,
          member,
          path: "/desk/application",
          data: { paper: itemText(item, "name", language), expires_at: expires_on },
          once: papers.map(({ id }) => id).join(","),
        })
      }
      await vendors.updatePapers(papers.map(({ id }) => ({ id, warned_at: new Date() })))
    }
  }
}

export const config = { name: "warn-expiring-papers", schedule: "23 8 * * *" }
