import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { testData } from "./environment.ts"

/** The last message that went to this address or number: its headers and text, as it was kept in place of sending. @throws Error for none */
export async function lastMailTo(address: string): Promise<string> {
  const folder = join(testData(), "outbox")
  const [last] = (await readdir(folder))
    .filter((name) => name.endsWith(`-${address}.txt`))
    .sort()
    .reverse()
  if (!last) throw new Error(`nothing was sent to ${address}`)
  return readFile(join(folder, last), "utf8")
}

/** Every message that has been kept and names this id, in its link for example. */
export async function messagesAbout(id: string): Promise<string[]> {
  const folder = join(testData(), "outbox")
  const files = await Promise.all((await readdir(folder)).sort().map((name) => readFile(join(folder, name), "utf8")))
  return files.filter((message) => message.includes(id))
}
