import type { ErrorCode, Language } from "@tawiza/contract"

/** What is wrong and what to do, in the caller's language. `{name}` is filled from the refusal's details. */
export const MESSAGES: Record<ErrorCode, Record<Language, string>> = {
  invalid_request: {
    fr: "La demande est incomplète ou mal formée : {fields}.",
    ar: "الطلب ناقص أو غير صحيح: {fields}.",
    en: "The request is incomplete or malformed: {fields}.",
  },
  unauthorized: {
    fr: "Connectez-vous pour continuer.",
    ar: "سجلوا الدخول للمتابعة.",
    en: "Sign in to continue.",
  },
  forbidden: {
    fr: "Votre rôle ne permet pas cela. Demandez à la personne qui gère.",
    ar: "دوركم لا يسمح بذلك. اطلبوا ذلك من المسؤول.",
    en: "Your role does not allow that. Ask the person in charge.",
  },
  not_found: {
    fr: "Nous ne trouvons pas ce que vous demandez.",
    ar: "لم نجد ما تطلبونه.",
    en: "We cannot find what you asked for.",
  },
  illegal_transition: {
    fr: "Ce n'est plus possible : l'état a changé entre-temps. Rechargez la page.",
    ar: "لم يعد ذلك ممكنا: تغيرت الحالة في هذه الأثناء. أعيدوا تحميل الصفحة.",
    en: "That is no longer possible: the state has changed meanwhile. Reload the page.",
  },
  same_moderator: {
    fr: "Vous avez refusé ce dossier : une autre personne doit décider du recours.",
    ar: "أنتم من رفض هذا الملف: يجب أن يبت في التظلم شخص آخر.",
    en: "You rejected this application: another person must decide the appeal.",
  },
  last_manager: {
    fr: "Il faut au moins une personne qui gère. Confiez d'abord ce rôle à quelqu'un d'autre.",
    ar: "لا بد من مسير واحد على الأقل. أسندوا هذا الدور أولا إلى شخص آخر.",
    en: "Somebody must be the manager. Give that role to another person first.",
  },
  last_moderator: {
    fr: "Il faut au moins une personne qui modère. Confiez d'abord ce rôle à quelqu'un d'autre.",
    ar: "لا بد من مشرف واحد على الأقل. أسندوا هذا الدور أولا إلى شخص آخر.",
    en: "Somebody must be the moderator. Give that role to another person first.",
  },
  member_known: {
    fr: "Cette personne est déjà dans votre liste.",
    ar: "هذا الشخص موجود في لائحتكم.",
    en: "That person is on your list already.",
  },
  choose_vendor: {
    fr: "Choisissez d'abord pour quelle organisation vous travaillez.",
    ar: "اختاروا أولا المنظمة التي تعملون لها.",
    en: "Choose first which organisation you are working for.",
  },
  acting_changed: {
    fr: "Vous travaillez maintenant pour une autre organisation. Rien n'a été fait. Rechargez la page.",
    ar: "أنتم تعملون الآن لمنظمة أخرى. لم يتم أي شيء. أعيدوا تحميل الصفحة.",
    en: "You are now working for another organisation. Nothing was done. Reload the page.",
  },
  second_person_needed: {
    fr: "Une autre personne doit le décider : pas celle qui a commencé.",
    ar: "لا بد أن يقرر ذلك شخص آخر غير الذي بدأ.",
    en: "Another person must decide this: not the one who began it.",
  },
  payment_not_authorized: {
    fr: "Le paiement par carte n'a pas abouti : rien n'a été débité. Réessayez, prenez une autre carte, ou payez à la livraison.",
    ar: "لم يتم الأداء بالبطاقة: لم يُقتطع أي مبلغ. أعيدوا المحاولة، أو استعملوا بطاقة أخرى، أو ادفعوا عند التسليم.",
    en: "The card payment did not go through: nothing was charged. Try again, use another card, or pay on delivery.",
  },
  payment_unavailable: {
    fr: "Le paiement par carte ne répond pas en ce moment : rien n'a été débité. Réessayez, ou payez à la livraison.",
    ar: "الأداء بالبطاقة لا يستجيب حاليا: لم يُقتطع أي مبلغ. أعيدوا المحاولة، أو ادفعوا عند التسليم.",
    en: "Card payment does not answer at the moment: nothing was charged. Try again, or pay on delivery.",
  },
  shop_not_open: {
    fr: "{vendor} ne vend pas en ce moment. Retirez ses pièces du panier pour commander le reste.",
    ar: "{vendor} لا تبيع حاليا. أزيلوا قطعها من السلة لطلب الباقي.",
    en: "{vendor} is not selling at the moment. Take its pieces out of the basket to order the rest.",
  },
  product_without_vendor: {
    fr: "« {title} » n'appartient plus à aucun atelier. Retirez cette pièce du panier.",
    ar: "«{title}» لم تعد تابعة لأي ورشة. أزيلوا هذه القطعة من السلة.",
    en: "“{title}” no longer belongs to a workshop. Take this piece out of the basket.",
  },
  out_of_stock: {
    fr: "La dernière pièce vient de partir. Retirez-la du panier ou choisissez-en moins.",
    ar: "بيعت آخر قطعة للتو. أزيلوها من السلة أو اختاروا كمية أقل.",
    en: "The last piece has just gone. Take it out of the basket or choose fewer.",
  },
  product_incomplete: {
    fr: "Il manque encore quelque chose à cette pièce : {needs}.",
    ar: "ما زال شيء ناقصا في هذه القطعة: {needs}.",
    en: "This piece still lacks something: {needs}.",
  },
  stock_promised: {
    fr: "{reserved} pièces sont déjà vendues et attendent leur envoi : le stock ne peut pas être plus bas.",
    ar: "{reserved} قطع مبيعة وتنتظر الإرسال: لا يمكن أن يكون المخزون أقل.",
    en: "{reserved} pieces are sold and wait to be sent: the stock cannot be lower.",
  },
  book_changed: {
    fr: "Quelqu'un a enregistré d'autres règles entre-temps. Rechargez la page et refaites votre changement.",
    ar: "حفظ شخص آخر قواعد جديدة في هذه الأثناء. أعيدوا تحميل الصفحة ثم أعيدوا التغيير.",
    en: "Somebody saved other rules meanwhile. Reload the page and make your change again.",
  },
  amount_not_minor: {
    fr: "Un montant a plus de deux décimales et ne peut pas être payé exactement.",
    ar: "مبلغ بأكثر من رقمين عشريين، ولا يمكن أداؤه بدقة.",
    en: "An amount has more than two decimals and cannot be paid exactly.",
  },
  carrier_not_allowed: {
    fr: "Ce colis ne peut pas partir par ce transporteur. Choisissez-en un autre.",
    ar: "لا يمكن إرسال هذا الطرد مع هذا الناقل. اختاروا غيره.",
    en: "This parcel may not go by that carrier. Choose another.",
  },
  cash_amount_differs: {
    fr: "La somme reçue doit être exactement {due} DH.",
    ar: "المبلغ المقبوض يجب أن يكون {due} درهم بالضبط.",
    en: "The cash taken must be exactly {due} DH.",
  },
  remittance_open: {
    fr: "Décidez d'abord des lignes {lines} : sans elles, personne ne sait quelle somme la banque doit montrer.",
    ar: "قرروا أولا في السطور {lines}: بدونها لا يُعرف المبلغ الذي يجب أن يظهر في البنك.",
    en: "Decide about lines {lines} first: without them nobody knows what the bank should show.",
  },
  parcel_not_matching: {
    fr: "Le colis {parcel} n'attend rien de ce transporteur : autre numéro, autre transporteur, ou somme déjà versée.",
    ar: "الطرد {parcel} لا ينتظر شيئا من هذا الناقل: رقم آخر، أو ناقل آخر، أو مبلغ سبق أداؤه.",
    en: "Parcel {parcel} awaits nothing from this carrier: another number, another carrier, or cash that came before.",
  },
  not_returnable: {
    fr: "Ces pièces ne peuvent pas être rendues : le délai est passé, elles ont été faites pour vous, ou elles sont déjà rendues.",
    ar: "لا يمكن إرجاع هذه القطع: انتهى الأجل، أو صُنعت خصيصا لكم، أو سبق إرجاعها.",
    en: "These pieces cannot be given back: the days are over, they were made for you, or they were given back before.",
  },
  phone_differs: {
    fr: "Ce n'est pas le téléphone de la commande. Écrivez celui que vous aviez donné pour la livraison.",
    ar: "هذا ليس هاتف الطلب. اكتبوا الرقم الذي أعطيتموه للتوصيل.",
    en: "That is not the order's telephone. Write the one you gave for the delivery.",
  },
  bank_number_invalid: {
    fr: "Ce RIB n'est pas juste : recopiez ses 24 chiffres depuis le papier de la banque.",
    ar: "رقم الحساب هذا غير صحيح: انقلوا أرقامه الأربعة والعشرين من وثيقة البنك.",
    en: "That RIB is not right: copy its 24 digits from the bank's paper.",
  },
  refund_too_large: {
    fr: "Il ne reste que {most} DH à rembourser sur ce colis.",
    ar: "لم يبق للاسترداد من هذا الطرد سوى {most} درهم.",
    en: "Only {most} DH of this parcel can still be given back.",
  },
  refund_way_closed: {
    fr: "Ce moyen n'est pas ouvert pour cet argent. Ce qui est venu d'une carte y retourne ; le reste va par virement, au guichet ou en avoir.",
    ar: "هذه الطريقة غير متاحة لهذا المال. ما أدي ببطاقة يعود إليها، والباقي بتحويل أو في الشباك أو كرصيد.",
    en: "That way is not open for this money. What came from a card goes back to it; the rest goes by transfer, at the counter or as credit.",
  },
  closed_here: {
    fr: "Cela ne se fait pas ici : la place de marché a une page pour cela, qui en garde la trace, ou bien personne ne le peut.",
    ar: "لا يتم هذا هنا: للسوق صفحة لذلك تحفظ أثره، أو لا يُسمح به لأحد.",
    en: "That is not done here: the marketplace has a page for it that keeps a record, or nobody may.",
  },
  not_done_here: {
    fr: "Ici, rien ne bouge à côté des comptes. Les colis avancent chez leur atelier, les retours et remboursements se décident sur leurs pages.",
    ar: "لا يتحرك شيء هنا خارج الحسابات. تتقدم الطرود عند ورشاتها، وتُقرر الإرجاعات والاستردادات في صفحاتها.",
    en: "Nothing moves here beside the books. Parcels go forward at their workshop; returns and refunds are decided on their own pages.",
  },
  transfers_sent: {
    fr: "Une partie de ce lot passe par Stripe, qui l'a peut-être déjà : il ne peut plus être abandonné.",
    ar: "جزء من هذه الدفعة يمر عبر Stripe وقد يكون لديه: لم يعد بالإمكان التخلي عنها.",
    en: "Some of this batch goes by Stripe, which may have it already: it cannot be given up any more.",
  },
  files_taken: {
    fr: "Un fichier de ce lot a été lu : il est peut-être à la banque. Notez qu'elle l'a, puis ce qu'elle refuse.",
    ar: "قُرئ أحد ملفات هذه الدفعة: ربما صار عند البنك. سجلوا أنه عنده ثم ما يرفضه.",
    en: "A file of this batch has been taken: the bank may have it. Record that it has, then what it rejects.",
  },
  credit_code_wrong: {
    fr: "Ce code d'avoir n'est pas juste : vérifiez ses huit lettres et chiffres.",
    ar: "رمز الرصيد هذا غير صحيح: راجعوا حروفه وأرقامه الثمانية.",
    en: "That credit code is not right: check its eight letters and digits.",
  },
  credit_unknown: {
    fr: "Nous ne connaissons pas d'avoir avec ce code.",
    ar: "لا نعرف رصيدا بهذا الرمز.",
    en: "We know no credit with that code.",
  },
  credit_used_up: {
    fr: "Il ne reste pas assez sur cet avoir : il a servi entre-temps. Vérifiez le total, puis commandez.",
    ar: "لم يبق ما يكفي في هذا الرصيد: استُعمل في هذه الأثناء. راجعوا المجموع ثم أكدوا الطلب.",
    en: "Not enough is left of that credit: it was used meanwhile. Check the total, then order.",
  },
  delivery_not_available: {
    fr: "Ce colis ne peut pas être livré à cette adresse. Choisissez le retrait à l'atelier.",
    ar: "لا يمكن توصيل هذا الطرد إلى هذا العنوان. اختاروا الاستلام من الورشة.",
    en: "This parcel cannot be delivered to that address. Choose pick-up at the workshop.",
  },
  invitation_spent: {
    fr: "Cette invitation a déjà servi. Connectez-vous avec votre mot de passe.",
    ar: "استُعملت هذه الدعوة من قبل. سجلوا الدخول بكلمة السر.",
    en: "This invitation has been used. Sign in with your password.",
  },
  invitation_expired: {
    fr: "Cette invitation a expiré. Demandez-en une nouvelle à la Chambre.",
    ar: "انتهت صلاحية هذه الدعوة. اطلبوا دعوة جديدة من الغرفة.",
    en: "This invitation has expired. Ask the chamber for a new one.",
  },
  password_too_short: {
    fr: "Le mot de passe doit avoir au moins {min} caractères.",
    ar: "كلمة السر يجب أن تضم {min} حروف على الأقل.",
    en: "The password needs at least {min} characters.",
  },
  idempotency_key_reused: {
    fr: "Cette clé a déjà servi pour une autre demande.",
    ar: "استُعمل هذا المفتاح لطلب آخر.",
    en: "This key has been used for another request.",
  },
  idempotency_key_in_use: {
    fr: "Cette demande est déjà en cours. Attendez un instant.",
    ar: "هذا الطلب قيد التنفيذ. انتظروا لحظة.",
    en: "This request is already under way. Wait a moment.",
  },
  application_incomplete: {
    fr: "Il manque encore quelque chose. Regardez les points marqués, puis envoyez.",
    ar: "ما زال شيء ناقصا. راجعوا النقط المعلَّمة ثم أرسلوا.",
    en: "Something is still missing. Look at the marked points, then send.",
  },
  file_too_large: {
    fr: "Ce fichier dépasse {megabytes} Mo. Reprenez la photo, ou envoyez les pages une à une.",
    ar: "هذا الملف يتجاوز {megabytes} ميغابايت. أعيدوا التصوير أو أرسلوا الصفحات واحدة واحدة.",
    en: "This file is larger than {megabytes} MB. Take the picture again, or send the pages one by one.",
  },
  file_type_refused: {
    fr: "Ce fichier n'est ni un PDF simple, ni une photo JPEG, PNG ou WebP acceptée ici. Prenez une photo de la pièce.",
    ar: "هذا الملف ليس PDF بسيطا ولا صورة JPEG أو PNG أو WebP مقبولة هنا. التقطوا صورة للوثيقة.",
    en: "This file is neither a plain PDF nor a JPEG, PNG or WebP picture that is taken here. Photograph the paper.",
  },
  file_unreadable: {
    fr: "Ce fichier ne s'ouvre pas : il est abîmé ou n'est pas arrivé en entier. Envoyez-le de nouveau.",
    ar: "هذا الملف لا يفتح: فيه خلل أو لم يصل كاملا. أرسلوه من جديد.",
    en: "This file does not open: it is damaged or did not arrive whole. Send it again.",
  },
  too_many_papers: {
    fr: "Il y a déjà {most} pièces ici. Retirez-en une d'abord.",
    ar: "هنا {most} وثيقة من قبل. أزيلوا واحدة أولا.",
    en: "There are {most} papers here already. Take one back first.",
  },
  bank_change_waiting: {
    fr: "Un changement de compte attend déjà la deuxième personne. Confirmez-le ou retirez-le d'abord.",
    ar: "هناك تغيير للحساب ينتظر الشخص الثاني. أكدوه أو اسحبوه أولا.",
    en: "A change of the bank account already waits for the second person. Confirm it or take it back first.",
  },
  bank_account_changed: {
    fr: "Le changement de compte n'est plus celui que vous avez lu. Rechargez la page.",
    ar: "تغيير الحساب لم يعد هو الذي قرأتموه. أعيدوا تحميل الصفحة.",
    en: "The change of the bank account is no longer the one you read. Reload the page.",
  },
  stripe_not_ready: {
    fr: "Ce compte chez Stripe ne peut pas encore recevoir d'argent. Terminez l'inscription chez Stripe, puis demandez-le de nouveau.",
    ar: "حساب Stripe هذا لا يمكنه بعد استقبال المال. أتموا التسجيل لدى Stripe ثم أعيدوا الطلب.",
    en: "This account with Stripe cannot take money yet. Finish at Stripe, then ask again.",
  },
  stripe_unavailable: {
    fr: "Stripe ne répond pas en ce moment : rien n'a changé. Réessayez dans quelques minutes.",
    ar: "لا يستجيب Stripe حاليا: لم يتغير شيء. أعيدوا المحاولة بعد دقائق.",
    en: "Stripe does not answer at the moment: nothing has changed. Try again in some minutes.",
  },
  nothing_to_pay: {
    fr: "Il n'y a rien à verser pour le moment.",
    ar: "لا يوجد ما يُدفع الآن.",
    en: "There is nothing to pay out at the moment.",
  },
  payouts_changed: {
    fr: "Ces versements ne sont plus possibles ainsi : {vendors}. Retirez-les du lot, puis proposez-le de nouveau.",
    ar: "لم تعد هذه الدفعات ممكنة هكذا: {vendors}. أزيلوها من اللائحة ثم اقترحوها من جديد.",
    en: "These payouts are no longer possible as they stand: {vendors}. Take them out of the batch and propose it again.",
  },
  signature_differs: {
    fr: "Le lot n'est plus celui que vous avez lu. Rechargez la page, relisez, puis signez.",
    ar: "اللائحة لم تعد هي التي قرأتموها. أعيدوا تحميل الصفحة، اقرؤوها ثم وقعوا.",
    en: "The batch is no longer the one you read. Reload the page, read it again, then sign.",
  },
  books_behind: {
    fr: "Le grand livre n'a pas encore enregistré cette réservation. Attendez une minute.",
    ar: "لم يسجل دفتر الحسابات هذا الحجز بعد. انتظروا دقيقة.",
    en: "The ledger does not have this reservation yet. Wait a minute.",
  },
  reconcile_first: {
    fr: "Seuls les relevés disent ce qu'est devenu ce versement : importez et clôturez les jours jusqu'au {day}, et expliquez les lignes en attente de ce montant.",
    ar: "الكشوف البنكية وحدها تبين مآل هذه الدفعة: استوردوا الأيام إلى غاية {day} وأغلقوها، وفسروا الأسطر المعلقة بهذا المبلغ.",
    en: "Only the statements say what became of this payout: import and close the days up to {day}, and explain the waiting lines of this amount.",
  },
  statement_unreadable: {
    fr: "Ce relevé ne se lit pas (ligne {line}). Attendus : un fichier camt.053, ou un CSV de la banque en UTF-8.",
    ar: "تعذرت قراءة هذا الكشف (السطر {line}). المنتظر ملف camt.053 أو CSV من البنك بترميز UTF-8.",
    en: "This statement cannot be read (line {line}). Wanted: a camt.053 file, or the bank's CSV in UTF-8.",
  },
  statement_unbalanced: {
    fr: "Les lignes de ce relevé ne mènent pas de son solde d'ouverture à son solde de clôture : il n'est pas entier.",
    ar: "أسطر هذا الكشف لا تقود من رصيده الافتتاحي إلى رصيده الختامي: الكشف غير كامل.",
    en: "The lines of this statement do not lead from its opening to its closing balance: it is not whole.",
  },
  statement_of_another_account: {
    fr: "Ce relevé est celui d'un autre compte que celui de la Chambre.",
    ar: "هذا الكشف لحساب آخر غير حساب الغرفة.",
    en: "This statement is of another account than the chamber's.",
  },
  bank_day_closed: {
    fr: "Le {day} est clôturé : rien de nouveau ne peut y entrer.",
    ar: "يوم {day} مغلق: لا يمكن إضافة شيء إليه.",
    en: "{day} is closed: nothing new can be added to it.",
  },
  bank_day_open: {
    fr: "Le {day} ne peut pas encore être clôturé : il n'est pas fini, n'a pas de ligne, ou une ligne n'a pas encore été examinée.",
    ar: "لا يمكن إغلاق يوم {day} بعد: لم ينته، أو ليس فيه سطر، أو فيه سطر لم يُفحص.",
    en: "{day} cannot be closed yet: it is not over, has no line, or has a line that was not looked at.",
  },
  bank_line_does_not_fit: {
    fr: "Cette ligne ne correspond pas à ce mouvement : le montant ou le sens diffère, ou une autre ligne l'a déjà montré.",
    ar: "هذا السطر لا يطابق هذه الحركة: المبلغ أو الاتجاه مختلف، أو أظهرها سطر آخر.",
    en: "That line does not fit this movement: the amount or the direction differs, or another line has shown it.",
  },
  too_many_requests: {
    fr: "Trop de demandes à la suite. Réessayez dans {minutes} min.",
    ar: "طلبات كثيرة متتابعة. أعيدوا المحاولة بعد {minutes} دقيقة.",
    en: "Too many requests in a row. Try again in {minutes} min.",
  },
  internal: {
    fr: "Quelque chose n'a pas marché de notre côté. Rien n'a été perdu : réessayez.",
    ar: "حدث خلل من جهتنا. لم يضع شيء: أعيدوا المحاولة.",
    en: "Something went wrong on our side. Nothing was lost: try again.",
  },
}

/** The sentence for a refusal; a placeholder without a value is left out. */
export function sentence(code: ErrorCode, language: Language, details: Record<string, unknown>): string {
  return MESSAGES[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name]
    if (value && typeof value === "object" && language in value) return String((value as Record<string, unknown>)[language])
    return value === undefined ? "" : String(value)
  })
}
