import type { Consignment, DeskConsignment } from "@tawiza/contract"
import type { Api } from "./api.ts"

/** A S10 tracking number of the post with its check digit, never the same twice in a run of tests. */
export function aTrackingNumber(): string {
  const digits = String(Math.floor(Math.random() * 100_000_000)).padStart(8, "0")
  const sum = [8, 6, 4, 2, 3, 5, 9, 7].reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0)
  const rest = 11 - (sum % 11)
  return `RR${digits}${rest === 10 ? 0 : rest === 11 ? 5 : rest}MA`
}

/** Takes a parcel through the desk as far as it is asked to. @returns it with the number it travels under */
export async function carry(
  member: Api,
  { id, due_minor }: Pick<Consignment, "id" | "due_minor">,
  to: "shipped" | "delivered" | "refused",
  carrier = "barid",
): Promise<DeskConsignment> {
  const act = (action: string, body: object = {}) => member.post<DeskConsignment>(`/vendor/consignments/${id}/${action}`, body)
  await act("accept")
  await act("pack")
  const shipped = await act("ship", { carrier, tracking_number: aTrackingNumber() })
  if (to === "delivered") return { ...(await act("deliver", { cash_collected_minor: due_minor })), due_minor }
  return to === "refused" ? act("refuse", { reason: "Absent" }) : shipped
}

/** Waits for what a subscriber or a job does: asks until the answer is what is wanted. */
export async function until<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean, what: string): Promise<T> {
  for (let round = 0; round < 900; round++) {
    const answer = await ask()
    if (wanted(answer)) return answer
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`waited in vain for ${what}`)
}
