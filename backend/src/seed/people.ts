import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createCustomerAccountWorkflow, createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import type { DemoVendor } from "@tawiza/config/seed"
import { ensurePerson } from "@tawiza/vendor/members/person"
import { VENDOR_MODULE, type VendorModuleService } from "@tawiza/vendor/modules/vendor"
import { changeChamberRoleWorkflow } from "@tawiza/vendor/workflows"

/** A demo sign-in, printed at start. It exists only in the demo. */
export interface SignIn {
  email: string
  password: string
}

const PASSWORD = "tawiza-demo-2026"

export const MODERATOR: SignIn = { email: "moderator@example.org", password: PASSWORD }
const SECOND_MODERATOR: SignIn = { email: "moderator.two@example.org", password: PASSWORD }
export const TREASURER: SignIn = { email: "treasurer@example.org", password: PASSWORD }
/** Keeps the orders of two workshops, and chooses at the desk for which one. */
export const SHARED_MEMBER: SignIn = { email: "deux.ateliers@example.org", password: PASSWORD }
/** Approves the payouts that the first one proposes. */
const SECOND_TREASURER: SignIn = { email: "treasurer.two@example.org", password: PASSWORD }
export const CUSTOMER: SignIn = { email: "customer@example.org", password: PASSWORD }

/** Who decides in the demo: their ids are recorded with each decision. */
export interface ChamberUsers {
  moderator_id: string
  /** Confirms the suspensions that the first one begins. */
  second_moderator_id: string
}

/** Two moderators and two treasurers. */
export async function ensureChamberUsers(container: MedusaContainer): Promise<ChamberUsers> {
  const moderator_id = await ensureUser(container, MODERATOR, "Salma", "Modératrice")
  const second_moderator_id = await ensureUser(container, SECOND_MODERATOR, "Zineb", "Modératrice")
  const treasurer_id = await ensureUser(container, TREASURER, "Driss", "Trésorier")
  const second_treasurer_id = await ensureUser(container, SECOND_TREASURER, "Amina", "Trésorière")
  await changeChamberRoleWorkflow(container).run({ input: { user_id: moderator_id, role: "moderator" } })
  await changeChamberRoleWorkflow(container).run({ input: { user_id: second_moderator_id, role: "moderator" } })
  await changeChamberRoleWorkflow(container).run({ input: { user_id: treasurer_id, role: "treasurer" } })
  await changeChamberRoleWorkflow(container).run({ input: { user_id: second_treasurer_id, role: "treasurer" } })
  return { moderator_id, second_moderator_id }
}

export async function ensureCustomer(container: MedusaContainer): Promise<void> {
  const [existing] = await container.resolve(Modules.CUSTOMER).listCustomers({ email: CUSTOMER.email, has_account: true })
  if (existing) return
  const authIdentityId = await ensureIdentity(container, CUSTOMER)
  await createCustomerAccountWorkflow(container).run({
    input: { authIdentityId, customerData: { email: CUSTOMER.email, first_name: "Meryem", last_name: "Cliente" } },
  })
}

/** A member who can sign in at the desk, made before the shop opens: opening then invites nobody by mail. */
export async function ensureMember(container: MedusaContainer, vendor_id: string, demo: DemoVendor): Promise<SignIn> {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const signIn = { email: demo.email, password: PASSWORD }
  const [existing] = await vendors.listMembers({ email: demo.email })
  if (existing) return signIn
  await vendors.createMembers({
    vendor_id,
    name: demo.contact_name,
    email: demo.email,
    phone: demo.phone,
    language: demo.language,
    status: "active",
    auth_identity_id: await ensurePerson(container, signIn.email, signIn.password),
  })
  return signIn
}

export async function ensureSharedMember(container: MedusaContainer, handles: readonly string[]): Promise<void> {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const auth_identity_id = await ensurePerson(container, SHARED_MEMBER.email, SHARED_MEMBER.password)
  for (const { id: vendor_id } of await vendors.listVendors({ handle: [...handles] })) {
    const [existing] = await vendors.listMembers({ vendor_id, email: SHARED_MEMBER.email })
    if (existing) continue
    await vendors.createMembers({
      vendor_id,
      name: "Houria",
      email: SHARED_MEMBER.email,
      language: "fr",
      role: "orders",
      status: "active",
      auth_identity_id,
    })
  }
}

async function ensureUser(container: MedusaContainer, signIn: SignIn, first_name: string, last_name: string): Promise<string> {
  const [existing] = await container.resolve(Modules.USER).listUsers({ email: signIn.email })
  if (existing) return existing.id
  const authIdentityId = await ensureIdentity(container, signIn)
  const { result } = await createUserAccountWorkflow(container).run({
    input: { authIdentityId, userData: { email: signIn.email, first_name, last_name } },
  })
  return result.id
}

async function ensureIdentity(container: MedusaContainer, { email, password }: SignIn): Promise<string> {
  const auth = container.resolve(Modules.AUTH)
  const [known] = await auth.listProviderIdentities({ entity_id: email, provider: "emailpass" })
  if (known?.auth_identity_id) return known.auth_identity_id
  const { success, authIdentity, error } = await auth.register("emailpass", { body: { email, password } })
  if (!success || !authIdentity) throw new Error(`Could not register ${email}: ${error ?? "no reason given"}`)
  return authIdentity.id
}
