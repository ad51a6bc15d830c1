import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { describe, expect, it } from "vitest"

const ROOT = join(import.meta.dirname, "../..")

/** Which of our packages each room may import: only floors below it, never sideways (ARCHITECTURE.md). */
const MAY_IMPORT: Record<string, readonly string[]> = {
  "plugins/money": [],
  "plugins/contract": [],
  "plugins/illustration": [],
  "plugins/http": ["contract"],
  config: [],
  "plugins/ledger": ["contract", "http", "money"],
  "plugins/vendor": ["config", "contract", "http", "illustration", "money"],
  "plugins/search": ["config", "contract", "http", "vendor"],
  backend: ["config", "illustration", "ledger", "search", "vendor"],
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
    const domains = ["plugins/ledger/src/domain", "plugins/vendor/src/domain", "plugins/search/src/domain"]
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

  it("one place reads Medusa's decimals", () => {
    const others = filesBelow("plugins/vendor/src")
      .filter((path) => !path.endsWith(".spec.ts"))
      .filter((path) => /\bMath\.round\([^)]*\* ?100\)|\* 100\b/.test(read(path)))
    expect(others).toEqual([])
  })
})

describe("every /vendor route", () => {
  const routes = filesBelow("plugins/vendor/src/api/vendor").filter((path) => path.endsWith("/route.ts"))

  it("finds the acting vendor from the token", () => {
    expect(routes.length).toBeGreaterThan(4)
    const open = routes.filter((path) => !/actingMember|ownConsignment/.test(read(path)))
    expect(open.filter((path) => !path.includes("/invitations/"))).toEqual([])
  })

  it("never takes the vendor from the request", () => {
    expect(routes.filter((path) => /(body|query|params)\??\.vendor/.test(read(path)))).toEqual([])
  })
})

describe("the text of the project", () => {
  it("has no leftovers", () => {
    const marked = Object.keys(MAY_IMPORT)
      .flatMap(filesBelow)
      .filter((path) => /\b(TODO|FIXME|XXX)\b[:( ]|\.only\(/.test(read(path)))
    expect(marked).toEqual([])
  })
})
