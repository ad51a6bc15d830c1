import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { SearchEngine } from "../engine/engine"
import { checkDrift } from "../store/drift"
import { install, takeOver } from "../store/install"
import { noteAll } from "../store/note"
import { Searches } from "../store/searches"
import { connectionOf } from "../store/sql"
import { type DriftReport, type Rebuild, readState, writeState } from "../store/state"
import { Tail } from "../store/tail"
import { emptyOutbox } from "../store/write-documents"

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
  /** Documents read since the start: whoever keeps something made of them can see that it is old. */
  changes = 0
  readonly searches = new Searches()

  constructor(
    private readonly container: MedusaContainer,
    private readonly engine: SearchEngine,
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

  /**
   * Makes every document anew, then lets every process put them all in the place of what it has, in one moment for searchers. Goes on in
   * the loops when this settles; `readStatus` tells how far.
   */
  async rebuild(): Promise<Rebuild> {
    await this.ready()
    const sql = connectionOf(this.container)
    const total = await noteAll(sql)
    const generation = ((await readState(sql, "rebuild"))?.value.generation ?? 0) + 1
    await writeState(sql, "rebuild", { generation, total })
    return { generation, total }
  }

  /** Holds all against the database and puts right what differs. */
  async checkDrift(): Promise<DriftReport> {
    await this.ready()
    return checkDrift(this.container, this.engine, () => this.look())
  }

  async stop(): Promise<void> {
    this.stopped = true
    if (this.timer) clearTimeout(this.timer)
    await this.turn.catch(() => {})
  }

  private async start(): Promise<void> {
    await this.engine.open()
    await install(this.container)
    await takeOver(this.container)
    await emptyOutbox(this.container, { wait: true })
    await this.tail.read()
    this.wait()
  }

  private async once(): Promise<void> {
    await emptyOutbox(this.container)
    this.changes += await this.tail.read()
    await this.searches.write(connectionOf(this.container))
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
