import { Agent, get } from "node:http"

/** Connections that stay open; each waits for its answer before it asks again. */
const CONNECTIONS = 4

/**
 * A client that costs little beside the server it measures, on the same cores: it takes the bytes of an answer, compressed as the shop takes
 * them, and reads no more of it than its status.
 */
export class Caller {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  private readonly base: string
  private readonly headers: Record<string, string>

  constructor(base: string, headers: Record<string, string>) {
    this.base = base
    this.headers = { "accept-encoding": "gzip, deflate", ...headers }
  }

  /** How many answers come in a second, over this many seconds, when `path` says what is asked next. @throws Error for one that is not 200 */
  async requestsPerSecond(path: () => string, seconds: number): Promise<number> {
    await this.get(path())
    const from = performance.now()
    let answered = 0
    const connection = async () => {
      while (performance.now() < from + seconds * 1000) {
        await this.get(path())
        answered += 1
      }
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, connection))
    return (answered * 1000) / (performance.now() - from)
  }

  hangUp(): void {
    this.agent.destroy()
  }

  private get(path: string): Promise<void> {
    const { agent, base, headers } = this
    return new Promise((resolve, reject) => {
      get(`${base}${path}`, { agent, headers }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${path} answered ${response.statusCode}`))
        response.resume().on("end", resolve).on("error", reject)
      }).on("error", reject)
    })
  }
}
