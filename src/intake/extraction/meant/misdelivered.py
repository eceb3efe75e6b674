"""A delivery gone wrong: which of two parts came, and which should have come.

"We ordered A but B came", "the label says B, please send A": the words around a number tell on which side of it the number
stands, where a sentence names both or the next one says what was ordered.
"""

from __future__ import annotations

import re

from intake.extraction.meant import bystanders
from intake.extraction.text import cues
from intake.extraction.text.vocabulary import words

_I = re.IGNORECASE

# "坏的不是A": what is broken, and not what came.
_BROKEN_IS = words(
    r"(?:(?:坏|漏|断|裂|烧|卡|有问题|故障|磨损|要换|需要|要|缺|更换)的?(?:并)?|(?:hỏng|cần|cần thay|lỗi) |\b(?:broken|faulty|failed|needed|wanted|kaputt|defekt|gebraucht|cassé|roto|rott[oa]|zepsut\w*|rusak) (?:\w+ )?(?:is |ist |est |è |es |jest )?)(?:不是|không phải(?: là)?|not|nicht|n'est pas|bukan|non|nie|no)(?: \w{1,4})? ?$",
    _I,
)
_CAME = words(
    r"(?:실물|현품|상자|박스|포장)(?: ?(?:각인|라벨|안|속))?(?:은|는|에는|에|이)|(?:도착|입고|수령)(?:분|품)|(?:到着|入荷|着荷)(?:分|品)|(?<![时计候快])到货(?![时日期后])|섞여 ?(?:왔|있|들어)|現品|実物|实物|包装(?:里|上)|geliefert (?:wurden?|haben)|wir haben [^.\n]{0,10}bekommen|(?:뜯어|열어|까|개봉해|확인해|꺼내) ?보니|(?:opened|unpacked|turned out|turns out|showed up|the box (?:has|had|holds))\b|開け(?:たら|てみ)|開封し|打开(?:一看|看|后)|拆开(?:一看|看|后)|mở (?:ra|hộp)|เปิด(?:ดู|กล่อง)|ausgepackt|en ouvrant|al abrir|aprendo|po otwarciu|들어왔|들어 ?왔|들어 ?있|든 ?(?:건|것)|담긴|왔(?:습|어|네|는데)|도착(?:했|한|하)|입고(?:됐|되었|된)|수령|받았|received|arrived|came|delivered|inside (?:is|was)|contains?|you sent|was shipped|届(?:いた|き|く)|来ました|入って(?:いた|いまし)|收到|到货的是|发来|寄来|nhận được|gửi (?:đến|sang)|ได้รับ|ส่งมา|erhalten|geliefert wurde|kam(?:en)?\b|otrzymali|przysz|reçu|到的|收到的|w (?:paczce|przesyłce|pudełku|kartonie)|en la caja|en el paquete|nella scatola|nel pacco|\bin the (?:box|parcel|package)\b|dans le (?:colis|carton)|\bim (?:Paket|Karton)\b|na caixa|no pacote|kutudan|paketten|в (?:коробке|посылке|упаковке)|di dalam (?:kotak|paket)|trong (?:hộp|thùng|kiện)|ในกล่อง|箱(?:里|子里|の中)|llegó|llegaron|recibi|arrivat|ricevut|diterima"
    + "|"
    + cues.either(cues.CAME),
    _I,
)
_INSTEAD = words(
    rf"^[\s\"')\]]*(?:[:-]?[^\W\d_]{{1,3}})? ?(?:{cues.either(cues.INSTEAD_BEHIND)})|"
    r"^[\s\"')\]]*(?:이|가|은|는)? ?(?:아니라|아닌|대신|말고)|^[\s\"')]*(?:ではなく|じゃなく|でなく|の代わり|而是)",
    _I,
)
_NOT_BUT = words(
    r"(?:\bnot|instead of|rather than|不是|而不是|không phải|ไม่ใช่|\b(?:nicht|statt|anstatt|zamiast|a nie|pas(?! (?:\w{2,}y|do|dla)\b)|au lieu de|no|en lugar de|e non|bukan)) (?:the |a |an )?(?:[\w-]+ ){0,3}$|(?:不是|而不是|不要)$|"
    + cues.either(cues.INSTEAD_OF, behind=r"(?: (?:\d{1,4}|[^\W\d_]+)\.?){0,4} ?$"),
    _I,
)
_NOT_THAT_AFTER = words(
    r"[^.\n]{0,24}?(?:,|\band\b|-)? ?(?<![a-z])(?:not|instead of|rather than|不是|而不是|không phải|ไม่ใช่|nicht|statt|zamiast|pas(?! (?:\w{2,}y|do|dla)\b)|no|bukan)\b|"
    rf"[^.\n]{{0,24}}?(?:{cues.either(cues.INSTEAD_OF)})|[^.\n]{{0,32}}? [\w./-]{{0,16}}\d[\w./:-]{{0,10}} ?(?:{cues.either(cues.INSTEAD_BEHIND)})",
    _I,
)
# "Instead of two AB-1 we got two CD-2", of what stands before CD-2.
_IS_SENT_FOR = words(rf"\bplease\b|{cues.either(cues.PLEASE, cues.SEND)}", _I)
_A_CODE = r"(?=[\w./-]*\d)[A-Za-z0-9][\w./-]{2,}"
_INSTEAD_OF_ANOTHER = words(
    rf"(?:(?:instead of|rather than|{cues.either(cues.INSTEAD_OF)}) (?:[^\s,]+ ){{0,4}}?{_A_CODE}|{_A_CODE}(?::?[^\W\d_]{{1,3}})? ?(?:{cues.either(cues.INSTEAD_BEHIND)}))[ ,]",
    _I,
)


