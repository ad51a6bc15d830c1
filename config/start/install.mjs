/** Installing what the lockfile asks for. Plain JavaScript without a dependency: it runs before anything is installed. */
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs"
import { delimiter, join } from "node:path"

const OLDEST = [20, 19]
const EXPECTED_S = 90

/** @returns a sentence that says what to do when `version` (as in `process.versions.node`) is too old, else undefined */
export function tooOld(version) {
  const [major, minor] = version.split(".").map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined
  return `Tawiza needs Node ${OLDEST.join(".")} or later to start, and this is ${version}: install a newer Node and run this again.`
}

export function pinnedNode(root) {
  const windows = join(root, "node_modules", "node", "bin", "node.exe")
  return existsSync(windows) ? windows : join(root, "node_modules", "node", "bin", "node")
}

const stampPath = (root) => join(root, "node_modules", ".tawiza-install")
const lockHash = (root) =>
  createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(`${process.platform} ${process.arch}`)
    .digest("hex")

/**
 * Whether node_modules holds what package-lock.json asks for. The stamp is written only after a whole install, so a
 * half-finished one has none. Someone who ran `npm install` by hand has no stamp either: then npm's own record of
 * what it put there, which npm too writes last, is compared with the lockfile.
 */
export function isInstalled(root) {
  if (!existsSync(pinnedNode(root))) return false
  const hash = lockHash(root)
  if (existsSync(stampPath(root)) && readFileSync(stampPath(root), "utf8") === hash) return true
  try {
    const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages
    const present = JSON.parse(readFileSync(join(root, "node_modules", ".package-lock.json"), "utf8")).packages
    if (!holds(present, wanted)) return false
    writeFileSync(stampPath(root), hash)
    return true
  } catch {
    return false
  }
}

/** Whether every package in `wanted` is in `present` in the same version; those for other platforms may be absent. */
export function holds(present, wanted) {
  return Object.entries(wanted).every(([path, want]) => {
    if (path === "") return true
    const have = present[path]
    if (!have) return want.optional === true
    return have.version === want.version && have.integrity === want.integrity
  })
}

/** Runs `npm ci` unless everything is there. @throws Error with one sentence that says what to do */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return
  const logs = join(root, ".data", "logs")
  const log = join(logs, "install.log")
  let output
  try {
    rmSync(stampPath(root), { force: true })
    mkdirSync(logs, { recursive: true })
    output = openSync(log, "w")
  } catch (error) {
    throw new Error(`${logs} cannot be written to (${error.code}): make ${root} yours, or free some space, and run this again.`)
  }
  const stopProgress = showProgress()
  const { code, stopped } = await runNpm(root, output)
  closeSync(output)
  stopProgress(code === 0)
  if (stopped) throw new Error("Stopped before everything was installed: run this again to go on.")
  if (code !== 0) throw new Error(whyFailed(readFileSync(log, "utf8"), log))
  writeFileSync(stampPath(root), lockHash(root))
}

/** @returns one sentence for a failed `npm ci` that left `output` in the file `log` */
export function whyFailed(output, log) {
  if (/ENOSPC|no space left on device/i.test(output)) return "The disk is full: free about 2 GB and run this again."
  if (/EACCES|EPERM|EROFS/.test(output))
    return `The packages could not be written: make this folder yours and run this again (details: ${log}).`
  if (/ENOTFOUND|ETIMEDOUT|ECONNREFUSED|ECONNRESET|EAI_AGAIN/.test(output)) {
    return `The packages could not be fetched: check the network and run this again (details: ${log}).`
  }
  return `The packages could not be installed: read ${log}, mend it and run this again.`
}

function runNpm(root, output) {
  // `npm start` puts node_modules/.bin first, where the pinned Node lies that `npm ci` is about to delete.
  const path = (process.env.PATH || "").split(delimiter).filter((entry) => !entry.endsWith(join("node_modules", ".bin")))
  const env = { ...process.env, PATH: path.join(delimiter), MEDUSA_DISABLE_TELEMETRY: "true", npm_config_update_notifier: "false" }
  const options = { cwd: root, env, stdio: ["ignore", output, output], shell: process.platform === "win32" }
  return new Promise((resolve) => {
    let stopped = false
    // NODE_ENV=production would leave out the very tools that build and start.
    const npm = spawn("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], options)
    const stop = (signal) => {
      stopped = true
      npm.kill(signal)
    }
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"]
    for (const signal of signals) process.on(signal, stop)
    const end = (code) => {
      for (const signal of signals) process.off(signal, stop)
      resolve({ code, stopped })
    }
    npm.on("exit", (code) => end(code === null ? 1 : code))
    npm.on("error", (error) => {
      writeSync(output, `npm could not be started: ${error.message}\n`)
      end(1)
    })
  })
}

function showProgress() {
  const from = Date.now()
  const seconds = () => Math.round((Date.now() - from) / 1000)
  if (!process.stdout.isTTY) {
    console.log(`Installing the packages of package-lock.json (about ${EXPECTED_S} s) …`)
    return (done) => done && console.log(`Installed the packages (${seconds()} s)`)
  }
  const draw = () => {
    const part = Math.min(seconds() / EXPECTED_S, 0.97)
    const bar = "█".repeat(Math.round(part * 20)).padEnd(20, "░")
    process.stdout.write(`\r\x1b[K${bar} Installing the packages ${seconds()} s of about ${EXPECTED_S} s`)
  }
  draw()
  const timer = setInterval(draw, 250)
  return (done) => {
    clearInterval(timer)
    process.stdout.write("\r\x1b[K")
    if (done) console.log(`✓ Installed the packages (${seconds()} s)`)
  }
}
