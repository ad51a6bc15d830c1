/**
 * `node config/start/launch.mjs <start|test|build|verify|bench|ledger-check> [arguments]`
 *
 * The first thing that runs in a fresh clone, so it is plain JavaScript without a dependency and stays within what
 * an old Node can parse: it has to live long enough to say which Node it needs. It installs what is missing and goes
 * on under the pinned Node 24 with `config/start/<verb>.ts`.
 */
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { ensureInstalled, pinnedNode, tooOld } from "./install.mjs"

const VERBS = ["start", "test", "build", "verify", "bench", "ledger-check"]
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const refuse = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

const [verb, ...rest] = process.argv.slice(2)
const refusal = tooOld(process.versions.node)
if (refusal) refuse(refusal)
if (!VERBS.includes(verb)) refuse(`Say what to do: node config/start/launch.mjs ${VERBS.join(" | ")}.`)

ensureInstalled(root).then(goOn, (error) => refuse(error.message))

function goOn() {
  const entry = join(root, "config", "start", `${verb}.ts`)
  if (!existsSync(pinnedNode(root))) refuse("Node 24 did not arrive with the install: delete node_modules and run this again.")
  // The channel tells the child when this process is gone, however it went.
  const child = spawn(pinnedNode(root), ["--disable-warning=ExperimentalWarning", entry, ...rest], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  })
  // A terminal's Ctrl-C reaches the child by itself; this process only waits for it to finish cleanly.
  process.on("SIGINT", () => {})
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
  child.on("error", (error) => refuse(`The pinned Node could not be started (${error.message}): delete node_modules and run this again.`))
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}
