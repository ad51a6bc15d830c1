import type { WordsBySlug } from "../concept"

/** Words for food and care, beyond those of the taxonomy. */
export const FOOD_AND_CARE: WordsBySlug = {
  food: "nourriture, alimentation, épicerie, produits du terroir, terroir, food, groceries, delicatessen, طعام, أكل, مأكولات, منتوجات مجالية, makla, lmakla, terroir, ⵓⵜⵛⵉ",
  "food-grain": "couscous, céréales, semoule, grain, grains, cereals, semolina, كسكس, حبوب, سميدة, smida, zra3, seksu",
  "food-couscous": "couscous, couscous de blé, semoule roulée, wheat couscous, كسكس, كسكسو, سكسو, seksou, kesksou, ksksu, ⵙⴽⵙⵓ, ⵙⵉⴽⵙⵓ",
  "food-couscous-barley": "couscous d'orge, belboula, barley couscous, بلبولة, كسكس الشعير, belbola, bolbola, ⵉⴱⵔⵉⵏ",
  "food-berkoukes":
    "berkoukes, berkoukech, gros couscous, perles de semoule, pearl couscous, large couscous, israeli couscous, بركوكس, بركوكش, محمصة, berkouks, brkoukch, mhamsa, m7amsa, aberkuks, ⴰⴱⵔⴽⵓⴽⵙ, ⴱⵔⴽⵓⴽⵙ, berkoukch, brkouks",
  "food-oil-honey": "huile, miel, fruits secs, huile et miel, oil, honey, dried fruit, زيوت, عسل, فواكه جافة, fakya, zit w l3sel",
  "food-olive-oil":
    "huile d'olive, huile, huile vierge, huile vierge extra, olive oil, oil, extra virgin, virgin olive oil, زيت الزيتون, زيت زيتون, زيت بلدية, زيت العود, زيت, zit, zit zitoun, zit l3oud, zit beldiya, zit lblad, zzit, zit dyal zitoun, ⵣⵣⵉⵜ, ⵣⵣⵉⵜ ⵏ ⵣⵣⵉⵜⵓⵏ, zit l3oud hor, zit bldia, zit zitoun bikr, huile vierge, huile olive",
  "food-honey":
    "miel, miels, miel de montagne, miel de thym, miel pur, honey, raw honey, pure honey, mountain honey, عسل, عسل حر, عسل الجبل, عسل طبيعي, 3sel, l3sel, asel, 3ssel, 3asal 7or, ⵜⴰⵎⵎⵏⵜ, ⵜⴰⵎⵏⵜ, tamment, tament, l3sel lhor, 3sel jbel, 3sel za3tar, assel, 3sal",
  "food-fig":
    "figue, figues, figues sèches, figues séchées, fruits secs, fig, figs, dried fig, dried figs, dried fruit, تين, تين مجفف, شريحة, كرموس, فواكه جافة, chri7a, chriha, karmous, kermous, tin, ⵜⴰⵣⴰⵔⵜ, ⵉⵣⴰⵔⵏ, tazart, chriha, kermous yabes, tin yabes, karmos, figues",
  "food-almond":
    "amande, amandes, amandes décortiquées, fruits secs, almond, almonds, nuts, dried fruit, لوز, فواكه جافة, louz, loz, llouz, lluz, ⵍⵍⵓⵣ, llouz, louz beldi, louz msellek, amandes",
  "food-caper": "câpre, câpres, caper, capers, كبار, قبار, kebbar, kebar, lkebbar, ⵍⴽⴱⴱⴰⵔ, kbbar, lkbar, capres",
  "food-olives":
    "olive, olives, olives de table, table olives, pickled olives, زيتون, زيتون مكسر, زيتون مرقد, zitoun, zitoune, zaytoun, zitoun mchermel, ⵣⵣⵉⵜⵓⵏ, zitoun mre99ed, zitoun byed, zitounat, olive",
  "food-lemon":
    "citron, citrons, citron confit, citrons confits, preserved lemon, preserved lemons, pickled lemon, lemon, حامض, حامض مصير, ليمون مخلل, ليمون مصير, 7amed, hamed, l7amed, 7amed mssiyer, lhamed, msiyer, 7amed m9edded, hamed mrakad, l7amd, citron beldi",
  "food-cherry-jam": "confiture, confitures, confiture de cerises, jam, cherry jam, مربى, كونفيتير, konfitir, konfitur, 7eb lmlouk",
  "food-khlii": "khlii, viande séchée, viande confite, dried meat, preserved meat, jerky, خليع, قديد, khli3, khlia, lkhli3, gueddid",
  "food-sweets":
    "pâtisserie, pâtisseries, gâteau, gâteaux, gateau, biscuit, biscuits, douceurs, sucreries, gâteaux marocains, cake, cakes, sweet, sweets, pastry, pastries, cookie, cookies, confectionery, حلوى, حلويات, حلوة, كعك, بسكويت, 7alwa, 7lwa, halwa, helwa, 7alawiyat, 7lawi, ⵜⵉⵥⵉⴹⴰⵏⵉⵏ, lhelwa, 7lwiyat, halawiyat, gateaux, petits fours",
  "sweet-kaab":
    "cornes de gazelle, corne de gazelle, kaab ghzal, gazelle horn, gazelle horns, كعب الغزال, كعب غزال, ka3b lghzal, k3ab ghzal, ka3b el ghzal, assortiment de gâteaux, ka3b ghzel, kab ghzal, k3eb lghzal",
  "sweet-ghriba":
    "ghriba, ghribas, ghoriba, ghraïba, macaron, biscuit, shortbread, almond cookie, غريبة, غريبات, ghriyba, ghrayba, ghryba, ghriyeb, ghriyba d louz, ghoriba, ghribat",
  "sweet-fekkas": "fekkas, feqqas, croquant, croquants, biscotti, biscuit, biscuits, rusks, فقاص, فكاس, fe99as, fekas, feqas, fqas",
  "sweet-sellou":
    "sellou, slilou, sfouf, zmita, ramadan, سلو, سفوف, زميتة, سليلو, selou, slou, sellu, zemmita, sellou d ramdan, sello, slou",
  "sweet-chebakia":
    "chebakia, chebbakia, chabakia, griouech, griwech, mkharqa, ramadan, شباكية, شباكيات, مخرقة, قريوش, كريوش, chbakya, chebakiya, chbbakia, mkher9a, griwch",
  "sweet-nougat": "nougat, nougats, jabane, touron, جبان, نوغا, jaban, jeban, jebban, nouga, jabban, jaban meknassi, noga",
  "food-aroma": "épice, épices, aromates, spice, spices, herbs, توابل, بهارات, عطرية, 3tour, l3tour, 3atriya, l3atriya",
  "aroma-raselhanout":
    "ras el hanout, épices, mélange d'épices, spice mix, spice blend, spices, رأس الحانوت, راس الحانوت, توابل, بهارات, ras l7anout, ras lhanout, rass hanout, rass l7anout, 3atria, épices mélangées",
  "aroma-orange-water":
    "eau de fleur d'oranger, fleur d'oranger, eau de fleurs d'oranger, eau florale, orange blossom, orange blossom water, orange flower water, neroli, ماء الزهر, زهر, ماء زهر, ma zhar, ma zher, lma zhar, mazhar, ma d zhar, zhar, ⴰⵎⴰⵏ ⵏ ⵥⵥⵀⵔ, mazhar, ma dyal zhar, fleur oranger, maa zhar",
  "aroma-herbal":
    "tisane, tisanes, infusion, infusions, plantes, herbal tea, herbal teas, infusion, dried herbs, أعشاب, زعتر, لويزة, فليو, za3tar, zaatar, thym, thyme, verveine, menthe, louiza, 3chob",

  care: "cosmétique, cosmétiques, beauté, soin, soins, cosmetics, beauty, skincare, cosmetic, تجميل, عناية, مستحضرات, tjmil, lmakyaj beldi",
  "care-bath": "hammam, savon, savons, bain, soap, soaps, bath, spa, حمام, صابون, صابونة, hammam, 7emmam, saboun, ssaboun, ⵙⵙⴰⴱⵓⵏ",
  "care-blacksoap":
    "savon noir, savon beldi, savon du hammam, black soap, beldi soap, صابون بلدي, صابون أسود, الصابون البلدي, saboun beldi, saboun kehla, saboun k7al, sabon beldi, saboun bldi, sabon noir, saboune beldi",
  "care-ghassoul": "ghassoul, rhassoul, argile, masque à l'argile, clay, clay mask, غاسول, طين, ghasoul, rassoul, ⵖⴰⵙⵓⵍ",
  "care-olivesoap":
    "savon, savons, savon à l'huile d'olive, savonnette, soap, soaps, soap bar, olive soap, olive oil soap, صابون, صابونة, صابونات, صابون زيت الزيتون, صابون الزيتون, saboun, saboun zit zitoun, sabon, saboun zitoun, ⵙⵙⴰⴱⵓⵏ, sabouna, sabon zit, saboun d zitoun, savonnettes",
  "care-plants":
    "huile essentielle, huiles essentielles, eau florale, essential oil, essential oils, floral water, زيوت عطرية, زيت أساسي, ماء عطري",
  "care-rosewater": "eau de rose, eau de roses, rose water, rosewater, ماء الورد, ماورد, ma lward, mawrd, ma ward, lward",
  "care-lavender": "lavande, huile de lavande, lavender, lavender oil, خزامى, زيت الخزامى, khzama, lkhzama, lakhzama",
  "care-rosemary": "romarin, huile de romarin, rosemary, rosemary oil, أزير, إكليل الجبل, azir, yazir, liazir, ⴰⵣⵉⵔ",
}
