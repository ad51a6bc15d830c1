import { join } from "node:path"
import { defineConfig } from "@medusajs/framework/utils"
import { readBackendEnv } from "@tawiza/config/env"

const env = readBackendEnv()
const redisUrl = env.REDIS_URL

/** Growth is a change of providers, never of code: with REDIS_URL the four moving parts leave the process. */
const infrastructure = redisUrl
  ? [
      { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
      { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
      {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [{ resolve: "@medusajs/medusa/locking-redis", id: "locking-redis", is_default: true, options: { redisUrl } }],
        },
      },
      {
        resolve: "@medusajs/medusa/caching",
        options: {
          providers: [{ resolve: "@medusajs/medusa/caching-redis", id: "caching-redis", is_default: true, options: { redisUrl } }],
        },
      },
    ]
  : [
      {
        resolve: "@medusajs/medusa/locking",
        options: { providers: [{ resolve: "@tawiza/vendor/providers/locking", id: "postgres", is_default: true }] },
      },
      { resolve: "@medusajs/medusa/caching", options: { in_memory: { enable: true, ttl: 60 } } },
    ]

const files = env.S3_BUCKET
  ? {
      resolve: "@medusajs/medusa/file-s3",
      id: "s3",
      options: {
        endpoint: env.S3_ENDPOINT,
        bucket: env.S3_BUCKET,
        region: env.S3_REGION,
        access_key_id: env.S3_ACCESS_KEY_ID,
        secret_access_key: env.S3_SECRET_ACCESS_KEY,
        file_url: env.S3_FILE_URL ?? `${env.S3_ENDPOINT}/${env.S3_BUCKET}`,
        additional_client_config: { forcePathStyle: true },
      },
    }
  : {
      resolve: "@medusajs/medusa/file-local",
      id: "local",
      options: {
        upload_dir: join(env.DATA_DIR, "files"),
        private_upload_dir: join(env.DATA_DIR, "files-private"),
        backend_url: `${env.API_URL}/static`,
      },
    }

/** Payment by card is offered when the chamber has an account with Stripe. */
const stripe = env.STRIPE_API_KEY && {
  apiKey: env.STRIPE_API_KEY,
  publishableKey: env.STRIPE_PUBLISHABLE_KEY,
  webhookSecret: env.STRIPE_WEBHOOK_SECRET,
  apiUrl: env.STRIPE_API_URL,
  ...(env.STRIPE_CONNECT && { connect: { shopUrl: env.SHOP_URL, webhookSecret: env.STRIPE_CONNECT_WEBHOOK_SECRET } }),
}

export default defineConfig({
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    redisUrl,
    workerMode: env.WORKER_MODE,
    // Medusa marks the admin's session Secure whenever it runs built; on plain http of one's own machine nobody could sign in.
    cookieOptions: { secure: env.API_URL.startsWith("https:"), sameSite: "lax" },
    http: {
      storeCors: env.SHOP_URL,
      adminCors: env.API_URL,
      authCors: `${env.API_URL},${env.SHOP_URL}`,
      jwtSecret: env.JWT_SECRET,
      cookieSecret: env.COOKIE_SECRET,
      compression: { enabled: true },
      authMethodsPerActor: { user: ["emailpass"], customer: ["emailpass"], vendor_member: ["emailpass"] },
    },
  },
  admin: {
    disable: env.ADMIN_DISABLED,
    backendUrl: "/",
    vite: () => ({ resolve: { alias: { "react-country-flag": join(__dirname, "src/dashboard/country-flag.ts") } } }),
  },
  featureFlags: { caching: true, translation: true },
  plugins: [
    // The parts of the chamber's pages: their words, and where the style sheet finds their classes.
    "@tawiza/admin-kit",
    { resolve: "@tawiza/ledger", options: { databaseUrl: env.DATABASE_URL } },
    {
      resolve: "@tawiza/vendor",
      options: { shopUrl: env.SHOP_URL, mediaCache: join(env.DATA_DIR, "media-cache"), encodeAhead: env.ENCODE_AHEAD },
    },
    {
      resolve: "@tawiza/search",
      options: {
        meilisearchHost: env.MEILISEARCH_HOST,
        meilisearchApiKey: env.MEILISEARCH_API_KEY,
        meilisearchIndex: env.MEILISEARCH_INDEX,
      },
    },
    { resolve: "@tawiza/settlement", options: { bankKeys: env.BANK_KEYS, stripe } },
  ],
  modules: [
    ...infrastructure,
    { resolve: "@medusajs/medusa/translation" },
    { resolve: "@medusajs/medusa/file", options: { providers: [files] } },
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          { resolve: "@tawiza/vendor/providers/cash-on-delivery", id: "cod" },
          ...(stripe ? [{ resolve: "@tawiza/settlement/providers/card", id: "stripe", options: stripe }] : []),
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/fulfillment",
      options: { providers: [{ resolve: "@tawiza/vendor/providers/delivery", id: "tawiza" }] },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@tawiza/vendor/providers/mail",
            id: "mail",
            options: { channels: ["email"], outbox: join(env.DATA_DIR, "outbox"), smtp_url: env.SMTP_URL, from: env.MAIL_FROM },
          },
          {
            resolve: "@tawiza/vendor/providers/text-message",
            id: "text-message",
            options: {
              channels: ["sms"],
              outbox: join(env.DATA_DIR, "outbox"),
              sms_url: env.SMS_URL,
              sms_token: env.SMS_TOKEN,
              sender: env.SMS_SENDER,
            },
          },
        ],
      },
    },
  ],
})
