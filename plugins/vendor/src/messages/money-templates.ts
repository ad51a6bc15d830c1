import type { Language } from "@tawiza/contract"
import { template } from "./application-templates"
import type { Words } from "./templates"

/** Messages about where a vendor's money goes. They name the last four digits, never the number. */
export const MONEY_TEMPLATES: Record<string, Record<Language, Words>> = {
  "bank-account-asked": template({
    fr: [
      "Changement de compte bancaire demandé",
      "Quelqu'un a demandé que les versements de {vendor} aillent au compte qui finit par {last4}. Une deuxième personne doit confirmer. Si vous n'êtes pas d'accord, refusez-le et appelez la Chambre.",
      "Voir la demande",
    ],
    ar: [
      "طُلب تغيير الحساب البنكي",
      "طلب أحدهم أن تُدفع مستحقات {vendor} إلى الحساب المنتهي بـ {last4}. لا بد أن يؤكد ذلك شخص ثان. إن لم توافقوا فارفضوه واتصلوا بالغرفة.",
      "رؤية الطلب",
    ],
    en: [
      "A change of bank account was asked for",
      "Somebody asked that payouts of {vendor} go to the account that ends in {last4}. A second person has to confirm it. If you do not agree, refuse it and call the chamber.",
      "See the change",
    ],
  }),
  "bank-account-confirmed": template({
    fr: [
      "Le compte bancaire change le {day}",
      "À partir du {day}, les versements de {vendor} iront au compte qui finit par {last4}. Jusque-là rien n'est versé. Si ce n'est pas voulu, appelez la Chambre tout de suite.",
      "Voir le compte",
    ],
    ar: [
      "يتغير الحساب البنكي يوم {day}",
      "ابتداء من {day} تُدفع مستحقات {vendor} إلى الحساب المنتهي بـ {last4}. ولا يُدفع شيء قبل ذلك. إن لم يكن هذا مقصودا فاتصلوا بالغرفة فورا.",
      "رؤية الحساب",
    ],
    en: [
      "The bank account changes on {day}",
      "From {day} on, payouts of {vendor} go to the account that ends in {last4}. Until then nothing is paid. If that is not meant, call the chamber at once.",
      "See the account",
    ],
  }),
  "bank-account-frozen": template({
    fr: [
      "La banque a renvoyé votre versement",
      "Le versement de {vendor} vers le compte qui finit par {last4} est revenu. La somme vous attend. Donnez de nouveau votre RIB : deux personnes le confirment.",
      "Donner le RIB",
    ],
    ar: [
      "أعاد البنك دفعتكم",
      "رجعت دفعة {vendor} الموجهة إلى الحساب المنتهي بـ {last4}. المبلغ في انتظاركم. أعطوا رقم حسابكم من جديد ويؤكده شخصان.",
      "إعطاء رقم الحساب",
    ],
    en: [
      "The bank sent your payout back",
      "The payout of {vendor} to the account that ends in {last4} came back. The money waits for you. Give your bank number again: two people confirm it.",
      "Give the number",
    ],
  }),
}
