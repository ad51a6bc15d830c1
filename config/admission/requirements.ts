import type { Name } from "../seed/taxonomy.js"

/** A legal body that may apply (the kinds of `@tawiza/contract`, which config does not import). */
export type Kind = "cooperative" | "association" | "union"

/**
 * How an item is established. `computed`: from what was written, by a published rule. `attested`: the applicant says so, and nobody can
 * check it here. `verified`: a moderator looked at a paper.
 */
export type Proof = "computed" | "attested" | "verified"

/** Written by the applicant; the columns of its application. */
export type NumberField = "ice" | "rib" | "register"

/** What a paper must be. */
export interface PaperRule {
  /** How many at least; none for what is sent only when asked. A paper of several pages may come as several pictures. */
  min: number
  /** `required`: a date must be given; `possible`: one may be; `never`: it does not expire. */
  expiry: "required" | "possible" | "never"
  /** Whether it must be a picture. */
  photograph: boolean
}

export interface Requirement {
  /** Its name in the records of papers; never changed once papers carry it. */
  code: string
  /** Of whom it is asked. */
  kinds: readonly Kind[]
  /** `food`: only of those with a food craft. `label`: once for each label claimed, as `label:<slug>`. */
  when?: "food" | "label"
  proof: Proof
  field?: NumberField
  paper?: PaperRule
  /** `{label}` stands for the label's name. */
  name: Name
  /** One plain sentence: where it comes from, what must be on it. */
  help: Name
}

/** Raise it with every change of the list: law 55-19 wants the list of papers public and dated. */
export const REQUIREMENTS_VERSION = "2026-11-28"

const ALL: readonly Kind[] = ["cooperative", "association", "union"]
/** Law 112-12 governs cooperatives and their unions alike. */
const COOPERATIVES: readonly Kind[] = ["cooperative", "union"]
const ASSOCIATIONS: readonly Kind[] = ["association"]

const ONCE: PaperRule = { min: 1, expiry: "never", photograph: false }

/**
 * What an organisation shows to be admitted, per kind. The checklist is worked out from this list whenever it is read, so a row added here
 * holds at once and old applications need nothing written. National identity numbers are never asked for (CNDP: they would turn a
 * declaration into an authorisation).
 */