_CONTRAST = words(
    r"のところ、|したところ、?|(?<=[것거건품] )(?:중|가운데)에?(?=[ ,])|(?:^|(?<=[A-Za-z0-9]))인데(?=[ ,])|, (?=(?:geliefert|gekommen|erhalten|livré|reçu|llegaron|recibimos|arrivat|ricevut|przysz|dostali))|(?<=[가-힣])(?:는데|ㄴ데|은데|지만|으나|인데|건데)(?=[ ,])|\b(?:but|however|instead|although|while)\b|ですが|のに|が、|けど|但是?|却|结果|nhưng|แต่|\b(?:aber|jedoch|mais|pero|ma|ale|tetapi|tapi)\b|"
    r"\b(?:cuando (?=(?:nosotros |habíamos )?ped)|when (?=we (?:had )?(?:ordered|asked))|obwohl\b|alors que\b|quando (?=a[vb]|pedimos))|"
    r",(?= (?:[^\W\d_]+ ){0,3}(?:ordered|bestell\w+|commandé\w*|pedido|pedimos|encomend\w+|ordinat\w+|zam[oóa]w\w+|заказ\w+|pesan|đặt)\b|,? (?:biz|wir hatten) )"
    + rf"|,(?= (?:[^\W\d_]+ ){{0,3}}(?:{cues.either(cues.ORDERED)}))|{cues.either(cues.BUT)}",
    _I,
)
_WAS_ORDERED = words(
    r"거래 ?명세서|견적서|明細|納品書|送货单|주문|발주|신청|요청한|시킨|시켰|원한|부탁드린|\border(?:ed|s)?\b|\brequested\b|asked for|注文|発注|订|下单|đặt|đơn|สั่ง|bestell|command|pedimos|pedido|pedí|ordin|zam[oóa]w|pesan|encomend|comand[eao]|заказ|sipariş|\bmemesan\b"
    + "|"
    + cues.either(cues.ORDERED),
    _I,
)
HAS_CODE = re.compile(_A_CODE)


