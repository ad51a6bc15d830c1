import { randomBytes } from "node:crypto"
import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { DEFAULT_CLOSING_WEEKDAYS } from "@tawiza/config/delivery"
import { handleOf } from "@tawiza/config/seed"
import type { NewApplicationBody } from "@tawiza/contract"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import { json } from "../rows"
import { sendInvitation } from "./send-invitation"
import { sendMessage } from "./send-message"
import { writeTexts } from "./write-texts"

export type StartApplicationInput = NewApplicationBody

/** The member of this address, with the draft that was begun for it now or before. */
const ensureDraftStep = createStep("ensure-draft", async (input: StartApplicationInput, { container }) => {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const { kind, name, language, province, contact_name, email, phone } = input
  const [known] = await vendors.listMembers({ email })
  if (known) return new StepResponse(known.id)

  const vendor = await vendors.createVendors({
    handle: `${handleOf(name).slice(0, 60) || kind}-${randomBytes(3).toString("hex")}`,
    kind,
    // The row itself is French; a name in another language stands in the translations alone, and the French stays missing.
    name: language === "fr" ? name : "",
    story: null,
    province,
    commune: "",
    crafts: json([]),
    labels_claimed: json([]),
    closing_weekdays: json(DEFAULT_CLOSING_WEEKDAYS),
    contact_email: email,
    contact_phone: phone,
  })
  await writeTexts(container, vendor.id, "name", { [language]: name })
  const application = await vendors.createApplications({ vendor_id: vendor.id, contact_name, status: "draft" })
  await vendors.createApplicationMoves({ application_id: application.id, to: "draft", by: `applicant:${email}`, acting_for: "applicant" })
  const member = await vendors.createMembers({ vendor_id: vendor.id, name: contact_name, email, phone, language, role: "manager" })
  return new StepResponse(member.id)
})

/** The way in for who has none yet; a word for who has one already, since whoever asked may not be the owner of the address. */
const sendWayInStep = createStep("send-way-in", async ({ member_id }: { member_id: string }, { container }) => {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const member = await vendors.retrieveMember(member_id, { relations: ["vendor"] })
  const { vendor } = member
  const template = vendor.status === "applicant" ? "application-started" : "member-invited"
  if (member.status === "invited") await sendInvitation(container, { template, vendor, member })
  else if (member.status === "active") await sendMessage(container, { template: "application-known", vendor, member, path: "/desk" })
  return new StepResponse(member_id)
})

/**
 * Begins a draft and sends its author the way in. The address is locked and looked for first, so that pressing twice begins one draft.
 * An address that is known gets a message and nothing new.
 */
export const startApplicationWorkflow = createWorkflow("start-application", (input: StartApplicationInput) => {
  const key = transform(input, ({ email }) => `member:${email}`)
  acquireLockStep({ key, timeout: 10, ttl: 60 })
  const member_id = ensureDraftStep(input)
  sendWayInStep({ member_id })
  releaseLockStep({ key })
  return new WorkflowResponse(member_id)
})
