import type { Language } from "@tawiza/contract"
import type { FactKind } from "./facts"

/** What happened to money, as statements call it. */
const NAMES: Record<FactKind, Record<Language, string>> = {
  cash_collected: { fr: "Espèces encaissées à l'atelier", ar: "نقود قبضتها الورشة", en: "Cash taken at the workshop" },
  delivered: { fr: "Colis livré", ar: "طرد تم تسليمه", en: "Parcel delivered" },
  cash_remitted: { fr: "Espèces annoncées par le transporteur", ar: "نقود أعلن عنها الناقل", en: "Cash announced by the carrier" },
  cash_banked: { fr: "Espèces arrivées en banque", ar: "نقود وصلت إلى البنك", en: "Cash reached the bank" },
  cash_unmatched: { fr: "Espèces sans colis", ar: "نقود بدون طرد", en: "Cash of no parcel" },
  cash_owed_back: { fr: "Espèces à rendre au transporteur", ar: "نقود ترد إلى الناقل", en: "Cash owed back to the carrier" },
  parcel_refused: { fr: "Frais de retour d'un colis", ar: "مصاريف إرجاع طرد", en: "Way back of a parcel" },
  freight_kept: { fr: "Frais de retour retenus", ar: "مصاريف الإرجاع المقتطعة", en: "Way back kept by the carrier" },
  return_asked: { fr: "Retour demandé", ar: "طلب إرجاع", en: "Return asked for" },
  return_closed: { fr: "Retour terminé", ar: "انتهى الإرجاع", en: "Return closed" },
  refund_decided: { fr: "Remboursement décidé", ar: "تقرر الاسترداد", en: "Refund decided" },
  refund_sent: { fr: "Remboursement envoyé", ar: "أرسل الاسترداد", en: "Refund sent" },
  refund_failed: { fr: "Remboursement revenu", ar: "عاد مبلغ الاسترداد", en: "Refund came back" },
  released: { fr: "Montant libéré", ar: "مبلغ أصبح متاحا", en: "Amount released" },
  debt_netted: { fr: "Dette compensée", ar: "دين تمت مقاصته", en: "Debt netted" },
  payout_reserved: { fr: "Versement réservé", ar: "دفعة محجوزة", en: "Payout reserved" },
  payout_paid: { fr: "Versement effectué", ar: "دفعة أديت", en: "Payout paid" },
  payout_rejected: { fr: "Versement refusé par la banque", ar: "دفعة رفضها البنك", en: "Payout rejected by the bank" },
  payout_returned: { fr: "Versement revenu", ar: "دفعة رجعت", en: "Payout came back" },
  bank_suspended: { fr: "Mouvement bancaire en attente", ar: "حركة بنكية في الانتظار", en: "Bank movement in suspense" },
  bank_resumed: { fr: "Mouvement bancaire identifié", ar: "حركة بنكية عُرفت", en: "Bank movement found out" },
  bank_explained: { fr: "Mouvement bancaire expliqué", ar: "حركة بنكية فُسرت", en: "Bank movement explained" },
}

/** Journals that a person wrote into the ledger by hand. */
const OTHER: Record<Language, string> = { fr: "Écriture de la Chambre", ar: "قيد من الغرفة", en: "Entry by the chamber" }

export function factName(kind: string, language: Language): string {
  return (kind in NAMES ? NAMES[kind as FactKind] : OTHER)[language]
}
