import type { Translation } from "@tawiza/admin-kit"
import type { status as fr } from "./fr"

export const status: Translation<typeof fr> = {
  nav: "مراقبة الأموال",
  title: "مراقبة الأموال",
  lead: "ما لا يتطابق بين الطلبات والوقائع المسجلة ودفتر الحسابات. يتم العمل تلقائيا كل دقيقة، وما يبقى هنا يحتاج إلى شخص.",
  waiting: "وقائع في الانتظار",
  failed_count: "وقائع مرفوضة",
  wrong_count: "فوارق",
  fine: "كل شيء متطابق.",
  failed: "وقائع يرفضها دفتر الحسابات",
  unshared: "طرود لم تُقسم أموالها",
  uncleared: "طلبات منتهية حسابها ليس صفرا",
  differing: "طرود يختلف مبلغها المحبوس",
  credits: "أرصدة يختلف باقيها",
  fact: "الواقعة",
  attempts: "المحاولات",
  why: "السبب",
  parcel: "الطرد",
  order: "الطلب",
  left: "الباقي",
  by_orders: "حسب الطلبات",
  by_facts: "حسب الوقائع",
  by_ledger: "حسب الدفتر",
}
