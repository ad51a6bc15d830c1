import type { Language } from "@tawiza/contract"
import type { Words } from "./templates"

const HELLO: Record<Language, string> = { fr: "Bonjour {name},", ar: "السلام عليكم {name}،", en: "Hello {name}," }

/** Subject, body and button of one occasion. */
type Said = [subject: string, body: string, button: string]

function template(said: Record<Language, Said>): Record<Language, Words> {
  const inLanguage = (language: Language): Words => {
    const [subject, body, button] = said[language]
    return { subject, hello: HELLO[language], body, button, expires: "" }
  }
  return { fr: inLanguage("fr"), ar: inLanguage("ar"), en: inLanguage("en") }
}

/** Messages about orders, to customers and to those who prepare them, and about pieces, to those who keep them. */
export const TRADE_TEMPLATES: Record<string, Record<Language, Words>> = {
  "order-placed": template({
    fr: ["Votre commande {number} est reçue", "Merci. Voici ce que chaque atelier vous promet.", "Suivre la commande"],
    ar: ["وصل طلبكم {number}", "شكرا لكم. هذا ما تعدكم به كل ورشة.", "تتبع الطلب"],
    en: ["Your order {number} has arrived", "Thank you. This is what each workshop promises you.", "Follow the order"],
  }),
  "parcel-shipped": template({
    fr: ["Votre colis {number} est en route", "{vendor} l'a confié au transporteur.", "Suivre le colis"],
    ar: ["طردكم {number} في الطريق", "سلمته {vendor} إلى الناقل.", "تتبع الطرد"],
    en: ["Your parcel {number} is on its way", "{vendor} has given it to the carrier.", "Follow the parcel"],
  }),
  "parcel-delivered": template({
    fr: ["Votre colis {number} est arrivé", "{vendor} vous remercie.", "Voir la commande"],
    ar: ["وصل طردكم {number}", "{vendor} تشكركم.", "رؤية الطلب"],
    en: ["Your parcel {number} has arrived", "{vendor} thanks you.", "See the order"],
  }),
  "parcel-declined": template({
    fr: [
      "Le colis {number} ne pourra pas être préparé",
      "{vendor} ne peut pas le faire. Rien ne vous est demandé pour ce colis ; le reste de la commande continue.",
      "Voir la commande",
    ],
    ar: ["لا يمكن تحضير الطرد {number}", "لا تستطيع {vendor} تحضيره. لا تؤدون شيئا عن هذا الطرد، ويستمر باقي الطلب.", "رؤية الطلب"],
    en: [
      "The parcel {number} cannot be made",
      "{vendor} cannot make it. You are asked for nothing for this parcel; the rest of the order goes on.",
      "See the order",
    ],
  }),
  "parcel-declined-paid": template({
    fr: [
      "Le colis {number} ne pourra pas être préparé",
      "{vendor} ne peut pas le faire. Ce que vous avez payé pour ce colis vous est rendu, par le moyen qui a payé ; le reste de la commande continue.",
      "Voir la commande",
    ],
    ar: [
      "لا يمكن تحضير الطرد {number}",
      "لا تستطيع {vendor} تحضيره. يُرد إليكم ما أديتموه عن هذا الطرد بالوسيلة التي أديتم بها، ويستمر باقي الطلب.",
      "رؤية الطلب",
    ],
    en: [
      "The parcel {number} cannot be made",
      "{vendor} cannot make it. What you paid for this parcel is given back by the means that paid; the rest of the order goes on.",
      "See the order",
    ],
  }),
  "credit-made": template({
    fr: [
      "Votre avoir de {amount} : {code}",
      "La Chambre garde {amount} pour vous. Écrivez le code {code} en passant votre prochaine commande. Il n'a pas de date limite et peut servir en plusieurs fois. Qui a ce code peut s'en servir : gardez-le pour vous.",
      "Voir l'avoir",
    ],
    ar: [
      "رصيدكم {amount}: {code}",
      "تحتفظ الغرفة لكم بمبلغ {amount}. اكتبوا الرمز {code} عند طلبكم القادم. لا تنتهي صلاحيته ويمكن استعماله على مرات. من يملك هذا الرمز يستطيع استعماله: احتفظوا به لأنفسكم.",
      "رؤية الرصيد",
    ],
    en: [
      "Your credit of {amount}: {code}",
      "The chamber keeps {amount} for you. Write the code {code} when you place your next order. It has no last day and may be used bit by bit. Whoever has this code can use it: keep it to yourself.",
      "See the credit",
    ],
  }),
  "new-consignment": template({
    fr: ["Nouvelle commande {number}", "{vendor} a une commande : {pieces}. Pouvez-vous la faire ?", "Répondre"],
    ar: ["طلب جديد {number}", "وصل إلى {vendor} طلب: {pieces}. هل يمكنكم تحضيره؟", "الجواب"],
    en: ["New order {number}", "{vendor} has an order: {pieces}. Can you make it?", "Answer"],
  }),
  "product-approved": template({
    fr: ["« {title} » est accepté", "La Chambre a accepté « {title} » de {vendor}. Il n'y a rien d'autre à faire.", "Voir l'objet"],
    ar: ["قُبلت «{title}»", "قبلت الغرفة «{title}» من {vendor}. لا شيء آخر عليكم.", "رؤية القطعة"],
    en: ["“{title}” is approved", "The chamber has approved “{title}” of {vendor}. There is nothing else to do.", "See the piece"],
  }),
  "product-refused": template({
    fr: ["« {title} » est à corriger", "La Chambre renvoie « {title} » de {vendor}. Corrigez ceci, puis renvoyez-le.", "Corriger"],
    ar: ["«{title}» تحتاج إلى تصحيح", "أعادت الغرفة «{title}» إلى {vendor}. صححوا ما يلي ثم أرسلوها من جديد.", "التصحيح"],
    en: ["“{title}” needs a change", "The chamber sends back “{title}” of {vendor}. Correct this, then send it again.", "Correct it"],
  }),
}
