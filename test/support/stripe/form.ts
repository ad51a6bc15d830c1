/** A body as the SDK writes it: text, or lists and objects of such. */
export type Form = { [name: string]: string | Form | Form[] | string[] | undefined }

/** Reads `a=1&b[c]=2&d[0]=3&d[1]=4&e[]=5`. */
export function readForm(text: string): Form {
  const form: Form = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const [first = "", ...rest] = name.split("[").map((part) => part.replace(/\]$/, ""))
    put(form, [first, ...rest], value)
  }
  return form
}

function put(into: Form, [name = "", ...rest]: string[], value: string): void {
  const [next] = rest
  if (next === undefined) {
    into[name] = value
    return
  }
  if (!/^\d*$/.test(next)) {
    into[name] ??= {}
    put(into[name] as Form, rest, value)
    return
  }
  into[name] ??= []
  const list = into[name] as (string | Form)[]
  const at = next === "" ? list.length : Number(next)
  if (rest.length === 1) {
    list[at] = value
    return
  }
  list[at] ??= {}
  put(list[at] as Form, rest.slice(1), value)
}
