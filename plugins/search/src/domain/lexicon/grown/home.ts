import type { WordsBySlug } from "../concept"

/** Words for ceramics, decoration, wood, joinery and baskets, beyond those of the taxonomy. */
export const HOME: WordsBySlug = {
  decoration: "déco, décoration, decor, home decor, ديكور, زينة البيت, dikor, tzyin",
  "deco-light":
    "luminaire, luminaires, éclairage, lampe, lampes, lighting, light, lights, lamp, lamps, إنارة, مصباح, مصابيح, lamba, dow, daw",
  "deco-lantern":
    "lanterne, lanternes, lantern, lanterns, photophore, fanal, فانوس, فوانيس, فنار, fanous, fanar, fnar, fnarat, candle holder, tealight holder, ⴰⴼⵏⴰⵔ, fnayer, fwanes, lfnar",
  "deco-chandelier":
    "lustre, lustres, chandelier, suspension, plafonnier, ceiling lamp, hanging lamp, pendant light, ثريا, نجفة, triya, trya, triyat, ⵜⵔⵉⵢⴰ",
  "deco-candle": "bougie, bougies, candle, candles, chandelle, شمعة, شموع, شمع, chem3a, chma3, cire, wax",
  "deco-wall": "décoration murale, wall decor, wall art, ديكور الحائط",
  "deco-mirror":
    "miroir, miroirs, mirror, mirrors, glace, مرآة, مراية, مرايا, mraya, mri, lmraya, ⵜⵉⵙⵉⵜ, tisit, mrayat, mraya d lhit, glass mirror",
  "deco-gebs": "plâtre, stuc, gypse, plaster, stucco, gypsum, جبص, جبس, كبص, gebs, gbs, guebs, plâtre sculpté",
  "deco-stained-glass": "vitrail, vitraux, verre coloré, stained glass, زجاج معشق, chemmassiya, شمسية, شماسية",
  "deco-frame":
    "cadre, cadres, cadre photo, porte photo, frame, frames, picture frame, photo frame, إطار, إطارات, إطار صورة, برواز, brwaz, cadr, kadr, kadr d tsawer, cadre photo bois, brwaz",
  "deco-soft": "coussins et tentures, textile de maison, home textile, soft furnishings",
  "deco-cushion":
    "coussin, coussins, housse de coussin, taie, oreiller, cushion, cushions, cushion cover, pillow, pillows, throw pillow, وسادة, وسائد, مخدة, مخاد, مخدات, mkhadda, makhda, mkhayed, mkhad, khdiya, usada, oussada, ⵜⴰⵙⵓⵎⵜⴰ, ⵜⴰⴼⵔⵓⵜ, khdadi, mkhadat, lmkhadda, cousin, lwsada, sofa cushion",
  "deco-wallhanging":
    "tenture, tentures, tenture murale, tapisserie, décoration murale, wall hanging, wall hangings, wall tapestry, tapestry, معلقة, معلقات, معلقة حائطية, حيطي, زينة حائط, haiti, hayti, haïti, m3elqa, tissage mural, macramé, woven wall art, m3el9a, mo3alla9a, hitiya",

  ceramics:
    "céramique, céramiques, ceramic, ceramics, poterie, poteries, pottery, خزف, فخار, fekhar, fakhar, fekhkhar, lfkhar, vaisselle, tableware, dishes, أواني, mma3n, ⵉⴷⵇⵇⵉ, ideqqi",
  "cer-fes":
    "poterie, pottery, céramique bleue, bleu de fès, blue pottery, fes blue, أزرق فاس, فخار, فخار فاسي, خزف فاسي, fekhar, fekhar fassi, faïence, faience",
  "cer-plate":
    "assiette, assiettes, plat, plats, plate, plates, dish, dinner plate, serving plate, طبق, أطباق, صحن, صحون, tebsil, tbasel, tabsil, ghtar, gh3tar, تبسيل, غطار, vaisselle, ⴰⴹⴱⵙⵉ, tbasil, tebasel, t9bsil, tabak, soucoupe, saucer",
  "cer-bowl":
    "bol, bols, bol à soupe, saladier, bowl, bowls, soup bowl, harira bowl, زلافة, زلايف, سلطانية, وعاء, zlafa, zlayef, zelafa, zlafat, جفنة, zlfa, zellafa, zlafa d lfkhar, soupière",
  "cer-jobbana":
    "bonbonnière, pot à couvercle, boîte à bonbons, sucrier, soupière, beurrier, candy jar, covered jar, lidded jar, biscuit jar, sweet jar, butter dish, tureen, جبانة, علبة حلوى, علبة السكر, jebbana, jabbana, jobana",
  "cer-vase":
    "vase, vases, vase à fleurs, amphore, urne, potiche, flower vase, amphora, urn, خابية, مزهرية, مزهريات, فازة, khabia, khabya, vaz, mzhriya, mazhariya, mezhriya, vas, pot de fleurs, flower pot",
  "cer-tagine":
    "tajine, tajines, tagine, tagines, plat à tajine, cooking pot, clay pot, طاجين, طواجين, طجين, tajin, tajin dyal tyab, twajen, ttajin, ⵜⴰⵊⵉⵏⵜ, ⵟⵟⴰⵊⵉⵏ, tajine en terre, tagin, tajin tin, tajine à cuire, earthenware pot, slow cooker",
  "cer-zellige":
    "zellige, zelliges, zellij, zelij, zlij, mosaïque, mosaïques, mosaic, mosaics, tilework, زليج, الزليج, فسيفساء, موزاييك, mozaik, ⴰⵣⵍⵍⵉⵊ",
  "zel-panel":
    "panneau de zellige, panneau mosaïque, tableau zellige, zellige panel, mosaic panel, لوحة زليج, لوحة فسيفساء, louha dyal zlij, étoile de zellige, tableau en zellige, zlij louha, mural mosaic",
  "zel-table":
    "table en zellige, table zellige, table mosaïque, plateau de table, table de jardin, table top, mosaic table, zellige table, طاولة, طاولة زليج, طبلة زليج, مائدة زليج, tabla, tabla dyal zlij",
  "zel-tile":
    "carreau, carreaux, carrelage, dalle, pavé, tile, tiles, tiling, floor tiles, wall tiles, brique, bejmat, bejmate, بجماط, البجماط, زليج أبيض, بلاط, bejmat, bjmat, zlij beldi, carrelages, zellige blanc, carreau de ciment, faïence murale, wall tile, backsplash",
  "zel-fountain":
    "fontaine, fontaines, fontaine murale, fountain, fountains, wall fountain, water fountain, سقاية, نافورة, خصة, seqqaya, sqqaya, seqaya, saqqaya, khessa, khossa",
  "cer-rif":
    "poterie, pottery, poterie rurale, poterie berbère, poterie amazighe, poterie du rif, terre cuite, rural pottery, berber pottery, amazigh pottery, rif pottery, فخار, فخار الريف, فخار جبالة, terracotta, fekhar",
  "rif-jug":
    "cruche, cruches, cruche à eau, gargoulette, pichet, carafe, jarre à eau, jug, jugs, pitcher, water jug, oil jug, ewer, قلة, قلال, برادة, جرة ماء, إبريق, berrada, barrada, qolla, qlla, golla, goulla, berrada dyal lma, berrada dyal tin, qolla d zit, jarre à huile, cruchon, pitchers",
  "rif-jar":
    "jarre, jarres, pot, jar, jars, storage jar, pot de conservation, خابية, جرة, جرار, khabia, khabya, lkhabya, ⵜⴰⴳⵏⵏⴰⵔⵜ, khwabi, khabia d zit, amphore",
  "rif-brazier":
    "brasero, brasier, réchaud à charbon, kanoun, brazier, charcoal stove, charcoal burner, مجمر, مجامر, كانون, mejmar, mejmer, mjmr, kanoun, lkanoun, ⴰⵎⵊⵎⴰⵔ",
  "rif-milkbowl":
    "pot à lait, jatte à lait, baratte, milk jug, milk bowl, milk pot, churn, محلبة, قدر الحليب, mehleba, m7leba, mahlaba, hleb, pot au lait",

  carpentry: "menuiserie, ébénisterie, mobilier, carpentry, joinery, woodwork, نجارة, نجار, nejjara, njara, najjar",
  "carp-arch": "menuiserie d'architecture, architectural woodwork, نجارة معمارية",
  "carp-door":
    "porte, portes, vantail, portail, door, doors, gate, باب, أبواب, bab, biban, lbab, ⵜⴰⴳⴳⵓⵔⵜ, ⵜⴰⵡⵡⵓⵔⵜ, taggurt, tawwurt, porte sculptée, porte ancienne, bab beldi, bab d larz, wooden door, doors",
  "carp-moucharabieh":
    "moucharabieh, moucharabié, claustra, paravent, jalousie, treillis, lattice, screen, mashrabiya, mashrabiyya, room divider, مشربية, مشربيات, برمقلي, mchrabiya, mousharabieh, mcherbiya, paravent en bois, room screen",
  "carp-ceiling": "plafond, plafond peint, ceiling, سقف, سقوف, برشلة, sqef, berchla",
  "carp-furn": "meuble, meubles, mobilier, furniture, furnishings, أثاث, موبيليا, moubl, mobilya, atat",
  "carp-chest":
    "coffre, coffres, coffre de mariage, malle, bahut, chest, chests, trunk, wedding chest, bridal chest, dowry chest, صندوق, صناديق, صندوق العروس, sandouq, sendouq, sandok, sndou9, ⴰⵙⵏⴷⵓⵇ, ⴰⵙⵏⴷⵓⵅ, sendou9 l3roussa, sandou9, coffre à trousseau, hope chest",
  "carp-table":
    "table basse, table, tables, guéridon, low table, coffee table, side table, small table, طاولة, طاولة منخفضة, مائدة, مايدة, ميدة, موائد, mida, meida, mayda, tabla, tbla, table à thé, tea table, ⵟⵟⴰⴱⵍⴰ, tbla, mida dyal makla, tableau bas, tea table, table octogonale",
  "carp-shelf":
    "étagère, étagères, rayonnage, shelf, shelves, shelving, رف, رفوف, مرفع, مرافع, marfa3, merfa3, mrfa3, mrafa3, marfaa, raf, merfa3 mzowe9, rayon, bookshelf, wall shelf, raff",
  "carp-bench": "banquette, banc, salon marocain, divan, bench, sofa, couch, seddari, سداري, سدادر, كنبة, صالون, salon, sdari",
  "carp-stool":
    "tabouret, tabourets, siège, chaise, stool, stools, seat, chair, كرسي, كراسي, مقعد, korsi, kursi, krassa, tabouri, ⵍⴽⵓⵔⵙⵉ, korsi sghir, kersi, kersi d l3oud, tabouret en bois, footstool",

  wood: "bois, objets en bois, wood, wooden, خشب, خشبي, خشبية, louh, khcheb, lkhcheb, l3oud, ⴰⵙⵖⴰⵔ, asghar, boissellerie",
  "wood-small":
    "bois sculpté, bois tourné, sculpture sur bois, wood carving, carved wood, woodcarving, turned wood, نقش على الخشب, خشب منقوش, نجارة",
  "wood-box":
    "coffret, coffrets, boîte, boîtes, boîte en bois, boîte à bijoux, coffret à bijoux, box, boxes, jewellery box, jewelry box, wooden box, puzzle box, علبة, علب, صندوق صغير, صندوقة, sendouqa, 3olba, 3lba, olba, sandou9a, 3olba d larz, sendouq sghir, boite cèdre, boîte secrète, boîte à secret, secret box, keepsake box, coffre à bijoux",
  "wood-spoon":
    "cuillère, cuillères, louche, couverts, ustensiles de cuisine, spoon, spoons, ladle, kitchen utensils, ملعقة, ملاعق, معالق, مغرفة, مغارف, m3el9a, m3aleq, mgharef, ma3l9a, ⵜⴰⵖⵏⵊⴰⵡⵜ, taghenjawt, m3el9at, m3al9, mgherfa, magharef, cuillère en bois, wooden spoon, wooden spoons",
  "wood-bowl":
    "jatte, jatte à pain, plat à couscous, saladier, bowl, dough bowl, bread bowl, couscous dish, قصعة, قصاع, كصعة, قصرية, gas3a, gasaa, guesaa, ges3a, qas3a, gesriya, qasriya, gess3a, ges3a d l3oud, lgas3a, plat en bois, wooden bowl",
  "wood-chess": "jeu d'échecs, échiquier, échecs, chess, chess set, chessboard, شطرنج, chatranj, satranj",
  "wood-sculpture":
    "sculpture, sculptures, statuette, statue, figurine, animal en bois, animaux, sculpture, carving, wooden animal, wooden statue, figurine, lion, singe, macaque, monkey, magot, منحوتة, تمثال, أسد, قرد, sba3, temtal, qerd, ⵉⵣⵎ, izm, sba3 d l3oud, tmatel, sculpture en bois, wood sculpture, carved animal",
  "wood-mortar": "mortier, pilon, mortar, pestle, مهراز, مهراس, mehraz, mahraz, mhraz, ⴰⵎⵀⵔⴰⵣ",
  "wood-comb":
    "peigne, peignes, comb, combs, hair comb, مشط, أمشاط, مشطة, mechta, mchta, mcht, ⵜⴰⵎⵛⵟⵜ, tamcetct, mchta d l3oud, mechta, peigne en bois, wooden comb",
  "wood-marquetry": "marqueterie, plateau marqueté, marquetry, inlay, inlaid, ترصيع, مرصع, خشب مرصع, mrassa3",

  basketry: "vannerie, vanneries, basketry, basketwork, baskets, wickerwork, سلالة, سلال, قفف, slala, slal, tressage",
  "bas-doum": "doum, palmier nain, dwarf palm, palm leaf, دوم, domm, ddoum, ⵜⵉⵣⴹⴰⵎⵜ, tizdamt, vannerie en doum",
  "bas-tote":
    "couffin, couffins, panier, paniers, panier de marché, cabas, panier de rangement, basket, baskets, market basket, shopping basket, storage basket, tote, قفة, قفف, سلة, سلال, qoffa, 9offa, koffa, gouffa, qfaf, 9fef, kouffa, ⵜⴰⵇⵓⴼⴼⵉⵜ, ⵜⴰⵣⴳⴰⵡⵜ, tazgawt, 9ofa, gofa, lqoffa, 9offa d souk, panier tressé, panier berbère, woven basket, shopping bag",
  "bas-hat":
    "chapeau, chapeaux, chapeau de paille, hat, hats, straw hat, sun hat, قبعة, قبعات, ترازة, طرازة, شاشية, tarazza, trraza, taraza, terraza, chapo, chachiya, ⵜⴰⵔⴰⵣⵣⴰ, ⵜⴰⵔⴰⵣⴰⵍ, terraza d doum, chapeau de doum, mdel, mdall, sunhat, hats",
  "bas-mat-doum":
    "natte, nattes, set de table, sets de table, tapis de paille, tapis de plage, mat, mats, placemat, placemats, table mat, straw mat, beach mat, حصيرة, حصير, حصائر, hsira, 7sira, 7sayer, hsayer, ⴰⴳⵔⵜⵉⵍ, agertil, hsayra, hsirat, tapis de doum, dessous de plat, floor mat",
  "bas-shopper":
    "sac en doum, panier cuir, sac de plage, sac en paille, cabas, shoulder bag, beach bag, straw bag, basket bag, حقيبة, حقيبة كتف, حقيبة دوم, قفة, chkara, sak, sac",
  "bas-lamp":
    "abat-jour, abat jour, suspension, luminaire, lampe, lampshade, pendant lamp, pendant light, lamp shade, غطاء مصباح, مصباح, أباجورة, triya, lamba, abajour, abajora, lustre en doum, lamba d doum, suspension en paille, woven lampshade",
  "bas-other": "alfa, jonc, osier, roseau, rotin, esparto, rush, wicker, reed, rattan, halfa, حلفاء, سمار, قصب, smar, qseb",
  "bas-tray":
    "tbeq, corbeille à pain, plateau à pain, panière, bread tray, bread basket, طبق الخبز, طبق خبز, طبيقة, سلة خبز, tbeq, tbeg, tbe9, tbaq, tbiqa, tba9, tbag, tbg lkhobz, plateau tressé, tbi9a",
  "bas-basket": "corbeille, corbeilles, panier en alfa, basket, baskets, سلة, سلال, sella, slla, panier, halfa",
  "bas-mat": "natte, nattes, natte de jonc, mat, mats, rush mat, حصيرة, حصير, حصائر, hsira, 7sira, hassir, smar",
  "bas-wicker": "panier en osier, osier, panier, paniers, wicker, wicker basket, rotin, سلة صفصاف, سلة, panier, sella, laundry basket",
  "bas-reed": "store, stores, canisse, claie, blind, blinds, reed blind, bamboo blind, ستار, ستارة, ستائر قصب, qseb, rideau",
}
