"""How many of a part, told by how many there were of it before or are of another part.

"X 3개, Y도 동수로": as many as of the part named before. "Last time we had four, this time double": so many times what
was told of the same part. "Two of each, but ten of the pins": one number for all of a list and another for one of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from intake.extraction.how_many import packing, quantity
from intake.extraction.how_many.quantity import Quantity
from intake.extraction.meant import asked
from intake.extraction.text.scene import Scene, View
from intake.extraction.text.vocabulary import words

if TYPE_CHECKING:
    from intake.extraction.how_many.binding import Mention
    from intake.extraction.part_model import Finding

STRONG = 6.0  # points against a part from which no count that is told of it takes it up
_I = re.IGNORECASE
_BACK = 2  # sentences before the one that says "double" or "the same number", in which it is told of what
_MOST = 12  # parts: a longer list is not spoken of so

_SAME = words(
    r"동수(?=로|량|[.,\s]|입)|(?:같은|똑같은|동일(?:한)?) ?(?:수량|개수|갯수|숫자|수(?=로|만큼|씩)|양(?=으로|만큼))|수량(?:은|도|을)? ?(?:같게|똑같이|동일|같습|같아|같이|마찬가지)|(?:과|와|랑|처럼) ?(?:같은 ?만큼|똑같이)|마찬가지 ?수량|"
    r"\b(?:the |an? )?(?:same|equal|identical) (?:number|quantity|quantities|amount|qty|count)\b(?: of)?|\b(?:just |exactly )?as many(?! as (?:possible|you|we can))(?: of)?|\bsame (?:again|qty)\b|\blikewise\b|"
    r"同数(?:量)?|同じ(?:だけ|数量?|個数|本数|枚数|台数)|(?:同样|相同|一样)的?(?:数量|数目|个数)|数量(?:也)?(?:相同|一样|同上|相等)|(?:一样|同样)多|"
    r"(?:cùng|với) số lượng(?: (?:như (?:vậy|trên|thế)|đó))?(?!\s*\d)|số lượng (?:tương tự|như (?:vậy|trên|thế|nhau)|bằng)|(?:จำนวน)?เท่า(?:กัน|เดิม)|จำนวนเดียวกัน|"
    r"\b(?:ebenso|genauso|gleich) viele?\b|\bdie ?gleiche (?:Menge|Anzahl|Stückzahl)|\bdieselbe (?:Menge|Anzahl|Stückzahl)|\bautant(?: de)?\b|\bla même (?:quantité|nombre)|\ble même nombre|\b(?:la )?misma cantidad|\botr[oa]s tant[oa]s|\bigual (?:cantidad|número)|"
    r"\baltrettant[ei]\b|\bla stessa quantità|\blo stesso numero|\btyle samo\b|\bt[ęa] sam[ąa] (?:ilość|liczb[ęa])|\b(?:jumlah|kuantitas) yang sama|\bsama banyak\w*|\baynı (?:adet|miktar|sayı)\w*|(?<!\w)(?:столько же|тако[ей] же количеств\w+|в том же количестве)",
    _I,
)
# So many times that: the figure is the group's, or is told by the word itself.
_TIMES = (
    (
        2.0,
        words(
            r"(?:두|2) ?배(?=로|를|의 (?=[A-Za-z0-9])| ?수량|만큼|인(?= )|(?: 정도)? ?(?:부탁|주문|보내|발주)|입|[.,])|(?:곱절|갑절)(?:로|을|만큼)?|\b(?:double|twice) (?:that|it|the (?:number|quantity|order|amount|last|previous|usual)|this time|as many|our last|what we|last)|\bdoubl(?:e|ing) (?:the )?(?:last |previous )?(?:number|quantity|order|amount)|\b2x (?:that|the)|"
            r"(?:2|二)?倍(?:の(?:数|数量|個数|量))?(?:で|を(?!出)|に(?:して|増)|お願|必要)|(?<!\d)翻(?:一|1)?倍|翻一番|加倍|多一倍|(?:两|兩|2)倍|gấp đôi|gấp (?:2|hai)(?: lần|(?= ?[.,;!\n]|$))|(?:สอง|2|๒) ?เท่า|เท่าตัว|\bdoppelt so viele?\b|\bdas Doppelte\b|\bdie doppelte (?:Menge|Anzahl|Stückzahl)|\bverdoppel\w+|"
            r"\ble double\b|\bdeux fois plus\b|\bel doble\b|\bdoble cantidad|\bil doppio\b|\braddoppi\w+|\bdwa razy (?:więcej|tyle)|\bdwukrotn\w+|\bpodw[oó]\w+ (?:ilość|liczb)\w*|\bdua kali(?: lipat)?(?:nya)?|\biki kat\w+|(?<!\w)(?:вдвое больше|в два раза больше|удво\w+|двойн\w+ количеств\w+)",
            _I,
        ),
    ),
    (
        3.0,
        words(
            r"(?:세|3) ?배(?=로|를| ?수량|만큼|인(?= )|(?: 정도)? ?(?:부탁|주문|보내|발주)|입|[.,])|\b(?:triple|three times) (?:that|it|the|this|as many|our|what|last)|[3三]倍(?:の(?:数|数量|個数|量))?(?:で|を|に|お願|必要)?|gấp (?:ba|3)(?: lần|(?= ?[.,;!\n]|$))|(?:สาม|3) ?เท่า|\bdreimal so viele?\b|\bdas Dreifache\b|\ble triple\b|\btrois fois plus\b|\bel triple\b|\bil triplo\b|\btrzy razy (?:więcej|tyle)|\btiga kali(?: lipat)?|\büç kat\w+|(?<!\w)(?:втрое больше|в три раза больше)",
            _I,
        ),
    ),
    (
        0.5,
        words(
            r"절반(?:만|으로|이면|을|만큼| ?수량|[ .,])|반만(?= ?(?:부탁|주문|보내|발주|주|필요|하|있))|\bhalf (?:that|of that|as many|the (?:number|quantity|amount|order)|what we)|半分(?:で|だけ|を|の数)|(?<![前另其])一半(?:就|即|吧|[,。，])|(?:một )?nửa (?:số|thôi)|\bhalb so viele?\b|\bdie Hälfte\b|\bla moitié\b|\bla mitad\b|\bla metà\b|\bpołowę\b|\b(?:separuh|setengah)nya\b|\byarıs\w+|(?<!\w)(?:половину|вдвое меньше)",
            _I,
        ),
    ),
)
# A time before this one, whose number is taken again.
_BEFORE_NOW = words(
    r"지난|저번|이전|전번|(?:이번|올해|금년|금번)에?도|작년|재작년|먼저번|(?<![가-힣])전(?:과|에|번)|그때|평소|기존|예년|늘 (?:하던|시키던)|(?<![가-힣])(?:봄|여름|가을|겨울)에|\b(?:last|previous(?:ly)?|before|earlier|usual|prior|again)\b|今回も|今年も|这次也|这次还|前回|昨年|以前|いつも|上次|上回|之前|去年|以前|往常|lần (?:trước|rồi)|năm ngoái|như (?:cũ|mọi khi)|(?:ครั้ง|คราว|รอบ)(?:ก่อน|ที่แล้ว)|เดิม|"
    r"\b(?:letzt\w+|vorig\w+|früher|sonst|wie immer|derni\w+|précédent\w*|d'habitude|últim\w+|anterior|pasad\w+|scors\w+|ultim\w+|precedente|ostatni\w*|poprzedni\w*|terakhir|sebelumnya|kemarin|geçen|önceki)\b|(?<!\w)(?:прошл|предыдущ|в тот раз)\w*",
    _I,
)
# What is doubled may be a price or a time.
_NOT_A_NUMBER = words(
    r"값|가격|단가|금액|비용|시간|납기|기간|압력|속도|소음|전류|온도|부하|용량|수명|길이|두께|오래|빨리|자주|\b(?:price|cost|rate|fee|pressure|speed|noise|load|(?<!this )(?<!last )(?<!next )time|long|often|fast|expensive|as much)\b|値段|価格|単価|費用|金額|時間|納期|圧力|速度|价格|单价|费用|时间|压力|速度|噪音|giá|thời gian|áp suất|ราคา|เวลา|\b(?:Preis|Kosten|Zeit|Druck|prix|coût|temps|pression|precio|coste|tiempo|presión|prezzo|costo|tempo|pressione|cena|ceny|czas|harga|waktu|fiyat|süre)\w*|цен[аыу]|стоимост|времен",
    _I,
)
_ASKS = words(
    r"하겠|할게|합니다(?! ?만)|하려|해서|으로 ?(?:갑|진행)|let'?s|we'?(?:ll| will| would)|make it|手配|で(?:お|頼)|下さい|ください|这次|本次|lần này|cho em|em (?:lấy|cần)|รอบนี้|ครั้งนี้|\b(?:diesmal|dieses Mal|nehmen wir|brauchen wir|cette fois|esta vez|stavolta|questa volta|tym razem|kali ini|bu sefer)\b|(?:в|на) этот раз",
    _I,
)


def apply(scene: Scene, found: dict[str, Finding]) -> None:
    """Gives each part that is spoken of so the number it comes to."""
    if not found or len(found) > _MOST:
        return
    spans = list(scene.told())
    for view, start, end in spans:
        sentence = view.text[start:end]
        if len(found) > 1:
            _each_of_the_list(view, start, end, found)
        times = next(((k, said) for k, pattern in _TIMES if (said := pattern.search(sentence))), None)
        if _as_many_of_another(view, start, end, times, found) or _this_time(view, start, end, found):
            continue
        if times is None and (said := _SAME.search(sentence)) and _BEFORE_NOW.search(sentence):
            times = 1.0, said
        if times and _is_asked(sentence, times[1]):
            _times_what_was(view, start, end, times, found)
    if len(found) == 1:
        _packs_told_apart(spans, next(iter(found.values())))


def _is_asked(sentence: str, said: re.Match[str]) -> bool:
    beside = sentence[max(0, said.start() - 24) : said.end() + 12]
    if _NOT_A_NUMBER.search(beside):
        return False
    return asked.asks_plainly(sentence) or bool(_ASKS.search(sentence))


# -- as many as of another part ------------------------------------------------------------------------------------------

# Behind the part that is the measure, and ahead of it.
_AS_OF = words(r"[\s\"')]*(?:과|와|이?랑|하고|만큼|처럼)|[\s)]*(?:と|和|跟|与)|(?<=x)$", _I)
_AS_AHEAD = words(
    r"\b(?:as|wie|como|que|come|jak|dengan|như|เท่ากับ|что и)(?: (?:the|of the|for the|for|bei|vom))? ?$|(?:跟|和|与|同) ?$",
    _I,
)


def _as_many_of_another(
    view: View, start: int, end: int, times: tuple[float, re.Match[str]] | None, found: dict[str, Finding]
) -> bool:
    """ "five X and just as many Y", "... and twice as many Y": without a number of its own, Y takes that of the part before."""
    factor = times[0] if times else 1.0
    said = _SAME.search(view.text, start, end)
    low, high = (start + times[1].start(), start + times[1].end()) if times else said.span() if said else (0, 0)
    if not high or (times and not _is_asked(view.text[start:end], times[1])):
        return False
    here = sorted(_named(view, start, end, found), key=lambda named: named[0].code.start)
    measure = [pair for pair in here if _is_measure(view, pair[0], low)]
    others = [pair for pair in here if pair not in measure]
    bare = [pair for pair in others if not _own_number(view, pair[0], start, end, others)]
    if not bare:
        return False
    mine, finding = min(bare, key=lambda pair: _gap(pair[0], low, high))
    before = measure or [
        pair
        for pair in _named(view, start if times else _further_back(view, start), end, found)
        if pair[0].code.start < mine.code.start and pair[1] is not finding
    ]
    told = [other for _, other in before if other.quantity is not None and other is not finding]
    if not told or (not measure and _BEFORE_NOW.search(view.text, start, end) and len(here) == 1):
        return False
    finding.take_up(over=STRONG)
    finding.correct(factor * (told[-1].quantity or 0.0), f"{factor:g} times as many as of {told[-1].model}")
    return True


def _further_back(view: View, start: int) -> int:
    return view.sentences[max(0, view.sentence_number(start) - _BACK)][0]


def _is_measure(view: View, mention: Mention, said: int) -> bool:
    code = mention.code
    return bool(
        (code.end <= said <= code.end + 12 and _AS_OF.match(view.text, code.end))
        or (said < code.start and _AS_AHEAD.search(view.text[max(said, code.start - 16) : code.start]))
    )


def _gap(mention: Mention, start: int, end: int) -> int:
    return mention.code.start - end if mention.code.start >= end else start - mention.code.end


def _named(view: View, start: int, end: int, found: dict[str, Finding]) -> list[tuple[Mention, Finding]]:
    """The parts named in a stretch of the writer's own words, in order."""
    pairs = [(m, f) for f in found.values() for m in f.own if m.code.view is view and start <= m.code.start < end]
    return sorted(pairs, key=lambda pair: pair[0].code.start)


