import { type Language, languageOf } from "@tawiza/contract"
import { APPLICATION_TEMPLATES } from "./application-templates"

export interface Message {
  subject: string
  text: string
  html: string
}

/** Words of one occasion in one language; `{name}` and the like are filled when it is sent. */
export interface Words {
  subject: string
  hello: string
  body: string
  button: string
  expires: string
}

const MEMBER_ADMITTED: Record<Language, Words> = {
  fr: {
    subject: "{vendor} est admise sur Tawiza",
    hello: "Bonjour {name},",
    body: "{vendor} est admise sur la place de marché Tawiza et sa boutique est ouverte. Choisissez un mot de passe pour voir vos commandes.",
    button: "Choisir mon mot de passe",
    expires: "Ce lien sert une fois, jusqu'au {date}.",
  },
  ar: {
    subject: "قُبلت {vendor} في تويزة",
    hello: "السلام عليكم {name}،",
    body: "قُبلت {vendor} في سوق تويزة وفُتح متجرها. اختاروا كلمة سر لرؤية الطلبات.",
    button: "اختيار كلمة السر",
    expires: "هذا الرابط صالح لمرة واحدة، إلى غاية {date}.",
  },
  en: {
    subject: "{vendor} is admitted to Tawiza",
    hello: "Hello {name},",
    body: "{vendor} is admitted to the Tawiza marketplace and its shop is open. Choose a password to see your orders.",
    button: "Choose my password",
    expires: "This link works once, until {date}.",
  },
}

const MEMBER_INVITED: Record<Language, Words> = {
  fr: {
    subject: "{vendor} vous invite sur Tawiza",
    hello: "Bonjour {name},",
    body: "{vendor} vous confie une part de sa boutique sur Tawiza. Choisissez un mot de passe pour entrer.",
    button: "Choisir mon mot de passe",
    expires: "Ce lien sert une fois, jusqu'au {date}.",
  },
  ar: {
    subject: "{vendor} تدعوكم إلى تويزة",
    hello: "السلام عليكم {name}،",
    body: "{vendor} تشرككم في تسيير متجرها في تويزة. اختاروا كلمة سر للدخول.",
    button: "اختيار كلمة السر",
    expires: "هذا الرابط صالح لمرة واحدة، إلى غاية {date}.",
  },
  en: {
    subject: "{vendor} invites you to Tawiza",
    hello: "Hello {name},",
    body: "{vendor} entrusts you with a part of its shop on Tawiza. Choose a password to come in.",
    button: "Choose my password",
    expires: "This link works once, until {date}.",
  },
}

const TEMPLATES: Record<string, Record<Language, Words>> = {
  "member-admitted": MEMBER_ADMITTED,
  "member-invited": MEMBER_INVITED,
  ...APPLICATION_TEMPLATES,
}

/**
 * A message in the reader's language, as text and as a plain table that reads without pictures.
 * @throws Error for a template that does not exist.
 */
export function renderMessage(template: string, data: Record<string, string>): Message {
  const { language, subject, hello, body, button, expires, link } = filled(template, data)
  return {
    subject,
    text: `${hello}\n\n${body}\n\n${button}: ${link}\n\n${expires}\n`,
    html: `<!doctype html><html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"><body style="margin:0;background:#f5f6f2"><table role="presentation" width="100%"><tr><td align="center" style="padding:24px"><table role="presentation" width="600" style="max-width:600px;background:#fff;font-family:system-ui,sans-serif;font-size:17px;line-height:1.6;color:#161c33"><tr><td style="padding:32px"><p>${escapeHtml(hello)}</p><p>${escapeHtml(body)}</p><p><a href="${escapeHtml(link)}" style="display:inline-block;padding:14px 28px;background:#17388a;color:#fff;border-radius:99px;text-decoration:none">${escapeHtml(button)}</a></p><p style="color:#4a5268;font-size:14px">${escapeHtml(expires)}</p></td></tr></table></td></tr></table></body></html>`,
  }
}

/**
 * The same message for a telephone: what it is about and where to go, in two lines or three. A text message in Arabic holds 70 characters.
 * @throws Error for a template that does not exist.
 */
export function renderTextMessage(template: string, data: Record<string, string>): string {
  const { subject, expires, link } = filled(template, data)
  return [subject, link, expires].filter(Boolean).join("\n")
}

function filled(template: string, data: Record<string, string>) {
  const language = languageOf(data.language)
  const words = TEMPLATES[template]?.[language]
  if (!words) throw new Error(`No message template "${template}"`)
  const date = (data.expires_at ?? "").slice(0, 10)
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, key: string) => (key === "date" ? date : (data[key] ?? "")))
  return {
    language,
    subject: fill(words.subject),
    hello: fill(words.hello),
    body: fill(words.body),
    button: words.button,
    expires: fill(words.expires),
    link: data.link ?? "",
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
