"""What a letter counts, lists and numbers that nobody took, less what explains itself.

A clerk is not alarmed by a request number of ours, a telephone number or a count that says once more what was read; a
line with a count and no part of the request is what a clerk looks at. Each of these worries lies between 0 and 1.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from intake.extraction.how_many import quantity
from intake.extraction.numbers import codes
from intake.extraction.numbers.codes import PHONEISH, PLAIN_MEASURE, UNWELCOME
from intake.extraction.strangeness import NEGATION, Machines, Parts, Places, claimed, marked
from intake.extraction.text import labels
from intake.extraction.text.scene import OWN_WORDS, Grid, Place, Row, View
from intake.extraction.text.vocabulary import words

if TYPE_CHECKING:
    from intake.extraction import part_model
    from intake.extraction.choose import Reading

LEAST_FIGURES = 4  # of a number that may be a machine's
FIRM = ("column", "line")  # how a quantity is bound that stands in the part's own row or line
PLAINLY = ("exact", "alias", "range")  # how a number is written that is on the lists as it stands
_EXPLAINED = labels.ACCOUNTED | {"unit", "maker", "machine_model", "received"}
_TOKEN = re.compile(r"(?<![A-Za-z0-9.@_/+-])(?=[A-Za-z./+#_-]*\d)#?[A-Za-z0-9](?:[A-Za-z0-9]|[-./+#_](?=[A-Za-z0-9]))*")
_DATE = words(
    r"\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?|\d{1,2}[./-][A-Za-z]{3,9}[./-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?|0\d{1,2}-\d{3,4}-\d{4}|[QW]\d{1,2}"
)
_MONEY = words(r"[$€£¥₩฿₫]|원|円|元|\b(?:USD|EUR|KRW|VND|THB|INR|JPY|CNY|IDR|PLN|won|đ|đồng)\b", re.IGNORECASE)
_LEADING = words(r"\s*[-*•(\[]?\s*(\d{1,3})(?:[.)\]:]|\s)")
_WORD_WITH_DIGIT = re.compile(r"(?<!\S)\S*\d\S*")
_NUMBER = re.compile(r"(?<![A-Za-z0-9])\d++(?:[.,:/-]\d++)*+")
_DAY_OR_YEAR = re.compile(r"\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?|\d{1,2}:\d\d|(?:19|20)\d\d")
_BEHIND = re.compile(r"\s?(?:[$€£¥₩฿₫%°℃원円元년年]|mm\b|kg\b|Hz\b|rpm\b)")  # says of what a number is
_TELEPHONE = re.compile(r"(?:fax|tel)?[-:./]?\(?\d{2,4}\)?[-./]\d{3,4}[-./]\d{3,4}|\d{3,4}/fax", re.IGNORECASE)
_RATING = re.compile(
    r"(?:(?:AC|DC|MAX|MIN|\d[-~])?+\d++(?:[.,]\d++)?+(?:V|Hz|kVA|kW|kg|mm|m|bar|ppm|rpm|RPM|C|L|l|W|Nm|MPa|kPa|A|K)?+)++"
)
_NUMBERED = words(
    r"(?:no\.?|nr\.?|n[°º]\.?|số|nomor|번호|№|番号|编号|編號|号|numer|číslo|numero|número|numéro|nummer|เลขที่)\s*[:：=]?\s*[\[(#]?$",
    re.IGNORECASE,
)
_IN_ORDER = ("第", "제")
_NEAR_BEHIND = 30  # characters: what is said of a count
_NEAR = 20  # characters: a label and what stands between it and the number


def leftovers(reading: Reading, machines: Machines, parts: Parts, unexplained: Places) -> dict[str, float]:
    """Every worry by name. `unexplained`: codes that were not taken and that no label accounts for."""
    told = _machines_told(reading, machines)
    unknown = _unknown(reading, unexplained)
    counts = _Counts(reading, machines, parts)
    return {
        "machines_several": float(len(machines) > 1 and not _in_tables(machines) and told is not True),
        "count_of_machines": float(told is False),
        "quantity_is_ordinal": float(_ordinals(parts)),
        "row_like_others": min(2, _rows_unread(reading, parts, counts.homes)) / 2.0,
        "unexplained": min(2, unknown) / 2.0,
        "unexplained_many": min(1.0, max(0, unknown - 2) / 4.0),
        "count_unclaimed": min(2, counts.apart) / 2.0,
        "quantity_spare": min(2, counts.beside) / 2.0,
        "count_by_part_left": min(2, counts.by_part_left) / 2.0,
        "part_left_counted": min(2, sum(_counted(f) for f in reading.parts.values() if not f.taken)) / 2.0,
        "row_left_counted": min(2, _rows_counted(reading, counts.homes)) / 2.0,
        "number_and_no_machine": float(not machines and _numbered(reading)),
        "parts_loose": sum(not _firm(f) for f in parts) / len(parts) if parts else 0.0,
        "part_listed_left": min(2, len(_parts_left(reading))) / 2.0,
        "machine_listed_left": min(2, len(_machines_left(reading, machines))) / 2.0,
        "doubt_in_all": _doubt_in_all(reading, machines, parts),
    }


# -- numbers ---------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=8192)
def _tokens_of(line: str) -> tuple[tuple[int, int], ...]:
    masked = [m.span() for pattern in (UNWELCOME, PHONEISH) for m in pattern.finditer(line)]
    found = []
    for match in _TOKEN.finditer(line):
        word = match.group()
        figures = sum(c.isdigit() for c in word)
        measure = PLAIN_MEASURE.match(word) and not re.fullmatch(r"[A-Za-z]+-\d{3,}\w*|\d+(?:[-/.]\d+){2,}", word)
        if len(word) < 4 or figures < 2 or measure or _DATE.fullmatch(word):
            continue
        if word.isdigit() and len(word) < 5:
            continue
        if re.fullmatch(r"\d+\.\d+", word) or (re.fullmatch(r"\d{1,3}(?:\.\d{3})+", word) and _MONEY.search(line)):
            continue
        if any(s <= match.start() < e for s, e in masked):
            continue
        found.append(match.span())
    return tuple(found)


def tokens(view: View, begin: int, stop: int) -> list[tuple[int, int]]:
    """Code-like words of a line; no dates, measures, money, addresses and telephone numbers."""
    return [(begin + start, begin + end) for start, end in _tokens_of(view.text[begin:stop])]


def meant_otherwise(view: View, start: int) -> bool:
    """Whether a label says that a number is no machine's and no part's."""
    return codes.label_of(view, start) in _EXPLAINED


def _unknown(reading: Reading, unexplained: Places) -> int:
    """How many of the codes are on no list, not ours, and no telephone number, rating or number of a paper."""
    known = marked((code for code in reading.codes if code.machines or code.parts), ())
    for view, start, end in reading.ours:
        known.mark(view, start, end)
    return sum(
        not known.any_in(view, start, end)
        and not _TELEPHONE.fullmatch(view.text, start, end)
        and not _RATING.fullmatch(view.text, start, end)
        and not _NUMBERED.search(view.text[max(0, start - _NEAR) : start])
        for view, start, end in unexplained
    )


def _numbered(reading: Reading) -> bool:
    """Whether a number that may be a machine's stands in the writer's words, and nothing says what it is."""
    understood = marked((*reading.codes, *reading.free), reading.parts.values())
    for view, start, end in reading.ours:
        understood.mark(view, start, end)
    for view in reading.scene.views:
        for row in view.own_rows:
            line = view.text[row.start : row.end]
            for pattern in (UNWELCOME, PHONEISH):
                for match in pattern.finditer(line):
                    understood.mark(view, row.start + match.start(), row.start + match.end())
            for match in _NUMBER.finditer(view.text, row.start, row.end):
                number = match.group()
                if (
                    sum(c.isdigit() for c in number) >= LEAST_FIGURES
                    and not _DAY_OR_YEAR.fullmatch(number)
                    and not _TELEPHONE.fullmatch(number)
                    and not _BEHIND.match(view.text, match.end())
                    and not understood.any_in(view, match.start(), match.end())
                    and not meant_otherwise(view, match.start())
                ):
                    return True
    return False


# -- machines --------------------------------------------------------------------------------------------------------


def _in_tables(machines: Machines) -> bool:
    return all(any(c.view.cell_at(c.start) is not None for c in f.places) for f in machines)


def _machines_told(reading: Reading, machines: Machines) -> bool | None:
    """Whether as many machines were taken as the writer says, in one number or in several that make it up; None: nothing said."""
    used = claimed(reading)
    said = [
        int(q.value)
        for view in reading.scene.views
        for row in view.own_rows
        for q in quantity.find(view.text[row.start : row.end])
        if q.machines
        and q.value
        and float(q.value).is_integer()
        and not used.any_in(view, row.start + q.start, row.start + q.end)
    ]
    return len(machines) in said or sum(said) == len(machines) if machines and said else None


def _machines_left(reading: Reading, machines: Machines) -> Machines:
    """Listed machines in the writer's words that were not taken."""
    taken = {id(f) for f in machines}
    left = (f for f in reading.machines.values() if f.row and id(f) not in taken)
    return [f for f in left if any(c.row.voice in OWN_WORDS for c in f.places)]


