"""How many: numbers with a counting word, in figures and in words, in the languages customers write.

`find` gives every quantity of a stretch of text with its place; which part it counts is decided in `part_model`.
A length ("케이블 2m") is told from a count by its unit and yields to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from intake.extraction.vocabulary import words

_COUNT = (
    r"ea|eac|eah|each|개|개입|pcs?|pieces?|piece|pces?|nos?|no's|units?|sets?|셋트|세트|셑|식|벌|조|쌍|대|본|장|매|롤|통|박스|봉|켤레|권|부|병|묶음|팩|set|roll|rolls|kits?|boxes|box|pairs?|pkts?|pks?|packs?|bags?|cans?|bottles?|sheets?|"
    r"個|コ|ヶ|ケ|枚|本|台|つ|セット|式|組|巻|箱|袋|缶|冊|基|丁|面|点|个|只|件|套|支|条|根|块|片|張|张|卷|把|颗|粒|副|对|隻|"
    r"cái|chiếc|bộ|cây|cuộn|con|quả|thanh|tấm|hộp|sợi|viên|bình|cặp|"
    r"ชิ้น|ตัว|อัน|ชุด|เส้น|ม้วน|ลูก|แผ่น|กล่อง|ใบ|เครื่อง|คู่|ก้อน|ดวง|ท่อน|"
    r"stk|stck|stück|stueck|szt|sztuk[ai]?|kpl|pz|pezzi|pzas?|piezas?|uds?|unidades|pièces?|pce|qté|ks|db|buah|pasang|unit|off|adet|шт|штук"
)
_MEASURE = r"m|미터|메타|mtrs?|mtr|meters?|metres?|米|メートル|mét|เมตร|metr[yów]*|kg|l|리터|ℓ|리터|лит|м"
_KO = {
    "한": 1,
    "두": 2,
    "세": 3,
    "네": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
    "아홉": 9,
    "열": 10,
    "열두": 12,
    "스무": 20,
    "하나": 1,
    "둘": 2,
    "셋": 3,
    "넷": 4,
    "서너": 0,
}
_EN = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "sixteen": 16,
    "twenty": 20,
    "dozen": 12,
}
_VI_TENS = {
    f"mười {w}": 10 + n for w, n in {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "lăm": 5, "sáu": 6, "tám": 8}.items()
}
_VI = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "đôi": 2}
_TH = {"หนึ่ง": 1, "สอง": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9, "สิบ": 10}
_HAN = {"一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_EU = {
    "ein": 1,
    "eine": 1,
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "jeden": 1,
    "jedną": 1,
    "dwa": 2,
    "dwie": 2,
    "trzy": 3,
    "cztery": 4,
    "pięć": 5,
    "une": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "dos": 2,
    "tres": 3,
    "cuatro": 4,
    "due": 2,
    "quattro": 4,
    "un": 1,
    "una": 1,
    "uno": 1,
    "um": 1,
    "uma": 1,
    "dois": 2,
    "duas": 2,
    "três": 3,
    "seis": 6,
    "siete": 7,
    "ocho": 8,
    "diez": 10,
    "doce": 12,
    "sept": 7,
    "huit": 8,
    "dix": 10,
    "douze": 12,
    "sieben": 7,
    "acht": 8,
    "zehn": 10,
    "zwölf": 12,
    "einen": 1,
    "jednej": 1,
    "jednego": 1,
    "dwóch": 2,
    "trzech": 3,
    "czterech": 4,
    "pięciu": 5,
    "sześciu": 6,
    "tre": 3,
    "cinque": 5,
    "sei": 6,
    "otto": 8,
    "dieci": 10,
    "dodici": 12,
    "venti": 20,
    "cinco": 5,
    "nueve": 9,
    "veinte": 20,
    "vingt": 20,
    "zwanzig": 20,
    "satu": 1,
    "sebuah": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "sepuluh": 10,
    "sześć": 6,
    "osiem": 8,
    "dziesięć": 10,
    "bir": 1,
    "iki": 2,
    "üç": 3,
    "dört": 4,
}
_WORDS = {**_VI_TENS, **_KO, **_EN, **_VI, **_TH, **_HAN, **_EU}

_NUMBER = r"(?P<n>\d{1,3}(?:,\d{3})+|\d{1,5}(?:[.,]\d{1,2})?)"
_NOT_AFTER = r"(?<![\d.,\-/A-Za-z:#φΦ±~])"
_UNIT_END = r"(?![A-Za-zÀ-ỹ0-9]|[-/]\d)"
_FIGURE = re.compile(
    rf"{_NOT_AFTER}{_NUMBER} ?(?:\([a-z]{{3,9}}(?:[ -][a-z]+){{0,3}}\) ?)?\(?(?P<u>{_COUNT}|(?<= )st(?=\.))\.?\)?(?:{_UNIT_END}|(?=x\b))",
    re.IGNORECASE,
)
_LENGTH = re.compile(rf"{_NOT_AFTER}{_NUMBER} ?(?P<u>{_MEASURE}){_UNIT_END}(?!\d)", re.IGNORECASE)
_KOREAN = words(
    r"(?<![가-힣])(?P<w>(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)?|한|두|세|네|다섯|여섯|일곱|여덟|아홉|스무|(?=[일이삼사오육칠팔구]?[십백천])(?:[일이삼사오육칠팔구]?천)?(?:[일이삼사오육칠팔구]?백)?(?:[일이삼사오육칠팔구]?십)?[일이삼사오육칠팔구]?) ?(?P<u>개|대|세트|셋트|벌|쌍|장|롤|조|본|매|통|식|박스|봉|권|부)(?=(?![가-힣])|만|씩|로|이|을|를|요|정도|입|면|의|도|은|는|가|더|다|와|과|분|주|해|예|추)"
)
_KOREAN_ALONE = re.compile(
    r"(?<![가-힣])(?P<w>하나|둘|셋|넷)(?=(?![가-힣])|만|씩|로|이|을|를|요|은|는|더|와|과|주|입|면)"
)
_CJK_WORD = re.compile(
    r"(?P<w>(?:[一二两兩三四五六七八九]?[千百十]){1,3}[一二三四五六七八九]?|[一二两兩三四五六七八九]) ?(?P<u>個|枚|本|台|つ|セット|式|組|个|只|件|套|支|条|根|块|片|张|對|对|副|袋|桶|卷|把|颗|粒|米|盒)"
)
_VI_WORD = words(
    r"(?<![\wÀ-ỹ])(?P<w>mười (?:một|hai|ba|bốn|lăm|sáu|tám)|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?P<u>cái|chiếc|bộ|cây|cuộn|con|thanh|tấm|hộp|cặp|đôi)(?![\wÀ-ỹ])",
    re.IGNORECASE,
)
_TH_WORD = re.compile(r"(?P<w>หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ) ?(?P<u>ชิ้น|ตัว|อัน|ชุด|เส้น|ม้วน|ลูก|แผ่น|คู่)")
_TH_COUNT = re.compile(r"จำนวน *[::]? *(?P<n>\d{1,4})")
_EN_WORD = words(
    r"(?<![\w-])(?P<w>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|twenty)(?: ?\((?P<n>\d+)\))?(?P<u>(?: (?:pcs?|pieces?|nos?|units?|sets?|ea|each|pairs?|rolls?|new|spare|more|additional|off|of))?)(?![\w-])",
    re.IGNORECASE,
)
_EU_WORD = words(
    rf"(?<![\wÀ-ż])(?P<w>{'|'.join(_EU)})(?P<u>(?: (?:stück|szt\.?|sztuk[ia]?|pièces?|piezas?|pezzi|buah|set|pcs|adet))?)(?![\wÀ-ż])",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"(?<![\w-])(?P<p>a pair|one pair|(?P<k>\d+|two|three) pairs?|a couple|half a dozen|half dozen|a dozen|one dozen|(?P<d>\d+|two|three) dozen|a set|a single|un par|una pareja|une paire|un paio|sepasang|bir çift|jedną parę)(?: of| de| di)?(?![\w-])",
    re.IGNORECASE,
)
# A dozen and its half in other tongues; a number or its word may stand before.
_DOZEN = words(
    r"(?P<h>반|半|nửa|ครึ่ง|halbes|demi-|media|mezza|pół|setengah) ?(?:打|ダース|다스|타스|tá|โหล|Dutzend|douzaine|docena|dozzina|tuzina|lusin)|"
    r"(?P<n>\d{1,3}|[一二两兩三四五六七八九十]|한|두|세|네|một|hai|ba|bốn|một|หนึ่ง|สอง|สาม|eine?n?|zwei|drei|une|deux|trois|una|dos|tres|due|tre|jeden|dwa|trzy|se|satu|dua|tiga)?"
    r" ?(?P<u>打|ダース|다스|타스|(?<![\wÀ-ỹ])tá(?![\wÀ-ỹ])|โหล|Dutzend|douzaines?|docenas?|dozzin[ae]|tuzin[ya]?|lusin)(?!\w)(?=[^\w]|$)",
    re.IGNORECASE,
)
_MARKED = words(
    r"(?:(?<![\w])(?:qty|q'ty|quantity|quant|수량|数量|個数|số lượng|sl|จำนวน|menge|anzahl|ilość|qté|quantité|cantidad|cant|quantità|jumlah)\.?\)?(?: *(?:은|는|:|=|-|is|of|là))* *)(?P<n>\d{1,5}(?:[.,]\d{1,2})?)(?![\d/]|[-.]\d)",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"(?<![\w])[x×*✕](?: ?)(?P<n>\d{1,4})(?![\w.,]\d|[A-Za-z0-9])|(?<![\w.,/-])(?P<m>\d{1,4}) ?[x×✕](?= )",
    re.IGNORECASE,
)
_PAREN = re.compile(r"\((?P<n>\d{1,3})\)")
_ARTICLE = re.compile(r"(?<![\w-])(?P<w>an?|another)(?= (?:new |spare |replacement |additional )*[a-z])", re.IGNORECASE)
_EACH = words(
    r"각각|각 ?(?=\d|한|두|세|네)|씩|(?<!\w)each(?!\w)|(?<!\w)apiece|各(?=[\d一二两兩三四五六七八九十])|ずつ|mỗi (?:loại|thứ|mã)|อย่างละ|ละ(?= ?\d)|je(?= \d)|jeweils|von jedem|po(?= \d+ szt)|de cada(?: un[oa])?|cada un[oa]|(?<!\w)c/u(?!\w)|de chaque|chacune?|(?:di )?ciascun[oa]|masing-masing|her birinden",
    re.IGNORECASE,
)
# What counts something else: days, years, persons, visits, percent, axes, stations, layers ...
_OTHER = re.compile(
    r"^ ?(?:일|시|분|초|년|월|주|개월|명|인|회|차|번|층|축|호|점|동|라인|스테이션|스테|days?|hours?|hrs?|min|sec|weeks?|months?|years?|times?|people|persons?|%|mm|cm|km|°|도|bar|mpa|kw|hz|v\b|a\b|w\b|rpm|원|usd|eur|ppm|号|番|時|分|年|月|日|人|回|層|軸|ngày|giờ|phút|tháng|tuần|lần|người|วัน|ชั่วโมง|นาที|เดือน|ครั้ง|คน)",
    re.IGNORECASE,
)
_MACHINES = re.compile(r"^(?:대|台|units?|machines?|호기|เครื่อง|máy)$", re.IGNORECASE)


# "6個取り", "4개입": how many a thing makes or holds, not how many are wanted.
_MAKES = re.compile(
    r"取り|取(?=[)）])|入り(?!用)|들이|입(?=[)\s,])|[- ]?(?:cavity|cavities|up\b|per (?:box|pack|row))|装(?=[)）])|一包",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that counts things. `sort`: count (a counting word stands by), length, mark ("x4", "수량 4") or word."""

    value: float
    start: int
    end: int
    unit: str
    sort: str
    each: bool = False
    machines: bool = False  # its counting word also counts machines: 대, 台, units


