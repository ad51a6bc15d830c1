import { createServer } from "node:net"
import { Trouble } from "./trouble.ts"

const LOOPBACK = "127.0.0.1"

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", () => resolve(false))
    probe.listen({ port, host: LOOPBACK, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, LOOPBACK, () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))))
    })
  })
}

/** @throws Trouble when something else listens there; `variable` is the one that moves it */
export async function demandFree(port: number, variable: string): Promise<void> {
  if (await isFree(port)) return
  throw new Trouble(
    `Port ${port} is in use by another program: stop that one, or choose another port with ${variable}=${port + 10} npm start.`,
  )
}
