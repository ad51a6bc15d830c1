import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { Refusal } from "@tawiza/http"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import { rowsOf } from "../rows"

const PROVIDER = "emailpass"

async function identityOf(container: MedusaContainer, login: string) {
  const [known] = await container
    .resolve(Modules.AUTH)
    .listAuthIdentities({ provider_identities: { entity_id: login, provider: PROVIDER } })
  return known ?? null
}

/**
 * The id of the person who signs in by this address and is a member of some vendor today. Whoever is a member of none any more is
 * nobody: an address can have got another owner since.
 */
export async function personBehind(container: MedusaContainer, login: string): Promise<string | null> {
  const known = await identityOf(container, login)
  if (!known) return null
  const [member] = await container
    .resolve<VendorModuleService>(VENDOR_MODULE)
    .listMembers({ auth_identity_id: known.id, status: "active" }, { take: 1 })
  return member ? known.id : null
}

/**
 * The person who signs in by an address that has just been proved by reading an invitation, with this password; null keeps the one there is.
 *
 * Somebody who is no member yet gets a new identity, in place of one that a stranger may have registered under the address: Medusa lets
 * anyone do that, and whoever did holds tokens of that identity, which could be refreshed into the member's. A customer account of the
 * same address stays theirs.
 * @returns Medusa's auth identity
 * @throws Refusal `invalid_request` for the address of a chamber user, whose second factor this would bypass, and for a person without
 * a password who chooses none.
 */
export async function ensurePerson(container: MedusaContainer, login: string, password: string | null): Promise<string> {
  const auth = container.resolve(Modules.AUTH)
  const person = await personBehind(container, login)
  if (person) {
    if (password !== null) {
      const { success, error } = await auth.updateProvider(PROVIDER, { entity_id: login, password })
      if (!success) throw new Error(`Could not change the password of ${person}: ${error ?? "no reason given"}`)
    }
    return person
  }
  if (password === null) throw new Refusal("invalid_request", { fields: "password" })
  const known = await identityOf(container, login)
  const { user_id, vendor_member_id: _, ...kept } = (known?.app_metadata ?? {}) as Record<string, unknown>
  if (user_id) throw new Refusal("invalid_request", { fields: "login" })
  if (known) await auth.deleteAuthIdentities([known.id])

  const { success, authIdentity, error } = await auth.register(PROVIDER, { body: { email: login, password } })
  if (!success || !authIdentity) throw new Error(`Could not register ${login}: ${error ?? "no reason given"}`)
  // The person is the actor of its tokens; for which vendor it acts is chosen later.
  await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { ...kept, vendor_member_id: authIdentity.id } })
  return authIdentity.id
}

/**
 * Forgets whoever signs in by this address, with the messages sent to them, unless they are a member of another vendor or anybody else in
 * Medusa (a customer keeps the account).
 */
export async function forgetPerson(container: MedusaContainer, login: string, vendor_id: string): Promise<void> {
  const elsewhere = await rowsOf(
    container,
    "select 1 from vendor_member where coalesce(email, phone) = ? and vendor_id <> ? and deleted_at is null limit 1",
    [login, vendor_id],
  )
  if (elsewhere.length) return
  const known = await identityOf(container, login)
  const { vendor_member_id: _, ...others } = (known?.app_metadata ?? {}) as Record<string, unknown>
  const auth = container.resolve(Modules.AUTH)
  if (known && Object.keys(others).length) await auth.updateAuthIdentities({ id: known.id, app_metadata: others })
  else if (known) await auth.deleteAuthIdentities([known.id])
  if (!Object.keys(others).length) await rowsOf(container, `delete from notification where "to" = ?`, [login])
}
