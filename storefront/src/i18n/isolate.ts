/** Keeps the direction of foreign words or of an amount inside a sentence of the other direction (U+2068 … U+2069). */
export const isolate = (text: string): string => `\u2068${text}\u2069`
