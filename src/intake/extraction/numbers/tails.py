"""Ends of serial numbers: "0344호기", "끝자리 0345", `4410 31` of IX 4410 31, of machines that the customer owns.

A short number is a machine only where something says so, or where it can hardly be anything else; which of the owner's
machines ends so is looked up, and where several do, those named elsewhere in the letter are meant first.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from intake.extraction.catalogue import Catalogue
from intake.extraction.how_many import quantity
from intake.extraction.meant import asked
from intake.extraction.numbers import ranges
from intake.extraction.numbers.codes import PLAIN_MEASURE, Code, label_of
from intake.extraction.numbers.ranges import COUNTS
from intake.extraction.text import labels
from intake.extraction.text.scene import Marks, Spans, View
from intake.extraction.text.values import compact
from intake.extraction.text.vocabulary import words
from intake.registry import EquipmentRow

_TAIL = re.compile(
    r"(?<![A-Za-z0-9_.,:/$#-])[#-]?(?P<tail>(?:[A-Za-z]{1,3}-?|\d{2,4}[-/.](?=\d{3}))?\d{3,6}(?: (?=[A-Z] ?(?:호기|호(?!텔)|号機|号机|番機)))?(?:[./-][A-Z]|[A-Za-z]\d{1,2}|[A-Za-z]{0,2}))(?![A-Za-z0-9]|[.,:/-]\d|%)"
)
_TWO_FIGURES = words(
    r"(?<![A-Za-z0-9_.,:/$#-])(?P<tail>\d{2})(?=번|호기|호(?![가-힣])|号機|号机| ?(?:is|runs|works)\b|は|が| เครื่อง)"
)
_LETTER_AND_TWO = re.compile(
    r"(?<![A-Za-z0-9_.,:/$#-])(?P<tail>[A-Z]\d{2})(?=[가이는은를도만의]|が|は|を|も| |,|、|$)", re.MULTILINE
)
_LETTER_AND_TWO_AT_END = re.compile(r"(?<=\d)[A-Z]\d\d$")
_TWO_GROUPS = re.compile(r"(?<![A-Za-z0-9_.,:/$#-])(?P<tail>\d{3,5}[ ./-]\d{2,4})(?![A-Za-z0-9]|[.,:/-]\d|%)")
# "27-5", "042-4Z": what is left of a number with its own signs between, when its front is left off.
_PIECED = re.compile(
    r"(?<![A-Za-z0-9_.,:/$#-])#?(?P<tail>[A-Za-z]{0,2}\d{1,5}[A-Za-z]?(?:[./-][A-Za-z]?\d{1,4}[A-Za-z]{0,2}){1,2})(?![A-Za-z0-9]|[.,:/-]\d|%)"
)
# "k4 03", "K4-03": the last two groups of a number, of which the first has letters.
_LETTERED_GROUPS = re.compile(
    r"(?<![A-Za-z0-9_.,:/$#-])(?P<tail>(?:[A-Za-z]{1,3}\d{1,4}|\d{1,4}[A-Za-z]{1,3})[ ./-]\d{2,4})(?![A-Za-z0-9]|[.,:/-]\d|%)"
)
# "/2017/009": a number of which only the letter at its head was not read, or not written.
_HEADLESS = re.compile(
    r"(?<![A-Za-z0-9./-])[./-](?P<tail>\d{1,6}(?:[./-][A-Za-z]?\d{1,6}[A-Za-z]{0,2}){1,3})(?![A-Za-z0-9]|[./-]\d)"
)
# Two figures alone are an end only behind words that say so.
_SHORT_TAIL = words(
    r"(?:끝(?:자리|번호|번|이)?|뒷 ?(?:자리|번호)|뒤 ?번호|(?:끝|뒤|뒷|마지막) ?(?:두|2) ?(?:자리|숫자)|(?:letzten|beiden|zwei) (?:letzten |beiden |zwei )?(?:Ziffern|Stellen)|deux derniers chiffres|(?:dwie )?ostatni\w+ (?:dwie )?cyfr\w*|(?:dua )?angka terakhir|laatste (?:twee )?cijfers|เลขท้าย(?:สองตัว)?|สองตัวท้าย|末(?:尾)?(?:2|二)桁|ending(?: in| with)?|ends (?:in|with)|last (?:two )?digits|末尾|下(?:2|二)桁|末番|尾号|(?:后|末|最后)(?:两|二|2)位|đuôi|(?:2 |hai )?số cuối|ลงท้าย(?:ด้วย)?|Endziffern?|Endnummer|(?:endet|endend) (?:auf|mit)|końcówk\w+|(?:se )?termin\w+ (?:par|en|con|per)|derniers? chiffres?|últim[oa]s? (?:dos )?(?:dígitos|cifras)|ultime (?:due )?cifre|berakhiran|akhiran|son (?:iki )?(?:hanesi|rakam\w*)|sonu|последние (?:две )?цифр\w*)\s*(?:는|은|이|가|:|=|is|are|が|は|là)*\s*(?P<tail>\d{2}[A-Z]?)(?!\d|[./:-]\d|[A-Za-z])",
    re.IGNORECASE,
)
# "ending in 06 and 07": the next of them stands without the words.
_SHORT_NEXT = re.compile(
    r"(?: ?[,·、/&]| ?[와과]|이?랑|하고|と|和|及|,? (?:and|und|et|y|e|i|và|dan|ve|och|en)|,? ?и|และ)\s?(?P<tail>\d{2}[A-Z]?)(?!\d|[./:-]\d|[A-Za-z])"
)
_INSTEAD = words(
    r"(?:아니라|아니고|말고|\bbut|ではなく|じゃなく|而是|mà là|แต่เป็น|sondern|sino|mais|bensì|ale|lecz|melainkan)[ ,]*$",
    re.IGNORECASE,
)
_TAIL_BEFORE = words(
    r"(?:끝자리|끝 ?번(?:호)?|(?:끝|뒤)(?:이|가)|(?:명판|번호) ?끝|뒷자리|뒷 ?번(?:호)?|뒤 ?번호|(?:뒤|뒷|끝) ?(?:두|세|네) ?자리|제번|번호|호기|기계|장비|설비|ending(?: in| with)?|ends (?:in|with)|last (?:\w+ )?digits|no\.?|number|machine|unit|s/n|serial|#|末尾|下(?:\d|[二三四])桁|末番|尾号|(?:后|末|最后)(?:[二两三四几]|\d)位|機番|号机|đuôi|(?:\d )?số cuối|số máy|máy|ลงท้าย(?:ด้วย)?|หมายเลข|เครื่อง|Endziffern?|Endnummer|Endung|letzten? (?:\w+ )?(?:Ziffern|Stellen)|(?:endet|endend) (?:auf|mit)|końcówk\w+|kończąc\w+ się na|(?:se )?termin(?:ant|ada|ado|a|an) (?:par|en|con|per)|(?:finissant|finit) par|acabad[ao] en|derniers? chiffres?|últim[oa]s? (?:\w+ )?(?:dígitos|cifras|números)|ultime (?:\w+ )?cifre|che finisce (?:con|per)|berakhiran|akhiran|angka terakhir|son (?:\w+ )?(?:hanesi|rakam\w*)|sonu|последние (?:\w+ )?цифр\w*|оканчива\w+ на|nr|eindigend op|eindigt op|laatste (?:\w+ )?cijfers|(?:der |som )?(?:ender|slutter|slutar) på|sidste (?:\w+ )?cifre|sista (?:\w+ )?siffrorna|siste (?:\w+ )?sifrene|loppunumero|viimeiset (?:\w+ )?numerot|končí(?:cí)? na|koncové číslo|posledn\w+ (?:\w+ )?číslic\w*|végződésű|utolsó (?:\w+ )?számjegy\w*|ultimele (?:\w+ )?cifre|se termină (?:cu|în)|завършва\w* на|последните (?:\w+ )?цифри|završava (?:na|s|sa)|zadnje (?:\w+ )?znamenke|закінчується на|останні (?:\w+ )?цифри|λήγει σε|τελευταία (?:\w+ )?ψηφία|ينتهي بـ?|آخر (?:أربعة |ثلاثة )?أرقام|מסתיים ב-?|ספרות אחרונות|अंतिम (?:\S+ )?अंक|आखिरी (?:\S+ )?अंक|paskutiniai (?:\w+ )?skaitmenys|pēdējie (?:\w+ )?cipari|viimased (?:\w+ )?numbrid)\s*(?:는|은|이|가|:|=|is|が|は|là)*\s*$",
    re.IGNORECASE,
)
_TAIL_AFTER = words(
    r" ?(?:번 ?)?(?:호기|호 |번기|기계|장비|설비|세트기|라인|号機|号机|番機|那台|这台|的?机(?:器|台)|machine|unit|は |が |은 |는 |이 |가 |도 |와 |과 |이?랑 ?|하고 |만 |에서 |번은|번이|번(?= ?(?:말고|이요|이에요|입니다|도 |을 |만 |에 |의 |과 |하고))| ?[한두세네] ?대(?!분))|^[\s,·、/및와과and&]{1,6}\d{3,6}[A-Za-z]{0,2}(?![\w.])",
    re.IGNORECASE,
)


def tails(
    view: View, catalogue: Catalogue, customers: Iterable[str], taken: Sequence[Code], near: frozenset[str]
) -> list[Code]:
    """Ends of serial numbers ("0344호기", "끝자리 0345") of machines that these customers own.

    `near` are compact serials named elsewhere in the thread: where a tail fits several machines they are meant first.
    """
    owners = list(customers)
    read = Marks()
    for one in taken:
        if one.view is view and not is_only_an_end(one, owners, catalogue):
            read.mark(view, one.start, one.end)
    machines = _Written([c for c in taken if c.view is view and c.sort == "machine" and c.machines])
    found: list[Code] = []
    for match in _ends(view.text, owners, machines, catalogue):
        start, end = match.span("tail")
        if read.any_in(view, start, end):
            continue
        of_its_year = _of_its_year(view, match, owners, catalogue)
        told = of_its_year is not None or _is_told(view, match, owners, machines, found, near, catalogue)
        if not told and not _speaks_for_itself(view, match):
            continue
        if label_of(view, start) in labels.ELSEWHERE or COUNTS.match(view.text[end : view.row_at(start).end + 1]):
            continue
        code = of_its_year or _of_a_machine(view, match, owners, near, catalogue, told=told)
        if code is not None:
            before = found[-1] if found and found[-1].how == "tail" and found[-1].row == code.row else None
            found.append(code)
            if before is not None:
                found.extend(ranges.fill(before, code, catalogue))
    return _alike_in_a_list(found)


class _Written:
    """The machines of a text whose numbers are written out."""

    def __init__(self, codes: Sequence[Code]) -> None:
        self.codes = codes
        self._ends = sorted(c.end for c in codes)
        self._in_line: dict[int, list[Code]] = {}  # by where the line ends
        for code in codes:
            self._in_line.setdefault(code.row.end, []).append(code)

    def last_before(self, place: int) -> int:
        """Where the last of them before a place ends; -1 where none does."""
        before = bisect_right(self._ends, place)
        return self._ends[before - 1] if before else -1

    def in_the_line_before(self, place: int) -> list[Code]:
        return [*self._in_line.get(place - 1, ()), *self._in_line.get(place - 2, ())]


def _ends(text: str, owners: Sequence[str], machines: _Written, catalogue: Catalogue) -> Iterator[re.Match[str]]:
    """Whatever may be the end of a number, in order; of two that overlap the one that is a number's end sign for sign."""
    pairs = [m for m in _TWO_GROUPS.finditer(text) if _ends_a_serial(m["tail"], owners, catalogue)]
    pairs += [m for m in _LETTERED_GROUPS.finditer(text) if _is_last_groups(m["tail"], owners, catalogue)]
    if like := list(_LETTER_AND_TWO.finditer(text)):
        named = {end.group() for code in machines.codes if (end := _LETTER_AND_TWO_AT_END.search(code.key))}
        pairs += [m for m in like if _ends_like_a_named(m["tail"], owners, named, catalogue)]
    pairs += [m for m in _PIECED.finditer(text) if _is_cut_off(m["tail"], owners, catalogue)]
    pairs += [m for m in _HEADLESS.finditer(text) if _lacks_its_head(m.group(), owners, catalogue)]
    short = [m for first in _SHORT_TAIL.finditer(text) for m in _listed_short(first)]
    if short:  # "the one ending in 03; 08 is fine": its sisters are named as it is
        short += [m for m in _TWO_FIGURES.finditer(text) if m.start("tail") > short[0].start("tail")]
    told = Spans(other.span() for other in pairs)
    single = [m for m in _TAIL.finditer(text) if not told.overlap(*m.span("tail"))]
    yield from sorted((*pairs, *single, *short), key=lambda m: m.start("tail"))


