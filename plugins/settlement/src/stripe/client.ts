import Stripe from "stripe"

/** What the chamber's account with Stripe needs (`config/env`). */
export interface StripeOptions {
  apiKey: string
  publishableKey: string
  webhookSecret: string
  /** Another address of the API, for tests. */
  apiUrl?: string
  /** Where vendors may be paid to accounts of their own with Stripe. */
  connect?: ConnectOptions
}

export interface ConnectOptions {
  /** Members come back to the desk there. */
  shopUrl: string
  /** Of the endpoint that tells of vendors' accounts; without it they are looked at each hour. */
  webhookSecret?: string
}

/** The version this code was written against; the SDK's types speak of no other. */
const API_VERSION = "2026-10-28.endive"
/** A customer waits for some of the calls. */
const TIMEOUT_MS = 20_000
const RETRIES = 2

export function stripeClient({ apiKey, apiUrl }: StripeOptions): Stripe {
  const { hostname, port, protocol } = apiUrl ? new URL(apiUrl) : {}
  return new Stripe(apiKey, {
    apiVersion: API_VERSION,
    timeout: TIMEOUT_MS,
    maxNetworkRetries: RETRIES,
    telemetry: false,
    appInfo: { name: "Tawiza" },
    ...(hostname && { host: hostname, port: port || (protocol === "http:" ? 80 : 443), protocol: protocol === "http:" ? "http" : "https" }),
  })
}

/** A call that Stripe may have carried out: only looking tells. */
export function isUnknownOutcome(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeConnectionError ||
    error instanceof Stripe.errors.StripeAPIError ||
    (error instanceof Stripe.errors.StripeError && error.code === "idempotency_key_in_use")
  )
}

/** What is wrong is not the call: later it may pass. */
export function isPassing(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeRateLimitError || error instanceof Stripe.errors.StripeAuthenticationError
}

/** The payment is in a state in which this is not possible any more, or already done. */
export function isUnexpectedState(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeError && error.code === "payment_intent_unexpected_state"
}

/** The id of what Stripe gives as an id or as the object itself. */
export const idOf = (reference: string | { id: string } | null | undefined): string | null =>
  typeof reference === "string" ? reference : (reference?.id ?? null)
