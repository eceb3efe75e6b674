"""What is asked for, and what is only mentioned: negations, exclusions, comparisons, other machines that run well.

Each cue has a reach: right beside the code, or within its clause. A *hard* cue says that the thing is not wanted; a *soft*
one that it is background ("정상", "the sister machine"), which counts only where something else is asked for.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from intake.extraction.meant import at_hand, bystanders, misdelivered, papers
from intake.extraction.text import counting, cues, struck_off
from intake.extraction.text.scene import View
from intake.extraction.text.vocabulary import words

_I = re.IGNORECASE

# "AB-12 → 8 pcs", "AB-12 → Qty: 8": how many, and no other number in its place.
_HOW_MANY = (
    rf"(?:[^\W\d]{{1,14}}\.?(?: [^\W\d]{{1,14}}\.?)?[ :]{{1,3}})?\d{{1,3}}(?: ?(?:{counting.EVERY})\.?)?[ .]*(?:\n|$)"
)
_FEW_WORDS = r"\w*+(?: [^\W\d_]++){0,3} ?[\"'(„«]?$"  # between a cue and the number
# Right after the code (its bracket and particle passed over). Blanks are taken for good: shared out among three runs they
# would cost the cube of their number.
_HARD_AFTER = words(
    r"^[\s\"'”’)\]]*+(?:\([^)]{0,30}\))?\s*+(?:번(?:기|호)?|호(?=[은는이가을를]))?(?:것|꺼|거|건)?(?:은|는|이|가|을|를|도|로|용|호기)?\s*+(?:"
    r"(?:얘기|이야기|건|문제|말|쪽|용|것)?(?:은|는|이|가|도)? ?(?:아님|아니(?:고|라|며|요|에요|예요|오|니|구요?)|아닙|아닌)|말고|빼(?:고|주|시)|뺀 |제외|만 (?:[가-힣]+ ){0,2}(?:남기|남겨|놔두|그대로 두)고|\( ?[xX×] ?\)|[xX×] ?→|대신(?!해)|"
    rf"(?:→|⇒|->|=>|▶)\s*(?=[A-Za-z(]*[A-Z0-9])(?!{_HOW_MANY})|"
    r"에?는? ?(?:건드리지|만지지|손 ?대지) ?(?:마|말)|には?(?:触ら|手を(?:触れ|付け))な|では(?:な|あり(?:ませ|得))|じゃ(?:な|ありませ)|でなく|以外|を除|は除|は不要|は対象外|不是|不要(?! ?\d{1,3} ?[个個件只条條台套片根支][,，、]?[^。]{0,4}(?:改|换|換|只|而))|不需要|除外|"
    r"(?:is|are) (?:not|no longer) (?:needed|required|wanted|necessary|included|affected|part of)|not needed|not required|excluded|excepted|ausgenommen|excepté|"
    r"không phải|không cần|thì không|ไม่ใช่|ไม่ต้อง|nicht (?:nötig|benötigt|erforderlich)|nie (?:jest|są) potrzebn)",
    _I,
)
# Right before it, its own opening bracket passed over. "Pas" is no "not" but a belt where Polish says which: "pas zębaty".
_CALLED_SO = r"the|our|machine|unit|line|(?:à |a )?l[ae]|el|il|n?[ao]|die|der|den|de|het|máy|mesin|เครื่อง|maszyny|makine"
_HARD_BEFORE = words(
    r"(?:^|\n|[-*•·(] ?)(?:제외|불포함|미포함|대상 ?외|exclu(?:ded?|ding|sions?)|except(?:ions?)?|not included|out of scope|対象外|除外|排除|不含|不包括|loại trừ|không bao gồm|ยกเว้น|ไม่รวม|ausgenommen|ausgeschlossen|wyłączon\w+|exclu\w{0,3}|excluid\w+|esclus\w+|dikecualikan|hariç)(?: ?(?:대상|장비|설비|호기|기계|units?|machines?|equipment|機|设备))? *[:：] *(?:[#\w./-]*\d[#\w./-]*[ ,~·、및와과and]*){0,6}#?|(?:(?:^|[(,;:–.-]\s*|\bbut |\band |\bis |\bare |\bplease |\b(?:send|need|want|order|quote|ship|was) )not (?:the |a |an |for |to |our |from |about )(?:[\w./-]+ ){0,5}|(?:^|[(,;:]\s*|\bbut |\band )not (?:[a-z]+ ){0,1}|"
    r"(?:instead of|rather than|except(?: for)?|excluding|other than|apart from|in place of|replaces|without)(?: the| our)?(?: [\w-]+){0,3} |"
    r"(?:do not|don't|no longer|won't) (?:need|require|want|send|include|ship|order)(?: any| the| a)?(?: [\w-]+){0,4} |(?:nothing|not|none of (?:it|this)) (?:is |are )?(?:for|on|to do with|about) (?:the |our )?|(?:nichts|nada|rien|niente|nic|không gì) (?:für|para|pour|per|dla|cho) (?:die |den |la |el |máy )?|no need (?:for|to \w+)(?: the)?(?: [\w-]+){0,3} |"
    r"(?:cancel|skip|leave out|remove|drop|delete)(?: the| our)?(?: [\w-]+){0,3} |\b(?:so|and|then|but) no (?=$)|\*+ ?not |"
    r"không (?:cần|lấy|đặt|mua)(?: \w+){0,2} |ไม่(?:ต้องการ|ต้องส่ง(?:มา)?|สั่ง) ?|\bno (?:necesit\w+|queremos|hace falta)(?: \w+){0,2} |\bnie potrzebujemy (?:\w+ ){0,2}|\bnon (?:servono|serve|vogliamo)(?: \w+){0,2} |\btidak (?:perlu|butuh)(?: \w+){0,2} |\b(?:y|e|et|und|a) (?:no|non|não|nicht|nie)(?: (?:el|la|le|il|die|der|das))? |\b(?:bukan|kecuali|tanpa|jangan)(?: \w+){0,2} |không phải(?: là)?(?: \w+){0,3} |\bngoại trừ |\btrừ |\bthay vì |ไม่ใช่ ?|ยกเว้น ?|ไม่เอา ?|อย่า(?:ส่ง|เอา|ใช้|สั่ง|ใส่) ?|\bđừng (?:gửi|giao|lấy) |\bjangan (?:kirim|pesan)(?: \w+){0,1} |\b(?:kein|keine|keinen) |\bno (?:env[ií]en|manden|pidan)(?: \w+){0,2} |\bnão (?:mand\w+|envi\w+|queremos|precisamos)(?: \w+){0,2} |\bnon (?:mand\w+|invi\w+|sped\w+)(?: \w+){0,2} |\bnie (?:przys\w+|wys\w+)(?: \w+){0,2} |\bn'envoyez (?:pas|plus)(?: \w+){0,2} |"
    r"(?:not to be (?:confused|mixed up)|(?:do not|don't) (?:confuse|mix up)(?: (?:it|them))?) with (?:the )?|\bverwechseln mit (?:der |dem |den )?|\bno confundir(?:l[oa]s?)? con (?:la |el |l[oa]s )?|\bnon confonder\w+ con (?:la |il |l')?|\bpas confondre avec (?:la |le )?|\bnão confundir com (?:a |o )?|\bnie mylić (?:z|ze) |не путать с |(?:đừng|không) nhầm (?:lẫn )?(?:với|sang) |jangan (?:tertukar|keliru) dengan |别再?(?:发|寄|给|拿)(?:错|成)?[^,。;()\d]{0,6}|(?:不是|不要|并非|而非|除了|不含|不包括)[^,。;()\d]{0,6}|\bnicht(?: die| der| das| den| für)?(?: [\w,.-]+){0,2} |\bstatt |\banstatt |\baußer |\bzamiast |\boprócz |\bnie(?: do| dla)?(?: [\w-]+){0,2} |\b(?:pas(?! (?:\w{2,}y|do|dla)\b)|sauf|au lieu de)(?: [\w-]+){0,3} |\b(?:excepto|en lugar de|no es)(?: [\w-]+){0,3} )$"
    + "|"
    + cues.either(cues.EXCEPT, behind=_FEW_WORDS)
    + "|"
    + cues.either(cues.NOT_THE, behind=r"(?: [^\W\d_]++)? ?[\"'(„«]?$")
    + "|"
    + r"(?:\b(?:(?:nothing|not|unrelated) (?:at all )?to(?: do with)?|nichts mit|rien à voir avec|nada que ver con|niente a che (?:fare|vedere) con|nada a ver com|nic wspólnego z|niets te maken met|inget (?:att göra )?med|ikke noget at gøre med|nic společného s|không liên quan (?:gì )?(?:đến|tới)|tidak ada hubungan(?:nya)? dengan)|(?<!\w)(?:не имеет|не относится|не связан\w*)(?: никакого)?(?: отношения)?(?: к| с)|ไม่เกี่ยว(?:ข้อง)?กับ)(?: [^\W\d_]+\.?){0,5} ?$"
    + "|"
    # "do not touch the settings of AB-12" is no word against it
    + cues.either(cues.HANDS_OFF, behind=rf"(?: ?(?:{_CALLED_SO}))*+ ?[\"'(„«]?$"),
    _I,
)
# "nie działa X", "wir können nicht an X arbeiten": no word against the machine, but what ails it.
_DOES_NOT = words(
    r"(?:\bnie (?:działa|startuje|uruchamia|włącza|chodzi(?! o\b)|pracuje|rusza(?!ć|jcie)|grzeje|chłodzi|reaguje|trzyma|możemy|mogę|można|da się|udaje|udało)\w*(?: się)?(?: [\w-]+){0,3}|\b(?:läuft|startet|geht|funktioniert|arbeitet|dreht|heizt|kühlt|lässt sich|kommt|springt|fährt|schaltet|können|kann|konnten)\b[^.,;\n]{0,30}\bnicht(?: mehr)?(?: [\w-]+){0,3}|"
    r"\b(?:peut|peux|pouvons|peuvent|démarre|fonctionne|marche|tourne|arrive|arrivons|chauffe|répond)(?: donc)? (?:plus|pas)(?: [\w'-]+){0,3}) $",
    _I,
)
_LEFT_OUT_BEHIND = words(
    rf"[-:'’]?\w{{0,6}}[\s)\"'”]{{0,3}}(?:{cues.either(cues.LEFT_OUT_BEHIND)}|(?:[^\W\d_]+ )?(?:{cues.either(cues.INSTEAD_BEHIND)}))",
    _I,
)
_OPENED = re.compile(r"\($")
# "not A but B": what was said no to is A.
_BUT_THIS = re.compile(
    r"^.*(?:mà(?: là)?|而是|[,，、;] ?(?:而)?是|\bsondern|\bsino|\bbensì|\blecz|\bmelainkan|แต่เป็น|\bbut(?: rather)?(?= (?:the|a|an)\b| \S*$))(?= |$|(?<=是))",
    _I | re.S,
)
# "AB-12: not this time". That it failed to come this time is another matter: only an order is said no to, or nothing named.
_NOT_THIS_TIME = (
    r"이번(?:에|에는|엔|은| ?건은)? ?(?:안 ?(?:합니다|해요|할게|삽니다|사요|살게|시킬|시켜|주문|발주|구매)|(?:주문|발주|구매|구입|신청)(?:을|은)? ?(?:안|하지 ?않))|"
    r"\b(?:not|nothing|none) this time\b|\bthis time (?:we )?(?:not(?= needed| ordered|[.,;)\n]|$)|(?:don't|do not) (?:need|want|order|take)|none\b)|"
    r"(?:올해|금년|이번 ?달|이번 ?분기)(?:에)?(?:는|엔|은)? ?(?:그대로 ?(?:두|둡|놔)|손(?:을)? ?(?:안 ?대|대지 ?않)|안 ?(?:건드|합니다|해요)|건드리지)|\b(?:not (?:touched|changed|included|planned|due)|(?:stays?|remains?) (?:as (?:it )?is|unchanged|untouched)) (?:for )?(?:this|in) (?:year|quarter|round)\b|"
    r"(?:今年|本年度|本月|本季度)(?:先|就|暂时)?不(?:动|改|做|换|弄|修|升级)|今年は(?:触|手を付け|変え|見送)|năm nay (?:thì )?(?:không|chưa) (?:làm|đụng|sửa|nâng|thay)|ปีนี้(?:ยัง)?ไม่(?:ทำ|แตะ|เปลี่ยน|ปรับ)|"
    r"\b(?:bleibt|bleiben|lassen wir|wird|werden) (?:dieses Jahr|heuer|in diesem Jahr|diesmal) (?:unverändert|unangetastet|wie (?:sie|er|es) (?:ist|sind)|nicht (?:angefasst|umgebaut|umgerüstet|verändert|gemacht))|\b(?:cette année|este año|quest'anno|este ano|w tym roku|dit jaar|tahun ini|bu yıl|letos)\b[^.,;\n]{0,12}?(?:ne change|on n'y touche|no se toca|no se cambia|resta com'è|non si tocca|não (?:se )?(?:mexe|muda)|bez zmian|nie ruszamy|zoals het is|tidak (?:diubah|disentuh)|dokunulmayacak|beze změny)|\b(?:ne change pas|no se toca|non si tocca|não muda|nie ruszamy) (?:cette année|este año|quest'anno|este ano|w tym roku)\b|в этом году не (?:трога|меня)\w*|"
    r"今回は(?:なし|結構|注文し|発注し|購入し|頼み|要りま|いりま)(?!ます|た)|(?:这次|本次|这回)(?:就|先|暂时)?不(?:订|要|买|采购|下单|需要)|"
    r"(?:lần|đợt) này (?:thì |em |bên em |chúng tôi |tôi )?(?:không|chưa) (?:đặt|lấy|mua|cần|order)|không (?:đặt|lấy|mua) (?:lần|đợt) này|"
    r"(?:ครั้ง|คราว|รอบ)นี้(?:ยัง)?ไม่(?:สั่ง|เอา|ต้องการ|รับ|ซื้อ)|ไม่(?:สั่ง|เอา|ซื้อ)(?:ครั้ง|คราว|รอบ)นี้|"
    r"\b(?:diesmal|dieses Mal) (?:nicht|keine?n?)(?= (?:bestell|benötig|gebraucht|nötig)|[.,;)\n]|$)|\b(?:brauchen|benötigen|bestellen|nehmen) wir (?:diesmal|dieses Mal) (?:nicht|kein)|"
    r"\bpas cette fois(?:-ci)?(?=[.,;)\n]|$)|\bcette fois(?:-ci)?,? (?:on n'en|nous n'en|je n'en|nous ne|on ne) (?:prend|prenons|command|voul|veu)|"
    r"\besta vez no(?= (?:l[oa]s? |las )?(?:ped|necesit|quer|encarg|compr)|[.,;)\n]|$)|\bquesta volta no(?:n (?:[nl]\w* )?(?:ordin|serv|prend|vogl)|(?=[.,;)\n]|$))|"
    r"\bdesta vez não(?= (?:ped|precis|quer|encomend|compr)|[.,;)\n]|$)|\btym razem nie(?= (?:zamawia|potrzeb|bierz|chce|kupuj)|[.,;)\n]|$)|"
    r"\bkali ini (?:tidak|belum) (?:pesan|perlu|jadi|order|beli|ambil|memesan)|\bbu (?:sefer|kez|defa) (?:istemi|almı|sipariş (?:etmi|vermi)|yok\b)|"
    r"\bdeze keer niet(?= (?:nodig|bestell)|[.,;)\n]|$)|(?<!\w)(?:в|на) этот раз не (?:заказ|нуж|берём|берем|покуп|надо)"
)
# Later in its clause.
_HARD_CLAUSE = words(
    _NOT_THIS_TIME + r"|"
    r"(?<!급하게 )(?<!급히 )(?<!빨리 )(?<!서둘러 )(?<!바로 )(?<!당장 )(?:넣|보내|가져오|챙기|챙겨오|준비하)지\s*않으?셔도\s*(?:됩|되|돼)|(?<!급하게 )(?<!급히 )(?<!빨리 )(?<!서둘러 )(?<!바로 )(?<!당장 )안\s?(?:넣|보내|가져오|챙기|챙겨 ?오|가지고 ?오|들고 ?오)(?:으?시어|으?셔)도\s*(?:됩|되|돼)|(?:찾는|쓰는|원하는|원한|필요한|주문한|말한) ?(?:게|것이|건|것은|거|품번이|모델이) ?(?:아니|아닙)|\bnot (?:the one|the ones|what) (?:we|i)(?: are|'re|'m| am)? (?:need|want|use|look|ask|order|after)|(?:no need|needn't|don't|do not) (?:to )?bring|(?:お持ち|持って(?:き|い))[^。\n]{0,8}なくて|(?:探して|使って|必要と)[^。\n]{0,10}(?:では|じゃ)な|不用(?:带|拿)|不是(?:我们)?(?:要|找|用)的|không phải (?:cái|loại) (?:\w+ ){0,2}cần|nicht (?:mitbringen|mitzubringen|berechnen|mitschicken)|nicht (?:das|die|der|den|was),? (?:was |die |den )?wir|pas (?:ce|celui|celle)s? (?:que|qu'il|dont)|inutile d'(?:apporter|envoyer)|no es (?:el|la|lo) que|non è quell[oa] che|nie (?:doliczać|dolicza|wysyłać|przysyłać|dodawać|przywozić|zabierać)|bukan yang (?:kami|dicari|dibutuhkan)|aradığımız [^.\n]{0,8}değil|не то,? что|(?:그건|그것은|그 ?(?:장비|설비|기계|호기)(?:는|은)) 아니|\b(?:that is|that\'s|it is|it\'s) not (?:that|the) one\b|\bnot that one\b|(?:那|这)台(?:不是|没事)|(?<!\w)(?:не (?:нужн|требу|надо|заказыва|присыла)|отмен|не потребу|não (?:precis|é necess|envie))|kein(?:en)? (?:\w+ )?Bedarf|\blass\w* (?:\w+ ){0,3}(?:aus|weg|außen vor)\b|\blass\w* (?:\w+ ){0,3}wie (?:es|sie|er) (?:ist|sind)|\bdéj\w+ como est|\bdejen? como est|\blaiss\w+ (?:comme|tel)|\blasci\w+ com|no (?:need|requirement) (?:for|at)|sin necesidad|pas de besoin|nessun bisogno|다음(?:에|번에|기회에)? (?:하겠|하죠|할게|진행하겠|요청하겠|보겠)|(?<!기다릴 )(?<!기다리실 )(?<!서두를 )(?<!서두르실 )(?<!오실 )(?<!방문하실 )(?<!걱정할 )(?<!걱정하실 )(?<!연락하실 )(?<!전화하실 )필요(?:는|가|도)? ?없|불필요|(?:값|대금|비용)(?:은|을)? [^.\n]{0,10}(?:입금|결제|송금|보냈)|(?:내년|내달|연말|연초|하반기|상반기|다음|나중|추후)[^.\n]{0,10}(?:따로|별도)|빼(?: ?주|야|고|달|기로|시고|면 됩|겠습)|제외(?!하고는)|보류(?!로 ?표시했|했던|되었던|였던)|(?<![가-힣][을를] )(?<![가-힣][을를] 전량 )(?<![가-힣][을를] 모두 )폐기(?![량율률물분])|매각|처분|반납|(?:작업|점검|수리|이설|교정|발주|요청|의뢰|이번)? ?(?:대상|범위)(?:이|은|는|에서|에는|에)? ?(?:아니|아님|아닙|빠|없|들어가지)|진행하지 ?(?:마|말)|손대지|그대로 ?(?:둡|두|놔)|별도(?:로)? ?(?:관리|진행|처리)|(?:얘기|이야기) ?(?:아니|아닙)|취소|철회|하지 ?마|보내지 ?마|보내실 필요|안 ?보내|상관 ?없|무관|관계 ?없|별개(?:입|이)|(?<=[은는건도서] )됐(?:고|구|습니다|어요)(?![가-힣]*는지)|안 ?하(?:기로|겠|려고)|(?:사|쓰|하|넣)지 ?않기로|그냥 ?쓰(?:기로|겠|려고)|nothing to do with (?:it|this)|nichts damit zu tun|rien à voir|nada que ver|non c'entra|nie ma (?:z tym )?nic wspólnego|ни при ч[её]м|ilgisi yok|không liên quan|(?:与此|跟这|和这)[^。,]{0,4}无关|没有?关系|無關|関係(?:あり|ない|な)|無関係|"
    r"나중에 (?:따로|다시|별도)|추후(?:에)? (?:따로|다시|별도|요청)|다음 ?(?:달|주|번|분기)에? (?:따로|다시|별도|요청)|따로 (?:다시 )?요청|아직 (?:계획|예정) ?없|계획(?:은|이)? ?없|재고(?:가|는|도)? ?(?:충분|있(?:어서|어요(?! ?\?)|으니|으므로|습|음|고)|남)|해당 ?(?:사항 ?)?없|"
    r"이미 (?:받|도착|입고|교체|발송|구매|처리|주문)|"
    r"(?:don't|do not|no need to|needn't|please no) (?:order|send|ship|supply|quote|deliver)\b|"
    r"already (?:received|shipped|delivered|replaced|have|got|ordered|arrived|been|in stock)|not (?:needed|required|necessary|affected|included)(?! to (?:wait|hurry|rush|come|call|visit|travel|worry))|no longer|on hold|put off|postponed indefinitely|cancel|hold off|skip (?:it|this|that)|leave (?:it|this|that) out|(?:was|were|is|are|has been|have been)(?: not|n't)(?: \w+)? (?:touched|affected|involved|included|damaged|part of|concerned)|unaffected|untouched|unharmed|can be (?:skipped|ignored|left)|scrapped|decommissioned|(?:has been|was|is being|will be|to be) (?:sold|scrapped|retired|replaced by)|not (?:in|part of) (?:this|the) (?:scope|request|order)|out of scope|stays? (?:where|as)|(?:is |are )?not (?:the )?(?:subject|target|object|concern|part) of|outside (?:the|this|our) (?:scope|request|order)|leave (?:it|that one|this one|them) alone|tidak (?:termasuk|perlu|ikut|jadi)|dibatalkan|no (?:está |se )?inclu|queda fuera|fuera d[eo]l? (?:alcance|escopo|pedido)|não (?:inclui|precisa|faz parte)|tak (?:perlu|termasuk)|hors (?:périmètre|champ)|esclus[ao]|poza zakresem|nie obejmuje|gehör(?:t|en) nicht dazu|nicht Gegenstand|kapsam dışı|hariç|no (?:va|entra)|nicht (?:dabei|enthalten|gemeint)|bleibt (?:stehen|wo)|nie dotyczy|non (?:è|fa parte|serve)|ne (?:concerne|fait) pas|"
    r"不要です|は不要|(?<!待つ)(?<!急ぐ)(?<!お越しいただく)必要(?:は)?(?:ありません|ない)|対象外|保留|キャンセル|取消|見送|除いて|間違って|誤って|不在(?:范围|其中|之列)|不涉及|不用(?:看|修|动|管)|不属于|別途(?:対応|手配)|含み?ません|含まれません|别发|暂缓|暂不|不需要(?!等|急|来人|担心)|不用(?! ?\d|等|急|来|担心|谢|客气)|取消|无需(?!等)|(?<!现)有库存|发错(?!的(?: ?(?:那 ?)?[\d一二两三四五]|货?(?:我们?|会|将|请|另)?(?:退|寄)))|错发(?!的(?: ?(?:那 ?)?[\d一二两三四五]|货?(?:我们?|会|将|请|另)?(?:退|寄)))|不在(?:此次|本次)|"
    r"không cần(?! (?:phải )?(?:chờ|đợi|vội|gấp|lo))|không (?:nằm trong|thuộc)|ngoài phạm vi|(?<!\w)hủy|tạm hoãn|chưa cần|đã nhận|ไม่รวม|ไม่เกี่ยว(?!ข้อง)|ไม่ต้อง(?! ?(?:รอ|รีบ|ห่วง|กังวล|ส่งช่าง|ให้ช่าง|มีช่าง|มา|เข้ามา))|ยกเลิก|มีอยู่แล้ว|ได้รับแล้ว|"
    r"nicht (?:nötig|benötigt|erforderlich|betroffen)|entfällt|storn|bereits (?:erhalten|geliefert|vorhanden)|nie (?:jest|są) potrzeb|anulow|już (?:mamy|otrzyma)|pas (?:besoin|nécessaire)|annul|déjà reçu|no (?:necesit|hace falta)|ya recib|non serv(?:e|ono)|già ricevut"
    + "|"
    + cues.either(cues.UNWANTED),
    _I,
)
_HARD_PARTS = words(  # of parts alone: a machine is not excluded because its parts came wrong
    r"(?:은|는) 됐(?:고요|고,|습니다|어요)|够用[,，、。]?(?:这次|本次|暂时)?不要|(?:这次|本次)(?:就)?不要|(?:送らない|送付しない|お送りいただかな|含めない)(?:で|よう|く)|(?<![가-힣])안 ?(?:씁니다|써요|쓰니까?|쓰고|쓰는)|(?:쓰|사용하)지 ?않(?:습|아|으|고)|(?:보내|주|넣)(?:시)?면 ?안 ?(?:됩|돼|되)|\b(?:do|does)(?: not|n't) use\b|使いません|使ってい(?:ない|ません)|không dùng|ไม่ได้ใช้|verwenden wir nicht|n'utilisons pas|\bno usamos|\bnon usiamo|nie używamy|tidak (?:di)?pakai|kullanmıyoruz|gönderme(?:yin|yiniz)|не использу|(?<![비기번량소명처지][가이은는] )(?<![비기번량소명처지] )잘못 ?(?:온|보내|받|배송|오|주문|적)(?! ?(?:거|것|건|물건|제품|부품)(?:은|는))|오배송|오납|반품|회수|sent by mistake|by mistake|wrongly|was wrong|(?<!of the )(?<!return the )(?<!back the )(?<!collect the )(?<!keep the )(?<!scrap the )(?<!up the )wrong (?:part|one|item)|間違って|誤って|发错(?!的 ?(?:那 ?)?[\d一二两三四五])|gửi nhầm|ส่งผิด|falsch geliefert|pomyłkowo|envoyé par erreur|por error|per errore",
    _I,
)
# "以前用的SG-1断了,这次要SG-2": what was used so far, before what is wanted now.
_SO_FAR = words(
    r"(?:以前|之前|原来|原先|上次)(?:用|装|买|订)的(?:是)? ?$|(?:이전|기존|예전|그동안|지금까지|여태)(?:에|까지)?(?:는|에는)? ?(?:쓰던|사용하던|쓴|썼던) ?$|(?:以前|これまで|従来)(?:は|使っていた|使用していた)? ?$|\b(?:previously|formerly|until now|so far|used to (?:use|fit))(?: [a-z]+){0,3} $|\b(?:bisher|früher|bislang)(?: \w+){0,3} $|\b(?:hasta ahora|antes|jusqu'ici|avant|finora|prima|até agora|dotychczas|trước đây|sebelumnya|раньше)(?: \w+){0,3} $",
    _I,
)
_THIS_TIME = words(
    r"이번|이제|这次|本次|现在|改(?:要|用|订)|今回|今度|\b(?:this time|now|instead|diesmal|jetzt|nun|esta vez|ahora|cette fois|maintenant|questa volta|ora|adesso|desta vez|agora|tym razem|teraz|kali ini|sekarang)\b|lần này|ครั้งนี้|คราวนี้|bu sefer|теперь|на этот раз",
    _I,
)
# "It replaces the old AB-12", "Eski AB-12 yerine".
_IN_PLACE_OF_OLD = words(
    r"\b(?:replac(?:es|ing)|in place of|substitut\w+ for) (?:the |our )?(?:old|former|previous|existing) $|\b(?:ersetzt|anstelle|anstatt|statt) (?:das|die|den|des|der) (?:alte|bisherige|vorherige)[nrsm]? $|\bremplace (?:l['’]|les? |la )(?:ancien\w*|vieux|vieille|précédent\w*) $|"
    r"\b(?:sustituye|reemplaza) (?:al?|el|la|a la) (?:viej[oa]|antigu[oa]|anterior) $|\bsostituisce (?:il |la |lo |l['’])(?:vecchi[oa]|precedente) $|\bsubstitui (?:o|a|ao|à) (?:antig[oa]|velh[oa]|anterior) $|\bzastępuje (?:star|poprzedni)\w* $|\bvervangt (?:de|het) (?:oude?|vorige) $|"
    r"\b(?:ersätter|erstatter) (?:den|det) (?:gamla|gamle) $|\bkorvaa vanhan $|\bnahrazuje (?:star|původní)\w* $|\bnahrádza star\w* $|\bhelyettesíti a régi $|\bînlocuiește (?:vechiul|vechea) $|(?<!\w)(?:заменяет|вместо|взамен) стар\w+ $|替(?:代|换)旧的?$|(?:代替|取代)旧的?$",
    _I,
)
_OF_OLD = words(
    r"[\s)]*(?:ตัวเก่า|รุ่นเก่า|อันเก่า|cũ(?!\w)|yang lama\b|の(?:代替|後継|代わり)|의? ?대체품|을? ?대체(?:하는|할)|yerine\b|的替代|の置き換え)",
    _I,
)
# "Last time we used AB-12": unless the same is asked for once more.
_LAST_TIME = words(
    r"\b(?:last time|previously|so far),? (?:we|i) (?:used|had|bought|took|installed|fitted) (?:the |an? )?$|\bletztes mal (?:hatten|haben|verwendeten|nahmen) wir (?:die |den |das |eine?n? )?$|\bla dernière fois,? nous (?:avions|avons)(?: \w+)? (?:l[ea]s? |une? )?$|\bla última vez (?:usamos|tuvimos|compramos|pusimos) (?:el |la |un[oa]? )?$|"
    r"\bl['’]ultima volta (?:avevamo|abbiamo)(?: \w+)? (?:il |la |un[oa]? )?$|\bda última vez (?:usamos|tínhamos|compramos) (?:o |a |uma? )?$|\b(?:ostatnio|poprzednio|ostatnim razem) (?:mieliśmy|używaliśmy|kupiliśmy) $|\bde vorige keer (?:hadden|gebruikten|namen) (?:we|wij) (?:de |het |een )?$|"
    r"\bförra gången (?:hade|använde) vi $|\bsidste gang (?:havde|brugte) vi $|\bforrige gang (?:hadde|brukte) vi $|\bminule jsme měli $|(?<!\w)в прошлый раз (?:использовали|брали|был[аои]?|покупали|ставили) $|\bterakhir (?:kami )?(?:pakai|beli|gunakan) $|\blần trước (?:bên em |chúng tôi |em )?(?:dùng|mua|lắp) (?:cái |con |loại )?$|ครั้ง(?:ก่อน|ที่แล้ว)ใช้ ?$|"
    r"上次(?:用|买|装)的?是?$",
    _I,
)
_THE_SAME_AGAIN = words(
    r"\b(?:same|again|once more|gleiche[nrs]?|selbe[nrs]?|wieder|nochmal\w*|même|encore|nouveau|mism[oa]s?|otra vez|nuevo|stess[oaie]|ancora|mesm[oa]s?|novamente|t(?:en|a|o|ę|ą|e) sam\w*|znowu|ponownie|zelfde|opnieuw|weer|samma|samme|igen|stejn\w+|aynı\w*|yine|tekrar|yang sama|lagi|như (?:cũ|vậy|trước)|giống)(?!\w)|(?<!\w)(?:так(?:ой|ие|ую) же|те же|то же|снова|опять)|同じ|同样|一样|同款|再び|เหมือนเดิม|แบบเดิม|같은|동일|다시|똑같",
    _I,
)
# "AB-12 is already ordered elsewhere", "AB-12 bestellen wir nächstes Jahr".
_ELSEWHERE = words(
    r"[^.;\n]{0,30}?(?:\b(?:(?:ordered|bought|sourced|purchased) (?:elsewhere|locally|from (?:another|someone else))|(?:anderswo|woanders|anderweitig) (?:bestellt|gekauft|beschafft)|(?:commandée?s?|achetée?s?) ailleurs|(?:pedid|comprad)[oa]s? en otr[oa] (?:lado|sitio|parte|proveedor)|ordinat[oaie] altrove|(?:pedid|comprad|encomendad)[oa]s? (?:em|noutr[oa]|a) ?(?:outr[oa] )?(?:lugar|lado|sítio|fornecedor)|"
    r"zamówion\w+ gdzie indziej|elders (?:besteld|gekocht)|beställ\w+ någon annanstans|bestilt (?:et )?(?:andet|annet) sted|objednán\w* jinde|başka (?:yerden|firmadan)|dipesan di tempat lain|đã (?:đặt|mua) (?:chỗ|nơi|bên) khác)(?!\w)|заказ\w+ в другом месте|สั่ง(?:จาก)?ที่อื่น|已?在(?:别处|其他\S{0,4}|别家)(?:订|买|采购)|他社(?:に|で|から)[^。\n]{0,4}(?:手配|注文|購入|発注)|다른 ?(?:곳|업체|회사)(?:에|에서|로)[^.\n]{0,8}(?:주문|구매|발주|샀))",
    _I,
)
_LATER = words(
    r"[^.;\n]{0,12}?(?:\b(?:(?:will|is to|are to|shall) be (?:ordered|bought|purchased) (?:\w+ ){0,2}(?:next|later)|we(?: will|'ll) (?:order|buy) (?:it |them |that )?(?:\w+ ){0,2}(?:next|later)|(?:bestellen|kaufen|beschaffen) wir (?:erst |dann )?(?:nächste[sn]?|im nächsten|später)|wird (?:erst )?(?:nächste[sn]?|im nächsten) \w+ (?:bestellt|gekauft|beschafft)|"
    r"(?:l[oa]s? )?(?:pediremos|compraremos) (?:el (?:año|próximo)|más adelante|la próxima)|l[oaie]? ?(?:ordineremo|compreremo) (?:l['’]anno|il prossimo|più avanti|in seguito)|(?:pediremos|compraremos|encomendaremos) (?:no (?:ano|próximo)|mais tarde|depois)|(?:zamówimy|kupimy) (?:w przyszłym|później|następnym)|(?:bestellen|kopen) (?:we|wij) (?:pas )?(?:volgend|later)|"
    r"(?:beställer|köper) vi (?:nästa|senare)|(?:bestiller|køber|kjøper) vi (?:næste|neste|senere)|objednáme (?:až )?(?:příští|později)|jövőre (?:rendel|vesz)\w+|(?:îl |o |le )?vom comanda (?:anul|mai târziu)|gelecek (?:yıl|sene|ay) (?:sipariş|al)\w*|akan (?:dipesan|dibeli) (?:tahun|bulan|nanti)|(?:sang năm|năm sau|tháng sau|đợt sau)(?: mới)? (?:đặt|mua))|"
    r"(?<!\w)(?:закажем|купим) (?:\w+ )?(?:в следующем|позже|потом)|จะ(?:สั่ง|ซื้อ)(?:ตอน)?(?:ปี|เดือน)หน้า|(?:明年|下次|以后|下个?月|下季度)再(?:订|買|买|说|采购)|来(?:年|期|月)(?:に)?(?:注文|発注|購入)|내년(?:에)? ?(?:주문|발주|구매|구입|살))",
    _I,
)
_WE_SHALL_ORDER = words(
    r"\b(?:nous (?:commanderons|achèterons)|we(?: will|'ll) (?:order|buy)|pediremos|compraremos|ordineremo|zamówimy|encomendaremos) (?:l[ea]s? |the |el |la |il |o |a )?$",
    _I,
)
_NEXT_YEAR = words(
    r" (?:l['’]an(?:née)? prochaine?|plus tard|(?:only )?next (?:year|month|quarter|time)|later|el (?:año que viene|próximo)|más adelante|l['’]anno prossimo|no (?:ano que vem|próximo)|w przyszłym)",
    _I,
)
# Gone back to where it came from, and nothing asked in its place.
_SENT_BACK = words(
    r"[^.;\n]{0,24}?\b(?:went|gone|sent|shipped|are going|is going) back\b|[^.;\n]{0,24}?\b(?:were|was|have been|has been) returned\b|[^.\n]{0,16}?(?:반송|돌려 ?보냈)|[^。\n]{0,10}?(?:返送し|返送いた|送り返)|[^。,\n]{0,8}?(?:退回|寄回|退还)|[^.\n]{0,24}?\b(?:zurückgeschickt|zurückgesandt|sont reparti|renvoyé|devolv|rispedit|restituit|odesła|iade ett|đã gửi trả)",
    _I,
)
# "... 는 안 맞습니다": the topic particle sets it against what is wanted; and "this is no order" said afterwards.
_WARNED = words(
    r"^[\s)]*(?:은|는|:|,)? ?(?:참고용|참고로만|참조용|for (?:your )?reference|(?:は)?参考(?:です|まで)|仅供参考|để tham khảo|zur Info|para referencia)|^[\s)]*(?:은|는) ?[^.\n]{0,24}?(?:맞지 ?않|안 ?맞)|^[\s)]*(?:은|는|이|가) ?[^.\n]{0,12}?(?:안 ?들어(?:갑|가|감)|들어가지 ?않|못 ?씁|쓸 ?수 ?없)|^[\s)]*(?:は|では)[^。\n]{0,16}(?:合いません|合わない)|^[\s)]*(?:\([^)]{0,16}\))?[,、]? ?(?:根本|都|也)?(?:装|安装|配|放)不(?:上|了|进|下)",
    _I,
)
_NOT_ORDERED = words(
    r"\s*(?:이번 ?)?(?:주문|발주)(?:에|에는|에서는?) ?(?:넣지 ?마|포함하지 ?마|빼)|\s*(?:please )?(?:do not|don't) (?:include|add|put) (?:it|them|that) (?:in|on|to)\b|\s*今回の(?:注文|発注)には(?:入れ|含め)ないで|\s*(?:这次|本次)(?:先)?不要(?:算|加|放)|\s*(?:[^.\n]{0,14}\. *)?(?:이건|이것은|그건|그것은)? ?주문(?:은|이|하는 ?것은|하는 ?건)? ?(?:아니|아닙|아님)|\s*(?:this|that|it)(?: is|'s) not an order",
    _I,
)
# "X 2개는 어제 받았습니다": set apart by its topic and done with. What came defective or short is another matter.
_GOT = words(
    r"^[^.\n]{0,16}?(?:(?:은|는|을|를) | (?:잘|모두|다|전부) )[^.,\n]{0,24}?(?:받았(?!으면)|(?:맞게|제대로|정확히|이상 ?없이) ?왔|도착했(?!으면)|입고됐|입고되었|수령했|수령하였|들어왔|왔습니다|왔어요)|"
    r"^[^.,;\n]{0,30}?\b(?:arrived|came in|has come|have come|(?:was|were|has been|have been|is|are) (?:received|delivered))\b|"
    r"^[^。、\n]{0,16}?(?:は|も)[^。、\n]{0,16}(?:届きま|受け取り|受領|着きま)|^[^。,,\n]{0,16}?(?:已经?|都|昨天|今天)[^。,,\n]{0,6}(?:收到|到货|到了)|"
    r"^,? ?[^.,;\n]{0,24}?\b(?:(?:j'en|nous en|on en|nous les|je les) (?:ai|avons|a) (?:bien |déjà )?reçu|ya (?:los |las |lo |la )?(?:recibimos|tenemos|recibí)|(?:habe|haben) (?:ich|wir) (?:schon |bereits |gestern )?(?:erhalten|bekommen)|(?:li|le|lo|la) abbiamo (?:già )?(?:ricevut\w+|avut\w+)|already (?:got|have) (?:them|it|those)|dostaliśmy|już mamy|sudah (?:kami )?terima)|"
    r"^[^.,\n]{0,24}?(?:đã (?:nhận|về|đến(?! (?:kỳ|hạn|lúc|ngày|thời|dịp|đợt|lượt)))|ได้รับ(?:ครบ|แล้ว|เรียบร้อย))|^[^.,\n]{0,24}?(?:ya (?:llegó|llegaron)|llegaron ayer|sind (?:schon |bereits |gestern )?(?:angekommen|da)|ist (?:schon |bereits |gestern )?(?:angekommen|da)\b|sont (?:bien )?arrivé|est (?:bien )?arrivé|już (?:dotarł|przysz)|sudah (?:sampai|diterima|datang))",
    _I,
)
_GOT_BEFORE = words(
    r"(?:nhận (?:đủ|được|đã)|đã nhận(?: được| đủ)?|received (?:the|all|both|your)|got the|ได้รับ|收到(?:了)?|受け取(?:った|りました)|haben (?:die|den|das) [^.\n]{0,20}erhalten|recibimos|nous avons reçu|abbiamo ricevuto|otrzymaliśmy|sudah terima|teslim aldık)[^.,;\n]{0,24}$"
    + "|"
    + cues.either(cues.ALREADY, behind=r"[^.,;\d\n]{0,24}$"),
    _I,
)
_NOT_QUITE = words(
    r"불량|파손|깨|하자|다른|잘못|누락|부족|밖에|만 (?:받|도착|왔|입고)|defect|damag|wrong|broken|short|only|but not|不良|破損|不足|だけ|しか|坏|少|只|lỗi|hỏng|thiếu|sai|chỉ|เสีย|ผิด|ไม่ครบ|defekt|beschädigt|falsch|nur|seul|défect|sólo|solo|roto|rusak|kurang",
    _I,
)
# "swapped the AB-12 for the spare": fitted by themselves, and it did not help.
_FITTED_BEFORE = words(
    r"(?:\b(?:swapped|replaced|changed|renewed|exchanged)(?: out)? (?:the |our |both |its )?(?:[\w-]+ ){0,2}|(?:đã|mới|vừa) thay(?: \w+){0,2} |เปลี่ยน[^\n]{0,30}(?:แล้ว|ไป)[^\n]{0,20}|(?:已经?|刚|也)(?:换|更换)(?:过|了)[^,,。\n]{0,8}|(?:avons|ai) (?:déjà )?(?:changé|remplacé) (?:le |la |les |l')?(?:\w+ ){0,2}|(?:cambiamos|hemos cambiado|cambié) (?:ya )?(?:el |la |los |las )?(?:\w+ ){0,2}|(?:abbiamo|ho) (?:già )?(?:cambiato|sostituito) (?:il |la |i |le |l')?(?:\w+ ){0,2}|(?:wymieniliśmy|wymieniłem|wymieniłam) (?:już )?(?:\w+ ){0,2}|(?:sudah|telah) (?:kami )?(?:ganti|tukar) (?:\w+ ){0,2}|(?:заменили|поменяли) (?:\w+ ){0,2})[(]?$",
    _I,
)
_FITTED_AFTER = words(
    r"^[\s)]*(?:도|은|는|을|를|까지)? ?[^.\n]{0,16}?(?:(?:바꿔|갈아|교체해|끼워) ?(?:끼워 ?)?(?:봤|보았|봐도)|(?:교체했|교체하였|갈았|바꿨|갈아끼웠)(?:는데|지만|으나|고))|^[\s)]*(?:は|も|を)[^。\n]{0,14}(?:交換済|交換しました|替えました|(?:替え|交換し)てみ)|^[\s)]*(?:也|已经?|都|刚)(?:换过|换了|更换过)|^[^.\n]{0,24}\b(?:getauscht|gewechselt|ersetzt|ausgetauscht)(?: haben)?\b|^[^.\n]{0,16}(?:değiştirdik|değiştirildi)|^[^.\n]{0,12}(?:sudah|telah) (?:kami )?(?:di)?(?:ganti|tukar)",
    _I,
)
# "leave the AB-12 for the next shutdown".
_LEAVE = words(
    r"\b(?:leav(?:e|ing)|postpon(?:e|ing)|defer(?:ring)?|keep(?:ing)?|sav(?:e|ing)|push(?:ing)?|verschieben|schieben|lassen|report(?:er|ons)|repouss(?:er|ons)|laiss(?:er|ons)|dej(?:ar|amos)|pospon(?:er|emos)|lasci(?:are|amo)|rimand(?:are|iamo)|odkładamy|zostawiamy|tunda|отложим|оставим)(?: (?:the|our|die|den|das|les|las|los|el|la|il|le|i))?(?: [\w-]+){0,4} $",
    _I,
)
_NEXT_TIME = words(
    r"^[^.\n]{0,20}?(?:for|until|till|to|auf|für|bis|à|pour|para|alla|al|na|do|до|на) (?:the |our |das |den |die |zum |la |le |el )?(?:next|later|another|nächst\w+|später\w*|prochain\w*|próxim\w+|prossim\w+|następn\w+|następn\w+|później|следующ\w+)|^[\s)]*(?:은|는) ?다음 ?(?:번|정비|보수|점검|분기|달|기회)(?:에|에는|때|으로)(?! ?(?:쓸|사용|맞춰|필요))|^[\s)]*は次回|^[\s)]*(?:等)?下次(?:再|吧)|^[^.\n]{0,10}để (?:lần )?sau|^[^\n]{0,10}ไว้(?:คราว|รอบ|ครั้ง)หน้า",
    _I,
)
# What has been used up or is left of it: told of a stock, not ordered.
_USED = words(
    r"(?<![가-힣])(?:썼|써 ?버렸|소진했|사용했)(?:고|습|어|는데|지만)|남았|남아 ?있|여유분이 ?있|\b(?:we|i)(?: have|'ve)? (?:already )?used (?:up )?|\bstill (?:have|got) (?:\d|some|a few|plenty)|\b(?:is|are|was|were|still have \w+|have \w+) (?:left|remaining|over)\b|使いました|使った(?:が|けど)|残って(?:い|お)|余って|用(?:掉)?了|还剩|剩(?:下|余)|(?:đã|mới) dùng|còn (?:lại|dư|\d)|ใช้ไป|เหลือ(?:อยู่)?|verbraucht|(?:noch )?übrig|usamos|\b(?:nos|me) quedan?\b|il (?:nous )?en reste|utilisé|zużyli\w+|został[aoy]\b|terpakai|tersisa|masih ada|kullandık|kaldı\b",
    _I,
)
# "(6204-2RS, had one on the shelf)": it was there, and is fitted.
_FROM_STOCK = words(
    r"[^.\n]{0,20}?(?:창고에 있던|(?:가지고|갖고) ?있던|재고(?:로|분|품으로)|예비(?:품)?(?:으)?로 (?:있던|갈|교체)|\bhad (?:one|it|some|a spare|\w+) (?:on the shelf|in stock|in the (?:crib|store|drawer)|lying|left)|\bfrom (?:our |the )?(?:own )?(?:stock|stores?|shelf|spares)\b|手持ち|在庫品|予備品を使|库存的|自备|仓库里的|hàng (?:có )?sẵn|(?:có|còn) sẵn trong kho|ของที่มี(?:อยู่)?|\baus (?:dem |unserem )?(?:Lager|Bestand)|\bdel almacén|\bde (?:notre )?stock|\bda magazzino|\bz (?:naszego )?magazynu|\bdari stok|со склада|из запас)",
    _I,
)
# "A인지 B인지 알려 주세요": which of several fits is asked, and none of them ordered.
_WHICH = words(
    r"인지[^.\n]{1,40}인지|(?:중|가운데) ?(?:에서 )?(?:어느|어떤|무엇|뭐)[^.\n]{0,24}(?:맞|인가|입니까|인지|알려|되나|쓰나)|\bwhich (?:one|of (?:these|them|the (?:two|three)))\b|\bwhether (?:it is|it's|we need|to use)\b[^.\n]{1,50}\bor\b|(?:か|それとも)[^。\n]{0,30}どちら|どちら(?:が|を|の)|(?:是|用)[^。\n]{1,30}(?<![也都仍])还是(?! ?(?:\d|[一二两三四五六七八九十]{1,3} ?[个只件支套台]|一样|原来))|哪(?:一)?(?:个|种)|(?:loại|cái) nào|หรือ[^\n]{1,30}(?:ไหน|กันแน่)|อันไหน|รุ่นไหน|welche[srn]? (?:von|der|davon|passt)|lequel|laquelle|cuál de|quale (?:dei|delle|tra)|który z|która z|yang mana",
    _I,
)
# "바꿔야 하는 건지": whether it need be bought at all.
_WHETHER = words(
    r"(?:이|가|도) ?(?:되나요|되는지|될까요|됩니까|가능한가요|가능할까요|가능합니까|가능한지)|쓸 ?수 ?있(?:나요|을까요|는지|습니까)|(?:야|어도|아도|해도) ?(?:하는|되는|될|할) ?(?:건지|것인지|지)|필요(?:한|할) ?(?:건지|것인지|지)|(?:\bwhether|\bif) (?:we|it|this|the [\w ]{2,20}) (?:should|must|needs?|has|have)(?: to)?\b|(?:should|must) we (?:replace|change|buy|order)|要不要(?:换|更换|买)|是否(?:需要|要)(?:更换|换|购买)|(?:交換|購入)(?:す(?:べき|る必要)|が必要)(?:か|でしょうか)|có (?:cần|phải) (?:thay|mua)|ต้องเปลี่ยน(?:ไหม|หรือ|มั้ย)|ob (?:wir|man|der|die|das)[^.\n]{0,40}(?:müssen|muss|tauschen)|faut-il (?:changer|remplacer)|hay que (?:cambiar|reemplazar)|czy (?:trzeba|musimy)|perlu diganti atau|değiştirmek gerek",
    _I,
)
_ORDERS = words(
    r"주문(?:합니다|드립|하겠|할게|하려)|발주(?:합니다|드립|하겠)|보내 ?주|please (?:send|ship|supply)|we (?:order|would like to order)|ご?注文(?:します|いたします|お願い)|お送り|请(?:发|寄)|đặt (?:mua|hàng)|vui lòng gửi|สั่งซื้อ|ขอสั่ง|bitte (?:senden|liefern)|envíen|veuillez envoyer|mohon (?:kirim|dikirim)"
    + "|"
    + cues.either(cues.SEND),
    _I,
)
# Behind "it runs", where no more is said of it: the end, or what the other one then does.
_RUNS_ENDS = (
    r"(?=[\s\"'”’)]*(?:$|[.,;!।؛،]|(?:aber|maar|men|mais|pero|ma|mas|ale|dar|însă|но|але|ama|ali|vendar|mutta|lebo|de|tetapi|tapi|"
    r"jer|bo|weil|denn|because|but|bet|kuid|бірақ|लेकिन|ولی|اما|لكن|אבל)\b))"
)
_SOFT_CLAUSE = words(
    r"잘 ?(?:만 ?)?(?:돕니다|도네요|돌아갑)|새 ?(?:것|기계|장비|제품)(?:처럼|같이|마냥|이나 다름)|新品(?:同様|のよう)|跟新的一样|như (?:máy )?mới|เหมือน(?:เครื่อง)?ใหม่|"
    r"\b(?:like new|as new|good as new|wie neu|comme neu(?:f|ve)|como nuev[oa]|como nov[oa]|come nuov[oa]|jak now[aye]|seperti baru|yeni gibi|als nieuw)\b|(?<!\w)как нов(?:ый|ая|ое)|"
    r"\b(?:is|are) (?:now |again |back )?(?:running|in|making) (?:full |normal )?(?:product|production)\b|"
    r"조용(?:합|하고|하네|해요|하며|히 ?(?:돌|잘))|별(?: ?(?:일|탈|말썽|이상))(?:이|은|도)? ?없|깨끗하다|\b(?:impeccabl|(?:like|has been|is|was) a dream\b|like clockwork|without a hitch)|静かに(?:動|回|運転)|平稳|平穩|顺畅|êm ru|chạy êm|ổn định|ngon lành|เรียบร้อย(?:ดี)?แล้ว|\b(?:wie am schnürchen|anstandslos|de maravilla|estupendamente|como la seda|à merveille|impeccable|sans accroc|a meraviglia|alla perfezione|senza intoppi|bez usterek|bez problemu|świetnie (?:działa|pracuje|chodzi)|(?:berjalan|jalan) (?:normal|lancar|mulus|aman)|aman-aman|tıkır tıkır|gayet iyi)\b|без перебоев|отлично работа|стабильно|상태(?:가|는|도)? ?(?:아주|매우|꽤|제일)? ?좋|\bin (?:very )?good shape\b|状态(?:很|非常)?好|tình trạng (?:rất )?tốt|สภาพดี|in gutem Zustand|en buen estado|en bon état|in buono stato|w dobrym stanie|(?<!\w)(?:работает (?:нормально|хорошо|исправно|отлично)|исправн|без замечаний|в порядке|замени(?:л|н)|поменял|отремонтир|funciona(?:ndo)? (?:bem|normal)|sem problema)|이상(?:이|은|도)? ?없|정상(?:입|이|적(?!인 ?마모)|수준|가동|작동|으로|운전|임|(?=[.,\s]*(?:$|\n|\.)))|고르게 나|(?:교정|점검|수리|교체|정비|보수)(?:을|를|은)? ?(?:받았|마쳤|끝냈)|적합(?:입|합|판정|하)|합격|(?:고쳤|고치셨|갈았|갈아 ?끼웠|손봤|손보셨|수리했|수리하셨|교체했|교체하셨|조치했|조치하셨|해결했)(?:고|습|어|네|는데|지만|음|구요|으)|지난 ?일|옛날 ?얘기|문제(?:가|는|도)? ?없|괜찮|멀쩡|양호|(?<![가-힣])잘(?:만)? ?(?:돌|쓰|되고|됩니|나오|나옵|작동|잡|찍|굴러|버티|버팁|뽑|먹|움직|가동|섞|붙|열|닫|올라|내려|따라|견)(?![가-힣]{0,4}지 ?(?:않|못))|말썽(?:이|을|도|은)? ?(?:한 ?번(?:도)? ?)?(?:안|없|일으킨 ?적|부린 ?적)|탈 ?없이|(?:창고|보관소)에 ?(?:\S+ )?(?:넣|보관|두|뒀|있|들어|모셔|처박)|보관 ?중|유휴|예비기|(?:놀|쉬)고 ?있|만 (?:들여다|쳐다|살펴|만지|보)[가-힣]*(?: [가-힣]+)? ?(?:가|갔|왔|돌아)|마쳤|(?<!승인)(?<!승인 )(?<!확인)(?<!확인 )(?<!검토)(?<!검토 )(?<!결재)(?<!결재 )(?<!협의)(?<!협의 )완료|끝났|끝냈|시험실|전시장|"
    r"(?:is|are|was|were|seems?|looks?|runs?|ran|running|works?|worked|working|doing|behav\w+) (?:still |now |also |just |quite )?(?:all )?(?:fine|ok|okay|well|normal(?:ly)?|good|excellent|perfectly|perfect|great|happily|smooth(?:ly)?|flawless(?:ly)?|as it should|in order|without (?:any |a )?(?:problem|issue|hitch|fault|trouble)s?|unaffected|healthy)|no (?:issue|problem|complaint|trouble|fault)s?|excellent|good condition|has been (?:repaired|fixed|replaced)|was (?:repaired|fixed|replaced)|"
    r"\b(?:bone[- ]dry|dry as a bone|in storage|mothballed|(?:is|was|are) (?:now |currently )?(?:stored|crated|parked|idle|(?:only )?(?:a |our |the )?(?:backup|standby|spare machine))|sits? idle|never (?:gave|had|given|made|been) (?:us |any |a )*(?:trouble|problem|bother|issue)s?|not giv\w+ (?:us )?(?:any )?trouble|superb|trouble[- ]free|the (?:good|healthy|working|sound) one|giving [^.\n]{0,30}(?:regularly|steadily|consistently|as usual)|(?:already |been |was |is |now )(?:solved|fixed|resolved|settled|sorted|rectified|repaired|closed)|old story|different (?:matter|topic|subject|issue)|(?:issue|problem|matter) (?:is|was) (?:already )?(?:solved|closed|over))\b|ayrı (?:bir )?konu|sorunsuz|problem yok|已经?(?:解决|修好)|用不着管|不用管|giải quyết xong|xử lý xong|đã xong|sudah (?:selesai|diperbaiki|beres)|erledigt|behoben|résolu|resuelt|no bother\b|\b(?:va|van|anda|marcha|trabaja) (?:muy |todo )?(?:perfectamente|bien|correctamente|normal)|sin (?:ningún )?problemas?|tidak (?:ada|bermasalah|mengalami) ?(?:masalah|kendala|gangguan)?|(?:berjalan|bekerja) (?:normal|baik|lancar)|tourne (?:bien|normalement)|va bene|senza problemi|läuft ohne|bez problem|"
    r"問題なく(?:動|稼働|使|運転)|很好|挺好|好好的|好用|没毛病|没出过|闲置|封存|(?:放|存|收)在[^,。\n]{0,6}仓库|好調|順調|快調|良好|問題なく|調子(?:は|が|も)?(?:よ|良)|休止中|倉庫に|保管(?:して|中)|沒有?問題|無異常|運作正常|問題(?:は)?(?:ありません|ない|なし|ございません)|正常(?!的?磨[损耗損])|異常(?:は)?(?:なし|ありません|ございません|ない)|已(?:完成|修好|修复|解决|更换|經完成)|没(?:有)?问题|无异常|运行良好|vẫn (?:tốt|ổn|ngon|chạy)|chạy (?:ổn|ngon|êm)|hoạt động (?:tốt|ổn)|đang (?:cất|để) (?:trong )?kho|trong kho|bình thường|không (?:sao|có vấn đề|bị)|chạy tốt|ปกติ|ไม่มีปัญหา|(?:ใช้(?:งาน)?|ทำงาน|เดิน)(?:ได้)?ดี|ยังดี|เก็บไว้|ในโกดัง|tiada (?:masalah|kendala)|masih (?:sangat )?(?:bagus|baik|layak|oke)|(?:elok|baik)(?:-(?:elok|baik))? (?:saja|sahaja|je)|(?:disimpan|simpan) (?:di|dalam)|di gudang|in Ordnung|läuft (?:wieder|rund|problemlos|tadellos|bestens|super|prima)|arbeitet (?:gut|einwandfrei|normal|tadellos)|ohne (?:Probleme|Beanstandung|Störung)|eingelagert|im Lager|(?:pracuje|chodzi) (?:cicho|dobrze|normalnie|poprawnie|bez)|bez zarzutu|jest sprawn|w magazynie|marche (?:bien|très bien|sans)|tourne (?:rond|sans|très bien)|sans (?:souci|problème)|(?:en|au) (?:stockage|dépôt)|sin novedad|está (?:muy )?bien\b|en (?:la )?bodega|funziona (?:benissimo|perfettamente)|va benissimo|nessun problema|in magazzino|funciona (?:perfecto|perfectamente|muito bem|bem)|sem problemas?|iyi çalış|depoda|läuft (?:gut|einwandfrei|normal)|działa (?:dobrze|poprawnie|bez)|fonctionne (?:bien|normalement)|funciona (?:bien|correctamente)|funziona (?:bene|regolarmente)"
    + "|"
    + cues.either(cues.RUNS_WELL),
    _I,
)
_RUNS = words(cues.either(cues.RUNS, behind=_RUNS_ENDS), _I)
_ANOTHER_TIME = words(cues.either(cues.ANOTHER_TIME), _I)
_SOFT_BEFORE = words(
    r"(?:(?:attached|connected|coupled|linked|fitted|hooked up) to|downstream of|upstream of|same (?:\w+ )?(?:as|like)|like (?:the one|we did|on|in)|similar to|identical (?:to|with)|compared (?:to|with)|as (?:on|in|with|for) (?:the|our)|unlike|reference:?|refer to|see|borrowed from|swapped with|swapped (?:it )?(?:from|onto)|taken from|spare from|next to|beside|neighbou?r(?:ing)?|sister machine|other machine|other one|another machine|unlike the|as you did (?:on|for|at)|(?:updated|installed|fitted|repaired|replaced|supplied|delivered)(?: \w+){0,3} (?:on|to|for|in) (?:the |our )?|옆(?:에 있는|의)?|비교|참고로|참고|다른|와 같은|같은 날 들어온|이미 있는|隣の|他の|同型の|前回の|参考|以前|旁边的|另一台|其他|同型号的|giống(?: như)?|như máy|máy bên cạnh|khác với|เหมือน(?:กับ)?|เครื่องอื่น|เครื่องข้างๆ?|wie (?:an|bei)|neben|podobn\w+ (?:do|jak)|obok)\s*(?:[\w-]+ ?){0,3}\(?$"
    + "|"
    + cues.either(cues.LIKE, behind=_FEW_WORDS),
    _I,
)
_LIKEWISE = words(
    r"^[\s\"')\]]*(?:호기|번)?(?:역시|도) ?(?:그렇|마찬가지|똑같|같이|함께|동일|같은 ?(?:증상|현상|문제|고장|알람|상태))|^[\s\"')\]]*も(?:同|一緒)"
)
# "the one beside it shows the same alarm as well": now, and not in a tale of long ago.
_NOW_THE_SAME = words(
    r"^[\s\"')\]]*(?:호기|번)? ?(?:도|역시) [^.\n]{0,20}?(?:같은|똑같은|동일한) ?(?:경보|알람|에러|오류|증상|현상|문제|고장|소리|상태)|^[\s\"')\]]*も[^。\n]{0,16}?同じ(?:警報|アラーム|症状|異常|エラー|不具合|音)|^[\s\"')\]]*也[^。\n]{0,12}?(?:同样|一样|相同)的?(?:报警|故障|症状|问题|毛病|异常|异响|声音)|"
    r"^[^.\n]{0,40}?(?:สัญญาณ|อาการ|ปัญหา|เสียง|รหัส|เออเร่อ)(?:เตือน)?(?:แบบ)?เดียวกัน|^[^.\n]{0,24}?\bcũng [^.\n]{0,24}?(?:giống|như vậy|tương tự|y hệt)|"
    r"^[^.\n]{0,40}?\b(?:(?:the )?same (?:alarm|fault|error|symptom|noise|problem)|(?:den|die|das|der)(?:selbe|selben| gleiche| gleichen) (?:Alarm|Fehler|Störung|Meldung|Symptom|Geräusch)|(?:la |le )?même (?:alarme|défaut|panne|bruit|symptôme|erreur)|(?:la |el )?mism[ao] (?:alarma|falla|fallo|error|ruido|síntoma)|(?:lo |la )?stess[ao] (?:allarme|guasto|errore|rumore|sintomo)|(?:o |a )?mesm[ao] (?:alarme|falha|erro|ruído|sintoma)|"
    r"t(?:en|a|o|ą) sam\w* (?:alarm|błąd|objaw|usterk)|(?:de|het)zelfde (?:alarm|storing|fout|melding)|aynı (?:alarm|arıza|hata|ses)|(?:alarm|gejala|kerusakan|error) yang sama|stejn\w+ (?:alarm|chyb|závad|poruch))|^[^.\n]{0,40}?(?:та же|тот же|такая же|такой же) (?:ошибк|сигнал|неисправн|сбой|авари)",
    _I,
)
# "... 에는 X 2개 주세요": what goes there is asked for.
_PUT_INTO = re.compile(r"^[\s\"')\]]*(?:호기|장비|설비|쪽)?(?:에(?:는|도)|용으?로(?:는)?) ")
_SO_MANY_INTO = words(
    rf"^[\s\"')\]]*(?:호기|장비|설비|쪽)?(?:에(?:는|도)?|용으?로(?:는)?) (?!\S*(?:[주하되쓰]신|[했였았었]던|달려|있는|들어간|쓰는))[^.\n]{{0,40}}?(?<![\w.-])\d{{1,4}} ?(?:{counting.of('ko')}|ea|pcs?|set)",
    _I,
)
# "旁边的 AB-12 也想备一些": likened to none, but wished for as well.
_WISHED_TOO = words(
    r"^[\s\"')\]]*(?:也|还)(?:想|要|需要?)(?:备|订|买|换|一|几|些)|^[\s\"')\]]*(?:에|용|용으로|에는|것)?도 ?(?:[^.\n]{0,16} )?(?:부탁|주문|필요|발주|보내 ?주)"
)
_WISHED = words(
    r"싶(?:습|어|은|네|다)|たい(?:です|と|の)|\b(?:would like|want)\b|想(?:要|给|在)|muốn|อยาก|\b(?:möchte\w*|souhait\w+|voudr\w+|quer\w+|gustar\w+|vorrem\w+|chc\w+|ingin|ist(?:iyor|er)\w*)\b|хот(?:им|ел)",
    _I,
)
_PRONOUN = words(
    r"\s*(?:그건|그것은|이건|이것은|그 ?(?:기계|장비|설비|호기)는|(?:that|this|it|they|those|these)(?: one| ones| machines?| units?| issue)?\b|それは|そちらは|その機械は|(?:那|这)(?:台|个)?|máy đó|cái đó|เครื่องนั้น|das |diese |eso |esa |celle-ci|celui-ci|itu )",
    _I,
)
_SOFT_AFTER = words(
    r"^[^.\n]{0,14}(?:번호(?:가|도)? ?비슷|헷갈|혼동|confus|mix(?:ed)? up|(?<![型品]番を)(?<!形式を)(?<!コードを)間違え|混同|搞混|nhầm lẫn|สับสน|verwechs|mylon)|^[\s\"')\]]*(?:\w+ )?(?:과|와|이랑|랑|하고)? ?(?:동일|같은|(?<=[과와랑고] )같이|(?<=[과와랑고])같이|똑같|(?:때|건|경우)?처럼|만큼|비슷|에서(?:도)? (?:\S+ ){0,2}(?:바꿔|빼서|떼어|떼서|가져다|옮겨)|에서(?:도)? (?:조치|쓰던|사용하던|교체했던|먼저|빼)|(?:은|는|이|도)? ?[^.\n0-9]{0,30}이름(?:이|도|만)? ?비슷|에 (?:쓰는|들어가는|맞는|다는) [^.\n]{1,16}(?:이|가)? ?(?:아니라|아니고|아닌|말고)|에 (?:같은|달려|있던|쓰던)|에(?:서)? (?:\S+ ){0,2}\S*(?:주신|하신|했던|하던|올린|쓰신|해준) |에는|보다|(?:과|와)? ?(?:\S+ )?(?:라인(?:에|의)? ?)?(?:에 )?(?:(?<!자 )붙은|달린|물린|딸린|연결된|이어진)|(?:과|와)? ?(?:\S+ )?옆(?: ?빈)? ?(?:자리|에)?(?:로|에)?)|^[\s)]*(?:と同|のように|と同様|では正常)|^[\s)]*(?:一样|相同|那台(?:一样|相同|的))|^[\s)]* (?:giống|thì bình thường)",
    _I,
)
_LIKE_BEHIND = words(rf"[-:'’]?\w{{0,6}}[\s)\"'”]{{1,3}}(?:{cues.either(cues.LIKE_BEHIND)})", _I)
# "another width than the AB-12 we have": what the part is set against.
_UNLIKE_AFTER = words(
    r"[\s\"')\]]*(?:와|과|하고|이?랑|보다)(?:는|은)? ?[^.\n]{0,14}?(?:다르|다른|달라|틀리|차이)|[\s)]*と(?:は)?[^。\n]{0,8}(?:違|異な)|[\s)]*[^。,\n]{0,8}(?:不同|不一样|不一樣)|[^.\n]{0,14}?と異なり",
    _I,
)
_UNLIKE_BEFORE = words(
    r"\b(?:different (?:from|to|than)|differs? from|unlike|other than|anders als|unterscheidet sich von(?: der| dem)?|différente?s? d[eu]|diferentes? (?:de|a|al)|distint[oa]s? (?:de|a)|divers[oaie] d[ai]l?|inn[yae] niż|różni się od|berbeda dari)(?: (?:the|our|la|le|el|il|der|die|das))?(?: (?:old|existing|current|present))? $|(?:khác (?:với )?|ต่างจาก(?:รุ่น)?|ไม่เหมือน(?:กับ)?|отлича\w+ от )$",
    _I,
)
_POLITE = words(
    r"(?:다음에|앞으로|계속|항상|늘)[^.\n]{0,14}부탁\w*|전해 ?주(?:세|시|십)\w*|닫(?:으셔도|아 ?주)\w*|종결 ?(?:처리)? ?(?:해 ?주|부탁)\w*|양해 ?(?:부탁|바랍)\w*|참고 ?(?:하시|부탁|바랍)\w*|please (?:close|pass on|give our thanks|thank|extend)|(?:you can |please )?close (?:the |this |our )?(?:case|ticket|request|A/?S|\w+-\d)|お伝えください|请转告|gửi lời cảm ơn|ฝากขอบคุณ",
    _I,
)
_REQUEST = words(
    r"사 ?(?:둘까|놓을까|둘지|두려|놓으려|두고 ?싶|놓고 ?싶)|(?:살까|구[매입]할까|장만할까) ?(?:하|해|합)|같은 ?(?:것|걸|거)(?:으로|로)? ?(?:\d{1,3}|한|두|세|네|다섯) ?(?:개|대|장|본|세트)[가이를을만]? ?(?:필요|보내|주문|부탁|구)|"
    r"(?<!\w)(?:нужн|просим|прошу|пришл|отправьте|вышлите|требу|заказ|необходим|постав|предоставь|precis|gostar|solicit|potřeb|objedn|prosím|kérj|szüksé|rendel)|\b(?:could you|can you|would you|may we|would like|we'd like|let us have|we are after)\b|merci de|prévoir|pourriez|souhait|voudri|quisiéra|podrían?\b|por favor|agradecer|gönder|lütfen|rica ed|mohon|tolong|kirim|butuh|pesan\b|perlu|vorrem|보내|부탁|요청|주문|발주|구매|구입|납품|공급|필요|원합|주세요|주십|바랍|의뢰|견적|교체(?:하|를|용|분|해|할)|제작|추가|예비|소모|사두|사 ?놓|진행|신청|청구|희망|준비|챙겨|지참|달라|(?:갈아|바꿔|만들어|구해)야 ?(?:합|하|해|할|겠|될)|"
    r"(?<!we )(?<!they )\badd (?=\d{1,3} |one |two |three |another )|\b(?:r?ajoutez|añad(?:an?|id)|agreguen?|aggiung(?:ete|ano?)|acrescent(?:em|e)|dodajcie|dopiszcie|přidejte|pridajte|tambahkan|ekleyin)\b|(?<!\w)добавьте|"
    r"\b(?:please|pls|plz|kindly|needs?|requires?|order|send|supply|ship|quote|servono|ci serve|il (?:nous|me) fau(?:t|drait)|(?:mandate|inviate|spedite)(?:ci)?|quotation|provide|deliver|request|want|purchase|buy|replace(?:ment)?|spares?|looking for|dispatch|forward us|enter the following|offer)\b|"
    r"(?:^|[,;。\n ]|我们|我司|我方|另外|还|再)要(?![求是不么点紧素])|お願い|手配|注文|発注|送って|必要|希望|見積|購入|ください|いただ|交換|采购|订购|需要|请|麻烦|发货|寄|购买|报价|询价|备件|更换|"
    r"cần|mua|đặt|gửi|báo giá|yêu cầu|nhờ|cung cấp|giúp|thay|ต้องการ|สั่ง|ขอ|รบกวน|ส่ง|เสนอราคา|จัดส่ง|เปลี่ยน|bitte|benötig|bestell|liefer|senden|anfrag|prosz|potrzeb|zamaw|zamów|wysł|command(?:e|ons|er)|besoin|envoy|veuillez|necesit|enví|pedido|solicit|ordin|inviar|richied"
    + "|"
    + cues.either(cues.PLEASE, cues.NEED, cues.SEND),
    _I,
)
_TROUBLE = words(
    r"(?<!\w)(?:слом|неисправ|не (?:работа|включа|запуска|держ)|теч(?:ь|ёт|ет)|протека|ошибк|авари|остан(?:ов|ав)|перегр|шум|вибра|трещин|изно|сгоре|заклин|лопнул|порва|quebr|avari|vaza|parou|ruído|poruch|nefung|hib[aá]|nem működ)|고장|불량|이상|멈|정지|안 ?(?:되|돼|돌|움|나|올|켜|맞|들)|못 ?(?:하|쓰|돌)|말썽(?!(?:이|을|은|도)? ?(?:한 ?번(?:도)? ?)?(?:안|없|일으킨 ?적|부린 ?적))|새(?:서|고|는|요|어)|누유|누기|터[져졌지진]|파[손열]|소손|손상|깨|부러|끊|마모|닳|무뎌[지졌집]|떨|소음|소리|과열|알람|에러|오류|휘|갈라|찢|걸림|밀|튀|흔들|느려|탄내|죽|나간|빠|"
    r"\b(?:fail|fault|broke|broken|stop|stopped|alarm|error|leak|trip|stuck|jam|noise|vibrat|overheat|defect|damage|crack|worn|dead|not work|does not|doesn't|won't|cannot|problem|trouble|bent|drip|tear|torn|slip|false|loose|misalign|intermittent|burn)|"
    r"故障|停止|異常|止ま(?:ります|りました|って(?:しま|い)|りがち|るよう)|動かない|起動しま|漏れ|破損|エラー|アラーム|不良|折れ|割れ|異音|报警|坏|不动|漏|损坏|异响|停机|不良|卡|断|hỏng|lỗi|dừng|kẹt|rò|gãy|vỡ|không chạy|bị|เสีย|ขาด|หยุด|รั่ว|ชำรุด|แตก|ไม่ทำงาน|ผิดปกติ|defekt|kaputt|ausgefallen|undicht|störung|fehler|gebrochen|awari|uszkodz|zepsut|przeciek|nie działa|panne|cassé|fuite|bloqu|averi|fuga|roto|rott|guast|perd"
    + "|"
    + cues.either(cues.TROUBLE),
    _I,
)
# Where a new statement begins; after a mere reason ("... 쓸 만하니 필요 없습니다") the same thing is still spoken of.
_STRONG = r"[;。]| [-–—] (?=\S{1,8}(?: \S{1,8})? ?(?:건|것|쪽)(?:은|는) )|[.!?](?=\s|$)|(?<=[가-힣)\] ])(?:지만|는데|하고|이고|했고|있고|없고|않고|아니고|좋고|되고|주시고|하며|이며|였고|됐고|이나)(?=[ ,\n])|\n\s*\n|\b(?:but|whereas|while|however|although)\b|แต่|nhưng|但(?:是)?|が、|けど|\baber\b|\bale\b|\bmais\b|\bpero\b|\bma\b"
_STRONG += "|" + cues.either(cues.BUT, cues.REST)
_STRONGLY = words(_STRONG, _I)
_SPLITS = words(_STRONG + r"|,\s|、|,|(?<=[가-힣])(?:니까|으니|므로|아서|어서|해서|니)(?=[ ,])", _I)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How much a mention is asked for: `hard` cues against it, `soft` ones, and those in favour."""

    hard: float
    soft: float
    favour: float
    notes: tuple[str, ...] = ()


