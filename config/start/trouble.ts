import { existsSync, readFileSync, statfsSync } from "node:fs"
import { dirname } from "node:path"

/** Something a person can mend. Its message is one sentence that says what to do; it is printed without a stack. */
export class Trouble extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = "Trouble"
  }
}

const DISK_FULL = /ENOSPC|no space left on device/i
const ALMOST_NOTHING = 1_000_000
const DISK_FULL_SENTENCE = "The disk is full: free some space (about 2 GB for a first start) and run this again."

/** @returns one sentence that says what to do, or undefined for an error that nobody foresaw */
export function explain(error: unknown): string | undefined {
  if (error instanceof Trouble) return error.message
  const { code, message, path } = error as NodeJS.ErrnoException
  if (code === "ENOSPC" || DISK_FULL.test(message ?? "")) return DISK_FULL_SENTENCE
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return `${path ?? "A file"} cannot be written to (${code}): make it yours, or set DATA_DIR to a folder that is, and run this again.`
  }
  if (code === "ENOTDIR" || code === "EEXIST") {
    return `${path ?? "A folder"} is a file where a folder is needed: move it away and run this again.`
  }
  return undefined
}

/** @returns the trouble for a step whose command failed and wrote to `log`; a full disk is recognised there */
export function failed(what: string, log: string): Trouble {
  const output = existsSync(log) ? readFileSync(log, "utf8") : ""
  if (DISK_FULL.test(output) || isFull(dirname(log))) return new Trouble(DISK_FULL_SENTENCE)
  return new Trouble(`${what} failed: read the end of ${log}, mend it and run this again.`)
}

/** On a full disk the command could not even log that it is full. */
function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < ALMOST_NOTHING
  } catch {
    return false
  }
}
