/** A day on which nothing leaves and nothing arrives. `estimated`: a lunar date that the moon may move by a day. */
export interface HolidayRow {
  date: string
  name: { fr: string; ar: string; en: string }
  estimated: boolean
}

/** ISO weekdays on which workshops are closed unless a vendor says otherwise (7 Sunday). */
export const DEFAULT_CLOSING_WEEKDAYS: readonly number[] = [7]

const FIXED: readonly [string, string, string, string][] = [
  ["01-01", "Nouvel an", "رأس السنة الميلادية", "New Year's Day"],
  ["01-11", "Manifeste de l'indépendance", "ذكرى تقديم وثيقة الاستقلال", "Independence Manifesto"],
  ["01-14", "Nouvel an amazigh", "رأس السنة الأمازيغية", "Amazigh New Year"],
  ["05-01", "Fête du travail", "عيد الشغل", "Labour Day"],
  ["07-30", "Fête du Trône", "عيد العرش", "Throne Day"],
  ["08-14", "Oued Ed-Dahab", "استرجاع وادي الذهب", "Oued Ed-Dahab Day"],
  ["08-20", "Révolution du Roi et du peuple", "ثورة الملك والشعب", "Revolution of the King and the People"],
  ["08-21", "Fête de la Jeunesse", "عيد الشباب", "Youth Day"],
  ["10-31", "Aïd Al Wahda", "عيد الوحدة", "Unity Day"],
  ["11-06", "Marche verte", "المسيرة الخضراء", "Green March"],
  ["11-18", "Fête de l'indépendance", "عيد الاستقلال", "Independence Day"],
]

/** Estimates, a day more or less; the chamber corrects the table when the moon has been seen. */
const LUNAR: readonly [string, string, string, string][] = [
  ["2027-03-10", "Aïd al-Fitr", "عيد الفطر", "Eid al-Fitr"],
  ["2027-03-11", "Aïd al-Fitr", "عيد الفطر", "Eid al-Fitr"],
  ["2027-05-16", "Aïd al-Adha", "عيد الأضحى", "Eid al-Adha"],
  ["2027-05-17", "Aïd al-Adha", "عيد الأضحى", "Eid al-Adha"],
  ["2027-06-06", "1er Moharram", "فاتح محرم", "Islamic New Year"],
  ["2027-08-15", "Aïd al-Mawlid", "عيد المولد النبوي", "Mawlid"],
  ["2027-08-16", "Aïd al-Mawlid", "عيد المولد النبوي", "Mawlid"],
  ["2028-02-27", "Aïd al-Fitr", "عيد الفطر", "Eid al-Fitr"],
  ["2028-02-28", "Aïd al-Fitr", "عيد الفطر", "Eid al-Fitr"],
  ["2028-05-05", "Aïd al-Adha", "عيد الأضحى", "Eid al-Adha"],
  ["2028-05-06", "Aïd al-Adha", "عيد الأضحى", "Eid al-Adha"],
]

const row = (date: string, fr: string, ar: string, en: string, estimated: boolean): HolidayRow => ({
  date,
  name: { fr, ar, en },
  estimated,
})

/** First rows of the editable table. Source of the fixed days: the Moroccan decree on public holidays, with Aïd Al Wahda (2025). */
export const HOLIDAYS: readonly HolidayRow[] = [
  ...[2026, 2027, 2028].flatMap((year) => FIXED.map(([day, fr, ar, en]) => row(`${year}-${day}`, fr, ar, en, false))),
  ...LUNAR.map(([date, fr, ar, en]) => row(date, fr, ar, en, true)),
].sort((a, b) => a.date.localeCompare(b.date))
