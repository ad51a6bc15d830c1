import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PaperLink } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { LINK_SECONDS, paperPath } from "../domain/paper-link"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"

/**
 * A link by which this reader may open this paper of this application for two minutes.
 * @throws Refusal `not_found`, also for a paper of another application.
 */
export async function linkTo(container: MedusaContainer, paper: { id: string; application_id: string }, by: string): Promise<PaperLink> {
  const [found] = await container.resolve<VendorModuleService>(VENDOR_MODULE).listPapers(paper, { take: 1 })
  if (!found) throw new Refusal("not_found", { id: paper.id })
  const expires = Math.floor(Date.now() / 1000) + LINK_SECONDS
  return {
    path: paperPath({ paper_id: paper.id, by, expires }, secretOf(container)),
    expires_at: new Date(expires * 1000).toISOString(),
  }
}

/** The marketplace's own secret, which signs its sessions too; `domain/paper-link.ts` derives a key of its own from it. */
export function secretOf(container: MedusaContainer): string {
  const { jwtSecret } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig.http
  if (typeof jwtSecret !== "string" || !jwtSecret) throw new Error("projectConfig.http.jwtSecret is not set")
  return jwtSecret
}
