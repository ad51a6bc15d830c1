import * as v from "valibot"

const trimmed = v.pipe(v.string(), v.trim(), v.nonEmpty("is empty"))
const url = (...protocols: string[]) =>
  v.pipe(
    trimmed,
    v.check((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), `is not a ${protocols.join(" or ")} address`),
  )
const origin = v.pipe(
  url("http:", "https:"),
  v.transform((text) => text.replace(/\/+$/, "")),
)
const flag = (otherwise: boolean) =>
  v.optional(
    v.pipe(
      v.picklist(["true", "false", "1", "0"], "is neither true nor false"),
      v.transform((text) => text === "true" || text === "1"),
    ),
    otherwise ? "true" : "false",
  )
const port = (otherwise: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/, "is not a port"),
      v.transform(Number),
      v.check((n) => n > 0 && n < 65_536, "is not a port"),
    ),
    String(otherwise),
  )
const secret = v.pipe(trimmed, v.minLength(16, "needs at least 16 characters"))

const bankKeys = v.pipe(
  trimmed,
  v.check(
    (text) => text.split(",").every((key) => /^[\w-]{1,20}:[A-Za-z0-9+/]{43}=$/.test(key.trim())),
    "is not a list of <name>:<32 bytes in base64>",
  ),
)

/** Everything the backend reads from its environment. */
export const BackendSchema = v.object({
  /** The marketplace's database. `npm start` sets the embedded one when nobody set another. */
  DATABASE_URL: url("postgres:", "postgresql:"),
  /** When set: events, workflows, locks, cache and rate limits live in Redis. */
  REDIS_URL: v.optional(url("redis:", "rediss:")),
  /** When set: the shop searches on this Meilisearch (1.53 or newer); else in the process. */
  MEILISEARCH_HOST: v.optional(origin),
  MEILISEARCH_API_KEY: v.optional(trimmed),
  /** The index on that server; several marketplaces on one server need one each. */
  MEILISEARCH_INDEX: v.optional(v.pipe(trimmed, v.regex(/^[\w-]{1,200}$/, "has more in it than letters, digits, - and _")), "crafts"),
  JWT_SECRET: secret,
  COOKIE_SECRET: secret,
  /**
   * Keys under which bank numbers are kept, `<name>:<32 bytes in base64>`, parted by commas. The first one seals; the others only open
   * what was sealed before, until a job has sealed it anew.
   */
  BANK_KEYS: bankKeys,
  /** Where customers and members reach the shop. */
  SHOP_URL: v.optional(origin, "http://localhost:8000"),
  /** Where the API and the admin are reached. */
  API_URL: v.optional(origin, "http://localhost:9000"),
  HOST: v.optional(trimmed, "127.0.0.1"),
  PORT: port(9000),
  /** Files, picture variants and unsent messages; absolute. */
  DATA_DIR: trimmed,
  WORKER_MODE: v.optional(v.picklist(["shared", "server", "worker"], "is not shared, server or worker"), "shared"),
  /** Makes the sizes of new pictures before anybody asks; without it each is made on its first request. */
  ENCODE_AHEAD: flag(true),
  /** A worker and most tests serve no admin. */
  ADMIN_DISABLED: flag(false),
  /** `smtp://user:password@host:port`; without it messages stay in `DATA_DIR/outbox`. */
  SMTP_URL: v.optional(url("smtp:", "smtps:")),
  MAIL_FROM: v.optional(trimmed, "Tawiza <tawiza@localhost>"),
  /** A text-message gateway that takes JSON; without it text messages stay in `DATA_DIR/outbox`. */
  SMS_URL: v.optional(url("http:", "https:")),
  SMS_TOKEN: v.optional(trimmed),
  /** Name or number that text messages come from; a name has at most 11 characters (GSM 03.40). */
  SMS_SENDER: v.optional(v.pipe(trimmed, v.maxLength(16, "has more than 16 characters")), "Tawiza"),
  /** When all three are set the shop offers payment by card, through Stripe. */
  STRIPE_API_KEY: v.optional(v.pipe(trimmed, v.regex(/^[sr]k_/, "is not a secret key (sk_… or rk_…)"))),
  STRIPE_PUBLISHABLE_KEY: v.optional(v.pipe(trimmed, v.startsWith("pk_", "is not a publishable key (pk_…)"))),
  STRIPE_WEBHOOK_SECRET: v.optional(v.pipe(trimmed, v.startsWith("whsec_", "is not a webhook secret (whsec_…)"))),
  /** Vendors may be paid to accounts of their own with Stripe; needs the three above, and the chamber's approval by Stripe for Connect. */
  STRIPE_CONNECT: v.optional(
    v.pipe(
      v.picklist(["true", "false"], "is not true or false"),
      v.transform((text) => text === "true"),
    ),
    "false",
  ),
  /** Of the second webhook endpoint, which tells of vendors' accounts; without it they are looked at each hour. */
  STRIPE_CONNECT_WEBHOOK_SECRET: v.optional(v.pipe(trimmed, v.startsWith("whsec_", "is not a webhook secret (whsec_…)"))),
  /** Another address of Stripe's API, for tests. */
  STRIPE_API_URL: v.optional(origin),
  S3_ENDPOINT: v.optional(origin),
  S3_BUCKET: v.optional(trimmed),
  S3_REGION: v.optional(trimmed, "us-east-1"),
  S3_ACCESS_KEY_ID: v.optional(trimmed),
  S3_SECRET_ACCESS_KEY: v.optional(trimmed),
  /** Base address under which stored files can be read, when it is not the bucket's own. */
  S3_FILE_URL: v.optional(origin),
})

/** Everything the storefront reads from its environment. */
export const StorefrontSchema = v.object({
  API_URL: v.optional(origin, "http://127.0.0.1:9000"),
  PUBLISHABLE_KEY: v.pipe(trimmed, v.startsWith("pk_", "is not a publishable key (pk_…)")),
  SHOP_URL: v.optional(origin, "http://localhost:8000"),
  /** Shows the DEMO mark on every page. */
  DEMO: flag(false),
  /** Cookies travel by https only; off on plain http of a developer's machine. */
  SECURE_COOKIES: flag(false),
  /** A reverse proxy stands in front and writes `x-forwarded-for` itself; without one that header is anybody's claim. */
  BEHIND_PROXY: flag(false),
  HOST: v.optional(trimmed, "127.0.0.1"),
  PORT: port(8000),
})

export type BackendEnv = v.InferOutput<typeof BackendSchema>
export type StorefrontEnv = v.InferOutput<typeof StorefrontSchema>
