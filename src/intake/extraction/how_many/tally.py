"""Numbers that speak of one another: what is on the shelf or used up, pieces of a whole, one number for a list.

"We had three and used two, send two": only one of them is ordered. Where a whole is said beside its pieces, these are not
counted again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from intake.extraction.how_many import numerals, quantity, totals
from intake.extraction.how_many.counts import free_quantities
from intake.extraction.how_many.quantity import Quantity, is_denied
from intake.extraction.meant import asked
from intake.extraction.numbers.codes import Code, Standing
from intake.extraction.text.scene import View
from intake.extraction.text.vocabulary import words

_I = re.IGNORECASE
_REACH = 24  # characters between a number and what it is said to be

# -- what is there already, or was used ---------------------------------------------------------------------------------

_ALREADY = words(
    r"[^\w\n]{0,2}(?:은|는|를|을)? ?(?:이미|벌써|기존)|[^.,;\n]{0,12}\b(?:already|schon|bereits|déjà|ya|già|już|sudah|telah|đã)\b|[^。,、\n]{0,6}(?:已经|已|すでに|既に)|[^\n]{0,10}แล้ว|[^.,;\n]{0,12}(?<!\w)уже(?!\w)",
    _I,
)
_ON_THE_SHELF = words(
    r"(?:창고|재고(?! ?(?:가|는|도)? ?(?:없|떨어|바닥|부족|소진))|보관|가지고 ?있|갖고 ?있|남은|남아)[^.,\n]{0,14}$|\b(?<!not )(?<!out of )(?:in stock|on (?:the|our) shelf|left over|spare we had|auf Lager|en stock|in magazzino)[^.,\n]{0,14}$|(?:库存|在庫|仓库)[^。,\n]{0,8}$",
    _I,
)
_THERE = words(
    r"재고(?:가|는|로|에)?(?: 현재| 지금)? ?$|있었|있던|있는데|있어서|있으나|있으니|있지만|있습|있어요|있네|있더|있음|있고|남아|남은|남았|보유|^ ?(?:중|가운데) |중에서?|썼|사용했|사용하였|소진|소모했|"
    r"のうち|残って|残り(?=は|が|も)|あります|ありました|ありますが|使いました|使用しました|使った|手元に|还有|还剩|剩下?|用了|用掉|已用|"
    r"\b(?:had|have|'ve) (?:still |only )?(?:got )?$|still (?:have|got|on)|on (?:the|our|my) shelf|in (?:stock|store|the store)|left (?:over|in stock)|\bused\b|on hand|"
    r"(?<!\w)còn(?!\w)|đã dùng|tồn kho|trong kho|đang có|(?<!ที่)เหลือ|มีอยู่|ใช้ไป|"
    r"\b(?:haben|hatten|liegen|sind) (?:wir )?(?:noch|derzeit)|im Regal|auf Lager|verbraucht|übrig|"
    r"\breste\b|en stock|utilisé|\bquedan?\b|\btenemos|\bteníamos|usamos|hemos usado|abbiamo (?:ancora|già)|restano|\busat[oi]\b|a magazzino|"
    r"został|mamy jeszcze|mieliśmy|zużyli|w magazynie|na stanie|masih (?:ada|punya)|tersisa|terpakai|sudah dipakai|kaldı|elimizde|stokta|kullandık|"
    r"остал(?!ьн)|на складе|имеется|израсходовал|использовал",
    _I,
)
# What was ordered once, came, or broke: told of, not asked for.
_WAS = words(
    r"주문했|주문하였|주문한|발주했|시켰|요청했|(?<![가-힣])왔(?:습|어|는|고|네)|도착|들어왔|입고|받았|째(?![가-힣])|나갔|고장|깨졌|부러|터졌|끊어|"
    r"\b(?:ordered|arrived|came|received|delivered|turned up|broke|failed|blew|gone|went|have worn)\b|注文した|注文しました|届い|届き|届か|到着|壊れ|割れ|切れました|"
    r"订了|订购了|收到|到了|到货|坏了|坏掉|断了|đã (?:đặt|nhận)|nhận được|bị (?:hỏng|gãy)|hỏng|สั่งไป|ได้รับ|เสีย|พัง|"
    r"\bbestellten?\b|gekommen|eingetroffen|erhalten|\bdefekt|\bkaputt|gerissen|commandée?s?\b|\breçu|arrivée?s?\b|cassé|llegaron|\bhan? llegado|recibimos|\brot[oa]s?\b|"
    r"ordinat[oi]|arrivat|ricevut|\brott[oi]|zamówion|zamówiliśmy|przysz|dotar|otrzyma|pękł|zepsu|dipesan|datang|sampai\b|diterima|rusak|"
    r"sipariş et|geldi|ulaştı|bozul|kırıl|заказывали|заказали|заказанн|пришл(?:о|а|и)(?!те)|получили|сломал|порвал",
    _I,
)
CUT = words(
    r"[,;、。,:]|(?<=[가-힣])(?:는데|으니까?|니까|지만|고|길래|기에)(?=[ ,])|ので|から(?=、)|ですが|が、|\b(?:and|but|so|und|aber|et|mais|y|pero|e|ma|i|ale|dan|tapi|ve|ama)\b|"
    r"(?<!\w)(?:и|но|а)(?!\w)|และ|แต่|(?<!\w)(?:và|nhưng|nên)(?!\w)",
    _I,
)


def not_spent(view: View, found: list[Quantity]) -> list[Quantity]:
    """Without "the two from the shelf are in already", where another number is said beside."""
    kept = [
        q
        for at, q in enumerate(found)
        if not _ALREADY.match(view.text, q.end)
        and not _ON_THE_SHELF.search(
            view.text[max(view.sentence_at(q.start)[0], q.start - _REACH, found[at - 1].end if at else 0) : q.start]
        )
    ] or found
    if len(kept) < 2:
        return kept
    wanted = [
        q for at, q in enumerate(found) if q in kept and not is_there(view, found, at) and not is_denied(view.text, q)
    ]
    if len(wanted) == 1 and not wanted[0].unit:
        return [replace(wanted[0], unit="ea")]  # of several the one that is asked for, wherever it stands
    return wanted or kept


def is_there(view: View, found: Sequence[Quantity], at: int) -> bool:
    """Whether the words right beside a number, up to the next number or a break, say that it is there, was used or came."""
    q = found[at]
    left, right = view.sentence_at(q.start)
    low = max(left, q.start - _REACH, found[at - 1].end if at else 0)
    high = min(max(right, q.end), q.end + _REACH, found[at + 1].start if at + 1 < len(found) else right)
    before, after = view.text[low : q.start], view.text[q.end : high]
    others = quantity.find(before)
    if others or (at and low == found[at - 1].end):
        before = before[others[-1].end if others else 0 :].lstrip()
        its = _THERE.match(before)  # "four in stock", said of the number before
        before = before[its.end() :] if its else before
    cuts = list(CUT.finditer(before))
    before = before[cuts[-1].end() :] if cuts else before
    cut = CUT.search(after)
    after = after[: cut.end()] if cut else after
    return any(not asked.asks_plainly(text) and says_it_is_there(text) for text in (before, after))


def says_it_is_there(text: str) -> bool:
    """Whether words tell that something is there, was used or came."""
    return any(said.search(text) for said in (_THERE, _WAS))


_MISSING = words(
    r"모자라|모자란|부족|마저 |빠진|누락|빠뜨|나머지|덜 온|못 받은|\b(?:missing|remaining|the rest|short|outstanding|the other)\b|残り|不足|足りない|还差|还缺|缺|少了|剩[下余]|补[发寄]|còn (?:thiếu|lại)|thiếu|ยังขาด|ที่ขาด|ขาดอีก|ที่เหลือ|"
    r"fehl(?!er)|restlich|\bmanqu|\brestant|\bfalta|\brestantes|\bmanca|\brestanti|brakuj|pozostał|kurang(?!i)|sisanya|eksik|kalan|недоста|не хвата|остальн",
    _I,
)


def is_missing(view: View, found: Sequence[Quantity], at: int) -> bool:
    """Whether a number is what a delivery fell short by: "Faltan dos", "the missing four", "还差两个"."""
    q = found[at]
    left, right = view.sentence_at(q.start)
    low = max(left, q.start - _REACH, found[at - 1].end if at else 0)
    high = min(max(right, q.end), q.end + 12, found[at + 1].start if at + 1 < len(found) else right)
    return bool(_MISSING.search(view.text[low : q.start]) or _MISSING.search(view.text[q.end : high]))


def is_called_missing(text: str) -> bool:
    """Whether something is said to be missing, or the rest of what was to come."""
    return bool(_MISSING.search(text))


_SHARE_OF = words(
    r" ?(?:out )?(?:of|von|sur|de|su|z|из|dari|dos|das) (?:(?:the|our|all|den|unseren|les|nos|los|las|nuestr[ao]s|le|i|nostr[ei]|wszystkich|наших) )?(?P<all>\w+)",
    re.IGNORECASE,
)


def is_share(text: str, q: Quantity) -> bool:
    """ "Two of the three run well", "zwei von drei": how many of them, not how many are wanted."""
    found = _SHARE_OF.match(text, q.end - len(q.unit) if q.unit == "of" else q.end)
    return bool(found and (numerals.value_of(found["all"])))


# What is still owed, said without a number: "the rest", "부족분".
_THE_REST = words(
    r"부족(?:분|한 ?(?:것|거|수량|만큼)| ?수량)|모자라?[란는] ?(?:것|거|만큼|수량|개수)|차이(?:만큼|나는)|채울 ?만큼|나머지|미(?:납|입고|도착)(?:분|수량| ?수량)|누락(?:분|된)|덜 ?온 ?(?:것|거)|"
    r"\b(?:the )?(?:rest|remainder|balance|shortfall|missing|outstanding|remaining)\b|不足分|足りない(?:分|もの)|残り(?:の分|を|も|分)?|(?:缺|少|差)的|(?:缺|少)(?:发|货)的?|剩(?:下|余)的|(?:phần|số) (?:còn )?thiếu|còn thiếu|ส่วนที่(?:ขาด|เหลือ)|ที่(?:ขาด|เหลือ)|"
    r"\b(?:fehlend|restlich)\w*|\bmanquant\w*|\ble reste\b|\b(?:faltante|restante)s?\b|\bmancant\w*|\brestant[ei]\b|brakując\w*|\bsisanya\b|\bkekurangan\w*|\beksik\w*|\bkalan\w*|недостающ\w*|остальн\w*",
    _I,
)
_DELIVERED = words(
    r"(?:만|개|대|가) ?(?:왔|들어|도착|입고|받|배송|납품)|(?:왔|도착|입고|수령|받았|받은|배송)|\b(?:arrived|came|received|got|delivered|shipped|sent|in the box|box had|(?:had|contained|were|was) only|only)\b|届い|届か|届き|入って|受け取|到货|收到|到了|只到|发来|"
    r"nhận|giao|về|ได้รับ|มาแค่|ส่งมา|\b(?:gekommen|erhalten|geliefert|angekommen)\b|\breçu|arrivé|livré|\b(?:llega|recib)\w*|\b(?:arrivat|ricevut)\w*|\b(?:przysz|dotar|otrzyma)\w*|\b(?:datang|diterima|sampai)\b|\b(?:geldi|ulaştı)|пришл|получ",
    _I,
)


def tells_of_delivery(text: str) -> bool:
    """Whether something is said to have come."""
    return bool(_DELIVERED.search(text))


def _falls_short(view: View, start: int, end: int, counts: Sequence[Quantity]) -> bool:
    """Whether something came, or the less of the numbers lies there while the more is needed."""
    if _DELIVERED.search(view.text[start:end]):
        return True
    there = {q.value for at, q in enumerate(counts) if is_there(view, counts, at)}
    return there == {min(q.value for q in counts)}


def shortfall(view: View, start: int, end: int, found: Sequence[Quantity]) -> Quantity | None:
    """ "Five were ordered and three came, send the rest": what is owed, where no sentence says how many that is."""
    rest = next(iter(_THE_REST.finditer(view.text, start, end)), None)
    counts = [q for q in found if start <= q.start < end and q.sort != "length" and not q.each]
    values = sorted({q.value for q in counts})
    if rest is None or len(values) != 2 or not _falls_short(view, start, end, counts):
        return None
    left, right = view.sentence_at(rest.start())
    if any(rest.end() <= q.start < min(right, rest.end() + _REACH) for q in counts):
        return None  # "the remaining four" says itself how many
    if not asked.asks(view.text[left:right]):
        return None
    return Quantity(values[1] - values[0], counts[0].start, counts[-1].end, "", "count")


# -- told before the numbers themselves ----------------------------------------------------------------------------------

_NUMBERS_ARE = words(
    r"\s*(?:(?:각각의?|해당|제품|부품|the|our|die|les|los|le) )?(?:도면 ?번호|도번|품번|품명|모델명?|형번|규격|부품 ?번호|자재 ?번호|part (?:no|number)s?|(?:drawing|dwg|model|item|type)s?(?: (?:no|number)s?)?|図番|図面番号|品番|型番|型式|图号|图纸号|型号|料号|mã(?: (?:hàng|số|bản vẽ))?|bản vẽ số|รหัส|Zeichnungs?(?:nummern?)?|Teilenummern?|Artikelnummern?|références?|referencias?|codici|codice|numery?|nomor(?: part)?|parça no)"
    r"\.?(?:은|는|이|가|は|が|是|为| ?là| is| are| sind| ist| sont| son| sono| to)?[ :：]{0,3}",
    _I,
)


def counted_before(view: View, code: Code, codes: Standing) -> Quantity | None:
    """ "좌우 각 네 개씩 제작 부탁드립니다. 도번은 AB-1, AB-2 입니다.": the count asked for right before the numbers are told."""
    at = view.sentence_number(code.start)
    start, end = view.sentences[at]
    named = [c for c in codes.begun(start, end) if c.sort == "part"]
    if not at or not named or not _NUMBERS_ARE.fullmatch(view.text[start : named[0].start]):
        return None
    left, right = view.sentences[at - 1]
    said = view.text[left:right]
    if view.row_at(left).voice != code.row.voice or not asked.asks(said) or asked.refuses(said):
        return None
    if any(c.sort in ("part", "free") for c in codes.begun(left, right)):
        return None
    found = [q for q in free_quantities(view, left, right, codes) if not q.machines and q.sort != "length"]
    found = not_spent(view, found)
    if len(found) != 1 or (len({c.key for c in named}) > 1 and not found[0].each):
        return None
    return found[0]


# -- pieces of a whole --------------------------------------------------------------------------------------------------

_BRACKETED = re.compile(r"\([^()]*\)")


def without_breakdown(view: View, found: list[Quantity]) -> list[Quantity]:
    """ "2 valves (1 to change, 1 spare)": the pieces in a bracket that make up a number outside are not counted again."""
    if len(found) < 3:
        return found
    offset = max(0, found[0].start - 40)
    text = view.text[offset : found[-1].end + 40]
    for bracket in _BRACKETED.finditer(text):
        inside = [q for q in found if offset + bracket.start() < q.start < offset + bracket.end()]
        outside = [q for q in found if q not in inside]
        if len(inside) > 1 and any(q.value == sum(i.value for i in inside) for q in outside):
            return outside
    return found


def bracket_after(view: View, end: int, stop: int) -> tuple[int, int] | None:
    """The bracket that opens right after `end`."""
    bracket = _BRACKETED.search(view.text, end, stop)
    return bracket.span() if bracket and not view.text[end : bracket.start()].strip(" .,") else None


# -- one number for several parts ---------------------------------------------------------------------------------------

_BELOW = words(
    r"아래|다음|이하|下記|以下|下列|如下|\b(?:following|below|listed|these)\b|sau đây|dưới đây|như sau|ต่อไปนี้|ด้านล่าง|ตามรายการ|folgend|unten|suivant|ci-dessous|siguiente|abajo|seguent|sotto|następując|poniż|berikut|aşağıda|следующ|ниже",
    _I,
)
_MACHINES_NEXT = words(
    r"[. ]{0,2}(?:of (?:our|the) )?(?:machines?|m/c|units?|lines?|equipment|maschinen?|maszyn\w*|máquinas?|machines?|macchin[ae]|mesin|makine|машин\w*|станк\w*|설비|장비|기계|라인|機|设备|máy|เครื่อง)",
    re.IGNORECASE,
)


def for_a_list(view: View, start: int, found: Sequence[Quantity], *, alone: bool = False) -> Quantity | None:
    """The number of a sentence above or below a list that is said to be for each of its parts; of one `alone` the whole."""
    found = [q for q in found if not q.machines and not _MACHINES_NEXT.match(view.text, q.end)]
    each = [q for q in found if q.each]
    if len(each) == 1 and alone and len(found) == 2 and (whole := totals.in_all(view, list(found))):
        return whole
    if len(each) == 1:
        return each[0]
    counts = [q for q in found if q.sort in ("count", "mark", "word")]
    left, right = view.sentence_at(start)
    return replace(counts[0], each=True) if len(counts) == 1 and _BELOW.search(view.text[left:right]) else None
