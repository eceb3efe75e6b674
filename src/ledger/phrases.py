"""Words by which a writer says what a message is to an earlier one, in the languages customers write.

Each function returns the words found (for the reason QA reads) or "". They look at the writer's own words only;
whoever calls keeps quoted history away from them.
"""

from __future__ import annotations

import contextlib
import re
from datetime import date, timedelta


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


# "This is another matter": a new order, a different fault, not the one before.
_OTHER = _any(
    r"별건", r"별개", r"(?:이건|이번(?:엔|에는|은)?|그런데|다만) ?(?:좀 ?)?(?:다른|별도의?) ?(?:문제|고장|증상|일|건)", r"\bindependent(?:ly)? of\b", r"別の(?:問題|不具合|故障)(?!では)", r"(?<!不是)另(?:外)?(?:一)?(?:个|個)(?:问题|問題|故障)", r"(?<!phải )(?<!phải là )(?:lỗi|vấn đề|sự cố) (?:khác|mới)", r"(?<!ไม่ใช่)(?:ปัญหา|เรื่อง|อาการ)(?:อื่น|อีกเรื่อง)", r"\bunabhängig (?:von|davon)\b", r"\bindépendamment\b", r"\bindependientemente\b", r"다른 ?건(?:입니다|으로|이에요|인데)", r"(?<!이번 )(?<!본 )(?<!이 )(?:건|것|거)(?:하고는|과는|와는|이랑은|하곤|과|와) ?(?:별도|무관|상관 ?없)",
    r"새로운? ?(?:요청|의뢰|주문|건)(?:입니다|이에요|으로|드)", r"신규 ?(?:요청|의뢰|주문|발주) ?(?:건)?(?:입니다|이에요|으로)", r"추가\s?(?:로 )?(?:발주|주문)(?:합니다|드립니다|하|입니다|건)", r"재(?:발주|주문)(?!(?:이|은|가|도)? ?아)",
    r"중복(?:이|은)? ?아[니닙]", r"\d차분? ?(?:추가|발주|주문)", r"(?:예비품|발주|주문|청구|의뢰) ?(?:[2-9]|\d\d)차", r"(?:[2-9]|\d\d)차 ?(?:발주|주문|청구|의뢰|분)",
    r"(?<!not )(?<!not a )(?<!no )\b(?:a |the )?new,? (?:and )?(?:separate )?(?:order|request|issue|case|problem|fault|ticket|matter)\b", r"\bseparate (?:order|request|issue|case|matter|ticket|PO)\b",
    r"(?:추가로|새로|한 ?번 ?더|또(?: ?다시)?) ?(?:추가로 |새로 |더 |다시 )?(?:발주|주문|구매)(?![^\n]{0,8}(?:취소|변경))", r"이번에?는? ?다른 ?(?:호기|장비|기계|설비|라인)",
    r"\b(?:un|not )related to\b(?! this)", r"\b(?:different|another) (?:issue|problem|fault|matter|request|case|topic)\b", r"\bnot a (?:duplicate|repeat|resend)\b",
    r"\b(?:repeat|re-?)\s?order\b", r"\bsame again\b", r"\bnew PO\b", r"\bdon'?t mix\b", r"\bthis time (?:it is|it's|we|the)\b", r"\bin addition to (?:our|the|my) (?:last|previous|earlier) (?:order|request)\b",
    r"追加(?:発注|注文|で(?:発注|注文))", r"別件", r"別途(?:発注|注文|依頼)", r"とは別に", r"重複では", r"新規(?:の)?(?:ご)?(?:依頼|注文|発注)", r"今回は別",
    r"另(?:外)?一(?:件|个|台|項)", r"另行(?:订购|采购|報修|报修)", r"不是(?:重复|重復)", r"(?<!不是)(?<!并非)新(?:的)?(?:订单|訂單|需求|申请|申請|故障)", r"与(?:上次|之前|前次)[^。\n]{0,8}(?:无关|不同)", r"追加(?:订购|采购|訂購)", r"再(?:次)?(?:订购|訂購|采购)",
    r"yêu cầu mới", r"đơn (?:hàng )?mới", r"đặt (?:hàng )?(?:thêm|lại)", r"không (?:liên quan|phải (?:đơn|yêu cầu) (?:cũ|trước|trùng))", r"vấn đề khác", r"lỗi khác", r"(?:tách )?riêng (?:với|so với)",
    r"(?:คำ)?(?:สั่งซื้อ|คำขอ|งาน|เรื่อง)ใหม่", r"คนละ(?:เรื่อง|เครื่อง|งาน|รายการ)", r"ไม่เกี่ยวกับ", r"สั่ง(?:ซื้อ)?(?:เพิ่ม|ซ้ำอีก)", r"ไม่ใช่(?:รายการ)?(?:ซ้ำ|เดิม)", r"(?<!ไม่ใช่)ปัญหาใหม่",
    r"\bfresh (?:order|request|issue|case)\b", r"\b(?:one more|a second|another) (?:order|set|batch)\b",
    r"\b(?:neue[rs]?|anderes?|weiteres) (?:Thema|Anliegen|Problem|Maschine|Anlage)\b", r"\bandere (?:Maschine|Anlage|Störung|Sache)\b", r"\b(?:nouvelle|autre) (?:demande|commande|machine|panne)\b", r"\b(?:nuevo|nueva|otro|otra) (?:pedido|solicitud|máquina|problema|avería)\b", r"\binn[ay] (?:maszyn|spraw)",
    r"\bneue[rs]? (?:Auftrag|Bestellung|Fall|Anfrage|Störung)\b", r"\bnow[ea] (?:zamówienie|zgłoszenie|sprawa)\b",
    r"(?:섞|합치|묶)(?:이)?지 ?(?:는 ?)?(?:않|말|마)", r"(?:새로|별도로|따로) ?접수", r"새로 ?(?:드리는|올리는|부탁드리는|요청드리는|의뢰드리는) ?(?:건|거|것|겁|내용|말씀|요청|의뢰)", r"다른 ?(?:주문|발주|의뢰|오더)(?:입니다|이에요|이니|예요|이라|건)",
    r"\b(?:do not|don'?t|not) (?:merge|combine|lump|bundle|confuse)\b", r"\b(?:do not|don'?t|not) (?:put|mix|join|group)\b[^\n.]{0,30}\btogether\b", r"\b(?:is|are|it's|they're) (?:an?)?other (?:order|job|case|matter|request)\b", r"\bkeep (?:\w+ ){1,3}(?:apart|separate)\b", r"\bnothing to do with\b(?! this)",
    r"再(?:注文|発注)(?!では)", r"混同", r"(?:まとめ|一緒にし)ないで", r"新たに(?:お願い|ご?依頼|注文|発注|受付)", r"(?:前回|先日)の?[^\n。]{0,10}(?:とは|と)(?:別|無関係|関係(?:が|は)?(?:ない|ありません|ございません))",
    r"(?:不要|请勿|請勿|勿|别)[^。\n]{0,12}(?:混|合并|合併|放在一起)", r"(?:另|重新)(?:外)?(?:立|开|開)(?:一(?:个|個|张|張))?(?:单|單|案|新单)", r"不是同一(?:件|个|個|单|單|张|張)", r"再次下(?:单|單)", r"(?:与|和|跟)(?!(?:这|這|此|本)(?:次|个|個|件|案|回)?)[^。\n]{0,14}(?:无关|無關|没有关系|沒有關係|不相关|不相關)",
    r"đừng (?:gộp|ghép|nhập|làm chung)", r"không (?:gộp|ghép) chung", r"khác (?:với |so với )(?:đơn|yêu cầu|phiếu|lần|vụ)", r"(?:đơn|phiếu) riêng", r"phiếu mới",
    r"อย่า(?:เอาไป)?(?:รวม|ปน)", r"แยก(?:เป็น|ออกเป็น|กับ|จาก)?(?:คนละ|อีกใบ|ใบ|งาน|เรื่อง|คำขอ)", r"เปิด(?:ใบ)?(?:งาน|เรื่อง)ใหม่", r"คนละใบ",
    r"\bnicht (?:zusammenlegen|zusammenfassen|vermischen|verwechseln)\b", r"\b(?:hat|haben) (?:damit |mit [^\n.]{0,40} )?nichts zu tun\b", r"\bNachbestellung\b", r"\b(?:eigener?|separate[rs]?|getrennte[rs]?) (?:Auftrag|Anfrage|Fall|Bestellung|Vorgang)\b",
    r"\bne (?:pas )?(?:mélange[rz]|regroupe[rz]|confond(?:re|ez))\b", r"\bsans (?:rapport|lien) avec\b", r"\brien à voir avec\b", r"\b(?:demande|commande) (?:séparée|distincte)\b",
    r"\bno (?:l[aeo]s? )?(?:mezcl|junt|combin|confund)\w*", r"\bnada que ver\b", r"\bno tienen? (?:relación|que ver)\b", r"\b(?:pedido|solicitud|orden) (?:aparte|separad[oa]|nuev[oa]|distint[oa])\b",
    r"\bnon (?:unire|unite|mescolare|mescolate|confondere)\b", r"\b(?:nuov[oa]|altr[oa]) (?:ordine|richiesta|guasto|pratica|problema)\b", r"\bniente a che (?:fare|vedere)\b",
    r"\bnie (?:łączyć|łączcie|mieszać|mylić)\b", r"\b(?:inn|osobn|oddzieln)(?:a|e|y|ego) (?:zamówieni|spraw|zgłoszeni|zleceni)\w*", r"\bnie ma (?:związku|nic wspólnego)\b",
    r"\bjangan (?:di)?(?:gabung|campur)\w*", r"(?<!ada )\b(?:permintaan|pesanan|order|masalah) (?:yang )?(?:baru|lain|terpisah|berbeda)\b", r"\b(?:tidak|bukan) (?:ada )?(?:hubungannya|terkait|berkaitan)\b", r"\bpesan(?:an)? ulang\b",
    r"\b(?:yeni|ayrı) (?:bir )?(?:sipariş|talep|konu)\w*", r"\bbaşka bir (?:sipariş|talep|konu|arıza)\w*", r"\b(?:birleştirmeyin|karıştırmayın)\w*", r"\bilgisi yok\b",
    r"\b(?:нов(?:ая|ую|ой)|отдельн(?:ая|ую|ой)|друг(?:ая|ую)) (?:заявк|проблем|неисправност)\w*", r"\b(?:новый|отдельный) (?:заказ|вопрос|случай)\w*", r"\bне (?:объединя|путай|смешива|связан)\w*",
    r"\b(?:nov[oa]|outr[oa]) (?:pedido|solicitação|encomenda|assunto|avaria|caso|chamado)\b", r"\b(?:pedido|solicitação|encomenda|chamado) (?:nov[oa]|separad[oa]|à parte|distint[oa]|independente)\b", r"\b(?:não (?:tem|têm)|sem) (?:relação|nada a ver|ligação) com\b(?! (?:isto|este pedido))", r"\bnada a ver com\b", r"\bnão (?:juntar|juntem|misturar|misturem|confundir|confundam)\b",
    r"\b(?:nieuwe?|andere?|aparte?|losse?) (?:bestelling|aanvraag|verzoek|opdracht|melding|storing|zaak|kwestie|order)\b", r"\b(?:heeft|hebben) (?:hier |daar )?(?:\w+ )?niets (?:mee )?te maken\b|\bstaat (?:hier |daar )?los van\b", r"\bniet (?:samenvoegen|combineren|verwarren|bij elkaar)\b", r"\bnabestelling\b",
    r"\b(?:nov[áýéouú]\w*|jin[áýéouú]\w*|další|samostatn\w+) (?:objednávk|poptávk|požadav|závad|poruch|věc|případ|žádost|vec|prípad|požiadav)\w*", r"\b(?:nesouvisí|nesúvisí)\b", r"\bnemá (?:nic )?společného\b|\bnemá (?:nič )?spoločné\b", r"\b(?:neslučujte|nespojujte|nepleťte|nezamieňajte|nespájajte)\b",
    r"\b(?:új|másik|külön) (?:rendelés|megrendelés|igény|kérés|ügy|hiba|eset)\w*", r"\b(?:nincs köze|nem kapcsolódik|független)\b", r"\bne (?:vonják|kapcsolják|keverjék) össze\b|\bne keverjék\b",
    r"\b(?:comandă|cerere|solicitare|problemă|defecțiune) (?:nouă|separată|distinctă)\b|\balt(?:ă|a) (?:comandă|cerere|problemă|solicitare)\b", r"\bnu (?:are|au) (?:nicio )?legătur[ăa]\b", r"\bnu (?:le )?(?:amestecați|combinați|confundați)\b",
    r"\b(?:ny|nytt|annat|annan|separat|egen|eget) (?:beställning|order|ärende|förfrågan|fel|bestilling|ordre|sag|sak|forespørgsel|forespørsel|feil|fejl)\b", r"\bhar (?:inget|ikke noget|ingenting) (?:med [^\n.]{0,30})?(?:att göra|at gøre|å gjøre)\b|\bingenting med\b", r"\b(?:blanda|slå|bland|slå dem) (?:inte|ikke) (?:ihop|sammen)\b",
    r"\b(?:нов(?:е|а|у|ий)|окрем(?:е|а|у|ий)|інш(?:е|а|у|ий)) (?:замовлен|заявк|звернен|питан|несправн|проблем)\w*", r"\bне (?:об'єдн|плута|пов'язан)\w*",
)  # fmt: skip

