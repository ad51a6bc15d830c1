import { createHash } from "node:crypto"
import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Logger, ProviderSendNotificationDTO, ProviderSendNotificationResultsDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"
import { createTransport, type Transporter } from "nodemailer"
import { referenceOf } from "../../messages/reference"
import { renderMessage } from "../../messages/templates"

export interface MailOptions {
  /** Folder for messages when there is no mail server. */
  outbox: string
  /** `smtp://user:password@host:port`; without it messages are written to the outbox. */
  smtp_url?: string
  from: string
}

/** Sends mail, or, where no mail server is set, keeps each message as a file and says so in the log with its link. */
export class MailProvider extends AbstractNotificationProviderService {
  static override identifier = "mail"

  private readonly logger: Logger
  private readonly options: MailOptions
  private readonly smtp: Transporter | null

  constructor({ logger }: { logger: Logger }, options: MailOptions) {
    super()
    this.logger = logger
    this.options = options
    this.smtp = options.smtp_url ? createTransport(options.smtp_url) : null
  }

  override async send(notification: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    const { to, template, data } = notification
    const message = renderMessage(template, data ?? {})
    if (this.smtp) {
      // One message sent twice has one id (RFC 5322 §3.6.4): most mailboxes then show it once.
      const message_id = `<${createHash("sha256").update(referenceOf(notification)).digest("hex").slice(0, 32)}@tawiza>`
      const { messageId } = await this.smtp.sendMail({ from: this.options.from, to, messageId: message_id, ...message })
      return { id: messageId }
    }
    await mkdir(this.options.outbox, { recursive: true })
    const name = `${new Date().toISOString().replace(/[:.]/g, "-")}-${template}-${to.replace(/[^\w.@-]/g, "_")}`
    await writeFile(join(this.options.outbox, `${name}.txt`), `To: ${to}\nSubject: ${message.subject}\n\n${message.text}\n`)
    this.logger.info(`Mail kept in the outbox: ${name}.txt${data?.link ? ` ${String(data.link)}` : ""}`)
    return { id: name }
  }
}
