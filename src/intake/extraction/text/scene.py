"""What was received, laid out for reading: folded lines with their voice, sentences, table cells under their headings.

The finders look at a `Scene` and never at the documents themselves; every place they name is mapped back here to the
characters, page and box of the document.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple, TypeVar
from unicodedata import east_asian_width

from intake.delivery import Received
from intake.document import Cell, Document, Span, Table, Voice
from intake.extraction.text import labels
from intake.extraction.text.columns import orders, stacked, told_by_cells
from intake.extraction.text.values import Folded, fold
from intake.extraction.text.vocabulary import Words, words
from intake.request import Evidence

OWN_WORDS = frozenset({Voice.NEW, Voice.FORWARD})
Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a view; places count in the view's folded text."""

    start: int
    end: int
    voice: Voice
    depth: int
    struck: bool
    number: int


@dataclass(frozen=True, slots=True)
class Place:
    """A table cell where it stands in the view: its column's meaning, its own row and table."""

    start: int
    end: int
    table: int
    row: int
    column: int
    meaning: str  # of its column or, in a form, of the label beside it: "serial", "part", "quantity", ...
    text: str
    struck: bool


@dataclass
class View:
    """One document made ready: folded text, its lines, its tables with headings recognised."""

    number: int
    document: Document
    folded: Folded
    cut: bool = False  # more was written than is looked at
    rows: list[Row] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    text: str = field(init=False, repr=False)  # folded
    _told: dict[Callable[[View], Any], Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.text = self.folded.text

    @property
    def scanned(self) -> bool:
        """Whether its text was read from a picture, so that look-alikes must be reckoned with."""
        return any(page.recognised for page in self.document.pages)

    def once(self, tell: Callable[[View], Told]) -> Told:
        """What a function tells of the whole view, which is asked for at every code in it."""
        if tell not in self._told:
            self._told[tell] = tell(self)
        told: Told = self._told[tell]
        return told

    @cached_property
    def _starts(self) -> list[int]:
        return [row.start for row in self.rows]

    @cached_property
    def own_rows(self) -> list[Row]:
        """Lines in the writer's own words that are not empty."""
        return [row for row in self.rows if row.voice in OWN_WORDS and row.end > row.start]

    def row_at(self, place: int) -> Row:
        return self.rows[max(0, bisect_right(self._starts, place) - 1)]

    @cached_property
    def _place_starts(self) -> list[int]:
        return [p.start for p in self.places]

    def cell_at(self, place: int) -> Place | None:
        """The table cell that holds the character at `place`."""
        at = bisect_right(self._place_starts, place) - 1
        while at >= 0 and at > bisect_right(self._place_starts, place) - 4:
            if self.places[at].start <= place < self.places[at].end:
                return self.places[at]
            at -= 1
        return None

    def grid_of(self, place: Place) -> Grid | None:
        """The table, under its heading, that a cell belongs to."""
        return next(
            (
                g
                for g in self.grids
                if g.table == place.table and place.row in g.rows and (place.row != g.heading or g.heading < 0)
            ),
            None,
        )

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        return [piece for sentence in _sentences(self) for piece in _pieces_of(self.text, *sentence)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def sentence_number(self, place: int) -> int:
        return max(0, bisect_right(self._sentence_starts, place) - 1)

    def sentence_at(self, place: int) -> tuple[int, int]:
        return self.sentences[self.sentence_number(place)] if self.sentences else (0, len(self.text))

    def evidence(self, start: int, end: int, finder: str) -> Evidence:
        """The ink behind the folded characters start..end."""
        begin, stop = self.folded.written(start, end)
        document = self.document
        page = document.page_of(begin)
        return Evidence(
            source=document.source,
            text=document.text[begin:stop],
            finder=finder,
            document=self.number,
            page=page.number if page else None,
            start=begin,
            end=stop,
            box=document.box_of(Span(begin, stop)) if page and page.width else None,
        )


@dataclass(frozen=True)
class Grid:
    """A table whose heading is known: columns by meaning, rows of cells."""

    table: int
    # The heading's row; -1 where it stands on a page before, or columns were told from what stands in them.
    heading: int
    meanings: dict[int, str]
    rows: dict[int, dict[int, Place]]
    goes_on: int = -1  # where the table begins that this one goes on with, on a page before; -1 where it begins itself

    @cached_property
    def begins(self) -> int:
        """Where the whole table begins, on whatever page."""
        starts = (place.start for row in self.rows.values() for place in row.values())
        return self.goes_on if self.goes_on >= 0 else min(starts, default=0)


class Spans:
    """Stretches of one text, asked for those that share a character with another."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]
        self._furthest = list(itertools.accumulate((end for _, end in self._spans), max))  # that they reach so far

    def overlap(self, start: int, end: int) -> bool:
        before = bisect_left(self._starts, end)
        return before > 0 and self._furthest[before - 1] > start

    def overlapping(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The last first."""
        at = bisect_left(self._starts, end)
        while at and self._furthest[at - 1] > start:
            at -= 1
            if self._spans[at][1] > start:
                yield self._spans[at]


class Marks:
    """Characters of views, marked; how many were does not matter to whoever asks for those of a stretch."""

    def __init__(self) -> None:
        self._marked: dict[int, bytearray] = {}

    def mark(self, view: View, start: int, end: int) -> None:
        marked = self._marked.setdefault(view.number, bytearray(len(view.text)))
        marked[start:end] = b"\1" * (end - start)

    def any_in(self, view: View, start: int, end: int) -> bool:
        return view.number in self._marked and any(self._marked[view.number][start:end])


@dataclass
class Scene:
    """Everything received, ready for the finders."""

    received: Received
    views: list[View]

    @cached_property
    def subject(self) -> str:
        return _without_data(self.received.message.subject[:_SUBJECT_AT_MOST]) if self.received.message else ""

    @cached_property
    def new_text(self) -> str:
        """The writer's own words, or the forwarded customer's: what language and tone are told from."""
        return "\n".join(view.text[row.start : row.end] for view, row in self.lines(OWN_WORDS))

    def lines(self, voices: frozenset[Voice]) -> Iterator[tuple[View, Row]]:
        for view in self.views:
            for row in view.rows:
                if row.voice in voices:
                    yield view, row

    def told(self) -> Iterator[tuple[View, int, int]]:
        """Every sentence of the writer's own that stands in no table: its text, where it begins and ends."""
        for view in self.views:
            for start, end in view.sentences:
                if view.row_at(start).voice in OWN_WORDS and not view.cell_at(start):
                    yield view, start, end

    def said(self, pattern: Words) -> Iterator[tuple[View, re.Match[str]]]:
        """Lines of the writer's own, outside of tables, that hold what is sought: the first place in each."""
        for view, row in self.lines(OWN_WORDS):
            found = pattern.search(view.text, row.start, row.end)
            if found and view.cell_at(row.start) is None:
                yield view, found


# So many characters of a delivery are looked at: the finders may take 40 s for them, and nothing else ends them.
READ_AT_MOST = 100_000
LINE_AT_MOST = 10_000  # of one line: parts side by side cost the square of their number
_SUBJECT_AT_MOST = 2_000


def lay_out(received: Received) -> Scene:
    """The scene of a delivery: of its texts as much, in their order, as can be looked at in time."""
    left, views = READ_AT_MOST, []
    for number, document in enumerate(received.documents):
        view = _view(number, document, left)
        left -= len(view.text)
        views.append(view)
    return Scene(received, views)


def _view(number: int, document: Document, longest: int = READ_AT_MOST) -> View:
    folded = fold(document.text)
    written = _without_data(folded.text)
    text = _LINE.sub(lambda line: line[0][:LINE_AT_MOST].ljust(len(line[0])), written)
    cut = text != written
    if len(text) > longest:
        cut = True
        text = text[: text.rfind("\n", 0, longest) + 1 or longest]
    folded = replace(folded, text=text)
    view = View(number, document, folded, cut)
    for at, line in enumerate(document.lines()):
        start, end = folded.place(line.start), folded.place(line.end)
        if cut and end > len(text):
            break
        view.rows.append(Row(start, min(end, start + LINE_AT_MOST), line.voice, line.depth, line.struck, at))
    if not view.rows:
        view.rows.append(Row(0, len(text), Voice.NEW, 0, False, 0))
    for at, table in enumerate(document.tables()):
        _lay_table(view, at, table)
    _lay_typed_tables(view)
    view.places.sort(key=lambda p: (p.start, p.end))
    return view


_LINE = re.compile(rf"[^\n]{{{LINE_AT_MOST},}}")
# So many characters in a row without a blank or a stop are data, and cost the finders the square of their number.
_RUN = re.compile(r"(?<![^\s。、])[^\s。、]{2000,}")
_DATA = re.compile(r"[^,;|]{1000,}")
_PARTED = str.maketrans(",;|", "   ")


def _without_data(text: str) -> str:
    """The text, as long as it was, with blanks for what nobody can have written; of a list typed so the signs between."""
    return _RUN.sub(lambda run: _DATA.sub(lambda data: " " * len(data[0]), run[0]).translate(_PARTED), text)


def _cells_text(view: View, cell: Cell) -> tuple[int, int, str]:
    start, end = view.folded.place(cell.span.start), view.folded.place(cell.span.end)
    return start, end, " ".join(fold(cell.text).text.split())


def _lay_table(view: View, number: int, table: Table) -> None:
    cells = [cell for cell in table.cells if not view.cut or view.folded.place(cell.span.end) <= len(view.text)]
    laid = {(cell.row, cell.column): (*_cells_text(view, cell), cell) for cell in cells}
    by_row: dict[int, dict[int, str]] = {}
    for (row, column), (_, _, text, _) in laid.items():
        by_row.setdefault(row, {})[column] = text
    headings = _find_headings(by_row)
    last = None if headings else _continued(view, laid, by_row)
    if last:
        headings = {-1: last.meanings}
    evident = {} if headings else told_by_cells([by_row[row] for row in sorted(by_row)])
    grids: dict[int, dict[int, dict[int, Place]]] = {row: {} for row in (headings or {-1: {}})}
    for (row, column), (start, end, text, cell) in sorted(laid.items()):
        under = max((h for h in headings if h < row), default=-1)
        meanings = headings.get(under, {})
        meaning = meanings.get(column, "") if row not in headings else ""
        beside = labels.field_of(by_row[row].get(column - 1, ""))
        if not meanings or row in headings or (beside and len(by_row[row]) <= 4 and not meaning):
            meaning = beside
        place = Place(start, end, number, row, column, meaning, text, cell.struck)
        if end > start:
            view.places.append(place)
        for spanned in range(cell.rowspan):  # a machine's number beside several parts belongs to each
            home = max((h for h in grids if h <= row + spanned), default=min(grids))
            grids[home].setdefault(row + spanned, {}).setdefault(column, place)
    for heading, rows in grids.items():
        view.grids.append(Grid(number, heading, headings.get(heading, evident), rows, last.begins if last else -1))


_FURNITURE = 6  # lines at the foot of a page and the head of the next one
_SAYS_MORE = re.compile(r"[.:;!?。：！？]\s*$")


def _continued(
    view: View, laid: Mapping[tuple[int, int], tuple[int, int, str, Cell]], by_row: Mapping[int, dict[int, str]]
) -> Grid | None:
    """What a table without a heading of its own goes on with: the same columns, with the same in them, after no more than
    the foot of a page and the head of the next one."""
    last = view.grids[-1] if view.grids else None
    if last is None or not _may_go_on(last.meanings):
        return None
    before = [place for row in last.rows.values() for place in row.values()]
    if not before or {c for row in last.rows.values() for c in row} != {c for row in by_row.values() for c in row}:
        return None
    first = min((start for start, end, _, _ in laid.values() if end > start), default=0)
    if not _only_furniture(view, max(place.end for place in before), first):
        return None
    return last if _alike_below(by_row.values(), last.meanings) else None


def _may_go_on(meanings: Mapping[int, str]) -> bool:
    """Whether columns are so clear that rows elsewhere tell whether they stand in them."""
    return "part" in meanings.values() and list(meanings.values()).count("quantity") == 1


def _only_furniture(view: View, start: int, end: int) -> bool:
    """Whether nothing but a few short lines that say nothing stands between two places."""
    between = [line for line in view.text[start:end].split("\n") if line.strip()]
    return start < end and len(between) <= _FURNITURE and not any(map(_SAYS_MORE.search, between))


def _alike_below(rows: Iterable[Mapping[int, str]], meanings: Mapping[int, str]) -> bool:
    """Whether nearly all rows hold a part's number and a figure where columns of these meanings have them."""
    filled = [row for row in rows if any(row.values())]
    return bool(filled) and 4 * sum(orders(row, meanings) for row in filled) >= 3 * len(filled)


def _find_headings(by_row: dict[int, dict[int, str]]) -> dict[int, dict[int, str]]:
    """The rows that name columns, and what each column means until the next such row; {} where none does."""
    found: dict[int, dict[int, str]] = {}
    for row in sorted(by_row)[:200]:
        texts = {c: t for c, t in by_row[row].items() if t}
        if len(texts) < 2 or (len(found) >= 1 and row - 1 in found and len(texts) < 3):
            continue
        meanings = _totals(texts, {c: m for c, t in texts.items() if (m := labels.column_of(t))})
        meanings = _one_quantity(texts, _so_many(texts, meanings, by_row, row))
        told = {"quantity", "part", "serial", "wanted", "part_name"} & set(meanings.values())
        shares = _shares(texts, meanings, by_row, row)
        named = {column: text for column, text in texts.items() if column not in shares}
        if (
            len(meanings) < 2 - bool(shares)
            or not told
            or len(meanings) * 2 < len(named)
            or _is_form_row(texts, meanings, by_row, row)
        ):
            continue
        if sum(any(ch.isdigit() for ch in t) for t in named.values()) * 2 > len(named):
            continue
        if shares and "quantity" not in meanings.values():
            meanings |= dict.fromkeys(shares, "share")
        above = by_row.get(row - 1, {}) if row - 1 in by_row else {}
        for column, text in above.items():  # a heading of two storeys
            if (
                column not in texts
                and text
                and not any(ch.isdigit() for ch in text)
                and (meaning := labels.column_of(text))
            ):
                meanings[column] = meaning
        found[row] = meanings
    return found


# What may head a column of counts, or of something else: the figures below it tell.
_MAY_COUNT = words(
    r"(?:주문|발주|신청|요청|청구|필요|구매|희망|납품) ?(?:수|분|량)?|몇 ?개|수|(?:qty )?(?:to )?order(?:ed)?|(?:qty )?(?:wanted|needed|required|requested)|how many|no\.? off|bestell(?:t|ung)|benötigt|bedarf|command[ée]e?s?|besoin|pedido|pedir|solicitad[oa]s?|necesari[oa]s?|ordinat[oei]|ordine|richiest[oei]|zamówi(?:ono|enie)|potrzeba|objednáno|besteld|nodig|beställt|bestilt|rendelt|rendelés|comandat|注文数?|発注数?|必要数?|要望数?|手配数?|订购?数?|需求数?|需要数?|订货|đặt(?: hàng)?|cần(?: mua)?|yêu cầu|สั่ง(?:ซื้อ)?|ต้องการ|pesan(?:an)?|dipesan|butuh|perlu|dipesan|sipariş|istenen|заказ(?:ано)?|нужно|требуется",
    re.IGNORECASE,
)
_SO_MANY = re.compile(r"\d{1,3}(?: ?[^\W\d]{1,4}\.?)?")


def _so_many(
    texts: dict[int, str], meanings: dict[int, str], by_row: dict[int, dict[int, str]], row: int
) -> dict[int, str]:
    """The meanings with that of the one column added which is headed by "ordered" or "needed" and holds small figures."""
    if "quantity" in meanings.values():
        return meanings
    likely = [
        c
        for c, text in texts.items()
        if meanings.get(c) in (None, "", "order", "wanted") and _MAY_COUNT.fullmatch(text)
    ]
    below = [cells for at, cells in by_row.items() if at > row]
    counted = [
        c
        for c in likely
        if (held := [cells[c] for cells in below if cells.get(c)]) and all(map(_SO_MANY.fullmatch, held))
    ]
    return {**meanings, counted[0]: "quantity"} if len(counted) == 1 else meanings


_TOTAL = re.compile(r"합계|총계|^(?:소|누)?계$|total|計|合計|合计|总计|tổng|รวม|gesamt|summe|razem|suma", re.IGNORECASE)


def _totals(texts: dict[int, str], meanings: dict[int, str]) -> dict[int, str]:
    """ "대당 · 대수 · 합계": without a column of quantities or prices, the total is the quantity."""
    totals = [c for c, t in texts.items() if _TOTAL.search(t) and meanings.get(c) in ("price", None, "")]
    priced = [c for c, m in meanings.items() if m == "price" and c not in totals]
    if len(totals) == 1 and not priced and "quantity" not in meanings.values():
        return {**meanings, totals[0]: "quantity"}
    return meanings


# Whose share a column tells: a machine, by its number or by a word for it, or a place.
_SHARER = words(
    r"\d|공장|라인|호기|창고|센터|지점|사업장|[가-하A-Z]동$|(?<![a-z])(?:plant|line|site|bay|hall|unit|machine|shop|branch|werk|halle|usine|planta|línea|hala)(?![a-z])|工場|号機|ライン|倉庫|车间|工厂|号线|号机|nhà máy|xưởng|chuyền|โรงงาน|สาย",
    re.IGNORECASE,
)
# A month's or a year's figures are no share of an order.
_SPELL = re.compile(
    r"(?:19|20)\d\d(?:\W?\d\d)?\W?[년年]?|\W?\d\d|\d{1,2}(?:월|月|분기|주차|회|차년도)|Q\d|\dQ|\d{1,2}[./-]\d{1,2}(?:[./-]\d{1,4})?|.*(?:19|20)\d\d[년年].*|KW ?\d+",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(?:\d{1,3} ?[^\W\d]{0,3}|[-‐-―−ー]?)")


def _shares(
    texts: dict[int, str], meanings: dict[int, str], by_row: dict[int, dict[int, str]], row: int
) -> frozenset[int]:
    """Columns headed by a machine or a place with nothing but small figures below: how many are for each."""
    if not {"part", "part_name"} & set(meanings.values()):
        return frozenset()
    found = []
    for column, text in texts.items():
        if column in meanings or not _SHARER.search(text) or _SPELL.fullmatch(text.strip()):
            continue
        below = [cells.get(column, "").strip() for at, cells in by_row.items() if at > row]
        if any(text[:1].isdigit() for text in below) and all(map(_FIGURE.fullmatch, below)):
            found.append(column)
    return frozenset(found) if len(found) > 1 else frozenset()


_SHORT = re.compile(
    r"부족|미납|미입고|결품|short|missing|balance due|不足|未納|欠品|缺|少|thiếu|ขาด|fehl|brak|manqu|falt",
    re.IGNORECASE,
)
_REQUESTED = words(
    r"요청|신청|청구|필요|주문|발주|의뢰|req|order|need|indent|注文|発注|必要|依頼|需|订|申请|yêu cầu|cần|đặt|ต้องการ|สั่ง|bestell|benötig|zamów|potrzeb|command|pedid|solicit|ordin",
    re.IGNORECASE,
)


_ORDERED = words(
    r"발주|주문|신청|구매|(?<![a-z])(?:order(?:ed|ing)?|to (?:send|ship|buy)|please send|send)(?![a-z])|注文|発注|手配|订购|订货|采购|申请|申购|đặt|สั่ง|bestell|command|pedid|pedir|ordin|zamów|zamaw|pesan|sipariş|заказ",
    re.IGNORECASE,
)
_HELD = words(
    r"보유|재고|현재고|잔량|(?<![a-z])(?:have|got|held|stock|on hand|in hand)(?![a-z])|在庫|手持|保有|库存|現有|现有|tồn|hiện có|คงเหลือ|มีอยู่|bestand|vorhanden|lager|existencia|tenemos|giacenza|stan(?![a-z])|stok|mevcut|остат|налич|склад",
    re.IGNORECASE,
)
# Of an order its number, its day, who takes it.
_OF_ORDER = words(
    r"번호|일자?$|처$|자$|(?<![a-z])(?:no|nr|number|ref|date|by)(?![a-z])|番号|日$|者$|先$|编号|单号|号$|ngày|số đ|วันที่|datum|nummer|data|fecha",
    re.IGNORECASE,
)


def _ordered_beside_held(texts: dict[int, str], meanings: dict[int, str]) -> dict[int, str]:
    """ "필요 | 보유 | 발주": beside a column of what is there already, the order is the quantity, whatever it is called."""
    open_to = ("", "quantity", "order", "other", "stock")
    short = {
        c: t for c, t in texts.items() if len(t) <= 16 and meanings.get(c, "") in open_to and not _OF_ORDER.search(t)
    }
    held = [c for c, t in short.items() if meanings.get(c) == "stock" or (_HELD.search(t) and not _ORDERED.search(t))]
    ordered = [c for c, t in short.items() if _ORDERED.search(t) and c not in held]
    if not ordered and "quantity" not in meanings.values():
        ordered = [c for c, t in short.items() if _REQUESTED.search(t) and c not in held]
    if not held or len(ordered) != 1 or not {"part", "part_name"} & set(meanings.values()):
        return meanings
    others = {c: "other" for c, meaning in meanings.items() if meaning == "quantity"} | dict.fromkeys(held, "other")
    return {**meanings, **others, ordered[0]: "quantity"}


def _one_quantity(texts: dict[int, str], meanings: dict[int, str]) -> dict[int, str]:
    """Of several columns of numbers the one that is asked for: what is short before what was ordered before the rest.

    "SL" counts the rows where it stands first ("Sl | Item | Qty") and the pieces where it does not.
    """
    if (told := _ordered_beside_held(texts, meanings)) is not meanings:
        return told
    missing = [
        c for c, t in texts.items() if len(t) <= 14 and _SHORT.search(t) and meanings.get(c, "") in ("", "quantity")
    ]
    made = {**meanings, missing[0]: "quantity"} if len(missing) == 1 and len(texts) > 2 else dict(meanings)
    counts = [c for c, m in made.items() if m == "quantity"]
    if len(counts) > 1 and counts[0] == min(texts):
        made[counts[0]] = "number"
        counts = counts[1:]
    for preferred in (_SHORT, _REQUESTED):
        best = [c for c in counts if preferred.search(texts[c])]
        if len(counts) > 1 and len(best) == 1:
            made.update({c: "other" for c in counts if c != best[0]})
            break
    return made


def _is_form_row(texts: dict[int, str], meanings: dict[int, str], by_row: dict[int, dict[int, str]], row: int) -> bool:
    """label | value | label | value: no heading, though two of its cells are labels."""
    columns = sorted(texts)
    alternate = [c for c in columns if c in meanings] == columns[::2] and len(meanings) < len(columns)
    below = [by_row[at] for at in (row + 1, row + 2) if at in by_row]
    filled = bool(below) and all(  # rows of a list, cell for cell below the names of its columns
        set(columns) <= {c for c, t in cells.items() if t} and not any(labels.field_of(cells[c]) for c in columns[::2])
        for cells in below
    )
    return alternate and not (filled and len(columns) % 2)


# -- tables typed with bars, tabs or blanks ----------------------------------------------------------------------------

_BAR = re.compile(r"\s*\|\s*|\t+")
_GAP = re.compile(r"\s*\|\s*|\t+| {2,}")
_RULE = re.compile(r"^[\s|+=_-]*$")
_TYPED = 1000  # numbers of typed tables begin here


def _pieces(line: str, separator: re.Pattern[str]) -> list[tuple[int, int]]:
    """Where the cells of a typed row stand, outer bars left out."""
    found: list[tuple[int, int]] = []
    at = 0
    for match in separator.finditer(line):
        found.append((at, match.start()))
        at = match.end()
    found.append((at, len(line.rstrip())))
    if found and not line[: found[0][1]].strip():
        found = found[1:]
    if found and found[-1][0] >= found[-1][1]:
        found = found[:-1]
    return found


Line = tuple[Row, int, int]  # a row, and where it stands in the document's own text


def _lay_typed_tables(view: View) -> None:
    """Lines that make a table of their own: typed under a heading, typed under none, or one cell to a line."""
    laid = {place.start for place in view.places}
    lines = [(row, *view.folded.written(row.start, row.end)) for row in view.rows]
    at, number, tried = 0, _TYPED, _Tried()
    while at < len(lines):
        row, begin, stop = lines[at]
        below: list[dict[int, Place]] = []
        if row.end > row.start and row.start not in laid and stop - begin < 240:
            heading, meanings, below, used, begins = _typed_from(view, lines, at, number, tried)
        if below:
            view.grids.append(Grid(number, heading, meanings, dict(enumerate(below, 1)), begins))
            view.places.extend(place for cells in below for place in cells.values())
            number += 1
            at += used
        else:
            at += 1


class Typed(NamedTuple):
    """A table made of lines; the fields of `Grid`, and the lines that it takes."""

    heading: int
    meanings: dict[int, str]
    rows: list[dict[int, Place]]
    taken: int
    begins: int = -1


class _Headed(NamedTuple):
    """A table typed under a heading: how its cells are parted, its columns, its heading's line, from where to where it goes."""

    separator: re.Pattern[str]
    columns: list[tuple[int, int]]
    meanings: dict[int, str]
    line: str
    begins: int
    end: int


@dataclass
class _Tried:
    """What was looked at in vain, so that no letter is looked through from each of its lines; and the last heading."""

    # Of rows alike: their first line, the one after.
    runs: dict[re.Pattern[str], tuple[int, int]] = field(default_factory=dict)
    stacks: int = 0
    headed: _Headed | None = None


def _typed_from(view: View, lines: list[Line], at: int, number: int, tried: _Tried) -> Typed:
    """The table whose heading or, where it has none, first row is a line; no rows where there is none."""
    text = view.document.text
    _, begin, stop = lines[at]
    line = text[begin:stop]
    if head := _heading_of_typed(line, [text[a:b] for _, a, b in lines[at + 1 : at + 1 + _LOOKED_AT]]):
        separator, told, meanings = head
        below, taken = _typed_rows(view, lines, at + 1, separator, told, number, meanings, line)
        if below:
            begins, end = lines[at + 1][0].start, lines[at + taken][0].end
            tried.headed = _Headed(separator, told, meanings, line, begins, end)
            return Typed(0, meanings, below, 1 + taken)
    for lay in (_under_the_last_heading, _without_heading, _one_to_a_line):
        found = lay(view, lines, at, number, tried)
        if found.rows:
            return found
    return Typed(0, {}, [], 1)


def _under_the_last_heading(view: View, lines: list[Line], at: int, number: int, tried: _Tried) -> Typed:
    """The rows of a table on its next page, where its heading is not said again."""
    last = tried.headed
    if last is None or not _may_go_on(last.meanings) or not _only_furniture(view, last.end, lines[at][0].start):
        return Typed(-1, {}, [], 1)
    line = view.document.text[lines[at][1] : lines[at][2]]
    if len(_pieces(line, last.separator)) != len(last.columns):
        return Typed(-1, {}, [], 1)
    rows, taken = _typed_rows(view, lines, at, last.separator, last.columns, number, last.meanings, last.line)
    said = [{column: place.text for column, place in row.items()} for row in rows]
    if not (said and orders(said[0], last.meanings) and _alike_below(said, last.meanings)):
        return Typed(-1, {}, [], 1)
    tried.headed = last._replace(end=lines[at + taken - 1][0].end)
    return Typed(-1, last.meanings, rows, taken, last.begins)


_LOOKED_AT = 12  # lines below a heading, for what stands in its columns


def _heading_of_typed(
    line: str, below: list[str]
) -> tuple[re.Pattern[str], list[tuple[int, int]], dict[int, str]] | None:
    for separator in (_BAR, _GAP):
        columns = _pieces(line, separator)
        if len(columns) < 2:
            continue
        texts = {c: fold(line[a:b]).text.strip() for c, (a, b) in enumerate(columns)}
        meanings = _totals(texts, {c: m for c, t in texts.items() if (m := labels.column_of(t))})
        meanings = _one_quantity(texts, meanings)
        shares: frozenset[int] = frozenset()
        if any(c.isdigit() for c in line) and {"part", "part_name"} & set(meanings.values()):
            shares = _shares(texts, meanings, {0: texts, **_cells_below(below, separator, line, columns)}, 0)
        named = {c: t for c, t in texts.items() if c not in shares}
        told = {"quantity", "part", "serial"} & set(meanings.values())
        if (
            len(meanings) >= 2 - bool(shares)
            and told
            and len(meanings) * 2 >= len(named)
            and not any(c.isdigit() for t in named.values() for c in t)
        ):
            if shares and "quantity" not in meanings.values():
                meanings |= dict.fromkeys(shares, "share")
            return separator, columns, meanings
    return None


def _cells_below(
    below: list[str], separator: re.Pattern[str], heading: str, columns: list[tuple[int, int]]
) -> dict[int, dict[int, str]]:
    """The texts in the columns of a heading, row by row up to where the table ends."""
    found: dict[int, dict[int, str]] = {}
    for number, line in enumerate(below, 1):
        if _RULE.match(line) and line.strip():
            continue
        pieces = _pieces(line, separator)
        if len(pieces) < 2:
            break
        told = range(len(pieces)) if separator is _BAR else _columns_of(line, pieces, heading, columns)
        found[number] = {c: fold(line[a:b]).text.strip() for c, (a, b) in zip(told, pieces, strict=True)}
    return found


_HEADS = 2  # rows above those of a table that nobody knows for a heading


def _without_heading(view: View, lines: list[Line], at: int, number: int, tried: _Tried) -> Typed:
    """Rows of as many cells each, of which one column tells by its figures that it says how many."""
    text = view.document.text
    for separator, least in ((_BAR, 2), (_GAP, 3)):
        first, after = tried.runs.get(separator, (at, at))
        if first + _HEADS < at < after:
            continue
        width, taken, found = 0, 0, []
        for row, begin, stop in lines[at:]:
            line = text[begin:stop]
            if _RULE.match(line) and line.strip():
                taken += 1
                continue
            pieces = _pieces(line, separator)
            if len(pieces) < least or len(pieces) != (width or len(pieces)) or row.voice not in OWN_WORDS:
                break
            width, taken = len(pieces), taken + 1
            found.append((row, [(begin + a, begin + b) for a, b in pieces]))
        if not first <= at < after:
            tried.runs[separator] = (at, at + taken)
        if len(found) < 2:
            continue
        meanings = told_by_cells([{c: text[a:b].strip() for c, (a, b) in enumerate(cells)} for _, cells in found])
        if "quantity" in meanings.values():
            rows = [
                _places(view, number, nth, row, dict(enumerate(cells)), meanings)
                for nth, (row, cells) in enumerate(found, 1)
            ]
            return Typed(-1, meanings, rows, taken)
    return Typed(-1, {}, [], 1)


def _one_to_a_line(view: View, lines: list[Line], at: int, number: int, tried: _Tried) -> Typed:
    """A table pasted with one cell to a line, blank lines between them or not."""

    def said(nth: int) -> str:
        return view.text[lines[nth][0].start : lines[nth][0].end].strip()

    voice = lines[at][0].voice
    if voice not in OWN_WORDS or tried.stacks >= _STACKS or not labels.column_of(said(at)):
        return Typed(0, {}, [], 1)
    near = range(at, min(len(lines), at + _STACKED_AT_MOST))
    filled = [nth for nth in itertools.takewhile(lambda nth: lines[nth][0].voice is voice, near) if said(nth)]
    stack = stacked([said(nth) for nth in filled])
    if stack is None:
        tried.stacks += 1
        return Typed(0, {}, [], 1)
    rows = []
    for nth in range(1, stack.rows + 1):
        cells = {c: lines[filled[nth * stack.width + c]] for c in range(stack.width)}
        first = cells[0][0]
        rows.append(_places(view, number, nth, first, {c: (a, b) for c, (_, a, b) in cells.items()}, stack.meanings))
    return Typed(0, stack.meanings, rows, filled[(stack.rows + 1) * stack.width - 1] - at + 1)


_STACKS = 60  # lines called like columns from which no table began
_STACKED_AT_MOST = 2000  # lines


def _places(
    view: View, number: int, nth: int, row: Row, cells: dict[int, tuple[int, int]], meanings: dict[int, str]
) -> dict[int, Place]:
    """The filled cells of a row by their columns."""
    found = {}
    for column, (a, b) in cells.items():
        start, end = view.folded.place(a), view.folded.place(b)
        if end > start:
            said = view.text[start:end].strip()
            found[column] = Place(start, end, number, nth, column, meanings.get(column, ""), said, row.struck)
    return found


_MOST_COLUMNS = 9  # of a row with cells left empty: beyond, each cell goes to the nearest column


def _columns_of(
    line: str, pieces: list[tuple[int, int]], heading: str, columns: list[tuple[int, int]]
) -> Sequence[int]:
    """Which columns the cells of a row stand in, some of them left empty: the nearest below the heading, in order.

    Signs of East Asia are two wide; figures may stand below the end of what their column is called.
    """
    if len(pieces) == len(columns):
        return range(len(pieces))
    heads = [(_width(heading[:a]), _width(heading[:b])) for a, b in columns]
    cells = [(_width(line[:a]), _width(line[:b])) for a, b in pieces]

    def apart(cell: tuple[int, int], head: tuple[int, int]) -> int:
        return min(abs(cell[0] - head[0]), abs(cell[1] - head[1]))

    if len(pieces) > len(columns) or len(columns) > _MOST_COLUMNS:
        return [min(range(len(heads)), key=lambda c: apart(cell, heads[c])) for cell in cells]
    ways = itertools.combinations(range(len(heads)), len(cells))
    return min(ways, key=lambda way: sum(apart(cell, heads[c]) for cell, c in zip(cells, way, strict=True)))


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _typed_rows(
    view: View,
    lines: list[Line],
    at: int,
    separator: re.Pattern[str],
    columns: list[tuple[int, int]],
    number: int,
    meanings: dict[int, str],
    heading: str,
) -> tuple[list[dict[int, Place]], int]:
    """The rows below a heading, and how many lines they take."""
    found: list[dict[int, Place]] = []
    taken = 0
    for row, begin, stop in lines[at:]:
        line = view.document.text[begin:stop]
        if _RULE.match(line) and line.strip():
            taken += 1
            continue
        pieces = _pieces(line, separator)
        if len(pieces) < 2 or not line.strip():
            break
        told = range(len(pieces)) if separator is _BAR else _columns_of(line, pieces, heading, columns)
        cells = {c: (begin + a, begin + b) for c, (a, b) in zip(told, pieces, strict=True)}
        found.append(_places(view, number, len(found) + 1, row, cells, meanings))
        taken += 1
    return found, taken


# In Thai a polite particle and a blank end what is said.
_END = re.compile(r"[.!?。！？]+(?=[\s)\"'」』]|$)|[。！？]|(?<=[요다죠음함임니까]) *;|(?:ครับ|ค่ะ|นะคะ)(?= +\S)")
_BULLET = re.compile(
    r"\s*(?:[-*•·▷▶■□○●◦※☞>→]|\(?\d{1,2}[.)](?!\d)|#\d{1,2}(?!\w)|\(?[a-zA-Zㄱ-ㅎ가나다라마바사①-⑳][.)]|[①-⑳ㄱ-ㅎ]\.?) *(?=\S)"
)


def _sentences(view: View) -> Iterator[tuple[int, int]]:
    """Stretches of text that say one thing; a wrapped line goes on, a list item or a short line stands alone."""
    text = view.text
    widths = [row.end - row.start for row in view.rows if row.end > row.start]
    wide = sorted(widths)[int(len(widths) * 0.9)] if widths else 0
    start: int | None = None
    for row in view.rows:
        line = text[row.start : row.end]
        if not line.strip():
            if start is not None:
                yield start, row.start
            start = None
            continue
        if start is not None and (
            (_BULLET.match(line) and not _DAY_OF_MONTH.match(line)) or not _goes_on(view, row, wide)
        ):
            yield start, row.start
            start = None
        begin = row.start if start is None else start
        for match in _END.finditer(line):
            stop = row.start + match.end()
            if _is_abbreviation(line, match.start()):
                continue
            if stop > begin:
                yield begin, stop
                begin = stop
        start = begin if text[begin : row.end].strip() else None
    if start is not None:
        yield start, len(text)


# Characters: what goes on longer without a stop is a list, and every word in it would look at all others.
_LONGEST = 1000


def _pieces_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, or of one far too long pieces that end at a blank."""
    while end - start > _LONGEST:
        blank = max(text.rfind(sign, start + _LONGEST // 2, start + _LONGEST) for sign in (" ", "\n"))
        stop = blank + 1 if blank >= 0 else start + _LONGEST
        yield start, stop
        start = stop
    yield start, end


_ABBREVIATION = re.compile(
    r"(?:\b(?:no|nos|sl|sr|mr|mrs|ms|dr|co|ltd|pvt|inc|tel|ext|approx|ref|qty|pcs|dia|vs|st|dept|asst|z o|sp|nr|pos|poz|pkt|art|rev|ser|cat|fig|attn|etc|tk|tp|đ|ĐT|incl|excl|szt|stk|stck|kpl|uds?|pzas?|pz|bzw|ca|ggf|inkl|zzgl|ej|np|min|max|buc|kom|vnt|gab|tlf|výr|č|kl|resp|t\. ?j|бр|шт|тел|вул|ул|пр|τεμ|τηλ|αρ|e\.g|i\.e|a\.m|p\.m)|\d ?|\b[A-Za-z])$",
    re.IGNORECASE,
)


_LONGEST_ABBREVIATION = 8  # characters: looking back further would cost the square of a long line

_MONTH_NEXT = words(
    r"(?:jan|feb|mär|mar|apr|ma[ijy]|jun|jul|aug|sep|okt|oct|nov|de[zc]|stycz|lut|kwie|czer|lip|sierp|wrze|paźdz|list|grud|říj|led|úno|bře[zs]|dub(?:en|na)|kvě|červ|srp|zář|pros|máj|jún|júl|már|ápr|szep|"
    r"tammi|helmi|maalis|huhti|touko|kesä|heinä|elok|syys|loka|marras|joulu|siječ|velj|ožuj|trav|svib|kolov|rujn|stude|veeb|juun|juul|dets|янв|фев|марта|апр|мая|июн|июл|авг|сен|окт|ноя|дек|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд)",
    re.IGNORECASE,
)

_DAY_OF_MONTH = words(r"\s*[0-3]?\d\. ?" + _MONTH_NEXT.pattern, re.IGNORECASE)


def _is_abbreviation(line: str, stop: int) -> bool:
    if line[stop] != ".":
        return False
    found = _ABBREVIATION.search(line, max(0, stop - _LONGEST_ABBREVIATION), stop)
    if not found:
        return False
    after = line[stop + 1 :].lstrip()
    if found.group().rstrip()[-1:].isdigit():  # "3. 23." of a date, "1. item"; a sentence may end in a number too
        return bool(after[:1].isdigit() or _MONTH_NEXT.match(after)) or stop < 4
    return bool(after)


def _goes_on(view: View, row: Row, wide: int) -> bool:
    """Whether the line continues the one before: that one is nearly as long as lines get, in the same voice and no cell."""
    before = view.rows[row.number - 1] if row.number else None
    if before is None or before.voice != row.voice or before.depth != row.depth:
        return False
    if view.cell_at(row.start) or view.cell_at(before.start):
        return False
    words = view.text[row.start : row.end].split(None, 1)
    first = len(words[0]) if words else 0
    length = before.end - before.start
    return length >= 30 and (length + first >= wide * 0.8)
