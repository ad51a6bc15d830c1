/** The provinces of Fez-Meknes in Tifinagh, by ISO 3166-2 code. To be read by a native reader before they are printed. */
export const PROVINCE_IN_TIFINAGH: Record<string, string> = {
  "MA-FES": "ⴼⴰⵙ",
  "MA-MEK": "ⴰⵎⴽⵏⴰⵙ",
  "MA-HAJ": "ⵍⵃⴰⵊⴱ",
  "MA-IFR": "ⵉⴼⵔⴰⵏ",
  "MA-MOU": "ⵎⵓⵍⴰⵢ ⵢⵄⵇⵓⴱ",
  "MA-SEF": "ⵚⴼⵔⵓ",
  "MA-BOM": "ⴱⵓⵍⵎⴰⵏ",
  "MA-TAO": "ⵜⴰⵡⵏⴰⵜ",
  "MA-TAZ": "ⵜⴰⵣⴰ",
}