def _doubt_in_all(reading: Reading, machines: Machines, parts: Parts) -> float:
    """The chances summed up that one taken is not meant, or one left out is: several small ones are a large one."""
    taken = [f.chance for f in machines] + [f.chance for f in parts]
    left = [f.chance for f in _machines_left(reading, machines)] + [f.chance for f in _parts_left(reading)]
    return min(1.0, sum(1.0 - c for c in taken if c is not None) + sum(c for c in left if c is not None))


# -- parts and counts ------------------------------------------------------------------------------------------------


def _parts_left(reading: Reading) -> Parts:
    """Listed parts in the writer's words that were not taken."""
    return [f for f in reading.parts.values() if f.row and not f.taken and f.own]


def _counted(finding: part_model.Finding) -> bool:
    """Whether the writer says how many of a part."""
    return any(mention.where for mention in finding.own)


def _firm(finding: part_model.Finding) -> bool:
    """A part on the lists as it is written, with its quantity in its own row or line, neither of them contested."""
    return (
        finding.row is not None
        and finding.how in PLAINLY
        and finding.quantity is not None
        and finding.bound in FIRM
        and not (finding.rivals or finding.conflict)
    )


def _ordinals(parts: Parts) -> bool:
    """Whether the quantities are the numbers that their lines begin with, and run on as lines are numbered."""
    found: dict[tuple[int, int], int] = {}
    for finding in parts:
        for mention in finding.mentions:
            if mention.where is None or mention.quantity is None:
                continue
            start, end = mention.where
            view = mention.code.view
            row, cell = view.row_at(start), view.cell_at(start)
            leading = _LEADING.match(view.text[row.start : row.end + 1])
            if leading and row.start + leading.start(1) == start < mention.code.start:
                if (cell and cell.meaning == "quantity") or not view.text[start:end].strip().isdigit():
                    return False  # a heading or a counting word says that it is how many
                found[view.number, row.number] = int(leading.group(1))
    run = [found[place] for place in sorted(found)]
    return bool(run) and (len(run) > 1 or run[0] <= 3) and run == list(range(run[0], run[0] + len(run)))


