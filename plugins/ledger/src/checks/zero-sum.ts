import type { Check } from "./check"

export const zeroSum: Check = {
  name: "zero-sum",
  holds: "All entries of a currency sum to zero.",
  sql: "select currency, sum(amount) as total from ledger.entry group by currency having sum(amount) <> 0 order by currency",
}
