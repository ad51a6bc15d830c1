import type { Logger, ProviderSendNotificationDTO, ProviderSendNotificationResultsDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"
import { referenceOf } from "../../messages/reference"
import { renderTextMessage } from "../../messages/templates"
import type { TextGateway } from "./gateway"
import { httpGateway } from "./http-gateway"
import { outboxGateway } from "./outbox-gateway"

export interface TextMessageOptions {
  /** Folder for messages when there is no gateway. */
  outbox: string
  /** See `httpGateway`; without it messages are written to the outbox. */
  sms_url?: string
  sms_token?: string
  sender: string
}

/** Sends text messages, with the words of the mail's subject and its link. */
export class TextMessageProvider extends AbstractNotificationProviderService {
  static override identifier = "text-message"

  private readonly logger: Logger
  private readonly kept: boolean
  private readonly gateway: TextGateway

  constructor({ logger }: { logger: Logger }, { outbox, sms_url, sms_token, sender }: TextMessageOptions) {
    super()
    this.logger = logger
    this.kept = !sms_url
    this.gateway = sms_url ? httpGateway({ url: sms_url, token: sms_token, sender }) : outboxGateway(outbox)
  }

  override async send(message: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    const { to, template, data } = message
    const text = renderTextMessage(template, data ?? {})
    const sent = await this.gateway.send({ to, text, reference: referenceOf(message) })
    if (this.kept) this.logger.info(`Text message kept in the outbox: ${sent.id}${data?.link ? ` ${String(data.link)}` : ""}`)
    return sent
  }
}
