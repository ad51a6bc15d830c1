import type { DeliveryPromise } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { promiseText } from "./promise.js"

const promise: DeliveryPromise = {
  leaves_in_days: 2,
  leaves_on: "2026-11-25",
  arrives_from: "2026-11-27",
  arrives_to: "2026-11-30",
  made_to_order: false,
}
const made = { ...promise, leaves_in_days: 40, arrives_from: "2027-01-08", arrives_to: "2027-01-11", made_to_order: true }
const ready = { ...promise, arrives_from: "2026-11-25", arrives_to: "2026-11-25" }

describe("promiseText", () => {
  it.each([
    [promise, "home", "Fès", "fr", "Part de Fès sous 2 jours, chez vous entre le 27 et le 30 novembre"],
    [promise, "home", "فاس", "ar", "ينطلق من فاس خلال يومين، ويصلك بين 27 و30 نونبر"],
    [promise, "home", "Fez", "en", "Leaves Fez within 2 days, with you between 27 and 30 November"],
    [made, "home", "Timahdite", "fr", "Fait pour vous : 40 jours, chez vous entre le 8 et le 11 janvier"],
    [made, "home", "تيمحضيت", "ar", "يُصنع لك: 40 يوما، ويصلك بين 8 و11 يناير"],
    [ready, "pickup", "Fès", "fr", "Prêt à l’atelier le 25 novembre, à Fès"],
    [ready, "pickup", "Fez", "en", "Ready at the workshop on 25 November, in Fez"],
  ] as const)("%j by %s from %s in %s", (promise, code, commune, language, text) => {
    expect(promiseText(promise, code, commune, language).replaceAll("\u00a0", " ")).toBe(text)
  })
})
