"""Machines that a letter only speaks of: the one that does another's work, that lent a part, that was blamed and cleared.

Each cue stands beside the number or in its clause; it counts only where another machine is asked for.
"""

from __future__ import annotations

import re

from intake.extraction.text import cues
from intake.extraction.text.vocabulary import words

_I = re.IGNORECASE
_SWAPPED = words(
    r"\b(?:(?:swapped|exchanged|changed) (?:the )?(?:\w+ ){1,3}with (?:the )?|(?:cambiamos|intercambiamos) (?:\w+ ){1,3}con (?:la |el )?|abbiamo scambiato (?:\w+ ){1,3}con (?:la |il )?|trocamos (?:\w+ ){1,3}com (?:a |o )?|zamieniliśmy (?:\w+ ){1,2}z |(?:haben|hatten) (?:\w+ ){1,3}mit (?:der |dem )?|avons échangé (?:\w+ ){1,3}avec (?:la |le )?|(?:hebben|we) (?:\w+ ){1,3}met de |menukar? (?:\w+ ){1,2}dengan |tukar (?:\w+ ){1,2}dengan )$|(?<!\w)поменяли (?:\w+ ){1,2}с $|(?:(?:swap|swapp|exchang|interchang|switch|substitut|chang)\w* (?:[\w-]+ ){0,5}(?:with|from|to|between)|(?:tukar|ditukar|tausch\w*|getauscht|intercambi\w*|échang\w*|hoán đổi|đổi(?: thử)?|สลับ)[^.\n]{0,40}?(?:dari|dengan|mit|von|con|de|avec|với|từ|กับ))(?: the| our| mesin| machine| máy| เครื่อง)?\s*(?:[\w-]+ ?){0,2}\(?$",
    _I,
)
_SWAPPED_AFTER = words(
    r"^[\s\"')\]]*에서(?:도)? (?:\S+ ){0,2}(?:바꿔|빼서|빼|떼어|떼서|가져다|옮겨)|^[\s\"')\]]*(?:から|の)\S{0,8}(?:外して|借りて|移して)|^[\s\"')\]]*(?:上)?(?:拆|借)(?:下|来)",
    _I,
)
# What does the work of the one that failed: "so we run on AB-12 for now".
_STANDS_IN_BEFORE = words(
    r"(?:\b(?:running|getting by|managing|limping along|relying|making do|surviving) (?:only |just )?(?:on|with) (?:just |only )?|\b(?:weichen|behelfen)[^.\n]{0,20}(?:auf|mit) |\b(?:tournons|travaillons|dépannons)[^.\n]{0,12} (?:avec|sur) |\b(?:tirando|trabajando|funcionando|apañándonos) (?:s[oó]lo )?con |\b(?:andiamo avanti|lavoriamo) (?:solo )?con |\b(?:jedziemy|pracujemy|działamy)[^.\n]{0,12} na |\b(?:idare ediyoruz) |(?:работаем|обходимся) (?:только )?(?:на|с) |(?:暂时|先|目前|只能|只好|现在)(?:用|靠)|(?:tạm|phải) (?:thời )?dùng |代わりに)(?:the |our |die |der |den |das |la |le |el |il |máy )?(?:[\w-]+ ){0,1}$",
    _I,
)
_STANDS_IN_AFTER = words(
    r"^[\s\"')\]]*(?:호기)?(?:(?:한 ?대)?(?:로|으로|만|만으로) ?(?:\S+ )?(?:대신|대체|버티|때우|돌리고 ?있|꾸려)|(?:가|이) 대신)|^[\s)]*(?:で(?:代用|代替|しのい|凌い|まわし|回し|対応し)|が代わり)|^[\s)]*(?:号机)?(?:顶着|顶替|代替|撑着|应急)|^[\s)]* ?(?:เดินแทน|ทำงานแทน|แทนไปก่อน|แทนอยู่)|^[\s)]* (?:chạy thay|gánh|thay tạm)|^[^.\n]{0,14}\b(?:is |are |has been )?(?:covering for|standing in|filling in|taking the load|doing (?:its|the) work|springt ein|als Ersatz|prend le relais|zastępuje|przejmuje|sementara menggantikan|sebagai pengganti|idare ed)",
    _I,
)
# "Line 1's AB-12 takes the 2240": the other size, beside the one that is asked for.
_USES = words(
    r"(?:호기|호|번)?(?:이|가|은|는|에는|에선|에서는|쪽은)? ?(?:\S+ ){0,2}\S{2,24}(?:을|를|짜리|로) ?(?:쓰(?:고|는|며|지만|니까|므로)|씁니다|써요|쓴다|사용 ?(?:합|중|하)|먹)|"
    r" (?:still )?(?:uses?|takes|has|runs (?:on|with)|is (?:fitted|equipped) with|came with) (?:the |an? )?\S*\d|"
    r"(?:号機|号机|機)?(?:は|が|では|には)\S{2,20}(?:を使|が付|を採用)|(?:用|使用|装|配)的?(?:则|却)?是|"
    r" (?:thì )?(?:dùng|xài|sử dụng) |(?:ก็)?ใช้(?:รุ่น|ขนาด|ของ)?|(?: \S+){0,2} (?:verwendet|benutzt|nutzt|utilise|usa|lleva|utiliza|monta|używa|memakai|pakai|kullanıyor|использует) ",
    _I,
)


