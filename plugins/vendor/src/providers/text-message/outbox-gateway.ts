import { createHash } from "node:crypto"
import { mkdir, readdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { TextGateway } from "./gateway"

/** Keeps each message as a file in a folder, where no gateway is set. */
export function outboxGateway(folder: string): TextGateway {
  return {
    async send({ to, text, reference }) {
      await mkdir(folder, { recursive: true })
      // The reference tells two messages apart, and the name ends in the number, as a mail's does in its address.
      const ending = `-sms-${createHash("sha256").update(reference).digest("hex").slice(0, 12)}-${to.replace(/[^\w+]/g, "_")}.txt`
      const kept = (await readdir(folder)).find((name) => name.endsWith(ending))
      if (kept) return { id: kept }
      const name = `${new Date().toISOString().replace(/[:.]/g, "-")}${ending}`
      await writeFile(join(folder, name), `To: ${to}\n\n${text}\n`)
      return { id: name }
    },
  }
}
