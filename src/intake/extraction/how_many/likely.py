"""How many of a part is likely, by how the letter is built and by the words around each number, beside what the rules say.

`binding` and what follows it know words: "in stock", "each", "make it". No list of words is whole. Here every number that
may be meant for a part is weighed against the others, and against none being said: where it stands, which way the letter's
other lines go, what is between, what it comes to with its neighbours, and how the words around it speak (pieces of words,
as in `wording`). What the rules chose is one fact among these. Learnt from letters that were read with a share of the
words forgotten (bench/counts.py). A number is put in where the rules found none, and is then asked about; how likely the
number is that stands in the end is a part of the confidence.
"""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from intake.document import Voice
from intake.extraction.how_many import numerals, quantity
from intake.extraction.how_many.counts import free_quantities
from intake.extraction.matter import dates
from intake.extraction.meant import wording
from intake.extraction.numbers.codes import Code
from intake.extraction.text import counting
from intake.extraction.text.scene import OWN_WORDS, Place, Row, Scene, View

if TYPE_CHECKING:
    from intake.extraction.how_many.binding import Mention
    from intake.extraction.part_model import Finding

PARTS, NUMBERS = 25, 80  # of a letter; in one that holds more each part is what its row says
NEAR = 15  # lines around a part in which its number is looked for
FILLED = 0.7  # likely from here on, a number is put in where the rules found none
_HEARD = OWN_WORDS | {Voice.HEADER}
_ZONES = {zone: np.uint64((seed + 3) * 104_729) for seed, zone in enumerate("BAMHSU")}
_FIGURE = re.compile(
    r"(?<![\w.,:/#-])\d{1,4}(?!\d|[.,:/-]\d|[A-Za-z%°]|\s?(?:mm|cm|kg|bar|kW|V|Hz|mA|년|월|일(?!괄)|시(?!급)|분|호|번|号|番|月|日|年|時|时|층|차|주|회|%|days?|weeks?|hours?|months?|Tage?|Wochen|years?|Jahre?|mois|semaines?|jours?|semanas?|d[ií]as?|settiman[ae]|giorni|tygodni\w*|dni|minggu|hari|hafta|gün|недел\w*|дн\w+|tuần|ngày|AM|PM|am|pm)\b|\s?[€$£¥₩฿%]|[-–~])"
)
_DAY = re.compile(r"\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?|\d{1,2}:\d\d|20\d\d")
_LONGEST = 400  # characters of a line in which bare figures are looked at
_MOST_ADDED = 6  # numbers of one part that are tried together


@dataclass(eq=False)
class Count:
    """A number that may say how many. `given` are the keys of the parts to which the rules gave it."""

    view: View
    start: int
    end: int
    value: float
    unit: str
    sort: str  # as of a Quantity, "cell" alone in a table's cell, or "figure" with nothing beside it
    cell: Place | None = None
    heading: str = ""  # of its column
    each: bool = False
    machines: bool = False
    labelled: bool = False
    row: int = 0
    sentence: int = 0
    given: frozenset[str] = frozenset()

    @cached_property
    def around(self) -> NDArray[np.int64]:
        """The places, among the weights, of the pieces of words around it, each once."""
        text = self.view.text
        left, right = self.view.sentence_at(self.start)
        stop = min(max(right, self.end), self.end + 90)
        zones = [
            ("B", wording.plain(text[max(0, self.start - 26) : self.start])[-24:]),
            ("A", wording.plain(text[self.end : self.end + 28])[:24]),
            ("U", (self.unit or self.sort).lower()),
            ("S", wording.plain(text[max(left, self.start - 90) : stop])),
        ]
        if self.heading:
            zones.append(("H", wording.plain(self.heading)[:24]))
        return wording.hashed((words, (_ZONES[zone],)) for zone, words in zones)


Fit = tuple[
    Mapping[str, float], float, NDArray[np.float32]
]  # weights of facts; of pieces of words a bias, and a weight each