# "This is no new order": a "no" right before those words, or right behind them where the language has it there. Words
# that hold a "no" of their own ("do not merge") are meant as they stand.
_NO = r"(?:not|n't|no|never|nor|nicht|kein\w*|pas|aucune?|non|não|nie|není|neni|nejde|nejedná|nem|nu|niet|geen|inte|ikke|ingen|bukan|tidak|не)"
# What may stand between it and them: "please do not treat it as a new order", "es handelt sich nicht um einen neuen Auftrag".
_BETWEEN = (
    r"(?:an?|the|as|it|this|that|is|was|to|be|of|any|our|mean|treat|place|placing|consider|count|log|enter|open|register|file|"
    r"une?|uno|una|uma?|des?|di|du|se|si|est|es|è|é|trata|tratta|agit|come|como|comme|eine?[nmr]?|um|als|jest|to|jako|een|"
    r"en|ett?|om|som|este|o|je|sa|ako|egy|ini|ada|это)"
)
_NO_BEFORE = re.compile(
    rf"(?:(?<!\w){_NO}|n['’]t)(?: (?:[ld]['’])?{_BETWEEN})*(?: (?:[ld]['’])?|['’])$|"
    r"(?:không phải|chưa phải)(?: là)? ?(?:một )?$|ไม่ใช่(?:เป็น)?$|(?:不是|並?并?非|没有|沒有)[^，。、,.\n]{0,3}$",
    re.IGNORECASE,
)
_NO_BEHIND = re.compile(
    r"(?:(?:하(?:려)?)?는|한|할|하려던|드리는|넣는)? ?(?:것|건|거|게|겁)?(?:은|는|이|도|가)? ?아[니닙닌님]|하?지 ?(?:는 ?)?(?:마|말|않)|\w{0,4}(?:では|じゃ)(?:な|ござい|あり)|[^\W\d_]{0,4},? değil",
    re.IGNORECASE,
)
_A_NO = re.compile(
    rf"(?<!\w){_NO}(?!\w)|n't|[않말마]|ないで|không|đừng|อย่า|ไม่|[不勿别非]|değil|yok|\bne\b|jangan", re.IGNORECASE
)
_NEAR = 40  # characters before, in which a "no" is looked for

# "The earlier one is done": what follows it in the same mail is another matter.
_SETTLED = _any(
    r"(?:건|문제|수리|교체|작업|접수번호 ?\S+)(?:은|는|이|가|도)? ?(?:잘 ?)?(?:해결|처리|완료|종결|마무리)(?:되|됐|됨|하|했|로)", r"종결(?:하셔도|해 ?주|처리|하시면)", r"잘 ?(?:쓰고|사용하고|돌아가고|돌고) ?있", r"(?:분|건|물량|자재)은? ?(?:입고|수령|납품) ?완료", r"덕분에 (?:잘|해결)", r"(?:잘|모두|전량|무사히) ?(?:받았|받아서|수령했|수령해서|도착했|도착해서|들어왔)(?!는데|지만|으나)",
    r"\b(?:is|are|was|were|been) (?:now )?(?:all )?(?:done|closed|solved|resolved|settled|fixed|finished|complete|completed)\b", r"\b(?:you can|please|may) close\b", r"\b(?:works?|working|running) (?:fine|well|perfectly|again|ok)\b", r"\ball good\b", r"\b(?:got|received) the (?:first|last|parts?|batch)\b",
    r"(?:解決|完了|終了)(?:し|済|いた)", r"(?:クローズ|完結)", r"(?:順調|問題なく)(?:に)?(?:動|稼)", r"(?:已|已经|已經)(?:解决|解決|修好|完成|收到|结案|結案|处理好|處理好)", r"(?:可以|请|請)(?:结案|結案|关闭|關閉)",
    r"đã (?:xong|giải quyết|hoàn thành|xử lý xong|ổn)", r"(?:có thể|xin) đóng", r"chạy (?:tốt|ổn)", r"เรียบร้อย(?:แล้ว|ดี)", r"ปิดงาน", r"(?:แก้ไข|ซ่อม)เสร็จ", r"ใช้งานได้(?:ดี|ปกติ)",
    r"\b(?:erledigt|abgeschlossen|behoben)\b", r"\bläuft (?:wieder|gut)\b", r"\b(?:załatwion|zamknąć|naprawion)", r"\b(?:résolu|terminé|clos)\b", r"\b(?:resuelto|solucionado|cerrar)\b", r"\b(?:risolto|chiuso)\b",
    r"\b(?:resolvid[oa]s?|concluíd[oa]s?|encerrad[oa]s?|solucionad[oa]s?)\b", r"\b(?:podem?|pode-se|favor) (?:encerrar|fechar|dar por (?:encerrad|concluíd)[oa])\b", r"\b(?:roda|rodando|trabalha|funciona|funcionando) (?:bem|perfeitamente|sem parar|normalmente|sem problemas)\b", r"\bjá (?:chegou|chegaram|recebemos)\b",
    r"\b(?:opgelost|afgerond|afgehandeld|verholpen|gesloten)\b", r"\b(?:mag|mogen|kunt u|kan) [^\n.]{0,20}\b(?:sluiten|afsluiten|dicht)\b", r"\b(?:draait|loopt|werkt) (?:weer |nu )?(?:goed|prima|zonder problemen|perfect)\b",
    r"\b(?:vyřešen|vyriešen|uzavřen|uzavret|opraven|hotov|dokončen)\w*", r"\b(?:můžete|môžete|prosím) (?:\w+ ){0,2}(?:uzavřít|uzavrieť)\b", r"\b(?:běží|beží|funguje|jede) (?:už |zase |opět |opäť )?(?:dobře|dobre|bez problém\w*)\b",
    r"\b(?:megoldódott|megoldva|lezárható|lezárhatják|elkészült|rendben (?:van|működik|megy))\b", r"\b(?:jól|hibátlanul|gond nélkül) (?:működik|megy|fut|jár)\b",
    r"\b(?:rezolvat|închis|încheiat|finalizat|remediat)\w*", r"\b(?:puteți|se poate) închide\b", r"\b(?:merge|funcționează|rulează) (?:bine|fără probleme|perfect)\b",
    r"\b(?:löst|avslutat|avslutad|klart|åtgärdat|løst|afsluttet|avsluttet|ordnet)\b", r"\b(?:kan|får) (?:ni |I |dere )?(?:stänga|avsluta|lukke|avslutte)\b", r"\b(?:går|fungerar|kører|virker|fungerer) (?:igen |igjen |nu )?(?:bra|utan problem|fint|uden problemer|uten problemer)\b",
    r"\b(?:вирішено|закрито|усунуто|виконано|решен[оа]?|закрыт[оа]?|устранен[оа]?)\b", r"\b(?:можна|можно|можете) закр\w+", r"\b(?:працює|работает) (?:добре|нормально|хорошо|без \w+)",
    r"\b(?:sudah|telah) (?:selesai|beres|ditutup|teratasi|normal)\b", r"\b(?:boleh|bisa|dapat) ditutup\b", r"\b(?:berjalan|jalan|bekerja) (?:baik|lancar|normal)\b", r"\b(?:çözüldü|tamamlandı|kapandı|giderildi)\b|\bkapatabilirsiniz\b|\b(?:sorunsuz|iyi) (?:çalışıyor|gidiyor)\b", r"\b(?:se puede|pueden|podéis) (?:cerrar|dar por cerrad[oa])\b|\b(?:funciona|trabaja|corre) (?:bien|perfecto|sin problemas)\b", r"\b(?:potete|si può) chiudere\b|\b(?:funziona|gira|va) (?:bene|senza problemi)\b", r"\b(?:vous pouvez|on peut) (?:clore|clôturer|fermer)\b|\b(?:fonctionne|tourne|marche) (?:bien|sans problème|parfaitement)\b", r"\b(?:działa|pracuje|chodzi) (?:już )?(?:dobrze|bez (?:problem|zarzut)\w+)\b",
)  # fmt: skip

# "What you sent came and is used up": the same parts once more are another order, also where the first gave no count.
_USED = _any(
    r"다 ?(?:썼|써서|써버|갈았|갈아 ?끼웠|소진|사용했)", r"(?:부품|물건|자재|제품|물량|(?:[한두세네]|다섯|여섯|\d{1,6}) ?(?:개|장|통|벌|본|세트|EA))(?:은|는|도|을|를)? ?(?:다 |모두 |전부 )?잘 ?(?:받|쓰|썼)",
    r"\b(?:all used|used (?:them |it )?(?:all|up)|ran out|have run out)\b", r"使い切|使い終", r"(?:已|都|全)(?:经|經|部)?(?:用完|用光|装上|裝上|换上|換上)", r"(?:dùng|xài) hết", r"ใช้หมด", r"\baufgebraucht\b", r"\bse (?:acab|agot|termin)aron\b", r"\bépuisée?s?\b", r"\b(?:finiti|finite|esauriti|esaurite)\b", r"\bzużyliśmy\b", r"\b(?:sudah|telah) (?:habis|terpakai)\b", r"\bbitti\b|\btükendi\b", r"\b(?:израсходова|закончил)\w+",
    r"\b(?:acabaram|esgotaram|gastámos|gastamos|usamos tod[oa]s)\b", r"\b(?:opgebruikt|verbruikt|zijn op)\b", r"\b(?:spotřeboval|spotreboval|došl[yia])\w*", r"\b(?:elfogyott|elfogytak|felhasználtuk)\b", r"\b(?:s-au terminat|am consumat|am folosit tot)\w*", r"\b(?:förbrukade|har tagit slut|brukt opp|brugt op)\b", r"\b(?:використали|закінчил)\w*",
)  # fmt: skip

