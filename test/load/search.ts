import { readFileSync } from "node:fs"
import { join } from "node:path"
import { measureEngine } from "./search-engine.ts"

/** Figures of the embedded engine, beside the goals of the design; asserts nothing, because they are this machine's. */
const set = JSON.parse(readFileSync(join(import.meta.dirname, "../relevance/queries.json"), "utf8")) as { queries: { q: string }[] }
const queries = set.queries.map(({ q }) => q)
const GOAL: Record<number, string> = { 20000: "p99 ≤ 20 ms, start ≤ 5 s" }

console.log("crafts     start s   heap MB    p50 ms    p99 ms   (each query with all facets counted)")
for (const crafts of [20_000, 100_000]) {
  const { start_ms, heap_mb, p50_ms, p99_ms } = await measureEngine(crafts, queries)
  const figures = [(start_ms / 1000).toFixed(1), heap_mb.toFixed(0), p50_ms.toFixed(2), p99_ms.toFixed(2)]
  console.log(
    String(crafts).padEnd(9) + figures.map((figure) => figure.padStart(10)).join("") + (GOAL[crafts] ? `   goal ${GOAL[crafts]}` : ""),
  )
}