def _own_number(
    view: View, mine: Mention, start: int, end: int, others: Sequence[tuple[Mention, Finding]]
) -> Quantity | None:
    """A count of the sentence behind the part, or between the part before and it."""
    ends = [m.code.end for m, _ in others if m.code.start < mine.code.start]
    nexts = [m.code.start for m, _ in others if m.code.start > mine.code.start]
    counts = [q for q in quantity.find(view.text[start:end]) if q.sort != "length"]
    behind = [q for q in counts if mine.code.end <= start + q.start < min(nexts, default=end)]
    if behind or ends:
        return behind[0] if behind else None
    return next((q for q in counts if start + q.start < mine.code.start), None)


# -- so many times what it was -------------------------------------------------------------------------------------------


def _times_what_was(
    view: View, start: int, end: int, times: tuple[float, re.Match[str]], found: dict[str, Finding]
) -> None:
    """ "It was three last time, please send double": told of the parts in this sentence, or in one right before."""
    factor, said = times
    place = start + said.start()
    here = _named(view, start, place, found) or _named(view, place, end, found)
    targets = here[-1:]
    at = view.sentence_number(start)
    low = start
    for back in range(1, _BACK + 1):
        if targets or at < back:
            break
        low = view.sentences[at - back][0]
        if view.row_at(low).voice != view.row_at(start).voice:
            return
        targets = _named(view, low, start, found)
    if targets and here:
        low = max(start, *(m.code.end for m, _ in here[:-1])) if len(here) > 1 else start
    several = len({f.key for _, f in targets}) > 1
    for mention, finding in targets:
        if (base := mention.quantity if several else _told(view, low, place, mention)) and not _told_after(
            view, start + said.end(), end
        ):
            finding.take_up(over=STRONG)
            if finding.bound == "each machine":
                return  # "24 for this one and the same again for that one, 48 in all": reckoned up already
            finding.correct(base * factor, f"{factor:g} times the {base:g} of before: {said.group().strip()!r}")


