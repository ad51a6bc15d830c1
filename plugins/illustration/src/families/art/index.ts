import type { Draw } from "../family.js"
import { drum, lute } from "./instruments.js"
import { book, calligraphy, illumination } from "./sheets.js"

export const art = { calligraphy, illumination, book, lute, drum } satisfies Record<string, Draw>
