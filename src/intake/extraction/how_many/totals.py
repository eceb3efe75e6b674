"""Totals: of several numbers the one said to be all of them, what the lengths of one hose come to, and a sum over parts.

"대당 1개 (총 2개)" is two of one part; "5 seals and 3 switches, 8 in all" is no number of either. Which of the two a total is
comes out by adding up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from intake.extraction.how_many.counts import free_quantities
from intake.extraction.how_many.quantity import Quantity
from intake.extraction.numbers.codes import Code
from intake.extraction.text.scene import Grid, Place, View
from intake.extraction.text.vocabulary import words

_I = re.IGNORECASE
_IN_ALL = words(
    r"(?:총|(?<![가-힣])합(?:계)?|합쳐서?|합해서?|합이|합하면|도합|모두|(?:이|으)니(?:까)?|해서|그러니까|그렇게|이렇게|that is|つまり|也就是|total(?: of| is| comes to|:)?|in all|altogether|合計|計|共|总共|合计|tổng(?: cộng)?|รวม|insgesamt|zusammen|razem|total de|en tout|in tutto|totale|jumlah|toplam|итого|всего)\s*[:：]?\s*$",
    _I,
)
_BEHIND = r"in all|in total|altogether|total\b|insgesamt|zusammen|en tout|au total|en total|in tutto|in totale|razem|łącznie|semuanya|tất cả"
_IN_ALL_BEHIND = words(rf" (?:{_BEHIND})\b", _I)
# A total as a bare figure: "(total 12)", "so 64 altogether", "48 in all".
_BARE = words(
    r"(?:총|합계|도합|(?<![가-힣])합|\btotal(?: of)?|\bin all|\baltogether|\bmakes|合計|(?<!\w)計|共|总共|合计|tổng(?: cộng)?(?: là)?|รวม|\b(?:insgesamt|zusammen|razem|łącznie|en tout|en total|in tutto|in totale|jumlah|toplam))[ :=]{0,2}(?P<a>\d{1,4})(?![\w%]|[.,/-]\d)|"
    rf"(?<![\w.,/-])(?P<b>\d{{1,4}}) (?:{_BEHIND})",
    _I,
)
SAID = words(
    r"총|합계|합쳐|합하|도합|모두|그러니까|그래서|즉(?=[ ,])|\b(?:total|in all|altogether|so that(?:'s| is| makes)|that makes|i\.e\.)\b|合計|(?<!\w)計|つまり|(?<!\w)共|总共|合计|也就是|tổng|tức là|รวม|insgesamt|razem|czyli|total|soit|totale|jumlah|toplam|итого|всего",
    re.IGNORECASE,
)
# What each machine takes, right before its number.
FOR_EACH = words(
    r"(?:대당|호기당|(?:한|(?<!\d)1) ?대(?:에|당|마다|에는|엔)|(?:호기|기계|장비|설비|라인|[가-힣]{0,4}기)마다|(?<![가-힣])(?!시간|분기|주말|월말|번번|하루|고비)[가-힣]{2,6}마다|(?<![a-z])(?:each|every) (?:press|mixer|line|oven|head|loader|printer|robot|cutter|saw|mill|lathe|[a-z]{3,12}) (?:has|takes|needs|requires|uses|gets|wants|carries)|각 ?호기|기당|per (?:machine|unit)|each machine|for each|(?:一|1) ?台(?:ごと|につき|あたり|当たり|当り)|各(?:機|号機|台)|每台|各台|"
    r"mỗi (?:máy|tời|chiếc)|เครื่องละ|แต่ละเครื่อง|je Maschine|pro Maschine|\b(?:je|pro) (?-i:[A-ZÄÖÜ])\w{2,}|por máquina|cada máquina|par machine|chaque machine|na maszynę|każda maszyna|ogni macchina|per macchina|per mesin|(?:tiap|setiap) mesin|her makine|на кажд\w+ \w+)[^\d]*$",
    _I,
)
_NEXT = 90  # characters behind a number in which its total is told


def in_all(view: View, found: list[Quantity]) -> Quantity | None:
    """ "대당 1개 (총 2개)", "12개씩 두 줄이니 24개": of several counts the one said to be the total."""
    if len(found) < 2:
        return None
    if found[0].each:
        for q in found[1:]:
            if not q.each and q.value > found[0].value and q.value % found[0].value == 0:
                return q
    elif found[1].each and found[0].value > found[1].value and found[0].value % found[1].value == 0:
        return found[0]  # "20개 (A, B 각 10개)": the whole before how it is shared out
    return next((q for q in found if is_total(view, q)), None)


def is_total(view: View, q: Quantity) -> bool:
    """Whether a number is said to be all of them: "12 in all", "donc six en tout"."""
    return bool(_IN_ALL.search(view.text[max(0, q.start - 12) : q.start]) or _IN_ALL_BEHIND.match(view.text, q.end))


def of_many(view: View, found: list[Quantity], parts: int, before: float) -> list[Quantity]:
    """The numbers of a line of `parts` parts but for the one that adds these up, with the `before` counted above it."""
    if not found or not is_total(view, found[-1]):
        return found
    counted = sum(q.value for q in found[:-1])
    if (parts > 1 and found[-1].value == counted) or (before and counted and found[-1].value == counted + before):
        return found[:-1]
    return found


def told_after(view: View, q: Quantity, codes: Sequence[Code], counted: Iterable[float]) -> Quantity | None:
    """ "... six for each machine (total 12)", "... 32 pcs. And the same again for F03, so 64 altogether."

    Behind a number, no other part between, a total that is so many times the number; not that of all the parts counted,
    the other ones by `counted`.
    """
    at = view.sentence_number(max(q.start, q.end - 1))
    voice = view.row_at(q.start).voice
    ends = [end for start, end in view.sentences[at : at + 3] if view.row_at(start).voice == voice]
    stop = min(
        [
            max(ends, default=q.end),
            *(c.start for c in codes if c.view is view and c.sort == "part" and c.start >= q.end),
        ]
    )
    if stop <= q.end:
        return None
    totals = [
        Quantity(float(m["a"] or m["b"]), m.start(), m.end(), "", "count")
        for m in _BARE.finditer(view.text, q.end, stop)
    ]
    counts = free_quantities(view, q.end, stop, codes)
    totals += [c for c in counts if is_total(view, c) and not any(t.start <= c.start < t.end for t in totals)]
    others = list(counted) if totals else []
    whole = sum(others)
    good = [
        t for t in totals if t.value > q.value and t.value % q.value == 0 and t.value != whole + q.value * bool(others)
    ]
    return good[0] if len({t.value for t in good}) == 1 and good[0].start - q.end <= _NEXT else None


def bare(view: View, start: int, end: int) -> Quantity | None:
    """ "10 per machine, 20 in total": the one total of a stretch that no counting word tells."""
    said = [(float(m["a"] or m["b"]), m.span()) for m in _BARE.finditer(view.text, start, end)]
    return Quantity(said[0][0], *said[0][1], "", "count") if len(said) == 1 else None


# -- lengths ----------------------------------------------------------------------------------------------------------------

_AND_A_LENGTH = words(
    r"(?:짜리)? ?(?:하나|한 ?(?:개|줄|본|가닥|롤)|1 ?(?:개|본|줄|가닥|롤|本|根|条|pcs?|ea|x))?"
    r"(?: ?[,+/、,]| ?(?:와|과|하고|및|이랑|랑|그리고)| (?:and|und|et|y|e|i|dan|và|ve)| ?(?:и|และ|と|および|及び|和|及|各))+ ?"
    r"(?:(?:one|another)(?: (?:piece|length|roll))?(?: of)? |einmal |eine?s? (?:mit|von|zu|à) |une? (?:autre )?d[e'] ?|un[oa] (?:de|da|di) |jeden |1 ?x ?)?",
    _I,
)


def in_lengths(view: View, found: list[Quantity]) -> list[Quantity]:
    """ "4 m and 3 m", "5m 하나, 7m 하나": lengths that follow one another are one sum."""
    lengths = [q for q in found if q.sort == "length"]
    run = lengths[:1]
    for one, other in pairwise(lengths):
        between = view.text[one.end : other.start]
        if one.unit != other.unit or not _AND_A_LENGTH.fullmatch(between):
            break
        run.append(other)
    if len(run) < 2 or is_total(view, run[-1]):
        return lengths
    whole = replace(run[0], value=sum(q.value for q in run), end=run[-1].end)
    return [whole, *lengths[len(run) :]]


_FIGURE = re.compile(r"\d{1,3}")


def of_shares(grid: Grid, row: dict[int, Place]) -> tuple[float, tuple[int, int]] | None:
    """What a table row's figures for each machine or place come to, where no column tells their sum; and where it begins."""
    told = [
        (int(figure[0]), (place.start, place.end))
        for column, place in sorted(row.items())
        if grid.meanings.get(column) == "share" and (figure := _FIGURE.match(place.text))
    ]
    whole = sum(value for value, _ in told)
    return (float(whole), told[0][1]) if whole else None