class Candidate(NamedTuple):
    """A number that one part may have; `value` None for none, `place` where it stands so in the letter."""

    value: float | None
    facts: dict[str, float]
    pieces: NDArray[np.int64] | None = None
    place: Count | None = None
    mention: Mention | None = None  # the part's, to which the number stands nearest


def weigh(scene: Scene, found: Mapping[str, Finding], codes: Sequence[Code], machines: int) -> None:
    """Tells each part asked for how likely its number is, and gives a likely one to those that have none.

    `machines` are asked for.
    """
    for finding, candidates in letter(scene, found, codes, machines):
        kept, chance = settle(finding.quantity, candidates)
        if kept is not None and kept != finding.quantity:
            finding.notes.append(f"{kept:g} by the build of the letter, with a chance of {chance:.2f}")
            _give(finding, kept, candidates)
        finding.counted = chance


def settle(rule: float | None, candidates: Sequence[Candidate]) -> tuple[float | None, float]:
    """How many, and how likely that is: what the rules found, or where they found none what is likely enough."""
    chances: dict[float | None, float] = {}
    for candidate, chance in zip(candidates, likely(candidates), strict=True):
        chances[candidate.value] = chances.get(candidate.value, 0.0) + chance
    best = max(chances, key=chances.__getitem__)
    kept = best if rule is None and chances[best] >= FILLED else rule
    return kept, chances[kept]


def _give(finding: Finding, value: float, candidates: Sequence[Candidate]) -> None:
    finding.quantity, finding.bound, finding.conflict = value, "likely", False
    for _, _, _, place, mention in candidates:
        if place and mention and place.value == value and place.view is mention.code.view:
            mention.quantity, mention.bound, mention.where = value, "likely", (place.start, place.end)
            return


def likely(candidates: Sequence[Candidate], fit: Fit | None = None) -> list[float]:
    """How likely each candidate of one part is; they come to one. By what is shipped, or by another fit."""
    weights, bias, places = fit or learnt()
    heard = [spoken(c, bias, places) for c in candidates]
    points = [
        sum(weights.get(name, 0.0) * value for name, value in (facts(c, heard, at)).items())
        for at, c in enumerate(candidates)
    ]
    most = max(points)
    shares = [math.exp(point - most) for point in points]
    return [share / sum(shares) for share in shares]


def spoken(candidate: Candidate, bias: float, places: NDArray[np.float32]) -> float | None:
    """Log-odds, by the words around a number, that it is this part's; None for what does not stand in the letter."""
    if candidate.pieces is None:
        return None
    points: float = bias + float(places[candidate.pieces].sum()) / max(1, len(candidate.pieces)) ** 0.5
    return max(-4.0, min(4.0, points))


def facts(candidate: Candidate, heard: Sequence[float | None], at: int) -> dict[str, float]:
    """A candidate's facts with those that are told by the words around it and around the part's other numbers."""
    mine = heard[at]
    others = [points for place, points in enumerate(heard) if place != at and points is not None]
    if mine is None:
        return candidate.facts | ({"none:spoken": max(others, default=-4.0) / 4.0} if candidate.value is None else {})
    lead = mine - max(others, default=-2.0)
    return candidate.facts | {
        "spoken": mine / 4.0,
        "spoken_lead": max(-4.0, min(4.0, lead)) / 4.0,
        "spoken_best": float(mine >= max(others, default=-9.0)),
        "spoken_well": float(mine > 0),
    }


# -- what may be meant -------------------------------------------------------------------------------------------------


@dataclass
class _Letter:
    """What all parts of a letter are weighed by."""

    parts: list[Finding]  # asked for, in their order
    counts: list[Count]
    places: list[tuple[int, int, int, str]]  # (view, start, end, key) of every part named
    machines: int
    order: float  # from -0.5, numbers before parts, to 0.5, behind them; 0.0 where lines do not tell
    values: list[float] = field(default_factory=list)


