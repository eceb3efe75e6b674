"""Pieces of a whole: what is counted by where it goes is wanted in all of these places together.

"One to fit, one for the shelf", "left 2, right 2", "at AB-1 three, at AB-2 four": each number stands beside a label of its
own, the labels are of one kind and differ, and nothing else is counted among them. What stands in a machine, or was put
there, is told of in the same way; the words that close such a row of numbers say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from intake.extraction.how_many import numerals, tally, totals
from intake.extraction.how_many.counts import free_quantities
from intake.extraction.how_many.quantity import Quantity
from intake.extraction.meant import asked
from intake.extraction.numbers.codes import Code, Standing
from intake.extraction.text.scene import OWN_WORDS, Row, Scene, View
from intake.extraction.text.vocabulary import Words, words

_I = re.IGNORECASE

_TO_USE = words(
    r"교체|장착|설치용|바로 ?(?:쓸|달|끼|넣|갈|붙)|달고|끼우고|당장|지금|(?<![가-힣])(?:현장|본선|선상|선내|본기|실사용)(?:용|에|분)?|現用|現場|交換|取付|取り付け|使用分|更换|换|安装|现用|现场|\bto (?:fit|install|use|replace|change|swap|mount|go (?:in|on)\b)|for (?:fitting|the machine|now|replacement|immediate|installation)|\b(?:on site|on board|aboard|in use)\b|"
    r"(?<!\w)thay(?!\w)|(?<!\w)lắp(?!\w)|เปลี่ยน|ติดตั้ง|ใส่|zum (?:Ein|Aus|Wechsel)\w*|Einbau|Austausch|Wechsel|wymian|montaż|para (?:montar|cambiar|instalar|poner|reemplazar)|(?:pour|à) (?:monter|installer|remplacer|changer)|"
    r"remplacement|da (?:montare|installare)|per (?:montare|la sostituzione|il montaggio|sostituire)|sostituzione|(?:untuk )?(?:diganti|dipasang|ganti|pasang|penggantian)|değişim|takmak|takılacak|montaj|замен|установк",
    _I,
)
_TO_KEEP = words(
    r"예비|여유|여분|비치|재고|보관|비상용|(?<![가-힣])(?:육상|창고)(?:용|분)?|予備|在庫|保管|备用|備用|备件|库存|备份|\b(?:to (?:keep|hold)|spares?|stock|the (?:shelf|stores?|cupboard|drawer)|backup|back-up|reserve|standby|ashore)\b|dự phòng|dự trữ|để dành|สำรอง|เก็บ|"
    r"Reserve|Lager|Ersatz|Vorrat|zapas|rezerw|magazyn|repuesto|reserva|recambio|almacén|rechange|réserve|secours|scorta|ricambio|magazzino|riserva|cadangan|persediaan|stok|yedek|запас|резерв",
    _I,
)
_ANOTHER = words(
    r"\b(?:another(?: one)?|the other(?: one)?|otr[oa]|un altro|un'altra|un autre|une autre|l'autre|ein (?:weiterer|zweiter)|drugi|drugą|satu lagi)\b|(?<!\w)(?:второй|другой|ещ[её] один)(?!\w)",
    _I,
)
_NEAR = 22  # characters between a piece and what it is for, and between two pieces

# -- labels: where a piece goes -------------------------------------------------------------------------------------------

_USE = "use"  # the kind of the labels that say what for; of the others one word alone says little, so they stand close
_MEMBERS: tuple[tuple[str, str, Words], ...] = (
    (_USE, "keep", _TO_KEEP),
    (_USE, "use", _TO_USE),
    (
        "side",
        "left",
        words(
            r"(?<![가-힣])(?:좌(?=[측현용 :에은는\d])|왼)(?:측|현|쪽)?|\b(?:left|port|links?|linke[rsn]?|gauche|izquierd[ao]s?|sinistr[aoe]|lew[aey]\w{0,4}|kiri|LH)\b|左(?:側|侧|边|舷)?|(?<!\w)trái(?!\w)|ซ้าย|(?<!\w)лев\w+",
            _I,
        ),
    ),
    (
        "side",
        "right",
        words(
            r"(?<![가-힣])(?:우(?=[측현용 :에은는\d])|오른)(?:측|현|쪽)?|\b(?:right|starboard|stbd|rechts|rechte[rsn]?|droite?|derech[ao]s?|destr[aoe]|praw[aey]\w{0,4}|kanan|RH)\b|右(?:側|侧|边|舷)?|(?<!\w)phải(?!\w)|ขวา|(?<!\w)прав\w+",
            _I,
        ),
    ),
    (
        "end",
        "fore",
        words(
            r"(?<![가-힣])(?:선수|앞|전방|전단|전면|입구)(?:부|쪽|측)?|\b(?:fore(?:ward)?|forward|fwd|bow|front|inlet|vorn[e]?|vorder\w*|avant|delanter\w*|proa|anterior\w*|prua|przedni\w*|przód|przodu|depan|haluan|ön)\b|船头|船首|艏|前(?:側|侧|部|端)?|(?<!\w)(?:mũi|trước)(?!\w)|หน้า|หัวเรือ|(?<!\w)(?:перед\w+|носов\w+)",
            _I,
        ),
    ),
    (
        "end",
        "aft",
        words(
            r"(?<![가-힣])(?:선미|뒤|뒷|후방|후단|후면|출구)(?:부|쪽|측)?|\b(?:aft|stern|rear|back|outlet|hinten|hinter\w*|arrière|traser\w*|popa|posterior\w*|poppa|tyln\w*|tył\w*|belakang|buritan|arka)\b|船尾|艉|[后後](?:側|侧|部|端)?|(?<!\w)(?:lái|sau)(?!\w)|หลัง|ท้ายเรือ|(?<!\w)(?:задн\w+|кормов\w+)",
            _I,
        ),
    ),
    (
        "height",
        "upper",
        words(
            r"(?<![가-힣])(?:상부|상단|위쪽|윗쪽|상층)|\b(?:upper|top|ober\w+|oben|supérieur\w*|superior\w*|górn\w+|atas|üst)\b|上(?:側|侧|部|段)|(?<!\w)trên(?!\w)|ด้านบน|(?<!\w)верхн\w+",
            _I,
        ),
    ),
    (
        "height",
        "lower",
        words(
            r"(?<![가-힣])(?:하부|하단|아래쪽|아랫쪽|하층)|\b(?:lower|bottom|unter(?:e[rsn]?)|unten|inférieur\w*|inferior\w*|doln\w+|bawah|alt)\b|下(?:側|侧|部|段)|(?<!\w)dưới(?!\w)|ด้านล่าง|(?<!\w)нижн\w+",
            _I,
        ),
    ),
    (
        "depth",
        "inner",
        words(
            r"(?<![가-힣])(?:내측|안쪽|내부|흡입)|\b(?:inner|inside|inboard|suction|inner\w+|innen|intérieur\w*|interior\w*|wewn\w+|dalam)\b|内(?:側|侧)|(?<!\w)внутр\w+",
            _I,
        ),
    ),
    (
        "depth",
        "outer",
        words(
            r"(?<![가-힣])(?:외측|바깥쪽|외부|토출)|\b(?:outer|outside|outboard|discharge|äußer\w+|außen|extérieur\w*|exterior\w*|zewn\w+|luar)\b|外(?:側|侧)|(?<!\w)наруж\w+",
            _I,
        ),
    ),
)
# "도장부 2개, 조립부 3개", "부산공장에 하나, 창원공장에 하나": words that end alike, each right before its number.
_NAMED_PLACE = words(
    r"(?<!\w)(?P<w>[가-힣A-Za-z0-9·-]{1,9}?)(?P<k>용|공장|사업장|사업소|지점|라인|호선|호기|팀|센터|조선소|쪽|측|동|층|부|선)(?:으?로(?:는)?|에(?:는|서)?|은|는|이|:|분)?(?=[ :]{0,2}(?:\d|하나|둘|한 |두 |세 |네 |다섯|여섯))"
)
_AT_PLACE = words(r"(?<!\w)(?P<w>[가-힣A-Za-z0-9·-]{2,12})(?P<k>에)(?:는|다)? (?=\d|하나|둘|한 |두 |세 |네 |다섯|여섯)")
# "three for the forward winch and four for the aft one": the same little word behind each number.
_PREPOSITION = words(
    r"\b(?P<k>for|on|at|für|am|an|im|pour|sur|para|per|do|dla|na|untuk|cho|для|на)(?= )(?! (?:each(?! of)|every|jede|chaque|cada|ogni|każd|кажд|mỗi|tiap|setiap))(?: (?:the|our|its|each of|den|die|das|dem|der|la|le|les|el|los|las|il|lo|máy|tàu|mesin))?(?P<w>(?: (?!(?:and|plus|und|et|y|e|i|dan|và|и)\b)[^\W\d_][\w./-]{0,14}| [A-Z]{1,3}[\w./-]*\d[\w./-]*| (?:no\.? ?|#)?\d{1,2}(?![\w.,%])){1,3})",
    _I,
)
_HAN_PLACE = words(
    r"(?P<w>[一-鿿ァ-ヺー]{1,8})(?P<k>用に|用|に|側に|側)(?=[ :]?(?:\d{1,3}|[一二两三四五六七八九十])(?:個|本|枚|台|つ|个|只|件|套|支|条|块|片))"
)
_NUMBERED = words(
    r"(?<!\w)(?P<w>(?:No\.? ?|#|제 ?)?\d{1,2}) ?(?P<k>호기|호선|라인|공장|号機|号机|号|호|동|층|축)(?:용|에|은|는|:)?(?![가-힣])"
    r"|\b(?P<k2>line|unit|machine|press|winch|plant|Linie|Anlage|Maschine|ligne|línea|linea|linia|máy|เครื่อง|ライン) ?(?:no\.? ?|số |ที่ ?)?(?P<w2>\d{1,2}|[A-H])(?![\w.])",
    _I,
)
# "갈 것 하나, 돌려놓을 것 하나", "one to put back into the other line": whatever is to be done with each.
_FINAL_L = "".join(chr(syllable) for syllable in range(ord("갈"), ord("힣") + 1, 28))
_PURPOSE = words(
    rf"[{_FINAL_L}] (?:것|거|놈|분)(?:으?로)?(?= ?(?:\d|하나|둘|한 |두 |세 |네 |다섯|여섯))"
    r"|\bto (?!the\b|our\b|your\b|us\b|be\b|you\b)[a-z]{3,}(?=[ ,.])|\b(?:zum|zur) [A-ZÄÖÜ]\w{3,}(?=[ ,.])"
    r"|\bpour \w{2,}(?:er|ir|re)(?=[ ,.])|\b(?:para|por) \w{2,}[aei]r(?=[ ,.])|\b(?:per|da) \w{2,}[aei]re(?=[ ,.])"
    r"|[ぁ-ん一-鿿]{2,8}用(?=に)"
)
_WIDEST = 300  # characters: what a part is said to be for stands no further off


@dataclass(frozen=True, slots=True)
class Mark:
    """A number (its value above zero) or the labels at one place, each of a kind."""

    start: int
    end: int
    value: float = 0.0
    figure: bool = False  # without a counting word
    labels: frozenset[tuple[str, str]] = frozenset()

    @property
    def is_number(self) -> bool:
        return self.value > 0


def is_kept(text: str) -> bool:
    """Whether something is said to be wanted for the shelf."""
    return bool(_TO_KEEP.search(text))


def of_part(view: View, code: Code, codes: Standing) -> Quantity | None:
    """What a part is wanted for one by one: behind its number, in the sentence after, or in its sentence before it."""
    at = view.sentence_number(code.start)
    left, right = view.sentence_at(code.start)
    ahead = (c for c in codes.touching(left - 1, code.start) if c.sort in ("part", "free"))
    before = max((c.end for c in ahead if left <= c.end <= code.start), default=left)
    counted = _FIGURE.search(view.text, before, code.start) or free_quantities(view, before, code.start, codes)
    if before > left and not counted and any(c.sort == "part" and c.start != code.start for c in codes):
        return None  # "A, B: left 40, right 35" may be one for each
    stop = next((c.start for c in codes.following(code.end + 1) if c.sort in ("part", "free")), len(view.text))
    spans = [(code.end, min(max(right, code.end), stop))]
    if at + 1 < len(view.sentences) and view.row_at(view.sentences[at + 1][0]).voice == code.row.voice:
        spans.append((code.end, min(view.sentences[at + 1][1], stop)))
    if before == left and not free_quantities(view, code.end, max(code.end, right), codes):
        spans.append((left, code.start))
        if at and not re.search(r"\d", view.text[left : code.start]) and _speaks_of_none(view, at - 1, code, codes):
            spans.append((view.sentences[at - 1][0], code.start))
    return next(
        (whole for start, end in spans if end - start < _WIDEST and (whole := total(view, start, end, codes))), None
    )


def _speaks_of_none(view: View, at: int, code: Code, codes: Standing) -> bool:
    """Whether a sentence, in the same voice, names no part of its own."""
    start, end = view.sentences[at]
    named = (c for c in codes.begun(start, end) if c.sort in ("part", "free") and c.start != code.start)
    return view.row_at(start).voice == code.row.voice and next(named, None) is None


def of_letter(scene: Scene, codes: Mapping[int, Standing]) -> tuple[View, Quantity] | None:
    """The one sum that a letter of one part holds, wherever it stands."""
    found: list[tuple[View, Quantity]] = []
    for view in scene.views:
        for start, end in _blocks(view):
            if whole := total(view, start, end, codes[view.number]):
                found.append((view, whole))
    return found[0] if len(found) == 1 else None


def _blocks(view: View) -> Iterator[tuple[int, int]]:
    """The writer's own lines that follow one another, outside tables and with no blank line among them."""
    block: list[Row] = []
    for row in view.rows:
        own = row.voice in OWN_WORDS and view.text[row.start : row.end].strip() and view.cell_at(row.start) is None
        if block and not own:
            yield block[0].start, block[-1].end
            block = []
        if own:
            block.append(row)
    if block:
        yield block[0].start, block[-1].end


