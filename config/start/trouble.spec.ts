import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { explain, failed, Trouble } from "./trouble.ts"

const error = (code: string, path = "/clone/.data/lock") => Object.assign(new Error(`${code}: something, open '${path}'`), { code, path })

describe("what a person reads when something goes wrong", () => {
  it.each([
    ["ENOSPC", "The disk is full: free some space"],
    ["EACCES", "/clone/.data/lock cannot be written to (EACCES): make it yours, or set DATA_DIR"],
    ["EROFS", "/clone/.data/lock cannot be written to (EROFS)"],
    ["ENOTDIR", "/clone/.data/lock is a file where a folder is needed"],
  ])("%s says what to do", (code, sentence) => {
    expect(explain(error(code))).toContain(sentence)
  })

  it("is a trouble's own sentence, and nothing more", () => {
    expect(explain(new Trouble("Do this."))).toBe("Do this.")
  })

  it("is nothing for what nobody foresaw", () => {
    expect(explain(new Error("boom"))).toBeUndefined()
  })
})

describe("a failed step", () => {
  const logged = (output: string) => {
    const log = join(mkdtempSync(join(tmpdir(), "tawiza-log-")), "build.log")
    writeFileSync(log, output)
    return log
  }

  it("names its log", () => {
    const log = logged("error TS2322")
    expect(failed("Building the shop", log).message).toBe(`Building the shop failed: read the end of ${log}, mend it and run this again.`)
  })

  it("is told as a full disk when that is what its command met", () => {
    expect(failed("Postgres", logged("FATAL: could not write: No space left on device")).message).toContain("The disk is full")
  })
})