def clause(view: View, start: int, end: int) -> tuple[str, str]:
    """What stands before and after a code within its own clause."""
    left, right = view.sentence_at(start)
    right = max(right, end)
    before, after = view.text[left:start], view.text[end:right]
    cuts = list(_SPLITS.finditer(before))
    if cuts:
        before = before[cuts[-1].end() :]
    cut = _SPLITS.search(after)
    if cut:
        after = after[: cut.end()]
    return before, after


# Between two codes of one list: a comma or an "and", with what the second is called ("the X 12 and the pump Y 7").
_LIST_JOIN = words(
    r"[\s,·、/&+)\]]*(?:호기|호|号機|号机|機)?\)?(?:(?:및|와|과|하고|이?랑|and|und|oraz|sowie|i|et|y|e|và|และ|กับ|と|及び|および|和|及|以及|dan|ve|(?:och|og|en|ja|sekä|a|és|și|i|и|та|й|і|και|و|और|तथा|at|ir|un|kaj|ва|және|мен)\b)\s?(?:[^\W\d_][^\W\d_'-]* ){0,3}(?:[^\W\d_]{1,6} ?|\d{1,2} ?(?:호기|호차|호|번|号機|号机|号) ?)?[#(]?|[,·、/&+]\s?(?:[^\W\d_][^\W\d_'-]* ){0,2}[#(]?)?\s*(?:호기|호)?[\s,]*",
    _I,
)


