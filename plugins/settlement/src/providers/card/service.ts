import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  PaymentSessionStatus,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { AbstractPaymentProvider, ContainerRegistrationKeys, MedusaError, PaymentActions } from "@medusajs/framework/utils"
import { Refusal } from "@tawiza/http"
import { type MedusaAmount, minorFromMedusa, toJsonMinor } from "@tawiza/money"
import type Stripe from "stripe"
import { isUnexpectedState, type StripeOptions, stripeClient } from "../../stripe/client"

/** What a payment's `data` keeps. The client secret is the customer's: it opens nothing but this payment. */
type CardData = Record<string, unknown> & { id: string }

interface Logger {
  warn(message: string): void
}

/**
 * A card, by Stripe. One PaymentIntent for each payment session, so one live one for each basket; it is held when the customer confirms
 * and captured when its order is there (docs/decisions/0016). Nothing here moves money twice: a PaymentIntent is captured or cancelled
 * once by its nature, and refunds are not sent from here at all.
 */
export class CardProvider extends AbstractPaymentProvider<StripeOptions> {
  static override identifier = "card"

  private readonly stripe: Stripe
  private readonly publishableKey: string
  private readonly logger: Logger

  constructor(container: Record<string, unknown>, options: StripeOptions) {
    super(container, options)
    this.stripe = stripeClient(options)
    this.publishableKey = options.publishableKey
    this.logger = container[ContainerRegistrationKeys.LOGGER] as Logger
  }

  async initiatePayment({ amount, currency_code, data }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const session_id = String(data?.session_id)
    // The route puts it there (`api/middlewares.ts`); it ties what is paid, refunded and transferred for one basket together.
    const group = typeof data?.payment_collection_id === "string" ? data.payment_collection_id : session_id
    const payment = await this.reached(() =>
      this.stripe.paymentIntents.create(
        {
          amount: minor(amount),
          currency: currency_code,
          capture_method: "manual",
          allowed_payment_method_types: ["card"],
          transfer_group: group,
          metadata: { session_id, payment_collection_id: group },
        },
        { idempotencyKey: `session:${session_id}` },
      ),
    )
    const { id, client_secret } = payment
    return { id, status: "pending", data: { id, client_secret, publishable_key: this.publishableKey, payment_collection_id: group } }
  }

  async updatePayment({ amount, data }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    await this.reached(() => this.stripe.paymentIntents.update(idIn(data), { amount: minor(amount) }))
    return { data: data ?? {}, status: "pending" }
  }

  /** @throws Refusal `payment_not_authorized` when the customer's bank has not agreed, `payment_unavailable` when Stripe does not answer. */
  async authorizePayment({ data }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const payment = await this.read(data)
    const status = statusOf(payment)
    if (status === "authorized" || status === "captured") return { status, data: data ?? {} }
    throw new Refusal("payment_not_authorized", { status: payment.status })
  }

  /** Whoever asks, however often: the payment is taken once. */
  async capturePayment({ data }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const id = idIn(data)
    try {
      await this.stripe.paymentIntents.capture(id, {}, { idempotencyKey: `capture:${id}` })
    } catch (error) {
      if (!isUnexpectedState(error) || (await this.read(data)).status !== "succeeded") throw error
    }
    return { data: data ?? {} }
  }

  /**
   * Medusa deletes its row of a refund when a call fails in any way, and asks again under another key: the customer would be paid twice.
   * So refunds are sent by `stripe/calls.ts` alone, under one key each. What comes here is Medusa writing down one that is there already:
   * `data.mirroring` names it, and it is looked at.
   * @throws MedusaError `not_allowed` for any other.
   */
  async refundPayment({ amount, data }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const { mirroring, ...kept } = (data ?? {}) as CardData & { mirroring?: string }
    if (typeof mirroring !== "string") {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "A card is refunded by what is decided about a parcel, not from here.")
    }
    const refund = await this.stripe.refunds.retrieve(mirroring)
    if (refund.payment_intent !== kept.id || refund.amount !== minor(amount)) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `Refund ${mirroring} is not of this payment and amount`)
    }
    return { data: kept }
  }

  /** @throws when the payment was taken already: then it is refunded, which is not done from here. */
  async cancelPayment({ data }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    const id = idIn(data)
    try {
      await this.stripe.paymentIntents.cancel(id)
    } catch (error) {
      if (!isUnexpectedState(error) || (await this.read(data)).status !== "canceled") throw error
    }
    return { data: data ?? {} }
  }

  /** A session must go whatever Stripe says: a payment that no basket wants is cancelled by the sweep (`stripe/strays.ts`). */
  async deletePayment({ data }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    if (typeof data?.id === "string") {
      await this.cancelPayment({ data }).catch((error: Error) =>
        this.logger.warn(`Payment ${String(data.id)} stays for now: ${error.message}`),
      )
    }
    return { data: data ?? {} }
  }

  async retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: { ...(await this.read(data)) } }
  }

  async getPaymentStatus({ data }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    return { status: statusOf(await this.read(data)), data: data ?? {} }
  }

  /** Stripe's events come to `/hooks/stripe`, where none is lost. */
  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED }
  }

  private read(data: Record<string, unknown> | undefined): Promise<Stripe.PaymentIntent> {
    return this.reached(() => this.stripe.paymentIntents.retrieve(idIn(data)))
  }

  private async reached<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call()
    } catch (error) {
      this.logger.warn(`Stripe: ${(error as Error).message}`)
      throw new Refusal("payment_unavailable")
    }
  }
}

const minor = (amount: unknown) => toJsonMinor(minorFromMedusa(amount as MedusaAmount))

function idIn(data: Record<string, unknown> | undefined): string {
  if (typeof data?.id !== "string") throw new MedusaError(MedusaError.Types.INVALID_DATA, "This payment has no PaymentIntent")
  return data.id
}

const STATUS: Record<string, PaymentSessionStatus> = {
  requires_capture: "authorized",
  succeeded: "captured",
  canceled: "canceled",
  requires_payment_method: "pending",
}

const statusOf = ({ status }: Stripe.PaymentIntent): PaymentSessionStatus => STATUS[status] ?? "requires_more"