def _told(view: View, low: int, place: int, mention: Mention) -> float | None:
    """The last count before "double"; else the one given to the part."""
    counts = [q for q in quantity.find(view.text[low:place]) if not q.machines or mention.quantity == q.value]
    counts = [q for q in counts if q.sort in ("count", "mark") or q.unit or q.value == mention.quantity]
    code = mention.code
    free = [q for q in counts if not (low + q.start < code.end and code.start < low + q.end)]
    if free:
        return quantity.meant(free[-1], code.parts[0].unit) if code.parts else free[-1].value
    return mention.quantity or _bare_before(view, mention)


def _bare_before(view: View, mention: Mention) -> float | None:
    """ "We took 10 AB-12": a figure with no counting word, told and not asked for."""
    start = mention.code.start
    bare = quantity.beside(view.text[max(0, start - 40) : start].replace("\n", " "))
    return bare.value if bare else None


def _told_after(view: View, start: int, end: int) -> bool:
    """Whether the number it comes to is said as well, or the one of before stands in a bracket behind ("(3 pcs)")."""
    return bool([q for q in quantity.find(view.text[start:end]) if q.sort in ("count", "mark") and not q.machines])


# -- so many packs, and what each holds ----------------------------------------------------------------------------------


def _packs_told_apart(spans: Sequence[tuple[View, int, int]], finding: Finding) -> None:
    """ "세 갑 부탁합니다. 한 갑에 열 개입니다": of the one part in question, that is not sold by the pack."""
    if finding.bound == "correction" or finding.quantity is None or finding.row is None:
        return
    counted = next((m for m in finding.own if m.where and m.quantity == finding.quantity), None)
    found = quantity.find(counted.code.view.text[slice(*counted.where)]) if counted and counted.where else []
    if len(found) != 1 or found[0].packs or not quantity.is_pack(found[0].unit) or quantity.is_pack(finding.row.unit):
        return
    for view, start, end in spans:
        if held := packing.held_by_each(view.text[start:end]):
            finding.correct(finding.quantity * held, f"{held:g} in each pack")
            return


