import type { DeliveryCode, DeliveryPromise } from "@tawiza/contract"
import { addDays, daysBetween, moroccanDay } from "./day"

export interface PromiseInput {
  now: Date
  /** Working days until it leaves; of several pieces, the slowest decides. */
  lead_time_days: number
  made_to_order: boolean
  /** ISO weekdays (1 Monday … 7 Sunday) on which the workshop is closed. */
  closing_weekdays: readonly number[]
  /** `YYYY-MM-DD`, days on which nothing leaves and nothing arrives. */
  holidays: ReadonlySet<string>
  /** Working days on the way. */
  transit: { min: number; max: number }
  code: DeliveryCode
}

/** Carriers do not deliver on Sundays, whatever the workshop does. */
const SUNDAY = 7

/** After this many days of nothing but closed ones a table is wrong, not a workshop. */
const LONGEST_CLOSURE_DAYS = 120

/**
 * "Leaves in N days, with you between … and …", in whole days of Morocco. Counting starts the day after the order, so the promise does
 * not depend on the hour. A pick-up is ready when it would have left.
 * @throws RangeError when every day is closed.
 */
export function promiseDelivery(input: PromiseInput): DeliveryPromise {
  const today = moroccanDay(input.now)
  const worksOn = (day: string) => !input.holidays.has(day) && !input.closing_weekdays.includes(weekday(day))
  const travelsOn = (day: string) => !input.holidays.has(day) && weekday(day) !== SUNDAY

  const leaves_on = addWorkingDays(today, Math.max(1, input.lead_time_days), worksOn)
  const pickup = input.code === "pickup"
  return {
    leaves_in_days: daysBetween(today, leaves_on),
    leaves_on,
    arrives_from: pickup ? leaves_on : addWorkingDays(leaves_on, input.transit.min, travelsOn),
    arrives_to: pickup ? leaves_on : addWorkingDays(leaves_on, input.transit.max, travelsOn),
    made_to_order: input.made_to_order,
  }
}

function addWorkingDays(from: string, days: number, worksOn: (day: string) => boolean): string {
  let day = from
  let left = days
  let idle = 0
  while (left > 0) {
    day = addDays(day, 1)
    if (worksOn(day)) {
      left -= 1
      idle = 0
    } else if (++idle > LONGEST_CLOSURE_DAYS) {
      throw new RangeError("Every day is closed: check the weekly closing and the holidays")
    }
  }
  return day
}

function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}