def _listed_short(first: re.Match[str]) -> Iterator[re.Match[str]]:
    """Two figures that words call the end of a number, and those that are told with them."""
    found: re.Match[str] | None = first
    while found:
        yield found
        found = _SHORT_NEXT.match(first.string, found.end("tail"))


# What stands between two ends of numbers that are told together.
_TOGETHER = words(
    r"[\s,·、/&()]*(?:하고|이랑|랑|및|와|과|and|và|และ|と|和|und|y|i|et)?[\s,·、/&]*|[\s호기]*,\s?[^\W\d_]{1,12} ?|\s*,\s*\S{1,6}(?:은|는|이|:|=|is|は)\s*"
)


def _is_told(
    view: View,
    match: re.Match[str],
    owners: Sequence[str],
    machines: _Written,
    found: Sequence[Code],
    near: frozenset[str],
    catalogue: Catalogue,
) -> bool:
    """Whether something says that this is a machine's number: a word beside it, its neighbours, the thread."""
    tail, (start, end), row = match["tail"], match.span("tail"), view.row_at(match.start("tail"))
    before, after = view.text[row.start : start], view.text[end : row.end + 1]
    return (
        match.re in (_SHORT_TAIL, _SHORT_NEXT, _TWO_FIGURES, _HEADLESS, _LETTERED_GROUPS)
        or bool(_TAIL_BEFORE.search(before[-24:]) or _TAIL_AFTER.match(after) or _INSTEAD.search(before[-16:]))
        or bool(found and found[-1].row == row and _TOGETHER.fullmatch(view.text[found[-1].end : start]))
        or bool(_LETTER.match(after))
        or _listed_with_a_machine(view, start, machines)
        or _listed_below_a_machine(view, row.start, start, machines)
        or _lacks_only_noughts(tail, owners, catalogue)
        or _named_in_the_thread(tail, near)
        or (_takes_up(view.text, row.start, start, end, row.end) and _ends_one_of(tail, owners, catalogue))
        or _beside_others(tail, start, found, owners, catalogue)
    )