# -- last time so many, this time so many ----------------------------------------------------------------------------------

_NOW = words(
    r"이번(?:에는|엔|에|분은|은)?|올해(?:는|엔)?|금번(?:에는|엔)?|금회(?:는|에는)?|今回は?|今度は?|今年は|这次|本次|这回|今年|lần này|đợt này|ครั้งนี้|รอบนี้|คราวนี้|"
    r"\b(?:this time|diesmal|dieses Mal|cette fois(?:-ci)?|esta vez|questa volta|stavolta|tym razem|kali ini|bu sefer|bu kez)\b|(?:в|на) этот раз",
    _I,
)
_FIGURE = words(
    r"(?<![\w.,/-])(?P<n>\d{1,3})(?= ?(?:[.,;!)]|$|will\b|would\b|are\b|is\b|please\b|only\b|bitte\b|reichen\b|por\b|per\b|s'il\b))",
    _I,
)
_NEAR = 24  # characters between "this time" and its number


def _this_time(view: View, start: int, end: int, found: dict[str, Finding]) -> bool:
    """ "Last time we took ten, this time four will do": of the number of before and that of now, that of now."""
    now = _NOW.search(view.text, start, end)
    low = view.sentences[max(0, view.sentence_number(start) - 1)][0]
    if now is None or not _BEFORE_NOW.search(view.text, low, now.start()):
        return False
    text = view.text[now.end() : end]
    counts = [q for q in quantity.find(text) if q.sort in ("count", "mark") and not q.machines and not q.each]
    bare = _FIGURE.search(text)
    at, value = (counts[0].start, counts[0].value) if counts else (bare.start(), float(bare["n"])) if bare else (99, 0)
    if at > _NEAR or re.search(r"[\d.!?。]", text[:at]) or _NOT_A_NUMBER.search(text[:at]):
        return False
    named = _named(view, low, now.end() + at, found)
    if not named or named[-1][1].quantity == value:
        return False
    mention, finding = named[-1]
    if not (mention.quantity or _bare_before(view, mention) or quantity.find(view.text[low : now.start()])):
        return False  # nothing was told of before
    finding.take_up(over=STRONG)
    finding.correct(value, f"{value:g} this time")
    return True


