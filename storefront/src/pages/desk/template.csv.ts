import { PRODUCT_COLUMNS } from "@tawiza/contract"
import type { APIRoute } from "astro"

/** The mark by which spreadsheets know UTF-8. */
const MARK = "\ufeff"

/** An empty table of pieces: its columns and nothing else, so that no example is brought in by mistake. */
export const GET: APIRoute = () =>
  new Response(`${MARK}${PRODUCT_COLUMNS.join(",")}\r\n`, {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="tawiza.csv"' },
  })
