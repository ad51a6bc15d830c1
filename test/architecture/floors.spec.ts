import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { CHAMBER_PERMISSIONS, MEMBER_PERMISSIONS } from "@tawiza/contract"
import { OURS } from "@tawiza/vendor/api/refuse"
import { describe, expect, it } from "vitest"
import { medusasAdminRoutes, ourRoutes, type Route } from "../support/routes.ts"

const ROOT = join(import.meta.dirname, "../..")

/** Which of our packages each room may import: only floors below it, never sideways (ARCHITECTURE.md). */
const MAY_IMPORT: Record<string, readonly string[]> = {
  "plugins/money": [],
  "plugins/contract": [],
  "plugins/illustration": [],
  "plugins/print": [],
  "plugins/http": ["contract"],
  "plugins/admin-kit": ["contract", "money"],
  config: [],
  "plugins/ledger": ["admin-kit", "contract", "http", "money"],
  "plugins/vendor": ["admin-kit", "config", "contract", "http", "illustration", "money"],
  "plugins/search": ["admin-kit", "config", "contract", "http", "vendor"],
  "plugins/settlement": ["admin-kit", "config", "contract", "http", "ledger", "money", "print", "vendor"],
  backend: ["admin-kit", "config", "contract", "illustration", "ledger", "search", "settlement", "vendor"],
  storefront: ["config", "contract", "illustration", "money"],
}

const SKIPPED = new Set(["node_modules", "dist", ".medusa", ".types", ".astro", ".data"])

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesBelow(path)
    return /\.(ts|tsx|astro|mjs)$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [path] : []
  })
}

const read = (path: string) => readFileSync(join(ROOT, path), "utf8")
const IMPORT = /(?:from|import)\s*\(?\s*["']([^"']+)["']/g
const importsOf = (path: string) => [...read(path).matchAll(IMPORT)].map(([, name]) => name as string)

describe("the floors", () => {
  it.each(Object.entries(MAY_IMPORT))("%s imports only floors below it, and declares what it imports", (room, allowed) => {
    const declared = JSON.parse(read(`${room}/package.json`)) as Record<
      "dependencies" | "devDependencies",
      Record<string, string> | undefined
    >
    const dependencies = { ...declared.dependencies, ...declared.devDependencies }
    const strangers = filesBelow(room).flatMap((path) =>
      importsOf(path)
        .filter((name) => name.startsWith("@tawiza/"))
        .map((name) => name.split("/")[1] as string)
        .filter((name) => join("plugins", name) !== room && name !== room && !(allowed.includes(name) && `@tawiza/${name}` in dependencies))
        .map((name) => `${path} → ${name}`),
    )
    expect(strangers).toEqual([])
  })

  it("no file reaches into another workspace by a relative path", () => {
    const reaching = Object.keys(MAY_IMPORT).flatMap((room) =>
      filesBelow(room).flatMap((path) =>
        importsOf(path)
          .filter((name) => name.startsWith(".") && relative(room, join(path, "..", name)).startsWith(".."))
          .map((name) => `${path} → ${name}`),
      ),
    )
    expect(reaching).toEqual([])
  })

  it("domain code knows neither Medusa nor the file system", () => {
    const domains = ["plugins/ledger/src/domain", "plugins/vendor/src/domain", "plugins/search/src/domain", "plugins/settlement/src/domain"]
    const impure = domains.flatMap(filesBelow).flatMap((path) =>
      importsOf(path)
        .filter((name) => name === "typeorm" || name.startsWith("node:fs") || name.startsWith("@medusajs"))
        .map((name) => `${path} → ${name}`),
    )
    expect(impure).toEqual([])
  })

  it("only config reads the environment", () => {
    const readers = Object.keys(MAY_IMPORT)
      .filter((room) => room !== "config")
      .flatMap(filesBelow)
      .filter((path) => /process\.env/.test(read(path)))
    expect(readers).toEqual([])
  })

  it("every migration has a name of its own: Medusa keeps one list for all modules, and skips what has been", () => {
    const names = filesBelow("plugins")
      .map((path) => /\/migrations\/(Migration\w+)\.ts$/.exec(path)?.[1])
      .filter((name) => name !== undefined)
    expect(names.length).toBeGreaterThan(20)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })

  it("one place reads Medusa's decimals", () => {
    const others = filesBelow("plugins/vendor/src")
      .filter((path) => !path.endsWith(".spec.ts"))
      .filter((path) => /\bMath\.round\([^)]*\* ?100\)|\* 100\b/.test(read(path)))
    expect(others).toEqual([])
  })
})

describe("every route of ours that is not for everybody", () => {
  const [vendor, admin] = [ourRoutes("vendor"), ourRoutes("admin")]

  it("is found", () => {
    expect(vendor.length).toBeGreaterThan(8)
    expect(admin.length).toBeGreaterThan(8)
  })

  it("declares the permission it needs of a member, except beginning an application, answering an invitation and choosing a vendor", () => {
    const personal = vendor.filter(({ needs }) => needs?.of === "person").map(named)
    expect(personal.sort()).toEqual(["GET /vendor/memberships", "POST /vendor/acting"])
    const open = vendor.filter(({ needs }) => !needs)
    const beginning = (route: Route) => named(route) === "POST /vendor/applications"
    expect(open.filter((route) => !route.path.startsWith("/vendor/invitations/") && !beginning(route)).map(named)).toEqual([])
  })

  it("declares the permission it needs of the chamber", () => {
    expect(admin.filter(({ needs }) => needs?.of !== "chamber").map(named)).toEqual([])
  })

  it("knows the permission", () => {
    const unknown = [...vendor, ...admin].filter(({ needs }) => needs?.permission && !PERMISSIONS[needs.of]?.includes(needs.permission))
    expect(unknown.map(named)).toEqual([])
  })

  it("needs a permission to read where it reads, and another where it writes", () => {
    const crossed = [...vendor, ...admin].filter(
      ({ method, needs }) => needs?.permission && (method === "GET") !== needs.permission.endsWith(".read"),
    )
    expect(crossed.map(named)).toEqual([])
  })

  it("takes the place of none of Medusa's own, which the admin's other pages call", () => {
    const medusas = new Set(medusasAdminRoutes())
    expect(medusas.size).toBeGreaterThan(100)
    expect(admin.filter(({ method, path }) => medusas.has(`${method} ${path.replace(/:[^/]+/g, ":x")}`)).map(named)).toEqual([])
  })

  it("is answered by refusals of ours", () => {
    const strange = [...vendor, ...admin].filter(({ path }) => !OURS.test(path))
    expect(strange.map(named)).toEqual([])
  })

  it("never takes the vendor from the request", () => {
    expect(vendor.filter(({ file }) => /(body|query|params)\??\.vendor/.test(readFileSync(file, "utf8"))).map(named)).toEqual([])
  })
})

const PERMISSIONS: Record<string, readonly string[]> = { member: MEMBER_PERMISSIONS, chamber: CHAMBER_PERMISSIONS }
const named = ({ method, path }: Route) => `${method} ${path}`

describe("the text of the project", () => {
  it("has no leftovers", () => {
    const marked = Object.keys(MAY_IMPORT)
      .flatMap(filesBelow)
      .filter((path) => /\b(TODO|FIXME|XXX)\b[:( ]|\.only\(/.test(read(path)))
    expect(marked).toEqual([])
  })
})