def _is_marked(tail: str) -> bool:
    """Whether it has a letter among its figures, or behind a sign: what only a number has."""
    apart = re.search(r"\d[./-][A-Z]$", tail)
    return bool(apart or (re.search(r"\d[A-Za-z]|[A-Za-z]\d", tail) and not PLAIN_MEASURE.match(tail)))


def _speaks_for_itself(view: View, match: re.Match[str]) -> bool:
    """Whether it can hardly be anything else than the end of a number."""
    tail, end = match["tail"], match.end("tail")
    after = view.text[end : view.row_at(match.start("tail")).end + 1]
    if re.search(r"\d[A-Za-z]|[A-Za-z]\d", tail) and not PLAIN_MEASURE.match(tail):
        return True
    if re.search(r"\d[./-][A-Z]$", tail) and not re.match(r"[-./]\w", after):
        return True
    return tail.startswith("0") and len(tail) >= 4 and not re.match(r"[-\d]| ?\d{3}", after)


def _of_a_machine(
    view: View,
    match: re.Match[str],
    owners: Sequence[str],
    near: frozenset[str],
    catalogue: Catalogue,
    *,
    told: bool,
) -> Code | None:
    """The code of the owners' machine that ends so, with its rivals where several do; None where none does."""
    start, end = match.span("tail")
    rows = {compact(r.serial): r for owner in owners for r in catalogue.tails(owner, match["tail"])}
    if len(rows) > 1:
        rows = _of_its_other_piece(
            rows, match["tail"], view.text[max(view.row_at(start).start, start - _PIECE_AHEAD) : start]
        )
        rows = {k: r for k, r in rows.items() if k in near} or rows
        rows = _of_its_letter(rows, view.text[end : view.row_at(start).end + 1])
    if not rows:
        return None
    key, *rivals = rows
    return Code(
        view, start, end, key, "machine", "tail", machines=tuple(rows.values()), rivals=tuple(rivals),
        label="serial" if told or _is_marked(match["tail"]) else "", doubt=0.2 if told else 0.5,
    )  # fmt: skip


