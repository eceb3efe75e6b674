"""The counts of a stretch of text that may count a part: no piece of a code, no price, telephone number, size or machines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from intake.extraction.how_many import numerals, quantity
from intake.extraction.how_many.quantity import Quantity
from intake.extraction.numbers.codes import PHONEISH, Code, Standing
from intake.extraction.text import counting, labels
from intake.extraction.text.scene import View
from intake.extraction.text.vocabulary import words

# "2개" in a bad picture: the counting word falls apart into a 7 and an H, or a slim figure becomes a letter ("ㅣ개", "2O EA").
_TORN_COUNT = words(
    r"(?<![A-Za-z0-9가-힣.,/-])(?:"
    r"(?P<n>\d{1,3})(?: ?(?:7H|7[ᅢᅡH#]|AH|기H|가H)| [1Il]H)|"
    r"(?=\d{0,2}[lIᅵ|JOoZS])(?P<like>[\dlIᅵ|JOo]{1,3}|[ZS]) ?"
    r"(?P<u>개(?![가-힣])|개(?=만|씩|로|를|요|입니다|주|보|부|더|정도)|대(?![가-힣])|EA|ea|個|台|个|件))(?![A-Za-z0-9])"
)
# "도두개": a particle and the number behind it, the space between them lost.
_GLUED_COUNT = words(
    rf"(?<=[A-Za-z0-9)\] ])(?:도|은|는|을|를|로|만|이|가)(?P<w>{numerals.KOREAN}) ?(?P<u>개|대|장|매|본|세트|벌|조|롤)(?![가-힣]{{3}})"
)
_FIGURE_LIKE = str.maketrans("lIᅵ|JOoZS", "111110025")
# "1Ô cái", "1O": a round zero behind a figure, with what a reader of Vietnamese or French puts on it.
_ROUND_ZERO = re.compile(r"(?<![A-Za-z0-9.,/-])(?P<n>[1-9]\d?)(?P<o>[OÒ-Ö])(?![A-Za-z0-9À-ɏ]|[.,/-]\w)")


def with_round_zeros(text: str) -> str:
    """Figures of a picture with their zeros as zeros: character for character as long.

    >>> with_round_zeros("1Ô cái, 2O")
    '10 cái, 20'
    """
    return _ROUND_ZERO.sub(r"\g<n>0", text)


def _torn_counts(text: str) -> Iterator[Quantity]:
    """The counts of a picture whose figure or counting word was read as something alike."""
    for match in _TORN_COUNT.finditer(text):
        value = float((match["n"] or match["like"]).translate(_FIGURE_LIKE))
        if value:
            yield Quantity(value, match.start(), match.end(), match["u"] or "개", "count")
    for match in _GLUED_COUNT.finditer(text):
        if counted := numerals.value_of(match["w"]):
            yield Quantity(counted, match.start("w"), match.end(), match["u"], "count")


_BESIDE = 12  # characters: what stands further from a stretch says nothing of a number in it


def free_quantities(view: View, start: int, end: int, codes: Iterable[Code]) -> list[Quantity]:
    """Quantities between start and end that are no piece of a code, a price, a telephone number or a count of machines."""
    low, high = start - _BESIDE, end + _BESIDE
    near = codes.touching(low, high) if isinstance(codes, Standing) else codes
    codes = [c for c in near if c.start < high and low < c.end and c.view is view]
    text = _with_codes_hidden(view, start, end, codes)
    found = []
    torn: Iterable[Quantity] = ()
    if view.scanned:
        text = with_round_zeros(text)
        torn = _torn_counts(text)
    phones = [m.span() for m in PHONEISH.finditer(text)]
    for q in sorted([*quantity.find(text), *torn], key=lambda q: q.start):
        at, stop = start + q.start, start + q.end
        if any(c.start < stop and at < c.end for c in codes):
            continue
        if any(left <= q.start < right for left, right in phones):
            continue
        if (
            q.sort != "count"
            and (view.text[at].isdigit() or q.sort != "word")  # Polish "po dwa" is no order's number
            and labels.label_before(view.text[max(0, at - 30) : at])
            in ("price", "alarm", "version", "order", "phone", "fax")
        ):
            continue
        before = view.text[max(start, at - 3) : at]
        if re.search(r"[$€£¥₩@]\s*$", before) or _PRICED.search(view.text[max(start, at - 5) : at]):
            continue
        if q.machines and any(c.sort in ("machine", "model") and 0 <= at - c.end <= 3 for c in codes):
            continue
        if (
            q.sort == "word"
            and _IS_FOR.search(view.text, max(start, at - 14), at)
            and _MACHINES_BEHIND.match(text, q.end)
        ):
            continue  # "for two machines"
        if q.sort == "mark" and _is_size(view, q, start, end, codes):
            continue
        if q.value == 1 and is_what_one_costs(view.text, at, stop):
            continue
        if q.value in (1, q.packs) and is_how_it_is_packed(view.text, at, stop):
            continue
        if _UNDECIDED.match(view.text, stop) or _is_one_of_two(view, at, stop):
            continue
        found.append(replace(q, start=at, end=stop))
    return found


# "ship in one box", "1箱にまとめて": how they are to be packed.
_PACKED_IN = words(
    r"(?:\b(?:in|into|inside|dans|en|em|w|v|do|za|i|på|dalam|jadi(?:kan)?|într-|egy|tek)|(?<!\w)в|(?:đóng|gói|để) (?:chung |vào )*|装(?:在|成|入)?|放在?|แพ็ค\S*|รวม)[ ]?$",
    re.IGNORECASE,
)
_PACKED_TOGETHER = words(
    r" ?(?:にまとめ|に入れ|に梱包|で(?:まとめ|送)|에 ?(?:담|넣|포장|모아|같이)|(?:으)?로 ?(?:포장|묶))", re.IGNORECASE
)


def is_how_it_is_packed(text: str, start: int, end: int) -> bool:
    """Whether a number in a text says into how many packs all is to be put."""
    if _PACKED_TOGETHER.match(text, end):
        return True
    return bool(_A_PACK.search(text, start, end) and _PACKED_IN.search(text, max(0, start - 24), start))


_A_PACK = words(rf"(?:{counting.PACKS})(?!\w)", re.IGNORECASE)
_IS_FOR = re.compile(
    r"\b(?:for|für|pour|para|per|na|cho|untuk)(?: (?:the|our|all|both|alle|unsere|nos|las|cả|le|les))? ?$",
    re.IGNORECASE,
)
_MACHINES_BEHIND = re.compile(
    r" ?(?:machines?|m/c|lines?|Maschinen|máquinas|macchine|maszyny|máy|mesin|makine)(?!\w)", re.IGNORECASE
)
_PRICED = words(
    r"(?<![A-Za-z0-9])(?:USD|EUR|GBP|KRW|JPY|CNY|RMB|TWD|THB|VND|IDR|BDT|TRY|PLN|RUB|Rs\.?|Tk\.?)\s?$", re.IGNORECASE
)
_CODE_SIGN = "※"  # neither letter nor digit: in "8.5000-2048,2个" the comma parts a code and a count
_FIGURE_NEXT = re.compile(r",(?=\d)")
_TIMES_NEXT = words(r"[x×*✕] ?\d{1,4}(?![\w.])", re.IGNORECASE)
_WORD_IN_IT = re.compile(r"(?<![^\W_])[^\W\d_]{1,4} ")  # "OR 40x3", "VA 15 PER 2": what may be a word of the tongue


def _with_codes_hidden(view: View, start: int, end: int, codes: Sequence[Code]) -> str:
    """The text from start to end, with signs as many in place of codes glued to a count, a comma behind them with them, and
    of those that hold what may be a word of the tongue."""
    text = view.text[start:end]
    for code in codes:
        if not start <= code.start < code.end <= end:
            continue
        stop = code.end + bool(_FIGURE_NEXT.match(view.text, code.end, end))
        if (
            stop > code.end
            or _TIMES_NEXT.match(view.text, code.end, end)
            or (code.start > start and view.text[code.start - 1] in _GLUED_COUNTS)
            or _WORD_IN_IT.search(code.written)
        ):
            text = text[: code.start - start] + _CODE_SIGN * (stop - code.start) + text[stop - start :]
    return text


# "5个AB-12", "2個のAB-12"
_GLUED_COUNTS = frozenset("个個只件套支条根块片张對对副袋桶卷把颗粒米盒包瓶枚本台つ組箱式の的")
# "한 개 살지 두 개 살지는 가격 보고": how many is to be decided.
_UNDECIDED = words(
    r"(?:를|을|만)? ?(?:(?:더 )?(?:살|할|일|시킬|주문할|구매할|구입할|발주할|필요할|가져갈))지(?:는|를|도)? ?(?!모르|\S*(?:않|말))|(?:か|にするか)(?:\S{1,6}か)?は?(?:未定|検討|後日|価格)|还是\s?[\d一二两三]",
    re.IGNORECASE,
)
# "1 hay 2 cái thì em báo sau", "two or three, we will confirm": either of two numbers, and which is to follow.
_OR_BEFORE = words(
    r"(?<![\w.,/-])(?:\d{1,3}|one|two|three|four|một|hai|ba|ein|zwei|drei|un|deux|trois|dos|tres|한|두|세|네)(?: ?(?:개|대|장|본|세트|個|台|本|cái|bộ|chiếc|pcs?|Stück|ชิ้น|ตัว))? ?(?:이?나|또는|혹은|아니면|か|または|或者?|还是|hay|hoặc|หรือ|or|oder|ou|o|lub|czy|atau|veya|или) ?$",
    re.IGNORECASE,
)
_TO_BE_SETTLED = words(
    r"미정|검토|협의|확정|다시 ?(?:알려|연락|말씀)|추후|나중에|後日|追って|検討|確認(?:して|し)|再(?:通知|告知|确认)|待定|确认后|hỏi lại|báo sau|xác nhận sau|chưa (?:chắc|rõ|quyết)|แจ้ง(?:ภายหลัง|อีกที)|ยืนยันอีก|\b(?:confirm|let you know|to be (?:decided|confirmed)|not (?:yet )?(?:sure|decided|settled)|klären|Bescheid|noch offen|geben wir|confirmer\w*|préciser\w*|confirmar\w*|avisar\w*|conferm\w+|potwierdz\w+|dikonfirmasi|menyusul|bildir\w+)\b|уточн|сообщ",
    re.IGNORECASE,
)


def _is_one_of_two(view: View, start: int, end: int) -> bool:
    """Whether a number is the second of two of which the sentence says that one is still to be settled."""
    if not _OR_BEFORE.search(view.text[max(0, start - 16) : start]):
        return False
    return bool(_TO_BE_SETTLED.search(view.text, end, max(end, view.sentence_at(start)[1])))


# "What does one cost? Then we say how many": what is told of one is its price.
_PRICE_OF = words(
    r"(?:\b(?:price|cost|quote|quotation|Preis|prix|tarif|precio|coste|preço|custo|prezzo|costo|cena|cenę|cenu|prijs|pris|hinta|preț\w*|harga|fiyat\w*)|цен[ауы]|giá(?: bán)?|ราคา)(?: unit\w+)? ?(?:of|for|per|à|für|pour|de|del?|por|per|di|za|voor|для|за|của|cho|untuk)? ?(?:just |chaque )?$",
    re.IGNORECASE,
)
_ITS_PRICE = words(
    r" ?(?:의|당|에|の|当たり(?:の)?|あたり(?:の)?|的)? ?(?:값|가격|단가|얼마|値段|価格|単価|いくら|价格|价钱|单价|多少钱|price\b|'s price|Preis\b|giá|ราคา|fiyat|harga)",
    re.IGNORECASE,
)
_HOW_MANY_LATER = words(
    r"몇 ?(?:개|대|장|본|벌|세트)[^.\n]{0,12}(?:지|는)|수량은?[^.\n]{0,24}(?:보고|정하|결정|나중|추후|따로|협의|(?:알려|말씀|연락) ?드리겠|(?:알려|말씀) ?드릴)|\bhow many\b|\b(?:quantity|number)\b[^.\n]{0,40}\b(?:depend|decid|later|then)|個数は|数量は|何個|(?:数量|几[个只台]|多少[个只台])[^。\n]{0,12}(?:再|定|看)|(?:số lượng|bao nhiêu cái|mấy cái)[^.\n]{0,24}(?:sau|rồi|báo)|กี่(?:ชิ้น|ตัว|อัน)|จำนวน[^\n]{0,20}(?:ทีหลัง|อีกที|ภายหลัง)|\bwie ?viele?\b|\b(?:Menge|Stückzahl)\b[^.\n]{0,30}(?:dann|später|danach)|\bcombien\b[^.\n]{0,20}(?:command|prend|en)|\bcu[áa]nt[oa]s\b|\bquant[eiao]s?\b[^.\n]{0,16}(?:prend|ordin|serv|compr|pe[dç])|\bile (?:sztuk|weźmiemy)|\bhoeveel\b|\bkaç (?:adet|tane)|\bberapa (?:buah|unit|pcs)|\bсколько (?:штук|взять|брать|закаж)",
    re.IGNORECASE,
)


def is_what_one_costs(text: str, start: int, end: int) -> bool:
    """Whether a "one" is what a price is asked of, in a letter that leaves it open how many are wanted."""
    priced = _ITS_PRICE.match(text, end) or _PRICE_OF.search(text[max(0, start - 30) : start])
    return bool(priced and how_many_later(text))


def how_many_later(text: str) -> bool:
    """Whether a letter leaves it open, or to a later one, how many are wanted."""
    return bool(_HOW_MANY_LATER.search(text))


_SIZE = re.compile(r"(?<![\w-])\d{2,4}(?:\.\d+)?(?: ?[x×*] ?\d{2,4}(?:\.\d+)?){1,2}(?![\w-])", re.IGNORECASE)


def _is_size(view: View, q: Quantity, start: int, end: int, codes: Sequence[Code]) -> bool:
    """ "100 x 75": a size, unless one of its sides is a part's number."""
    return any(
        m.start() < start + q.end and start + q.start < m.end()
        for m in _SIZE.finditer(view.text, max(0, start - _BESIDE), min(len(view.text), end + _BESIDE))
        if not any(c.start < m.end() and m.start() < c.end for c in codes)
    )
