import type { ReturnReason } from "@tawiza/contract"

/** Why a credit note was issued, as both papers say it: the French one and the Arabic one are of the same row. */
const REASONS: Record<ReturnReason, string> = {
  changed_mind: "Rétractation · تراجع عن الشراء",
  damaged: "Pièce arrivée abîmée · قطعة وصلت متضررة",
  faulty: "Pièce défectueuse · قطعة معيبة",
  not_as_shown: "Pièce non conforme à la photo · قطعة مخالفة للصورة",
  wrong_piece: "Erreur de pièce · قطعة غير المطلوبة",
}

export const creditReason = (reason: ReturnReason): string => REASONS[reason]
