import { untilHealthy } from "@tawiza/config/start/children"
import { freePort } from "@tawiza/config/start/ports"
import { shopCommand } from "@tawiza/config/start/services"
import { testChildren } from "./children.ts"
import { ROOT } from "./environment.ts"

export interface Shop {
  readonly url: string
  readonly port: number
  stop(): Promise<void>
}

interface Wish {
  /** Of a running backend. */
  readonly apiPort: number
  readonly publishableKey: string
  readonly port?: number
}

/** The built shop in a process of its own, as `npm start` runs it, ready to answer. */
export async function startShop({ apiPort, publishableKey, port }: Wish): Promise<Shop> {
  const shopPort = port ?? (await freePort())
  const child = testChildren().start(shopCommand(ROOT, { shopPort, apiPort, publishableKey }, `shop-${shopPort}`))
  const url = `http://localhost:${shopPort}`
  await untilHealthy(child, "The shop", `http://127.0.0.1:${shopPort}/fr`)
  return { url, port: shopPort, stop: () => child.stop() }
}