# "The same thing again": by another channel, to another address, because the first may not have arrived.
_AGAIN = _any(
    r"다시 ?(?:한 ?번 ?)?(?:보[내낸냅냄냈]|발송|전송|송부|드립|올립|넣)(?! ?(?:주|달|줘|줄))", r"(?:한 ?번 ?더|재차) ?(?:보[내낸냅냄냈]|드립|송부|발송|전달)(?! ?(?:주|달|줘|줄))", r"재(?:전송|발송|송부|송신)", r"(?:같은|동일한?|똑같은) ?(?:내용|건|메일|팩스|주문|발주서?|요청서?|파일|서류)", r"내용(?:과|은|이|도)? ?(?:동일|같|똑)", r"(?:메일|팩스|것|건|목록|주문|요청서?|발주서?)(?:과|와|하고|이랑|랑)? ?(?:동일|똑같)",
    r"(?:팩스|메일|이메일|이쪽|여기|이 ?주소|(?:영업|품질|기술|자재|서비스|고객지원)(?:팀|부|실)?)(?:으로|로|에|에게|께)?도 ?(?:같이 ?|함께 ?|따로 ?|다시 ?)?(?:보[내낸냅냄냈]|드[리립려]|남[기긴김깁겨]|전달|발송|송부|넣|한 ?번)(?! ?(?:주|달|줘|줄))", r"(?:저|제게|저희)(?:한테|에게)?도[^\n]{0,20}(?:보내셨|보내왔|왔네|왔습|메일이)",
    r"(?:^|[.。!?\n] ?)(?:변동|변경|바뀐|달라진) ?(?:된 ?)?(?:사항|내용|것|게|거|건|점)?(?:은|이|도)? ?(?:전혀 ?)?없", r"(?:두 ?번|중복(?:으로)?) ?(?:접수|넣|처리|등록)(?:되|하)?지", r"(?:한|1) ?건으로 ?(?:접수|처리)|접수는 ?(?:한|1) ?건", r"(?:문서|스캔|엑셀|PDF|워드) ?(?:파일|본)?(?:으로|로)도 ?(?:보[내낸냅냄]|드[리립])", r"(?:들어온|받으신|접수된|도착한) ?(?:건|거|것)(?:이|이라|이시)?면 ?무시",
    r"(?:방금|앞서|조금 ?전|아까)[^\n]{0,20}(?:보냈|보내(?! ?(?:주|달|줘))|드렸|넣)", r"이미 ?(?:보냈|보내 ?드|드렸|접수했|접수하)", r"혹시 ?못 ?(?:보|받)", r"(?:전달|포워드)(?:드립니다|합니다|해)", r"원본(?:은|을)? ?(?:팩스|메일|우편|첨부)", r"받으셨(?:죠|는지|나요|습니까)", r"(?:끊긴|누락된|안 ?간|안 ?들어간) ?것 ?같아", r"글씨가 ?(?:흐|뭉|안)", r"흐리게 ?(?:나|가|갔|간)",
    r"\bre-?send(?:ing)?\b", r"\bsen[dt](?:ing)? (?:\w+ ){0,3}again\b", r"\bsame (?:as|content|request|mail|e-?mail|message|fax|letter|form|file)\b", r"\bby (?:fax|e-?mail) and (?:by )?(?:e-?mail|fax)\b", r"\b(?:also|already) (?:sent|mailed|faxed|e-?mailed)\b", r"\b(?:has|have) been (?:mailed|e-?mailed|faxed|sent)\b", r"\bfor (?:your )?ready reference\b", r"\bnever got your (?:auto-?)?(?:ack|reply|confirmation)\b", r"\bcopy of (?:our|my|the) (?:e-?mail|mail|fax|request)\b", r"\bin case you (?:did not|didn't|missed)\b", r"\bforwarding (?:this|the)\b",
    r"\b(?:sen[dt]|sending|forward(?:ing)?|submit(?:ting)?|mail(?:ing)?|fax(?:ing)?) (?:\w+ ){0,4}(?:once more|once again|one more time|a second time)\b", r"\bonce (?:more|again) (?:to you|to this|here|by (?:fax|e-?mail|mail))\b", r"\bhere (?:it )?is (?:it |the same|again|once more)", r"\bnot sure (?:\w+ ){0,10}(?:arrived|received|reached|(?:right|correct) (?:one|address|mailbox))\b", r"\b(?:forwarding|passing|copying|sending)\b[^\n.]{0,60}\b(?:as well|too)\b", r"\bin case (?:the (?:other|first)|(?:my|our) (?:mail|e-?mail|fax))\b",
    r"再送(?!(?:を)?(?:お?願|して(?:くだ|下|いただ|頂|ほし|欲し)))", r"再度(?:お)?送", r"同じ内容", r"同内容", r"(?:FAX|ファックス|メール|こちら)(?:で|に|へ)?も(?:転送|お?送|ご?連絡|お知らせ)", r"届いて(?:い)?(?:る|ます)?か", r"念のため(?:こちら|FAX|ファックス|メール|再度|もう一度|改めて)", r"もう一度(?:お)?送", r"内容(?:は|に)(?:同じ|同一|変更(?:は)?(?:ござい|あり))", r"(?:メール|FAX|ファックス)(?:と|の内容と)同じ",
    r"再(?:次|以|用|通过|通過)?(?:发送|發送|传真|傳真|邮件|郵件|发一|發一|寄一)", r"再(?:以|用|通过|通過)(?:传真|傳真|邮件|郵件|电邮)", r"(?:内容|內容)[^。\n]{0,16}(?:相同|一致|同上|一样|一樣)", r"(?:与|和|跟|同)[^。\n]{0,14}(?:邮件|郵件|传真|傳真)[^。\n]{0,6}(?:相同|一致|一样|一樣)", r"同(?:样|樣)(?:的)?内容", r"重(?:新)?(?:发|發)(?:送)?(?!货|貨)", r"以防(?:万一|萬一|没|沒|未)",
    r"gửi lại(?! (?:cho|giúp|hàng|đúng))", r"nội dung (?:như|giống|tương tự|không (?:thay )?đổi)", r"cùng (?:một )?nội dung", r"đã (?:gửi|fax) (?:qua|bằng)", r"gửi (?:thêm|cả) (?:qua |bằng |bản )?(?:fax|e-?mail|mail)", r"gửi thêm (?:một )?lần nữa",
    r"ส่ง(?:แฟกซ์|อีเมล|เมล)?(?:มา|ให้)?(?:อีกครั้ง|อีกรอบ|ซ้[ำา]|ซ้ํา|มาอีก|ให้อีก)", r"เนื้อหา(?:เดิม|เดียวกัน)", r"เหมือนกับที่ส่ง", r"ส่งทาง(?:แฟกซ์|อีเมล)",
    r"\b(?:nochmals?|noch einmal|erneut)\b[^\n.]{0,40}\b(?:gesendet|senden|sende|schicken?|geschickt|übersend\w*|per (?:Fax|E-?Mail))\b", r"\b(?:gleiche[rnm]?|selbe[rnm]?|identische[rnm]?) (?:Inhalt|Schreiben|E-?Mail|Mail|Anfrage|Bestellung|Fax)\b", r"\b(?:auch|zusätzlich|ebenfalls) per (?:Fax|E-?Mail|Post)\b", r"\bInhalt (?:ist )?(?:identisch|gleich|unverändert)\b",
    r"\b(?:renvoie|renvoyons|envoie à nouveau|envoyons à nouveau)\b", r"\bmême (?:contenu|demande|message|courrier|courriel|mail|commande)\b", r"\b(?:également|aussi) par (?:fax|mail|e-?mail|courriel|télécopie)\b",
    r"\breenv[ií](?:o|amos|ando)\b", r"\b(?:vuelvo|volvemos) a (?:enviar|mandar)\b", r"\b(?:envío|enviamos|mando|mandamos) (?:\w+ ){0,3}(?:de nuevo|nuevamente|otra vez)\b", r"\bmism[oa] (?:contenido|correo|pedido|solicitud|mensaje|fax)\b", r"\btambién (?:por|vía) (?:fax|correo|e-?mail)\b",
    r"\b(?:rinvi|rimand|reinvi|reinoltr)(?:o|amo|iamo)\b", r"\b(?:stess|medesim)[oa] (?:contenuto|richiesta|ordine|mail|messaggio|fax)\b", r"\banche (?:via|per|tramite) (?:fax|mail|e-?mail|pec)\b", r"\b(?:invio|inviamo|mando|mandiamo) (?:di nuovo|nuovamente|ancora)\b",
    r"\b(?:ponownie|jeszcze raz|powtórnie) (?:wysył|przesył|prześ|wyśl)\w*", r"\b(?:wysył|przesył)\w+ (?:\w+ ){0,2}(?:ponownie|jeszcze raz|również|także)\b", r"\b(?:ta sama|tej samej|to samo|identyczn\w+) (?:treś|zamówieni|zgłoszeni|wiadomoś)\w*", r"\b(?:również|także|też) (?:faksem|mailem|e-mailem)\b",
    r"\b(?:mengirim(?:kan)?|kami kirim(?:kan)?|saya kirim(?:kan)?) (?:\w+ ){0,3}(?:ulang|kembali|lagi|juga)\b", r"\bisi(?:nya)? tidak berubah\b", r"\bsama (?:dengan|seperti) (?:email|e-mail|surat|fax|faks)\b", r"\bmenyusul (?:email|e-mail|fax|faks|surat)\b",
    r"\btekrar (?:gönderi|gönderd|ileti|iletti|yollu)\w*", r"\b(?:faksla|faks ile|e-?posta ile|e-?postayla|maille) da\b",
    r"\b(?:ещ[её] раз|повторно|снова) (?:\w+ ){0,2}(?:отправ|направ|высыл|пересыл|шл)\w*", r"\b(?:отправ|направ|высыл|пересыл|шл)\w+ (?:\w+ ){0,3}(?:ещ[её] раз|повторно|снова)\b", r"\b(?:дублиру)\w+", r"\bповторно:", r"\bто же (?:самое )?(?:письмо|содержание|заявк)\w*", r"\bтакже (?:по факсу|факсом|по почте|по e-?mail)\b",
    r"\b(?:reenvi|reencaminh)\w+", r"\b(?:envio|enviamos|mando|mandamos|segue) (?:\w+ ){0,3}(?:de novo|novamente|outra vez|mais uma vez)\b", r"\bmesm[oa] (?:conteúdo|e-?mail|pedido|solicitação|mensagem|fax)\b", r"\btambém (?:por|via) (?:fax|e-?mail|correio)\b",
    r"\b(?:nogmaals|opnieuw|nog een keer|nog eens)\b[^\n.]{0,40}\b(?:gestuurd|verstuurd|verzonden|stuur|sturen|per (?:fax|mail|e-?mail))\b", r"\b(?:stuur|sturen|verstuur|mail|fax) (?:\w+ ){0,4}(?:nogmaals|opnieuw|nog een keer|nog eens)\b", r"\b(?:zelfde|identieke) (?:inhoud|bericht|mail|e-?mail|bestelling|aanvraag|fax|brief)\b", r"\b(?:ook|tevens) per (?:fax|mail|e-?mail|post)\b",
    r"\b(?:znovu|ještě jednou|opět|opakovaně|ešte raz|opäť) (?:\w+ ){0,2}(?:posíl|zasíl|pošl|poslal|odesíl)\w*", r"\b(?:posíl|zasíl|pošl|odesíl)\w+ (?:\w+ ){0,3}(?:znovu|ještě jednou|opět|také|ešte raz|opäť)\b", r"\b(?:stejn|totožn|rovnak)\w+ (?:obsah|e-?mail|objednávk|zpráv|správ|fax)\w*", r"\b(?:také|též|tiež) (?:faxem|faxom|e-?mailem|e-?mailom|poštou)\b",
    r"\b(?:újra|ismét|még egyszer|újból) (?:\w+ ){0,2}(?:küld|elküld|faxol|továbbít)\w*", r"\bugyan(?:az|ezt|azt) (?:\w+ ){0,2}(?:küld|tartalom|levél|rendelés)\w*", r"\bfaxon is\b|\be-?mailben is\b",
    r"\b(?:retrimit|retrimitem|trimit(?:em)? (?:\w+ ){0,3}(?:din nou|încă o dată))\b", r"\b(?:același|aceeași) (?:conținut|e-?mail|comandă|cerere|mesaj|fax)\b", r"\b(?:și|de asemenea) (?:prin|pe) (?:fax|e-?mail)\b",
    r"\b(?:skickar|sender|sänder) (?:\w+ ){0,4}(?:igen|en gång till|på nytt|igjen|en gang til|på ny)\b", r"\b(?:samma|samme) (?:innehåll|indhold|innhold|mejl|mail|e-?post|beställning|bestilling|meddelande|fax|faks)\b", r"\b(?:även|også) (?:per|via|på) (?:fax|faks|mejl|mail|e-?post)\b",
    r"\b(?:ще раз|повторно|знову) (?:\w+ ){0,2}(?:надсила|відправля|шл)\w*", r"\b(?:той самий|те саме|та сама) (?:лист|зміст|замовлен|заявк)\w*", r"\bтакож (?:факсом|поштою)\b",
    r"\bkirim(?:kan)? (?:\w+ ){0,2}(?:ulang|(?:sekali )?lagi|kembali)\b", r"\b(?:isi|konten|e-?mail|surat|pesanan|permintaan)(?:nya)? (?:yang )?sama\b", r"\b(?:juga|sekalian) (?:lewat|via|melalui) (?:fax|faks|e-?mail)\b", r"\b(?:tekrar|yeniden|bir kez daha|bir daha) (?:\w+ ){0,2}(?:gönder|yolla|iletiyor|faksl)\w*", r"\baynı (?:içerik|mail|e-?posta|sipariş|talep|mesaj|faks|yazı)\w*",
)  # fmt: skip