def number(text: str) -> float | None:
    """A number as written in a quantity column: 05, 1,000, 2.5, ４ folded before."""
    clean = text.strip()
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", clean):
        return float(clean.replace(",", ""))
    if re.fullmatch(r"\d{1,6}(?:[.,]\d{1,2})?", clean):
        return float(clean.replace(",", "."))
    return None


def _add(found: list[Quantity], value: float | None, start: int, end: int, unit: str, sort: str) -> None:
    if not value or value > 20000:
        return
    for other in found:
        if other.start < end and start < other.end:
            return
    found.append(Quantity(value, start, end, unit, sort, machines=bool(_MACHINES.match(unit))))


def find(text: str) -> list[Quantity]:
    """Every quantity in `text` (folded), left to right."""
    return list(_find(text))


@lru_cache(maxsize=256)  # several finders ask about the same lines of one letter
def _find(text: str) -> tuple[Quantity, ...]:
    found: list[Quantity] = []
    for match in _PAIR.finditer(text):
        _add(found, _pair_value(match), match.start(), match.end(), "pair", "count")
    for match in _DOZEN.finditer(text):
        _add(found, _dozens(match), match.start(), match.end(), "dozen", "count")
    for match in _FIGURE.finditer(text):
        if _MAKES.match(text, match.end()):
            continue
        _add(found, number(match["n"]), match.start(), match.end(), match["u"].lower(), "count")
    for pattern in (_KOREAN, _CJK_WORD, _VI_WORD, _TH_WORD):
        for match in pattern.finditer(text):
            _add(found, _in_words(match["w"].lower()), match.start(), match.end(), match["u"], "count")
    for match in _MARKED.finditer(text):
        if not _OTHER.match(text[match.end() :]):
            _add(found, number(match["n"]), match.start(), match.end(), "", "mark")
    for match in _TH_COUNT.finditer(text):
        _add(found, number(match["n"]), match.start(), match.end(), "", "mark")
    for match in _LENGTH.finditer(text):
        _add(found, number(match["n"]), match.start(), match.end(), match["u"].lower(), "length")
    for match in _TIMES.finditer(text):
        _add(found, number(match["n"] or match["m"]), match.start(), match.end(), "x", "mark")
    for pattern in (_KOREAN_ALONE, _EN_WORD, _EU_WORD):
        for match in pattern.finditer(text):
            if not _OTHER.match(text[match.end() :]):
                _add(
                    found,
                    _WORDS.get(match["w"].lower()),
                    match.start(),
                    match.end(),
                    (match.groupdict().get("u") or "").strip(),
                    "word",
                )
    if each := [match.span() for match in _EACH.finditer(text)]:
        found = [replace(q, each=any(_stands_by(q, *span) for span in each)) for q in found]
    return tuple(sorted(found, key=lambda q: q.start))


