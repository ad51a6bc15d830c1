import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import type { ApplicationDraftBody, Language } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { isEditable } from "../domain/application-move"
import { compactNumber } from "../domain/bank-number"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import { json } from "../rows"
import { writeTexts } from "./write-texts"

export interface SaveDraftInput {
  application_id: string
  draft: ApplicationDraftBody
  /** In which the commune is written. */
  language: Language
}

const writeDraftStep = createStep("write-draft", async ({ application_id, draft, language }: SaveDraftInput, { container }) => {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const [application] = await vendors.listApplications({ id: application_id }, { relations: ["vendor"] })
  if (!application) throw new Refusal("not_found")
  const { status: from } = application
  const vendor_id = application.vendor.id
  if (!isEditable(from)) throw new Refusal("illegal_transition", { from, to: "draft", allowed: [] })

  const { name, story, commune, crafts, labels, members, women_members, phone, contact_name, rib, ice, register_no, ...same } = draft
  const inFrench = language === "fr" || !application.vendor.commune
  await vendors.updateVendors({
    id: vendor_id,
    ...same,
    ...(name?.fr !== undefined && { name: name.fr }),
    ...(story?.fr !== undefined && { story: story.fr }),
    ...(commune !== undefined && inFrench && { commune }),
    ...(crafts && { crafts: json(crafts) }),
    ...(labels && { labels_claimed: json(labels) }),
    ...(members !== undefined && { members_count: members }),
    ...(women_members !== undefined && { women_members_count: women_members }),
    ...(phone !== undefined && { contact_phone: phone }),
    ...(ice !== undefined && { ice: numberOf(ice) }),
    ...(register_no !== undefined && { register_no: register_no?.replace(/\s+/g, " ").trim() || null }),
  })
  if (name) await writeTexts(container, vendor_id, "name", name)
  if (story) await writeTexts(container, vendor_id, "story", story)
  if (commune !== undefined && language !== "fr") await writeTexts(container, vendor_id, "commune", { [language]: commune })
  await vendors.updateApplications({
    id: application.id,
    ...(contact_name !== undefined && { contact_name }),
    ...(rib !== undefined && { rib: numberOf(rib) }),
  })
  return new StepResponse(application.id)
})

/** Without the blanks between its groups, in Latin digits: so that equal numbers are equal texts. */
const numberOf = (written: string | null): string | null => (written === null ? null : compactNumber(written) || null)

/** Keeps what an applicant has written. @throws Refusal `illegal_transition` once it has been handed in */
export const saveDraftWorkflow = createWorkflow("save-draft", (input: SaveDraftInput) => {
  acquireLockStep({ key: input.application_id, timeout: 10, ttl: 60 })
  writeDraftStep(input)
  releaseLockStep({ key: input.application_id })
  return new WorkflowResponse(input.application_id)
})