# "More about what I wrote": the last mail, a change of plan, an answer to a question.
_CONTINUES = _any(
    r"새(?:로운)? ?(?:고장|건|문제|의뢰|요청|증상)(?:이|가|은|는)? ?아니", r"(?:지난번|저번|그때) ?(?:그|의) ?(?:건|고장|문제)", r"(?:덜|제대로 ?안|다) ?(?:안 ?)?(?:고쳐|고친|고치|수리된|수리되)", r"(?:고쳐|수리(?:받|했)|교체했)[^\n]{0,12}(?:지|는데) ?(?:\d+일|하루|이틀|사흘|며칠)[^\n]{0,6}(?:만에|못)",
    r"\bnot (?:a )?new (?:fault|issue|problem|request|matter|case)\b", r"\b(?:was|were|is) (?:never|not) (?:really |properly |fully )?(?:fixed|repaired|solved)\b", r"\bsame (?:fault|problem|issue|error|alarm) (?:is |has come )?(?:back|again)\b",
    r"(?:新しい|新規の)(?:故障|件|依頼)では", r"(?:不是|并非)新(?:的)?(?:故障|问题|問題|需求|订单)", r"không phải (?:là )?(?:lỗi|sự cố|yêu cầu) mới", r"ไม่ใช่(?:ปัญหา|อาการ|เรื่อง)ใหม่", r"\bkeine? neue[rs]? (?:Störung|Fall|Anfrage|Fehler)\b",
    r"지난(?:번|주)?(?:에)? ?(?:메일|팩스|요청|의뢰|주문|말씀|보내(?! ?(?:주|셨))|드린|건)", r"(?:앞서|전에|어제|그제|며칠 ?전(?:에)?|월요일에|화요일에|수요일에|목요일에|금요일에|먼저|저번에|일전에|아까) ?(?:제가 ?)?(?:보내(?! ?(?:주|달|줘|셨))|보낸|드린|말씀|요청|의뢰|주문|신청|적)", r"(?:요청|의뢰|주문|신청|말씀)(?:드렸던|드린|했던|하신|한) ?(?:건|것|내용|부품)", r"회신입니다", r"문의하신|물어보신|여쭤보신", r"변경(?:이|을|해|합|부|건|요청)", r"정정(?:합|드|해|입|건|$)", r"취소 ?(?:해|합|하|부|건)", r"추가(?:로)? ?(?:부탁|요청|해 ?주|말씀|드립)", r"일정(?:을|이)? ?(?:변경|연기|조정)", r"진행 ?(?:상황|현황|여부)", r"(?:달라고|주십사|부탁) ?(?:했는데|했지만|드렸는데|했으나)", r"언제 ?(?:쯤 ?)?(?:오(?!실|셔|시면)|도착|입고|출고)", r"(?:도착한|받은|보내주신|입고된|교체한|납품(?:된|하신|받은)) ?[^\n]{0,20}(?:다르|불량|잘못|틀리|파손|안 ?맞|(?<!필요 )없)", r"오배송|오납품|수량 ?부족|잘못 ?(?:왔|적|보내|배송|기재|도착)",
    r"\b(?:my|our|the) (?:last|previous|earlier|first) (?:e-?mail|mail|fax|message|request|order)\b", r"\bas (?:I|we) (?:wrote|mentioned|said|reported|requested)\b", r"\b(?:you asked|your question|answer(?:ing)? your)\b", r"\b(?:please )?(?:change|correct|amend|update|cancel|postpone|reschedule)\b[^\n]{0,40}\b(?:order|request|date|visit|quantity|qty)\b|\b(?:cancel|postpone|reschedule|amend) it\b", r"\b(?:correction|change of (?:date|plan)|follow(?:ing)?[- ]up|reminder|any (?:news|update))\b", r"\bstatus of\b", r"\b(?:wrong|defective|damaged|missing) (?:part|item|delivery|shipment|goods|one|model|quantity)\b", r"\b(?:you|was|were) (?:sent|shipped|delivered)\b[^\n]{0,40}\b(?:wrong|instead|not)\b", r"\bhas(?:n'?t| not) (?:arrived|been (?:shipped|delivered))\b",
    r"先日(?:の|お願い|ご連絡|お送り|メール)", r"(?:昨日|先週|前回)(?:の|お願い|ご連絡|お送り|メール|ご依頼)", r"訂正", r"変更(?:を|の|し|させ|お願い)", r"ご質問", r"進捗", r"催促", r"(?:届いた|納品(?:された|いただいた)|受け取った)[^\n]{0,20}(?:違|不良|破損|誤)", r"誤(?:納|送)", r"キャンセル",
    r"(?:上次|之前|前天|昨天|上周|先前)(?:发|發|的|提|报|報|订|訂|传|傳)", r"更正", r"更改|变更|變更", r"取消", r"进(?:度|展)|進(?:度|展)", r"(?:收到|到货|到貨)[^。\n]{0,20}(?:不对|不對|错|錯|损坏|損壞|不符|有问题)", r"发错|發錯|漏发|漏發",
    r"(?:như|theo) (?:email|mail|thư|yêu cầu) (?:trước|hôm)", r"(?:email|thư|yêu cầu|đơn) (?:trước|hôm (?:trước|qua|\d))", r"\b(?:thay )?đổi (?:lại )?(?:sang )?(?:ngày|lịch|số lượng|đơn|địa chỉ|giờ|mã|yêu cầu)", r"\bsửa (?:lại )?(?:số lượng|đơn|ngày|yêu cầu|thông tin|mã|lịch)", r"đính chính", r"\b(?:hủy|huỷ) (?:đơn|yêu cầu|lịch|đặt|bớt|mục|chuyến)", r"\bcập nhật (?:yêu cầu|đơn|tiến độ|tình hình|thông tin|lịch)", r"tiến độ", r"(?:giao|gửi|nhận)[^\n]{0,20}(?:nhầm|sai|thiếu|hỏng)", r"bổ sung",
    r"(?:อีเมล|แฟกซ์|ใบสั่ง|คำขอ)(?:ก่อนหน้า|ครั้งก่อน|ที่แล้ว|ที่ส่ง|เมื่อ)", r"(?:ขอ)?(?:แก้ไข?|เปลี่ยน(?:แปลง)?|ยกเลิก|เลื่อน)(?:วัน|จำนวน|รายการ|คำสั่ง|รุ่น|เป็น)", r"ติดตาม", r"ความคืบหน้า", r"(?:ได้รับ|ส่งมา|ของที่)(?:[^\n]{0,30}(?:ผิด|เสีย|ชำรุด|ไม่ครบ|ไม่ตรง)|[\s\S]{0,60}ไม่ใช่[^\n]{0,30}(?:สั่ง|ขอ))",
    r"\b(?:our|my) (?:mail|e-?mail|fax|letter|message) (?:dt\.?|dated|of|from|on)\b",
    r"\b(?:meine[rn]?|unsere[rn]?) (?:letzte[nr]?|vorige[nr]?|frühere[nr]?|gestrige[nr]?) (?:E-?Mail|Mail|Anfrage|Bestellung|Nachricht|Fax)\b", r"\b(?:meine|unsere)[rn]? (?:E-?Mail|Mail|Anfrage|Bestellung|Nachricht|Fax) vom\b", r"\b(?:Korrektur|Berichtigung|Stornierung|stornieren|Terminverschiebung|Rückfrage)\b",
    r"\b(?:mon|ma|notre) (?:dernier|dernière|précédent|précédente) (?:mail|courriel|message|demande|commande)\b", r"\b(?:mon|ma|notre) (?:mail|courriel|message|demande|commande|fax) (?:du|d'hier)\b", r"\b(?:annule[rz]|annulation|rectificati(?:on|f)|reporter (?:la visite|le rendez-vous|l'intervention))\b",
    r"\b(?:mi|nuestro|nuestra) (?:correo|pedido|solicitud|mensaje|fax) (?:anterior|del?|de ayer|pasad[oa])\b", r"\bcambi(?:ar|o|en) (?:de |la |el )?(?:fecha|cantidad|pedido)\b", r"\b(?:cancelar|cancelen|cancelamos)\b", r"\b(?:corregir|corrección) (?:\w+ ){0,2}(?:pedido|solicitud|cantidad|fecha)\b", r"\b(?:agreg|añad)\w+ (?:\w+ ){0,2}al? mism[oa]\b",
    r"\b(?:mi[oa]|nostr[oa]) (?:precedente|ultim[oa]) (?:mail|e-?mail|richiesta|ordine|messaggio)\b", r"\b(?:mi[oa]|nostr[oa]) (?:mail|e-?mail|richiesta|ordine|messaggio|fax) del(?:l')?\b", r"\b(?:annullare|annullate|rettifica|spostare (?:la visita|l'intervento|la data))\b",
    r"\b(?:mojego|naszego|moje|nasze|mojej|naszej|poprzedni\w*) (?:zgłoszeni|mail|pism|wiadomoś|faks)\w*", r"\b(?:korekta|korektę|koryguj\w+|anuluj\w+|odwołuj\w+|zmian[aęy] (?:terminu|ilości|daty))\b",
    r"\b(?:permintaan|pesanan|e-?mail|surat|order|fax|faks) (?:kami|saya) (?:tanggal|tgl|sebelumnya|kemarin|yang lalu|minggu|tempo)\b", r"\b(?:ralat|koreksi|batalkan|dibatalkan|pembatalan|perubahan (?:tanggal|jumlah|jadwal)|kelanjutan)\b",
    r"\b(?:önceki|dünkü|geçen haftaki|son) (?:mail|e-?posta|sipariş|talep|yazı|mesaj)\w*", r"\b(?:düzeltme|iptal et|iptali|erteleme|ertele)\w*",
    r"\b(?:моего|нашего|мо[её]|наше|моей|нашей|предыдущ\w+|прошл\w+) (?:письм|заказ|заявк|запрос|сообщени)\w*", r"\b(?:исправлени|поправк|отменит|отменяем|перенести|перенесите|перенос (?:срок|дат|визит))\w*",
    r"\b(?:meu|minha|nosso|nossa) (?:último|última|anterior|e-?mail|pedido|mensagem|fax|solicitação) (?:anterior|de|do|da|dia)\b", r"\b(?:cancelar|cancelamos|cancelem|retificação|correção|corrigir) (?:\w+ ){0,2}(?:pedido|data|quantidade|visita|encomenda)\b", r"\b(?:adiar|alterar|mudar) (?:\w+ ){0,2}(?:data|visita|quantidade|pedido)\b",
    r"\b(?:mijn|onze|ons) (?:vorige|laatste|eerdere) (?:mail|e-?mail|bericht|bestelling|aanvraag|fax)\b", r"\b(?:mijn|onze|ons) (?:mail|e-?mail|bericht|bestelling|aanvraag|fax) van\b", r"\b(?:correctie|annuleren|annulering|rectificatie)\b|\b(?:datum|afspraak|bezoek) (?:\w+ ){0,2}(?:verzetten|verplaatsen|wijzigen)\b",
    r"\b(?:můj|naše|náš|můj|moje|našej|náš) (?:poslední|předchozí|minul\w+|včerejší|posledn\w+) (?:e-?mail|objednávk|zpráv|fax|dopis)\w*", r"\b(?:oprava|opravuj|storno|stornuj|zruš|přesun|odlož|presun)\w* (?:\w+ ){0,2}(?:objednávk|termín|množstv|návštěv|návštev)\w*",
    r"\b(?:előző|legutóbbi|múltkori|tegnapi) (?:levelem|levelünk|e-?mail|rendelés|megrendelés|kérés|fax)\w*", r"\b(?:helyesbítés|lemond|töröl|módosít|elhalaszt)\w* (?:\w+ ){0,2}(?:rendelés|időpont|mennyiség|látogatás)\w*",
    r"\b(?:e-?mailul|comanda|cererea|mesajul|faxul) (?:meu|mea|nostru|noastră|anterior\w*|din data|de ieri)\b", r"\b(?:anul\w+|rectificare|corectare|amân\w+) (?:\w+ ){0,2}(?:comand|dat|vizit|cantit)\w*",
    r"\b(?:mitt|min|vårt|vår|mit|vores) (?:förra|senaste|tidigare|forrige|sidste|siste|tidligere) (?:mejl|mail|e-?post|beställning|bestilling|meddelande|fax)\b", r"\b(?:avbeställ|avboka|rättelse|rettelse|avbestill|afbestil|flytta|utsette|udsætte)\w* (?:\w+ ){0,2}(?:beställning|bestilling|besök|besøg|besøk|datum|dato|tid)\w*",
)  # fmt: skip

