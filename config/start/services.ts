import { join } from "node:path"
import type { Command } from "./children.ts"
import type { Secrets } from "./secrets.ts"

const LOOPBACK = "127.0.0.1"
/** Nothing leaves the machine. */
const SILENT = { MEDUSA_DISABLE_TELEMETRY: "true", ASTRO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" }

interface Wiring {
  readonly databaseUrl: string
  readonly secrets: Secrets
  readonly data: string
  readonly shopPort: number
  readonly apiPort: number
}

/** The backend's variables (`config/env`), over those of this process, which bring the grown-up parts: Redis, S3, SMTP. */
export function backendEnv({ databaseUrl, secrets, data, shopPort, apiPort }: Wiring): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...SILENT,
    DATABASE_URL: databaseUrl,
    JWT_SECRET: secrets.jwt,
    COOKIE_SECRET: secrets.cookie,
    BANK_KEYS: secrets.bank,
    SHOP_URL: `http://localhost:${shopPort}`,
    API_URL: `http://localhost:${apiPort}`,
    HOST: LOOPBACK,
    PORT: String(apiPort),
    DATA_DIR: data,
  }
}

/** What a build of the backend needs to read its configuration; nothing of it is kept in the output. */
export function buildEnv(): NodeJS.ProcessEnv {
  const secrets = { jwt: "only-for-the-build", cookie: "only-for-the-build", postgres: "", bank: `build:${"A".repeat(43)}=` }
  const wiring = { databaseUrl: `postgres://${LOOPBACK}:1/none`, secrets, data: "/nonexistent", shopPort: 8000, apiPort: 9000 }
  return { ...backendEnv(wiring), NODE_ENV: "production" }
}

/** A command of Medusa's, in the backend's sources. */
export function medusa(
  root: string,
  { title, log, args, env }: { title: string; log: string; args: readonly string[]; env: NodeJS.ProcessEnv },
): Command {
  return {
    name: title,
    log,
    file: process.execPath,
    args: [join(root, "node_modules/@medusajs/cli/cli.js"), ...args],
    cwd: join(root, "backend"),
    env: { ...env, NODE_ENV: "development" },
  }
}

/** The built API with its admin. */
export function apiCommand(root: string, env: NodeJS.ProcessEnv, log = "api"): Command {
  return {
    name: "The API",
    log,
    file: process.execPath,
    args: [join(root, "node_modules/@medusajs/cli/cli.js"), "start"],
    cwd: join(root, "backend/.medusa/server"),
    env: { ...env, NODE_ENV: "production" },
  }
}

interface ShopWiring {
  readonly shopPort: number
  readonly apiPort: number
  readonly publishableKey: string
}

/** The built shop. */
export function shopCommand(root: string, { shopPort, apiPort, publishableKey }: ShopWiring, log = "shop"): Command {
  return {
    name: "The shop",
    log,
    file: process.execPath,
    args: [join(root, "storefront/dist/server/entry.mjs")],
    cwd: join(root, "storefront"),
    env: {
      ...process.env,
      ...SILENT,
      NODE_ENV: "production",
      API_URL: `http://${LOOPBACK}:${apiPort}`,
      SHOP_URL: `http://localhost:${shopPort}`,
      PUBLISHABLE_KEY: publishableKey,
      DEMO: "true",
      SECURE_COOKIES: "false",
      HOST: LOOPBACK,
      PORT: String(shopPort),
    },
  }
}
