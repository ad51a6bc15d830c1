import type { Translation } from "../words.js"
import type { fr } from "./fr.js"

export const ar: Translation<typeof fr> = {
  retry: "أعيدوا المحاولة",
  clear: "مسح",
  cancel: "إلغاء",
  loading: "جارٍ التحميل",
  missing_text: "لم يُكتب بعد",
  failed: "تعذرت القراءة",
  not_recorded: "لم يُسجل شيء",
  unreachable: "الخادم لا يجيب. لم يضع شيء: أعيدوا المحاولة بعد قليل.",
  signed_out: "انتهت الجلسة. سجلوا الدخول من جديد.",
  csv: "تصدير (CSV)",
  page: {
    of: "من",
    results: "نتيجة",
    results_or_more: "نتيجة أو أكثر",
    pages: "صفحة",
    pages_or_more: "صفحة أو أكثر",
    prev: "السابق",
    next: "التالي",
  },
  money: { wrong: "اكتبوا مبلغا بالدرهم، مثلا 1250 أو 1250,50." },
  file: {
    choose: "اختيار ملف",
    drop: "أو اسحبوه إلى هنا",
    replace: "اختيار ملف آخر",
    wrong_type: "هذا الملف ليس من النوع المطلوب: {{types}}.",
    too_large: "هذا الملف كبير جدا: {{limit}} ميغابايت على الأكثر.",
  },
}