_PIECE_AHEAD = 16  # characters before an end in which another piece of the number may be said
_PIECE = re.compile(r"\d+(?:[.,]\d+)*")


def _of_its_other_piece(rows: dict[str, EquipmentRow], tail: str, before: str) -> dict[str, EquipmentRow]:
    """ "1,8 m wide, 044": of the machines that end so the one whose number has before it the piece that is said."""
    said = set(_PIECE.findall(before))
    meant = {key: row for key, row in rows.items() if said & set(_PIECE.findall(row.serial)[:-1])} if said else {}
    return meant if len(meant) == 1 and all(row.serial.endswith(tail) for row in rows.values()) else rows


# "the one built in 22, number 036": the year that stands in many machines' numbers, told by itself.
_BUILT = words(
    r"(?<![A-Za-z0-9.,/-])'?(?P<a>(?:20)?[0-3]\d) ?(?:년식|년도?(?:에|산|형)?(?=[ ,]|$)|年(?:製|式|型|产|的|に)?)|"
    r"(?:\b(?:built|made|delivered|installed|supplied|bought|manufactured|dated) in|\b(?:year(?: of \w+)?|from|baujahr|bj\.?|bouwjaar|aus(?: dem jahr)?|von|vom jahr|año(?: de \w+)?|del(?: año)?|année|de l'année|datant de|de|anno|dell'anno|del|ano|de|z roku|rocznik\w*|rok\w* (?:výroby|výrobe|produkcji)?|z roku|tahun|årsmodell?|årgang|fra|från|vuosimalli\w*|vuodelta|év\w*|din anul?|din|godina|leto|od|yılı?|model)|đời|năm|ปี|(?<!\w)(?:год\w*(?: выпуска)?|рік|року|от|του)) ?'?(?P<b>(?:20)?[0-3]\d)(?![A-Za-z0-9]|[.,:/-]\d)",
    re.IGNORECASE,
)
_TOLD_NEAR = 80  # characters between a year and the rest of a number that is told in pieces