def _side_of_contrast(before: str, after: str) -> str:
    """ "We ordered A but B came": which side of the "but" the code stands on, where each side has its own."""
    cuts = list(_CONTRAST.finditer(before))
    ahead = _CONTRAST.search(after)
    if cuts:
        since = cuts[-2].end() if len(cuts) > 1 else 0
        other, mine = before[since : cuts[-1].start()], before[cuts[-1].end() :] + " CODE1 " + after
    elif ahead:
        mine, other = before + " CODE1 " + after[: ahead.start()], after[ahead.end() :]
    else:
        return ""
    if not (HAS_CODE.search(other) or cuts) or (_TOO_FEW.search(mine) and not HAS_CODE.search(other)):
        return ""
    if _CAME.search(mine) and not _WAS_ORDERED.search(mine) and _WAS_ORDERED.search(other) and not _CAME.search(other):
        return "came"
    if _CAME.search(other) and not _WAS_ORDERED.search(other) and _WAS_ORDERED.search(mine) and not _CAME.search(mine):
        return "should"
    return ""


# What came is too few, and nothing else than what was ordered.
_TOO_FEW = words(
    r"밖에|뿐이|(?:개|대|장|본|매|벌)만 |부족|모자라|\b(?:only|short)\b|しか|だけ|不足|足りな|只有|只到|只收到|仅|少了?\d|chỉ (?:có|nhận|được)|thiếu|แค่|ขาด|\b(?:nur|seulement|sólo|solo|tylko|hanya|sadece)\b|ne\b[^.\n]{0,20}\bque\b|fehl(?!er)|manqu|falta|manca|brak|eksik|kurang|только|не хвата|недоста",
    _I,
)
# "X came, two of them." - and after it "what I ordered is Y", "send the right one again".
_IS_INSIDE = words(
    r"[^.,\n]{0,20}?(?:들어 ?있|들어왔|왔(?:습|어|네|는데)|도착(?:했|하)|배송(?:됐|되었))|[^.,;\n]{0,24}?\b(?:came|arrived|(?:was|were|is|are) (?:inside|in the (?:box|bag|parcel)|delivered|sent))\b|[^。、\n]{0,14}?(?:入って(?:い|お)|届き|来まし)|[^。,,\n]{0,8}?(?:寄来|发来|到了|收到)",
    _I,
)
_SEND_RIGHT = words(
    r"(?:시킨|주문한|신청한|원한|요청한) ?(?:건|것|거)|제대로 ?된|맞는 ?(?:걸|것|거)|다시 ?(?:보내|발송)|(?:what|the one)s? (?:i|we) (?:ordered|asked for|need)|(?:right|correct) (?:one|part|item)s?|\bresend\b|send [^.\n]{0,30}again|(?:正しい|注文した)(?:もの|品|の)|再送|送り直|(?:订|要)的是|重(?:新)?(?:发|寄)|正确的",
    _I,
)


_I_ORDERED = words(
    r"\bwhat (?:i|we) (?:had |have )?(?:ordered|asked for|need(?:ed)?)\b[^.\n]{0,48}\b(?:is|was|are) (?:the )?$|(?:주문|신청|요청|시킨|원)(?:한|했던)? ?(?:건|것|거)(?:은|는)? ?(?:\S+ ){0,2}$|달라(?:고)? ?(?:한|했던) ?(?:건|거|것)(?:은|는)? ?(?:\S+ ){0,2}$|(?<!as )\b(?:we|i) (?:had |have )?(?:ordered|asked for)(?: the| a)? ?$|(?:注文した|頼んだ)のは ?$|(?:我们)?(?:订|要)的是 ?$|\b(?:bestellt (?:hatten|haben) wir|pedimos|encargamos|avons commandé|abbiamo ordinato|zamawialiśmy|đã đặt|เราสั่ง|kami pesan) ?$",
    _I,
)