def total(view: View, start: int, end: int, codes: Standing) -> Quantity | None:
    """The sum of the numbers from start to end, where each has a place or a use of its own."""
    if start >= end:
        return None
    inside = codes.begun(start, end)
    every = free_quantities(view, start, end, codes)
    found = tally.without_breakdown(view, every)
    shares = [q for q in every if q not in found]
    if shares and (told := [q for q in found if q.value == sum(share.value for share in shares)]):
        return told[0]  # "two (one to fit, one spare)"
    least = min((q.value for q in found), default=0.0)
    told = [q for q in found if q.value > least and q.value % least == 0 and totals.is_total(view, q)]
    text = view.text[start:end]
    counted = [
        Mark(q.start - start, q.end - start - _unit_length(view.text, q), q.value)
        for q in found
        if q.sort != "length" and q not in told
    ]
    hidden = [
        Mark(at - start, stop - start)
        for at, stop in [*((c.start, c.end) for c in inside), *((q.start, q.end) for q in told)]
    ]
    bare = _bare(text, [*counted, *hidden])
    if len(counted) + len(bare) < 2:
        return None
    machines = [
        Mark(c.start - start, c.end - start, labels=frozenset({("machine", c.key)}))
        for c in inside
        if c.sort == "machine"
    ]
    labels = sorted([*_labels(text), *machines], key=lambda m: (m.start, -m.end))
    if len(labels) >= 2:
        numbers = [*counted, *(mark for mark in bare if not mark.figure or _stands_by(text, mark, labels))]
        marks = _merged(sorted([*numbers, *labels], key=lambda m: (m.start, not m.is_number)))
        for at in range(len(marks) - 3):
            run = _run(marks[at:], text)
            if run and not _is_told(view, start, run):
                whole = sum(m.value for m in run)
                return Quantity(whole, start + run[0].start, start + run[-1].end, "", "count")
    return _and_more(view, start, end, found)


