import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Refusal } from "@tawiza/http"
import { connectionOf } from "@tawiza/vendor/rows"
import type Stripe from "stripe"
import { readRecipient } from "../domain/recipient"
import { keepRecipient, noteRecipientFailure, recipientOf, recipients, updateRecipient } from "../store/recipients"
import { connectOf, demandConnect } from "./account"

/** Where a member comes back to from Stripe. */
const BACK = "/desk/money/bank-account?stripe=back"

/**
 * Opens a vendor's own account with Stripe, or goes on with it: the vendor tells Stripe itself who it is, and nothing of that comes here.
 * @returns where the member goes on at Stripe, once and soon
 * @throws Refusal `not_found` where the chamber does not pay by Stripe, `stripe_unavailable`
 */
export async function openRecipient(
  container: MedusaContainer,
  { vendor, by }: { vendor: { id: string; name: string; contact_email: string }; by: string },
): Promise<string> {
  const { api, connect } = demandConnect(container)
  const sql = connectionOf(container)
  try {
    if (!(await recipientOf(sql, vendor.id))) {
      const { id } = await api.v2.core.accounts.create(
        {
          display_name: vendor.name,
          contact_email: vendor.contact_email,
          // Requesting transfers makes Stripe ask for the agreement of recipients, which is the right one: it sells nothing itself.
          configuration: { recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } } },
          defaults: { responsibilities: { fees_collector: "application", losses_collector: "application" } },
          dashboard: "express",
          metadata: { vendor_id: vendor.id },
        },
        { idempotencyKey: `recipient:${vendor.id}` },
      )
      await keepRecipient(sql, { id, vendor_id: vendor.id, by })
    }
    const account = (await recipientOf(sql, vendor.id))?.id as string
    const address = `${connect.shopUrl}${BACK}`
    const link = await api.v2.core.accountLinks.create({
      account,
      use_case: {
        type: "account_onboarding",
        account_onboarding: { return_url: address, refresh_url: address },
      },
    })
    return link.url
  } catch (error) {
    throw unavailable(container, vendor.id, error)
  }
}

/** Reads a vendor's account at Stripe now. @throws Refusal `not_found` where there is none, `stripe_unavailable` */
export async function lookAtRecipient(container: MedusaContainer, vendor_id: string): Promise<void> {
  const { api } = demandConnect(container)
  const recipient = await recipientOf(connectionOf(container), vendor_id)
  if (!recipient) throw new Refusal("not_found")
  try {
    await applyRecipient(container, api, recipient.id)
  } catch (error) {
    throw unavailable(container, vendor_id, error)
  }
}

/** Reads one account: whatever told of it, how often, and in what order. One that is no vendor's is passed over. */
export async function applyRecipient(container: MedusaContainer, stripe: Stripe, id: string): Promise<void> {
  const account = await stripe.v2.core.accounts.retrieve(id, { include: ["configuration.recipient", "requirements"] })
  await updateRecipient(connectionOf(container), id, readRecipient(account))
}

/** Looks at every account, for what its events missed. One that cannot be read keeps why, and keeps none of the others. */
export async function readRecipients(container: MedusaContainer): Promise<void> {
  const account = connectOf(container)
  if (!account) return
  const sql = connectionOf(container)
  for (const { id } of await recipients(sql)) {
    try {
      await applyRecipient(container, account.api, id)
    } catch (error) {
      await noteRecipientFailure(sql, id, error instanceof Error ? error.message : String(error))
    }
  }
}

function unavailable(container: MedusaContainer, vendor_id: string, error: unknown): Refusal {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  logger.warn(`Stripe, account of ${vendor_id}: ${error instanceof Error ? error.message : String(error)}`)
  return new Refusal("stripe_unavailable")
}
