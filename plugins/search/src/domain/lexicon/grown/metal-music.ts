import type { WordsBySlug } from "../concept"

/** Words for metal, jewellery, music and books, beyond those of the taxonomy. */
export const METAL_AND_ART: WordsBySlug = {
  art: "art, arts, beaux-arts, فن, فنون, fenn",
  "art-manuscript": "calligraphie, livre, reliure, papeterie, calligraphy, book, stationery, خط, كتاب, مخطوط, khett, ktab",
  "art-calligraphy": "calligraphie, calligraphie arabe, calligraphy, arabic calligraphy, خط, خط مغربي, خط عربي, khatt, khet, لوحة خط",
  "art-illumination": "enluminure, enluminures, dorure, illumination, illuminated manuscript, تذهيب, زخرفة, tadhib, tedhib",
  "art-binding": "reliure, relieur, bookbinding, binding, تسفير, تجليد, tesfir, tasfir",
  "art-notebook":
    "carnet, carnets, cahier, cahiers, agenda, journal, bloc-notes, notebook, notebooks, diary, دفتر, دفاتر, كناش, مذكرة, konnach, kennach, daftar, kounach",
  "art-painted-miniature": "miniature, miniatures, peinture, tableau, painting, paintings, منمنمة, منمنمات, لوحة, tableau peint",
  "art-music":
    "instrument, instruments, instrument de musique, musique, musical instrument, music, آلة موسيقية, آلات موسيقية, موسيقى, ala, moussiqa, lalat",
  "art-oud": "oud, luth, lute, عود, 3oud, l3oud, ud",
  "art-bendir":
    "bendir, bendirs, tambourin, tambour, percussion, frame drum, drum, drums, tambourine, percussions, بندير, بنادر, دف, طبل, bandir, bndir, lbendir, ⴰⵍⵍⵓⵏ, allun, alloun, ⴱⵏⴷⵉⵔ, lbandir, bnader, tar, daff, hand drum",
  "art-taarija": "taârija, tarija, derbouka, darbouka, darbuka, tambour, drum, clay drum, تعريجة, تعاريج, دربوكة, ta3rija, t3arej, ⵜⴰⵄⵔⵉⵊⵜ",
  "art-loutar":
    "loutar, lotar, outar, luth, luth amazigh, guitare, instrument à cordes, cordes, lute, string instrument, stringed instrument, amazigh lute, middle atlas instrument, guitar, لوتار, الوتر, وتر, آلة وترية, lwtar, lewtar, louthar, ⵍⵓⵜⴰⵔ, ⵍⵡⵜⴰⵔ, loutar amazigh, gembri, guembri, ginbri, lautar, loutare",

  metal: "métal, métaux, objet en métal, metal, metalwork, معدن, معادن, معدني, hdid, ma3dan",
  "met-brass":
    "dinanderie, laiton, cuivre, cuivres, chaudronnerie, brass, brassware, copper, copperware, نحاس, نحاسيات, نحاسية, أواني نحاسية, nhas, n7as, dyal n7as, ⴰⵏⴰⵙ, anas",
  "met-tray":
    "plateau, plateaux, plateau à thé, plateau gravé, plateau en laiton, tray, trays, tea tray, serving tray, brass tray, engraved tray, صينية, صواني, صينيات, صينية أتاي, صينية نحاس, siniya, sinia, sniya, sinya, swani, siniya dyal atay, ⵜⴰⵙⵉⵏⵉⵜ, ⵙⵙⵉⵏⵉⵢⵜ, siniya d n7as, siniya man9oucha, sniya kbira, swani d nhas, plateau cuivre",
  "met-teapot":
    "théière, théières, théière marocaine, teapot, teapots, tea pot, براد, برارد, براد أتاي, إبريق شاي, berrad, lberrad, brad, brared, berrad dyal atay, ⵍⴱⵔⵔⴰⴷ, ⴰⴱⵔⵔⴰⴷ, lbrad, brad d atay, berred, barrad d atay",
  "met-sugarbox":
    "boîte à sucre, sucrier, sucriers, rbiaa, sugar box, sugar bowl, sugar pot, ربيعة, ربايع, سكرية, علبة السكر, rbi3a, rbaye3, sokkriya, rbi3at, boite sucre, sukkariya",
  "met-kettle":
    "bouilloire, bouilloires, samovar, kettle, kettles, water kettle, مقراج, مقارج, غلاية, mo9raj, meqraj, mqaraj, m9raj, babor, ⴰⵎⵇⵔⴰⵊ, m9raj, mkraj, moqraj, moqrach, mo9rach, bouilloire cuivre, babour",
  "met-pot":
    "marmite, marmites, casserole, casseroles, faitout, chaudron, cocotte, pot, cooking pot, saucepan, copper pot, stockpot, cauldron, طنجرة, طناجر, قدر, قدرة, كدرة, برمة, tanjra, tenjra, tnajer, gedra, gdra, ⵜⴰⵏⵊⵔⴰ, tanjara, gdra d n7as, tenjra d nhas, marmite cuivre, kasrola",
  "met-incense":
    "brûle-parfum, brûle parfum, brûle-encens, encensoir, encensoirs, porte-encens, incense burner, incense holder, censer, مبخرة, مباخر, مبخر, mbekhra, mbkhara, mabkhara, mbakher, bkhour, ⵜⴰⵎⴱⵅⵅⵔⵜ, mbakhra, mebkhra, mbekhera, brule encens, bkhara",
  "met-sprinkler": "aspersoir, mrach, sprinkler, rosewater sprinkler, مرش, mrech, mercha",
  "met-iron": "damasquinerie, fer forgé, ferronnerie, damascening, wrought iron, ironwork, دمشقي, حديد, dmechqi, hdid",
  "dam-plate":
    "assiette damasquinée, assiette, plat, damasquinerie, damasquiné, plat mural, assiette murale, damascened plate, damascene, damascened, damascus, wall plate, طبق, طبق حائطي, دمشقي, طبق دمشقي, dmechqi, demchqi, dmch9i, damasquinage",
  "dam-box":
    "boîte, coffret, boîte à bijoux, coffret à bijoux, damasquinerie, damasquiné, jewellery box, jewelry box, trinket box, box, damascene, damascened, علبة, علبة حلي, علبة مجوهرات, علبة المجوهرات, صندوق مجوهرات, دمشقي, dmechqi, demchqi, bijoutier, 3olba dmech9iya, coffret bijoux",
  "dam-jewel":
    "bijou, bijoux, bijou damasquiné, bracelet, pendentif, boutons de manchette, damasquinerie, damasquiné, jewel, jewelry, jewellery, bangle, pendant, cufflinks, cuff links, cufflink, damascene, damascened, حلية, حلي, دملج, قلادة, أزرار أكمام, دمشقي, dmechqi, demchqi, bijou, deblij dmechqi, bijou métal, kolyi, pendentif, khatem, ring",
  "dam-animal":
    "sujet, animal, animaux, statuette, figurine, vase, cheval, gazelle, damasquinerie, damasquiné, damascene, damascened, figurine, غزال, تحفة, تحف, مزهرية, تمثال, دمشقي, dmechqi, demchqi, gazala",
  "iron-grille":
    "fer forgé, grille, grilles, ferronnerie, console, wrought iron, ironwork, window grille, حديد مطروق, شباك, شبابيك, حدادة, chebbak, fer forgi, 7did",
  "met-jewel":
    "bijouterie, bijou, bijoux, joaillerie, orfèvrerie, bijou berbère, bijoux amazighs, jewellery, jewelry, jewel, silver jewellery, berber jewellery, حلي, مجوهرات, صياغة, bijou, siagha, mjouhrat, fedda, نقرة, no9ra, ⵜⵉⵙⵙⵖⵏⴰⵙ, ⵉⵙⵙⵖⵏⴰⵏ",
  "jew-fibula":
    "fibule, fibules, broche, épingle, tazerzit, fibula, brooch, pin, brooches, خلالة, خلالات, بروش, تازرزيت, tizerzay, tizerzai, khllala, bzima, ⵜⴰⵣⵔⵣⵉⵜ, ⵜⵉⵣⵔⵣⴰⵢ, ⵜⵉⵙⵖⵏⵙⵜ, tizerzit, khellala, broche berbère, broche amazighe, khlalat",
  "jew-bracelet":
    "bracelet, bracelets, bracelet en argent, jonc, bangle, bangles, silver bracelet, دملج, دمالج, سوار, أساور, deblij, debalej, dblij, ⴰⵣⴱⴳ, azbeg, ⵜⴰⵏⴱⴰⵍⵜ",
  "jew-filigree":
    "boucles d'oreilles, boucle d'oreille, filigrane, earrings, earring, filigree, أقراط, قرط, حلق, توانس, twanes, twenes, hlaqi, ⵜⵉⵅⵓⵔⵙⵉⵏ",
}
