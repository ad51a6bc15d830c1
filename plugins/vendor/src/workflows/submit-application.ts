import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { VendorKind } from "@tawiza/contract"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import type { KeptFile } from "../papers/keep-file"
import { json } from "../rows"

export interface SubmitApplicationInput {
  handle: string
  kind: VendorKind
  /** French; other languages are kept by the translation module, missing ones stay missing. */
  name: string
  story: string | null
  translations: Partial<Record<"ar-MA" | "en-GB", { name?: string; story?: string; commune?: string }>>
  province: string
  commune: string
  founded: number | null
  members_count: number
  women_members_count: number
  crafts: string[]
  labels_claimed: string[]
  register_no: string | null
  register_court: string | null
  ice: string | null
  /** RIB or IBAN. */
  rib: string | null
  contact_name: string
  contact_email: string
  contact_phone: string
  closing_weekdays: number[]
  /** Papers whose content has been kept. */
  papers: { requirement: string; expires_on: string | null; file: KeptFile }[]
}

const createApplicantStep = createStep(
  "create-applicant",
  async (input: SubmitApplicationInput, { container }) => {
    const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
    const { translations: _, contact_name, rib, papers, crafts, labels_claimed, closing_weekdays, ...data } = input
    const vendor = await vendors.createVendors({
      ...data,
      crafts: json(crafts),
      labels_claimed: json(labels_claimed),
      closing_weekdays: json(closing_weekdays),
    })
    const application = await vendors.createApplications({
      vendor_id: vendor.id,
      contact_name,
      rib,
      status: "submitted",
      submitted_at: new Date(),
    })
    const sent_by = `applicant:${input.contact_email}`
    await vendors.createPapers(papers.map(({ file, ...paper }) => ({ application_id: application.id, sent_by, ...paper, ...file })))
    await vendors.createApplicationMoves({
      application_id: application.id,
      from: null,
      to: "submitted",
      by: sent_by,
      acting_for: "applicant",
    })
    return new StepResponse({ vendor_id: vendor.id, application_id: application.id }, vendor.id)
  },
  async (vendorId, { container }) => {
    if (vendorId) await container.resolve<VendorModuleService>(VENDOR_MODULE).updateVendors({ id: vendorId, status: "closed" })
  },
)

const translateApplicantStep = createStep(
  "translate-applicant",
  async ({ vendor, input }: { vendor: { vendor_id: string }; input: SubmitApplicationInput }, { container }) => {
    const rows = Object.entries(input.translations).map(([locale_code, translations]) => ({
      reference: "vendor",
      reference_id: vendor.vendor_id,
      locale_code,
      translations: translations as Record<string, string>,
    }))
    if (rows.length) await container.resolve(Modules.TRANSLATION).createTranslations(rows)
    return new StepResponse(rows.length)
  },
)

/** Writes an application that comes whole, with its papers, as one taken down at the counter does, into the moderators' queue. */
export const submitApplicationWorkflow = createWorkflow("submit-application", (input: SubmitApplicationInput) => {
  const submitted = createApplicantStep(input)
  translateApplicantStep({ vendor: submitted, input })
  return new WorkflowResponse(submitted)
})