# "I wait, and I am not pleased."
_IMPATIENT = _any(
    r"아직(?:도|까지)?[^\n.,]{0,25}?(?:소식|연락|답(?:변|장|이|을)|도착|입고|회신|출고|발송|처리|조치)", r"아직(?:도|까지)?[^\n.,]{0,20}?(?:안 ?(?:왔|오|와|옵|들어|보내|주|됐|되|고쳐)|못 ?(?:받|들었|고)|오지 ?않|(?:기사|방문|견적|물건|부품|자재|일정|날짜)(?:이|가|도|은|는)? ?없)", r"아직(?:이에요|입니다|이네요|인데요|인가요)", r"(?:연락|답(?:변|장)?|회신|소식|입고)(?:이|도|은|을)? ?(?:한 ?번도 ?|아직 ?|전혀 ?)?(?:없|못 ?받|안 ?(?:오|왔|주))", r"(?:며칠|일|주)째 ?(?:기다|답|연락|소식|서 ?있|멈)", r"독촉|재촉|재차|거듭", r"언제(?:쯤|까지)? ?(?:도착|입고|출고|답|되는|됩|처리)|도대체 언제", r"(?:빨리|조속히) ?(?:답|회신|처리)", r"왜 (?:아직|안|연락)", r"(?:이러시|이러|이렇게|자꾸|계속|더)[^\n]{0,14}곤란합니다", r"도대체", r"(?:납기|출고|배송|입고|발송|방문|회신|답변|일정|도착|조치)[^\n.]{0,10}지연", r"지연(?:되고 ?있|된다|된 ?(?:이유|사유)|되는 ?(?:이유|사유)|사유|에 ?대)",
    r"\bstill (?:\w+ )?(?:no|not|waiting|have(?:n'?t| not)|has(?:n'?t| not)|nothing|without)\b", r"\byet to\b", r"\b(?:no|without a) tracking\b", r"\bwhere (?:is|are) (?:the|my|our)\b", r"\b(?:no(?! ?[.:\d])|not|haven't|hasn't)\b[^\n.]{0,30}\b(?:reply|answer|response|news|heard|received|arrived)\b", r"\bno (?:\w+ ){0,3}date\b", r"\b(?:haven't|hasn't|not) (?:left|come|arrived|shipped|been (?:sent|shipped|delivered|answered))\b[^\n.]{0,20}\byet\b", r"\bwaiting (?:for|since)\b", r"\b(?:any|what(?:'s| is) the) (?:news|update|status)\b", r"\bremind(?:er|ing)?\b", r"\boverdue\b", r"\b(?:deliver\w*|ship\w*|reply|answer|visit|order|parts?)\b[^\n.]{0,40}\bdelay", r"\bdelay(?:ed)? (?:in|of|with) (?:the |your )?(?:deliver|ship|repl|answer|visit|order|part)", r"\bwhy\b[^\n.]{0,30}\bdelay", r"\bwhen (?:will|can|do|are) (?:you|we|it|the)\b", r"\bfor (?:\d+|two|three|four|five|several) (?:days|weeks) now\b",
    r"まだ(?:[^\n]{0,20})(?:返|回答|届|連絡|来|ありません|未)", r"(?:ご)?(?:返事|回答|連絡|返信)(?:が|を|は)?(?:まだ|いただけて|ありません|ない)", r"いつ(?:頃|ごろ)?(?:届|になり|納品|ご回答)", r"催促|督促|未着", r"(?:納期|納品|出荷|発送|ご?回答|返信|返事|到着|対応|訪問)[^\n。]{0,10}(?:遅|延)",
    r"(?:还|還|仍|尚)(?:没|沒|未)(?:有)?", r"(?:催|催促|催问|催問)", r"什么时候|什麼時候|何时|何時", r"(?:没有|沒有|未)(?:收到|回复|回覆|答复|消息|到货)", r"延误|延誤|拖延",
    r"vẫn chưa", r"chưa (?:nhận|thấy|có|giao|được)", r"bao giờ", r"khi nào", r"chờ (?:mãi|lâu|\d)", r"nhắc lại", r"chậm (?:trễ|giao)", r"hỏi tiến độ",
    r"ยังไม่(?:ได้(?:รับ|ของ|คำตอบ|ข่าว)|มี(?:ใคร|ช่าง|คำตอบ|ข่าว|การติดต่อ|ความคืบหน้า)|มา|ถึง(?!กำหนด|เวลา|รอบ|คิว|ระยะ)|ตอบ|ส่ง)", r"(?:ส่ง|ถึง|ได้ของ|ได้รับ)[^\n]{0,12}เมื่อไ(?:ร|หร่)|เมื่อไ(?:ร|หร่)จะ?(?:ส่ง|ถึง|ได้ของ|ได้รับ)", r"รอ(?:นาน|มา|อยู่|สินค้า)", r"ล่าช้า", r"ทวงถาม|ขอทวง",
    r"\b(?:immer noch|noch immer|bis heute|bislang) (?:\w+ ){0,3}(?:kein|keine|keinen|nicht|nichts|weder)\b[^\n.]{0,40}\b(?:Antwort|Rückmeldung|Termin|gehört|erhalten|geliefert|gekommen|angekommen|gemeldet)\b", r"\bwarte[nt]? (?:wir |ich )?(?:\w+ ){0,2}(?:seit|schon|auf (?:eine|Ihre) (?:Antwort|Rückmeldung))\b", r"\bnichts von Ihnen gehört\b", r"\b(?:Mahnung|Erinnerung)\b",
    r"\btoujours (?:pas|rien|aucune?)\b[^\n.]{0,30}\b(?:reçue?s?|réponse|nouvelles?|livrée?s?|arrivée?s?)\b", r"\bsans (?:réponse|nouvelles)\b", r"\battend(?:s|ons) (?:toujours|encore|depuis)\b", r"\brelance\b",
    r"\b(?:sigo|seguimos) (?:sin (?:recib|respuesta|noticia|saber)|esperando)", r"\b(?:aún|todavía) no\b[^\n.]{0,20}\b(?:recib|lleg|respond|contest|env[ií]|viene|vino)", r"\bsin (?:respuesta|noticias)\b", r"\bcuándo (?:llega|van a|me (?:llega|env))",
    r"\bancora (?:non|nessun\w*)\b[^\n.]{0,30}\b(?:ricevut|rispost|arrivat|notizi|consegnat)", r"\b(?:aspetto|aspettiamo|attendiamo) (?:ancora|da)\b", r"\bsollecit\w+",
    r"\b(?:wciąż|nadal|do dziś|do tej pory)\b[^\n.]{0,12}\b(?:nie|brak)\b[^\n.]{0,30}\b(?:otrzyma|dosta|odpowied|dotar|przysz|wiadomo)", r"\bczekamy (?:już|od|nadal)\b", r"\b(?:przypomin|ponagl|monit)\w*",
    r"\b(?:belum|tidak) (?:kami |saya )?(?:ada |dapat |men|pernah )?(?:terima|menerima|kabar|jawaban|balasan|sampai|datang|dikirim|dibalas)\w*", r"\bmasih menunggu\b", r"\bkapan (?:barang|akan dikirim|dikirim|sampai)\b",
    r"\b(?:hâlâ|hala|henüz)\b[^\n.]{0,30}\b(?:gelmedi|cevap|dönüş|ulaşmadı|bekliyor|alamadı)", r"\b(?:kargo|sipariş|parça|malzeme|pompa)\w* gelmedi",
    r"\b(?:до сих пор|вс[её] ещ[её]|по-прежнему)\b[^\n.]{0,16}\b(?:не (?:получ|приш|ответ|поступ|отгруж|приех)|нет (?:ответ|новост)|жд[её]м)", r"\b(?:нет|без) (?:ответа|новостей)\b", r"\bнапомина\w+", r"\bкогда (?:будет отгру|отгруз|прид[её]т|ожидать)",
    # somebody was to come, and nobody did
    r"아무도 ?(?:안 ?(?:오|왔|나타)|오지 ?않)", r"(?:오신다|온다|주신다|보낸다|오기로|오시기로) ?(?:던|더니|고 ?(?:하|해)|하지 ?않|했)[^\n.]{0,30}(?:안 ?(?:오|왔)|못 ?오|없|않)", r"(?:전화|연락) ?한 ?통(?:도|이|조차)? ?(?:없|안)", r"\b(?:nobody|no one|no-one) (?:has )?(?:came|come|showed|shown|turned up|arrived)\b", r"\bwas supposed to (?:come|arrive|be here)\b", r"誰も来|来るはず(?:でし|が|な)|来ていません", r"(?:没|沒)(?:有)?人来|(?:没|沒)(?:有)?人來|说好[^。\n]{0,14}(?:没|未)|說好[^。\n]{0,14}(?:沒|未)", r"không (?:thấy )?(?:có )?ai (?:đến|tới|liên lạc)", r"ไม่มีใคร(?:มา|ติดต่อ)", r"\bniemand (?:gekommen|erschienen|gemeldet|da)\b", r"\bnadie (?:vino|llegó|ha venido|se present)", r"\bpersonne n'est (?:venu|passé)", r"\bnessuno (?:è venuto|si è)", r"\bnikt nie (?:przyjecha|przyszed|się)", r"\btidak ada (?:yang |orang )?datang\b", r"\bkimse gelmedi\b", r"\bникто не (?:приехал|прибыл|позвонил)",
    r"\b(?:ainda|até (?:hoje|agora|ao momento)) (?:não|sem|nada|nenhuma?)\b[^\n.]{0,30}\b(?:receb|respo|retorn|cheg|notíc|vei|ve[mi]|envi|entreg|pronúnci|posiç)\w*", r"\bsem (?:resposta|retorno|notícias|posição)\b", r"\b(?:continuamos|seguimos|estamos|estou) (?:\w+ )?(?:à espera|aguardando|esperando|no aguardo)\b", r"\bquando (?:chega|vão|vem|vêm|será (?:enviad|entregue))\w*",
    r"\b(?:nog (?:steeds|altijd)|tot (?:op heden|nu toe|vandaag))\b[^\n.]{0,30}\b(?:geen|niet|niets)\b", r"\b(?:geen|niets) (?:\w+ ){0,3}(?:antwoord|reactie|bericht|gehoord|vernomen|ontvangen)\b", r"\bwachten? (?:wij |we |ik )?(?:nog|al|sinds|op (?:uw|een) (?:antwoord|reactie))\b", r"\bherinnering\b", r"\bwanneer (?:komt|wordt|krijgen|kunnen|mogen)\b",
    r"\b(?:stále|pořád|dosud|doposud|doteď|zatím|zatiaľ|ešte) (?:\w+ ){0,3}(?:nemáme|nedošl|nepřišl|neozval|neodpověd|nedorazil|nedostal|neobdržel|žádn|neprišl|nič|nikdo)\w*", r"\b(?:čekáme|čakáme) (?:už|již|stále|na (?:odpověď|odpoveď))\b", r"\b(?:urgenc|urguj|upomín|připomín|pripomín)\w*", r"\bkdy (?:dorazí|přijde|pošlete|bude|dostaneme)\b|\bkedy (?:príde|bude|dostaneme)\b",
    r"\b(?:még mindig|mindmáig|a mai napig|eddig) (?:\w+ ){0,3}(?:nem|nincs|semmi)\w*", r"\bnem (?:kaptunk|kaptam|érkezett|jött) (?:\w+ ){0,2}(?:választ|válasz|meg|visszajelzés)\w*", r"\b(?:várjuk|várunk|várom) (?:már|még|\w+ óta)\b", r"\bemlékeztet\w*", r"\bmikor (?:jön|érkezik|kapjuk|várható|küldik)\b",
    r"\b(?:încă|nici până acum|până acum) (?:\w+ ){0,2}(?:nu|niciun|nicio|nimic)\b", r"\bfără (?:răspuns|vești|nicio veste)\b", r"\b(?:așteptăm|aștept) (?:încă|de|răspuns)\b", r"\bcând (?:ajunge|vine|veniți|primim|va fi)\b|\breamint\w+",
    r"\b(?:fortfarande|ännu|stadig|fortsatt|endnu|ennå) (?:\w+ ){0,3}(?:inte|inget|ingen|ikke|intet)\b", r"\b(?:inte|ikke) (?:\w+ ){0,2}(?:fått|hört|modtaget|mottatt|hørt|kommit|kommet)\b[^\n.]{0,20}", r"\b(?:väntar|venter) (?:\w+ )?(?:fortfarande|stadig|på (?:svar|besked))\b", r"\b(?:påminnelse|påmindelse|purring|rykker)\b", r"\b(?:när|hvornår|når) (?:kommer|får vi|kan vi)\b",
    r"\b(?:досі|ще|дотепер) (?:\w+ ){0,2}(?:не|немає|нема)\b[^\n.]{0,24}\b(?:отрима|прийш|відпов|приїх|надійш)\w*|\bнагаду\w+|\bколи (?:буде|прийде|очікувати)",
)  # fmt: skip

