import type { WordsBySlug } from "../concept"

/** What pieces of many crafts have in common: colours, sizes, whom they are for, when and where they are used. */
export const GENERIC: WordsBySlug = {
  blue: "bleu, bleue, bleus, bleues, blue, أزرق, زرقاء, زرق, zreq, zer9, zra9, zerqa, azra9, ⴰⵏⵉⵍⵉ, ⴰⵣⴳⵣⴰⵡ",
  red: "rouge, rouges, red, أحمر, حمراء, حمر, hmer, 7mer, hamra, 7amra, ⴰⵣⴳⴳⴰⵖ, azggagh",
  green: "vert, verte, verts, vertes, green, أخضر, خضراء, خضر, khder, khdar, khedra, khadra, ⴰⵣⴳⵣⴰ",
  yellow: "jaune, jaunes, yellow, أصفر, صفراء, صفر, sfer, safra, asfar, ⴰⵡⵔⴰⵖ",
  black: "noir, noire, noirs, noires, black, أسود, سوداء, كحل, أكحل, كحلة, k7el, kehel, khel, k7al, kahla, ⴰⴱⵔⴽⴰⵏ, ⴰⵙⴳⴳⴰⵏ",
  white: "blanc, blanche, blancs, blanches, white, ivoire, ivory, أبيض, بيضاء, بيض, byed, bied, bayda, byad, ⵓⵎⵍⵉⵍ, ⴰⵎⵍⵍⴰⵍ",
  gold: "doré, dorée, dorés, dorées, or, en or, gold, golden, gilded, ذهبي, ذهبية, مذهب, مذهبة, ذهب, dheb, dehbi, mdehheb",
  silver: "argenté, argentée, argent, silver, silvery, فضي, فضية, فضة, fedda, fddi",
  multicolour:
    "multicolore, coloré, colorée, colorés, couleurs, couleur, colourful, colorful, multicoloured, colours, colors, colour, color, ملون, ملونة, ألوان, ألوانا, mlouen, lwan",
  striped: "rayé, rayée, rayure, rayures, à rayures, striped, stripe, stripes, مخطط, مخططة, خط, mkhettet",
  plain: "uni, unie, unis, unies, plain, سادة, sada",
  small: "petit, petite, petits, petites, mini, small, little, tiny, صغير, صغيرة, صغار, sghir, sghira, sghar, ⴰⵎⵥⵥⵢⴰⵏ, amzyan",
  large: "grand, grande, grands, grandes, large, big, huge, xl, كبير, كبيرة, كبار, kbir, kbira, kbar, ⴰⵎⵇⵔⴰⵏ, ⵅⴰⵜⴰⵔ",
  round: "rond, ronde, ronds, rondes, circulaire, round, circular, دائري, دائرية, مدور, مدورة, mdewwer, mdouer",
  octagonal: "octogonal, octogonale, octagonal, مثمن, مثمنة",
  long: "long, longue, longues, طويل, طويلة, twil, twila",
  lid: "couvercle, à couvercle, avec couvercle, lid, lidded, covered, with lid, غطاء, بغطاء, ghta, mghetti",
  men: "homme, hommes, pour homme, masculin, men, man, mens, male, رجال, رجالي, رجالية, للرجال, rjal, rajel, rajl, d rjal, ⵉⵔⴳⴰⵣⵏ",
  women:
    "femme, femmes, pour femme, féminin, women, woman, womens, ladies, lady, نساء, نسائي, نسائية, للنساء, 3yalat, nsa, mra, lmra, ⵜⵉⵎⵖⴰⵔⵉⵏ",
  child:
    "enfant, enfants, fille, garçon, bébé, gamin, kid, kids, child, children, childs, baby, boy, girl, toddler, طفل, أطفال, للأطفال, ولد, drari, dreri, l drari, wlad, lwlad, weld, bent, tfel, ⴰⵔⵔⴰⵡ, ⵜⴰⵣⴰⵏⵉⵏ",
  wedding:
    "mariage, mariée, de mariage, noce, noces, fiançailles, wedding, bride, bridal, marriage, عرس, عروس, عروسة, زفاف, زواج, 3ers, l3ers, 3rousa, 3roussa, laroussa, lâroussa, zwaj, ⵜⴰⵎⵖⵔⴰ, ⵜⴰⵙⵍⵉⵜ",
  celebration:
    "fête, fêtes, cérémonie, célébration, festif, party, celebration, festive, ceremony, ceremonial, occasion, مناسبة, مناسبات, عيد, حفلة, 3id, l3id, hefla, monasabat",
  ramadan: "ramadan, ramadhan, iftar, ftour, رمضان, ramdan, ramdane",
  winter: "hiver, d'hiver, chaud, winter, warm, شتاء, شتوي, شتوية, chta, chtwi, bard",
  photo: "photo, photos, photographie, image, picture, صورة, صور, tsawer, tswira",
  traditional: "beldi, bldi, بلدي",
  sequin: "sequin, sequins, paillettes, paillette, sequined, موزون, mouzoun",
  pompom: "pompon, pompons, pompom, pompoms, كرات, شراشيب",
  fringe: "frange, franges, à franges, fringe, fringes, fringed, أهداب, شراشيب",
  diamond: "losange, losanges, chevron, chevrons, zigzag, diamond, diamonds, معين",
  star: "étoile, étoiles, star, stars, نجمة, نجوم, nejma, njoum, ⵉⵜⵔⵉ, ⵉⵜⵔⴰⵏ",
  flower: "fleur, fleurs, floral, flower, flowers, زهرة, أزهار, ورود, werda, nwar",
  water: "eau, à eau, water, ماء, lma, elma, ⴰⵎⴰⵏ",
  soup: "soupe, harira, soup, حريرة, شوربة, l7rira, hrira, 7rira",
  pot: "pot, قدر",
}

