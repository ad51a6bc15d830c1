import { expect, it } from "vitest"
import { samePhone } from "./same-phone"

it.each([
  ["+212600000012", "06 00 00 00 12", true],
  ["+212600000012", "٠٦٠٠٠٠٠٠١٢", true],
  ["+212600000012", "00212-600-000012", true],
  ["+212600000012", "06 00 00 00 13", false],
  ["+212600000012", "12", false],
  ["+33 6 12 34 56 78", "0033612345678", true],
  ["+33 6 12 34 56 78", "06 12 34 56 78", false],
  ["", "", false],
])("%s and %s", (a, b, same) => expect(samePhone(a, b)).toBe(same))
