import type { WordsBySlug } from "../concept"

/** Words for textiles, dyeing and leather, beyond those of the taxonomy. */
export const TEXTILE: WordsBySlug = {
  dyeing:
    "teinture, teintures, teint, teinte, teintés, teinture naturelle, dyeing, dyed, dye, dyes, natural dye, صباغة, صباغ, مصبوغ, مصبوغة, ملون, ملونة, sbagha, msbougha, msbough, sabgha, sbigh",
  "dye-yarn": "fil, fils, pelote, pelotes, écheveau, yarn, yarns, thread, threads, skein, خيط, خيوط, khit, khyout, khiout, ⵉⴼⵉⵍⵓ, ifilu",
  "dye-wool":
    "laine, laines, laine filée, laine teinte, laine à tricoter, pelote de laine, wool, wool yarn, knitting wool, dyed wool, dyed yarn, صوف, صوف مصبوغ, خيط صوف, خيوط صوف, souf, soufa, soufa msbougha, sof, ⵜⴰⴹⵓⵜ, ⵜⴰⴹⵓⴼⵜ, ⵜⴰⴷⵓⵜ, taddut, taduft, khit souf, khyout souf, kobba d souf, pelotes de laine, ball of wool, knitting yarn",
  "dye-silk":
    "fil de sabra, fils de sabra, soie de cactus, soie végétale, sabra thread, cactus silk, cactus silk yarn, vegan silk, خيط صابرة, خيوط صابرة, صبرة, khit sabra, khyout sabra, sbra, mobra",
  "dye-scarf":
    "écharpe, écharpes, foulard, foulards, châle, étole, scarf, scarves, shawl, stole, وشاح, أوشحة, شال, شالات, زيف, فولار, chal, zif, foular, zyouf, écharpe indigo, cotton scarf, chal qten, foulard coton, drra",
  "dye-plants":
    "plantes tinctoriales, plante tinctoriale, teinture végétale, dye plants, plant dye, natural dyes, نباتات صباغية, صباغة نباتية",
  "dye-kit":
    "kit de teinture, coffret de teinture, atelier de teinture, dye kit, dyeing kit, dyeing workshop, workshop, atelier, ورشة, ورشة صباغة, garance, madder, fowwa, fouwa, قشور الرمان",
  "dye-henna":
    "henné, henna, poudre de henné, henna powder, tatouage, حناء, حنة, الحنة, مسحوق الحناء, 7enna, 7anna, henna, l7enna, hena, ⵍⵃⵏⵏⴰ, ⵍⵃⵏⵏⵉ, l7ena, 7ena, henne, hénné",

  textile: "textile, textiles, tissu, tissage, tissages, textil, weaving, woven, نسيج, منسوجات, نسج, nsij, nsej, ⴰⵥⵟⵟⴰ, azetta, ⴰⵣⵟⵟⴰ",
  "tex-carpet":
    "tapis, carpette, descente de lit, tapis berbère, tapis amazigh, tapis marocain, carpet, carpets, rug, rugs, runner, berber rug, زربية, زرابي, سجادة, سجاد, سجادات, بساط, zerbiya, zarbia, zarbiya, zrabi, zerbia, zrbiya, zrabiya, ⵜⴰⵣⵔⴱⵉⵜ, tazerbit, ⵜⵉⵣⵔⴱⵉⵢⵉⵏ, zrbya, zarbya, zrbiya, zarabi, frach, carpettes, floor rug, area rug",
  "carpet-beni-ouarain":
    "beni ouarain, beni ourain, beni ouaraine, beni warain, bni warayn, bni ouarain, ayt warayn, بني وراين, بني ورين, ⴰⵢⵜ ⵡⴰⵔⴰⵢⵏ, ⴱⵏⵉ ⵡⴰⵔⴰⵢⵏ",
  "carpet-beni-mguild":
    "beni mguild, beni m'guild, bni mguild, beni guild, bni mgild, aït mguild, ayt mguild, بني مكيلد, بني مڭيلد, ⴰⵢⵜ ⵎⴳⵉⵍⴷ, ⴱⵏⵉ ⵎⴳⵉⵍⴷ",
  "carpet-marmoucha": "marmoucha, mermoucha, marmousha, aït marmoucha, مرموشة, مرموشا, mrmoucha, ⵎⴰⵔⵎⵓⵛⴰ",
  "carpet-seghrouchen":
    "aït seghrouchen, ait seghrouchen, ayt sghrouchn, seghrouchen, sghrouchen, seghrouchene, آيت سغروشن, سغروشن, ⴰⵢⵜ ⵙⵖⵔⵓⵛⵛⵏ, ⴰⵢⵜ ⵙⵖⵔⵓⵛⵏ",
  "carpet-beni-mtir": "beni mtir, bni mtir, beni mettir, beni m'tir, aït ndhir, بني مطير, ⴱⵏⵉ ⵎⵟⵉⵔ",
  "carpet-fes": "tapis de fès, tapis citadin, tapis fassi, zerbiya fassiya, fez carpet, زربية فاسية, زربية فاس, tapis royal",
  "carpet-boucherouite":
    "boucherouite, boucharouite, boucharwit, boucherwit, boucharouette, tapis recyclé, tapis en chutes, tapis de chiffons, lirette, tapis coloré, rag rug, rag carpet, recycled rug, recycled fabric, upcycled rug, بوشرويط, بوشروط, زربية بوشرويط, زربية معاد تدويرها, recycled, recyclé, ⴱⵓⵛⵔⵡⵉⴹ, ⴱⵓⵛⵔⵡⵉⵟ",
  "tex-flat":
    "tissage plat, couverture, couvertures, plaid, plaids, blanket, blankets, throw, throws, kilim, kilims, flatweave, غطاء, أغطية, بطانية, منسوجات, ghta, gtya",
  "flat-hanbel":
    "hanbel, hanbels, kilim, kilims, tapis kilim, tapis plat, flatweave, flat weave rug, hambel, حنبل, حنابل, حنبال, كليم, 7anbel, 7enbal, hnabel, hanbal, ⴰⵃⵏⴱⴰⵍ, ⴰⵀⵍⵍⴰⵙ, hnbel, 7nbel, lhanbel, couverture tissée, hendir",
  "flat-handira":
    "handira, handiras, couverture de mariage, couverture berbère, couverture à sequins, cape de mariée, wedding blanket, moroccan wedding blanket, sequin blanket, wedding cape, حنديرة, حندير, حنادر, 7andira, handera, hndira, ⵜⴰⵃⵏⴷⵉⵔⵜ, ⵜⴰⵀⵏⴷⵉⵔⵜ, tahendirt, tahandirt, hendira, hndira d l3roussa, cape berbère, tahendirt",
  "flat-blanket":
    "couverture, couvertures, plaid, couverture en laine, couette, blanket, blankets, wool blanket, throw, بطانية, بطانيات, بطانية صوف, غطاء صوف, bettaniya, batania, btaniya, manta, ghta, ⵜⴰⴱⵔⴷⵉⵢⵜ, btania, betaniya d souf, ghta d souf, ghta d chta, couverture chaude, warm blanket",
  "flat-mendil":
    "mendil, mendils, fouta, foutas, pagne, torchon, serviette, striped cloth, towel, hammam towel, منديل, مناديل, فوطة, فوط, fota, mandil, mndil, fwt, tablier rayé, ⴰⵎⵏⴷⵉⵍ, mndil jebli, fouta jebliya, mendil jebli, tissu rayé, striped towel",
  "tex-fine": "tissage fin, tissu, tissus, étoffe, étoffes, fabric, fabrics, cloth, ثوب, أثواب, قماش, أقمشة, toub, tob, twab",
  "fine-brocade":
    "brocart, brocarts, brocade, brocades, بروكار, ديباج, brokar, brocar, lbrokar, brouka, broukar fassi, tissu brocart, silk brocade",
  "fine-cloth":
    "coupon, coupon de tissu, tissu pour djellaba, tissu au mètre, cloth, fabric, djellaba cloth, wool cloth, ثوب الجلابة, قماش, قطعة ثوب, toub, tob, kherqa, خرقة, toub jellaba, tob d jellaba, telat jellaba, tissu laine, woollen cloth",
  "fine-scarf":
    "écharpe, écharpes, foulard, foulards, châle, châles, étole, cheich, scarf, scarves, shawl, shawls, stole, wrap, sabra scarf, cactus silk scarf, شال, شالات, وشاح, فولار, زيف, chal, zif, foular, sbniya, chal d sabra, foulara, echarpe sabra",
  "fine-bedspread":
    "jeté de lit, dessus de lit, couvre-lit, couvre lit, plaid, bedspread, bed cover, bed throw, coverlet, throw, غطاء سرير, غطاء السرير, مفرش, مفرش سرير, ghta d namousiya, ghta dyal namousiya, ghta nnamousiya, ghta dyal lferch, ghta lferch, ghta d lit, couvre pieu, bed runner, izar",
  "tex-embroidery":
    "broderie, broderies, brodé, brodée, dentelle, embroidery, embroidered, lace, طرز, مطرز, مطرزة, طريز, دانتيل, terz, tarz, trz, metrouz, mtroz, ⵟⵟⵔⵣ",
  "emb-fassi":
    "nappe, nappes, nappe brodée, chemin de table, broderie fassie, broderie de fès, tablecloth, tablecloths, table cloth, table runner, table linen, linge de table, fez embroidery, غطاء مائدة, مفرش مائدة, غطاء الطاولة, شرشف, terz fassi, tarz fassi, terz lhsab, طرز فاسي, طرز الحساب, nappa, nappa fassiya, nappa metrouza, mendil tabla, terz dyal fes, ghta tabla, chrchf, mfrch",
  "emb-napkins":
    "serviette, serviettes, serviettes de table, linge de table, napkin, napkins, table linen, bread cloth, منديل, مناديل, فوطة, فوطات, srabet, serbita, serviyat, zif dlkhobz, serbitat, zif lkhobz, mendil lkhobz, serviette brodée, cloth napkins",
  "emb-meknes": "broderie de meknès, terz meknassi, tarz meknassi, meknes embroidery, طرز مكناسي, coussin brodé, embroidered cushion",
  "emb-sqalli":
    "sqalli, skalli, fil d'or, broderie au fil d'or, broderie d'or, fil doré, broderie or, gold thread, gold embroidery, gold thread embroidery, goldwork, صقلي, طرز صقلي, خيط ذهبي, خيط الذهب, طرز بالذهب, sqali, sqelli, s9elli, terz sqalli, terz dyal dheb, ntaa, khit dheb, terz b dheb, sqelli hor",
  "emb-randa":
    "randa, dentelle, dentelle à l'aiguille, galon, lace, needle lace, lace trim, oya, راندة, رندة, دانتيل, rnda, randah, ⵔⵔⴰⵏⴷⴰ",
  "tex-trim": "passementerie, boutons, galon, galons, mercerie, trimmings, trim, haberdashery, عقاد, سفيفة, عقد و سفيفة, aqad w sfifa",
  "trim-aqad":
    "bouton, boutons, bouton de djellaba, boutons de caftan, aqad, aakad, button, buttons, djellaba buttons, silk buttons, عقاد, عقدة, عقد, أزرار, زر, 3aqad, 3qad, l3qad, 3o9ad, l3oqad, l3a9ad, sdaf, 3ou9ad, 3a9da, 3e9da, boutons en soie, boutons tissés, passementerie bouton",
  "trim-jewel":
    "bijou, bijoux, bijou textile, bijoux en boutons, collier, colliers, bracelet, bracelets, boucles d'oreilles, parure, jewelry, jewellery, necklace, necklaces, earrings, textile jewellery, قلادة, قلادات, عقد, سوار, أساور, أقراط, حلي, sensla, snsla, twanes, deblij, bijou, selsla, sensla, khwatem, boucles oreilles, collier fantaisie, jewellery set, dblij d l3qad",
  "trim-sfifa":
    "sfifa, galon, galons, passementerie, tresse, ruban, braid, trim, ribbon, سفيفة, سفايف, ضفيرة, sfayef, sfifat, ⵙⵙⴼⵉⴼⵜ, sfifa dheb, sfayf, galon doré, gold braid",
  "trim-tassel":
    "gland, glands, pompon, pompons, embrasse, porte-clés, porte clés, porte-clef, tassel, tassels, key ring, keyring, key chain, keychain, tieback, شوشة, شوش, شراشيب, شرابة, حاملة مفاتيح, حمالة مفاتيح, choucha, chouch, hdoub, porte clé, tachoucht, chwachi, porte clés pompon, khamsa, choucha d lhrir, curtain tassel, porte cle",
  "tex-garment":
    "vêtement, vêtements, habit, habits, tenue, prêt à porter, garment, garments, clothes, clothing, apparel, wear, ملابس, لباس, ألبسة, كسوة, 7wayj, hwayej, lebsa, kswa, keswa, ⵉⵎⵍⵙⴰ",
  "gar-jellaba":
    "djellaba, djellabas, jellaba, jellabas, djelaba, djellabah, jelaba, جلابة, جلاليب, جلابية, جلالب, jlaba, jellabat, jlaleb, jllaba, robe à capuche, hooded robe, hooded dress, ⵜⴰⵊⵍⵍⴰⴱⵉⵜ, ⴰⵊⵍⵍⴰⴱ, jellaba d souf, jelaba rjaliya, jellaba chtwiya, jellaba dyal lbard, manteau à capuche",
  "gar-caftan":
    "caftan, caftans, kaftan, kaftans, takchita, robe de mariée, robe marocaine, robe, wedding dress, moroccan dress, dress, evening dress, قفطان, قفاطين, تكشيطة, قفطان العروس, فستان, 9eftan, 9aftan, qeftan, qaftan, kftan, qfaten, tekchita, ⴰⵇⴼⵟⴰⵏ, 9eftan l3roussa, kaftan mariage, lebsa, labsa, ceremonial dress, bridal gown",
  "gar-gandoura":
    "gandoura, gandouras, robe d'intérieur, tunique, abaya, tunic, house dress, robe, قندورة, كندورة, قنادر, عباءة, gandora, qandoura, kandora, guendoura, ⵜⴰⵇⵏⴷⵓⵔⵜ, ⵜⴰⴳⵏⴷⵓⵔⵜ, 9endoura, gendoura, 9andoura, fo9iya, chemise longue, kaftan dress",
  "gar-selham":
    "selham, burnous, cape, capes, manteau, cape en laine, cloak, cloaks, wool cape, coat, burnoose, سلهام, سلاهم, برنوس, برنس, slham, sselham, silham, bernous, ⴰⵙⵍⵀⴰⵎ, ⴰⵣⵏⵏⴰⵔ, azennar, sselhamm, jelbab, selham rjali, bernous d souf",
  "gar-jabador": "jabador, jabadour, jabadur, جبادور, جبادول, jabadoul, ensemble homme",
  "gar-tarbouch": "tarbouche, tarbouch, tarboush, chéchia, fez hat, طربوش, طرابش, tarbouche fassi, trbouch, ⴰⵟⵔⴱⵓⵛ",

  leather:
    "cuir, cuirs, articles en cuir, en cuir, leather, leather goods, جلد, جلدي, جلدية, مصنوعات جلدية, منتوجات جلدية, منتجات جلدية, jeld, jild, lejled, dyal jeld, ⵉⵍⵎ, ⴰⵢⵍⵉⵎ, ilem",
  "lea-shoe":
    "babouche, babouches, chaussure, chaussures, chausson, chaussons, pantoufle, pantoufles, mules, slipper, slippers, shoe, shoes, footwear, بلغة, بلاغي, بلغات, حذاء, أحذية, شربيل, belgha, blgha, balgha, blaghi, sbabet, ⵉⴷⵓⴽⴰⵏ, ⵜⴰⴷⵓⴽⴰ, idukan, sebbat, balghat, mchaya, babouch, babuche, babuch, moccasin",
  "lea-ziwani":
    "ziwani, ziouani, babouche fassi, babouches jaunes, belgha ziwaniya, belgha fassiya, زيواني, زيوانية, بلغة فاسية, ⵉⴷⵓⴽⴰⵏ, belgha sfra, belgha zwaniya, babouche pointue",
  "lea-babouche":
    "babouche, babouches, babouche homme, pantoufle, mules, slipper, slippers, بلغة, بلاغي, belgha, balgha, blgha, blaghi, ⵉⴷⵓⴽⴰⵏ, ⴰⴷⵓⴽⵓ, belgha rjaliya, belgha d rjal, babouches cuir",
  "lea-cherbil":
    "cherbil, cherbils, babouche femme, babouches femme, babouche brodée, women's slippers, embroidered slippers, شربيل, شرابل, شرابيل, cherabel, chrbil, charbil, ⵛⵛⵔⴱⵉⵍ, ⴰⵛⵔⴱⵉⵍ, cherbil d l3roussa, charbil mtrouz, belgha d nsa, women slippers",
  "lea-goods":
    "maroquinerie, sacs, articles en cuir, leather goods, leatherware, leather accessories, مصنوعات جلدية, منتوجات جلدية, حقائب, marokinri",
  "lea-bag":
    "sac, sacs, sac à main, sac bandoulière, sac en cuir, besace, bag, bags, handbag, purse, shoulder bag, leather bag, crossbody, حقيبة, حقائب, حقيبة يد, شنطة, صاك, شكارة, sak, chkara, choukara, sac dyal jeld, sak jeld, ⴰⵇⵔⴰⴱ, aqrab, chkara d jeld, sak d lktef, sac d lid, sac à bandoulière, sac souple, sakado, crossbody bag",
  "lea-satchel":
    "cartable, cartables, sacoche, serviette en cuir, porte-documents, satchel, briefcase, messenger bag, school bag, محفظة, محافظ, حقيبة مدرسية, حقيبة وثائق, mehfda, m7fda, mahfada, cartabl, kartab, chkara, mahfada d jeld, sac d lkhdma, sac professeur, laptop bag, business bag",
  "lea-wallet":
    "portefeuille, portefeuilles, porte-monnaie, porte cartes, porte-cartes, wallet, wallets, card wallet, card holder, coin purse, بزطام, محفظة, محفظة نقود, محفظة بطاقات, bztam, beztam, bezTam, portefeuil, portfoy, bztam d jeld, portefeuille cuir, porte monnaie, card case, leather wallet",
  "lea-belt":
    "ceinture, ceintures, belt, belts, leather belt, حزام, أحزمة, سمطة, سبتة, semta, samta, smta, sebta, 7zam, hzam, ⴰⴳⵡⵙ, tahzamt, 7zam d jeld, semta d jeld, ceinture cuir, ceinture homme",
  "lea-pouf":
    "pouf, poufs, pouffe, ottoman, repose-pied, coussin de sol en cuir, footstool, poof, بوف, بوفات, پوف, مقعد جلدي, pouf dyal jeld, pof, pouf cuir, bouf, poufa, pouf marocain, floor pouf",
  "lea-desk": "parure de bureau, sous-main, sous main, desk set, desk pad, طقم مكتب, teqm",
  "lea-saddle": "selle, selles, selle de cheval, saddle, saddles, horse saddle, سرج, سروج, serj, tbourida, ⵜⴰⵔⵉⴽⵜ",
  "lea-hide":
    "peau, peaux, peau de chèvre, peau tannée, cuir brut, cuir au mètre, hide, hides, skin, leather hide, raw leather, tanned leather, جلد ماعز, جلود, جلد مدبوغ, جلد خام, jeld medbough, jeld lm3za, btana, hidora, jeld khayel, jeld tbi3i, hidoura, cuir de chèvre, tanned skin",
}