def _of_its_year(view: View, match: re.Match[str], owners: Sequence[str], catalogue: Catalogue) -> Code | None:
    """The one of the owners' machines that ends so and has the year said beside it as a piece of its number."""
    tail, (start, end) = match["tail"], match.span("tail")
    if not tail.isdigit() or len(tail) < 3:
        return None
    left, right = view.sentence_at(start)
    stop = max(right, end)
    said = {found["a"] or found["b"] for found in _BUILT.finditer(view.text, max(left, start - _TOLD_NEAR), stop)}
    rows = {compact(row.serial): row for owner in owners for row in catalogue.tails(owner, tail)}
    meant = {key: row for key, row in rows.items() if said & _years_in(row.serial, tail)} if said else {}
    if len(meant) != 1:
        return None
    key, row = next(iter(meant.items()))
    return Code(view, start, end, key, "machine", "tail", machines=(row,), label="serial", doubt=0.2)


def _years_in(serial: str, tail: str) -> set[str]:
    """What may be a year among the figures of a serial before its end, as two and as four figures."""
    runs = re.findall(r"\d+", serial[: serial.rfind(tail)])
    years = {run for run in runs if len(run) == 2 or re.fullmatch(r"20[0-3]\d", run)}
    return years | {f"20{year}" for year in years if len(year) == 2} | {year[-2:] for year in years}


def _alike_in_a_list(found: list[Code]) -> list[Code]:
    """ "press 0318, mixer 18/04, cuber C014": where one of a list is plainly a machine's number, so are the others."""
    listed = [
        one.row == other.row and bool(_NAMED_NEXT.fullmatch(one.view.text[one.end : other.start]))
        for one, other in pairwise(found)
    ]
    made = list(found)
    for steps in (range(len(listed)), range(len(listed) - 1, -1, -1)):
        for at in steps:
            if listed[at] and made[at].label != made[at + 1].label and "serial" in (made[at].label, made[at + 1].label):
                made[at], made[at + 1] = (replace(c, label="serial", doubt=0.2) for c in made[at : at + 2])
    return made


_NAMED_NEXT = re.compile(r"\s?(?:호기)?,\s?[^\W\d_]{1,12} ?")


def _listed_with_a_machine(view: View, start: int, machines: _Written) -> bool:
    """ "IX/0440/22 and 0441": in one list with a machine whose number is written out."""
    before = machines.last_before(start)
    between = view.text[before:start] if before >= 0 else ""
    return bool(between.strip()) and asked.listed_together(between)


def _listed_below_a_machine(view: View, left: int, start: int, machines: _Written) -> bool:
    """ "Line 1, IX-0440-2" and below it "Line 2, 0441-0": the same words before it, but for their figures."""
    before = _FIGURES.sub("0", view.text[left:start].strip())
    return len(before) > 3 and any(
        _FIGURES.sub("0", view.text[c.row.start : c.start].strip()) == before for c in machines.in_the_line_before(left)
    )


_FIGURES = re.compile(r"\d+")


def _lacks_only_noughts(tail: str, owners: Sequence[str], catalogue: Catalogue) -> bool:
    """Whether five digits or more are the whole number of one of the owners' machines but for the noughts it begins with."""
    return len(tail) >= 5 and any(
        row.serial != tail and row.serial.lstrip("0") == tail
        for owner in owners
        for row in catalogue.tails(owner, tail)
    )


# "2051, of the two the one with B": which of the machines whose numbers differ by the letter at their end.
_LETTER = words(
    r"[^.\n]{0,12}?(?:(?:두|세|네|[2-4]) ?(?:대|기) ?(?:중|가운데)|\bof (?:the|our|these) (?:two|three|pair)|(?:[2-4二三両两] ?台|2つ)(?:のうち|の中|中|里|当中)|(?:trong|của) (?:hai|ba|2|3) máy|\bvon (?:den |unseren )?(?:zwei|beiden|drei)|\bde (?:los|las) dos|\bdes deux|\bdei due|\bz (?:dwóch|obu)|\bdari (?:dua|kedua))"
    r"[^.\nA-Z]{0,24}(?P<letter>[A-Z])(?![A-Za-z0-9])"
)


def _of_its_letter(rows: dict[str, EquipmentRow], after: str) -> dict[str, EquipmentRow]:
    found = _LETTER.match(after)
    meant = {key: row for key, row in rows.items() if found and key.endswith(found["letter"])}
    return meant if len(meant) == 1 else rows


_APART = 160  # characters at most between ends of numbers that are named the same way


def _beside_others(tail: str, start: int, found: Sequence[Code], owners: Sequence[str], catalogue: Catalogue) -> bool:
    """ "Line 1's 004 and 005 are quiet, 006 is not": an end as long as one just named, and of one machine alone."""
    beside = any(
        c.how == "tail" and c.end - c.start == len(tail) and 0 < start - c.end < _APART and c.label == "serial"
        for c in found[-4:]
    )
    return beside and _ends_one_of(tail, owners, catalogue)


