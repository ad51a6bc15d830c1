import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { readTestArguments } from "../test/arguments.ts"
import { runTests } from "../test/run-tests.ts"
import { ROOT } from "./place.ts"
import { runVerb } from "./run.ts"
import { Trouble } from "./trouble.ts"
import { PLUGINS } from "./workspaces.ts"

/** `npm run verify`: what CI runs. Style and types first, because they answer in seconds. */
await runVerb(async (run) => {
  check("The style check", "@biomejs/biome/bin/biome", ["ci", "."])
  // Types of the plugins and of Astro's pages are made by their builds.
  await Promise.all(([...PLUGINS, "storefront"] as const).map((unit) => run.builds.ensure(unit)))
  check("The type check", "typescript/bin/tsc", ["-b"])
  check("The type check of the shop", "@astrojs/check/bin/astro-check.js", [], join(ROOT, "storefront"))
  for (const plugin of PLUGINS) {
    const pages = join("plugins", plugin, "src/admin")
    if (existsSync(join(ROOT, pages))) check(`The type check of ${pages}`, "typescript/bin/tsc", ["-p", pages, "--noEmit"])
  }
  return runTests(run, readTestArguments([]))
})

function check(what: string, tool: string, args: readonly string[], cwd = ROOT): void {
  const { status } = spawnSync(process.execPath, [join(ROOT, "node_modules", tool), ...args], { cwd, stdio: "inherit" })
  if (status !== 0) throw new Trouble(`${what} failed: mend what it names above and run this again.`)
}