def letter(
    scene: Scene, found: Mapping[str, Finding], codes: Sequence[Code], machines: int
) -> Iterator[tuple[Finding, list[Candidate]]]:
    """Of each part asked for the numbers it may have; of none in a long list, or where nothing is open."""
    parts = sorted((f for f in found.values() if f.taken), key=_first_place)
    if not parts or len(parts) > PARTS:
        return
    named = sorted({(m.code.view.number, m.code.start, m.code.end, f.key) for f in found.values() for m in f.mentions})
    known = {(c.view.number, c.start) for c in codes}
    every = [
        *codes,
        *(m.code for f in found.values() for m in f.mentions if (m.code.view.number, m.code.start) not in known),
    ]
    counts = _counts(scene, parts, every)
    if len(counts) > NUMBERS or _is_plain(parts, counts):
        return
    told = _Letter(parts, counts, named, machines, _order(scene, named, counts), [q.value for q in counts])
    for finding in parts:
        yield finding, _candidates(finding, told)


def _is_plain(parts: Sequence[Finding], counts: Sequence[Count]) -> bool:
    """Whether each part has a number of its own and the letter holds no others."""
    given = [key for q in counts for key in q.given]
    return len(counts) == len(given) == len(parts) and {f.key for f in parts} == set(given)


def _first_place(finding: Finding) -> tuple[int, int]:
    return min((m.code.view.number, m.code.start) for m in finding.mentions)


def _counts(scene: Scene, parts: Sequence[Finding], codes: Sequence[Code]) -> list[Count]:
    """The numbers of the lines around the parts, in order."""
    given: dict[tuple[int, int], set[str]] = {}
    for finding in parts:
        for mention in finding.mentions:
            if mention.where:
                given.setdefault((mention.code.view.number, mention.where[0]), set()).add(finding.key)
    found: list[Count] = []
    for view in scene.views:
        here = sorted((c for c in codes if c.view is view), key=lambda c: c.start)
        homes = {m.code.row.number for f in parts for m in f.mentions if m.code.view is view}
        near = {number for home in homes for number in range(home - NEAR, home + NEAR + 1)}
        rows = [view.rows[n] for n in sorted(near) if 0 <= n < len(view.rows)] if homes else view.rows[: 2 * NEAR]
        inside = _without_ordinals(q for row in rows if _is_heard(row) for q in _of_line(view, row, here))
        for q in sorted(inside, key=lambda q: q.start):
            q.row, q.sentence = view.row_at(q.start).number, view.sentence_number(q.start)
            if _is_left_open(q):
                continue
            q.given = frozenset(given.get((view.number, q.start), ()))
            found.append(q)
        if len(found) > NUMBERS:
            break
    return found


_OPENS = re.compile(r"\W*")


def _without_ordinals(found: Iterable[Count]) -> list[Count]:
    """Without the figures that number lines: each opens its line, and is one more or less than one that opens another."""
    numbers = list(found)
    opening = {
        id(q): q.value
        for q in numbers
        if q.sort in ("figure", "cell") and _OPENS.fullmatch(q.view.text, q.view.row_at(q.start).start, q.start)
    }
    firsts = set(opening.values())
    return [q for q in numbers if id(q) not in opening or firsts.isdisjoint((q.value - 1, q.value + 1))]


def _is_left_open(q: Count) -> bool:
    """Whether a number stands in a cell for a count that says that it is to follow: "TBC (stock count 2 Dec)"."""
    return q.cell is not None and q.cell.meaning == "quantity" and counting.is_open(q.cell.text)


def _is_heard(row: Row) -> bool:
    return row.voice in _HEARD and row.end > row.start and not row.struck


