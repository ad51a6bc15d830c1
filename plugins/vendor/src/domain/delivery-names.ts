import type { DeliveryCode, Language } from "@tawiza/contract"

/** How every shop's deliveries are called. */
export const DELIVERY_NAMES: Record<DeliveryCode, Record<Language, string>> = {
  home: { fr: "Livraison à domicile", ar: "توصيل إلى المنزل", en: "Home delivery" },
  pickup: { fr: "Retrait à l'atelier", ar: "استلام من الورشة", en: "Pick up at the workshop" },
}