class _Counts:
    """Counted things ("2개", "1 pc") that no part of the request has taken, less those that say again what was read.

    `beside`: in the lines of parts taken; `apart`: in others; `by_part_left`: of these, beside a part that was not taken.
    `homes`: the table rows of the parts taken, by view, table and row.
    """

    def __init__(self, reading: Reading, machines: Machines, parts: Parts) -> None:
        used = marked((), parts)
        self.homes: set[tuple[int, int, int]] = set()
        lines: set[tuple[int, int]] = set()
        for finding in parts:
            for mention in finding.mentions:
                code = mention.code
                lines.add((code.view.number, code.row.number))
                if home := _home(code.view, code.start):
                    self.homes.add(home)
        left = {
            (m.code.view.number, m.code.row.number) for f in reading.parts.values() if not f.taken for m in f.mentions
        }
        known = {f.quantity for f in parts} | {sum(f.quantity or 0.0 for f in parts), float(len(machines))}
        self.beside, self.apart, self.by_part_left = 0, 0, 0
        for view in reading.scene.views:
            for row in view.own_rows:
                for q in quantity.find(view.text[row.start : row.end]):
                    start, end = row.start + q.start, row.start + q.end
                    if q.sort != "count" or q.machines or q.value in known or used.any_in(view, start, end):
                        continue
                    home, line = _home(view, start), (view.number, row.number)
                    if home and home in reading.around.out_rows:
                        continue
                    if line in lines or home in self.homes:
                        self.beside += 1
                    elif line in left or not _denied(view, start, end):
                        self.apart += 1
                        self.by_part_left += line in left