_BY_ITSELF_BEFORE = words(
    r"(?:^|\n)\W*(?:(?:네|예|아|음|yes|it's|it is|that's|the|はい|嗯|是|dạ|vâng|là|ครับ|ค่ะ|ja|oui|sí|sì|tak|ya|evet|да)\W{1,3}){0,3}$|\b(?:for|on|to|für|auf|pour|sur|para|en|per|su|dla|do|untuk|cho|на|для) (?:the |our |die |der |la |el |il )?(?:number |no\. ?)?$|(?:给|用在|用于|装在|สำหรับ|ใส่) ?$",
    re.IGNORECASE,
)
# "Es handelt sich um die 1302", "sprawa dotyczy 2601": what the letter is about, and a number that an article makes a name.
_ABOUT = words(
    r"(?:\b(?:concerns?|regarding|it is(?: the)?|it's(?: the)?|we mean|(?:handelt(?: es)? sich um|geht um|meine(?:n wir)?|betrifft)(?: die| den| das)?|concerne(?: la| le)?|s'agit d[eu](?: la)?|c'est(?: la| le)?|se trata de(?:l| la)?|es (?:la|el)|si tratta d[ei]l(?:la)?|riguarda(?: la| il)?|è (?:la|il)|dotyczy|chodzi o|mengenai|yaitu)|liên quan đến|là (?:máy|con)|เกี่ยวกับ|касается|речь о(?:б)?|是|就是|は) ?$",
    re.IGNORECASE,
)
_ARTICLE = words(
    r"(?:^|[\s(])(?:die|der|den|dem|la|le|el|il|lo|da|na|do|dla|przy|bei der|an der|auf der|à la|sur la|de la|en la|a la|della|alla|sulla|the) $",
    re.IGNORECASE,
)
_BY_ITSELF_AFTER = words(
    r"\W*$|\W*\n| ?(?:번 ?)?(?:입니다|이요|이에요|예요|요[.,!]|이네요|임(?![가-힣]))|(?:번)?(?:에|용으로) ?(?:쓸|달|끼울|넣을|들어갈|사용할|장착|설치|교체할|맞는)|(?:번)?용 | ?(?:です|でお願い|のほう|の方|号的|的那台|に(?:使|付|取))",
)


def _takes_up(text: str, left: int, start: int, end: int, right: int) -> bool:
    """ "832입니다" in answer to which, "one more to go into 004": a number by itself, or what something is for."""
    before, after = text[left:start], text[end:right]
    if _names_a_thing(text[start:end], before, after):
        return True
    if _BY_ITSELF_BEFORE.search(before) and (not before.strip() or re.match(r"\W*$|[,.;]", after)):
        return bool(_BY_ITSELF_AFTER.match(after)) or bool(before.strip())
    return bool(
        re.match(r"(?:번)?(?:에|용으로) ?(?:쓸|달|끼울|넣을|들어갈|사용할|장착|설치|교체할|맞는)|に(?:使|付|取)", after)
    )


def _names_a_thing(tail: str, before: str, after: str) -> bool:
    """Whether four figures, no year, are what the letter says it is about, or stand behind an article and count nothing."""
    if not re.fullmatch(r"\d{4,6}", tail) or re.fullmatch(r"(?:19|20)\d\d", tail):
        return False
    if not (_ABOUT.search(before[-40:]) or _ARTICLE.search(before[-12:])):
        return False
    return not (re.match(r" ?[-–]?\d|%| ?(?:von|of|de|di|z|из)\b", after) or quantity.find(f"{tail}{after[:16]}"))


def _ends_one_of(tail: str, owners: Sequence[str], catalogue: Catalogue) -> bool:
    """Whether one machine alone of the owners' ends so."""
    return len({row.serial for owner in owners for row in catalogue.tails(owner, tail)}) == 1


def is_only_an_end(code: Code, owners: Sequence[str], catalogue: Catalogue) -> bool:
    """Whether what has the shape of a number on no list is the end of one of the owners' numbers, sign for sign."""
    return code.how == "shape" and code.label != "serial" and _is_cut_off(code.written, owners, catalogue)


def _named_in_the_thread(tail: str, near: frozenset[str]) -> bool:
    """Whether four digits or more are the end of one machine of the thread, and no year."""
    if not (tail.isdigit() and len(tail) >= 4) or re.fullmatch(r"(?:19|20)\d\d", tail):
        return False
    return sum(key.endswith(tail) for key in near) == 1


