/** One A4 page with some lines of Latin text; a whole PDF by ISO 32000, with its table of offsets. */
export function demoPdf(lines: readonly string[]): Buffer {
  const text = lines.map((line) => `(${escaped(line)}) Tj 0 -28 Td`).join(" ")
  const content = `BT /F1 20 Tf 72 740 Td ${text} ET`
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ]
  let pdf = "%PDF-1.4\n"
  const offsets = objects.map((object, i) => {
    const offset = pdf.length
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, "0")
  })
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join("")
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.lastIndexOf("xref")}\n%%EOF\n`
  return Buffer.from(pdf, "latin1")
}

/** WinAnsi has no typographic apostrophe where Latin-1 text could carry one. */
function escaped(line: string): string {
  return line
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[^\x20-\xff]/g, "-")
    .replace(/[\\()]/g, (char) => `\\${char}`)
}
