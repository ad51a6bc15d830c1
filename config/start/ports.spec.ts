import { once } from "node:events"
import { createServer } from "node:net"
import { describe, expect, it } from "vitest"
import { demandFree, freePort } from "./ports.ts"

describe("a port", () => {
  it("that nobody uses is fine", async () => {
    await demandFree(await freePort(), "API_PORT")
  })

  it("in use is refused in one sentence that names the way out", async () => {
    const other = createServer().listen(0, "127.0.0.1")
    await once(other, "listening")
    const { port } = other.address() as { port: number }
    await expect(demandFree(port, "API_PORT")).rejects.toThrow(
      `Port ${port} is in use by another program: stop that one, or choose another port with API_PORT=${port + 10} npm start.`,
    )
    other.close()
  })
})
