import type { ConsignmentAction, ConsignmentStatus } from "@tawiza/contract"
import type { TroubleCode } from "../errors.js"

/**
 * The desk's words, in Darija, the language most members speak. The shape of this object is the shape of every language:
 * a key that a translation lacks is a type error. Amounts and numbers come in ready to print.
 */
export const ar = {
  demo: "تجريبي · DÉMO",
  no_script: "هاد الصفحة خاصها الجافاسكريبت. شعلوه فالمتصفح وعاودو حلو الصفحة.",
  loading: "كنجيبو الطلبات…",
  sending: "كنصيفطو…",
  slow_network: "الريزو ثقيل، مازال كنحاولو. خليو الصفحة محلولة.",
  back: "رجوع",
  retry: "عاودو حاولو",
  refresh: "جيبو الجديد",
  close: "سدو هاد الرسالة",
  not_sent: "آخر حاجة درتوها ما تصيفطاتش. عاودو صيفطوها.",
  cancel: "رجوع بلا ما نديرو والو",
  dirham: "درهم",
  ryal: (amount: string) => `${amount} ريال`,
  times: (quantity: number) => `× ${quantity}`,
  tabs: { label: "الأقسام", orders: "الطلبات", me: "أنا" },

  months: ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"],
  weekdays: ["الحد", "التنين", "التلات", "الأربع", "الخميس", "الجمعة", "السبت"],
  date: (weekday: string, day: number, month: string) => `${weekday} ${day} ${month}`,
  at_time: (date: string, time: string) => `${date}، ${time}`,

  sign_in: {
    title: "مرحبا بكم فمكتب تويزة",
    lead: "دخلو بالإيميل وكلمة السر ديالكم.",
    email: "الإيميل",
    password: "كلمة السر",
    show: "بيّنو كلمة السر",
    submit: "دخلو",
    expired: "سالات الجلسة. عاودو دخلو وكملو منين وقفتو.",
    signed_out: "خرجتو. حتى لمرة أخرى.",
    wrong: "الإيميل ولا كلمة السر ماشي هوما. شوفوهم وعاودو.",
    help: "نسيتو كلمة السر؟ عيطو للغرفة، غادي تعطيكم دعوة جديدة.",
  },

  invitation: {
    loading: "كنجيبو الدعوة ديالكم…",
    title: (name: string) => `السلام ${name}`,
    lead: "الغرفة عرضات عليكم تسيرو الحانوت ديال",
    email: "غادي تدخلو بهاد الإيميل",
    choose: "ختارو كلمة السر ديالكم",
    hint: "كلمة ما يعرفها حد غيركم. كتبوها فشي بلاصة مزيانة.",
    submit: "حفظو ودخلو",
    too_short: (min: string) => `كلمة السر قصيرة. خاصها ${min} حروف ولا كتر.`,
    gone: "هاد الدعوة ما بقاتش خدامة، ولا الرابط ناقص. عيطو للغرفة باش تعطيكم وحدة جديدة.",
    saved: "تحفظات كلمة السر. دخلو بها دابا.",
  },

  orders: {
    title: (count: number) =>
      count === 0
        ? "ما كاين والو للتحضير"
        : count === 1
          ? "طلب واحد للتحضير"
          : count === 2
            ? "جوج طلبات للتحضير"
            : count === 3
              ? "ثلاث طلبات للتحضير"
              : count <= 10
                ? `${count} طلبات للتحضير`
                : `${count} طلب للتحضير`,
    done_title: "الطلبات اللي سالاو",
    fresh: (count: number): string => (count === 1 ? "طلب جديد: واش تقدرو؟" : "طلبات جداد: واش تقدرو؟"),
    prepare: "للتحضير",
    sent: "فالطريق",
    see_done: "شوفو الطلبات اللي سالاو",
    see_open: "رجعو للطلبات ديال دابا",
    empty: "ما كاين حتى طلب دابا. فاش يجي شي واحد غادي تلقاوه هنا.",
    empty_done: "مازال ما سالا حتى طلب.",
    more: (count: number) => (count === 1 ? "وحاجة أخرى" : `و ${count} حوايج خرين`),
    leaves_late: (day: string) => `كان خاصها تمشي ${day}`,
    leaves_today: "خاصها تمشي اليوم",
    leaves_tomorrow: "خاصها تمشي غدا",
    leaves_later: (day: string) => `حتى ${day}`,
    ready_late: (day: string) => `كان خاصها توجد ${day}`,
    ready_today: "خاصها توجد اليوم",
    ready_tomorrow: "خاصها توجد غدا",
    arrives: (day: string) => `توصل قبل ${day}`,
    picks_up: "غادي يجي ياخدها من عندكم",
    tag: { late: "تعطلات", today: "اليوم", tomorrow: "غدا", later: "باقي الوقت" },
    kept: "هادي هي اللي كانت عندنا آخر مرة.",
  },

  answer: { can: "نقدرو", cannot: "ما نقدروش", label: (number: string) => `الجواب على الطلب ${number}` },

  order: {
    title: "الطلب",
    not_found: "ما لقيناش هاد الطلب عندكم.",
    to_orders: "رجعو للطلبات",
    pays: (amount: string) => `الزبون كيخلص ${amount} ملي يوصلو الطرد.`,
    pays_pickup: (amount: string) => `الزبون كيخلص ${amount} ملي يجي ياخدها.`,
    paid: "مخلصة من قبل. ما تاخدو والو من الزبون.",
    customer: "الزبون",
    hidden: "التيليفون والعنوان كيبانو ملي تقبلو الطلب.",
    call: (name: string) => `عيطو ل ${name}`,
    place: "فين غادية",
    pickup_place: "كيجي الزبون ياخدها من عندكم",
    weight: (kg: string) => `${kg} كيلو`,
    made_to_order: "كتصاوب على الطلب",
    thread: "الطريق ديال الطلب",
    tracking: "رقم التتبع",
  },

  pack: {
    title: "قبل ما تسدو الطرد",
    look: "شوفو الحاجة مزيان",
    wrap: "لفوها فالثوب",
    label: (number: string) => `ديرو ورقة الرقم ${number}`,
    close: "سدو الكرطون مزيان",
    ready: "ديروها فبلاصة مزيانة",
    submit: "الطرد واجد",
    left: "باقي شي حاجة ما علمتوهاش. كملو اللائحة.",
  },

  ship: {
    title: "معا من غادي تمشي؟",
    carrier: "شكون غادي يديها",
    none: "ما كاين حتى ناقل لهاد الوزن. عيطو للغرفة.",
    choose: "ختارو شكون غادي يديها.",
    number: "الرقم اللي فالوصل",
    optional: "إلا ما عندكمش، خليوها خاوية.",
    not_post: "هاد الرقم ما كيشبهش لأرقام البوسطة. شوفو الوصل. إلا كان هو هداك، كملو عادي.",
    submit: "مشا الطرد",
  },

  deliver: {
    title: "وصل الطرد؟",
    title_pickup: "جا الزبون خداها؟",
    cash: "شحال شديتو من عندو؟",
    no_amount: "كتبو غير الرقم، بحال 415.",
    differs: (due: string) => `خاص تكون ${due} بالضبط.`,
    missing: (gap: string) => `ناقصة ${gap}. إلا ما عطاكش كلشي، ما تعطيوهش الطرد وعيطو للغرفة.`,
    too_much: (gap: string) => `زايدة ${gap}. رجعو ليه الباقي.`,
    submit: "وصل وشديت الفلوس",
    submit_paid: "وصل الطرد",
    submit_pickup: "عطيتها ليه وشديت الفلوس",
    submit_pickup_paid: "عطيتها ليه",
    refused: "ما بغاش ياخد الطرد",
  },

  reasons: {
    choose: "ختارو علاش.",
    decline_title: "علاش ما تقدروش؟",
    decline_later: "ما بقيناش نقدرو نديروها",
    refuse_title: "علاش ما خداهاش؟",
    decline: {
      material: "ما كاينش السلعة ولا المادة",
      time: "ما عندناش الوقت",
      broken: "تهرسات ولا خسرات",
      far: "ما يمكنش توصل لديك البلاصة",
    },
    refuse: {
      absent: "ما كانش تما",
      changed: "بدل رأيو",
      damaged: "وصلات مهرسة",
      money: "ما عندوش الفلوس",
    },
  },

  status: {
    pending: "طلب جديد",
    accepted: "مقبول",
    packed: "واجد",
    shipped: "فالطريق",
    delivered: "وصل",
    declined: "ما قدرناش عليه",
    refused: "ما خداهش الزبون",
    cancelled: "تلغى",
  } satisfies Record<ConsignmentStatus, string>,
  status_picked_up: "خداه الزبون",
  step: "الخطوة الجاية",

  done: {
    accept: (number: string) => `قبلتو الطلب ${number}. دابا وجدوه.`,
    decline: (number: string) => `قلتو ما نقدروش على ${number}. غادي نعلمو الزبون.`,
    pack: (number: string) => `الطرد ${number} واجد.`,
    ship: (number: string) => `الطرد ${number} مشا. الزبون كيشوفو فالطريق.`,
    deliver: (number: string) => `سالا الطلب ${number}. تبارك الله عليكم.`,
    refuse: (number: string) => `تسجل بلي الزبون ما خداش ${number}. الحاجة باقة ديالكم.`,
  } satisfies Record<ConsignmentAction, (number: string) => string>,
  overtaken: (number: string, status: string) => `الطلب ${number} تبدل من جهة أخرى. دابا هو: ${status}. ما ضاع والو.`,

  wait_minutes: (minutes: number) => {
    const time = minutes === 1 ? "دقيقة" : minutes === 2 ? "جوج دقايق" : minutes <= 10 ? `${minutes} دقايق` : `${minutes} دقيقة`
    return `بزاف ديال المحاولات. تسناو ${time} وعاودو.`
  },
  trouble: {
    offline: "ما كاينش الريزو. داكشي اللي كتبتو باقي محفوظ هنا. عاودو ملي يرجع.",
    slow: "الريزو ثقيل وما عرفناش واش وصلات. عاودو حاولو: ما غاديش تدار جوج مرات.",
    unreachable: "السيرفر ما كيجاوبش دابا. ما ضاع والو. عاودو من هنا شوية.",
    internal: "وقع شي مشكل من عندنا. ما ضاع والو. عاودو حاولو.",
    too_many_requests: "بزاف ديال المحاولات. تسناو دقيقة وعاودو.",
    unauthorized: "سالات الجلسة. عاودو دخلو.",
    not_found: "ما لقيناش هادشي.",
    illegal_transition: "هادشي ما بقاش ممكن، تبدل الطلب. جيبو الجديد.",
    invalid_request: "شي حاجة ناقصة ولا ماشي هي. شوفو شنو كتبتو وعاودو.",
    forbidden: "الدور ديالكم ما كايسمحش بهادشي. هضرو مع اللي كايسير.",
    last_manager: "خاص واحد على الأقل يسير. عطيو هاد الدور لشي واحد آخر هو الأول.",
    member_known: "هاد الإيميل ديال شي واحد فشي ورشة. ختارو واحد آخر.",
    carrier_not_allowed: "هاد الناقل ما يقدرش يدي هاد الطرد. ختارو واحد آخر.",
    cash_amount_differs: "الفلوس ماشي قد اللي خاص. شوفو المبلغ وعاودو.",
    invitation_spent: "هاد الدعوة تخدمات من قبل. دخلو بكلمة السر ديالكم.",
    invitation_expired: "سالا الوقت ديال هاد الدعوة. عيطو للغرفة باش تعطيكم وحدة جديدة.",
    password_too_short: "كلمة السر قصيرة. زيدوها حروف.",
    other: "ما دازتش. ما ضاع والو. عيطو للغرفة إلا عاود وقع.",
  } satisfies Partial<Record<TroubleCode, string>> & { other: string },

  me: {
    title: "أنا",
    member: "شكون أنا",
    organisation: "معا من خدام",
    kind: { cooperative: "تعاونية", association: "جمعية", union: "اتحاد تعاونيات" },
    vendor_status: {
      applicant: "كنتسناو القبول ديال الغرفة",
      open: "الحانوت محلول",
      paused: "الحانوت واقف شوية",
      suspended: "الحانوت موقوف من الغرفة",
      closed: "الحانوت مسدود",
    },
    language: "اللغة",
    sign_out: "خرجو",
  },
  shop: {
    resting: (day: string) => `الحانوت مرتاح، وغادي يتحل بوحدو: ${day}.`,
    pause: "وقفو الحانوت شوية",
    pause_explained: "الحانوت كايبقا باين، ولكن حتى واحد ما يقدر يطلب. الطلبات اللي بداو كايكملو. وكايتحل بوحدو.",
    back_on: "أول نهار غادي تعاودو تبيعو فيه",
    pause_sure: "إييه، وقفوه",
    reopen: "حلو الحانوت دابا",
    suspended: "الغرفة وقفات الحانوت. هاهو علاش:",
    appealed: "جاوبتو:",
    appeal: "الجواب ديالكم للغرفة",
    appeal_once: "كاتجاوبو مرة وحدة. واحد آخر فالغرفة هو اللي غادي يقراه.",
    appeal_send: "صيفطو الجواب",
  },
  members: {
    title: "شكون خدام معانا",
    lead: "عرضو على الناس اللي كايقابلو الحانوت معاكم. كل واحد بالدور ديالو.",
    lead_reader: "هادو هما الناس اللي كايقابلو الحانوت معاكم.",
    loading: "كنقلبو على الناس…",
    self: "نتوما",
    waiting: "مازال ما جاوب",
    role: "الدور",
    roles: { manager: "التسيير", catalogue: "السلعة", orders: "الطلبات", treasurer: "الفلوس" },
    explain: {
      manager: "كايدير كلشي، كايعرض وكايبدل الأدوار.",
      catalogue: "كايزيد السلعة وكايبدلها، وكايشوف الطلبات.",
      orders: "كايقبل الطلبات وكايوجدها وكايصيفطها.",
      treasurer: "كايشوف الفلوس والحساب، وكايشوف الطلبات.",
    },
    name: "السمية",
    language: "لغة الدعوة",
    invite: "عرضو على شي واحد",
    send: "صيفطو الدعوة",
    reinvite: "عاودو صيفطو الدعوة",
    remove: "حيدو",
    remove_named: (name: string) => `حيدو ${name}`,
    remove_sure: "إييه، حيدوه",
    invited: (name: string) => `مشات الدعوة لـ ${name}.`,
    changed: (name: string, role: string) => `${name}: الدور دابا هو «${role}».`,
    removed: (name: string) => `${name} ما بقاش يقدر يدخل.`,
  },
  lost: "هاد الصفحة ما كايناش.",
}

/** What every language has to say. */
export type Messages = typeof ar