# "... AB-12 to AB-19 except 15": one of a range that does not go with the others.
_BUT_FOR = (
    r"\b(?:except(?: for)?|excluding|without|but not|other than|apart from|ohne|außer|ausgenommen|sauf|hormis|excepto|salvo|menos|tranne|eccetto|escluso|oprócz|z wyjątkiem|poza|bez|kromě|behalve|zonder|utom|undtagen|unntatt|paitsi|kecuali|hariç)|"
    r"(?<!\w)(?:кроме|без|trừ|ngoại trừ)|ยกเว้น(?:เครื่อง(?:ที่)?)?|除(?:了|去)?|但不含|不含"
)
_IN_RANGE = words(
    r"(?<![A-Za-z0-9./-])(?P<c>\d{2,4}) ?(?:호기|호|번|号機|番機|号车|号机|号)? ?(?:(?:을|를|은|는|만) ?(?:뺀|빼고|제외|빠)|제외|말고|빼고|(?:を|は)除|以外|除外|excepted\b|excluded\b|not included\b|ausgenommen\b|excepté|exclu[es]*\b|excluid[oa]\b|esclus[oa]\b|hariç)|"
    rf"(?:{_BUT_FOR})(?: (?:the|die|der|das|den|le|la|el|il|l['’]|no\.?|number|nr\.?|unit|machine|máy(?: số)?|mesin|maszyny|stroje)){{0,2}} ?#?(?P<d>\d{{2,4}})(?![A-Za-z0-9%]|[.,:/-]\d)|"
    r"(?<![A-Za-z0-9./-])(?P<a>0?\d{1,2}) ?(?:호차|호기|번기|号機|号車|号机|号车|번(?= ?(?:기계|장비|설비)))|"
    r"(?:(?<![A-Za-z])(?:no\.?|unit|machine|vehicle|số|máy|mesin|nr\.?|Nummer)|#|เครื่อง(?:ที่)?|หมายเลข) ?(?P<b>0?\d{1,2})(?![\w.,:/-]*\d)",
    re.IGNORECASE,
)


# "13SD0318, 같은 번호 뒤에 K 붙은 것": a listed machine that has one letter more than the one named before it.
_WITH_LETTER = words(
    r"(?:같은|동일한?) ?(?:번호|제번|기번|일련번호)(?:에)? ?(?:의 )?(?:뒤|끝|마지막)?(?:에)? ?(?P<a>[A-Z])(?:가|이|자가)? ?(?:붙|달|추가|있)(?:은|는|린|된)? ?(?:것|거|기계|장비|설비|호기)?|\bsame (?:serial |machine )?(?:number|serial|no\.?) (?:but )?(?:with|plus|and) (?:an? |the )?(?:letter |suffix )?(?P<b>[A-Z])\b|"
    r"同じ番号(?:の)?(?:末尾|後ろ|最後)?に(?P<c>[A-Z])|(?:同号|同样的?(?:编)?号码?|同一编号)(?:后面?|末尾)?(?:带|加|有)(?P<d>[A-Z])|cùng số (?:nhưng )?(?:có )?(?:thêm )?(?:chữ )?(?P<e>[A-Z])\b|\b(?:gleiche|selbe)n? Nummer mit (?:einem )?(?P<f>[A-Z])\b|même numéro avec (?:un )?(?P<g>[A-Z])\b|mismo número con (?:una )?(?P<h>[A-Z])\b",
)


def with_a_letter(view: View, codes: Sequence[Code], catalogue: Catalogue) -> list[Code]:
    """Machines told as the one named before with a letter behind its number, where the registry has it."""
    found: list[Code] = []
    for match in _WITH_LETTER.finditer(view.text):
        before = [c for c in codes if c.view is view and c.machines and c.end <= match.start()]
        letter = next(name for name, text in match.groupdict().items() if text)
        nearest = max(before, key=lambda c: c.end, default=None)
        rows = catalogue.machines.get(f"{nearest.key}{match[letter]}", ()) if nearest else ()
        if nearest and rows:
            found.append(
                replace(nearest, start=match.start(), end=match.end(), key=f"{nearest.key}{match[letter]}",
                        how="range", machines=rows, label="serial", doubt=0.2, rivals=())
            )  # fmt: skip
    return found


def of_ranges(view: View, codes: Sequence[Code]) -> list[Code]:
    """ "AB/88-01 ~ 06, but 05호차 ...": the members of a range spoken of by their last digits alone."""
    members = {c.key: c for c in codes if c.sort == "machine" and c.machines and c.how in ("range", "exact")}
    if not any(c.how == "range" for c in members.values()):
        return []
    spans = Spans((c.start, c.end) for c in codes if c.view is view)
    numbered: dict[int, list[Code]] = {}
    for code in members.values():
        numbered.setdefault(_last_number(code), []).append(code)
    found: list[Code] = []
    for match in _IN_RANGE.finditer(view.text):
        which = next(name for name, said in match.groupdict().items() if said)
        start, end = match.start(which), match.end(which)
        meant = numbered.get(int(match[which]), ())
        if len(meant) == 1 and not spans.overlap(start, end):
            found.append(
                replace(meant[0], view=view, start=start, end=end, how="tail", label="serial", doubt=0.2, rivals=())
            )
    return found


