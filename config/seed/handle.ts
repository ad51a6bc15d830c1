/** A text as it stands in an address: lower case Latin letters, digits and single hyphens, at most 80 characters. */
export function handleOf(text: string): string {
  return text
    .replace(/[œŒ]/g, "oe")
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/g, "")
}