_DIGITS = {
    c: n
    for n, chars in enumerate(("", "일一", "이二两兩", "삼三", "사四", "오五", "육六", "칠七", "팔八", "구九"))
    for c in chars
}
_TENS = {"십": 10, "十": 10, "백": 100, "百": 100, "천": 1000, "千": 1000}
_NATIVE = {"열": 10, "스물": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90}


def _in_words(word: str) -> float | None:
    """A number in words: `두`, `열다섯`, `천이백`, `八百`, `hai`.

    >>> _in_words("천이백"), _in_words("八百"), _in_words("十二"), _in_words("열다섯"), _in_words("두")
    (1200.0, 800.0, 12.0, 15.0, 2)
    """
    if word in _WORDS:
        return _WORDS[word]
    for tens, value in _NATIVE.items():
        if word.startswith(tens):
            return float(value + _KO.get(word[len(tens) :], 0))
    total, digit = 0, 0
    for char in word:
        if char in _TENS:
            total += (digit or 1) * _TENS[char]
            digit = 0
        elif char in _DIGITS:
            digit = _DIGITS[char]
        else:
            return None
    return float(total + digit) or None


def _stands_by(q: Quantity, start: int, end: int) -> bool:
    """Whether "each" at start..end belongs to the number: right before it, right after it, or inside."""
    return 0 <= q.start - end <= 3 or 0 <= start - q.end <= 3 or q.start <= start < q.end