_CORRECTS = _any(
    r"정정", r"잘못 ?(?:적|기재|보|썼|알려|말씀|드렸)", r"오타", r"오기(?:입|였|가|로)", r"아니(?:라|고) ", r"바로 ?잡", r"틀렸|틀리게",
    r"\bcorrect(?:ion|ed)?\b", r"\bwrong(?:ly)?\b", r"\bmistake(?:n)?\b", r"\btypo\b", r"\bshould (?:be|read|have been)\b", r"\binstead of\b", r"\bnot\b[^\n]{0,30}\bbut\b",
    r"訂正|誤り|間違|ではなく", r"更正|写错|寫錯|弄错|弄錯|而不是", r"đính chính|nhầm|sửa lại|ghi sai", r"แก้ไข|ผิด|ไม่ใช่", r"\bkorrig|\bfalsch\b|\bpomył",
    r"報錯(?:了)?機|报错(?:了)?机|改(?:過|过)(?:來|来)|(?:说|說|看)(?:错|錯)|不是[^。\n]{1,20}[,，]?而?是", r"ではありません|じゃなく", r"\b(?:corrig|correcci|rectif|me equivoqué|erreur|sbagliat|errore|rettific|ralat|koreksi|seharusnya|düzelt|yanlış yaz|pomyłk|korekt)\w*", r"\b(?:исправ|ошиб|опечат)\w*",
    r"\b(?:correç|corrij|corrig|retific|enganei|enganámo|engano|trocámos|foi erro|errad[oa])\w*", r"\b(?:fout|vergis|verkeerd|correctie|rechtzetten|moet zijn)\w*", r"\b(?:oprav|chyb|spletl|omyl|pomýlil)\w*", r"\b(?:elír|téved|helyesbít|javít)\w*", r"\b(?:greși|greșeal|eroare|corect)\w*", r"\b(?:rättel|fel skriv|skrev fel|rettel|skrev forkert|skrev feil)\w*", r"\b(?:виправ|помил)\w*",
)  # fmt: skip


