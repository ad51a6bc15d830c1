const MEGABYTE = 1024 * 1024

/** What keeps a chosen file from being taken, before it is sent. @param endings in small letters, `.csv` for example */
export function faultOf({ name, size }: Pick<File, "name" | "size">, endings: readonly string[], limit_mb: number) {
  if (!endings.some((ending) => name.toLowerCase().endsWith(ending))) return "wrong_type"
  return size > limit_mb * MEGABYTE ? "too_large" : null
}
