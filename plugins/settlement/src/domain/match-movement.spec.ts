import { describe, expect, it } from "vitest"
import { type BankMovement, movementOf } from "./match-movement"

const movement = (over: Partial<BankMovement> = {}): BankMovement => ({
  kind: "remittance",
  subject: "remit_1",
  amount_minor: 1200_00n,
  currency_code: "mad",
  on: "2026-11-10",
  reference: null,
  carrier: "barid",
  names: ["Barid Al-Maghrib"],
  told: false,
  ...over,
})
const line = (over: object = {}) => ({
  amount_minor: 1200_00n,
  booked_on: "2026-11-12",
  reference: null,
  end_to_end_id: null,
  counterparty: null,
  text: "VIR RECU",
  ...over,
})

describe("what a line of the bank is", () => {
  it.each<[string, object, Partial<BankMovement>[], number | null]>([
    ["by the reference that it carries", { text: "VIR REM/2026-44 COD" }, [{ reference: "rem 2026 44" }], 0],
    ["by the reference, of several alike", { reference: "R-0002" }, [{ reference: "R-0001" }, { reference: "R-0002" }], 1],
    ["nothing, when two carry the same reference", { reference: "R-0001" }, [{ reference: "R-0001" }, { reference: "R-0001" }], null],
    ["what was told of that day, when it is the only one", {}, [{ told: true }, { amount_minor: 1n }], 0],
    ["nothing, of two that were told", {}, [{ told: true }, { told: true }], null],
    ["nothing, long after it was told", { booked_on: "2026-11-20" }, [{ told: true }], null],
    ["what the line names the payer of", { counterparty: "BARID AL MAGHRIB S.A." }, [{}], 0],
    ["nothing, when nobody told it and no payer is named", {}, [{}], null],
    ["nothing of another amount, whatever it is called", { amount_minor: 1200_01n, text: "R-0001" }, [{ reference: "R-0001" }], null],
    ["nothing of the other direction", { amount_minor: -1200_00n }, [{ told: true }], null],
    ["nothing by a reference that is in every text", { text: "VIR 12" }, [{ reference: "12" }], null],
  ])("is known %s", (_, said, movements, found) => {
    const all = movements.map((over, index) => movement({ subject: `m${index}`, ...over }))
    expect(movementOf(line(said), all)?.subject ?? null).toBe(found === null ? null : `m${found}`)
  })
})