def _unit_length(text: str, q: Quantity) -> int:
    """How much of a number in words is its counting word, where that is written."""
    return len(q.unit) if q.sort == "word" and q.unit and text[q.start : q.end].endswith(q.unit) else 0


def _labels(text: str) -> Iterator[Mark]:
    for kind, member, pattern in _MEMBERS:
        for m in pattern.finditer(text):
            yield Mark(m.start(), m.end(), labels=frozenset({(kind, member)}))
    for placed in (_NAMED_PLACE, _AT_PLACE, _PREPOSITION, _HAN_PLACE):
        for m in placed.finditer(text):
            yield Mark(m.start(), m.end(), labels=frozenset({(m["k"].lower(), m["w"].strip().lower())}))
    for m in _PURPOSE.finditer(text):
        yield Mark(m.start(), m.end(), labels=frozenset({(_USE, "use")}))
    for m in _NUMBERED.finditer(text):
        kind, member = (m["k"] or m["k2"]).lower(), (m["w"] or m["w2"]).lower()
        yield Mark(m.start(), m.end(), labels=frozenset({(kind, member)}))


_FIGURE = re.compile(r"(?<![\w.,/#-])(?<![-+]\d)\d{1,3}(?![\w%]|[.,/:-]\d)")
_JOINS = re.compile(r"(?:용|분)?(?:으?로|에|에는|은|는|이|が|に|は|を)?[ :=]{0,2}")


