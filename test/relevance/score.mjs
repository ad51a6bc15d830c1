#!/usr/bin/env node
// Scores ranked search results against a judged query set. No dependencies.
// Usage: node score.mjs queries.json results.json [--json] [--worst N]
//   results.json = {"<query id>": ["SKU", ...ranked...], ...}
// nDCG@10   gain 2^grade - 1, discount log2(rank + 1); ideal = the judged grades, sorted.
// recall@50 share of the products graded 2 or 3 found in the first 50 (all graded products if none is above 1).
// zero      share of in-catalogue queries answered with nothing (a missing id counts as nothing).
// empty-ok  share of must-be-empty queries answered with nothing (a missing id counts as WRONG).
// Repeated SKUs are dropped (first kept). SKUs that are not searchable are counted as leaks and keep their rank.
import { readFileSync } from "node:fs"

const argv = process.argv.slice(2)
const asJson = argv.includes("--json")
const wi = argv.indexOf("--worst")
const worstN = wi >= 0 ? Number(argv[wi + 1]) : 0
const files = argv.filter((a, i) => !a.startsWith("--") && !(wi >= 0 && i === wi + 1))
if (files.length !== 2 || (wi >= 0 && !(worstN > 0))) {
  console.error("usage: node score.mjs queries.json results.json [--json] [--worst N]")
  process.exit(2)
}
const [set, results] = files.map((f) => JSON.parse(readFileSync(f, "utf8")))
const searchable = new Set(set.meta?.searchable_skus ?? [])
const gain = (g) => 2 ** g - 1
const dcg = (gs) => gs.slice(0, 10).reduce((s, g, i) => s + gain(g) / Math.log2(i + 2), 0)
const unknown = Object.keys(results).filter((id) => !set.queries.some((q) => q.id === id))
let missing = 0,
  leaks = 0,
  repeats = 0,
  filterBreaks = 0

const rows = set.queries.map((q) => {
  const answered = Array.isArray(results[q.id])
  if (!answered) missing++
  const raw = answered ? results[q.id] : []
  const got = [...new Set(raw)]
  repeats += raw.length - got.length
  const leak = searchable.size ? got.filter((s) => !searchable.has(s)).length : 0
  leaks += leak
  const row = { id: q.id, lang: q.lang, stratum: q.stratum, q: q.q, returned: got.length }
  if (q.stratum === "must-be-empty") return { ...row, empty: answered && got.length === 0 }
  if (q.stratum === "filter" && q.allowed) {
    const ok = new Set(q.allowed)
    filterBreaks += got.filter((s) => !ok.has(s)).length
  }
  const rel = q.relevant
  const ideal = dcg(Object.values(rel).sort((a, b) => b - a))
  const strong = Object.keys(rel).filter((s) => rel[s] >= 2)
  const want = strong.length ? strong : Object.keys(rel)
  const top = new Set(got.slice(0, 50))
  return {
    ...row,
    ndcg: dcg(got.map((s) => rel[s] ?? 0)) / ideal,
    recall: want.filter((s) => top.has(s)).length / want.length,
    zero: got.length === 0,
  }
})

const mean = (a) => (a.length ? a.reduce((s, x) => s + x, 0) / a.length : null)
const stat = (rs) => {
  const cat = rs.filter((r) => r.ndcg !== undefined),
    mt = rs.filter((r) => r.empty !== undefined)
  return {
    n: rs.length,
    ndcg10: mean(cat.map((r) => r.ndcg)),
    recall50: mean(cat.map((r) => r.recall)),
    zero: mean(cat.map((r) => +r.zero)),
    emptyOk: mean(mt.map((r) => +r.empty)),
  }
}
const by = (k) => Object.fromEntries([...new Set(rows.map((r) => r[k]))].sort().map((v) => [v, stat(rows.filter((r) => r[k] === v))]))
const total = stat(rows),
  lang = by("lang"),
  stratum = by("stratum")
const extra = { missing, unknown: unknown.length, leaks, repeats, filterBreaks }

if (asJson) console.log(JSON.stringify({ total, lang, stratum, ...extra }, null, 2))
else {
  const f = (x) => (x === null ? "-" : x.toFixed(3)).padStart(9)
  const line = (k, s) => k.padEnd(16) + String(s.n).padStart(5) + f(s.ndcg10) + f(s.recall50) + f(s.zero) + f(s.emptyOk)
  const head = (k) => `${k.padEnd(16)}    n  nDCG@10 recall50     zero empty-ok`
  console.log(head("language"))
  for (const [k, s] of Object.entries(lang)) console.log(line(k, s))
  console.log(`\n${head("stratum")}`)
  for (const [k, s] of Object.entries(stratum)) console.log(line(k, s))
  if (worstN > 0) {
    console.log("\nworst queries")
    for (const r of rows
      .filter((r) => r.ndcg !== undefined)
      .sort((a, b) => a.ndcg - b.ndcg)
      .slice(0, worstN))
      console.log(`${r.id}  ${r.ndcg.toFixed(3)}  ${r.lang} ${r.stratum}  ${r.q}`)
  }
  const g = (x) => (x === null ? "-" : x.toFixed(4))
  console.log(
    `\nTOTAL queries=${total.n} nDCG@10=${g(total.ndcg10)} recall@50=${g(total.recall50)} zero-rate=${g(total.zero)} ` +
      `must-be-empty=${g(total.emptyOk)} missing=${missing} leaks=${leaks} filter-breaks=${filterBreaks} repeats=${repeats} unknown-ids=${unknown.length}`,
  )
}