# "the two rings are AB-12, and what I ordered is ..."
_WHAT_I_ORDERED_IS = words(
    r"[\s),]*(?:(?:and|but|while|whereas)\s)?what (?:i|we) (?:had |have )?(?:ordered|asked for|need(?:ed)?)\b|[\s)]*(?:인데|이고|이네요|입니다만|네요|였고|이었고|이던데)[,. ]{1,2}(?:저희(?:가|는)? |제가 )?(?:주문|신청|요청|시킨|필요)(?:한|했던)? ?(?:건|것|거)|[\s)]*(?:で|でした(?:が)?)、(?:弊社が|こちらが)?(?:注文|必要)(?:した|な)の|[\s)]*[,,](?:而|但)?我们?(?:订|要|需要)的|[\s)]*(?:,|nhưng|còn|mà) (?:bên (?:em|mình)|chúng tôi) (?:đặt|cần)|[\s)]*, (?:bestellt|aber bestellt) (?:war|hatten|haben)",
    _I,
)
# "... 6 came, all of them AB-12. What we ordered is ..."
_I_ORDERED_NEXT = words(
    r"\s*(?:저희|우리|당사)(?:가|는)? (?:\S{1,20} ){0,4}\S{0,20}?(?:주문|요청|발주|신청)(?:했|드렸|하였|한 ?건)|\s*(?:弊社|当社|こちら)(?:は|が)\S{3,30}(?:を|で)(?:注文|依頼|お願い)(?:した|しました|していま)|\s*(?:저희(?:가|는)? |우리(?:가|는)? )?(?:주문|신청|요청|시킨|원)(?:한|했던)? ?(?:건|것|거)|\s*(?:but )?(?:what )?(?:we|i) (?:had |have )?(?:ordered|asked for)|\s*(?:弊社が|こちらが)?(?:注文|依頼)した(?:の|もの)|\s*我们?(?:订|要|订购)的|\s*(?:bên (?:em|mình) |chúng tôi )?đặt |\s*เรา(?:สั่ง|ต้องการ)|\s*bestellt (?:hatten|haben|war)|\s*(?:nous avons|on a) commandé|\s*(?:lo que )?(?:pedimos|habíamos pedido)|\s*(?:noi )?abbiamo ordinato|\s*zam[oó]w|\s*(?:yang )?kami pesan|\s*(?:注文|発注)(?:は|品は|内容は)|\s*(?:原)?(?:주문|발주)(?:은|는|품은|내역은|서에는)|\s*(?:the|our) (?:purchase )?order (?:was|is|says|said|called)|\s*订(?:的是|单)|\s*(?:la|notre) commande (?:portait|était|est|indique)|\s*nous avions commandé|\s*(?:el|nuestro) pedido (?:era|fue|es)|\s*habíamos pedido|\s*(?:l'ordine|il nostro ordine) |\s*avevamo ordinato|\s*(?:o|nosso) pedido (?:era|foi)|\s*(?:nós )?(?:pedimos|encomendamos)|\s*zamawia|\s*đơn (?:đặt )?hàng|\s*pesanan|\s*(?:biz )?sipariş|\s*(?:а )?(?:мы )?заказ",
    _I,
)


_SAID_ORDERED = words(cues.either(cues.ORDERED), _I)


# What came is called the wrong one, or the right one is asked for. Something goes back for other reasons as well.
_WRONG = words(
    r"(?:쓸|사용할?) ?수(?:가|는)? ?없|사용 ?불가|使用(?:不可|できませ)|使えませ|(?:不能|无法)(?:使)?用|用不了|\b(?:unusable|cannot be used|can't be used|does not fit|do not fit|doesn't fit|don't fit|unbrauchbar|pass(?:t|en) nicht|inutilisables?|inservibles?|inutilizzabil[ei])\b|잘못|오배송|틀리|틀렸|다른 ?(?:게|것|모델|제품|품번)|제대로 ?된|맞는 ?(?:것|걸|거)|間違|違う|誤|正しい|错|不对|正确的|\b(?:wrong|correct one|right (?:one|part|item))|(?<!\w)(?:sai|nhầm)(?!\w)|đúng (?:loại|mã)|ผิด|ที่ถูกต้อง|ที่สั่งไป|"
    r"\b(?:falsch|richtigen?|mauvais|erron|(?:bonne?s?|conformes?) (?:pièce|référence|article|modèle)|ne convien|equivocad|erróne|correct[oa]s?\b|sbagliat|giust[oaie]\b|errad|cert[oa]s?\b|błędn|pomył|niewłaściw|właściw|salah|yang benar|yanlış|doğru\w*|verkeerd|juiste)|(?<!\w)(?:неправильн|ошибочн|не т[еоу]|правильн)",
    _I,
)