def _bare(text: str, numbers: Sequence[Mark]) -> list[Mark]:
    """Numbers that have no counting word: in words, "another", and figures."""
    bare = [Mark(s.start, s.end, float(s.value)) for s in numerals.spoken(text) if s.sure]
    bare += [Mark(m.start(), m.end(), 1.0) for m in _ANOTHER.finditer(text)]
    bare += [Mark(m.start(), m.end(), float(m.group()), figure=True) for m in _FIGURE.finditer(text)]
    return [m for m in bare if m.value and not any(n.start < m.end and m.start < n.end for n in numbers)]


def _stands_by(text: str, figure: Mark, labels: Sequence[Mark]) -> bool:
    """Whether a bare figure stands right beside a label: "좌측 2", "1 spare"."""
    return any(
        (label.end <= figure.start and _JOINS.fullmatch(text, label.end, figure.start))
        or (figure.end <= label.start and text[figure.end : label.start] in ("", " "))
        for label in labels
    )


def _merged(marks: Iterable[Mark]) -> list[Mark]:
    """Labels that follow one another made one ("for replacement now"); what lies inside another passed over."""
    made: list[Mark] = []
    for mark in marks:
        if made and not mark.is_number and not made[-1].is_number:
            made[-1] = Mark(made[-1].start, max(made[-1].end, mark.end), labels=made[-1].labels | mark.labels)
        elif not made or mark.start >= made[-1].end:
            made.append(mark)
    return made