# "What came is wrong": neither the same again nor news, whatever else is repeated beside it.
_WRONG = _any(
    r"오배송|오납품|수량 ?부족|잘못 ?(?:왔|보내|배송|도착)", r"(?:도착한|받은|보내주신|입고된|교체한|납품(?:된|하신|받은)) ?[^\n]{0,20}(?:다르|불량|잘못|틀리|파손|안 ?맞)",
    r"\b(?:wrong|defective|damaged|missing) (?:part|item|delivery|shipment|goods|one|model|quantity)", r"\b(?:you|was|were) (?:sent|shipped|delivered)\b[^\n]{0,40}\b(?:wrong|instead|not)\b",
    r"(?:届いた|納品(?:された|いただいた)|受け取った)[^\n]{0,20}(?:違|不良|破損|誤)|誤(?:納|送)", r"(?:收到|到货|到貨)[^。\n]{0,20}(?:不对|不對|错|錯|损坏|損壞|不符|有问题)|发错|發錯|漏发|漏發",
    r"(?:giao|gửi|nhận)[^\n]{0,20}(?:nhầm|sai|thiếu|hỏng)|hàng (?:sai|nhầm|lỗi)|không phải loại", r"(?:ได้รับ|ส่งมา|ของที่)(?:[^\n]{0,30}(?:ผิด|เสีย|ชำรุด|ไม่ครบ|ไม่ตรง)|[\s\S]{0,60}ไม่ใช่[^\n]{0,30}(?:สั่ง|ขอ))", r"\b(?:falsch|beschädigt)e[sr]? (?:Teil|Lieferung|Ware)",
    r"(?:다른|엉뚱한|틀린) ?(?:게|것이|거|걸로|물건|부품|제품|품번)(?:이|가|으로|로)? ?(?:왔|도착|들어왔|배송)", r"\bwrong \w+(?: \w+)? (?:was |were |has been |got )?(?:received|delivered|sent|shipped|supplied|arrived)\b", r"\b(?:received|got|delivered|sent|shipped) (?:us )?(?:the |a )?wrong\b",
    r"違う(?:もの|品|部品|型)[^\n。]{0,8}(?:届|来|入)|品違い", r"(?:发|發|寄|送)(?:过|過)?(?:来|來)的[^。\n]{0,20}(?:不对|不對|错|錯|不符)|(?:到|来)货不符", r"\bfalsche[srnm]? (?:\w+ )?(?:geliefert|gesendet|geschickt|bekommen|erhalten)\b|\bFalschlieferung\b", r"\b(?:lleg[óo]|llegaron|recibimos|enviaron|mandaron)\b[^\n.]{0,40}\b(?:equivocad|incorrect|en lugar de|en vez de)", r"\b(?:mauvaise?|erron[ée]e?)s? (?:pièce|article|livraison|référence)|\berreur de livraison\b",
    r"\b(?:consegn|ricevut|arrivat|spedit|inviat)\w*\b[^\n.]{0,30}\b(?:sbagliat|errat)[oaie]\b", r"\b(?:dostaliśmy|otrzymaliśmy|przysłali|przyszł\w+|przyszedł)\b[^\n.]{0,40}\b(?:zamiast|niewłaściw|błędn|zły|złe|zła)", r"\bsalah (?:kirim|barang|kiriman|terkirim)\b|\b(?:dikirim|diterima|datang)\b[^\n.]{0,30}\b(?:salah|keliru)\b", r"\byanlış (?:parça|ürün|malzeme|sevk|gönder|geldi)\w*", r"\b(?:прислали|получили|отгрузили|пришл[аио]|приш[её]л|доставили)\b[^\n.]{0,40}\b(?:не (?:то|ту|те|тот)|вместо|ошибочн)",
    # what came is named, and that it is not what was ordered
    r"(?:온|왔는데|받은|도착한|보내주신)[^\n]{0,40}(?:주문|발주|요청)(?:한|했던|드린) ?(?:것|게|건|거|제품|품번|부품)(?:이|과|와|은|하고)? ?(?:아[니닌닙]|다르|다릅)", r"\bnot (?:what|the (?:one|part|item|model|type)s?) (?:that )?(?:we|I) (?:had )?(?:ordered|asked|requested)\b", r"\b(?:received|got|came|sent|delivered|shipped)\b[^\n]{0,40}\binstead of\b",
    r"注文した(?:もの|品|型番|部品)[^\n。]{0,12}(?:では|違)", r"(?:不是|并非)(?:我们|我司|我方)?(?:所)?(?:订|定|要|需)(?:购)?的", r"(?:không phải|chứ không phải)[^\n]{0,30}(?:đặt|yêu cầu)", r"\bnicht (?:das|die|der) (?:von uns )?bestellte", r"\bno es (?:lo|el|la) que (?:pedimos|solicitamos)\b", r"\bnie (?:to|ten|ta),? co zamówi",
    r"(?:이|가) ?아니라 [^\n]{0,30}(?:왔|들어왔|도착|들어 ?있)", r"(?:으로|로|이|가) ?(?:[^\n .]{1,4} ?개 ?)?왔(?:습니다|네요|어요|는데)[^\n]{0,24}\n?[^\n]{0,10}(?:시킨|주문한|달라(?:고)? ?한|요청한)", r"잘못 ?온 ?(?:것|건|거|물건|부품)", r"\bis (?:marked|stamped|labell?ed)\b[^\n]{0,80}\n?[^\n]{0,60}\b(?:we|I) (?:had )?ordered\b", r"\b(?:the )?correct (?:one|part|item)s? (?:immediately|instead|please|by)\b",
    # what came, and in the next breath what had been ordered
    r"(?:왔(?:는데|습니다|네요)|도착했(?:는데|습니다)|들어 ?있(?:는데|습니다|네요))[^\n]{0,60}\n?[^\n]{0,30}(?<!이번 )(?<!금번 )(?<!추가 )(?<!다음 )(?:주문|발주)(?:은|품은|한 ?(?:건|것은)|했던 ?(?:건|것은)|하신 ?건) ", r"(?:届き|届いた|納品され)[^\n]{0,60}\n?[^\n]{0,40}(?<!今回の)(?<!次の)(?<!追加)注文(?:は|品は|内容は|したのは)", r"(?:到的|收到的?|发来的|寄来的)[^\n]{0,50}(?:订|要)的是", r"\b(?:came|arrived|received|delivered|in the box)\b[^\n]{0,60}\n?[^\n]{0,40}\b(?:the order was for|(?:what )?we (?:had )?ordered (?:was|is|were|are))\b",
    r"\bgeliefert (?:wurden?|haben)\b[^\n]{0,60}\n?[^\n]{0,60}\bbestellt (?:waren?|hatten|haben|wurden?)\b", r"\b(?:angekommen|geliefert|erhalten|gekommen)\b[^\n]{0,40}\n?[^\n]{0,40}\bpass(?:t|en) (?:sie |es |er )?(?:leider |aber )?nicht\b", r"\breçus?\b[^\n]{0,60}\n?[^\n]{0,40}(?:commande portait|avions commandé)", r"\b(?:venían|llegaron|recibimos|llegó)\b[^\n]{0,60}\n?[^\n]{0,40}(?:habíamos pedido|el pedido era)", r"\b(?:arrivat\w|ricevuto|c'erano)\b[^\n]{0,60}\n?[^\n]{0,40}(?:avevamo ordinato|l'ordine era)", r"\b(?:były|był|była|przyszł\w+|otrzymaliśmy)\b[^\n]{0,60}\n?[^\n]{0,40}zam(?:awiali|ówili)śmy", r"\b(?:chegaram|recebemos|vieram)\b[^\n]{0,60}\n?[^\n]{0,40}(?:tínhamos pedido|o pedido era|encomendámos|encomendamos)", r"(?:nhận được|giao)[^\n]{0,60}\n?[^\n]{0,30}(?:đơn (?:đặt )?hàng là|(?:em|tôi|mình) đặt)", r"\b(?:были|пришл[аио])\b[^\n]{0,60}\n?[^\n]{0,30}\bзаказывали\b",
    r"\b(?:chegou|chegaram|recebemos|veio|vieram|mandaram|enviaram)\b[^\n.]{0,40}\b(?:errad|trocad|em vez d|no lugar d|diferent|danificad|com defeito)\w*", r"\b(?:ontvangen|gekregen|geleverd|gestuurd|kregen)\b[^\n.]{0,40}\b(?:verkeerd|in plaats van|beschadigd|defect|fout)\w*|\bverkeerde (?:onderdel|levering|artikel|maat)\w*", r"\b(?:přišl|dorazil|dostali|dodali|poslali|prišl)\w*\b[^\n.]{0,40}\b(?:místo|namiesto|špatn|chybn|nesprávn|poškozen)\w*", r"\b(?:kaptunk|érkezett|küldtek|jött)\b[^\n.]{0,40}\b(?:helyett|rossz|hibás|téves|sérült)\w*|\b(?:rossz|téves|hibás) (?:alkatrész|szállítás|darab)\w*", r"\b(?:am primit|a sosit|au sosit|ați trimis|a venit)\b[^\n.]{0,40}\b(?:greșit|în loc de|în locul|defect|deteriorat)\w*", r"\b(?:fick|fått|levererades|kom|modtog|mottok|leverte)\b[^\n.]{0,40}\b(?:fel |istället|i stället|forkert|i stedet|feil|skadad|skadet|beskadiget)\w*",
)  # fmt: skip

# "Something is other than it was": whatever else is called the same.
_CHANGES = _any(
    r"변경(?! ?(?:된 ?)?(?:사항|내용|점)?(?:은|이)? ?없)", r"수정|정정|바꿔|바꾸|바뀌|대신|줄여|줄이|늘려|늘리|추가|당겨|앞당|미뤄|미루|연기|취소|이번에는|이제", r"(?<!nothing )(?<!no )\bchang\w*", r"\b(?:instead|amend|increas|reduc|revis|updat|add(?:ed|ing|ition)|correct|cancel|postpone|reschedul)\w*", r"\b(?:sooner|earlier|later|urgent\w*|now (?:also |only )?(?:need|want|require|ask)\w*|(?:two|three|four|five|\d{1,4}) more)\b",
    r"変更(?!は?(?:ござい|あり|なし))|追加|訂正|代わり|早め|延期|取消|キャンセル", r"更改|[变變]更|改[成为為到]|增加|[减減]少|提前|推[迟遲]|追加|更正|取消", r"\b(?:đổi|thêm|bớt|sớm hơn|muộn hơn|thay vì|hủy|huỷ|đính chính)\b(?! lần nữa)", r"เปลี่ยน|แก้ไข|เพิ่ม|ลด|เลื่อน|ยกเลิก",
    r"\b(?:änder|geändert|statt|zusätzlich|früher|später|verschieb|verschob|storn|korrig)\w*", r"\b(?:modifi|change(?:r|z|ons|ment)|changé|au lieu|ajout|avanc|report|annul|rectifi)\w*", r"\b(?:cambi|en lugar|en vez|agreg|añad|adelant|pospon|aplaz|cancel|corrig)\w*", r"\b(?:modific|cambi|invece|aggiung|anticip|posticip|annull|rettific)\w*",
    r"\b(?:zmian|zmien|zamiast|dodatkow|przesun|anul|korekt|koryg)\w*", r"\b(?:ubah|diubah|ganti|tambah|dikurang|dimajukan|dimundur|perubahan|batal|ralat)\w*", r"\b(?:değiş|yerine|ekle|erkene|ertele|iptal|düzelt)\w*", r"\b(?:измен|вместо|добав|перен[её]с|раньше|позже|отмен|исправ)\w*",
    r"\b(?:alter[aeo]|mud[ae]|mudanç|em vez de|no lugar de|acrescent|adicion|antecip|adi[ae]|cancel|retific|corrig)\w*", r"\b(?:wijzig|verander|in plaats van|extra|eerder|later|verzet|verplaats|annul|toevoeg)\w*", r"\b(?:změ[nň]|zmen[aeií]|místo|namiesto|přid|navíc|dřív|později|přesu|presu|odlož|zruš|storn)\w*", r"\b(?:módosít|változ|változtat|helyett|hozzáad|előbb|később|elhalaszt|lemond|töröl)\w*", r"\b(?:modific|schimb|în loc de|adaug|devreme|târziu|amân|anul)\w*", r"\b(?:ändr|istället|i stället|lägg till|tidigare|senare|flytta|avboka|endr|i stedet|tilføj|legg til|senere|utsett|udsæt)\w*", r"\b(?:змін|замість|дода|перенес|раніше|пізніше|скас)\w*",
)  # fmt: skip

