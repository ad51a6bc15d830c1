import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { connectionOf } from "@tawiza/vendor/rows"
import type Stripe from "stripe"
import { endEvent, keepReadTo, leaveEvent, type NotedEvent, noteEvent, readTo, takeEvent } from "../store/stripe-events"
import { stripeOf } from "./account"
import { applyDispute, applyPayment, applyPayout, applyRefund, applyTransfer } from "./apply"
import { idOf } from "./client"
import { applyRecipient } from "./recipients"

type Apply = (container: MedusaContainer, stripe: Stripe, object_id: string) => Promise<void>

/** What is heard of, and which object is then read. Others are not kept. */
const HEARD: Record<string, Apply> = {
  "payment_intent.created": applyPayment,
  "payment_intent.amount_capturable_updated": applyPayment,
  "payment_intent.succeeded": applyPayment,
  "payment_intent.canceled": applyPayment,
  "payment_intent.payment_failed": applyPayment,
  "charge.captured": applyPaymentOfCharge,
  "charge.updated": applyPaymentOfCharge,
  "refund.created": applyRefund,
  "refund.updated": applyRefund,
  "refund.failed": applyRefund,
  "charge.dispute.created": applyDispute,
  "charge.dispute.funds_withdrawn": applyDispute,
  "charge.dispute.funds_reinstated": applyDispute,
  "charge.dispute.closed": applyDispute,
  "payout.paid": applyPayout,
  "payout.failed": applyPayout,
  "transfer.created": applyTransfer,
  "transfer.reversed": applyTransfer,
  "v2.core.account[configuration.recipient].capability_status_updated": applyRecipient,
  "v2.core.account[requirements].updated": applyRecipient,
  "v2.core.account.closed": applyRecipient,
}

const isThin = (type: string) => type.startsWith("v2.")

/** The events a webhook endpoint at Stripe should be set to send; those of the second endpoint, of vendors' accounts, are `THIN_TYPES`. */
export const HEARD_TYPES = Object.keys(HEARD).filter((type) => !isThin(type))
export const THIN_TYPES = Object.keys(HEARD).filter(isThin)

/** Before the first reading so far is looked back; Stripe keeps events for thirty days. */
const FIRST_LOOK_DAYS = 25
/** Events may show up late in the list; what was read before is read again. */
const OVERLAP_MS = 15 * 60_000

/** Keeps an event for the worker. @returns whether it is new and of a kind that is heard of */
export async function keepEvent(container: MedusaContainer, event: Stripe.Event, via: "webhook" | "sweep"): Promise<boolean> {
  if (!(event.type in HEARD)) return false
  const object_id = (event.data.object as { id?: string }).id
  if (!object_id) return false
  const noted = { id: event.id, type: event.type, object_id, happened_at: new Date(event.created * 1000) }
  return noteEvent(connectionOf(container), noted, via)
}

/** The same for an event that only names its object. @returns whether it is new and of a kind that is heard of */
export async function keepThinEvent(container: MedusaContainer, event: Stripe.V2.Core.EventNotification): Promise<boolean> {
  const object_id = (event as { related_object?: { id?: string } | null }).related_object?.id
  if (!(event.type in HEARD && object_id)) return false
  const noted = { id: event.id, type: event.type, object_id, happened_at: new Date(event.created) }
  return noteEvent(connectionOf(container), noted, "webhook")
}

/** Works off every event that waits; one that fails is kept with why, and comes again later. */
export async function readInbox(container: MedusaContainer): Promise<void> {
  const account = stripeOf(container)
  if (!account) return
  const sql = connectionOf(container)
  for (let event = await takeEvent(sql); event; event = await takeEvent(sql)) {
    try {
      await HEARD[event.type]?.(container, account.api, event.object_id)
      await endEvent(sql, event.id)
    } catch (error) {
      await leaveEvent(sql, event.id, failureOf(container, event, error))
    }
  }
}

/** Reads the list of events since the last time, so that one whose webhook was lost is found. @returns how many were new */
export async function readMissedEvents(container: MedusaContainer): Promise<number> {
  const account = stripeOf(container)
  if (!account) return 0
  const sql = connectionOf(container)
  const begun = new Date()
  const since = (await readTo(sql))?.getTime() ?? begun.getTime() - FIRST_LOOK_DAYS * 86_400_000
  let found = 0
  const gte = Math.floor((since - OVERLAP_MS) / 1000)
  for await (const event of account.api.events.list({ created: { gte }, types: HEARD_TYPES as [], limit: 100 })) {
    if (await keepEvent(container, event, "sweep")) found += 1
  }
  await keepReadTo(sql, begun)
  return found
}

async function applyPaymentOfCharge(container: MedusaContainer, stripe: Stripe, charge_id: string): Promise<void> {
  const payment = idOf((await stripe.charges.retrieve(charge_id)).payment_intent)
  if (payment) await applyPayment(container, stripe, payment)
}

function failureOf(container: MedusaContainer, { id, type }: NotedEvent, error: unknown): string {
  const failure = error instanceof Error ? error.message : String(error)
  container.resolve(ContainerRegistrationKeys.LOGGER).error(`Event ${id} (${type}) could not be worked off: ${failure}`)
  return failure
}