def _denied(view: View, start: int, end: int) -> bool:
    """Whether a count is a number in order ("第3支"), or a "no" follows it: so many are left and none is needed."""
    _, stop = view.sentence_at(start)
    return view.text[max(0, start - 1) : start] in _IN_ORDER or bool(
        NEGATION.search(view.text, end, min(stop, end + _NEAR_BEHIND))
    )


def _home(view: View, start: int) -> tuple[int, int, int] | None:
    cell = view.cell_at(start)
    return (view.number, cell.table, cell.row) if cell else None


def _rows_without_parts(reading: Reading, view: View, homes: set[tuple[int, int, int]]) -> list[tuple[Grid, int]]:
    """Rows of tables that gave no part and that nothing takes out."""
    return [
        (grid, at)
        for grid in view.grids
        for at in grid.rows
        if at > grid.heading
        and (view.number, grid.table, at) not in homes
        and (view.number, grid.table, at) not in reading.around.out_rows
    ]


def _has_a_count(cells: dict[int, Place]) -> bool:
    return any(p.meaning == "quantity" and any(c.isdigit() for c in p.text) for p in cells.values())


def _rows_counted(reading: Reading, homes: set[tuple[int, int, int]]) -> int:
    """Rows of tables with a figure under a quantity's heading that gave no part."""
    return sum(
        _has_a_count(grid.rows[at])
        for view in reading.scene.views
        for grid, at in _rows_without_parts(reading, view, homes)
    )


def _rows_unread(reading: Reading, parts: Parts, homes: set[tuple[int, int, int]]) -> int:
    """Lines and table rows among those that gave parts, built like them and with a code of their own, that gave none."""
    return sum(
        _lines_unread(reading, view, parts) + _cells_unread(reading, view, homes)
        for view in reading.scene.views
        if any(m.code.view is view for f in parts for m in f.mentions)
    )


def _lines_unread(reading: Reading, view: View, parts: Parts) -> int:
    with_parts = {m.code.row.number for f in parts for m in f.mentions if m.code.view is view}
    seen = {c.row.number for c in reading.codes if c.view is view}
    least = min(_figures(view, view.rows[number]) for number in with_parts)
    first, last = min(with_parts), max(with_parts)
    return sum(
        row.voice in OWN_WORDS
        and (row.number <= last + 1 or row.number - 1 in with_parts)
        and _figures(view, row) >= max(2, least)
        and _has_a_code(view, row.start, row.end)
        for row in view.rows[max(0, first - 1) : last + 4]
        if row.number not in with_parts and row.number not in seen
    )


def _cells_unread(reading: Reading, view: View, homes: set[tuple[int, int, int]]) -> int:
    tables = {table for number, table, _ in homes if number == view.number}
    unread = 0
    for grid, at in _rows_without_parts(reading, view, homes):
        cells = grid.rows[at]
        if grid.table in tables and sum(bool(p.text.strip()) for p in cells.values()) >= 2:
            unread += _has_a_count(cells) or any(_has_a_code(view, p.start, p.end) for p in cells.values())
    return unread


def _has_a_code(view: View, begin: int, stop: int) -> bool:
    return any(not meant_otherwise(view, start) for start, _ in tokens(view, begin, stop))


def _figures(view: View, row: Row) -> int:
    return len(_WORD_WITH_DIGIT.findall(view.text[row.start : row.end]))
