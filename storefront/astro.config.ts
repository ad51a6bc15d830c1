import preact from "@astrojs/preact"
import { defineConfig, passthroughImageService } from "astro/config"
import fonts from "./fonts/integration.js"
import adapter from "./server/adapter.js"

/** Larger than any form of the shop and any answer of the desk; pictures go to the API by another way. */
const LARGEST_BODY = 1024 * 1024

export default defineConfig({
  output: "server",
  adapter: adapter({ mode: "standalone", bodySizeLimit: LARGEST_BODY }),
  // Only the desk is a Preact app; the shop sends HTML.
  integrations: [fonts(), preact({ include: ["src/desk/**"] })],
  server: { host: "127.0.0.1", port: 8000 },
  trailingSlash: "never",
  session: false,
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  // The rules of a page are 4 KB compressed; a linked sheet would cost a round trip before the first paint.
  build: { inlineStylesheets: "always" },
  // A font inside the sheet would be loaded by every page, in whatever script it is written.
  vite: { build: { assetsInlineLimit: (file) => (file.endsWith(".woff2") ? false : undefined) } },
  security: {
    checkOrigin: true,
    // Behind a proxy that ends TLS the origin of a form is https. No address is built from the host: those come from SHOP_URL.
    allowedDomains: [{}],
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ],
      // The two colours of a workshop's thread travel in a style attribute.
      styleDirective: { resources: [{ resource: "'unsafe-inline'", kind: "attribute" }] },
    },
  },
})