/** What things are for. Each use lists its words and, apart from pieces that name it themselves, the crafts that serve it. */
export const USES: Readonly<Record<string, { words: string; crafts: readonly string[] }>> = {
  tea: {
    words:
      "thé, à thé, service à thé, thé à la menthe, tea, mint tea, tea set, tea time, tea service, شاي, أتاي, الشاي, طقم شاي, أواني الشاي, atay, latay, dyal atay, ⴰⵜⴰⵢ",
    crafts: ["met-tray", "met-teapot", "met-sugarbox", "met-kettle"],
  },
  cooking: {
    words:
      "cuisine, cuisiner, cuire, cuisson, ustensile, ustensiles, batterie de cuisine, kitchen, cook, cooking, cookware, kitchenware, مطبخ, طبخ, طهي, للطهي, أواني الطبخ, kouzina, cozina, tyab, ttyab, tiyab, lkouzina, ⴰⵙⵏⵡⵉ",
    crafts: ["cer-tagine", "met-pot", "wood-spoon", "wood-mortar", "wood-bowl", "rif-brazier"],
  },
  table: {
    words:
      "vaisselle, art de la table, service de table, dinnerware, tableware, crockery, dinner set, dinner, أواني, أواني المائدة, mma3en, mwa3en, ma3oun",
    crafts: ["cer-plate", "cer-bowl", "cer-jobbana"],
  },
  bread: { words: "pain, à pain, bread, dough, خبز, khobz, lkhobz, ⴰⵖⵔⵓⵎ, aghrum", crafts: ["bas-tray", "wood-bowl"] },
  bath: {
    words: "bain, hammam, salle de bain, bathroom, bath, shower, spa, حمام, الحمام, hammam, l7emmam",
    crafts: ["care-blacksoap", "care-olivesoap", "care-ghassoul", "flat-mendil", "zel-tile"],
  },
  floor: { words: "sol, de sol, pour le sol, floor, flooring, أرضية, أرضي, lard", crafts: ["zel-tile", "bas-mat-doum", "bas-mat"] },
  bed: {
    words: "lit, chambre, chambre à coucher, bed, bedroom, bedding, سرير, غرفة النوم, namousiya, nnamousiya, bit n3as, lferch",
    crafts: ["fine-bedspread", "flat-blanket", "deco-cushion"],
  },
  livingroom: {
    words: "salon, séjour, salon marocain, living room, lounge, majlis, صالون, غرفة الجلوس, salon beldi, bit dyaf",
    crafts: ["carp-bench", "carp-table", "deco-cushion", "lea-pouf", "deco-chandelier"],
  },
  wall: {
    words: "mural, murale, mur, wall, حائط, حائطي, حائطية, l7it, 7it",
    crafts: ["deco-wallhanging", "zel-panel", "deco-gebs", "deco-mirror"],
  },
  garden: {
    words: "jardin, terrasse, patio, riad, garden, outdoor, terrace, courtyard, حديقة, رياض, جنان, jnan, riyad",
    crafts: ["zel-fountain", "zel-table", "deco-lantern"],
  },
  market: {
    words: "marché, courses, market, shopping, groceries, سوق, تسوق, souq, sou9, tqdiya, ⵙⵙⵓⵇ",
    crafts: ["bas-tote", "bas-shopper"],
  },
  beach: { words: "plage, beach, summer, été, شاطئ, بحر, bhar, lb7er", crafts: ["bas-shopper", "bas-hat", "flat-mendil", "bas-mat-doum"] },
  sun: { words: "soleil, sun, شمس, chems", crafts: ["bas-hat"] },
  storage: { words: "rangement, ranger, storage, تخزين, khzin", crafts: ["bas-tote", "bas-basket", "carp-chest", "wood-box"] },
  jewels: {
    words: "bijou, bijoux, parure, jewel, jewels, jewellery, jewelry, حلي, مجوهرات, المجوهرات, bijou, dheb",
    crafts: ["dam-jewel", "trim-jewel", "jew-fibula", "jew-bracelet", "jew-filigree"],
  },
  breakfast: { words: "petit déjeuner, goûter, breakfast, snack, فطور, ftour", crafts: ["food-honey", "food-olive-oil", "food-olives"] },
  aperitif: { words: "apéritif, apéro, aperitif, starter, مقبلات", crafts: ["food-olives", "food-caper", "food-almond"] },
  office: { words: "bureau, travail, office, work, desk, مكتب, khedma, biro", crafts: ["lea-satchel", "lea-desk", "art-notebook"] },
  driedfruit: {
    words: "fruits secs, fruit sec, dried fruit, dried fruits, nuts, فواكه جافة, fakya, lfakya",
    crafts: ["food-fig", "food-almond"],
  },
  hair: { words: "cheveux, hair, شعر, ch3er", crafts: ["wood-comb", "care-ghassoul", "dye-henna"] },
  skin: { words: "peau, visage, skin, face, بشرة, وجه", crafts: ["care-ghassoul", "care-blacksoap", "care-olivesoap"] },
  smell: {
    words: "parfum, encens, senteur, perfume, incense, fragrance, scent, بخور, عطر, bkhour, rriha",
    crafts: ["met-incense", "met-sprinkler", "aroma-orange-water"],
  },
  sewing: {
    words: "couture, coudre, mercerie, tricot, tricoter, sewing, knitting, crochet, haberdashery, خياطة, khyata, fsala",
    crafts: ["trim-aqad", "trim-sfifa", "emb-randa", "dye-silk", "dye-wool", "fine-cloth"],
  },
  horse: { words: "cheval, équitation, fantasia, horse, riding, حصان, خيل, 3awd, ⴰⵢⵢⵉⵙ", crafts: ["lea-saddle"] },
  tannery: { words: "tannerie, tanneur, tannery, دار الدباغ, دباغة, dar dbagh", crafts: ["lea-hide", "lea-ziwani"] },
}

