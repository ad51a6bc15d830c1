import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { SearchEngine } from "../engine/engine"
import { install } from "../store/install"
import { connectionOf } from "../store/sql"
import { Tail } from "../store/tail"
import { writeDocuments } from "../store/write-documents"

/** How long a change waits at most before it is looked for. */
const LOOK_EVERY_MS = 300

/**
 * Keeps this process's engine level with the database: one process at a time turns the outbox into documents, every process reads the
 * documents that have changed. What fails is tried again the next time.
 */
export class IndexLoop {
  private readonly tail: Tail
  private starting: Promise<void> | null = null
  private timer: NodeJS.Timeout | null = null
  private stopped = false
  private turn: Promise<void> = Promise.resolve()

  constructor(
    private readonly container: MedusaContainer,
    engine: SearchEngine,
  ) {
    this.tail = new Tail(connectionOf(container), engine)
  }

  /** Settles when the engine has all that was committed before. The first caller starts it; a failed start is tried by the next one. */
  ready(): Promise<void> {
    this.starting ??= this.start().catch((error) => {
      this.starting = null
      throw error
    })
    return this.starting
  }

  /** Looks now. Settles when what was committed before is in the engine, unless another transaction is still open. */
  async look(): Promise<void> {
    await this.ready()
    this.turn = this.turn.then(() => this.once())
    await this.turn
  }

  /** Reads all documents again. */
  async again(): Promise<void> {
    await this.ready()
    this.turn = this.turn.then(async () => {
      await this.tail.again()
    })
    await this.turn
  }

  async stop(): Promise<void> {
    this.stopped = true
    if (this.timer) clearTimeout(this.timer)
    await this.turn.catch(() => {})
  }

  private async start(): Promise<void> {
    await install(this.container)
    while ((await writeDocuments(this.container, { wait: true })) > 0);
    await this.tail.read()
    this.wait()
  }

  private async once(): Promise<void> {
    while ((await writeDocuments(this.container)) > 0);
    await this.tail.read()
  }

  private wait(): void {
    if (this.stopped) return
    this.timer = setTimeout(async () => {
      this.turn = this.turn.then(() => this.once())
      await this.turn.catch((error: Error) => {
        this.turn = Promise.resolve()
        if (!this.stopped) this.logger.warn(`The search index could not be brought up to date: ${error.message}`)
      })
      this.wait()
    }, LOOK_EVERY_MS)
    this.timer.unref()
  }

  private get logger(): Logger {
    return this.container.resolve(ContainerRegistrationKeys.LOGGER)
  }
}
