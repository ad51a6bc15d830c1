import type { Translation } from "@tawiza/admin-kit"
import type { fr } from "./fr"

export const ar: Translation<typeof fr> = {
  nav: "البحث",
  title: "البحث في المتجر",
  lead: "ما يجده الزبناء، وهل يساير الفهرس قاعدة البيانات.",
  engine: "المحرك",
  engines: { embedded: "مدمج", meilisearch: "Meilisearch" },
  documents: "المنتجات في الفهرس",
  waiting: "تغييرات في الانتظار",
  lag: "التأخر",
  seconds: "{{count}} ث",
  drift: "آخر مراقبة",
  never: "لم تتم بعد",
  drift_fine: "{{date}}: لا شيء للتصحيح",
  drift_found: "{{date}}: أعيدت قراءة {{stale}} منتجات، وصحح {{repaired}} في المحرك",
  check: "راقب الآن",
  rebuild: "أعد بناء الفهرس",
  rebuilding: "إعادة البناء: {{done}} من {{total}}",
  dead: "منتجات تعذرت قراءتها",
  dead_none: "لا شيء.",
  dead_letter: "{{id}}، {{failures}} مرات منذ {{date}}",
  top: "الأكثر بحثا (30 يوما)",
  in_vain: "بحث بلا نتيجة (30 يوما)",
  none: "لا شيء بعد.",
  private: "تعد الكلمات فقط، ولا يسجل من بحث عنها.",
}
