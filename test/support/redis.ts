import { mkdtemp } from "node:fs/promises"
import { createConnection } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { freePort } from "@tawiza/config/start/ports"
import { testChildren } from "./children.ts"

export interface Redis {
  readonly url: string
  stop(): Promise<void>
}

/** A real redis-server on a free port that keeps nothing. */
export async function startRedis(): Promise<Redis> {
  const port = await freePort()
  const child = testChildren().start({
    name: "redis-server",
    log: `redis-${port}`,
    file: "redis-server",
    args: ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
    cwd: await mkdtemp(join(tmpdir(), "tawiza-redis-")),
    env: process.env,
  })
  let ended = false
  void child.ended.then(() => {
    ended = true
  })
  while (!(await answers(port))) {
    if (ended) throw new Error(`redis-server ended at once: read ${child.log}`)
    await sleep(50)
  }
  return { url: `redis://127.0.0.1:${port}`, stop: () => child.stop() }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: "127.0.0.1" }, () => socket.write("PING\r\n"))
    socket.once("data", (data) => {
      socket.destroy()
      resolve(data.toString().startsWith("+PONG"))
    })
    socket.once("error", () => resolve(false))
  })
}