def _of_line(view: View, row: Row, codes: Sequence[Code]) -> list[Count]:
    """The numbers of a line: a table's cell that holds nothing else, what is counted, and bare figures."""
    there = codes[bisect_left(codes, row.start - 100, key=_start_of) : bisect_left(codes, row.end, key=_start_of)]
    first = bisect_left(view.places, row.start, key=_start_of)
    cells = view.places[first : bisect_left(view.places, row.end, key=_start_of)]
    found = [alone for cell in cells if (alone := _of_cell(view, cell, there))]
    for q in free_quantities(view, row.start, row.end, there):
        if not _overlaps(found, q.start, q.end):
            cell = view.cell_at(q.start)
            found.append(Count(view, q.start, q.end, q.value, q.unit, q.sort, cell, "", q.each, q.machines, q.labelled))
    line = view.text[row.start : row.end]
    if len(line) > _LONGEST:
        return found
    taken = [(c.start, c.end) for c in there]
    taken += [(row.start + m.start(), row.start + m.end()) for m in _DAY.finditer(line)]
    for m in _FIGURE.finditer(line):
        start, end = row.start + m.start(), row.start + m.end()
        free = not _overlaps(found, start, end) and not any(a < end and start < b for a, b in taken)
        free = free and not dates.is_day_of_month(line, m.start(), m.end())
        if free and (m.group()[0] != "0"):
            found.append(Count(view, start, end, float(m.group()), "", "figure", view.cell_at(start)))
    return found


def _start_of(there: Code | Place) -> int:
    return there.start


def _overlaps(found: Sequence[Count], start: int, end: int) -> bool:
    return any(q.start < end and start < q.end for q in found)


def _of_cell(view: View, cell: Place, codes: Sequence[Code]) -> Count | None:
    text = cell.text.strip()
    if not text or len(text) > 24 or cell.struck or cell.meaning not in ("", "quantity"):
        return None
    value, unit = numerals.number(text), ""
    if value is None:
        counted = quantity.find(text)
        if len(counted) == 1 and counted[0].start <= 3:
            value, unit = counted[0].value, counted[0].unit
    if not value or any(c.start < cell.end and cell.start < c.end for c in codes):
        return None
    grid = view.grid_of(cell)
    head = grid.rows.get(grid.heading, {}).get(cell.column) if grid and grid.heading >= 0 else None
    return Count(view, cell.start, cell.end, value, unit, "cell", cell, head.text if head else "")


def _order(scene: Scene, named: Sequence[tuple[int, int, int, str]], counts: Sequence[Count]) -> float:
    """Which way the lines go that hold one part and one number."""
    parts: dict[tuple[int, int], list[int]] = {}
    for number, start, _, _ in named:
        parts.setdefault((number, scene.views[number].row_at(start).number), []).append(start)
    numbers: dict[tuple[int, int], list[int]] = {}
    for q in counts:
        numbers.setdefault((q.view.number, q.row), []).append(q.start)
    behind = [
        numbers[home][0] > parts[home][0] for home in parts if len(parts[home]) == 1 and len(numbers.get(home, ())) == 1
    ]
    return sum(behind) / len(behind) - 0.5 if behind else 0.0


# -- the candidates of a part ------------------------------------------------------------------------------------------


def _candidates(finding: Finding, told: _Letter) -> list[Candidate]:
    mentions = [m for m in finding.mentions if m.code.row.voice in _HEARD] or finding.mentions
    found, mine = [], []
    for q in told.counts:
        stands = _Stands.of(q, mentions, told, finding)
        found.append(_direct(q, stands, finding, told))
        close = stands.where in ("cell", "row", "sentence", "s1", "s2") or len(told.parts) == 1
        if close and stands.where != "view" and stands.parts == 0 and q.sort != "length":
            mine.append(q)
    found += _reckoned(mine, finding, told)
    found += _of_mentions(mentions, finding)
    found.append(_none(mentions, finding, told))
    if all(c.value != finding.quantity for c in found):
        found.append(Candidate(finding.quantity, _with_rule({"rule_alone": 1.0}, finding.quantity, finding)))
    return found


