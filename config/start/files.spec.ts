import { mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { ensureWritable, readJson, writeJson } from "./files.ts"
import { readSecrets } from "./secrets.ts"

const folder = () => mkdtempSync(join(tmpdir(), "tawiza-files-"))

describe("the data folder", () => {
  it("is made when it is missing", () => {
    const data = join(folder(), "a/b")
    ensureWritable(data)
    expect(statSync(data).isDirectory()).toBe(true)
  })

  it("that is a file is refused in one sentence that says what to do", () => {
    const data = join(folder(), "data")
    writeFileSync(data, "")
    expect(() => ensureWritable(data)).toThrow(
      `${data} cannot be written to (EEXIST): make it a folder of yours, or set DATA_DIR to another`,
    )
  })
})

describe("a kept value", () => {
  it("is read back, and leaves no draft behind", () => {
    const data = folder()
    writeJson(join(data, "x.json"), { port: 5500 })
    expect(readJson(join(data, "x.json"))).toEqual({ port: 5500 })
    expect(readdirSync(data)).toEqual(["x.json"])
  })

  it("that was broken off counts as none", () => {
    const path = join(folder(), "x.json")
    writeFileSync(path, '{"port": 55')
    expect(readJson(path)).toBeUndefined()
  })
})

describe("the secrets", () => {
  it("are made once, for their owner's eyes", () => {
    const data = folder()
    const made = readSecrets(data)
    expect(readSecrets(data)).toEqual(made)
    expect(new Set(Object.values(made)).size).toBe(4)
    expect(statSync(join(data, "secrets.json")).mode & 0o777).toBe(0o600)
  })

  it("of an earlier version stay, and get what came later", () => {
    const data = folder()
    const { bank: _, ...earlier } = readSecrets(data)
    writeFileSync(join(data, "secrets.json"), JSON.stringify(earlier))
    const now = readSecrets(data)
    expect(now).toEqual({ ...earlier, bank: expect.stringMatching(/^local:.{44}$/) })
    expect(readSecrets(data)).toEqual(now)
  })
})