# Long before the letter: years, months, seasons, "once". What was last week is often the failure itself.
LONG_AGO = words(
    r"작년|재작년|지난 ?(?:해|달|봄|여름|가을|겨울|번|분기|\d{1,2} ?월)|예전|옛날|이전에|과거|전에|당시|그때|몇 ?(?:년|달|개월) ?전|\d+ ?(?:년|달|개월) ?전|昨年|去年|先月|前回|以前|昔|先日|[一二三四五六七八九\d]+ ?(?:年|か月|ヶ月|カ月)前|上(?:次|回|个月|个季度|半年)|当时|之前|曾|前年|"
    r"\blast (?:year|month|spring|summer|autumn|fall|winter|time|quarter|visit|season|january|february|march|april|may|june|july|august|september|october|november|december)|\b(?:years?|months?) (?:ago|back|earlier)|\bback in\b|\bearlier (?:this|in)\b|\bpreviously\b|\bat the time\b|\bonce\b|\bformerly\b|\bin (?:january|february|march|april|june|july|august|september|october|november|december)\b|"
    r"năm (?:ngoái|trước|kia)|tháng trước|lần trước|trước đây|hồi|ngày trước|ปี(?:ที่แล้ว|ก่อน)|เดือน(?:ที่แล้ว|ก่อน)|ครั้ง(?:ก่อน|ที่แล้ว)|เมื่อก่อน|เคย|\b(?:letzte[snmr]? (?:jahr|monat|mal|frühjahr|sommer|herbst|winter)|vor (?:\w+ )?(?:jahr|monat)\w*|damals|früher|im (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember))\b|"
    r"\b(?:año|mes|verano|invierno|vez|primavera) pasad[oa]|\bhace (?:\w+ )?(?:años?|mes\w*)|\bl'(?:an|année) derni\w+|\b(?:mois|fois|printemps|été|hiver) (?:dernier|passé|derni\w+)|\bil y a (?:\w+ )?(?:an|mois)\w*|\b(?:anno|mese|volta) scors[oa]|\b(?:anni|mesi) fa\b|\bzeszł\w+|\bubiegł\w+|\b(?:lat|rok|roku|miesi\w+) temu|\b(?:tahun|bulan) (?:lalu|kemarin)|\bdulu\b|geçen (?:yıl|sene|ay|sefer)|(?:yıl|ay) önce"
    + "|"
    + cues.either(cues.LONG_AGO),
    _I,
)
# Meanwhile, and until the other one is mended.
_MEANWHILE = words(
    r"\b(?:por enquanto|por ahora|voorlopig|intussen|pour l['’]instant|for the time being|vorerst|mientras tanto|per ora|na razie|şimdilik|tills vidare|indtil videre|toistaiseksi|zatím|egyelőre|deocamdată)\b|(?<!\w)пока\b|그 ?동안|그 ?사이|일단|우선|당분간|임시|지금은|현재|급한 ?대로|어쩔 ?수 ?없이|할 ?수 ?없이|나머지|現在|今は|当面|一時|仮に|とりあえず|その間|暫定|目前|现在|暂时|期间|临时|这段时间|只能|"
    r"\b(?:for now|meanwhile|in the meantime|currently|at the moment|until then|since then|right now|presently|for the time being|derzeit|momentan|solange|vorerst|zurzeit|inzwischen|bis dahin|aktuell|en attendant|pour l'instant|actuellement|provisoirement|mientras(?: tanto)?|por ahora|de momento|actualmente|entretanto|intanto|per ora|al momento|nel frattempo|attualmente|na razie|tymczasem|obecnie|chwilowo|póki co|tạm(?: thời)?|hiện|trong (?:lúc|khi)|sementara|untuk saat ini|şimdilik|şu an\w*|bu arada|geçici)\b|ระหว่างนี้|ตอนนี้|ชั่วคราว|ช่วงนี้|\b(?:пока|временно|сейчас|тем временем)\b",
    _I,
)
_JOINS = r"와|과|하고|랑|と|和"
_OTHERS_OF_LIST = rf"(?:\s?(?:[,·、]|{_JOINS})\s?+(?:(?!{_JOINS})[\w/.-]){{0,18}})*?"  # read in one way alone
_WORKS_AFTER = words(
    rf"{_OTHERS_OF_LIST}[\s)]*(?:쪽|호기|번)?(?: ?(?:한|두|세) ?대)?(?:(?:로|으로)(?:만)? [^.\n]{{0,20}}?(?:물량|생산|작업|가동|돌리|돌려|버티|나눠|나누|처리|받아|메우|감당|대응|쓰고|운전)|만 (?:[^.\n]{{0,8}})?(?:가동|돌리|돌려|쓰고|운전|생산))|"
    rf"{_OTHERS_OF_LIST}(?:号機)?(?:だけ|のみ)?で[^。\n]{{0,10}}(?:生産|稼働|対応|運転|作業|回し|加工|処理|賄|しのい)|{_OTHERS_OF_LIST}(?:号机)?[^。,\n]{{0,6}}(?:生产|运转|撑|顶|干活|加工|赶工|维持)|"
    r"[^.\n]{0,20}\b(?:ile|üzerinden) [^.\n]{0,16}(?:üret|çalış|idare)",
    _I,
)
_WORKS_BEFORE = words(
    r"\b(?:(?:we|wir|we|wij|nous|kami) )?(?:run(?:ning)?|make|mak\w+|produ\w+|fabricamos|lavoriamo|pracujemy|draaien|çalışıyoruz) (?:(?:we|wij|wir|everything|alles|tout|todo|tudo|tutto|all) )*(?:on|auf|op|sur|en|na|su|sulla|mit|with|di|på)(?: (?:the|our|der|die|de|het|la|le|el|a|o))? $|(?:\b(?:run|running|produc\w+|work|working|going|goes|putting (?:everything|it all|all \w+))\b[^.\n]{0,30}\b(?:on|with|through|over|onto|using) (?:the |our )?(?:\w+ )?|\b(?:produzieren|fahren|arbeiten|laufen|läuft|fertigen)\b[^.\n]{0,24}\b(?:auf|mit|über) (?:der |dem |die )?|\b(?:produis\w+|tourn\w+|travaill\w+|passons)\b[^.\n]{0,24}\b(?:sur|avec) (?:la |le )?|\b(?:produci\w+|trabaj\w+|sacando|sacamos|tiramos|produciendo)\b[^.\n]{0,24}\b(?:con|en) (?:la |el )?|\b(?:produc\w+|lavor\w+|andiamo)\b[^.\n]{0,24}\b(?:con|su|sulla) (?:la )?|\b(?:produkuj\w+|pracuj\w+|robimy|jedziemy)\b[^.\n]{0,24}\b(?:na|z) |\b(?:chạy|dùng|sản xuất)\b[^.\n]{0,24}\b(?:bằng|trên|máy) (?:máy )?|\b(?:produksi|jalan|pakai|memakai|menggunakan)\b[^.\n]{0,24}|(?:работаем|производим|обходимся|гоним)[^.\n]{0,24}(?:на|с) |(?:ใช้|ผลิตด้วย|เดิน)(?:เครื่อง)? ?|(?:用|靠)[^,。\n]{0,4})$",
    _I,
)
# Blamed first ...
_BLAMED_BEFORE = words(
    r"(?:\b(?:blamed|suspected|suspicion (?:was|fell) on|(?:thought|assumed|believed) it (?:was|came from)|pointed (?:the finger )?(?:at|to)|looking at|looked at)(?: the| our)?(?: [\w-]+){0,4} |(?:怀疑|以为)(?:是)?[^,。\n]{0,8}|\b(?:nghi|tưởng)(?: ngờ)?(?: là| do)?(?: \w+){0,3} |(?:สงสัย|คิดว่า)[^\n]{0,16}|\b(?:soupçonn\w+|accus\w+|(?:cru|pensé) (?:que c'était|à))(?: [\w']+){0,3} |\b(?:sospech\w+|culp\w+|(?:creímos|pensamos|creíamos|pensábamos) que era)(?: \w+){0,3} |\b(?:sospett\w+|incolpat\w+|pensa\w+ (?:a|che fosse))(?: \w+){0,3} |\b(?:podejrz?e?w\w+|obwinia\w+|myśleliśmy, że to)(?: \w+){0,3} |\b(?:curiga\w*|mencurigai|mengira|dikira|kami kira)(?: \w+){0,3} |(?:подозрева\w+|грешили на|думали(?:, что это| на))(?: \w+){0,3} |\b(?:Verdacht (?:auf|gegen)|dachten[^.\n]{0,12}an)(?: \w+){0,3} )[(\[]?$",
    _I,
)
_BLAMED_AFTER = words(
    r"[^.,\n]{0,14}?(?:의심|(?:문제|고장|원인|탓|때문|범인)(?:인|이라고|라고|으로|이)? ?(?:줄|봤|생각|알았))|[^。\n]{0,10}?(?:を疑|が怪し|のせい|(?:原因)?(?:だ|か)と(?:思|考))|[^.\n]{0,24}?\b(?:(?:was|were|came) (?:\w+ )?(?:suspect\w*|blamed|under suspicion)|verdächtigt|im Verdacht|in Verdacht)|[^.\n]{0,16}?(?:şüphelen|sandık|sanmış)",
    _I,
)
# ... and what was found then.
_TURNED_OUT = words(
    r"알고 ?보니|(?:뜯어|떼어|열어|재|확인해|점검해|들여다) ?보니|결국|사실은|아니었|정상|멀쩡|이상(?:이|은)? ?없|結局|実は|原因は|問題なく|正常|后来|後來|发现|结果|原来|其实|没有?问题|\b(?:turn(?:s|ed) out|in the end|actually|but it(?:'s| is)? |innocent|not to blame|hóa ra|thực ra|cuối cùng|herausgestellt|stellte sich|letztlich|tatsächlich|en fait|finalement|s'avère|resultó|resulta que|al final|en realidad|alla fine|in realtà|okazał\w*|w końcu|jednak|ternyata|akhirnya|meğer\w*|sonunda|aslında)\b|ที่แท้|จริง ?ๆ|ปรากฏ|สุดท้าย|оказал|на самом деле|в итоге",
    _I,
)
# What was got for it long ago.
_GOT_FOR_AFTER = words(
    r"[\s)]*(?:호기|번)?(?:용(?:으로)?|에|것으로) ?[^.\n]{0,18}?(?:사 ?간|사 ?갔|산 |샀|받은|받았던|주문했던|주문한|구매했던|구매한|구입한|구입했던|납품(?:하신|받은|된|했던|해)|보내 ?(?:주신|주셨|준)|시켰던|시킨|가져간|제작(?:해 ?주신|했던))|"
    r"(?:号機)?(?:用|向け|の)?(?:に|として|で)?[^。\n]{0,14}(?:購入した|買った|注文した|送って(?:いただいた|もらった)|納入(?:いただいた|した|された)|手配(?:した|いただいた))|[^,。\n]{0,8}(?:买|订|发|寄|采购|购)(?:的|过)|[^.\n]{0,20}\b(?:gekauft|bestellt|geliefert|bekommen|bezogen)\b|[^.\n]{0,14}için[^.\n]{0,24}(?:ald[ıi]|alm[ıi]ş|gönder\w+d)",
    _I,
)
_GOT_FOR_BEFORE = words(
    r"(?:\b(?:bought|ordered|got|had|supplied|sent|delivered|purchased|took|made|shipped)\b[^.\n]{0,40}\bfor (?:the |our )?(?:[\w-]+ )?|\b(?:achet|command|livr|fourni)\w*[^.\n]{0,40}\bpour (?:la |le )?|\b(?:compr|pedi|envi|suministr)\w*[^.\n]{0,40}\bpara (?:la |el )?|\b(?:comprat|ordinat|fornit|mandat|spedit)\w*[^.\n]{0,40}\bper (?:la |il )?|\b(?:kupi|zamówi|zamawia|dosta|przysła)\w*[^.\n]{0,40}\b(?:do|dla) |\b(?:mua|đặt|lấy|gửi|cấp)\b[^.\n]{0,30}\bcho (?:máy )?|(?:ซื้อ|สั่ง|ส่ง)[^\n]{0,30}(?:ให้|สำหรับ|ของ)(?:เครื่อง)? ?|\b(?:beli|pesan|kirim)\w*[^.\n]{0,30}\buntuk (?:mesin )?|(?:покупал|брал|заказыва|купил|присыла|поставл)\w*[^.\n]{0,40}(?:для|на) )$",
    _I,
)
_SHOWN = words(
    r"시연실|데모 ?(?:룸|실|기)|전시(?:장|회|실|품)|쇼룸|박람회|견학|테스트 ?룸|デモ(?:機|室|ルーム)|ショールーム|展示(?:会|場|機)|展厅|展会|样机|演示(?:室|机)|\b(?:demo (?:room|cent(?:re|er)|unit|machine|hall)|show ?rooms?|exhibition|trade (?:fair|show)|open house|phòng (?:trưng bày|demo)|triển lãm|Vorführ\w+|Messe|salle d'exposition|salon|sala de (?:demostración|demostraciones|exposición)|feria|fiera|sala demo|targach|pokazie|pameran|ruang (?:demo|pamer)|fuar\w*)\b|โชว์รูม|งานแสดง|ห้องสาธิต|выставк|шоурум|демозал",
    _I,
)
_OWN = words(
    r"우리|저희|당사|자사|自社|当社|弊社|我们|我司|của (?:em|chúng tôi)|ของเรา|\b(?:ours?|unser\w*|notre|nos|nuestr\w+|nostr\w+|nasz\w*|kami)\b",
    _I,
)
# "AB-12 has much the same number", "not to be confused with AB-12": told so that the two be kept apart.
_APART_AFTER = words(
    r"[\s)]*(?:호기)?(?:와|과|하고|이?랑)(?:는|은)? ?[^.,\n]{0,18}?(?:비슷|유사|닮|한 ?(?:글자|끗|자리) ?차이|별개|다른 ?(?:기계|장비|설비|호기|물건|대|건))|[^.\n]{0,14}?(?:헷갈리(?:지|시)|착각하지|혼동하지)|"
    r"(?:号機)?と(?:は|も)?[^。\n]{0,14}?(?:似て|紛らわし|別(?:の(?:機|もの|物|号|装置|設備)|物|件|個|機)|(?:異な|違)(?:る|う|り|い)(?:機|もの|号|ます))|(?:号機)?と(?:お|ご)?(?:間違|混同|取り違)|[^。,\n]{0,8}?(?:搞混|弄混|混淆|是另(?:外)?一台)|"
    r"[^.\n]{0,16}?\b(?:has|with|having|bears|carries) (?:an? |the )?(?:\w+ ){0,3}?(?:similar|same|alike|like) (?:\w+ )?(?:number|serial)|[^.\n]{0,8}?\b(?:is|being) (?:quite |altogether |completely )?(?:an?other|a different|a separate) (?:machine|unit|one|story|press|line)\b|"
    r"[^.\n]{0,24}?(?:gần giống|na ná|dễ nhầm|là máy khác)|[^\n]{0,16}?(?:คนละเครื่อง|เลขคล้าย|หมายเลขคล้าย)|[^.\n]{0,24}?(?:verwechsel|ist eine andere (?:maschine|anlage)|ähnlich)|[^.\n]{0,16}?(?:est une autre machine|es otra máquina|è un'altra macchina|to inna maszyna|mesin (?:yang )?(?:lain|berbeda)|karıştır(?:ma|ıl)|(?:—|-|это) другая машина)",
    _I,
)
_APART_BEFORE = words(
    r"(?:\b(?:confus|mix|mistak|mistook)\w*(?: (?:it|this|that|them|ours|this one|up)){0,2} (?:with|for) |\b(?:similar|close|near|alike|identical|different)(?: \w+){0,3} (?:to|from|as) (?:that of |the one of )?|\b(?:verwechsel\w*|verwechslung) mit |\b(?:ähnel\w*|ähnlich wie)(?: der von| die von)? |\bconfond\w+(?:[^.\n]{0,14}) (?:avec|con|et) |\bressembl\w+ (?:beaucoup )?(?:à|au) |\bconfund\w+[^.\n]{0,14} con |\bparecid[oa]s? (?:a|al) |\b(?:po)?myli\w*[^.\n]{0,10} z |\bpodobn\w+ do |\b(?:tertukar|keliru|mirip)(?: nomornya)? (?:dengan )?|(?:с?пута\w*)[^.\n]{0,10} с |похож\w* на |(?:nhầm|lẫn)(?: lẫn)? (?:với|sang|qua) |\bkhác với |(?:สับสน|จำผิด|ปนกัน|คล้าย|คนละเครื่อง)กับ)(?:the |our |die |der |dem |den |das |la |le |el |il |machine |unit |máy |máquina |macchina |maszyną |mesin |номер(?:ом)? |เครื่อง|[\w-]+ ){0,2}[\"'(]?$",
    _I,
)
# "/4 was done at the end of last year": upkeep that is behind it.
_SEEN_TO = re.compile(r"[^。,、\n]{0,10}(?:刚|已经?|才)刚?(?:做|保养|检修|维护|校准|点检)过(?!.{0,8}(?:又|还是|仍))")
_WITH = words(r"(?:和|跟|与|同)[^\W\d_]{0,6}[\"'(]?$")
_LIKE_THAT = re.compile(r"[^。,\n]{0,8}?(?:很像|相似|相近|相仿|只差一|搞混|弄混|混淆|不是(?:同)?一台)")
_TOO = re.compile(r"[\s)]*(?:호기|번)?(?:도(?=[\s,])|역시|까지|も|也)|[\s)]*,? ?(?:too|also|as well)\b", _I)
# "AB-12 cannot be stopped for now": where others are asked for, it stays as it is.
_KEPT_RUNNING_AFTER = words(
    r"[^.,;\n]{0,30}?(?:못 ?(?:세우|세웁|세워|멈추|멈춥|멈춰|빼|뺍|비우|비웁|비워)|(?:세울|멈출|뺄|비울|정지할|중지할|내드릴|내줄) ?수(?:가|는)? ?없|(?:세우|멈추|빼|비우)지(?:를)? ?못)|[^。、\n]{0,24}?(?:止められ|停止でき|止めることができ|外せ|空けられ)(?:ま|な|ず)|[^。、\n]{0,16}?(?:停不(?:了|下来)|(?:不能|没法|无法|不便)停|抽不出|腾不出)|"
    r"[^.,;\n]{0,30}?\b(?:can(?:'t|not)|cannot|won't) (?:yet |now |currently )?be (?:stopped|spared|taken (?:down|off|out)|shut|released|freed|idled)|[^.;\n]{0,30}?\b(?:won't|will not|can't|cannot) (?:release|spare|give up|let go of) (?:it|this one|that one)\b|[^.,;\n]{0,24}?(?:không|chưa) (?:thể )?(?:dừng|ngừng|tắt)|[^,\n]{0,20}?หยุด(?:เครื่อง)?ไม่ได้|[^.,;\n]{0,50}?\bnicht (?:abgestellt|abstellen|stillgelegt|stilllegen|stillsetzen|angehalten|anhalten|entbehr\w+|freigeben|freigegeben|gestoppt|stoppen)|"
    r"[^.,;\n]{0,24}?\b(?:ne (?:peut|pouvons) pas (?:être |l'|la |le )?(?:arrêt|libér)|no (?:se |la |lo )?(?:puede|podemos) (?:parar|detener|liberar)|non (?:si |la |lo )?(?:può|possiamo) (?:fermar|liberar)|nie (?:można|możemy|da się) (?:jej |go )?(?:zatrzyma|wyłączy|odstawi)|(?:tidak|belum) bisa (?:di)?(?:stop|hentikan|berhenti|matikan))|[^.,;\n]{0,24}?(?:durdur(?:a|ula)m[ıi]yor|(?:нельзя|не можем|невозможно) останов)",
    _I,
)
# "AB-12 must run on because of a rush order."
_MUST_RUN_ON = words(
    r"[^.,;\n]{0,40}?(?:(?:계속|쉬지 ?않고|그대로) (?:돌려야|돌아가야|가동해야|써야|생산해야)|(?:運転|稼働|生産)を?(?:続け|継続し)(?:な(?:け|い)|る必要)|動かし続け|止めずに|(?:必须|必須|要|得|需要)(?:一直|继续|繼續|连续|連續)(?:开|開|运转|運轉|运行|運行|生产|生產)|"
    r"\b(?:has to|have to|must|needs? to) (?:\w+ )?(?:keep (?:running|going|producing)|run on|run through|stay (?:on|in production|running)|continue (?:running|to run|in production))|\b(?:muss|soll) (?:\w+ ){0,3}(?:durchlaufen|weiterlaufen|durchproduzieren|weiterproduzieren|in Betrieb bleiben|weiter laufen)|"
    r"\bdoit (?:\w+ )?(?:continuer (?:à|de) (?:tourner|produire|fonctionner)|rester en (?:marche|production|service))|\b(?:tiene que|debe|ha de) (?:seguir|continuar) (?:en (?:marcha|producción|funcionamiento)|funcionando|trabajando|produciendo)|\bdeve (?:continuare a (?:girare|lavorare|funzionare|produrre)|restare in (?:funzione|produzione|marcia))|"
    r"\b(?:precisa|tem de|tem que|deve) (?:continuar|seguir) (?:a (?:trabalhar|rodar|funcionar)|rodando|trabalhando|funcionando|em produção)|\bmusi (?:\w+ )?(?:pracować|chodzić|produkować) (?:dalej|bez przerwy)|\bmusi (?:dalej|nadal) (?:pracować|chodzić|produkować)|\bmoet (?:\w+ ){0,3}(?:doorlopen|doordraaien|blijven (?:draaien|lopen))|\bmåste (?:\w+ )?(?:fortsätta|vara i) (?:gå|köra|drift)|"
    r"\b(?:harus|mesti) (?:tetap|terus) (?:jalan|berjalan|beroperasi|produksi)|(?:phải|cần) (?:chạy|sản xuất) (?:tiếp|liên tục)|ต้อง(?:เดิน|ผลิต|ใช้งาน)(?:เครื่อง)?(?:ต่อ|ตลอด)|çalışmaya devam etmeli|çalışmak zorunda|(?:должн[аоы]?) (?:работать|продолжать работ\w+)(?: дальше| без остановки)?)",
    _I,
)
_KEPT_RUNNING_BEFORE = words(
    r"(?:\b(?:can(?:'t|not)|cannot|unable to) (?:stop|spare|release|shut(?: down)?|free(?: up)?|take down)|\bne pouvons pas (?:arrêter|libérer)|\bno podemos (?:parar|detener|liberar)|\bnon possiamo (?:fermare|liberare)|\bnie możemy (?:zatrzymać|wyłączyć|odstawić)|\b(?:tidak|belum) bisa (?:menghentikan|stop)|(?:không|chưa) (?:thể )?(?:dừng|ngừng)(?: được)?|(?:нельзя|не можем) остановить|(?:不能|没法|无法)停)(?: (?:the|our|la|le|el|il|máy|mesin|machine|[\w-]+)){0,2} ?$",
    _I,
)
# "we moved the amplifier of AB-12 over", "it went back into AB-12": lent for a trial.
_MOVED_BEFORE = words(
    r"\b(?:moved|took|borrowed|pulled|fitted|tried|used|put|carried)\b[^.;\n]{0,40}\b(?:of|from|out of|off) (?:the |our )?$|\b(?:went|gone|is|put|moved) back (?:into|in|to|on|onto) (?:the |our )?$|"
    r"\b(?:versuchsweise|probeweise|testweise|zum Test|zur Probe|leihweise)\b[^.;\n]{0,40}\b(?:von|aus) (?:der |dem )?$|\b(?:pour (?:essai|test)|à titre d'essai)\b[^.;\n]{0,40}\b(?:de|sur) (?:la |le )?$|\b(?:para probar|de prueba|prestad[oa])\b[^.;\n]{0,40}\bde (?:la |el )?$|"
    r"\b(?:per prova)\b[^.;\n]{0,40}\b(?:dalla|della|dal|del) $|\b(?:na próbę|pożyczyliśmy)\b[^.;\n]{0,40}\bz (?:maszyny )?$|(?:mượn|lấy tạm)[^.;\n]{0,40}(?:của|từ) (?:máy )?$|(?:ยืม)[^\n]{0,40}(?:จาก|ของ)(?:เครื่อง)? ?$|(?:借用?了?|临时拆)[^。,\n]{0,8}$|(?<!\w)(?:для проверки|на время)[^.;\n]{0,40}(?:с|от) $",
    _I,
)
_LENT = words(
    r"(?:\b(?:running|runs|going|works) (?:\w+ )?(?:with|on) (?:the |an? |its )?(?:[\w-]+ ){1,3}(?:from|of|off) (?:the |our )?(?:\w+ )?)$",
    _I,
)