_CLOSED = re.compile(r"[)\]][ .]*\n")  # a list in brackets that its line ends with


_AND_NOT = words(cues.either(cues.NOT) + r"|\b(?:not|nicht|non|pas|no|não|nie|bukan|tidak)\b", _I)


def listed_together(between: str) -> bool:
    """Whether what stands between two codes makes one list of them; "and not" does not."""
    if between[-1:] == "-" and between[-2:-1].isspace():  # "AB-031 and -032"
        between = between[:-1] if between.strip() != "-" else between
    if len(between) > 36 or _CLOSED.match(between) or _AND_NOT.search(between):
        return False
    return bool(_LIST_JOIN.fullmatch(between))


def _before_another(view: View, end: int, right: int, others: Sequence[int]) -> int:
    """Where the words that follow a code stop speaking of it: at the next code, unless the two stand in one list."""
    at = bisect_left(others, _end_of_list(view, end, right, others))
    return min(others[at], right) if at < len(others) else right


def _end_of_list(view: View, end: int, right: int, others: Sequence[int]) -> int:
    """Where the list of codes ends that a code stands in."""
    at = end
    for number in range(bisect_left(others, end), bisect_left(others, right)):
        start = others[number]
        if not listed_together(view.text[at:start]):
            break
        code = _CODE_SIGNS.match(view.text, start)
        at = code.end() if code else start + 1
    return at


