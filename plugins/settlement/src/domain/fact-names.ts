import type { Language } from "@tawiza/contract"
import type { FactKind } from "./facts"

/** What happened to money, as statements call it. */
const NAMES: Record<FactKind, Record<Language, string>> = {
  cash_collected: { fr: "Espèces encaissées à l'atelier", ar: "نقود قبضتها الورشة", en: "Cash taken at the workshop" },
  delivered: { fr: "Colis livré", ar: "طرد تم تسليمه", en: "Parcel delivered" },
  cash_remitted: { fr: "Espèces annoncées par le transporteur", ar: "نقود أعلن عنها الناقل", en: "Cash announced by the carrier" },
  cash_banked: { fr: "Espèces arrivées en banque", ar: "نقود وصلت إلى البنك", en: "Cash reached the bank" },
  released: { fr: "Montant libéré", ar: "مبلغ أصبح متاحا", en: "Amount released" },
  debt_netted: { fr: "Dette compensée", ar: "دين تمت مقاصته", en: "Debt netted" },
}

/** Journals that a person wrote into the ledger by hand. */
const OTHER: Record<Language, string> = { fr: "Écriture de la Chambre", ar: "قيد من الغرفة", en: "Entry by the chamber" }

export function factName(kind: string, language: Language): string {
  return (kind in NAMES ? NAMES[kind as FactKind] : OTHER)[language]
}
