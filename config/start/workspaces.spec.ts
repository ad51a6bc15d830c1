import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { beforeEach, describe, expect, it } from "vitest"
import { inputHash, isBuilt, sourceFiles, UNITS, type UnitName } from "./workspaces.ts"

let root: string
const write = (path: string, content = "") => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}
const unit = (name: UnitName) => UNITS.find((one) => one.name === name)!
const hashes = () => Object.fromEntries(UNITS.map((one) => [one.name, inputHash(root, one)]))
const changedBy = (change: () => void) => {
  const before = hashes()
  change()
  const after = hashes()
  return UNITS.map(({ name }) => name).filter((name) => before[name] !== after[name])
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tawiza-builds-"))
  const files = [
    "plugins/money/src/minor.ts",
    "plugins/ledger/src/a.ts",
    "plugins/vendor/src/a.ts",
    "plugins/search/src/a.ts",
    "plugins/settlement/src/a.ts",
    "backend/src/a.ts",
    "storefront/src/a.ts",
  ]
  for (const path of files) write(path, "1")
})

describe("what has to be built again", () => {
  it.each<[string, UnitName[]]>([
    ["plugins/money/src/minor.ts", ["libraries", "ledger", "vendor", "search", "settlement", "backend", "storefront"]],
    ["package-lock.json", ["libraries", "ledger", "vendor", "search", "settlement", "backend", "storefront"]],
    ["plugins/ledger/src/a.ts", ["ledger", "settlement", "backend"]],
    ["plugins/vendor/src/a.ts", ["vendor", "search", "settlement", "backend"]],
    ["plugins/search/src/a.ts", ["search", "backend"]],
    ["plugins/settlement/src/a.ts", ["settlement", "backend"]],
    ["backend/src/a.ts", ["backend"]],
    ["storefront/src/a.ts", ["storefront"]],
    ["storefront/src/new.astro", ["storefront"]],
  ])("after a change of %s", (path, expected) => {
    expect(changedBy(() => write(path, "2"))).toEqual(expected)
  })

  it("is nothing after a change of a test, a text, an output or a runner", () => {
    const untouched = [
      "plugins/money/src/minor.spec.ts",
      "backend/README.md",
      "storefront/dist/x.js",
      "plugins/vendor/.medusa/server/x.js",
      "config/start/x.ts",
    ]
    expect(
      changedBy(() => {
        for (const path of untouched) write(path, "2")
      }),
    ).toEqual([])
  })

  it("is what was deleted from, too", () => {
    expect(changedBy(() => rmSync(join(root, "storefront/src/a.ts")))).toEqual(["storefront"])
  })

  it("lists its files in a stable order", () => {
    write("storefront/src/b.ts")
    write("storefront/src/a/z.ts")
    expect(sourceFiles(root, "storefront")).toEqual(["storefront/src/a/z.ts", "storefront/src/a.ts", "storefront/src/b.ts"])
  })
})

describe("a build", () => {
  const stamp = () => write("storefront/dist/.built-from", inputHash(root, unit("storefront")))

  it("is up to date until its input changes", () => {
    expect(isBuilt(root, unit("storefront"))).toBe(false)
    stamp()
    expect(isBuilt(root, unit("storefront"))).toBe(true)
    write("storefront/src/a.ts", "2")
    expect(isBuilt(root, unit("storefront"))).toBe(false)
  })

  it("is gone with its output", () => {
    stamp()
    rmSync(join(root, "storefront/dist"), { recursive: true })
    expect(isBuilt(root, unit("storefront"))).toBe(false)
  })
})
