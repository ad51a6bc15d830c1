import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { loginOfMember } from "../domain/login"
import { forgetPerson } from "../members/person"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import { draftsToForget, type IdleDraft } from "../papers/idle-drafts"

/** Looked at again under the lock: whoever writes in it or hands it in at this moment keeps it. */
const forgetDraftStep = createStep("forget-draft", async ({ application_id, vendor_id }: IdleDraft, { container }) => {
  const [still] = await draftsToForget(container, application_id)
  if (!still) return new StepResponse(false)
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const papers = await vendors.listPapers({ application_id }, { take: null as never, withDeleted: true })
  // Their content first: rows without files are found and finished by the next run, files without rows by nobody.
  if (papers.length) await container.resolve(Modules.FILE).deleteFiles(papers.map(({ file_id }) => file_id))
  const translations = container.resolve(Modules.TRANSLATION)
  const texts = await translations.listTranslations({ reference_id: [vendor_id] }, { take: null as never })
  if (texts.length) await translations.deleteTranslations(texts.map(({ id }) => id))
  const members = await vendors.listMembers({ vendor_id }, { take: null as never, withDeleted: true })
  for (const member of members) await forgetPerson(container, loginOfMember(member), vendor_id)
  await vendors.forgetDraft({ application_id, vendor_id })
  return new StepResponse(true)
})

/**
 * Forgets a draft that was never handed in: what was written, its papers with their content, and its people where nothing else here is
 * theirs. A record stays that a draft was forgotten, when, and with how many papers.
 */
export const forgetDraftWorkflow = createWorkflow("forget-idle-draft", (input: IdleDraft) => {
  acquireLockStep({ key: input.application_id, timeout: 10, ttl: 120 })
  const forgotten = forgetDraftStep(input)
  releaseLockStep({ key: input.application_id })
  return new WorkflowResponse(forgotten)
})
