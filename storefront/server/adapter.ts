import { fileURLToPath } from "node:url"
import node from "@astrojs/node"
import type { AstroIntegration } from "astro"

/** Astro's Node server, started by our own entry: it reads the environment first, so that a wrong one stops it before it listens. */
export default function adapter(options: Parameters<typeof node>[0]): AstroIntegration {
  const integration = node(options)
  const done = integration.hooks["astro:config:done"]!
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      "astro:config:done": ({ setAdapter, ...rest }) =>
        done({
          ...rest,
          setAdapter: (adapter) => setAdapter({ ...adapter, serverEntrypoint: fileURLToPath(new URL("entry.ts", import.meta.url)) }),
        }),
    },
  }
}