# "six on the list, but four in the box"
_PARTS = words(r"[.!?。](?!\d)|인데|는데|지만|\bbut\b|但|ですが|\baber\b")


_NEXT_PIECE = re.compile(
    r"(?:[,、，;]|\b(?:and|und|et|y|e|i|dan|và)\b|และ)\s*(?:and |und |et |y |e |i |dan |và )?$", _I
)
_FURTHER_OFF = 44  # characters from what a piece is for to the next one, where that is told after a comma


def _run(marks: Sequence[Mark], text: str) -> list[Mark]:
    """Numbers and labels in turn from the first mark on, where the labels are of one kind and all differ."""
    run = [marks[0]]
    for mark in marks[1:]:
        gap = text[run[-1].end : mark.start]
        near = _FURTHER_OFF if mark.is_number and _NEXT_PIECE.search(gap) else _NEAR
        if mark.is_number == run[-1].is_number or len(gap) > near or _PARTS.search(gap):
            break
        run.append(mark)
    if len(run) % 2:
        run = run[1:] if _opens_with_the_whole(run, text) else run[:-1]
    labels = [m.labels for m in run if not m.is_number]
    return run if len(labels) >= 2 and any(_differ(labels, kind) for kind, _ in labels[0]) else []


def _opens_with_the_whole(run: Sequence[Mark], text: str) -> bool:
    """ "2 valves (site 1, spare 1)": of one number too many the first is the whole, or stands further from its label."""
    numbers = [m.value for m in run if m.is_number]
    if not run[0].is_number or numbers[0] == sum(numbers[1:]):
        return run[0].is_number
    ahead = sum(len(text[run[at].end : run[at + 1].start]) for at in range(0, len(run) - 1, 2))
    behind = sum(len(text[run[at].end : run[at + 1].start]) for at in range(1, len(run) - 1, 2))
    return behind < ahead


