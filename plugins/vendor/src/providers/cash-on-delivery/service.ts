import { randomUUID } from "node:crypto"
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
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { AbstractPaymentProvider, PaymentActions } from "@medusajs/framework/utils"
import { minorFromMedusa } from "@tawiza/money"

/**
 * Cash on delivery. Nothing moves at checkout: the payment is authorised by the customer's word, and captured part by part as each
 * parcel is handed over and paid (`deliver-consignment`). Medusa keeps the captures and refunds; this provider only vouches for amounts
 * and has no outside party, so every call is idempotent.
 */
export class CashOnDeliveryProvider extends AbstractPaymentProvider {
  static override identifier = "cod"

  /** The base class's is protected; Medusa's loader needs a public one. */
  constructor(container: Record<string, unknown>, config: Record<string, unknown>) {
    super(container, config)
  }

  async initiatePayment({ amount }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    minorFromMedusa(amount as never)
    return { id: randomUUID(), status: "pending", data: {} }
  }

  async updatePayment({ amount, data }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    minorFromMedusa(amount as never)
    return { data: data ?? {}, status: "pending" }
  }

  async authorizePayment({ data }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    return { status: "authorized", data: data ?? {} }
  }

  async capturePayment({ data }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    return { data: data ?? {} }
  }

  async refundPayment({ amount, data }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    minorFromMedusa(amount as never)
    return { data: data ?? {} }
  }

  async cancelPayment({ data }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    return { data: data ?? {} }
  }

  async deletePayment({ data }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return { data: data ?? {} }
  }

  async retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: data ?? {} }
  }

  async getPaymentStatus(_: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    return { status: "authorized" }
  }

  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED }
  }
}
