import type { Language } from "@tawiza/contract"
import type { Words } from "./templates"

const HELLO: Record<Language, string> = { fr: "Bonjour {name},", ar: "السلام عليكم {name}،", en: "Hello {name}," }
const OPEN: Record<Language, string> = { fr: "Voir ma demande", ar: "رؤية طلبي", en: "See my application" }
const ONCE: Record<Language, string> = {
  fr: "Ce lien sert une fois, jusqu'au {date}.",
  ar: "هذا الرابط صالح لمرة واحدة، إلى غاية {date}.",
  en: "This link works once, until {date}.",
}

/** Subject, body and button of one occasion. */
type Said = [subject: string, body: string, button?: string]

export function template(said: Record<Language, Said>, expires?: Record<Language, string>): Record<Language, Words> {
  const inLanguage = (language: Language): Words => {
    const [subject, body, button = OPEN[language]] = said[language]
    return { subject, hello: HELLO[language], body, button, expires: expires?.[language] ?? "" }
  }
  return { fr: inLanguage("fr"), ar: inLanguage("ar"), en: inLanguage("en") }
}

/** Messages about an application: "admitted" means to this marketplace, and nothing here reads as a label of the State. */
export const APPLICATION_TEMPLATES: Record<string, Record<Language, Words>> = {
  "application-started": template(
    {
      fr: [
        "Continuez votre demande sur Tawiza",
        "La demande de {vendor} est commencée. Choisissez un mot de passe pour la continuer, depuis un téléphone si vous voulez. Si vous n'avez rien demandé, laissez ce message.",
        "Continuer la demande",
      ],
      ar: [
        "أتمموا طلبكم في تويزة",
        "بدأ طلب {vendor}. اختاروا كلمة سر لإتمامه، من الهاتف إن شئتم. إن لم تطلبوا شيئا فاتركوا هذه الرسالة.",
        "إتمام الطلب",
      ],
      en: [
        "Go on with your application to Tawiza",
        "The application of {vendor} has begun. Choose a password to go on with it, from a phone if you like. If you asked for nothing, leave this message.",
        "Go on with the application",
      ],
    },
    ONCE,
  ),
  "application-known": template({
    fr: [
      "Vous avez déjà un espace sur Tawiza",
      "Quelqu'un a voulu commencer une demande avec cette adresse. Elle sert déjà pour {vendor} : entrez avec votre mot de passe. Si ce n'était pas vous, il n'y a rien à faire.",
      "Entrer",
    ],
    ar: [
      "لديكم فضاء في تويزة",
      "أراد أحدهم بدء طلب بهذا العنوان. وهو مستعمل لصالح {vendor}: ادخلوا بكلمة السر. إن لم تكونوا أنتم فلا شيء عليكم.",
      "الدخول",
    ],
    en: [
      "You already have a desk at Tawiza",
      "Somebody wanted to begin an application with this address. It is already used for {vendor}: sign in with your password. If it was not you, there is nothing to do.",
      "Sign in",
    ],
  }),
  "draft-ending": template({
    fr: [
      "Votre demande sera effacée le {date}",
      "La demande de {vendor} n'a pas été envoyée à la Chambre et personne n'y a écrit depuis longtemps. Continuez-la avant le {date} ; sinon elle sera effacée avec ses pièces.",
      "Continuer la demande",
    ],
    ar: [
      "سيُمحى طلبكم يوم {date}",
      "لم يُرسل طلب {vendor} إلى الغرفة ولم يكتب فيه أحد منذ مدة. أتمموه قبل {date}، وإلا مُحي مع وثائقه.",
      "إتمام الطلب",
    ],
    en: [
      "Your application will be deleted on {date}",
      "The application of {vendor} was never handed in and nobody has written in it for long. Go on with it before {date}, or it will be deleted with its papers.",
      "Go on with the application",
    ],
  }),
  "application-submitted": template({
    fr: ["Votre demande est reçue", "La Chambre a reçu la demande de {vendor}. Elle lit les pièces et vous répond ici."],
    ar: ["وصل طلبكم", "توصلت الغرفة بطلب {vendor}. ستقرأ الوثائق وتجيبكم هنا."],
    en: ["Your application has arrived", "The chamber has the application of {vendor}. It reads the papers and answers here."],
  }),
  "application-changes-requested": template({
    fr: ["Il manque quelque chose à votre demande", "Pour {vendor}, la Chambre demande : {reason}", "Compléter la demande"],
    ar: ["طلبكم ينقصه شيء", "بخصوص {vendor}، تطلب الغرفة: {reason}", "إتمام الطلب"],
    en: ["Something is missing from your application", "For {vendor}, the chamber asks: {reason}", "Complete the application"],
  }),
  "application-approved": template({
    fr: ["{vendor} est admise sur Tawiza", "{vendor} est admise sur la place de marché Tawiza. {reason}", "Ouvrir l'espace"],
    ar: ["قُبلت {vendor} في تويزة", "قُبلت {vendor} في سوق تويزة. {reason}", "فتح الفضاء"],
    en: ["{vendor} is admitted to Tawiza", "{vendor} is admitted to the Tawiza marketplace. {reason}", "Open the desk"],
  }),
  "application-rejected": template({
    fr: [
      "Votre demande est refusée",
      "La Chambre refuse la demande de {vendor} : {reason} Vous pouvez déposer un recours, une fois ; une autre personne décidera.",
    ],
    ar: ["رُفض طلبكم", "رفضت الغرفة طلب {vendor}: {reason} يمكنكم التظلم مرة واحدة، ويبت فيه شخص آخر."],
    en: [
      "Your application is rejected",
      "The chamber rejects the application of {vendor}: {reason} You may appeal, once; somebody else will decide.",
    ],
  }),
  "application-dismissed": template({
    fr: ["Votre recours est rejeté", "Le recours de {vendor} est rejeté : {reason}"],
    ar: ["رُفض تظلمكم", "رُفض تظلم {vendor}: {reason}"],
    en: ["Your appeal is dismissed", "The appeal of {vendor} is dismissed: {reason}"],
  }),
  "paper-expiring": template({
    fr: [
      "Une pièce arrive à sa fin : {paper}",
      "« {paper} » de {vendor} vaut jusqu'au {date}. Envoyez la nouvelle avant.",
      "Envoyer la pièce",
    ],
    ar: ["وثيقة تقترب نهايتها: {paper}", "«{paper}» الخاصة بـ {vendor} صالحة إلى غاية {date}. أرسلوا الجديدة قبل ذلك.", "إرسال الوثيقة"],
    en: ["A paper is about to end: {paper}", "“{paper}” of {vendor} is good until {date}. Send the new one before.", "Send the paper"],
  }),
}