_CODE_SIGNS = re.compile(r"[A-Za-z0-9./_-]+")


_IT_IS = re.compile(r"\b(?:is|ist|est|es|è|jest|adalah|là) $", _I)


@dataclass(frozen=True)
class _Said:
    """What stands around a code: its sentence, its clause, what is stated behind it, and the places of other codes."""

    view: View
    start: int
    end: int
    others: Sequence[int]
    machine: bool

    @cached_property
    def span(self) -> tuple[int, int]:
        left, right = self.view.sentence_at(self.start)
        return left, max(right, self.end)

    @cached_property
    def before(self) -> str:
        return self.view.text[self.span[0] : self.start]

    @cached_property
    def after(self) -> str:
        return self.view.text[self.end : self.span[1]]

    @cached_property
    def following(self) -> str:
        return self.view.text[self.span[1] : self.span[1] + 60]

    @property
    def ahead(self) -> Iterator[tuple[str, str, str]]:
        """Its sentence, the one behind that, which does not name it, and what follows; then by lines."""
        view = self.view
        at, row = view.sentence_number(self.start), view.row_at(self.start)
        below = view.rows[row.number + 1] if row.number + 1 < len(view.rows) else row
        for (left, right), (begin, stop) in (
            (self.span, view.sentences[min(at + 1, len(view.sentences) - 1)]),
            ((row.start, row.end), (below.start, below.end)),
        ):
            nearby = view.text[begin:stop]
            if begin > left and view.text[self.start : self.end] not in nearby:
                yield view.text[left:right], nearby, view.text[stop : stop + 140]

    @property
    def tellings(self) -> Iterator[tuple[str, str, str, str]]:
        """What stands before and after it in its sentence, the sentence before that does not name it, and what follows;
        then by lines, which are all that parts the sentences of some tongues."""
        view = self.view
        at, row = view.sentence_number(self.start), view.row_at(self.start)
        above = view.rows[row.number - 1] if row.number else row
        for (left, right), (begin, stop) in (
            (self.span, view.sentences[max(0, at - 1)]),
            ((row.start, row.end), (above.start, above.end)),
        ):
            preceding = view.text[begin:stop]
            if begin < left and view.text[self.start : self.end] not in preceding:
                following = view.text[right : right + 140]
                yield view.text[left : self.start], view.text[self.end : max(right, self.end)], preceding, following

    @cached_property
    def stop(self) -> int:
        """Characters behind the code in which no other is named."""
        if self.machine and _IT_IS.search(self.before[-12:]):  # "the one that leaks is X, and Y is fine"
            return next((at for at in self.others if self.end <= at < self.span[1]), self.span[1]) - self.end
        return _before_another(self.view, self.end, self.span[1], self.others) - self.end

    @cached_property
    def reach(self) -> str:
        stated = _statement_end(self.after)
        told = struck_off.without_another(self.after[: min(stated, self.stop)])
        # "two of AB-1H, don't send AB-1": the "no" right before the next number is that one's
        led = _HARD_BEFORE.search(told[-60:]) if self.stop < stated else None
        return told[: led.start() - len(told[-60:])] if led else told

    @cached_property
    def clause(self) -> tuple[str, str]:
        before, after = clause(self.view, self.start, self.end)
        return before, after[: self.stop]

    @cached_property
    def rest(self) -> str:
        """What follows up to the next code, the next sentence with it."""
        far = self.span[1] + 120
        return self.view.text[self.end : min(far, _before_another(self.view, self.end, far, self.others))]

    @cached_property
    def behind_another(self) -> bool:
        """Whether another number stands before it in its line, which asks no question."""
        row = self.view.row_at(self.start)
        first = bisect_left(self.others, row.start)
        named = first < len(self.others) and self.others[first] < self.start
        return named and "?" not in self.view.text[row.start : row.end]

    @cached_property
    def due(self) -> bool:
        return not self.machine and bool(_DUE_AGAIN.search(self.rest))

    @property
    def in_trouble(self) -> bool:
        return asks_plainly(self.reach) or bool(_TROUBLE.search(self.reach))


