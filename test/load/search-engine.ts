import { EmbeddedEngine } from "@tawiza/search/engine/embedded/embedded-engine"
import type { CraftDocument } from "@tawiza/vendor/domain/craft-document"
import { demoCrafts } from "../support/demo-crafts.ts"
import { aQuery } from "../support/search.ts"

/** Words that tell synthetic pieces apart; with a number they make some tens of thousands of distinct words. */
const TOLD_APART = [
  "Atlas",
  "soleil",
  "jardin",
  "matin",
  "rivière",
  "palmeraie",
  "étoile",
  "montagne",
  "grenade",
  "olivier",
  "tortue",
  "cigogne",
]
const SHOPS = 400

/** A catalogue of any size, made of the demo's pieces: each copy with a name, a shop, a price and an age of its own. */
export function syntheticCrafts(count: number): CraftDocument[] {
  const demo = demoCrafts()
  return Array.from({ length: count }, (_, i): CraftDocument => {
    const craft = demo[i % demo.length] as CraftDocument
    const shop = i % SHOPS
    const told = `${TOLD_APART[i % TOLD_APART.length]} ${TOLD_APART[(i * 7 + 3) % TOLD_APART.length]}${i % 997}`
    return {
      ...craft,
      id: `prod_${i}`,
      handle: `${craft.handle}-${i}`,
      title: { fr: `${craft.title.fr} ${told}`, ar: craft.title.ar ?? "", en: `${craft.title.en} ${told}` },
      variants: [{ ...craft.variants[0], price_minor: 1000 + ((i * 7919) % 500_000) }],
      shop: { ...craft.shop, id: `vend_${shop}`, handle: `shop-${shop}` },
      created_at: new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString(),
    }
  })
}

export interface EngineFigures {
  crafts: number
  start_ms: number
  heap_mb: number
  p50_ms: number
  p99_ms: number
}

/** How long the engine takes to be filled, what it keeps in memory, and how long each query takes with all facets counted. */
export async function measureEngine(count: number, queries: readonly string[]): Promise<EngineFigures> {
  const crafts = syntheticCrafts(count)
  collect()
  const before = process.memoryUsage().heapUsed
  const from = performance.now()
  const engine = new EmbeddedEngine()
  await engine.replace(crafts.map((document) => ({ id: document.id, version: 1, document })))
  const start_ms = performance.now() - from
  await engine.search(aQuery())
  collect()
  const heap_mb = (process.memoryUsage().heapUsed - before) / 2 ** 20

  const took: number[] = []
  for (const round of [0, 1, 2]) {
    for (const q of queries) {
      const asked = aQuery({ q, choices: round === 1 ? { province: ["MA-FES"] } : round === 2 ? { craft: ["textile"], label: [] } : {} })
      const start = performance.now()
      await engine.search(asked)
      if (round > 0 || took.length > 50) took.push(performance.now() - start)
      else took.push(Number.NaN)
    }
  }
  const sorted = took.filter((ms) => !Number.isNaN(ms)).sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] as number
  return { crafts: count, start_ms, heap_mb, p50_ms: at(0.5), p99_ms: at(0.99) }
}

/** Only with --expose-gc: else the memory is an upper bound. */
const collect = () => (globalThis as { gc?: () => void }).gc?.()
