import { MedusaService } from "@medusajs/framework/utils"
import type { CommissionBook as Book, CommissionRule } from "@tawiza/contract"
import { CommissionBook } from "./models/commission-book"

const NO_BOOK: Book = { version: 0, rules: [], saved_by: null, saved_at: null, note: null }

/** The commission rules; shares and facts are rows of the same schema, read and written by `store/`. */
export class SettlementModuleService extends MedusaService({ CommissionBook }) {
  /** The book in force at a moment, or now. */
  async bookAt(at?: Date): Promise<Book> {
    const [row] = await this.listCommissionBooks(at ? { created_at: { $lte: at } } : {}, { order: { version: "DESC" }, take: 1 })
    if (!row) return NO_BOOK
    const { version, rules, saved_by, created_at, note } = row
    return { version, rules: rules as unknown as CommissionRule[], saved_by, saved_at: new Date(created_at).toISOString(), note }
  }
}
