import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { Refusal } from "@tawiza/http"
import { ensureSecondPerson } from "../domain/suspension"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"

export type DecideSuspensionInput = { vendor_id: string; by: string } & (
  | { deed: "confirm" }
  /** The appeal is heard and the shop stays suspended. */
  | { deed: "uphold"; answer: string }
  /** The vendor speaks. */
  | { deed: "appeal"; text: string }
)

const decideSuspensionStep = createStep("write-suspension", async (input: DecideSuspensionInput, { container }) => {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const [vendor] = await vendors.listVendors({ id: input.vendor_id }, { relations: ["suspensions"] })
  if (!vendor) throw new Refusal("not_found", { id: input.vendor_id })
  const suspension = vendor.suspensions.find(({ ended_at }) => !ended_at)
  if (!suspension) throw new Refusal("illegal_transition", { from: vendor.status, to: input.deed, allowed: [] })
  const { id, confirmed_by, appeal, answer } = suspension
  const refuse = () => {
    throw new Refusal("illegal_transition", { from: "suspended", to: input.deed, allowed: [] })
  }
  if (input.deed === "appeal") {
    if (appeal !== null) refuse()
    await vendors.updateSuspensions({ id, appeal: input.text })
  } else {
    ensureSecondPerson(suspension, input.by)
    if (input.deed === "confirm") {
      if (confirmed_by !== null) refuse()
      await vendors.updateSuspensions({ id, confirmed_by: input.by })
    } else {
      if (appeal === null || answer !== null) refuse()
      await vendors.updateSuspensions({ id, answer: input.answer, answered_by: input.by })
    }
  }
  return new StepResponse(id)
})

/**
 * A second moderator confirms a suspension, the vendor appeals it once, or a moderator who did not begin it answers the appeal.
 * @throws Refusal `illegal_transition`, `second_person_needed`
 */
export const decideSuspensionWorkflow = createWorkflow("decide-suspension", (input: DecideSuspensionInput) => {
  acquireLockStep({ key: input.vendor_id, timeout: 10, ttl: 60 })
  decideSuspensionStep(input)
  releaseLockStep({ key: input.vendor_id })
  return new WorkflowResponse(input.vendor_id)
})
