import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { ROOT, readPlace } from "./place.ts"

describe("where a run takes place", () => {
  it("is the clone, on the usual ports, with nothing set", () => {
    expect(readPlace({})).toEqual({
      data: join(ROOT, ".data"),
      logs: join(ROOT, ".data/logs"),
      databaseUrl: undefined,
      redisUrl: undefined,
      shopPort: 8000,
      apiPort: 9000,
    })
  })

  it("is where the environment says", () => {
    expect(readPlace({ DATA_DIR: "/elsewhere", SHOP_PORT: "8200", API_PORT: "9150", DATABASE_URL: "postgres://x" })).toMatchObject({
      data: "/elsewhere",
      shopPort: 8200,
      apiPort: 9150,
      databaseUrl: "postgres://x",
    })
  })

  it.each(["eighty", "0", "65536", "80.5"])("is refused with %s for a port", (text) => {
    expect(() => readPlace({ SHOP_PORT: text })).toThrow(`SHOP_PORT is "${text}", which is no port: set it to a number from 1 to 65535.`)
  })
})