def judge(view: View, start: int, end: int, others: Sequence[int] = (), *, machine: bool = False) -> Verdict:
    """The cues around the code at start..end; `others` are the places of all codes in the view, in order."""
    said = _Said(view, start, end, others, machine)
    hard, *notes = _against(said)
    soft, *mild = _apart(said, excluded=bool(hard))
    notes += mild
    if soft and not (machine or hard) and _is_done_with(said):
        hard = 3.0
        notes.append(TOLD_AS_DONE)
    favour, whole = 0.0, view.text[slice(*said.span)]
    if _REQUEST.search(whole):
        favour += 1.0
        notes.append("a request in the sentence")
    if _TROUBLE.search(whole) and not soft:
        favour += 1.0
        notes.append(AILS)
    return Verdict(hard, soft, favour, tuple(notes))


AILS = "trouble in the sentence"
TOLD_AS_DONE = "told of as done, and nothing asked of it"
CAME_INSTEAD, SHOULD_HAVE_COME = "excluded: what came instead", "what should have come"  # as it is noted
WAITED_FOR = "what should have come by now"
Cue = tuple[float] | tuple[float, str]  # how much it says, and what was seen


def _against(said: _Said) -> Cue:
    """What excludes it in words."""
    if not said.machine and misdelivered.came_another_time(
        _ahead_in_line(said), said.view.text[said.end : said.end + 60]
    ):
        return 6.0, "came another time for the one beside it"
    if arrived := "" if said.machine else _arrived(said):
        return (6.0, CAME_INSTEAD) if arrived == "came" else (0.0, SHOULD_HAVE_COME)
    if not said.machine and misdelivered.has_not_come(said.clause[0], said.after[: said.stop]):
        return 0.0, WAITED_FOR
    if said.machine and _NOT_ITS_FAULT.match(said.after):
        return (0.0,)
    if found := _HARD_AFTER.match(said.after) or _LEFT_OUT_BEHIND.match(said.after) or _no_before(said):
        return 6.0, f"excluded: {found.group().strip()!r}"
    if said.before.rstrip().endswith(("(", "[")) and (found := _NO_IN_BRACKETS.match(said.after)):
        return 6.0, f"excluded: {found.group().strip()!r}"
    if said.machine and _BUT_FOR.search(said.before) and (found := _ALL_THE_REST.match(said.after)):
        return 6.0, f"all but this: {found.group().strip()!r}"
    if found := _let_be(said):
        return 6.0, f"to be let be: {found.group().strip()!r}"
    if found := _set_aside(said.before, said.reach, said.machine):
        if said.machine and _ONLY_NO_VISIT.search(said.reach) and _SUPPLY.search(said.after):
            return 0.0, "no visit to it, but parts for it"
        return 4.5, f"excluded in its clause: {found.group()!r}"
    return (0.0,) if said.machine else _against_a_part(said)