/** Said of everything here, or of nothing in particular: they count only in a query that says nothing else. */
export const COMMON = `artisanat, artisanal, artisanale, artisanaux, artisan, artisans, fait main, fait à la main, faits main, main, à la main, traditionnel,
  traditionnelle, traditionnels, authentique, ancien, marocain, marocaine, marocains, marocaines, maroc, berbère, amazigh, amazighe, naturel, naturelle, naturels,
  bio, cadeau, cadeaux, souvenir, souvenirs, objet, objets, produit, produits, pièce, article, articles, maison, décoration intérieure, beau, belle, joli, jolie, style, type,
  handmade, hand made, handcrafted, hand crafted, crafted, craft, crafts, traditional, authentic, genuine, moroccan, morocco, berber, natural, organic, gift, gifts, present, item, items, product, products, home, house,
  beautiful, nice, original, pure, real, style, made, good, best, quality, hand,
  صناعة تقليدية, صنع يدوي, يدوي, يدوية, تقليدي, تقليدية, أصيل, مغربي, مغربية, المغرب, أمازيغي, أمازيغية, طبيعي, طبيعية, هدية, هدايا, منتوج, منتوجات, منتجات, منزل, جميل, جميلة, صنع, حر, بيت, الدار,
  beldi, maghribi, maghribiya, lmaghrib, zwin, zwina, zouin, cado, kado, sen3a, senaa, khdma, khedmat l yed, original, mzyan, mezyana, mezian, coopérative, coopératives, cooperative, cooperatives, association, associations, union, تعاونية, تعاونيات, تعاونيه, جمعية, اتحاد, ta3awniya, jam3iya, co-op,
  femme artisane, ⵍⵎⵖⵔⵉⴱ, ⴰⵎⴰⵣⵉⵖ`

