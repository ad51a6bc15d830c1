import { readdirSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { ROOT } from "./environment.ts"

/** A route as its file declares it. */
export interface Route {
  readonly method: string
  /** As Medusa mounts it, parameters as `:name`. */
  readonly path: string
  readonly file: string
  /** What the wrapper around the handler demands; null where there is none. A person needs no permission. */
  readonly needs: { readonly of: "member" | "chamber" | "person"; readonly permission: string | null } | null
}

const HANDLER =
  /export (?:const|async function|function|\{[^}]*\bas) (GET|POST|PUT|PATCH|DELETE)\b(?: = as(?:(Person)(?:<[^>]*>)?\(|(Member|Chamber)(?:<[^>]*>)?\("([^"]+)"))?/g

/** Every route below `/vendor` and `/admin` that our plugins add, read from their files. */
export function ourRoutes(area: "vendor" | "admin"): Route[] {
  const plugins = readdirSync(join(ROOT, "plugins"), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return plugins.flatMap(({ name }) => routesBelow(join(ROOT, "plugins", name, "src/api", area), `/${area}`))
}

const MEDUSAS = /exports\.(GET|POST|PUT|PATCH|DELETE) = /g

/** `METHOD /path` of every route that Medusa itself has below `/admin`, parameters as `:x`. */
export function medusasAdminRoutes(): string[] {
  const below = join(ROOT, "node_modules/@medusajs/medusa/dist/api/admin")
  return readdirSync(below, { recursive: true, encoding: "utf8" })
    .filter((file) => basename(file) === "route.js")
    .flatMap((file) => {
      const path = join("/admin", dirname(file)).replace(/\[[^\]]+\]/g, ":x")
      return [...readFileSync(join(below, file), "utf8").matchAll(MEDUSAS)].map(([, method]) => `${method} ${path}`)
    })
}

function routesBelow(folder: string, path: string): Route[] {
  const entries = (() => {
    try {
      return readdirSync(folder, { withFileTypes: true })
    } catch {
      return []
    }
  })()
  return entries.flatMap((entry) => {
    if (entry.isDirectory()) return routesBelow(join(folder, entry.name), `${path}/${entry.name.replace(/^\[(.+)\]$/, ":$1")}`)
    return entry.name === "route.ts" ? routesIn(join(folder, entry.name), path) : []
  })
}

function routesIn(file: string, path: string): Route[] {
  return [...readFileSync(file, "utf8").matchAll(HANDLER)].map(([, method, person, of, permission]) => ({
    method: method as string,
    path,
    file,
    needs: person
      ? { of: "person", permission: null }
      : of && permission
        ? { of: of.toLowerCase() as "member" | "chamber", permission }
        : null,
  }))
}
