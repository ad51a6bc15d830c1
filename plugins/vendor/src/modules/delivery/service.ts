import { MedusaService } from "@medusajs/framework/utils"
import { HOLIDAYS } from "@tawiza/config/delivery"
import { Holiday } from "./models/holiday"

/** How long days that were read are taken for what the table says. */
const READ_FOR_MS = 60_000

/** The calendar that delivery promises are made from. */
export class DeliveryModuleService extends MedusaService({ Holiday }) {
  private read: { at: number; days: Promise<ReadonlySet<string>> } | undefined

  /** Every holiday as `YYYY-MM-DD`, as the table was within the last minute: every promise asks, and a year has twenty of them. */
  holidays(): Promise<ReadonlySet<string>> {
    const now = Date.now()
    if (!this.read || now - this.read.at > READ_FOR_MS) {
      const days = this.readHolidays()
      this.read = { at: now, days }
      // What could not be read is not kept.
      days.catch(() => {
        this.read = undefined
      })
    }
    return this.read.days
  }

  private async readHolidays(): Promise<ReadonlySet<string>> {
    return new Set((await this.listHolidays({}, { take: null, select: ["date"] })).map(({ date }) => date))
  }

  /** Fills an empty table from `config/delivery`; a table that somebody edited is left alone. */
  async ensureHolidays(): Promise<number> {
    const [, count] = await this.listAndCountHolidays({}, { take: 1, withDeleted: true })
    if (count) return 0
    const rows = HOLIDAYS.map(({ date, name, estimated }) => ({ date, name_fr: name.fr, name_ar: name.ar, name_en: name.en, estimated }))
    const created = await this.createHolidays(rows)
    this.read = undefined
    return created.length
  }
}