def is_ordered_before(sentence: str, behind: str, following: str) -> bool:
    """The same from the other side: whether what a sentence orders did not come, but what the one `behind` it names."""
    ordered = _WAS_ORDERED.search(sentence) and not _CAME.search(sentence)
    came = HAS_CODE.search(behind) and _CAME.search(behind) and not _WAS_ORDERED.search(behind)
    return bool(ordered and came and _WRONG.search(behind + following))


def came_instead(before: str, after: str, preceding: str, following: str) -> bool:
    """ "We ordered two AB-1. In the box were two CD-2, please send the right ones": told of in the sentence behind the order.

    `preceding` is that sentence, without the number of which is asked here; "" where it names that.
    """
    ordered = _WAS_ORDERED.search(preceding) and HAS_CODE.search(preceding) and not _CAME.search(preceding)
    here = f"{before[-60:]} {after[:60]}"
    return bool(ordered and _CAME.search(here) and not _WAS_ORDERED.search(here) and _WRONG.search(after + following))


# "the 4 heaters AB-12 have not come": said right behind it, or right before.
_NOT_COME = words(
    r"아직[^.,\n]{0,12}?(?:안 ?(?:왔|오|와)|도착|못 ?받|입고)|(?:안|못) ?(?:왔|받았|들어왔)|(?:도착|입고)(?:이|가|도)? ?(?:안|하지 않|되지 않)|오지 ?않|받지 ?못|미도착|미입고|"
    r"(?:届い|着い|入荷し|到着し)て(?:い|お)?(?:りま|ま)?(?:せん|ない)|(?:届|着)きません|まだ(?:です|来|届|着)|未着|未入荷|(?:还|仍|尚|一直|至今)(?:是)?[没未](?:有)?(?:收?到|来|送到|寄到)|[没未](?:有)?(?:收到|到货|送达)|"
    r"(?:vẫn )?chưa (?:thấy )?(?:về|đến|tới|nhận|giao|được giao)|ยังไม่(?:มา|ถึง|ได้รับ|มาถึง|ได้ของ)"
    rf"|{cues.either(cues.NOT_COME)}",
    _I,
)
_FAR = 48  # characters between a part and what is said of its coming


def has_not_come(before: str, after: str) -> bool:
    """Whether it is told of a part, in its clause, that it is waited for: not come, or not got."""
    behind = _NOT_COME.search(after, 0, 2 * _FAR)
    if behind is not None and behind.start() <= _FAR:
        return not re.search(r"[.;:!?。]", after[: behind.start()])
    ahead = list(_NOT_COME.finditer(before))
    return (
        bool(ahead)
        and len(before) - ahead[-1].end() <= _FAR
        and not re.search(r"[.;:!?。,、]", before[ahead[-1].end() :])
    )