# "AB-12 is booked for Thursday already": the letter is about what comes on top of it.
_BOOKED = words(
    r"(?:접수|예약|의뢰|신청|신고)(?:는|은|를|을)? ?(?:(?:이미|벌써|따로) ?)?(?:해 ?(?:주셔|주셨|놓|둔|뒀|두었)|했고|했으니|하였고|됐고|됐으니|되었고|되어 ?있|된 ?(?:상태|건)|드렸고|넣었고|넣어 ?(?:뒀|놨|두었))|(?:오시|방문하시|봐 ?주시|수리하|점검하)기로 ?(?:했|하셨|돼|되)|일정(?:이|은|을|도)? ?(?:이미 ?)?잡(?:혔|았|아)|"
    r"(?:受付|依頼|手配|予約)(?:済み|していただいて|いただいており|してあり|しており)|已经?(?:报修|登记|预约|约好|安排(?:好|了))|đã (?:đăng ký|hẹn|lên lịch|báo) (?:rồi|trước|từ)|(?:แจ้ง|นัด|จอง)(?:ซ่อม)?(?:ไว้)?แล้ว"
    + "|"
    + cues.either(cues.BOOKED),
    _I,
)
_NOT_YET = words(
    r"아직|연락(?:이|도)? ?(?:없|안)|안 ?(?:오|와)|까먹|まだ|还没|還沒|没人|chưa|ยังไม่|\b(?:but|yet|nobody|noch|aber|niemand|mais|encore|pero|todavía|aún|ma|ancora|ale|jeszcze|ainda|mas|maar|nog|men|ännu|endnu|ennå|mutta|belum|tapi|ama|hâlâ)\b|(?<!\w)(?:но|пока|ещё|еще)(?!\w)",
    _I,
)


