/**
 * Outlives the process that started it by a moment. It is told on its input which children run (`+ <pid> <signal>`,
 * `- <pid>`); when the input ends and some are left, their starter died without stopping them, by SIGKILL or a crash,
 * and it stops them in the reverse order: each its own signal first, SIGKILL to whoever is left after the grace.
 */
import { createInterface } from "node:readline"

const GRACE_MS = 10_000
const CHECK_MS = 50
const children = new Map()

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {})

createInterface({ input: process.stdin })
  .on("line", (line) => {
    const [deed, pid, signal] = line.split(" ")
    if (deed === "+") children.set(Number(pid), signal)
    else children.delete(Number(pid))
  })
  .on("close", async () => {
    for (const [pid, signal] of [...children].reverse()) await stop(pid, signal)
    process.exit(0)
  })

async function stop(pid, signal) {
  if (!send(pid, signal)) return
  for (let waited = 0; waited < GRACE_MS; waited += CHECK_MS) {
    await new Promise((resolve) => setTimeout(resolve, CHECK_MS))
    if (!send(pid, 0)) return
  }
  send(pid, "SIGKILL")
}

/** To the whole group: a child may have children. Windows has no groups. */
function send(pid, signal) {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal)
    return true
  } catch {
    return false
  }
}