def _dozens(match: re.Match[str]) -> float:
    if match["h"]:
        return 6
    said = (match["n"] or "1").lower()
    return 12 * float(number(said) or _WORDS.get(said, 1))


def _pair_value(match: re.Match[str]) -> float:
    words = match["p"].lower()
    if match["k"]:
        return 2 * float(_WORDS.get(match["k"].lower(), 0) or match["k"])
    if match["d"]:
        return 12 * float(_WORDS.get(match["d"].lower(), 0) or match["d"])
    if "half" in words:
        return 6
    if "dozen" in words:
        return 12
    return 1 if words in ("a set", "a single") else 2


_BESIDE = re.compile(
    r"(?:^|(?<=[\s(:;,&+]))(?P<n>\d{1,3}) (?:(?:x|of|more|spare|new) )?(?:[^\W\d_][^\W\d_'’.-]*,? ){0,3}[\"'(]?$"
)
_NUMBERED = re.compile(
    r"(?:\b(?:no|nos|line|item|unit|machine|step|page|pos|floor|plant|head|zone|class|type|size|grade|série|linea|ligne|ufficio|phase|level)|#|№|호기|라인|번|号|第)[ .:]*$",
    re.IGNORECASE,
)


def beside(before: str) -> Quantity | None:
    """ "2 cylinders AB-12": a bare figure with at most three words between it and the code that `before` leads up to."""
    match = _BESIDE.search(before)
    if not match or _NUMBERED.search(before[: match.start("n")]) or _OTHER.match(before[match.end("n") :]):
        return None
    value = number(match["n"])
    return Quantity(value, match.start("n"), match.end("n"), "", "word") if value else None


