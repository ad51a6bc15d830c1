import type { Language } from "@tawiza/contract"
import { threadOf } from "@tawiza/illustration/seal"

/** A part of a message with a heading of its own, for example one parcel. */
export interface MessagePart {
  heading?: string
  lines: string[]
  amount?: string
  /** Handle of the vendor whose thread opens it. */
  thread?: string
}

export interface Filled {
  language: Language
  subject: string
  hello: string
  body: string
  button: string
  expires: string
  link: string
  parts: readonly MessagePart[]
}

const TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%"'
const TEXT = "font-family:Verdana,Arial,sans-serif;font-size:17px;line-height:1.6;color:#161c33"

/**
 * A mail as the clients people use show it: tables and inline styles, no pictures, no fonts of its own, 600 px at most. Webmail cuts off
 * `html` and `body`, so each table and cell says its direction itself; what is aligned says `align` too, for Outlook.
 */
export function mailHtml({ language, subject, hello, body, button, expires, link, parts }: Filled): string {
  const dir = language === "ar" ? "rtl" : "ltr"
  const [start, end] = dir === "rtl" ? ["right", "left"] : ["left", "right"]
  const row = (style: string, content: string) =>
    `<tr><td dir="${dir}" align="${start}" style="padding:0 28px;text-align:${start};${TEXT};${style}">${content}</td></tr>`
  const partOf = ({ heading, lines, amount, thread }: MessagePart) =>
    row(
      "padding-top:18px",
      `${thread ? threadBar(thread, dir) : ""}<table ${TABLE} dir="${dir}"><tr><td dir="${dir}" align="${start}" style="padding:10px 0;text-align:${start};${TEXT}">${
        heading ? `<b>${escapeHtml(heading)}</b><br>` : ""
      }<span style="color:#4a5268;font-size:15px">${lines.map(escapeHtml).join("<br>")}</span></td>${
        amount
          ? `<td dir="${dir}" align="${end}" valign="top" style="padding:10px 0;text-align:${end};white-space:nowrap;${TEXT}"><b>${escapeHtml(amount)}</b></td>`
          : ""
      }</tr></table>`,
    )
  const pressed = `<table role="presentation" cellpadding="0" cellspacing="0" border="0" dir="${dir}"><tr><td bgcolor="#17388a" style="border-radius:99px"><a href="${escapeHtml(link)}" style="display:inline-block;padding:14px 28px;color:#ffffff;text-decoration:none;border-radius:99px;${TEXT.replace("#161c33", "#ffffff")}">${escapeHtml(button)}</a></td></tr></table>`
  const rows = [
    row("padding-top:28px;font-family:Georgia,'Times New Roman',serif;font-size:26px;color:#0f2560", "<b>Tawiza</b>"),
    row("padding-top:10px;font-size:24px;line-height:1.3;color:#0f2560", `<b>${escapeHtml(subject)}</b>`),
    row("padding-top:12px", `${escapeHtml(hello)}<br>${escapeHtml(body)}`),
    ...parts.map(partOf),
    row("padding-top:20px;padding-bottom:28px", pressed),
    ...(expires ? [row("padding-bottom:28px;font-size:14px;color:#4a5268", escapeHtml(expires))] : []),
  ]
  return `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(subject)}</title></head><body style="margin:0;padding:0;background:#f5f6f2"><table ${TABLE} bgcolor="#f5f6f2" dir="${dir}" lang="${language}"><tr><td align="center" style="padding:24px 12px"><table ${TABLE} bgcolor="#ffffff" dir="${dir}" style="max-width:600px;background:#ffffff">${rows.join("")}</table></td></tr></table></body></html>`
}

/** Two stitches of the vendor's thread. */
function threadBar(handle: string, dir: "rtl" | "ltr"): string {
  const { a, b } = threadOf(handle)
  const stitch = (colour: string, width = "") =>
    `<td${width} height="6" bgcolor="${colour}" style="background:${colour};font-size:0;line-height:6px">&nbsp;</td>`
  return `<table ${TABLE} dir="${dir}"><tr>${stitch(a)}${stitch(b, ' width="40"')}</tr></table>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
