import type { ServerResponse } from "node:http"
import { type PrintedDocument, printed } from "@tawiza/print"

/** Sends a document as a file that nobody keeps on the way. */
export async function sendPdf(res: ServerResponse, name: string, document: PrintedDocument): Promise<void> {
  const bytes = await printed(document)
  res.setHeader("Content-Type", "application/pdf")
  res.setHeader("Content-Disposition", `attachment; filename="${name.replace(/[^\w.-]+/g, "-")}.pdf"`)
  res.setHeader("Cache-Control", "private, no-store")
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.end(bytes)
}
