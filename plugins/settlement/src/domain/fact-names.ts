import type { Language } from "@tawiza/contract"
import type { FactKind } from "./facts"

/** What happened to money, as statements and the pages of the ledger call it. */
export const FACT_NAMES: Record<FactKind, Record<Language, string>> = {
  credit_spent: { fr: "Payé avec un avoir", ar: "أداء برصيد", en: "Paid with a credit" },
  credit_returned: { fr: "Avoir rendu", ar: "رصيد أعيد", en: "Credit given back" },
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
  payout_paid_late: {
    fr: "Versement refusé, effectué quand même",
    ar: "دفعة رُفضت ثم أديت",
    en: "Rejected payout, paid all the same",
  },
  payout_cancelled: { fr: "Versement abandonné", ar: "دفعة أُلغيت", en: "Payout given up" },
  payout_rejected: { fr: "Versement refusé par la banque", ar: "دفعة رفضها البنك", en: "Payout rejected by the bank" },
  payout_returned: { fr: "Versement revenu", ar: "دفعة رجعت", en: "Payout came back" },
  bank_suspended: { fr: "Mouvement bancaire en attente", ar: "حركة بنكية في الانتظار", en: "Bank movement in suspense" },
  bank_resumed: { fr: "Mouvement bancaire identifié", ar: "حركة بنكية عُرفت", en: "Bank movement found out" },
  bank_explained: { fr: "Mouvement bancaire expliqué", ar: "حركة بنكية فُسرت", en: "Bank movement explained" },
  card_captured: { fr: "Carte débitée", ar: "تم الاقتطاع من البطاقة", en: "Card charged" },
  payment_unclaimed: { fr: "Paiement sans commande, à rendre", ar: "أداء بدون طلب، يجب رده", en: "Payment without an order, owed back" },
  psp_fee: { fr: "Frais de Stripe", ar: "رسوم Stripe", en: "Stripe's fee" },
  psp_available: { fr: "Paiement disponible chez Stripe", ar: "أداء متاح لدى Stripe", en: "Payment available at Stripe" },
  psp_paid_out: { fr: "Virement de Stripe à la banque", ar: "تحويل من Stripe إلى البنك", en: "Paid out by Stripe to the bank" },
  psp_payout_failed: { fr: "Virement de Stripe revenu", ar: "عاد تحويل Stripe", en: "Stripe's payout came back" },
  psp_banked: { fr: "Virement de Stripe reçu", ar: "وصل تحويل Stripe", en: "Stripe's payout arrived" },
  parcel_called_off: { fr: "Colis annulé, à rembourser", ar: "طرد ملغى، يجب رد ثمنه", en: "Parcel called off, owed back" },
  card_refunded: { fr: "Remboursement envoyé à la carte", ar: "أرسل الاسترداد إلى البطاقة", en: "Refund sent to the card" },
  card_refund_failed: { fr: "Remboursement revenu de la carte", ar: "عاد الاسترداد من البطاقة", en: "Refund came back from the card" },
  dispute_opened: { fr: "Paiement contesté", ar: "أداء متنازع فيه", en: "Payment disputed" },
  dispute_closed: { fr: "Contestation terminée", ar: "انتهت المنازعة", en: "Dispute closed" },
  transfer_sent: { fr: "Virement par Stripe", ar: "تحويل عبر Stripe", en: "Transfer by Stripe" },
  transfer_reversed: { fr: "Virement par Stripe repris", ar: "استرداد تحويل عبر Stripe", en: "Transfer by Stripe taken back" },
}

/** Journals that a person wrote into the ledger by hand. */
const OTHER: Record<Language, string> = { fr: "Écriture de la Chambre", ar: "قيد من الغرفة", en: "Entry by the chamber" }

export function factName(kind: string, language: Language): string {
  return (kind in FACT_NAMES ? FACT_NAMES[kind as FactKind] : OTHER)[language]
}
