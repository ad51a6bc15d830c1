import { fold } from "../analyzer/fold"

/** What a query says besides words: a price, when it can be had, who made it. Each prefers, none excludes: filters do that. */
export interface Wishes {
  /** Minor units, inclusive. */
  price_min: number | null
  price_max: number | null
  made_to_order: boolean
  in_stock: boolean
  women_led: boolean
}

const MONEY = "(?:dh|dhs|mad|dirhams?|درهم|دراهم|drhm|derhem|drahem)"
const NUMBER = "(\\d{1,7}(?:[.,]\\d{1,2})?)"
/** A number of these is a size or a weight. */
const NO_UNIT = "(?!\\s*(?:cm|mm|m|m2|kg|g|gr|l|ml|cl|سم|كغ|غ|لتر|مل|م|\\d))"

const AT_MOST =
  "moins de|moins que|inferieure? a|au plus|maximum|max|jusqu'?a|pas plus de|budget(?: de)?|under|below|less than|cheaper than|up to|at most|no more than|اقل من|باقل من|ارخص من|تحت|لا يتجاوز|حتي|في حدود|9al mn|9ell mn|qal mn|ql mn|qell mn|a9al mn|aqal mn|tahet|taht"
const AT_LEAST =
  "plus de|a partir de|au moins|superieure? a|over|above|more than|at least|اكثر من|ابتداء من|فوق|kter mn|ktar mn|kthar mn|akthar mn"

const PRICES: readonly { pattern: RegExp; read: (numbers: number[]) => Partial<Wishes> }[] = [
  {
    pattern: pricePattern(
      `(?:entre|between|from|de|بين|من|bin|bine|mabin)\\s*${NUMBER}\\s*${MONEY}?\\s*(?:et|and|a|to|و|الي|-|w|o|l)\\s*${NUMBER}\\s*${MONEY}`,
    ),
    read: ([low = 0, high = 0]) => ({ price_min: Math.min(low, high), price_max: Math.max(low, high) }),
  },
  {
    pattern: pricePattern(`(?:${AT_MOST})\\s*(?:de\\s*)?${NUMBER}(?:\\s*${MONEY}|${NO_UNIT})`),
    read: ([price_max = 0]) => ({ price_max }),
  },
  {
    pattern: pricePattern(`(?:${AT_LEAST})\\s*(?:de\\s*)?${NUMBER}(?:\\s*${MONEY}|${NO_UNIT})`),
    read: ([price_min = 0]) => ({ price_min }),
  },
  {
    pattern: pricePattern(`${NUMBER}\\s*${MONEY}(?:\\s*(?:max|maximum|au plus|or less|ou moins))?`),
    read: ([price_max = 0]) => ({ price_max }),
  },
]

const SAID: readonly { pattern: RegExp; wish: Partial<Wishes> }[] = [
  {
    pattern: phrases(
      "sur commande|sur mesure|a la commande|personnalise[es]*|personnalisable|custom made|custom|customi[sz]ed|made to order|made to measure|to order|bespoke|حسب الطلب|تحت الطلب|عند الطلب|علي المقاس|حسب المقاس|بالطلب|3la 9yass?|3la l9yass?|3la lqyass?|3la qyass?|3la lmqas|3la l?talab|b talab|blcommande|commande",
    ),
    wish: { made_to_order: true },
  },
  {
    pattern: phrases(
      "en stock|disponible[s]?(?: de suite)?|disponible immediatement|in stock|available(?: now)?|ready to ship|متوفره?|متاح|جاهزه?|kayn daba|wajed|wajda|mojod|mawjoud",
    ),
    wish: { in_stock: true },
  },
  {
    pattern: phrases(
      "cooperatives? feminines?|cooperatives? de femmes|association de femmes|(?:fait|faite|faits|faites|fabrique[es]*|tisse[es]*) par (?:des|les) femmes|femmes artisanes|artisanes|made by women|women'?s cooperatives?|women made|women led|by women|تعاونيات نسائيه|تعاونيه نسائيه|تعاونيه نساء|من صنع النساء|صنع نسائي|من عمل النساء|dyal l?3yalat|3yalat|cooperative d 3yalat|ta3awniya d 3yalat",
    ),
    wish: { women_led: true },
  },
]

export const NO_WISHES: Wishes = { price_min: null, price_max: null, made_to_order: false, in_stock: false, women_led: false }

/** Takes the wishes out of a query. @returns what is left of it, as it was written where nothing was taken */
export function readWishes(text: string): { rest: string; wishes: Wishes } {
  const wishes = { ...NO_WISHES }
  let rest = ` ${fold(text)} `
  const take = (pattern: RegExp, fill: (match: RegExpExecArray) => void) => {
    const match = pattern.exec(rest)
    if (!match) return
    fill(match)
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`
  }
  for (const { pattern, read } of PRICES) {
    if (wishes.price_min !== null || wishes.price_max !== null) break
    take(pattern, ([, ...numbers]) => Object.assign(wishes, read(numbers.filter(Boolean).map(minor))))
  }
  for (const { pattern, wish } of SAID) take(pattern, () => Object.assign(wishes, wish))
  const taken = Object.values(wishes).some(Boolean)
  return { rest: taken ? rest.trim() : text, wishes }
}

export const hasWishes = (wishes: Wishes): boolean => Object.values(wishes).some((wish) => wish !== null && wish !== false)

/** People write whole dirhams, seldom centimes. */
function minor(dirhams: string): number {
  const [whole = "0", cents = ""] = dirhams.split(/[.,]/)
  return Number(whole) * 100 + Number(cents.padEnd(2, "0"))
}

function pricePattern(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, "u")
}

function phrases(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "u")
}
