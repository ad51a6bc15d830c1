/**
 * A price may move by this share of what the chamber last approved, in hundredths of a percent, before somebody looks at it: a fifth
 * covers a season's wool, and not a misplaced comma.
 */
export const PRICE_JUMP_BP = 2000

/** Why the chamber sends a piece back: a sentence that teaches, and a drawing for whoever does not read. */
export interface RefusalReasonRow {
  code: string
  sentence: { fr: string; ar: string; en: string }
  /** Inner part of an SVG of 64 × 64, in the ink of the text. */
  drawing: string
}

const CAMERA = '<path d="M8 22h12l4-6h16l4 6h12v30H8z"/><circle cx="32" cy="36" r="9"/>'
const CROSS = '<path d="M46 6l12 12M58 6 46 18" stroke="#98302a"/>'

/** Offered to the moderator in this order. A code is never given another meaning: old decisions name it. */
export const REFUSAL_REASONS: readonly RefusalReasonRow[] = [
  {
    code: "picture_dark",
    sentence: {
      fr: "La photo est trop sombre. Reprenez-la dehors ou près d'une fenêtre, sans flash.",
      ar: "التصويرة مظلمة بزاف. عاودو صوروها برّا ولا حدا الشرجم، بلا فلاش.",
      en: "The photograph is too dark. Take it again outside or by a window, without flash.",
    },
    drawing: `${CAMERA}<path d="M48 4a8 8 0 1 0 8 10 7 7 0 0 1-8-10z"/>`,
  },
  {
    code: "picture_blurred",
    sentence: {
      fr: "La photo est floue. Posez le téléphone ou tenez-le à deux mains, puis reprenez-la.",
      ar: "التصويرة مضبّبة. شدّو التيليفون بجوج يدين وعاودوها.",
      en: "The photograph is blurred. Hold the telephone with both hands and take it again.",
    },
    drawing: `${CAMERA}<path d="M4 58q6-6 12 0t12 0 12 0 12 0 8 0"/>`,
  },
  {
    code: "picture_whole",
    sentence: {
      fr: "On ne voit pas toute la pièce. Reculez d'un pas, sur un fond uni.",
      ar: "القطعة ما باينة كاملة. رجعو خطوة للور، وعلى خلفية لون واحد.",
      en: "The whole piece cannot be seen. Step back, with a plain background.",
    },
    drawing: '<path d="M8 18V8h10M46 8h10v10M56 46v10H46M18 56H8V46"/><path d="M26 26h34v34H26z"/>',
  },
  {
    code: "picture_other",
    sentence: {
      fr: "La photo montre une autre pièce, ou vient d'ailleurs. Montrez la vôtre.",
      ar: "التصويرة ديال قطعة خرى ولا ماشي ديالكم. صوّرو القطعة ديالكم.",
      en: "The photograph shows another piece, or comes from elsewhere. Show your own.",
    },
    drawing: `${CAMERA}${CROSS}`,
  },
  {
    code: "name_unclear",
    sentence: {
      fr: "Le nom ne dit pas ce que c'est. Dites la pièce et sa matière, par exemple « tapis en laine ».",
      ar: "السمية ما كتقولش شنو هي. قولو القطعة والمادة، بحال «زربية ديال الصوف».",
      en: "The name does not say what it is. Name the piece and its material, for example “wool rug”.",
    },
    drawing: '<path d="M8 14h48v28H30L18 54V42H8z"/><path d="M27 22a5 5 0 1 1 7 5c-2 1-2 2-2 4M32 36v1"/>',
  },
  {
    code: "craft_other",
    sentence: {
      fr: "Ce n'est pas le bon métier. Choisissez celui de cette pièce.",
      ar: "هادي ماشي هي الحرفة ديالها. ختارو الحرفة ديال هاد القطعة.",
      en: "That is not its craft. Choose the one of this piece.",
    },
    drawing: '<path d="M10 10h18v18H10zM36 10h18v18H36zM10 36h18v18H10z"/><path d="M38 38l14 14M52 38 38 52" stroke="#98302a"/>',
  },
  {
    code: "material_unproven",
    sentence: {
      fr: "La matière annoncée ne se voit pas. Ajoutez une photo de près, ou corrigez la matière.",
      ar: "المادة اللي قلتو ما باينةش. زيدو تصويرة من قريب، ولا صلّحو المادة.",
      en: "The material that is named cannot be seen. Add a photograph from near, or correct the material.",
    },
    drawing: '<circle cx="27" cy="27" r="17"/><path d="M40 40l16 16M18 27h18M27 18v18"/>',
  },
  {
    code: "label_unproven",
    sentence: {
      fr: "Le label demande un certificat à votre nom. Apportez-le à la Chambre, ou retirez le label.",
      ar: "العلامة خاصها شهادة بسميتكم. جيبوها للغرفة، ولا حيّدو العلامة.",
      en: "The label needs a certificate in your name. Bring it to the chamber, or take the label away.",
    },
    drawing: `<circle cx="32" cy="24" r="15"/><path d="M22 36l-5 22 15-8 15 8-5-22"/>${CROSS}`,
  },
  {
    code: "price_unclear",
    sentence: {
      fr: "Le prix semble ne pas être le bon. Vérifiez les zéros, en dirhams et non en ryals.",
      ar: "الثمن ما بانش صحيح. شوفو الأصفار، بالدرهم ماشي بالريال.",
      en: "The price does not look right. Check the zeros, in dirhams and not in ryals.",
    },
    drawing: '<circle cx="24" cy="34" r="18"/><path d="M18 34h12M24 28v12M50 14v20M50 44v2"/>',
  },
  {
    code: "not_handmade",
    sentence: {
      fr: "La place de marché ne montre que ce qui est fait à la main par vos membres.",
      ar: "هنا كيتباع غير اللي مصنوع باليد من عند الأعضاء ديالكم.",
      en: "The marketplace shows only what your members make by hand.",
    },
    drawing: `<path d="M20 58V30l-6-8V10h6v10l4 4V8h6v16-18h6v18V8h6v20l4 6-6 24z"/>${CROSS}`,
  },
]

/** The drawing of a reason as an address that any `img` takes. */
export function reasonPicture({ drawing }: RefusalReasonRow): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" fill="none" stroke="#161c33" stroke-width="3" stroke-linejoin="round" stroke-linecap="round">${drawing}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