export const REQUIREMENTS: readonly Requirement[] = [
  {
    code: "ice",
    kinds: ALL,
    proof: "computed",
    field: "ice",
    name: { fr: "Numéro ICE", ar: "رقم التعريف الموحد ICE", en: "ICE number" },
    help: {
      fr: "15 chiffres, sur l'attestation d'inscription fiscale.",
      ar: "15 رقما، تجدونه في شهادة التسجيل الضريبي.",
      en: "15 digits, on the tax registration certificate.",
    },
  },
  {
    code: "register",
    kinds: COOPERATIVES,
    proof: "attested",
    field: "register",
    name: { fr: "Registre local", ar: "السجل المحلي", en: "Local register" },
    help: {
      fr: "Le numéro d'inscription et le tribunal qui tient le registre.",
      ar: "رقم التسجيل والمحكمة التي تمسك السجل.",
      en: "The number of the entry and the court that keeps the register.",
    },
  },
  {
    code: "receipt",
    kinds: ASSOCIATIONS,
    proof: "verified",
    paper: ONCE,
    name: { fr: "Récépissé de déclaration", ar: "وصل التصريح", en: "Receipt of declaration" },
    help: {
      fr: "Le récépissé remis par l'autorité locale, provisoire ou définitif.",
      ar: "الوصل الذي سلمته السلطة المحلية، مؤقتا كان أو نهائيا.",
      en: "The receipt given by the local authority, provisional or final.",
    },
  },
  {
    code: "statutes",
    kinds: ALL,
    proof: "verified",
    paper: ONCE,
    name: { fr: "Statuts signés", ar: "القانون الأساسي موقعا", en: "Signed statutes" },
    help: {
      fr: "Toutes les pages, lisibles. Plusieurs photos vont bien.",
      ar: "كل الصفحات واضحة. يمكن إرسال عدة صور.",
      en: "Every page, readable. Several photographs will do.",
    },
  },
  {
    code: "minutes",
    kinds: COOPERATIVES,
    proof: "verified",
    paper: { ...ONCE, expiry: "possible" },
    name: { fr: "Procès-verbal nommant le bureau", ar: "محضر تعيين المكتب", en: "Minutes naming the board" },
    help: {
      fr: "Le dernier procès-verbal, avec la date de fin du mandat si elle y figure.",
      ar: "آخر محضر، مع تاريخ نهاية الولاية إن ذُكر فيه.",
      en: "The latest minutes, with the end of the term where they name it.",
    },
  },
  {
    code: "board",
    kinds: ASSOCIATIONS,
    proof: "verified",
    paper: { ...ONCE, expiry: "possible" },
    name: { fr: "Liste du bureau", ar: "لائحة أعضاء المكتب", en: "List of the board" },
    help: {
      fr: "Noms et fonctions. Cachez les numéros de carte d'identité.",
      ar: "الأسماء والمهام. أخفوا أرقام بطاقات التعريف.",
      en: "Names and offices. Cover identity card numbers.",
    },
  },
  {
    code: "members",
    kinds: COOPERATIVES,
    proof: "verified",
    paper: ONCE,
    name: { fr: "Liste des membres", ar: "لائحة الأعضاء", en: "List of members" },
    help: {
      fr: "Les noms suffisent. Cachez les numéros de carte d'identité.",
      ar: "تكفي الأسماء. أخفوا أرقام بطاقات التعريف.",
      en: "Names are enough. Cover identity card numbers.",
    },
  },
  {
    code: "rib",
    kinds: ALL,
    proof: "computed",
    field: "rib",
    name: { fr: "RIB ou IBAN", ar: "رقم الحساب البنكي RIB أو IBAN", en: "RIB or IBAN" },
    help: {
      fr: "24 chiffres du RIB, ou l'IBAN qui commence par MA.",
      ar: "24 رقما، أو IBAN الذي يبدأ بـ MA.",
      en: "The 24 digits of the RIB, or the IBAN that begins with MA.",
    },
  },
  {
    code: "bank",
    kinds: ALL,
    proof: "verified",
    paper: ONCE,
    name: { fr: "Attestation de compte bancaire", ar: "شهادة الحساب البنكي", en: "Proof of bank account" },
    help: {
      fr: "De la banque, au nom de l'organisation.",
      ar: "من البنك، باسم التنظيم.",
      en: "From the bank, in the organisation's name.",
    },
  },
  {
    code: "workshop",
    kinds: ALL,
    proof: "verified",
    paper: { min: 2, expiry: "never", photograph: true },
    name: { fr: "Deux photos de l'atelier", ar: "صورتان للورشة", en: "Two photographs of the workshop" },
    help: {
      fr: "Là où l'on travaille. Les visages ne sont pas nécessaires.",
      ar: "مكان العمل. لا حاجة لإظهار الوجوه.",
      en: "Where the work is done. Faces are not needed.",
    },
  },
  {
    code: "sanitary",
    kinds: ALL,
    when: "food",
    proof: "verified",
    paper: { ...ONCE, expiry: "required" },
    name: { fr: "Autorisation sanitaire (ONSSA)", ar: "الترخيص الصحي (ONSSA)", en: "Sanitary authorisation (ONSSA)" },
    help: {
      fr: "Obligatoire pour ce qui se mange. Indiquez jusqu'à quand elle vaut.",
      ar: "إلزامي لكل ما يؤكل. اذكروا تاريخ نهاية صلاحيته.",
      en: "Compulsory for whatever is eaten. Say until when it is valid.",
    },
  },
  {
    code: "label",
    kinds: ALL,
    when: "label",
    proof: "verified",
    paper: { ...ONCE, expiry: "possible" },
    name: { fr: "Certificat : {label}", ar: "شهادة: {label}", en: "Certificate: {label}" },
    help: {
      fr: "Le certificat du titulaire. Sans lui, le label n'est pas montré dans la boutique.",
      ar: "شهادة صاحب العلامة. بدونها لا تظهر العلامة في المتجر.",
      en: "The holder's certificate. Without it the label is not shown in the shop.",
    },
  },
  {
    code: "other",
    kinds: ALL,
    proof: "verified",
    paper: { min: 0, expiry: "possible", photograph: false },
    name: { fr: "Autre pièce", ar: "وثيقة أخرى", en: "Another paper" },
    help: {
      fr: "Seulement ce que la Chambre vous a demandé en plus.",
      ar: "فقط ما طلبته منكم الغرفة إضافة.",
      en: "Only what the chamber asked of you besides.",
    },
  },
]