class _Stands(NamedTuple):
    """How a number stands to a part."""

    mention: Mention
    where: str  # cell, row, sentence, s1 (in the next sentence) ..., far, view
    behind: bool
    low: int  # what is between
    high: int
    parts: int  # named between
    counts: int

    @classmethod
    def of(cls, q: Count, mentions: Sequence[Mention], told: _Letter, finding: Finding) -> _Stands:
        mention = min(mentions, key=lambda m: _far(q, m.code))
        code = mention.code
        if code.view is not q.view:
            return cls(mention, "view", False, 0, 0, 0, 0)
        behind = q.start >= code.end
        low, high = (code.end, q.start) if behind else (q.end, code.start)
        between = {key for _, start, _, key in _named(told, q.view, low, high) if key != finding.key}
        counts = sum(1 for x in told.counts if x.view is q.view and low <= x.start < high and x is not q)
        rank = _far(q, code)[0]
        where = ("cell", "row", "sentence")[rank] if rank < 3 else ""
        if not where:
            step = q.sentence - code.view.sentence_number(code.start)
            where = f"s{max(-2, min(3, step))}" if abs(step) <= 3 else f"far{'+' if step > 0 else '-'}"
        return cls(mention, where, behind, low, high, len(between), counts)


def _far(q: Count, code: Code) -> tuple[int, int]:
    """How far a number stands from a part: the sort of distance, then characters."""
    if code.view is not q.view:
        return 9, 0
    away = abs(q.start - code.end if q.start >= code.end else code.start - q.end + 5)
    cell = code.view.cell_at(code.start) if q.cell else None
    if cell and q.cell and (cell.table, cell.row) == (q.cell.table, q.cell.row):
        return 0, away
    if code.row.number == q.row:
        return 1, away
    return (2 if code.view.sentence_number(code.start) == q.sentence else 3), away


def _named(told: _Letter, view: View, low: int, high: int) -> list[tuple[int, int, int, str]]:
    first = bisect_left(told.places, (view.number, low))
    return told.places[first : bisect_left(told.places, (view.number, high))]


def _step(name: str, value: float, edges: Sequence[int]) -> str:
    """The name of the first of some edges that a value does not go beyond."""
    return f"{name}<={next((edge for edge in edges if value <= edge), '')}"


def _direct(q: Count, stands: _Stands, finding: Finding, told: _Letter) -> Candidate:
    """A number as it stands in the letter."""
    text, code, side = q.view.text, stands.mention.code, "+" if stands.behind else "-"
    here = stands.where != "view"
    cell = code.view.cell_at(code.start)
    names = [f"at:{stands.where}{side}", f"sort:{q.sort}", f"sort:{q.sort}:{stands.where[:1]}"]
    names += [f"parts:{min(3, stands.parts)}{side}", f"numbers:{min(3, stands.counts)}{side}"]
    names.append(_step("count_of_numbers", len(told.counts), (1, 2, 3, 5, 8)))
    if here:
        names.append(_step(f"away{side}", stands.high - stands.low, (0, 1, 3, 8, 20, 45, 100, 250)))
        step = q.row - code.row.number
        names += [f"line{step}"] if abs(step) == 1 else ["line_near"] if 2 <= abs(step) <= 3 else []
    if stands.where == "cell" and cell and q.cell:
        names += [f"column:{q.cell.meaning}", f"columns:{max(-3, min(3, q.cell.column - cell.column))}"]
    if stands.where != "cell":
        names += (["other_cell"] if q.cell else []) + (["part_in_cell"] if cell and here else [])
    found = dict.fromkeys(names, 1.0) | _of_its_value(q, told)
    row = finding.row
    unit = row.unit.lower() if row else ""
    known: dict[str, bool] = {
        "each": q.each,
        "of_machines": q.machines,
        "labelled": q.labelled,
        "unit": bool(q.unit),
        "own_unit": bool(unit) and q.unit.lower() == unit,
        "pack": quantity.is_pack(q.unit),
        "odd_length": q.sort == "length" and not quantity.is_measure(unit),
        "heading": bool(q.heading),
        "nearest": here and _is_nearest(q, stands, finding, told),
        "shared": here and _shares_its_sentence(q, finding, told),
        "given_elsewhere": bool(q.given - {finding.key}),
        "given_nowhere": not q.given,
        "given_here": finding.key in q.given,
        "last": q is told.counts[-1],
        "first": q is told.counts[0],
        "alone": len(told.counts) == 1,
        "one_of_one": len(told.counts) == 1 and len(told.parts) == 1,
    }
    if len(told.counts) == len(told.parts):
        known["in_step" if told.counts.index(q) == told.parts.index(finding) else "out_of_step"] = True
    if here and told.order:
        found["order"] = told.order if stands.behind else -told.order
    found |= {name: 1.0 for name, holds in known.items() if holds}
    found = _with_rule(found, q.value, finding, given=finding.key in q.given)
    close = here and stands.high - stands.low <= 60 and stands.where in ("row", "sentence", "s1", "s-1")
    pieces = q.around
    if close:
        between = side + wording.plain(text[stands.low : stands.high])[:50]
        pieces = np.concatenate((pieces, wording.hashed([(between, (_ZONES["M"],))])))
    return Candidate(q.value, found, pieces, q, stands.mention)


