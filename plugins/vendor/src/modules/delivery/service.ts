import { MedusaService } from "@medusajs/framework/utils"
import { HOLIDAYS } from "@tawiza/config/delivery"
import { Holiday } from "./models/holiday"

/** The calendar that delivery promises are made from. */
export class DeliveryModuleService extends MedusaService({ Holiday }) {
  /** Every holiday as `YYYY-MM-DD`. */
  async holidays(): Promise<ReadonlySet<string>> {
    return new Set((await this.listHolidays({}, { take: null, select: ["date"] })).map(({ date }) => date))
  }

  /** Fills an empty table from `config/delivery`; a table that somebody edited is left alone. */
  async ensureHolidays(): Promise<number> {
    const [, count] = await this.listAndCountHolidays({}, { take: 1, withDeleted: true })
    if (count) return 0
    const rows = HOLIDAYS.map(({ date, name, estimated }) => ({ date, name_fr: name.fr, name_ar: name.ar, name_en: name.en, estimated }))
    return (await this.createHolidays(rows)).length
  }
}
