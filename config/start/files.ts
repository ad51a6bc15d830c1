import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { Trouble } from "./trouble.ts"

/** Makes `folder` if it is missing. @throws Trouble when it cannot be made or written to */
export function ensureWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === "ENOSPC") throw error
    throw new Trouble(
      `${folder} cannot be written to (${code}): make it a folder of yours, or set DATA_DIR to another, and run this again.`,
    )
  }
}

/** @returns undefined when the file is not there or holds no JSON, as after a crash in the middle of a write */
export function readJson<T>(path: string): T | undefined {
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, "utf8")) as T
  } catch {
    return undefined
  }
}

/** Whole or not at all: a reader never sees half a file. */
export function writeJson(path: string, value: unknown, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.draft`
  writeFileSync(draft, `${JSON.stringify(value, undefined, 2)}\n`, { mode })
  renameSync(draft, path)
}