def _of_its_value(q: Count, told: _Letter) -> dict[str, float]:
    """What a number is by itself and to its neighbours: their sum, so many times another, one share of it."""
    near = [x.value for x in told.counts if x is not q and x.view is q.view and abs(x.sentence - q.sentence) <= 1]
    pairs = [(a, b) for at, a in enumerate(near) for b in near[at + 1 :]]
    v = q.value
    known = {
        "one": v == 1,
        "over_50": v > 50,
        "over_500": v > 500,
        "broken": v != int(v),
        "sum_of_all": len(near) >= 2 and abs(sum(near) - v) < 1e-6,
        "sum_of_two": any(a + b == v for a, b in pairs),
        "times": any(a > 1 and b > 1 and a * b == v for a, b in pairs),
        "times_machines": told.machines > 1 and any(a * told.machines == v for a in near),
        "divides": any(a > v and a % v == 0 for a in near),
        "share": any(a != v and a + v in near for a in near),
        "machines": told.machines > 0 and v == told.machines,
        "most": bool(near) and v >= max(near, default=0.0),
        "least": bool(near) and v <= min(near, default=0.0),
        "said_twice": told.values.count(v) > 1,
    }
    return {name: 1.0 for name, holds in known.items() if holds}


def _is_nearest(q: Count, stands: _Stands, finding: Finding, told: _Letter) -> bool:
    """Whether no other part asked for stands nearer to a number."""
    away = stands.high - stands.low
    keys = {f.key for f in told.parts} - {finding.key}
    return not any(
        key in keys and min(abs(start - q.end), abs(q.start - end)) < away
        for _, start, end, key in _named(told, q.view, q.start - away - 100, q.end + away)
    )


def _shares_its_sentence(q: Count, finding: Finding, told: _Letter) -> bool:
    left, right = q.view.sentence_at(q.start)
    return any(key != finding.key for *_, key in _named(told, q.view, left, right))


def _reckoned(mine: Sequence[Count], finding: Finding, told: _Letter) -> Iterator[Candidate]:
    """What numbers of one part come to: added up, taken away, so many times, for each machine."""
    if 2 <= len(mine) <= _MOST_ADDED:
        for a, b in pairwise(mine):
            if a.view is not b.view:
                continue
            yield _made("sum", a.value + b.value, (a, b), finding, told)
            if a.value > b.value:
                yield _made("rest", a.value - b.value, (a, b), finding, told)
            if a.value > 1 and b.value > 1:
                yield _made("product", a.value * b.value, (a, b), finding, told)
        if len(mine) > 2:
            yield _made("sum_all", sum(q.value for q in mine), mine, finding, told)
    if told.machines > 1:
        for q in mine[:4]:
            yield _made("each_machine", q.value * told.machines, (q,), finding, told)


