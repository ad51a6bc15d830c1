import { IMPORT_LIMITS, type ImportProblem, type Language } from "@tawiza/contract"

const SENTENCES: Record<ImportProblem, Record<Language, string>> = {
  missing: { fr: "Il manque une valeur ici.", ar: "تنقص قيمة هنا.", en: "A value is missing here." },
  not_a_number: {
    fr: "Ce n'est pas un nombre. Écrivez par exemple 380 ou 380,50.",
    ar: "هذا ليس رقما. اكتبوا مثلا 380 أو 380,50.",
    en: "That is no number. Write for example 380 or 380.50.",
  },
  unknown: {
    fr: "Ce mot n'est pas dans la liste de la Chambre. Reprenez-le de la liste.",
    ar: "هذه الكلمة ليست في لائحة الغرفة. خذوها من اللائحة.",
    en: "That word is not in the chamber's list. Take it from the list.",
  },
  too_long: {
    fr: "Ce texte est trop long. Raccourcissez-le.",
    ar: "هذا النص طويل جدا. اختصروه.",
    en: "That text is too long. Shorten it.",
  },
  out_of_range: {
    fr: `Cette valeur dépasse ce qui est permis (${IMPORT_LIMITS.rows} lignes au plus dans un fichier).`,
    ar: `هذه القيمة تتجاوز المسموح (${IMPORT_LIMITS.rows} سطر على الأكثر في الملف).`,
    en: `That value is beyond what is allowed (at most ${IMPORT_LIMITS.rows} rows in a file).`,
  },
  twice: {
    fr: "Ce numéro est déjà plus haut dans le fichier. Chaque pièce a le sien.",
    ar: "هذا الرقم موجود أعلاه في الملف. لكل قطعة رقمها.",
    en: "This number stands further up in the file. Each piece has its own.",
  },
  known: {
    fr: "Une de vos pièces porte déjà ce numéro. Retirez la ligne ou changez le numéro.",
    ar: "إحدى قطعكم تحمل هذا الرقم. احذفوا السطر أو غيروا الرقم.",
    en: "One of your pieces already has this number. Take the row out or change the number.",
  },
  not_utf8: {
    fr: "Le fichier n'est pas en UTF-8. Enregistrez-le comme « CSV UTF-8 ».",
    ar: "الملف ليس بترميز UTF-8. احفظوه بصيغة «CSV UTF-8».",
    en: "The file is not UTF-8. Save it as “CSV UTF-8”.",
  },
  unreadable: {
    fr: "Le tableau ne peut pas être lu à partir d'ici : un guillemet n'est pas fermé.",
    ar: "لا يمكن قراءة الجدول ابتداء من هنا: علامة اقتباس غير مغلقة.",
    en: "The table cannot be read from here on: a quotation mark is not closed.",
  },
  no_such_picture: {
    fr: "Cette photo n'a pas été envoyée. Envoyez-la d'abord, puis reprenez son adresse.",
    ar: "هذه الصورة لم تُرسل. أرسلوها أولا ثم خذوا عنوانها.",
    en: "That photograph has not been sent. Send it first, then take its address.",
  },
}

export const faultSentence = (problem: ImportProblem, language: Language): string => SENTENCES[problem][language]
