import { MedusaService } from "@medusajs/framework/utils"
import type { CommissionBook as Book, CommissionRule } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { json } from "@tawiza/vendor/rows"
import type Stripe from "stripe"
import { KeyRing } from "../../domain/key-ring"
import { type ConnectOptions, type StripeOptions, stripeClient } from "../../stripe/client"
import { CommissionBook } from "./models/commission-book"

const NO_BOOK: Book = { version: 0, rules: [], saved_by: null, saved_at: null, note: null }

/** What medusa-config passes to the plugin. */
export interface SettlementOptions {
  /** `BANK_KEYS`: under which bank numbers lie. */
  bankKeys?: string
  /** Without it no cards are taken. */
  stripe?: StripeOptions
}

/** Calls to Stripe, and the secret its webhooks are signed with. */
export interface StripeAccount {
  api: Stripe
  webhookSecret: string
  connect: ConnectOptions | null
}

/** The commission rules; shares and facts are rows of the same schema, read and written by `store/`. */
export class SettlementModuleService extends MedusaService({ CommissionBook }) {
  readonly keys: KeyRing
  readonly stripe: StripeAccount | null

  /** @throws Error without keys: the boot ends with its sentence */
  constructor(_container: object, { bankKeys, stripe }: SettlementOptions = {}) {
    // biome-ignore lint/complexity/noArguments: the base class reads the container from its raw arguments.
    super(...(arguments as unknown as []))
    if (!bankKeys) throw new Error("Settlement needs the option bankKeys.")
    this.keys = new KeyRing(bankKeys)
    this.stripe = stripe ? { api: stripeClient(stripe), webhookSecret: stripe.webhookSecret, connect: stripe.connect ?? null } : null
  }

  /** The book in force at a moment, or now. */
  async bookAt(at?: Date): Promise<Book> {
    const [row] = await this.listCommissionBooks(at ? { created_at: { $lte: at } } : {}, { order: { version: "DESC" }, take: 1 })
    if (!row) return NO_BOOK
    const { version, rules, saved_by, created_at, note } = row
    return { version, rules: rules as unknown as CommissionRule[], saved_by, saved_at: new Date(created_at).toISOString(), note }
  }

  /** The versions before the one in force, newest first, without their rules. */
  async booksBefore(): Promise<Omit<Book, "rules">[]> {
    const rows = await this.listCommissionBooks({}, { order: { version: "DESC" }, skip: 1, take: 50 })
    return rows.map(({ version, saved_by, created_at, note }) => ({
      version,
      saved_by,
      saved_at: new Date(created_at).toISOString(),
      note,
    }))
  }

  /** Saves the version after `after`. @throws Refusal `book_changed` when that is not the last one. */
  async saveBook({ after, rules, note, by }: { after: number; rules: CommissionRule[]; note: string; by: string }): Promise<void> {
    const { version } = await this.bookAt()
    if (version !== after) throw new Refusal("book_changed")
    try {
      await this.createCommissionBooks({ version: after + 1, rules: json(rules), saved_by: by, note })
    } catch (error) {
      // Two saved at once: the unique version let one through.
      if ((await this.bookAt()).version > after) throw new Refusal("book_changed")
      throw error
    }
  }
}