def is_to_be_put_into(after: str) -> bool:
    """Whether what follows a machine's number in its sentence asks for so many of something for it."""
    return bool(_SO_MANY_INTO.match(after) and _is_to_go_in(after[:70]))


def is_likewise(after: str) -> bool:
    """Whether what follows a machine's number says that it is with it as with the one before."""
    return bool(_LIKEWISE.match(after) or _NOW_THE_SAME.match(after))


def _ahead_in_line(said: _Said) -> str:
    return said.view.text[max(said.view.row_at(said.start).start, said.start - _LINE_AHEAD) : said.start]


_LINE_AHEAD = 160  # letters


def _arrived(said: _Said) -> str:
    following = said.view.text[said.span[1] : said.span[1] + 140]
    after = misdelivered.without_another_time(said.after)
    side = misdelivered.side(said.before, after, following)
    if not side and any(misdelivered.came_instead(*told) for told in said.tellings):
        return "came"
    if not side and any(misdelivered.is_ordered_before(*told) for told in said.ahead):
        return "should"
    return side


# "(AB-12 ist falsch)", "（AB-12不对）", "(AB-12 no)": a bracket that says no more of it than that it is not meant.
_NO_IN_BRACKETS = words(
    r"[\s,:]*(?:(?:은|는|이|가|の方は|は|thì|ist|is|are|es|est|è|jest|to|là|é)? ?)(?:falsch|wrong|incorrect|not (?:right|it|this)|no|nein|nicht|non|não|nie|nee|niet|不对|不對|錯|错|違います?|違う|誤り|틀림|틀린 ?것|không|sai|salah|bukan|yanlış|değil|нет|не то|неверно|fout|verkeerd|incorrecto|errad[oa]|sbagliat[oa]|faux|ผิด|ไม่ใช่)\s*[.!]?\s*[)\]]",
    _I,
)

# "3/16-018 không phải hỏng van mà là giảm chấn", "2号机不是阀坏，是减震器坏": what ails it is not the one thing but another.
_NOT_ITS_FAULT = words(
    r"[\s\"'”’)\]]*+(?:"
    r"không phải (?:là |do |tại )?(?!máy)[^\W\d_][^.\n;]{1,50}? mà (?:là |do |tại )?(?!máy\b)(?=[^\W\d_])|"
    r"(?:号机|机器?)?(?:这次)?不是[^\W\d_]{1,20}?[,、]? ?(?:而是|却是|是)(?!第?\d|[A-Z]*\d)|"
    r"ไม่ใช่ ?(?!เครื่อง)[^\n\d]{2,40}?แต่(?:เป็น)?(?! ?(?:เครื่อง|[A-Z]*\d)))",
    _I,
)

# "除0610外都需要": all but this one, where "除0610外,0608也" would be this one as well.
_BUT_FOR = re.compile(r"除(?:了|去|开)?[^。,\n]{0,8}$")
_ALL_THE_REST = re.compile(r"[^。,\n也还]{0,6}?(?:以?外|之外)?[,、]?(?:都|均|全部?|皆|其[余他它])")

# "Leave AB-12 alone", "lassen Sie die AB-12 bitte, wie sie ist": no hand is to be laid on it.
_LET = words(
    r"(?:\b(?:leave|let|keep|lassen (?:Sie|wir)|lasst|lass|laissez|laissons|laisser|dejen|dejad|dejamos|dejar|lasciate|lasciamo|lasciare|zostawcie|zostawmy|zostawić|laat|laten|deixem|deixar|deixamos|nechte|nechat|nechajte|hagyják|lăsați|låt|lad|ostavite)|(?<!\w)(?:оставьте|залиште|оставете|αφήστε)|اتركوا?|השאירו|để) (?:\w+ ){0,4}$",
    _I,
)
_BE = words(
    r"[\s)]*,? (?:\w+ ){0,3}?(?:alone|be(?=[,.;]|$)|as (?:it|they) (?:is|are)|as[- ]is|untouched|out of (?:it|this)|in Ruhe|außen vor|unverändert|(?:so,? )?wie (?:sie|er|es) (?:ist|sind)|tranquilles?|telles? quelles?|tels? quels?|comme (?:elle|il)s? (?:est|sont)|en paz|tranquil[ao]s?|tal cual|como está[n]?|com'è|così com|in pace|w spokoju|bez zmian|tak jak jest|met rust|zoals (?:hij|die|ze|het)|em paz|na pokoji|tak,? jak|békén|așa cum|i fred|i ro|som den är|som den er|na miru|в покое|как есть|у спокої|как е|όπως είναι|كما هي|כמו שה|nguyên|yên)(?!\w)(?! (?:until|till|before|unless|bis|bevor|jusqu|avant|hasta|antes|finché|prima|dopóki|aż|tot|até))",
    _I,
)


def _let_be(said: _Said) -> re.Match[str] | None:
    found = _BE.match(said.after) if _LET.search(said.before[-60:]) else None
    # "for machine AB-12, and leave whole 1 piece": something else, and how many of it
    return None if found and re.match(r" ?\d", said.after[found.end() :]) else found


# "41B110, bobbin shaft OLD pattern not 41A110": with another number named first no more need be said.
_NOT_RIGHT_BEFORE = re.compile(r"(?<!why )(?<!if )(?<!or )\bnot (?:the )?$", _I)


def _no_before(said: _Said) -> re.Match[str] | None:
    """The word against it that stands right before it."""
    before = said.before[-60:]
    if said.machine and _DOES_NOT.search(before):
        return None
    if not said.machine and said.behind_another and (found := _NOT_RIGHT_BEFORE.search(before)):
        return found
    return _HARD_BEFORE.search(_BUT_THIS.sub("", _OPENED.sub("", before)))


def _against_a_part(said: _Said) -> Cue:
    before, after, (left, right) = said.before, said.after, said.span
    if why := _not_ordered(before, said.reach, after, said.following, said.others, left, right):
        return 4.5, why
    if _TAKE.search(before) and (found := _OUT_OF.match(after)):
        return 6.0, f"taken {found.group().strip()!r}"
    if not _SUPPLY.search(said.reach) and (
        (_IN_HAND.match(after) and not said.view.cell_at(said.start)) or _TRIED.match(after)
    ):
        return 4.5, "in hand, or tried in vain"
    if _has_on_shelf(before, after):
        return 4.5, "in hand"
    if said.stop < len(after) and _SO_FAR.search(before[-40:]) and _THIS_TIME.search(after[: said.stop]):
        return 4.5, "used so far, and another is wanted now"
    if _IN_PLACE_OF_OLD.search(before[-60:]) or _OF_OLD.match(after):
        return 4.5, "what the new one takes the place of"
    if _LAST_TIME.search(before[-60:]) and not _THE_SAME_AGAIN.search(after + said.rest):
        return 4.5, "what they had the last time"
    if (
        _ELSEWHERE.match(after[: said.stop])
        or _LATER.match(after)
        or (_WE_SHALL_ORDER.search(before[-40:]) and _NEXT_YEAR.match(after))
    ):
        return 4.5, "ordered elsewhere, or another year"
    if _SENT_BACK.match(after[: said.stop]) and not (
        _SUPPLY.search(said.reach) or asks_plainly(after + said.following)
    ):
        return 4.5, "sent back"
    if at_hand.is_unused(before, after[: said.stop], said.following):
        return 4.5, "there, and of no more use to them"
    listed = _end_of_list(said.view, said.end, right, said.others)
    if at_hand.is_fitted(after) or at_hand.is_there(before, said.view.text[listed : said.end + said.stop]):
        return 4.5, "there already, they say"
    if papers.are_meant(before, after[: said.stop]) or papers.show_another(before, after):
        return 4.5, "a paper about it, or what its drawing shows"
    if _UNLIKE_AFTER.match(after) or _UNLIKE_BEFORE.search(before):
        return 4.5, "what another one is unlike"
    if _SEEN_IN_PRINT.match(after) and _IF.search(before):
        return 3.0, "seen in a manual, to be decided"
    if not said.due and _is_fitted_or_put_off(before, after):
        return 3.0, "fitted already, or left for another time"
    if found := _WARNED.match(after) or _NOT_ORDERED.match(said.following):
        return 4.5, f"named in warning: {found.group().strip()!r}"
    return (0.0,)


def _apart(said: _Said, *, excluded: bool) -> Cue:
    """What tells it apart from what is asked for: it runs well, is done, or is named for comparison."""
    if not said.due and (found := _sounds_well(said.reach) or _sounds_well(said.clause[0][-40:])):
        return 2.5, f"runs well or done: {found.group()!r}"
    if said.machine and (why := _a_machine_apart(said, excluded=excluded)):
        return 2.5, why
    before, after = said.before, said.after
    if (
        (_SOFT_BEFORE.search(before[-50:]) or _SOFT_AFTER.match(after) or _LIKE_BEHIND.match(after))
        and not _TROUBLE.search(said.clause[1])
        and not _LIKEWISE.match(after)
        and not (_NOW_THE_SAME.match(after) and not bystanders.LONG_AGO.search(before + after[: said.stop]))
        and not _RATHER.search(before)
        and not _WISHED_TOO.match(after)
        and not (_PUT_INTO.match(after) and _is_to_go_in(after[:60]))
    ):
        return 2.5, "named for comparison"
    return (0.0,)


