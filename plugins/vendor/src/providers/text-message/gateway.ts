/** One text message. The same `reference` is the same message: whoever is given it twice delivers it once. */
export interface TextMessage {
  /** `+2126…`. */
  to: string
  text: string
  reference: string
}

/** The port to whoever delivers text messages. One contract suite runs on each of them. */
export interface TextGateway {
  /**
   * @returns the id under which it was taken
   * @throws GatewayError
   */
  send(message: TextMessage): Promise<{ id: string }>
}

/** `refused`: it will be refused again (a number that does not exist, a wrong token). `unsure`: nobody knows; the same again is safe. */
export class GatewayError extends Error {
  readonly kind: "refused" | "unsure"

  constructor(kind: "refused" | "unsure", message: string) {
    super(message)
    this.name = "GatewayError"
    this.kind = kind
  }
}
