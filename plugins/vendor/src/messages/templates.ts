import { dayText, type Language, languageOf } from "@tawiza/contract"
import { APPLICATION_TEMPLATES } from "./application-templates"
import { type Filled, type MessagePart, mailHtml } from "./html"
import { MONEY_TEMPLATES } from "./money-templates"
import { TRADE_TEMPLATES } from "./trade-templates"

export type { MessagePart } from "./html"

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

/** Every occasion on which somebody is written to. */
export const TEMPLATES: Record<string, Record<Language, Words>> = {
  "member-admitted": MEMBER_ADMITTED,
  "member-invited": MEMBER_INVITED,
  ...APPLICATION_TEMPLATES,
  ...MONEY_TEMPLATES,
  ...TRADE_TEMPLATES,
}

/** What fills a template: its words, and the parts that come below them. */
export type MessageData = Record<string, unknown> & { parts?: MessagePart[] }

/**
 * A message in the reader's language, as text and as a page that reads without pictures.
 * @throws Error for a template that does not exist.
 */
export function renderMessage(template: string, data: MessageData): Message {
  const filled = fillTemplate(template, data)
  const { subject, hello, body, button, expires, link, parts } = filled
  const listed = parts.map(({ heading, lines, amount }) => [heading, ...lines, amount].filter(Boolean).join("\n"))
  const blocks = [hello, body, ...listed, `${button}: ${link}`, expires].filter(Boolean)
  return { subject, text: `${blocks.join("\n\n")}\n`, html: mailHtml(filled) }
}

/**
 * The same message for a telephone: what it is about and where to go, in two lines or three. A text message in Arabic holds 70 characters.
 * @throws Error for a template that does not exist.
 */
export function renderTextMessage(template: string, data: MessageData): string {
  const { subject, expires, link } = fillTemplate(template, data)
  return [subject, link, expires].filter(Boolean).join("\n")
}

function fillTemplate(template: string, data: MessageData): Filled {
  const word = (key: string) => (typeof data[key] === "string" ? data[key] : "")
  const language = languageOf(word("language"))
  const words = TEMPLATES[template]?.[language]
  if (!words) throw new Error(`No message template "${template}"`)
  const day = word("expires_at").slice(0, 10)
  const date = day && dayText(day, language)
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, key: string) => (key === "date" ? date : word(key)))
  return {
    language,
    subject: fill(words.subject),
    hello: fill(words.hello),
    body: fill(words.body),
    button: words.button,
    expires: fill(words.expires),
    link: word("link"),
    parts: data.parts ?? [],
  }
}