_ONCE = words(
    rf"{bystanders.LONG_AGO.pattern}|(?<!\d)(?:19|20)\d\d(?!\d)|지난 ?(?:번|주문)|먼젓번|전번|\b(?:last time|before)\b|上次|前回|lần trước|ครั้งก่อน|\b(?:letztes Mal|la dernière fois|l'autre fois|la última vez|l'ultima volta|da última vez|poprzednio|ostatnio|minule|vorige keer|förra gången|sidst|forrige gang|viime kerralla|múltkor|data trecută|geçen sefer)\b|(?<!\w)(?:в прошлый раз|минулого разу)",
    _I,
)
_OUR_SENDING = words(
    r"보내 ?(?:주셨|주신|왔)|\b(?:sent|got|given|shipped|kam(?:en)?|bekamen|geschickt|arriv\w+|mandat\w+|envoy\w+|reçu\w*|mandaron|enviaron|vinier\w+|vino|veio|vieram|mandaram|przys\w+|dostali\w*|přiš\w+|gestuurd|kwam\w*|skickade|kom|gửi|giao|về|dikirim\w*|geldi|gönder\w+)\b|(?<!\w)(?:присла\w+|приш\w+)",
    _I,
)


def came_another_time(line: str, after: str) -> bool:
    """ "AB-12 (the long one! last year AB-11 came)": of what a bracket behind another number says that it came, and once.

    `line` is what stands before the number in its line.
    """
    opened = line.rfind("(")
    if opened < 0 or ")" in line[opened:] or not HAS_CODE.search(line, 0, opened):
        return False
    told = f"{line[opened:]} {after.partition(')')[0]}"
    return bool(_ONCE.search(told) and (_CAME.search(told) or _OUR_SENDING.search(told)))


def without_another_time(after: str) -> str:
    """What follows a number without a bracket that tells what came for it once."""
    bracket = _BRACKET.match(after)
    told = bracket[1] if bracket else ""
    once = HAS_CODE.search(told) and _ONCE.search(told) and (_CAME.search(told) or _OUR_SENDING.search(told))
    return after[bracket.end() :] if bracket and once else after


_BRACKET = re.compile(r"\s*\(([^()\n]{1,120})\)")


def side(before: str, after: str, following: str) -> str:
    """Of a delivery gone wrong: "should" for what was ordered, "came" for what came instead; "" where nothing came."""
    if _BROKEN_IS.search(before[-40:]):
        return ""
    if _I_ORDERED.search(before) and _SEND_RIGHT.search(before + after + following):
        return "should"
    if _CAME.search(before) and (_I_ORDERED_NEXT.match(following) or _SAID_ORDERED.search(following[:24])):
        cuts = list(_CONTRAST.finditer(before))  # "the parts we ordered came, but they are ...": what they are came
        if not _WAS_ORDERED.search(before[cuts[-1].end() if cuts else 0 :] + after):
            return "came"
    if _WHAT_I_ORDERED_IS.match(after + following) and not _I_ORDERED.search(before):
        return "came"
    if not _CAME.search(before[-60:] + " " + after[:60]):
        return ""
    if told := _side_of_contrast(before, after):
        return told
    if _INSTEAD.match(after) or _NOT_BUT.search(before[-40:]):
        return "should"
    if _IS_INSIDE.match(after) and _SEND_RIGHT.search(following):
        return "came"
    other_side = (
        _INSTEAD.search(before[-30:].lstrip())
        or re.search(r"(?:아니라|아닌|대신|말고|ではなく|而是)[、,]? ?$", before[-12:])
        or _NOT_THAT_AFTER.match(after)
        or _came_for_another(before[-80:])
    )
    return "came" if other_side and not _is_sent_for(before) else ""


def _is_sent_for(before: str) -> bool:
    """Whether what stands before a number, since the one before it, asks for it: "we got AB-1, now send ..."."""
    since = max((code.end() for code in HAS_CODE.finditer(before)), default=0)
    return bool(_IS_SENT_FOR.search(before, since)) and not _CAME.search(before, since)


def _came_for_another(before: str) -> bool:
    """Whether it is the first one named after what it came in place of."""
    told = _INSTEAD_OF_ANOTHER.search(before)
    if told is None or HAS_CODE.search(before, told.end()):
        return False
    return not _IS_SENT_FOR.search(before, told.end())
