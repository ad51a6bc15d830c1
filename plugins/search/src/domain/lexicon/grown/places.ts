import type { WordsBySlug } from "../concept"

/** How people call the provinces of the region and the towns in them, by ISO code. */
export const PLACES: WordsBySlug = {
  "MA-FES":
    "fès, fes, fez, fas, فاس, فاسي, فاسية, الفاسي, fassi, fassiya, fassie, fassia, ⴼⴰⵙ, médina de fès, fes el bali, seffarine, الصفارين, talaa, طالعة",
  "MA-MEK": "meknès, meknes, meknas, miknas, مكناس, مكناسي, مكناسية, meknassi, meknassiya, ⴰⵎⴽⵏⴰⵙ, ⵎⴽⵏⴰⵙ",
  "MA-HAJ": "el hajeb, el hajab, hajeb, lhajeb, l7ajb, الحاجب, ⵍⵃⴰⵊⴱ",
  "MA-IFR": "ifrane, ifran, إفران, يفرن, ⵉⴼⵔⴰⵏ",
  "MA-MOU": "moulay yacoub, moulay yaakoub, moulay ya9oub, مولاي يعقوب, ⵎⵓⵍⴰⵢ ⵢⵄⵇⵓⴱ",
  "MA-SEF": "sefrou, sefro, safro, sefru, صفرو, صفروي, ⵚⴼⵔⵓ, ⵙⴼⵔⵓ",
  "MA-BOM": "boulemane, boulmane, boulman, bulman, بولمان, ⴱⵓⵍⵎⴰⵏ",
  "MA-TAO": "taounate, taounat, tawnat, tawnate, تاونات, ⵜⴰⵡⵏⴰⵜ",
  "MA-TAZ": "taza, taza city, tazi, تازة, تازي, ⵜⴰⵣⴰ",
}