# "... 에는 X 3개 필요합니다", and not "지난달 교체했습니다".
_IS_NEEDED = words(
    r"필요(?! ?없|하지 ?않|로 ?하지)|야 ?(?:합니다|하고|하는|해요|됩니다|돼요|할|함|겠)|(?:주문|발주|신청|청구)(?:합니다|드립|하려|할게|하겠|이요|요(?![가-힣]))",
    _I,
)


def _is_to_go_in(said: str) -> bool:
    return asks_plainly(said) or bool(_WISHED.search(said) or _IS_NEEDED.search(said))


HAS_COME = "what was sent for it has come"


def _a_machine_apart(said: _Said, *, excluded: bool) -> str:
    before, after = said.before, said.after
    if not excluded and _PART_DROPPED.match(after):
        return "a part for it is cancelled, or is there"
    if _has_come(said.reach) and not said.in_trouble:
        return HAS_COME
    if why := bystanders.why(before, after, said.following):
        return why
    if not _TROUBLE.search(said.reach) and bystanders.is_told_apart(before, said.reach):
        return "named to be told apart"
    rest = bystanders.kept_running(before, said.reach)
    if rest is not None and not (asks_plainly(rest) or _TROUBLE.search(rest)):
        return "cannot be stopped for it"
    if bystanders.has_recovered(after[: said.stop]):
        return "came right since"
    if bystanders.is_told_to_use(after) and not said.in_trouble:
        return "told what it uses"
    if _ANOTHER_TIME.search(said.reach) and not said.in_trouble:
        return "had its turn, or has it another year"
    called = m[1] if (m := _CALLED.search(said.clause[0])) else ""
    if bystanders.lends(before, after) or _runs_well_they_say(said.view, said.span[1], said.others, called):
        return "swapped with, or said to run well in the next sentence"
    return ""


def _is_done_with(said: _Said) -> bool:
    """Whether a part is told of as done in its own line, and nothing is asked of it after that."""
    done = not said.due and (_sounds_well(said.reach) or _sounds_well(said.clause[0].rpartition("\n")[2][-24:]))
    return bool(done) and not _SUPPLY.search(said.before + said.rest)


# "no need to come for it, just send the filters"
_ONLY_NO_VISIT = words(
    r"(?:올|오실|방문(?:하실|은|할|하지)?|출장(?:은)?|기사(?:님)?(?:은|는)?|사람(?:은)?) ?(?:\S+ )?(?:필요|안 ?(?:오|와|하)|않|없|불필요)|안 ?(?:오셔도|와도|오셔)|(?:訪問|出張|お越し|来て)[^。\n]{0,10}(?:不要|なくて|必要(?:は)?(?:あり|な))|(?:不用|不必|无需|不需要)(?:派人|来人|过来|来|上门)|(?:派人|上门)[^,。\n]{0,4}(?:不用|不必)|không cần (?:\w+ ){0,2}(?:sang|đến|qua|cử)|ไม่ต้อง(?:มา|ส่งช่าง|เข้ามา)|\b(?:no (?:visit|call-?out|engineer|need (?:to come|for a visit))|(?:visit|call-?out|engineer|technician)s? (?:is |are )?not (?:needed|necessary|required)|(?:don't|do not|needn't) (?:need to )?(?:come|visit|send (?:anyone|anybody|an engineer))|(?:kein|keinen) (?:Besuch|Einsatz|Techniker|Monteur)|nicht (?:zu )?kommen|pas (?:besoin )?(?:de (?:venir|visite|technicien|déplacement|passer))|no (?:hace falta|es necesari\w+|necesit\w+) (?:que )?(?:venir|vengan|visita|técnico)|non serve (?:venire|la visita|il tecnico|che)|nie trzeba przyjeżdżać|wizyta (?:nie jest|niepotrzebna)|tidak perlu (?:datang|kunjungan|teknisi)|gelmenize gerek yok|servis gerek\w* yok)|приезжать не (?:нужно|надо)|выезд не (?:нужен|требуется)",
    _I,
)
# "(AB-12, 4개 보유)", "AB-12 (2 in stock)": said of how many are there, inside its bracket or right behind.
_IN_HAND = words(
    r"[\s,:(]*(?:현재 |재고 )?\d{1,4} ?(?:개|EA|대|장|매|본|set|세트|pcs?|個|个|cái|ชิ้น|Stück|szt)?(?:가|는|를|은)? ?(?:보유|재고|남아|있음|있습|(?:is |are )?(?:in stock|on hand|on the shelf|left)|在庫|手持ち|库存|现有|còn|tồn|คงเหลือ|มีอยู่|auf Lager|vorhanden|en stock|na stanie)",
    _I,
)
# "we still have two AB-12 on the shelf"
_HAVE_BEFORE = words(
    r"\b(?:have|got|find|found|keep|haben|hatten|avons|tenemos|abbiamo|mamy|punya|có|còn)(?: (?:noch|encore|todavía|aún|ancora|jeszcze|masih))?(?: [\w-]+){0,3} $|(?:还有|还剩|库存有|(?<!没)有)[^,。\n]{0,6}$",
    _I,
)
_ON_SHELF = words(
    r"[^.,;\n]{0,16}?\b(?:(?:on|in) (?:the|our) (?:shelf|stores?|cupboard|drawer|crib|warehouse)|in stock|left(?: over)?|to spare|am Lager|auf Lager|en stock|en el almacén|a magazzino|na stanie|di gudang|trong kho)\b|[^。,\n]{0,4}(?:在库|库存|仓库里)",
    _I,
)
# "a new AB-12 was put in and it is the same": tried, and it did not help.
_TRIED = words(
    r"[\s)]*(?:로|으로|을|를)? ?(?:새 ?것|신품|새것)?(?:으로|로)? ?(?:교체|바꿔|갈아|바꾸)[^.\n]{0,12}(?:똑같|마찬가지|그대로|동일|소용)|[\s)]*(?:也|还是|仍然?|依然)(?:是)?(?:一样|这样|老样子|没用|不行|如此)|"
    r"[^.\n]{0,20}\b(?:same (?:result|thing|problem|fault)|no (?:change|difference|improvement|better)|did(?:n't| not) help|made no difference|still the same)\b|[^。\n]{0,14}(?:同じ(?:で|結果|症状)|変わ(?:ら|り(?:ませ|な))|改善(?:せず|しま))|[^.\n]{0,14}(?:vẫn (?:thế|vậy|như (?:cũ|vậy))|không (?:hết|khỏi|đỡ))|[^\n]{0,14}(?:ก็(?:ยัง)?เหมือนเดิม|ไม่หาย)|"
    r"[^.\n]{0,20}\b(?:ohne (?:Erfolg|Besserung)|half nicht|sin (?:éxito|mejora)|sans (?:succès|amélioration)|nie pomogło|не помогло|tetap sama|değişmedi)",
    _I,
)
_SEEN_IN_PRINT = words(
    r"[\s)]*(?:이|가|로|라고)? ?[^.\n]{0,10}(?:매뉴얼|설명서|카탈로그|도면|부품 ?표|파츠 ?리스트)|\s*(?:\(?(?:as )?(?:in|from|per|on) (?:the|your|our) (?:manual|catalog(?:ue)?|parts? (?:list|book)|drawing))|[^。\n]{0,8}(?:マニュアル|取説|カタログ|説明書|手册|说明书|目录|sổ tay|tài liệu|คู่มือ|Handbuch|manual|catálogo|instrukcj)",
    _I,
)
_IF = words(
    r"만약|만일|혹시|(?:하|이|으|되|나)면(?=[ ,])|필요하(?:면|다면)|\bif\b|\bin case\b|\bshould (?:it|you|we)\b|もし|場合|如果|若|要是|nếu|ถ้า|หาก|\bfalls\b|\bwenn\b|\bsi\b|\bse\b|jeśli|jeżeli|если|jika|kalau|eğer",
    _I,
)


def _is_fitted_or_put_off(before: str, after: str) -> bool:
    """Whether a part is told of as put in by themselves, nothing asked of it, or as left for another time."""
    if _LEAVE.search(before[-60:]) and _NEXT_TIME.match(after):
        return True
    if re.match(r"^[\s)]*(?:은|는|は|等?下次| để| ไว้)", after) and _NEXT_TIME.match(after):
        return True
    fitted = _FITTED_BEFORE.search(before[-60:]) or _FITTED_AFTER.match(after)
    return bool(fitted) and not (asks_plainly(before + after) or _SUPPLY.search(before + after))


# "replaced last year and due again": what was done is why it is asked for.
_DUE_AGAIN = words(
    r"곧 (?:\d|일|한|두|반) ?년|(?:올해|이번|금년) ?교체(?:용|분)|(?:또|다시|이제|벌써|슬슬|올해|이번)[^.\n]{0,14}?(?:갈 ?때|바꿀 ?때|교체할 ?때|교체 ?(?:시기|주기|시점)|주기|때가 ?(?:됐|되|왔))|교체 ?(?:시기|주기)(?:가|라|이|입|도래|됐|되|돌아)|(?:이번|올해|금년)(?:에도|도|에 ?또| ?것도) ?[^.\n]{0,12}?(?:부탁|주(?:세|시)|필요|주문|보내)|"
    r"\b(?:(?:is|are|now|again) due|due (?:again|once more|now)|time for (?:the|its|a|our) (?:next|new)|time (?:to|for) (?:change|renew|replac)\w*|needs? (?:\w+ )?again|once again|wieder (?:fällig|dran|soweit)|steht wieder an|diesmal (?:auch|wieder)|(?:à|de) nouveau|échéance|toca (?:otra vez|de nuevo)|de nuevo|otra vez|di nuovo|scadenza|znowu|ponownie|jatuh tempo|lagi\b[^.]{0,10}waktunya|yine|zamanı geldi)\b|"
    r"また[^。\n]{0,6}交換|交換(?:の)?時期|時期(?:に(?:なり|来)|が(?:来|参))|今回も|(?:又|再次)[^。\n]{0,6}(?:到|该|快)|该(?:换|更换)了|(?:这次|今年)(?:还是|也|照旧|同样)|到(?:了)?(?:更换|换)?(?:的)?(?:周)?期|lại (?:đến|tới)(?: \w+)? (?:hạn|kỳ|lúc)|(?:lần|năm) này (?:cũng|lại)|ครบ(?:รอบ|กำหนด)|ถึงเวลาเปลี่ยน|(?:снова|опять) пора|подош[её]л срок",
    _I,
)
_THE_SAME_ONE = words(
    r"[\s,]*(?:[가-힣]+ )?(?:그건|그것은|그거는|그쪽은|거기는|그 ?(?:기계|장비|설비|호기)(?:는|은))|[^.;\n]{0,40}?\b(?:that (?:one|machine|unit)|it|this one)\b|[^。;\n]{0,20}?(?:それ|そちら|そっち|あれ)は|[^。;\n]{0,16}?(?:那台|它|那个)|[^.;\n]{0,60}?(?:máy (?:đó|này|ấy)|cái đó)|[^.;\n]{0,40}?(?:เครื่อง(?:นั้น|นี้)|ตัวนั้น)|[^.;\n]{0,30}?\b(?:die|den|diese[rn]?) (?:lassen|brauch|können|machen)|[^.;\n]{0,30}?\b(?:ésa|esa|ese|celle-ci|celui-ci|celle-là|quella|quello)\b|[^.;\n]{0,30}?\b(?:tamt[aąeę]\w*|ten|tej)\b",
    _I,
)


_REST = words(cues.either(cues.REST), _I)
_NO_SUBJECT = 4  # characters behind a "but" that name nothing new


def _statement_end(after: str) -> int:
    """How far the words behind a code speak of it: to the next statement, unless that takes it up again ("..., but that one ...")."""
    strong = _STRONGLY.search(after)
    if strong is None:
        return 90
    if strong.group().strip()[:1] in (";", "。", ".", "!", "?"):
        return strong.end()
    well = _sounds_well(after[strong.end() : strong.end() + 30])  # "... runs the same rice but is fine"
    others = _REST.match(strong.group())
    if not _THE_SAME_ONE.match(after, strong.end()) and (others or not (well and well.start() < _NO_SUBJECT)):
        return strong.end()
    following = _STRONGLY.search(after, strong.end() + 1)
    return following.end() if following else min(len(after), strong.end() + 90)


def _runs_well_they_say(view: View, right: int, others: Sequence[int], called: str) -> bool:
    """ "... the washer AB-12. That machine is running superb": a sentence of its own, about what the one before named.

    `called` is the word before the number: "the washer" does as well as "that machine".
    """
    number = view.sentence_number(right - 1) + 1
    if number >= len(view.sentences):
        return False
    start, end = view.sentences[number]
    text = view.text[start:end]
    if _ALL_OF_THEM.match(text):
        return False  # "both run well": how they are, and not which of them is meant
    meant = _PRONOUN.match(text) or (len(called) >= 3 and text[:24].lower().find(called.lower()) >= 0)
    said = _sounds_well(text) and not _TROUBLE.search(text)
    return bool(meant and said) and not any(start <= at < end for at in others)


_ALL_OF_THEM = words(
    r"\s*(?:(?:the )?(?:both|all|two|three)\b|둘 ?다|(?:두|세) ?(?:대|기계|장비|설비) ?(?:모두|다|는|가)|모두|両方|どちらも|(?:2|二|両)台とも|两台|都|cả (?:hai|ba)|ทั้ง(?:สอง|หมด)|beide|les deux|toutes? les|ambos|ambas|las dos|entramb|tutte e|obie|oba\b|kedua|her iki|оба|обе|begge|båda|båda två|molemm|obě\b|mindkett|mindegyik|ambele|toate|и двете|oboje|обидв|και (?:τα|οι) δύο|كلا |כל ה|שתי ה|שני ה|दोनों|हर दो|abi\b|abu\b|abas\b|mõlem|екеуі|parehong)",
    _I,
)
_CALLED = re.compile(r"([^\W\d_]{3,})[\s(\[\"']*$")


# "the box held only the AB-12": no number stands before it, so it is what came and not too few of it.
_ALL_THAT_CAME = words(
    r"\b(?:held|contained|came|arrived|enthielt|enthalten|kam(?:en)?|contenait|contenía|venían?|llegaron|conteneva|zawierał\w*|przysz\w+|berisi)\b[^.\n\d]{0,16}\b(?:only|just|nur|seulement|sólo|solo|solamente|soltanto|tylko|hanya)\b(?: (?:the|our|die|der|das|le|la|les|el|los|las|il|lo|i|gli))?(?: [^\W\d_]+){0,2} $|(?:chỉ có|มีแค่|มีเพียง|里只有|只来了|只发了)[^.\n\d。]{0,6}$",
    _I,
)


def _not_ordered(
    before: str, reach: str, after: str, following: str, others: Sequence[int], left: int, right: int
) -> str:
    """Why a part that its sentence speaks of is no order: it has come, or it is one of several asked about."""
    sentence = before + after
    if got := _has_come(reach):
        return f"has come: {got!r}"
    if _GOT_BEFORE.search(before[-40:]) and not (_NOT_QUITE.search(sentence) or _REQUEST.search(sentence)):
        return "has come"
    if _ALL_THAT_CAME.search(before[-60:]):
        return "all that came"
    if (stock := _FROM_STOCK.match(after)) and not asks_plainly(after):
        return f"from their own stock: {stock.group().strip()!r}"
    if _USED.search(reach) and not (_REQUEST.search(sentence + following) or _TROUBLE.search(sentence)):
        return "told of what is left of it"
    if (
        _WHETHER.search(sentence)
        and not _ORDERS.search(sentence)
        and not re.search(r"\d ?(?:개|EA|pcs?|個|个|cái|ชิ้น)", sentence, _I)
    ):
        return "asked about, not ordered"
    if (
        len(set(others[bisect_left(others, left) : bisect_left(others, right)])) > 1
        and _WHICH.search(sentence)
        and not _ORDERS.search(sentence)
    ):
        return "one of several asked about"
    return ""


