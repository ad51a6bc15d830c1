import { defineConfig } from "vitest/config"

const everywhere = ["**/node_modules/**", "**/dist/**", "**/.medusa/**", "**/.data/**"]
/** Real servers and browsers: one file at a time, so that one file's load is not another's timeout. */
const slow = { fileParallelism: false, pool: "forks", testTimeout: 120_000, hookTimeout: 240_000 } as const

/**
 * Quick projects come first. (No order is 0: on two cores Vitest puts that group last.)
 * `npm test` prepares what the later projects need: built workspaces, a Postgres with its templates, a Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{backend,storefront,plugins/*}/src/**/*.spec.{ts,tsx}", "config/**/*.spec.ts"],
          exclude: everywhere,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "architecture",
          include: ["test/architecture/**/*.spec.ts"],
          testTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: "search",
          include: ["test/{relevance,search}/**/*.spec.ts"],
          testTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: "payment",
          include: ["test/payment/**/*.spec.ts"],
          testTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...slow,
          name: "integration",
          include: ["test/{stories,model,chaos}/**/*.spec.ts"],
          globalSetup: "test/support/setup-integration.ts",
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          ...slow,
          name: "e2e",
          include: ["test/e2e/**/*.spec.ts"],
          globalSetup: "test/support/setup-e2e.ts",
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
})