def _is_booked(after: str) -> bool:
    """Whether it is said right behind a machine that it has been reported, and no complaint that nothing came of it."""
    found = _BOOKED.search(after, 0, 70)
    return found is not None and not _NOT_YET.search(after, 0, found.end() + 40)


# "AB-12 was scrapped in May", "AB-12 può aspettare": it is there no more, or its turn is another time.
_GONE_OR_WAITS = words(
    r"(?!の|의|的|'s)[^.;,。\n\d]{0,24}?(?:"
    r"\b(?:(?:was|were|is|has been|got) (?:scrapped|dismantled|decommissioned|disposed of)|can (?:easily )?wait|has time until|"
    r"verschrottet|stillgelegt|ausgemustert|hat (?:noch )?zeit bis|kann warten|ferraill\w*|à la ferraille|au rebut|peut attendre|(?:se )?desguaz\w+|dad[ao] de baja|chatarra|puede esperar|rottamat\w+|dismess\w+|può (?:aspettare|attendere)|sucatead\w+|desativad\w+|pode esperar|"
    r"z(?:e)?złomowan\w*|zlikwidowan\w*|może (?:po)?czekać|gesloopt|afgedankt|kan wachten|skrotad\w*|skrotet|kan (?:vänta|vente)|romutet\w+|voi odottaa|sešrotovan\w*|vyřazen\w*|počká|může počkat|zošrotovan\w*|môže počkať|leselejtez\w+|kiselejtez\w+|várhat|casat[ăe]?|poate aștepta|"
    r"hurda(?:ya|sına)?|bekleyebilir|dibuang|dibesituakan|bisa (?:menunggu|tunggu)|boleh tunggu|đã thanh lý|thanh lý (?:rồi|hồi|từ))(?!\w)|(?<!\w)(?:списан|утилизирован|подожд[её]т|может подождать|списано|почекає)\w*|"
    r"จำหน่ายทิ้ง|ปลดระวาง|ตัดจำหน่าย|รอ(?:รอบ|ได้)|để (?:đợt|dịp|lần (?:sau|tới|bảo))|已?报废|等[^。,，]{0,8}(?:再|时)|廃棄|廃却|点検の(?:時|際)で(?:結構|構|いい|よい)|(?:는|은) [^.\n\d]{0,12}폐기|점검 ?때 ?(?:봐|보|해))",
    _I,
)
# "the old belt of AB-12 was scrapped": the belt was.
_WHOSE = words(
    r"(?<=[^\W_] )(?:of|for|from|on|in|von|vom|an|bei|für|aus|de|d['’]|du|des|à|di|del|della|dei|da|do|das|para|per|pour|na|z|ze|w|do|van|voor|av|af|till|til|u|iz|din|a|của|cho|dari|untuk)(?: (?:the|our|der|die|dem|la|le|el|il|a|o|de|het|máy|mesin))? $|(?<!\w)(?:у|на|от|для|из|с) $|(?:ของ|จาก)(?:เครื่อง)? ?$",
    _I,
)
# "last year AB-12 had the same problem", "you repaired AB-12 last month": how it was with another one.
_SAME_TROUBLE = words(
    r"\b(?:same (?:problem|fault|error|alarm|issue|thing|symptom)|(?:das|den|die)(?:selbe|selben| gleiche| gleichen)|(?:le |la )?même (?:problème|panne|défaut|alarme)|mism[oa] (?:problema|falla|fallo|alarma|avería)|stess[oa] (?:problema|guasto|difetto|allarme)|mesm[oa] (?:problema|falha|avaria|alarme)|"
    r"t(?:en|ą|ę|o) sam\w+ (?:problem|usterk|awari|alarm)\w*|hetzelfde (?:probleem)?|dezelfde (?:storing|fout)|samma (?:problem|fel)|samme (?:problem|feil|fejl)|sama (?:ongelma|vika)|stejn\w+ (?:problém|poruch|závad)\w*|aynı (?:sorun|arıza|problem)\w*|juga (?:begitu|sama)|cũng (?:bị )?(?:giống|như|vậy))|"
    r"(?:та же|такая же) (?:проблема|неисправность|ошибка)|เป็นแบบ(?:นี้|เดียวกัน)|同じ(?:症状|不具合|異常|故障|問題)|同样的?(?:问题|故障|毛病|报警)|같은 ?(?:증상|문제|고장|현상|알람)",
    _I,
)
_MENDED = words(
    r"\b(?:repaired|fixed|overhauled|repariert|instand gesetzt|überholt|répar\w+|repar(?:aron|ada|asteis|amos)|consert\w+|riparat\w+|napraw\w+|gerepareerd|reparera\w+|reparer\w+|oprav\w+|megjavít\w+|reparat\w*|onar\w+|tamir ed\w+|diperbaiki|đã sửa|sửa rồi)(?!\w)|(?<!\w)(?:от)?ремонтиров\w+|ซ่อม(?:ไป|แล้ว)|修理していただ|修理済|已(?:经)?修|修过|수리 ?(?:해 ?주셨|했|받|하셨|완료)",
    _I,
)
_A_WHILE_AGO = words(
    r"\b(?:last (?:week|month|year|spring|summer|autumn|winter)|letzte[nrs]? (?:Woche|Monat|Jahr)|la semaine dernière|le mois dernier|l'an(?:née)? derni(?:er|ère)|la semana pasada|el (?:mes|año) pasado|la settimana scorsa|(?:il mese|l'anno) scorso|na semana passada|no (?:mês|ano) passado|"
    r"w zeszłym (?:tygodniu|miesiącu|roku)|vorige (?:week|maand)|vorig jaar|förra (?:veckan|månaden|året)|sidste (?:uge|måned|år)|forrige (?:uke|måned)|i fjor|minulý (?:týden|měsíc|rok)|vloni|geçen (?:hafta|ay|yıl|sene)|(?:minggu|bulan|tahun) lalu|(?:tuần|tháng) trước|năm ngoái)(?!\w)|(?<!\w)(?:в прошлом (?:месяце|году)|на прошлой неделе)|"
    r"(?:สัปดาห์|เดือน|ปี)ที่แล้ว|先(?:週|月)|昨年|去年|上(?:个?月|周|星期)|지난 ?(?:주|달|해)|작년",
    _I,
)


