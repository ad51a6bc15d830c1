/** Money as whole minor units, its exact division, the identifiers that carry a check digit, and how amounts are written. */
export { allocate, type Weight } from "./allocate.js"
export { newCreditCode, readCreditCode, spokenCreditCode } from "./credit-code.js"
export { decimalOf, formatAmount, formatMoney } from "./format.js"
export { ibanIsValid, iceIsValid, mod97, ribIsValid } from "./identifiers.js"
export { AmountNotMinor, type MedusaAmount, minorFromMedusa, minorToMedusa, toJsonMinor } from "./minor.js"
export { readDirhams, typedDirhams } from "./typed.js"