def _differ(labels: Sequence[frozenset[tuple[str, str]]], kind: str) -> bool:
    """Whether every label has a word of this kind, and no two the same (of the uses at least one to use and one to keep)."""
    of_kind = [{word for k, word in said if k == kind} for said in labels]
    if kind == _USE:
        uses = {"keep" if "keep" in said else "use" for said in of_kind if said}
        return all(of_kind) and len(uses) == 2
    return all(len(said) == 1 for said in of_kind) and len(set().union(*of_kind)) == len(labels)


_IN_PLACE = words(
    r"들어 ?있|달려 ?있|붙어 ?있|장착(?:되어|돼) ?있|설치(?:되어|돼) ?있|갈았|바꿨|바꾼|바꿔 ?(?:봤|놨|뒀|두었)|교체했|교체하였|교환했|달았|끼웠|끼워 ?(?:놨|뒀|두었)|"
    r"\b(?:fitted|installed|mounted|replaced|changed|built in|eingebaut|verbaut|gewechselt|montées?|montados?|zamontowan\w*|terpasang|takılı)\b|ついて(?:い|お)|取り付け(?:て(?:い|お)|られ)|交換しました|装着され|装着して|已(?:经)?(?:装|换)|装着|装了|换了|đã (?:thay|lắp)|ติดอยู่|เปลี่ยนไปแล้ว",
    _I,
)


def _is_told(view: View, offset: int, run: Sequence[Mark]) -> bool:
    """Whether the words among or right behind the numbers say that these are there or were used."""
    stop = offset + run[-1].end
    behind = view.text[stop : min(max(view.sentence_at(stop - 1)[1], stop), stop + _NEAR)]
    cut = tally.CUT.search(behind)
    gaps = [view.text[offset + a.end : offset + b.start] for a, b in pairwise(run)]
    if any(tally.says_it_is_there(gap) for gap in gaps):
        return True
    if (_USE, "keep") in run[-1].labels:
        return False  # "one to keep in store"
    behind = behind[: cut.end()] if cut else behind
    told = tally.says_it_is_there(behind) or bool(_IN_PLACE.search(behind))
    return told and not asked.asks_plainly(behind)


_MORE = words(
    r"\+|더|추가|\b(?:plus|extra|additional|more|on top)\b|もう|追加|加えて|另外|再加|外加|另加|thêm|เพิ่ม|อีก|zusätzlich|dazu|en plus|más|adicional|in più|dodatkow|jeszcze|tambah|ayrıca|(?<!\w)ещ[её]|дополнительно",
    _I,
)


# "12 pcs + 2 spare"
_ON_TOP = re.compile(
    r"\.?\s?(?:\+|plus\b|and\b|und\b|et\b|y\b|e\b|i\b|dan\b)\s?(?P<n>\d{1,3})\s(?P<what>[^\W\d_]+)\s*(?:[.,;)\n]|$)", _I
)


def _and_more(view: View, start: int, end: int, found: Sequence[Quantity]) -> Quantity | None:
    """ "2개 보내주시고 예비로 하나 더 넣어 주세요": what is to be kept comes on top of what was asked for before."""
    counts = [q for q in found if start <= q.start < end and q.sort != "length" and not q.each]
    if len(counts) == 1 and (spare := _ON_TOP.match(view.text, counts[0].end)) and _TO_KEEP.match(spare["what"]):
        one = counts[0]
        return Quantity(one.value + float(spare["n"]), one.start, spare.end("n"), "", "count")
    if len(counts) != 2 or tally.is_there(view, counts, 0) or tally.is_there(view, counts, 1):
        return None
    one, other = counts
    between = view.text[one.end : other.end + 10]
    said = view.text[one.end : other.start], view.text[other.start : other.end + 12]
    if len(between) > 60 or not any(_TO_KEEP.search(text) for text in said) or not any(_MORE.search(t) for t in said):
        return None
    if _IN_PLACE.search(said[0]):
        return None
    return Quantity(one.value + other.value, one.start, other.end, "", "count")