def _tells_of_a_while_ago(before: str, after: str) -> bool:
    """Whether a sentence tells only that it had the like, or was mended, a week or a year ago."""
    sentence = f"{before} {after}"
    if not _A_WHILE_AGO.search(sentence) or _AND_AGAIN.search(sentence):
        return False
    return bool(_SAME_TROUBLE.search(after) or _MENDED.search(sentence))


def why(before: str, after: str, following: str) -> str:
    """What tells that a machine is only spoken of, or "". `before` and `after` are of its sentence."""
    sentence = f"{before} {after}"
    if _STANDS_IN_BEFORE.search(before[-60:]) or _STANDS_IN_AFTER.match(after):
        return "does the work of another"
    if _MEANWHILE.search(before) and (_WORKS_AFTER.match(after) or _WORKS_BEFORE.search(before[-80:])):
        return "does the work meanwhile"
    blamed = _BLAMED_BEFORE.search(before[-80:]) or _BLAMED_AFTER.match(after)
    if blamed and _TURNED_OUT.search(after + following):
        return "blamed first and cleared"
    if LONG_AGO.search(sentence) and (_GOT_FOR_AFTER.match(after) or _GOT_FOR_BEFORE.search(before[-80:])):
        return "what was got for it long ago"
    if (_SHOWN.search(before[-50:]) or _SHOWN.search(after[:24])) and not _OWN.search(before[-30:] + after[:24]):
        return "seen where machines are shown"
    if _SEEN_TO.match(after):
        return "seen to already"
    if _is_booked(after):
        return "booked already"
    if _GONE_OR_WAITS.match(after) and not _WHOSE.search(before[-24:]):
        return "there no more, or another time"
    if _tells_of_a_while_ago(before, after):
        return "mended, or the same with it, a while ago"
    return ""