_LED = re.compile(r"\W*[-*•·▪●○■□◦‣]\s*(?P<n>\d{1,4}) (?=[^\W\d])")


def leading(before: str) -> Quantity | None:
    """ "- 2 coils of 65 mm, drawing AB-12": a bare figure that opens a line marked with a bullet, before name and code."""
    match = _LED.match(before)
    if not match or _OTHER.match(before[match.end("n") :]):
        return None
    value = number(match["n"])
    return Quantity(value, match.start("n"), match.end("n"), "", "word") if value else None


_TRAILING = re.compile(r"^ ?(?:[^\W\d_]+[ ,]+){0,4}(?:[-–:=/|.]+ ?)?(?P<n>\d{1,3})[ .]*(?:\([^()]*\)[ .]*)?$")


def trailing(after: str) -> Quantity | None:
    """ "AB-12 seal ... 4": a bare figure that ends the line of a list, after the code and its name."""
    match = _TRAILING.match(after)
    value = number(match["n"]) if match else None
    return Quantity(value, match.start("n"), match.end("n"), "", "word") if match and value else None


def find_articles(text: str) -> list[Quantity]:
    """ "a new plate", "another sensor": one, where nothing better is said."""
    return [Quantity(1, m.start(), m.end(), "", "word") for m in _ARTICLE.finditer(text)]


# -- corrections -----------------------------------------------------------------------------------------------------

_CORRECTIONS = (
    re.compile(
        r"(?P<old>\d{1,4}|한|두|세|네|다섯|여섯) ?(?:개|EA|대|세트|롤|장|매|m|본|pcs)? ?(?:가|이)? ?(?:말고|아니라|아니고|에서|대신에?|→|->|=>|⇒) ?,? ?(?:총 )?(?P<new>\d{1,4}|한|두|세|네|다섯|여섯|일곱|여덟) ?(?:개|EA|대|세트|롤|장|매|m|본|pcs)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<!\w)not (?P<old>\d{1,4}|one|two|three|four|five|six|eight|ten)(?: ?(?:pcs?|ea|nos?|units?|sets?))?,? ?(?:but|-|;)? ?(?:only )?(?P<new>\d{1,4}|one|two|three|four|five|six|eight|ten)(?!\w|\.\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<!\w)(?P<new>\d{1,4}|one|two|three|four|five|six|eight|ten)(?: ?(?:pcs?|ea|nos?|units?|sets?))? (?:instead of|rather than|and not|not) (?P<old>\d{1,4}|one|two|three|four|five|six|eight|ten)(?!\w|\.\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<!\w)from (?P<old>\d{1,4})(?: ?(?:pcs?|ea|nos?|units?|sets?))? (?:to|down to|up to) (?P<new>\d{1,4})(?!\w|\.\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?P<old>\d{1,4}) ?(?:個|枚|本|台|つ|セット)?(?:ではなく|じゃなく|から)、?,? ?(?P<new>\d{1,4}) ?(?:個|枚|本|台|つ|セット)"
    ),
    re.compile(
        r"(?:不是|不要|由|从) ?(?P<old>\d{1,4}) ?(?:个|只|件|套|支|条|台|片|张|块|根|米|卷|对|双|把|桶|袋|瓶)?,? ?(?:而是|要|是|更?改为|更?改成|变为|变成|增加?[到为]|减少?[到为]) ?(?P<new>\d{1,4}) ?(?:个|只|件|套|支|条|台|片|张|块|根|米|卷|对|双|把|桶|袋|瓶)"
    ),
    re.compile(
        r"(?P<old>\d{1,4}) ?(?:개|EA)?(?:로|라고|으로) ?(?:돼|되어|적|나와|쓰여|써|표기|기재|찍)[^.\d\n]{0,14}(?P<new>\d{1,4}) ?(?:개|EA)?(?:이|가)? ?맞",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:says|shows|states|reads|gives|written|typed) (?P<old>\d{1,4})\b[^.\d\n]{0,24}(?:should be|must be|correct(?: one| number| quantity)? is|right (?:one|number) is|is really|it is) (?P<new>\d{1,4})(?!\w|\.\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"写(?:的是|成了?|着)? ?(?P<old>\d{1,4})[^。\d\n]{0,8}(?:应为|应该是|正确的?是|实际是) ?(?P<new>\d{1,4})"
    ),
    re.compile(
        r"(?P<old>\d{1,4})(?:個|枚|本)?と(?:なって|書いて|記載)[^。\d\n]{0,14}(?P<new>\d{1,4})(?:個|枚|本)?(?:が正|の誤り|です)"
    ),
    re.compile(r"không phải (?P<old>\d{1,4})(?: \w+)? mà(?: là)? (?P<new>\d{1,4})", re.IGNORECASE),
    re.compile(r"(?:từ )(?P<old>\d{1,4})(?: \w+)? (?:thành|xuống|lên) (?P<new>\d{1,4})", re.IGNORECASE),
    re.compile(r"(?:ไม่ใช่|จาก(?:เดิม)?) ?(?P<old>\d{1,4}) ?(?:ชิ้น|ตัว|อัน|ชุด)? ?(?:แต่เป็น|เป็น|เหลือ) ?(?P<new>\d{1,4})"),
    re.compile(
        r"(?:nicht|statt) (?P<old>\d{1,4})(?: ?Stück| ?Stk\.?)?,? (?:sondern )?(?:nur )?(?P<new>\d{1,4})(?!\w|\.\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"zamiast (?P<old>\d{1,4})(?: ?szt\.?)?,? (?:proszę )?(?:o )?(?P<new>\d{1,4})(?!\w|\.\d)", re.IGNORECASE
    ),
)


