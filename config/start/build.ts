import { runVerb } from "./run.ts"
import { UNITS } from "./workspaces.ts"

await runVerb(async ({ builds }) => {
  await Promise.all(UNITS.map(({ name }) => builds.ensure(name)))
  console.log("Everything is built.")
  return 0
})