# What the customer calls a machine: "Line 2", "2호기".
_NAME = r"(?P<{0}>(?:(?<![A-Za-z])(?:line|unit|machine|press|no\.?|nr\.?|linie|anlage|maschine|ligne|línea|linea|linia|máquina|máy(?: số)?|mesin|makine|hat)|(?<!\w)(?:линия|станок)|#|เครื่อง(?:ที่)?) ?\d{{1,2}}(?![\w.,:/-]*\d)|(?<![A-Za-z0-9./-])\d{{1,2}} ?(?:호기|호(?![가-힣])|号機|號機|号机|号线))"
_CALLED = words(_NAME.format("name"), re.IGNORECASE)
_KEY_AHEAD = words(rf"{_NAME.format('name')}\s?(?:=|:|->|→|–|-|는|은|は|是|is|ist|est|es|è|to)?\s?$", re.IGNORECASE)
_KEY_BEHIND = words(rf"\s?(?:=|:|\()\s?{_NAME.format('name')}", re.IGNORECASE)


def key_of(code: Code) -> tuple[str, int, int] | None:
    """What a machine is called right before or behind its number, and where: "2호기 AB-12", "AB-12 (line 2)"."""
    text, row = code.view.text, code.row
    if ahead := _KEY_AHEAD.search(text, max(row.start, code.start - 24), code.start):
        return _plain(ahead["name"]), *ahead.span("name")
    behind = _KEY_BEHIND.match(text, code.end, row.end)
    return (_plain(behind["name"]), *behind.span("name")) if behind else None


def _plain(name: str) -> str:
    return re.sub(r"[\s.]", "", name).lower()


def without_names(text: str) -> str:
    return _CALLED.sub(lambda _: " ", text)


def of_names(views: Sequence[View], codes: Sequence[Code]) -> list[Code]:
    """ "Line 1 = AB-12, line 2 = AB-13 ... line 2 has stopped": machines by what the letter itself says they are called."""
    named: dict[str, dict[str, Code]] = {}
    spans: set[tuple[int, int]] = {(c.view.number, c.start) for c in codes}
    for code in codes:
        if code.sort == "machine" and code.machines and (key := key_of(code)):
            named.setdefault(key[0], {})[code.key] = code
            spans.add((code.view.number, key[1]))
    meant = {name: next(iter(of.values())) for name, of in named.items() if len(of) == 1}
    if len(meant) < 2 or len({code.key for code in meant.values()}) < len(meant):
        return []
    return [
        replace(one, view=view, start=m.start(), end=m.end(), how="tail", label="serial", doubt=0.2, rivals=())
        for view in views
        for m in _CALLED.finditer(view.text)
        if (one := meant.get(_plain(m["name"]))) and (view.number, m.start()) not in spans
    ]


def _last_number(code: Code) -> int:
    found = re.search(r"\d+(?=[A-Za-z]?$)", code.machines[0].serial)
    return int(found.group()) if found and len(found.group()) <= 4 else -1


def _ends_like_a_named(tail: str, owners: Sequence[str], named: Iterable[str], catalogue: Catalogue) -> bool:
    """ "HX22Q03 runs well, Q04 beside it does not": one machine's end, as those of machines named in full are."""
    alike = any(end[0] == tail[0] and end != tail for end in named)
    return alike and _ends_one_of(tail, owners, catalogue)


def _is_cut_off(tail: str, owners: Sequence[str], catalogue: Catalogue) -> bool:
    """Whether the owners have a number that ends so, sign for sign: `27-5` of 4410327-5."""
    return len(compact(tail)) >= 3 and any(
        row.serial.lower().endswith(tail.lower()) and len(row.serial) > len(tail)
        for owner in owners
        for row in catalogue.tails(owner, tail)
    )


def _is_last_groups(tail: str, owners: Sequence[str], catalogue: Catalogue) -> bool:
    """Whether the owners have a number whose last two groups are these, with a sign before the first of them."""
    groups = re.split(r"[ ./-]", tail.lower())
    if len(compact(tail)) < 4 or _is_cut_off(tail, owners, catalogue):  # sign for sign it is found as that
        return False
    return any(
        re.split(r"[ ./-]", row.serial.lower())[1:][-2:] == groups
        for owner in owners
        for row in catalogue.tails(owner, tail)
    )


def _lacks_its_head(written: str, owners: Sequence[str], catalogue: Catalogue) -> bool:
    """Whether it is one of the owners' numbers but for a letter or two before its first sign."""
    return len(compact(written)) >= 5 and any(
        row.serial.lower().endswith(written.lower()) and row.serial[: -len(written)].isalpha()
        for owner in owners
        for row in catalogue.tails(owner, written)
        if len(row.serial) <= len(written) + 2
    )


def _ends_a_serial(tail: str, owners: Sequence[str], catalogue: Catalogue) -> bool:
    """Whether two groups of digits are all the digits of one of the owners' numbers: `4410 31` of IX 4410 31."""
    wanted = compact(tail)
    return any(
        "".join(c for c in row.serial if c.isdigit()) == wanted and len(wanted) >= 6
        for owner in owners
        for row in catalogue.tails(owner, tail)
    )
