import type { ServerResponse } from "node:http"
import { z } from "@medusajs/framework/zod"
import { page, Refusal } from "@tawiza/http"
import { type Cell, csvOf } from "../../../domain/csv"
import { endOfDay, startOfDay } from "../../../domain/day"
import { LedgerError } from "../../../errors"

/** A page of a screen, or a table with (almost) everything in it: `format=csv` gives as many rows as a sheet is good for. */
const MOST_ON_A_PAGE = 100
const MOST_IN_A_TABLE = 50_000

const format = z.enum(["json", "csv"]).default("json")

/** `format`, and with `paged` also `limit` and `offset`. */
export const formatted = { format }
export const paged = { ...page(20, MOST_IN_A_TABLE), format, limit: z.coerce.number().int().min(1).max(MOST_IN_A_TABLE).optional() }

/** The limit that was asked for, or what is usual for the format. @throws Refusal `invalid_request` for a page that is too long */
export function limitOf({ limit, format }: { limit?: number; format: "json" | "csv" }): number {
  if (format === "json" && (limit ?? 0) > MOST_ON_A_PAGE) throw new Refusal("invalid_request", { fields: "limit" })
  return limit ?? (format === "csv" ? MOST_IN_A_TABLE : 20)
}

const day = (moment: (day: string) => Date | null) =>
  z
    .string()
    .refine((text) => moment(text) !== null)
    .transform((text) => moment(text) as Date)
    .optional()

/** A day in Morocco, `2026-11-28`: the moment at which it begins, or at which the next one does. */
export const fromDay = day(startOfDay)
export const toDay = day(endOfDay)

/** What cannot be found is not found, as everywhere in the API. */
export async function found<T>(reading: Promise<T>): Promise<T> {
  return reading.catch((error: unknown) => {
    const missing = error instanceof LedgerError && (error.code === "unknown_account" || error.code === "unknown_journal")
    throw missing ? new Refusal("not_found") : error
  })
}

/** Sends a table as a file. */
export function sendCsv(res: ServerResponse, name: string, header: readonly string[], rows: readonly (readonly Cell[])[]): void {
  res.setHeader("Content-Type", "text/csv; charset=utf-8")
  res.setHeader("Content-Disposition", `attachment; filename="${name.replace(/[^\w.-]+/g, "-")}.csv"`)
  res.end(csvOf(header, rows))
}
