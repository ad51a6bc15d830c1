import { createElement, type HTMLAttributes } from "react"

interface Props extends HTMLAttributes<HTMLSpanElement> {
  countryCode: string
  /** Asks the original for a picture from another server; here it changes nothing. */
  svg?: boolean
}

/** Distance from a capital letter to its regional indicator symbol (Unicode, chapter 22.10). */
const TO_INDICATOR = 0x1f1e6 - 0x41

/**
 * Stands in for `react-country-flag`, by which the dashboard would fetch its flags from an outside server: the flag is the two letters
 * of the country as the system's own font draws them. Nothing leaves the machine.
 */
export default function CountryFlag({ countryCode, svg: _, ...rest }: Props) {
  const letters = [...countryCode.toUpperCase()].map((letter) => String.fromCodePoint(letter.charCodeAt(0) + TO_INDICATOR))
  return createElement("span", { role: "img", "aria-label": countryCode, ...rest }, letters.join(""))
}
