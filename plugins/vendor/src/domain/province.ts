import { PROVINCES } from "@tawiza/config/delivery"
import type { Language } from "@tawiza/contract"

const NAMES = new Map(PROVINCES.map(({ iso, name }) => [iso, name]))

/** A province as people call it; an unknown code is shown as it is. */
export function provinceName(iso: string, language: Language): string {
  return NAMES.get(iso)?.[language] ?? iso
}
