import { describe, expect, it } from "vitest"
import { drawings } from "./families.js"
import { UNKNOWN_CRAFT, variantOf } from "./index.js"

/** Every leaf of the craft taxonomy, by the first word of its slug. */
const LEAVES: Record<string, string> = {
  art: "calligraphy illumination binding notebook painted-miniature oud bendir taarija loutar",
  deco: "lantern chandelier candle mirror gebs stained-glass frame cushion wallhanging",
  cer: "plate bowl jobbana vase tagine",
  zel: "panel table tile fountain",
  rif: "jug jar brazier milkbowl",
  dye: "wool silk scarf kit henna",
  food: "couscous couscous-barley berkoukes olive-oil honey fig almond caper olives lemon cherry-jam khlii",
  sweet: "kaab ghriba fekkas sellou chebakia nougat",
  aroma: "raselhanout orange-water herbal",
  carpet: "beni-ouarain beni-mguild marmoucha seghrouchen beni-mtir fes boucherouite",
  flat: "hanbel handira blanket mendil",
  fine: "brocade cloth scarf bedspread",
  emb: "fassi napkins meknes sqalli randa",
  trim: "aqad jewel sfifa tassel",
  gar: "jellaba caftan gandoura selham jabador tarbouch",
  lea: "ziwani babouche cherbil bag satchel wallet belt pouf desk saddle hide",
  met: "tray teapot sugarbox kettle pot incense sprinkler",
  dam: "plate box jewel animal",
  iron: "grille",
  jew: "fibula bracelet filigree",
  carp: "door moucharabieh ceiling chest table shelf bench stool",
  wood: "box spoon bowl chess sculpture mortar comb marquetry",
  bas: "tote hat mat-doum shopper lamp tray basket mat wicker reed",
  care: "blacksoap ghassoul olivesoap rosewater lavender rosemary",
}

const CRAFTS = Object.entries(LEAVES).flatMap(([group, names]) => names.split(" ").map((name) => `${group}-${name}`))

/** No drawing is true of these yet. Draw one, enter it in the table, and take it off this list. */
const WRAPPED = [
  "deco-candle",
  "deco-stained-glass",
  "food-cherry-jam",
  "food-khlii",
  "gar-tarbouch",
  "lea-desk",
  "lea-saddle",
  "met-sprinkler",
  "iron-grille",
  "jew-filigree",
  "carp-ceiling",
  "carp-bench",
  "wood-chess",
  "wood-mortar",
  "wood-marquetry",
]

describe("variantOf", () => {
  it("knows the 145 leaves of the taxonomy", () => expect(new Set(CRAFTS).size).toBe(145))

  it.each(CRAFTS)("maps %s to a variant that is drawn", (craft) => expect(drawings.has(variantOf(craft))).toBe(true))

  it("wraps exactly the crafts that have no true drawing", () => {
    expect(CRAFTS.filter((craft) => variantOf(craft) === UNKNOWN_CRAFT)).toEqual(WRAPPED)
  })

  it.each(["", "pottery", "toString", "__proto__"])("wraps what the taxonomy does not know: %j", (craft) =>
    expect(variantOf(craft)).toBe(UNKNOWN_CRAFT),
  )

  it.each([
    ["zel-panel", "Panneau de zellige à seize branches", "zellige.panel16"],
    ["zel-panel", "Panneau de zellige à dix branches", "zellige.panel10"],
    ["zel-panel", "Panneau de zellige à douze branches", "zellige.panel12"],
    ["zel-panel", "Panneau de zellige", "zellige.panel8"],
    ["rif-jug", "Cruche à huile", "rifPottery.oiljug"],
    ["rif-jug", "Cruche à eau", "rifPottery.jug"],
    ["food-olive-oil", "Huile d'olive, bidon de 5 L", "food.tin"],
    ["cer-plate", "Assiette bleue, 25 cm", "pottery.plates"],
    ["dam-animal", "Vase damasquiné", "metal.incense"],
  ])("reads the name: %s, %s", (craft, name, variant) => expect(variantOf(craft, name)).toBe(variant))
})
