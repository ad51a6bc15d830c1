import type { InvoiceParty } from "@tawiza/contract"
import { isolated, type Line } from "@tawiza/print"
import type { PaperLanguage } from "./language"

const WORDS = {
  fr: { ice: "ICE", tax_id: "IF", trade_register: "RC", business_tax: "TP", register: "Registre" },
  ar: {
    ice: "التعريف الموحد للمقاولة (ICE)",
    tax_id: "التعريف الضريبي (IF)",
    trade_register: "السجل التجاري (RC)",
    business_tax: "الرسم المهني (TP)",
    register: "السجل",
  },
} as const

/** Name, address and the numbers that there are (general tax code, article 145). */
export function partyLines(party: InvoiceParty, language: PaperLanguage): Line[] {
  const numbers = (["ice", "tax_id", "trade_register", "business_tax", "register"] as const).flatMap((name): Line[] => {
    const number = party[name]
    return number ? [{ text: `${WORDS[language][name]} : ${isolated(number)}`, quiet: true }] : []
  })
  const [name, address] = [party.name[language] ?? party.name.fr, party.address[language] ?? party.address.fr]
  return [{ text: isolated(name), strong: true }, ...(address ? [{ text: isolated(address) }] : []), ...numbers]
}
