import { z } from "@medusajs/framework/zod"
import { BANK_STATEMENT_BYTES, type BankStatementList, type BankStatementReport } from "@tawiza/contract"
import { asChamber, page, parse } from "@tawiza/http"
import { readBytes } from "@tawiza/vendor/api/raw-body"
import { connectionOf, rows } from "@tawiza/vendor/rows"
import { importStatement } from "../../../reconcile/import-statement"
import { actorNames } from "../../../store/actor-names"

const parameters = z.object(page(20, 100))
const naming = z.object({ name: z.string().trim().min(1).max(200).default("statement") })

type Row = Omit<BankStatementList["statements"][0], "imported_at"> & { imported_at: Date; count: number }

export const GET = asChamber<BankStatementList>("money.read", async (req, res) => {
  const { limit, offset } = parse(parameters, req.query)
  const found = await rows<Row>(
    connectionOf(req.scope),
    `select id, name, format, imported_at, imported_by, lines, fresh, sha256, count(*) over ()::int as count
    from bank_statement order by imported_at desc, id limit ? offset ?`,
    [limit, offset],
  )
  const nameOf = await actorNames(
    req.scope,
    found.map(({ imported_by }) => imported_by),
  )
  res.json({
    statements: found.map(({ count: _, imported_at, imported_by, ...statement }) => ({
      ...statement,
      imported_by: nameOf(imported_by),
      imported_at: imported_at.toISOString(),
    })),
    count: found[0]?.count ?? 0,
    limit,
    offset,
  })
})

/** Takes in a statement as the bank wrote it: camt.053 or CSV. The same file again answers what it answered. */
export const POST = asChamber<BankStatementReport>("money.write", async (req, res, { by }) => {
  const { name } = parse(naming, req.query)
  const bytes = await readBytes(req, BANK_STATEMENT_BYTES)
  res.json(await importStatement(req.scope, { bytes, name, by }))
})