_TOLD = r"(?:메일|팩스|전화|공문|요청|의뢰|주문|발주|접수|보내|보낸|드린|드렸|신청|넣은|넣었|통화|メール|FAX|ファックス|送|依頼|お願い|注文|連絡|邮件|郵件|传真|傳真|发|發|订|訂|报修|報修|gửi|đặt|yêu cầu|fax|ส่ง|แจ้ง|สั่ง|mail|sent|request|order|wrote|report)"
# The beginnings of the names of the months; of two that fit the longer is meant (mar, mars; juni, juin).
_MONTHS = (
    "jan janv ene gen sty oca янв มกราคม",
    "feb fév fev lut şub subat фев กุมภาพันธ์",
    "mar mär maer mars maret marca marzo мар มีนาคม",
    "apr avr abr kwi nis апр เมษายน",
    "may mai mei mag maj мая май พฤษภาคม",
    "jun juin giu cze haz июн มิถุนายน",
    "jul juil lug lip tem июл กรกฎาคม",
    "aug août aout ago agu sie ağu agus авг สิงหาคม",
    "sep set wrz eyl сен กันยายน",
    "oct okt ott paź paz eki окт ตุลาคม",
    "nov lis kas noy ноя พฤศจิกายน",
    "dec dez déc dic dis des gru ara дек ธันวาคม",
)
_STEMS = sorted(((stem, n) for n, stems in enumerate(_MONTHS, 1) for stem in stems.split()), key=lambda x: -len(x[0]))
_MONTH = rf"(?P<name>{'|'.join(stem for stem, _ in _STEMS)})[^\W\d_]*\.?"
# "the 3rd of May", "3. Mai", "May 3"
_DAY_OF_MONTH = rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.|er|º)? (?:of |de |di )?{_MONTH}|{_MONTH.replace('name', 'name2')} (?P<day2>\d{{1,2}})\b)"
_EARLIER = r"(?:e-?mail|mail|fax|request|order|letter|message|report|complaint|sent|requested|ordered|wrote|reported|gửi|đặt|yêu cầu|đơn|thư|ส่ง|แจ้ง|อีเมล|แฟกซ์|Anfrage|Bestellung|Schreiben|Nachricht|geschrieben|courriel|courrier|demande|commande|correo|pedido|solicitud|richiesta|ordine|messaggio|wiadomoś\w*|zgłoszeni\w*|zamówieni\w*|pism\w*|faks\w*|permintaan|pesanan|surat|письм\w*|заявк\w*|заказ\w*|запрос\w*|факс\w*)"
_OF_DAY = r"(?:of|on|from|dated|dt\.?|vom|du|del|dell'|dal|z dnia|z|tanggal|tgl\.?|от|ngày|hôm|วันที่|เมื่อวันที่)"
# To have written, of whoever says on which day: "on 11 Feb we asked you".
_WROTE = r"(?:gửi|đặt|báo|yêu cầu|fax|ส่ง|แจ้ง|สั่ง|sent|wrote|asked|ordered|requested|reported|faxed|e-?mailed|geschickt|gesendet|geschrieben|bestellt|angefragt|gemeldet|envoyé|écrit|demandé|commandé|signalé|(?:le|les|os) (?:envi[éó]|mand[éó]|ped[íi]|escrib[íi])|enviamos|mandamos|pedimos|escrevi|solicitamos|solicité|encomendámos|inviato|scritto|ordinato|chiesto|richiesto|segnalato|wysłał\w+|pisał\w+|zamówił\w+|zgłosił\w+|kirim|mengirim|pesan|memesan|minta|meminta|gönder\w+|yazdı\w*|sipariş|отправил\w*|писал\w*|заказал\w*|заказыва\w*|сообщил\w*|gestuurd|geschreven|besteld|gevraagd|poslal\w*|psal\w*|objednal\w*)"
# A day on which the writer says to have written: what was received then is meant.
_DATED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<month>\d{{1,2}})\s?[월月]\s?(?P<day>\d{{1,2}})\s?[일日号號](?!까지|まで)[^\n.。,]{{0,12}}?{_TOLD}",
        rf"(?<![\d/.])(?P<month>\d{{1,2}})[/.](?P<day>\d{{1,2}})(?![\d/.])(?!까지|まで)(?:일|자|일자)?(?:에|의)? ?{_TOLD}",
        rf"\b{_EARLIER}\b[^\n.]{{0,20}}?\b{_OF_DAY}(?: the)? ?{_DAY_OF_MONTH}",
        rf"\b{_EARLIER}[^\n.]{{0,20}}?(?:ngày|hôm|วันที่) ?(?P<day>\d{{1,2}})[/-](?P<month>\d{{1,2}})\b",
        rf"\b{_EARLIER}\b[^\n.]{{0,20}}?\b{_OF_DAY} ?(?P<day>\d{{1,2}})[.-](?P<month>\d{{1,2}})(?:[.-](?:\d{{4}}|\d\d)?|\b)",
        rf"\b(?P<day>\d{{1,2}}) {_MONTH} (?:tarihli|günü|tarihinde)",
        rf"(?:ngày|hôm|วันที่|เมื่อ) ?(?P<day>\d{{1,2}})[/-](?P<month>\d{{1,2}})(?:[/-]\d{{2,4}})?(?! ?(?:trở|thì|cần))[^\n.,]{{0,16}}?(?:đã |có )?{_WROTE}",
        rf"\b(?:{_OF_DAY}|am|em|el|le|il|op|den|dnia|pada)(?: the| dia)? ?{_DAY_OF_MONTH}(?:(?! as | since | because | weil | parce | porque )[^\n.,]){{0,24}}?\b{_WROTE}",
    )
)
_YESTERDAY = re.compile(
    rf"(?:어제|어저께|昨日|昨天|hôm qua|เมื่อวาน|yesterday|gestern|gestrige|hier|ayer|ieri|wczoraj|kemarin|dünkü|dün|вчера)[^\n.。]{{0,30}}?(?:{_TOLD}|{_EARLIER})",
    re.IGNORECASE,
)
_DAY_BEFORE = re.compile(
    rf"(?:그제|그저께|엊그제|一昨日|おととい|前天|hôm kia|เมื่อวานซืน)[^\n.。]{{0,20}}?{_TOLD}", re.IGNORECASE
)
_TODAY = re.compile(
    rf"(?:방금|아까|조금 ?전|(?:오늘 ?)?(?:새벽|아침|오전|점심)(?:에|때)?|先ほど|今朝|刚才|剛才|今早|今天(?:早上|上午)|sáng nay|vừa|เมื่อเช้า|เมื่อสักครู่)[^\n.。]{{0,12}}?{_TOLD}"
    rf"|\b(?:this morning|earlier today|just now|an hour ago|heute (?:Morgen|früh|Vormittag)|ce matin|esta mañana|stamattina|dziś rano|pagi ini|tadi pagi|bu sabah|сегодня утром)\b[^\n.]{{0,20}}\b{_EARLIER}"
    rf"|\b{_EARLIER}\b[^\n.]{{0,20}}\b(?:this morning|earlier today|an hour ago|heute (?:Morgen|früh|Vormittag)|ce matin|de esta mañana|di stamattina|pagi ini|tadi pagi|сегодня утром)\b",
    re.IGNORECASE,
)
_LAST_WEEK = re.compile(
    r"(?:지난 ?주 ?|先週の?|上(?:周|星期|礼拜|個禮拜))(?P<at>[월화수목금토일月火水木金土日一二三四五六天])"
)
_WEEKDAYS = ("월月一", "화火二", "수水三", "목木四", "금金五", "토土六", "일日天")


def days_told(text: str, today: date) -> dict[date, str]:
    """Days up to today on which the writer says to have asked, each with the words that say so."""
    found = {}
    for pattern in _DATED:
        for match in pattern.finditer(text):
            if day := _day_of({name: value for name, value in match.groupdict().items() if value}, today):
                found[day] = _short(match[0])
    for ago, pattern in enumerate((_TODAY, _YESTERDAY, _DAY_BEFORE)):
        for match in pattern.finditer(text):
            found[today - timedelta(days=ago)] = _short(match[0])
    for match in _LAST_WEEK.finditer(text):
        place = next(n for n, letters in enumerate(_WEEKDAYS) if match["at"] in letters)
        found[today - timedelta(days=today.weekday() + 7 - place)] = _short(match[0])
    return found


def _day_of(told: dict[str, str], today: date) -> date | None:
    """The latest such day that is past; None where the calendar has none."""
    name = (told.get("name") or told.get("name2") or "").lower()
    month = next((n for stem, n in _STEMS if stem == name), 0) if name else int(told["month"])
    for year in (today.year, today.year - 1):
        with contextlib.suppress(ValueError):
            day = date(year, month, int(told.get("day") or told["day2"]))
            if day < today:
                return day
    return None


# A number of the writer's own house for what they order or report: PO-4711, 발주번호 : 4500012345, Bestellnr. 77/2026-B.
_NUMBER_WORD = r"(?:no|nr|number|num|nummer|번호|番号|编号|編號|号|號|số|เลขที่|numer|núm(?:ero)?|n°|nº)"
_REFERENCE = re.compile(
    rf"(?:\b(?:P/?O|P/?R|RFQ|REQ|W/?O|ticket|our ref(?:erence)?)(?: ?{_NUMBER_WORD}\b)?[ \t.:：#№-]{{0,4}}|"
    r"(?:\b(?:order|requisition)|발주|주문|품의|구매 ?(?:요청|의뢰)|注文|発注|購買依頼|订单|訂單|采购|採購|请购|請購|đơn (?:đặt )?hàng|yêu cầu mua|ใบสั่งซื้อ|ใบขอซื้อ|\bBestell(?:ung)?|\bAuftrags?|\bpedido|\bordine|\bcommande|\bzamówieni\w*|\bzlecen\w*)"
    rf"(?: ?{_NUMBER_WORD}[ \t.:：#№-]{{0,4}}| ?[:：#№] ?))"
    r"(?P<code>(?=[A-Z0-9/_.-]{0,22}\d{3})[A-Z0-9][A-Z0-9/_.-]{3,23}[A-Z0-9])(?![A-Z0-9])|"
    r"(?<![A-Z0-9/-])(?P<whole>(?:PO|PR|RFQ|REQ|WO)[-/_]?\d(?:[\d/_.-]{2,18}\d))(?![A-Z0-9])",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"(?:PO|PR|RFQ|REQ|WO)[-/_]?(?=\d)", re.IGNORECASE)  # written by one, left out by the other
_DAY_OR_PHONE = re.compile(r"(?:19|20)?\d\d[-./]\d{1,2}[-./]\d{1,2}|(?:19|20)\d{6}|0\d{1,3}[-.]\d{3,4}[-.]\d{3,4}")


def own_references(text: str) -> list[str]:
    """Numbers under which the writer's own house keeps the matter: of an order, an inquiry, a work order."""
    found = (_PREFIX.sub("", match["code"] or match["whole"]) for match in _REFERENCE.finditer(text))
    return [number for number in found if not _DAY_OR_PHONE.fullmatch(number)]


def other_matter(text: str) -> str:
    """Words that call this another matter than the last, and that no "no" turns round."""
    return _other(text, denied=False)


def _other(text: str, *, denied: bool) -> str:
    return next((_short(found[0]) for found in _OTHER.finditer(text) if _denied(found) is denied), "")


def _denied(found: re.Match[str]) -> bool:
    if _A_NO.search(found[0]):
        return False
    before = found.string[max(0, found.start() - _NEAR) : found.start()]
    return bool(_NO_BEFORE.search(before) or _NO_BEHIND.match(found.string, found.end()))


def settled(text: str) -> str:
    """Words that call the earlier matter done."""
    return _found(_SETTLED, text)


def used_up(text: str) -> str:
    """Words that say that what was asked for came well, or is used up."""
    return _found(_USED, text)


def sent_again(text: str) -> str:
    """Words that call this the same thing again, or no new one."""
    return _found(_AGAIN, text) or _other(text, denied=True)


def without_again(text: str) -> str:
    """The text without the words that call it the same thing again: "gửi thêm bản fax" adds nothing."""
    return _AGAIN.sub(" ", text)


def continues(text: str) -> str:
    """Words that go on with an earlier message."""
    return _found(_CONTINUES, text)


def impatient(text: str) -> str:
    """Words of somebody who waits."""
    return _found(_IMPATIENT, text)


def changes(text: str) -> str:
    """Words that make something other than it was."""
    return _found(_CHANGES, text)


def corrects(text: str) -> str:
    """Words that correct what was said."""
    return _found(_CORRECTS, text)


def wrong_delivery(text: str) -> str:
    """Words that complain of what came."""
    return _found(_WRONG, text)


def _found(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return _short(found[0]) if found else ""


def _short(words: str) -> str:
    return " ".join(words.split())[:60]