# "not that one but its neighbour ...": what follows is meant, whatever it is likened to.
_RATHER = words(
    r"(?:말고|아니라|아니고|ではなく|じゃなく|而是|mà là|\bsondern|\bsino|bensì|\blecz|\bale|melainkan|แต่เป็น|\bnot\b[^.\n]{1,40}\bbut)[^.\n]{0,24}$|\b(?:send|ship|supply|need|order|quote)\b[^.\n]{1,60}\bfor (?:its|the|our|another) [\w ]{0,30}$",
    _I,
)
# Asked to be sent, as against somebody's being sent.
_SUPPLY = words(
    r"보내|발송|주문|발주|납품|견적|공급|구매|구입|필요(?! ?없)|\b(?:send|ship|supply|dispatch|quote|order)(?:ing|s)?\b(?! (?:[\w']+ ){0,3}(?:technician|engineer|someone|somebody|service|people|man|person|tech|fitter|expert)s?\b)|\bneed (?:an?|one|two|three|\d|another|more|new)|送(?:って|り|付)|手配|注文|発注|必要|发(?:货|来|给|\d)|寄|订|采购|报价|需要|gửi|cung cấp|đặt (?:hàng|mua)|cần|ส่ง(?!ช่าง)|สั่ง|ต้องการ|liefer|schick|bestell|benötig|brauch|env[ií](?!ar? (?:un|a un) técnico)|mand[ae]n|pedi|necesit|livr|envoy(?!er un tech)|command|besoin|sped|inviat|ordin|wysł|przysł|zamaw|zamów|potrzeb|kirim(?! teknisi)|pesan|butuh|gönder(?! teknik)|sipariş|пришл|отправ|нужн|заказ"
    + "|"
    + cues.either(cues.NEED, cues.SEND),
    _I,
)
_SEND = words(
    r"\b(?:please|pls|kindly|can you|could you)? ?(?:send|ship|supply|dispatch|courier|order)(?: us| me| over)?(?: the| a| an| another)?(?: \w+){0,3} ?$|\b(?:bitte|proszę|por favor|veuillez|mohon|tolong|vui lòng|ขอ|请)(?: \w+){0,4} ?$"
    + "|"
    + cues.either(cues.SEND, behind=_FEW_WORDS),
    _I,
)
# "AB-12 접지슈(C-9)는 취소해 주세요": what is told of a part, right behind a machine, in one clause.
_PART_DROPPED = words(
    r"(?:[^.,;\n]|\.(?=\d)){0,48}?(?:은|는|을|를) ?(?:이번에 |이번엔 )?(?:취소|빼 ?주|제외|보류)|(?:[^.\n]|\.(?=\d)|\n(?=\S)){0,70}?(?:창고에 (?:그대로 )?있|재고(?:가|로) 있)(?:[^.\n]|\n(?=\S)){0,30}?(?:않|빼|제외|취소)",
    _I,
)
_SENT_FIRST = words(
    r"[^.,\n]{0,14}?(?:다시|새로|재차|추가로|더) ?(?:보내|부쳐|발송|납품)(?:해)?(?:고|주시고| ?주고|하고)(?=[ ,])|[^.,;\n]{0,20}? again(?=,| and\b)|[^。、\n]{0,14}?(?:再送|送り直)(?:し(?:て(?:いただき|くださ[いり])?)?|いただき)?、",
    _I,
)
# "AB-12 상단 망은 제외": of the machine's upper half, and not of the machine.
_PART_OF = words(
    r"\s*(?:의 ?)?(?:상단|하단|상부|하부|상판|하판|중단|좌측|우측|왼쪽|오른쪽|앞쪽|뒤쪽|뒷쪽|전면|후면|안쪽|바깥쪽|입구|출구)(?:의|쪽)? (?!기계|장비|설비|라인)[가-힣A-Za-z]{1,8}(?:은|는|만) |\s*(?:の)?(?:上段|下段|上側|下側|左側|右側|前側|後側)の|\s*(?:的)?(?:上层|下层|上面|下面|左边|右边|左侧|右侧)的?|\s*(?:건|것|용)? ?(?:중(?:에서?)?|가운데)(?= )|\s*(?:のうち|の中で)|(?:里|中)的"
)


# "please take the grid bars AB-12 for machine 7 out of our order"
_TAKE = words(
    r"\b(?:take|leave|strike|kick|get|nehmen Sie|nehmt|streichen Sie|retirez|enlevez|sac[aá]?r?|saquen|quiten|togliete|wykreśl\w*|usuń\w*|keluarkan|çıkar\w*|уберите|исключите)\b[^.;\n]{0,40}$",
    _I,
)
_OUT_OF = re.compile(
    r"(?:[^.;\n]|\.(?=\d)){0,50}?\b(?:out(?: of)?|off|aus|heraus|raus|de la (?:commande|liste)|del pedido|dall'ordine|z (?:zamówienia|listy)|dari (?:pesanan|daftar)|siparişten|из (?:заказа|заявки))\b",
    _I,
)


def _has_on_shelf(before: str, after: str) -> bool:
    if not (_HAVE_BEFORE.search(before) and _ON_SHELF.match(after)):
        return False
    return not (at_hand.none_is_left(before) or at_hand.more_is_wanted(after))


def _set_aside(before: str, reach: str, machine: bool) -> re.Match[str] | None:
    """Words later in its clause that set it aside; of a part sent for in so many words only those right behind it."""
    if machine and _PART_OF.match(reach):
        return None  # "of those for AB-12 the sleeve is cancelled"
    if not machine and _SEND.search(before):
        reach = reach[:24]
    elif not machine and (sent := _SENT_FIRST.match(reach)):
        reach = sent.group()  # "one of AB-12 again, and take the wrong one away"
    return _HARD_CLAUSE.search(reach) or (None if machine else _HARD_PARTS.search(reach))


def _has_come(reach: str) -> str:
    """The words that say that it has arrived, as it should."""
    got = _GOT.match(reach)
    return got.group().strip() if got and not _NOT_QUITE.search(got.group()) else ""


# Where a letter comes to what it is about, thanks and old stories behind it; at the beginning of a sentence.
_TURNS = words(
    r"\W*(?:(?:그런데|근데|다만|하지만|그리고|암튼|아무튼|but|and|so|well|und|aber|et|mais|y|pero|e|ma|a|ale|но|а) ?,? ?)?(?:"
    r"문제(?:는|가 (?:된|되는) (?:건|것은))|문젠|본론|용건은|다름이? ?아니(?:라|고|오라)|정작 |각설하고|그건 그렇고|(?:오늘|이번에|이렇게) (?:메일|연락|글)[^.\n]{0,8}(?:건|것은|이유)|연락드린 (?:건|이유)|다른 (?:기계|설비|건|문제) (?:다른 )?(?:건|이야기|얘기)|한 ?가지 더 |"
    r"what (?:i'm|i am|we're|we are) (?:actually |really )?writing (?:about|for)|(?:the )?reason (?:for (?:this|my)|i'm|i am|we are|we're)|(?:the|our) (?:real |actual |current )?(?:problem|trouble|issue|snag) (?:now |today |this time |here )?(?:is|lies)|now (?:to|for|on to) (?:the|my|our)|now,? (?:unfortunately|sadly|the (?:bad|other))|there is (?:also )?(?:another|one more) (?:matter|thing|issue|problem)|this time (?:it is|it's|the|round)|"
    r"今回(?:は|の件)|さて|本題|問題(?:は|なのは)|別件(?:です|で|ですが)|ご連絡(?:した|いたしました)のは|这次|本次|问题(?:是|在于|出在|在)|另(?:外)?有?一件?事|还有一件事|vấn đề (?:là|ở|nằm)|lần này|còn (?:một |1 )?(?:việc|chuyện|vấn đề) (?:nữa|khác)|(?:มี)?อีก(?:หนึ่ง)?เรื่อง|ปัญหา(?:คือ|อยู่ที่)|ครั้งนี้|คราวนี้|"
    r"jetzt (?:leider|aber|zum|zu|das)|nun (?:leider|aber|zum|zu|das)|das (?:eigentliche )?problem (?:ist|liegt)|diesmal|es geht (?:mir |uns )?(?:jetzt |nun |heute )?um|le (?:vrai )?problème (?:est|vient|concerne)|cette fois|je vous écris (?:pour|au sujet)|el (?:verdadero )?problema (?:es|está|lo tenemos)|esta vez|les? escrib(?:o|imos) (?:por|para)|il (?:vero )?problema (?:è|sta|riguarda)|questa volta|(?:vi )?scriv(?:o|iamo) per|o problema (?:é|está)|desta vez|problem (?:jest|polega|dotyczy|mamy)|tym razem|teraz (?:niestety|jednak)|chodzi (?:o|nam o)|piszę w sprawie|masalahnya|yang (?:jadi|menjadi|bermasalah)|kali ini|sorun (?:şu|ise)|bu (?:kez|sefer|defa)|asıl (?:konu|sorun|mesele)|проблема (?:в|с|у)|на этот раз|теперь (?:к|о|плох)|пишу (?:по|насч))",
    _I,
)
# "It is AB-12 that has failed": what stands so is what is meant, and nothing beside it.
_CLEFT_BEFORE = words(
    r"(?:\bit(?:'s| is) (?!(?:not|like|just like|as|similar)\b)(?:[\w',-]+ ){0,6}|\bc'est (?:[\w',-]+ ){0,4}|\bes (?:el|la|esta|este) (?:[\w',-]+ ){0,4}|\bè (?:il|la|l') ?(?:[\w',-]+ ){0,4})$",
    _I,
)
_CLEFT_AFTER = re.compile(r"^[\s,)\"']*(?:that|which|who|qui|(?:el|la) que|que|che)\b", _I)


def turns(view: View) -> int:
    """Where the letter comes to its point, as the place of the sentence that says so; -1 where none does."""
    return next((start for start, end in view.sentences[1:] if _TURNS.match(view.text, start, end)), -1)


def is_pointed_out(view: View, start: int, end: int) -> bool:
    """Whether the sentence of a code says that this is the one meant: "it is AB-12 that ...", "the problem is AB-12"."""
    left, right = view.sentence_at(start)
    before, after = view.text[left:start], view.text[end : max(right, end)]
    if _CLEFT_BEFORE.search(before[-60:]) and _CLEFT_AFTER.match(after):
        return True
    return bool(_TURNS.match(before)) and not misdelivered.HAS_CODE.search(before) and not _sounds_well(after[:90])


def sets_aside(text: str) -> bool:
    """Whether a stretch of text says of what it speaks that it is not wanted."""
    return bool(_HARD_CLAUSE.search(text) or _HARD_AFTER.match(text) or _NOT_SENT.search(text))


_NOT_SENT = words(
    r"보내지 ?(?:마|말|않)|안 ?보내|주문(?:이|은)? ?아[니닙]|(?:do not|don't|no need to|please not) (?:send|ship|supply|count|deliver)|送らない|不要|不用|别(?:发|寄)|đừng|không (?:gửi|cần)|ไม่ต้อง|"
    r"nicht (?:mit)?(?:zu)?(?:send|schick|liefer)|(?:send|schick|liefer)e?[nt]? (?:\w+ ){0,3}nicht\b|no (?:(?:me|nos|se|l[aoe]s?) ){0,2}(?:env[ií]|mand|sirv|surt|suministr|despach|entreg)|"
    r"n(?:e |')(?:l[ae]s? |l')?(?:envoy|livr|expédi)\w* (?:\w+ )?(?:pas|plus)|ne pas (?:les? |la )?(?:envoyer|livrer|expédier)|non (?:l[aeio] )?(?:spedi|invia|manda|consegna|fornit)|nie (?:wysył|przysył|dostarcza)|"
    r"não (?:[ao]s? )?(?:envi|mand|entreg|forneç)|niet (?:mee)?(?:te )?(?:stur|lever)|(?:stuur|lever|stuurt|levert) (?:\w+ ){0,2}niet\b|(?:inte|ikke) (?:skick|lever|send)|(?:skicka|leverera|send|lever) (?:\w+ ){0,2}(?:inte|ikke)\b|ne(?:posíl|dodáv)|не (?:отправл|присыл|высыл|поставл|надсил)|gönderme|jangan (?:di)?kirim",
    _I,
)


def _sounds_well(text: str) -> re.Match[str] | None:
    """Where it is said to be in order, or that it runs, without a word of trouble: "it runs loudly" is none."""
    return _SOFT_CLAUSE.search(text) or (None if _TROUBLE.search(text) else _RUNS.search(text))


def runs_well(text: str) -> bool:
    """Whether a stretch of text says of something that it is in order."""
    return bool(_sounds_well(text))


def asks(text: str) -> bool:
    """Whether a stretch of text asks for something."""
    return bool(_REQUEST.search(_POLITE.sub(lambda _: " ", text)))


def refuses(text: str) -> bool:
    """Whether a stretch of text says that something is not to be done, sent or counted."""
    return bool(_HARD_CLAUSE.search(text))


def troubles(text: str) -> bool:
    """Whether a stretch of text tells of a failure or damage."""
    return bool(_TROUBLE.search(text))


_AFTERTHOUGHT = words(
    r"추신|(?<![A-Za-z])p\. ?s\.?(?![A-Za-z])|정정(?:합|드|:| :)|追記|追伸|訂正|更正|附言|补充[::]|tái bút|đính chính|ป\.ล\.|แก้ไข[::]|nachtrag|korrektur|post-?scriptum|sprostowanie|correction:",
    _I,
)


def in_afterthought(view: View, place: int) -> bool:
    """Whether `place` comes after a "P.S." or the like: what is said there is the last word."""
    return place >= view.once(_first_afterthought)


def _first_afterthought(view: View) -> float:
    found = _AFTERTHOUGHT.search(view.text)
    return found.end() if found else math.inf


_STRONGLY_ASKS = words(
    r"(?<!\w)(?:просим|прошу|пришлите|отправьте|вышлите|пожалуйста|нужн|необходим|требу(?:е|ю)тся|precisamos|prosím|kérj)|부탁|(?:발주|주문|신청)(?:드|합|하겠|하려|하고자|할게)|\b(?:we(?:'d| would)? (?:like to )?order|want to order|placing an order|bestellen wir|wir bestellen|pedimos|encargamos|nous commandons|ordiniamo|zamawiamy|(?:mau|ingin) pesan|sipariş (?:ed|ver))|(?:発注|注文)(?:いた|し|願)|订购|下单|đặt (?:hàng|mua)|สั่งซื้อ|주세요|주십|요청|바랍|해 ?줘|(?:살|구할|받을|받아볼|주문할|구입할|구매할) ?수 ?(?:있을까|있나|있을지|있는지)|\b(?:please|pls|kindly|(?:could|can|may) (?:you|we)|need|request)\b|お願い|ください|(?:보내|해|갖다|부쳐|넣어|챙겨|만들어|구해) ?(?:주쇼|주슈|주소(?!지)|주이소|주구려|줘(?:여|유)|주셔(?:요|유)|주세여|주셈)|请|麻烦|vui lòng|nhờ|xin (?!cảm)|giúp(?! đỡ)|ขอ(?!บ)|รบกวน|ช่วย|bitte|benötig|por favor|necesit|besoin|merci de|veuillez|proszę|prosimy|potrzeb|mohon|tolong|lütfen|[??]"
    + "|"
    + cues.either(cues.PLEASE, cues.NEED, cues.SEND),
    _I,
)


def asks_plainly(text: str) -> bool:
    """Whether somebody is asked to do something, politeness apart."""
    return bool(_STRONGLY_ASKS.search(_POLITE.sub(lambda _: " ", text)))
