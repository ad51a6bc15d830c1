import type { Demo, SignIn } from "./database.ts"
import type { Urls } from "./start.ts"

/** What a person sees when everything runs: where to go, and as whom. */
export function welcome(urls: Urls, demo: Demo["demo"]): string {
  const [vendor] = demo.vendors
  const rows: [string, string, SignIn?][] = [
    ["Shop", urls.shop, demo.customer],
    ["Desk of a cooperative", urls.desk, vendor],
    ["Desk, a member of two", urls.desk, demo.shared_member],
    ["Admin, as moderator", urls.admin, demo.moderator],
    ["Admin, as treasurer", urls.admin, demo.treasurer],
    ["API", urls.api],
  ]
  const width = (cell: (row: [string, string, SignIn?]) => string) => Math.max(...rows.map((row) => cell(row).length)) + 3
  const [names, addresses] = [width((row) => row[0]), width((row) => row[1])]
  const lines = rows.map(([name, address, signIn]) => {
    const as = signIn ? `${signIn.email}  ${signIn.password}` : ""
    return `  ${name.padEnd(names)}${address.padEnd(addresses)}${as}`.trimEnd()
  })
  return ["", "Tawiza runs. It is a demo: people, shops and passwords are invented.", "", ...lines, "", "Ctrl-C stops it."].join("\n")
}
