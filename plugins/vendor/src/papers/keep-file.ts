import { createHash, randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { PaperType } from "@tawiza/contract"
import type { PreparedPaper } from "./prepare-paper"

const EXTENSION: Record<PaperType, string> = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png", "image/webp": "webp" }

/** A paper's content in the file store. */
export interface KeptFile {
  file_id: string
  type: PaperType
  size: number
  sha256: string
}

/** Keeps a prepared paper privately, under a name that says nothing about it. */
export async function keepFile(container: MedusaContainer, { bytes, type }: PreparedPaper): Promise<KeptFile> {
  const { id } = await container.resolve(Modules.FILE).createFiles({
    filename: `paper-${randomUUID()}.${EXTENSION[type]}`,
    mimeType: type,
    content: bytes.toString("base64"),
    access: "private",
  })
  return { file_id: id, type, size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") }
}

/** The name under which a reader's browser would save it. */
export const fileName = (requirement: string, type: PaperType): string => `${requirement.replace(/[^\w-]+/g, "-")}.${EXTENSION[type]}`