def is_told_apart(before: str, reach: str) -> bool:
    """Whether it is named so that it be not taken for the one that is meant; `reach` goes no further than it is spoken of."""
    if _TOO.match(reach):
        return False
    if _WITH.search(before) and _LIKE_THAT.match(reach):
        return True
    return bool(_APART_BEFORE.search(before[-60:]) or _APART_AFTER.match(reach))


def kept_running(before: str, reach: str) -> str | None:
    """What else is said of a machine that cannot be stopped for what is asked of the others; None of any other."""
    if found := _KEPT_RUNNING_AFTER.match(reach) or _MUST_RUN_ON.match(reach):
        return reach[found.end() :]
    return reach if _KEPT_RUNNING_BEFORE.search(before[-70:]) else None


def lends(before: str, after: str) -> bool:
    """Whether it is what something was swapped with, or taken from."""
    return bool(
        _SWAPPED.search(before[-70:])
        or _SWAPPED_AFTER.match(after)
        or _LENT.search(before[-60:])
        or _MOVED_BEFORE.search(before[-80:])
    )


# "Line 5 had the same, but it went away when we cleaned the eye."
_RECOVERED = words(
    r"괜찮아졌|나아졌|사라졌|없어졌|해결(?:됐|되었)|정상(?:으로)? ?(?:돌아|복귀|됐|되었)|풀렸|잡혔|直りまし|治りまし|消えまし|解消し|おさまりまし|収まりまし|好了|恢复(?:了|正常)|消失了|解决了|"
    r"\b(?:went away|gone (?:now|since)|cleared (?:up|itself)|disappeared|(?:fine|ok|okay|quiet|good) (?:since|after|again|now)|came right|recovered|verschwunden|wieder gut|gibt Ruhe|seitdem (?:Ruhe|gut)|a disparu|est rentré dans l'ordre|desapareció|se arregló|se le pasó|è sparit[oa]|scomparso|ustąpił[oay]?|zniknął|zniknęł[oay]|przestał[oay]?|sudah (?:hilang|normal|baik)|normal kembali|kayboldu|düzeldi|geçti)\b|"
    r"(?<!\w)(?:hết rồi|đã hết|hết lỗi|ổn lại|bình thường lại)|หายแล้ว|หายไป|กลับมาปกติ|(?<!\w)(?:прошло|пропал[аои]?|исчез(?:ла|ло)?|наладил)",
    _I,
)
_HAD_IT_TOO = words(
    r"[\s)]*(?:호기|번)?(?:도|역시|(?:은|는) ?(?:전에|어제|지난|처음))|[\s)]*(?:号機)?も|[\s)]*(?:号机)?也|[\s)]*(?:cũng|ก็)|[^.;\n]{0,16}\b(?:had|did|was|too|also|hatte|auch|avait|aussi|tenía|también|aveva|anche|miał[ao]?|też|juga|vardı)\b|[\s)]*тоже",
    _I,
)
_AND_AGAIN = words(
    r"다시|또|재발|また|再び|再発|又|再次|\b(?:again|back|but|wieder|aber|de nouveau|mais|otra vez|pero|di nuovo|ma|znowu|ale|lagi|tapi|tekrar|ama)\b|nhưng|lại|แต่|อีก|снова|опять|(?<!\w)но(?!\w)",
    _I,
)


def has_recovered(after: str) -> bool:
    """Whether what failed is told to have come right since; `after` reaches to the next number."""
    found = _RECOVERED.search(after)
    return found is not None and bool(_HAD_IT_TOO.match(after)) and not _AND_AGAIN.search(after, found.end())


def is_told_to_use(after: str) -> bool:
    """Whether it is only told what it uses."""
    return bool(_USES.match(after))