# -- one number for all, and another for one -----------------------------------------------------------------------------


# What alone gets another number than the rest.
_ALONE = words(
    r"만(?= ?\S{0,3}\d| ?[가-힣]{1,3} ?개|은| )|(?:^|[\s,(])(?:단|다만)[, ]|\b(?:but|except|only|just|aber|nur|sauf|mais|salvo|excepto|pero|tranne|ma|oprócz|tylko|kecuali|hariç|кроме|но)\b|ただし|但し|のみ|だけ|但|只有|除了|riêng|trừ|ยกเว้น|เฉพาะ",
    _I,
)
_BELOW = words(
    r"아래|다음|이하|下記|以下|下列|如下|\b(?:following|below|listed)\b|sau đây|dưới đây|ต่อไปนี้|ด้านล่าง|folgend|unten|suivant|ci-dessous|siguiente|abajo|seguent|sotto|następując|poniż|berikut|aşağıda|следующ|ниже",
    _I,
)


def each_but(view: View, start: int, end: int, named: dict[str, float], found: dict[str, Finding]) -> bool:
    """ "두 개씩인데 핀만 열 개": the parts listed right before get the number of each, those named here their own.

    `named` are the numbers of the sentence that stand behind what a part is called.
    """
    sentence = view.text[start:end]
    each = _for_each(sentence)
    others = {key: value for key, value in named.items() if not each or value != each[0].value}
    low = _further_back(view, start)
    listed = {f.key: f for _, f in _named(view, low, start, found)}
    if not others or not others.keys() <= listed.keys():
        return False
    if not each and _ALONE.search(sentence) and all(_given_to_each(listed[key]) for key in others):
        listed = {key: listed[key] for key in others}  # "Three of each, please. Of the rollers only five."
    elif len(each) != 1 or len(listed) < 2:
        return False
    for key, finding in listed.items():
        finding.take_up(over=0.0)
        finding.correct(others[key] if key in others else each[0].value, "one number for each, another for one of them")
    return True


def _for_each(sentence: str) -> list[Quantity]:
    return [q for q in quantity.find(sentence) if q.each and not q.machines]


def _given_to_each(finding: Finding) -> bool:
    return any(mention.each for mention in finding.own) and finding.bound != "correction"


def _each_of_the_list(view: View, start: int, end: int, found: dict[str, Finding]) -> None:
    """ "아래 품목 각 2개씩, 단 X는 10개": those below, that have no number of their own."""
    sentence = view.text[start:end]
    each = _for_each(sentence)
    if len(each) != 1 or not _BELOW.search(sentence) or not _named(view, start, end, found):
        return
    for _, finding in _named(view, end, len(view.text), found):
        if finding.quantity is None and not finding.hard:
            finding.correct(each[0].value, "a number for each of those below")