def _made(sort: str, value: float, of: Sequence[Count], finding: Finding, told: _Letter) -> Candidate:
    known = {
        "": True,
        ":one_sentence": of[0].view is of[-1].view and of[0].sentence == of[-1].sentence,
        ":alike": len({(q.unit, q.sort) for q in of}) == 1,
        ":each": any(q.each for q in of),
        ":of_machines": any(q.machines for q in of),
        ":given": any(q.given - {finding.key} for q in of),
        ":said": value in told.values,
        ":over_50": value > 50,
        ":one_part": len(told.parts) == 1,
        ":all": len(of) == 2,
    }
    return Candidate(value, _with_rule({sort + name: 1.0 for name, holds in known.items() if holds}, value, finding))


_ARTICLES = 3  # of the places of a part that are looked at for an article


def _of_mentions(mentions: Sequence[Mention], finding: Finding) -> Iterator[Candidate]:
    """The sum of what the rules gave to the several places of a part, and one where an article stands before it."""
    given = [m.quantity for m in mentions if m.quantity is not None]
    if len(given) > 1:
        known = {
            "places": True,
            "places:alike": len(set(given)) == 1,
            "places:rows": len({m.serial for m in mentions}) > 1,
        }
        yield Candidate(sum(given), _with_rule({n: 1.0 for n, holds in known.items() if holds}, sum(given), finding))
    for mention in mentions[:_ARTICLES]:
        code = mention.code
        left, _ = code.view.sentence_at(code.start)
        left = max(left, code.start - 120)
        if articles := quantity.find_articles(code.view.text[left : code.start]):
            away = code.start - left - articles[-1].end
            yield Candidate(
                1.0, _with_rule({"article": 1.0, _step("article", away, (3, 12, 30, 60)): 1.0}, 1.0, finding)
            )
            return


def _none(mentions: Sequence[Mention], finding: Finding, told: _Letter) -> Candidate:
    """That nobody said how many."""
    rows = {(m.code.view.number, m.code.row.number) for m in mentions}
    sentences = {(m.code.view.number, m.code.view.sentence_number(m.code.start)) for m in mentions}
    others = [f for f in told.parts if f is not finding]
    known = {
        "none": True,
        _step("none:numbers", len(told.counts), (0, 1, 2, 4, 8)): True,
        "none:free": any(not q.given for q in told.counts),
        "none:in_row": any((q.view.number, q.row) in rows for q in told.counts),
        "none:free_in_row": any((q.view.number, q.row) in rows and not q.given for q in told.counts),
        "none:free_in_sentence": any((q.view.number, q.sentence) in sentences and not q.given for q in told.counts),
        "none:alone": not others,
        "none:fewer": len(told.counts) <= len(told.parts),
        "none:column": any(_has_a_column(m.code) for m in mentions),
    }
    found = {name: 1.0 for name, holds in known.items() if holds}
    found["none:others"] = sum(f.quantity is not None for f in others) / max(1, len(others))
    return Candidate(None, _with_rule(found, None, finding))


def _has_a_column(code: Code) -> bool:
    """Whether it stands in a table with a column of quantities."""
    cell = code.view.cell_at(code.start)
    grid = code.view.grid_of(cell) if cell else None
    return grid is not None and "quantity" in grid.meanings.values()


def _with_rule(
    found: dict[str, float], value: float | None, finding: Finding, *, given: bool = False
) -> dict[str, float]:
    """The facts with what the rules say of a value."""
    how = (finding.bound or "none") + ("!" if finding.conflict else "")
    if value == finding.quantity:
        found |= {"rule": 1.0, f"rule:{how}": 1.0}
        if given:
            found[f"rule_here:{how}"] = 1.0
    elif value is not None and finding.quantity is None:
        found["rule_has_none"] = 1.0
    return found


def learnt() -> Fit:
    return kept_as("counts")


@lru_cache(maxsize=2)
def kept_as(name: str) -> Fit:
    """What was learnt and is shipped under a name."""
    folder = files("intake.extraction").joinpath("learnt")
    weights = json.loads(folder.joinpath(f"{name}.json").read_text("utf8"))
    with folder.joinpath(f"{name}.npz").open("rb") as source, np.load(source) as kept:
        bias, step = (float(value) for value in kept["bias"])
        return weights, bias, kept["weights"].astype(np.float32) * np.float32(step)