/** Words that ask and join, in the shop's languages, Darija and Amazigh. */
export const STOP = `a, à, au, aux, avec, ce, ces, cette, c, d, de, des, dans, du, en, est, et, il, je, j, l, la, le, les, leur, m, ma, mes, me, mon, n, ne, nos, notre, on, ou, par, pas, plus, pour, qu, que, qui, s, sa, se, ses, si, son, sur, t, te, un, une, vos, votre, y, cherche, chercher, recherche, voudrais, veux, vouloir, besoin, faut, acheter, achat, achète, achete, trouver, vendre, vente, trouve, quel, quelle, offrir, faire, fait, fabriqué, fabriquée, fabriqués, fabriquées, fabrique, fabriquee, provenant, tout, tous, toute, toutes, svp, où, comme, chez, très, tres, bien, genre, sorte, région, region, province, ville, commune, village, idée, idées, quelque, chose, original,
  an, and, any, are, as, at, be, by, can, do, for, from, i, im, in, is, it, its, looking, look, m, me, my, need, of, on, or, our, some, something, that, the, these, this, to, us, want, we, what, where, which, with, would, like, you, your, buy, find, get, sell, sale, search, please, show, anything, everything, all, one, kind, sort, region, province, town, city, village, area, new, who, has, have, own, idea, ideas, serve, use, used, using, wear, put, into, out, shop, store,
  و, في, من, على, إلى, الى, عن, مع, أو, او, هذا, هذه, ذلك, التي, الذي, ما, هل, كل, أريد, اريد, ابحث, أبحث, شراء, للبيع, بيع, نوع, بغيت, باغي, ديال, د, ل, ب, ف, واحد, واحدة, شي, لي, اللي, عند, عندكم, كاين, فين, مصنوع, مصنوعة, مصنوعات, جهة, إقليم, عمالة, مدينة, لل, بال, أي, ن,
  b, bach, bghit, bghina, baghi, baghya, kanqelleb, kan9elleb, kanqleb, 9elleb, qelleb, nechri, nchri, chri, chra, dial, dyal, dyalha, dyali, diali, dyalna, dyawl, f, fi, fin, fih, had, hada, hadi, hna, ila, kayn, kayna, katji, li, lli, ana, mn, men, mna, o, w, wa, ou, wahed, wa7ed, wa7d, wahd, chi, chno, 3la, 3nd, 3endkom, 3ndkom, 3ndi, khassni, khasni, khass, lia, liya, rah, bzaf, m3a, jdid, mdina, nwa3, el, al, an, es, er, ech, ettes,
  n, ⵏ, ⴷ, ⵙ, ⵖ, ⵉ, ⴳ, ⵣⴳ, ⵔⵉⵖ, ⵖⴰⵔ, ⵅⴼ`