@dataclass(frozen=True, slots=True)
class Correction:
    old: float
    new: float
    start: int
    end: int


# A "no" stands before what it denies in most tongues and after it in a few.
_DENIED_BEFORE = words(
    r"(?:\bnot|\bnever|n't be|instead of|rather than|\bno|không phải|chứ không|không|ไม่ใช่|ไม่|不是|而非|并非|不|\bnicht|\bstatt|\bkeine?|\bnie|zamiast|\bpas|au lieu de|\bnon|invece di|\bno son|en vez de|\bbukan|\btidak)(?: (?:phải|the|de|a|những|là)){0,2} ?$",
    re.IGNORECASE,
)
_DENIED_AFTER = re.compile(
    r"^ ?(?:은|는|이|가)? ?(?:아니|아닌|말고|대신)|^ ?(?:で|じゃ)は?な|^ ?değil|^ ?(?:is|was|are|were) (?:wrong|not|incorrect|a mistake)|^ ?是(?:错|不对)|^ ?(?:là|bị) (?:sai|nhầm)|^ ?(?:ist|war|sind) (?:falsch|nicht)",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"(?<![\w.,:/#-])(?P<n>\d{1,4})(?![\d.,:/%-]*\d)(?!\.?(?:mm|cm|kg|%|°)|[-–~])", re.IGNORECASE)


def corrections(text: str) -> list[Correction]:
    """ "3개 말고 2개", "not 3 but 2", "it must be 2 pcs, not 3": the number that nobody denies counts."""
    found: list[Correction] = []
    for pattern in _CORRECTIONS:
        for match in pattern.finditer(text):
            old, new = _value(match["old"]), _value(match["new"])
            if old and new and not any(c.start < match.end() and match.start() < c.end for c in found):
                found.append(Correction(old, new, match.start(), match.end()))
    return found or _denied(text)


def _denied(text: str) -> list[Correction]:
    """Of the only two numbers of a sentence, one counted and the other denied."""
    numbers = {m.start(): (m.end(), float(m["n"])) for m in _WHOLE.finditer(text)}
    numbers |= {q.start: (q.end, q.value) for q in find(text) if q.sort in ("count", "mark")}
    if len(numbers) != 2 or len({value for _, value in numbers.values()}) != 2:
        return []
    denied = [
        start
        for start, (end, _) in numbers.items()
        if _DENIED_BEFORE.search(text[max(0, start - 20) : start]) or _DENIED_AFTER.match(text[end : end + 16])
    ]
    counted = [q.start for q in find(text) if q.sort in ("count", "mark") and not q.machines]
    kept = next((start for start in numbers if start not in denied), -1)
    if len(denied) != 1 or not set(counted) & numbers.keys():
        return []
    return [Correction(numbers[denied[0]][1], numbers[kept][1], min(numbers), max(end for end, _ in numbers.values()))]


def _value(word: str) -> float | None:
    return float(_WORDS.get(word.lower(), 0)) or number(word)
