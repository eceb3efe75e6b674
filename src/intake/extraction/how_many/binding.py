"""How many of a part: which of the quantities of a letter belongs to which part.

In a table the quantity is the row's; in running text it is the nearest one that no other part claims, behind the part or
before it as the writer's list goes; a figure alone counts where the line is one of a list. What is said to be used up or
on the shelf is not what is wanted.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from intake.document import Voice
from intake.extraction.how_many import numerals, pieces, quantity, tally, totals
from intake.extraction.how_many.counts import free_quantities, how_many_later, with_round_zeros
from intake.extraction.how_many.quantity import Quantity
from intake.extraction.meant import asked
from intake.extraction.numbers.codes import Code, Standing
from intake.extraction.text import counting, cues, labels
from intake.extraction.text.scene import OWN_WORDS, Grid, Place, Row, Scene, View
from intake.extraction.text.vocabulary import words


@dataclass
class Mention:
    """A part where it stands, with the quantity bound to it."""

    code: Code
    points: float
    hard: float
    notes: list[str]
    quantity: float | None = None
    bound: str = ""  # how: "column", "line", "sentence", "next line", "lone", "correction"
    where: tuple[int, int] | None = None  # of the quantity
    serial: str | None = None  # in the same table row
    each: bool = False  # the quantity is said to be for each of something
    machines: int = 0  # named in its sentence
    announced: tuple[int, int, int] = (0, 0, 0)  # the line above its list: from, to, machines named there
    passed_over: frozenset[int] = frozenset()  # where parts stand that are not wanted

    def read(self, value: float, place: Place) -> None:
        """Bind the number of a table's cell."""
        self.quantity, self.bound, self.where = value, "column", (place.start, place.end)

    def give(self, q: Quantity, bound: str) -> None:
        """Bind a quantity, counted as the registry sells the part."""
        row = self.code.parts[0] if self.code.parts else None
        self.quantity = quantity.meant(q, row.unit) if row else q.value
        self.bound, self.where = bound, (q.start, q.end)


def bind(view: View, mentions: list[Mention], every: list[Code]) -> None:
    loose: list[Mention] = []
    unwanted = frozenset(mention.code.start for mention in mentions if mention.hard >= 6)
    for mention in mentions:
        mention.passed_over = unwanted
        if mention.hard >= 6:
            continue  # what is not wanted claims no quantity
        cell = view.cell_at(mention.code.start)
        if not (cell and _bind_in_table(view, mention, cell, every)):
            loose.append(mention)
    here = Standing(c for c in every if c.view is view)
    for mention in loose:
        mention.serial = mention.serial or _machine_of_line(view, mention, here)
    by_row: dict[int, list[Mention]] = {}
    for mention in sorted(loose, key=lambda m: m.code.start):
        by_row.setdefault(mention.code.row.number, []).append(mention)
    counted = 0.0
    for number, there in by_row.items():
        _bind_line(view, view.rows[number], there, here, counted)
        counted += sum(m.quantity or 0.0 for m in there)
    fallen_short: dict[tuple[int, int], Quantity | None] = {}
    for mention in loose:
        if stretch := _alone_in(view, mention, here):
            if stretch not in fallen_short:
                fallen_short[stretch] = tally.shortfall(view, *stretch, free_quantities(view, *stretch, here))
            if owed := fallen_short[stretch]:
                mention.give(owed, "sentence")
    for mention in loose:
        left, right = view.sentence_at(mention.code.start)
        mention.machines = len({c.key for c in here.begun(left, right) if c.sort == "machine"})
        mention.announced = _announcing(view, mention, here)
    _bind_lists(view, loose, here)
    for number, there in by_row.items():
        for mention in there:
            if mention.quantity is None:
                _bind_around(view, view.rows[number], mention, here)


def _bind_lists(view: View, loose: list[Mention], codes: Standing) -> None:
    """ "Two each of the following:", "이상 각 2개씩": one number above or below a list is that of each part without one."""
    bare = [m for m in loose if m.quantity is None and m.code.row.voice in OWN_WORDS]
    listed = {m.code.row.number for m in loose if _stands_in_a_list(view, m)}
    of_line: dict[int, list[int]] = {}  # which of the bare ones
    for which, mention in enumerate(bare):
        of_line.setdefault(mention.code.row.number, []).append(which)
    done: set[int] = set()
    for at in sorted(of_line.keys() & listed):
        if at in done:
            continue
        block = _block_of(view, at, listed)
        done.update(block)
        mine = [bare[which] for which in sorted(which for number in block for which in of_line.get(number, ()))]
        if mine[0].quantity is not None:
            continue
        for edge, step in ((block[0], -1), (block[-1], 1)):
            row = _beyond(view, edge, step)
            if row is None or row.voice != mine[0].code.row.voice:
                continue
            start, end = view.sentence_at(max(row.start, row.end - 2) if step < 0 else row.start)
            start, end = min(start, row.start), min(max(end, row.end), row.end)
            if any(c.sort in ("part", "free") for c in codes.begun(start, end)):
                continue
            if number := tally.for_a_list(
                view, row.start, free_quantities(view, start, end, codes), alone=len(block) == 1
            ):
                for mention in mine:
                    if mention.code.parts or mention.code.label == "part":
                        mention.give(number, "line")
                        mention.each = True
                break


def _stands_in_a_list(view: View, mention: Mention) -> bool:
    row = mention.code.row
    line = view.text[row.start : row.end].strip()
    return len(line) < 70 and not re.search(r"[.!?。]$", line)


def _block_of(view: View, at: int, listed: Set[int]) -> list[int]:
    """The lines around line `at` that name parts, blank ones between them passed over."""
    return [*reversed(list(_listed_from(view, at, -1, listed))), at, *_listed_from(view, at, 1, listed)]


def _listed_from(view: View, at: int, step: int, listed: Set[int]) -> Iterator[int]:
    number = at + step
    while 0 <= number < len(view.rows):
        row = view.rows[number]
        if number in listed:
            yield number
        elif view.text[row.start : row.end].strip():
            return
        number += step


def _beyond(view: View, at: int, step: int) -> Row | None:
    """The next line with words above or below line `at`."""
    for number in range(at + step, at + 4 * step, step):
        if 0 <= number < len(view.rows) and view.text[view.rows[number].start : view.rows[number].end].strip():
            return view.rows[number]
    return None


def _announcing(view: View, mention: Mention, here: Standing) -> tuple[int, int, int]:
    """The line above the list that a part stands in: from, to, and how many machines it names."""
    row = mention.code.row
    for above in reversed(view.rows[max(0, row.number - _LONGEST_LIST) : row.number]):
        if not view.text[above.start : above.end].strip():
            continue
        named = here.begun(above.start, above.end)
        if above.voice != row.voice:
            break
        if not _is_of_a_list(view, above, named, here):
            start = min(above.start, view.sentence_at(above.start)[0])  # broken over two lines
            named = here.begun(start, above.end)
            return start, above.end, len({c.key for c in named if c.sort == "machine"})
    return 0, 0, 0


def _machine_of_line(view: View, mention: Mention, codes: Standing) -> str | None:
    """The machine that a line of parts begins with, or that the line above the list names alone."""
    row = mention.code.row
    lead = [c for c in codes.begun(row.start, mention.code.start) if c.sort == "machine"]
    if len(lead) == 1 and lead[0].start - row.start < 16:
        return lead[0].key
    for above in reversed(view.rows[max(0, row.number - _LONGEST_LIST) : row.number]):
        line = view.text[above.start : above.end]
        named = codes.begun(above.start, above.end)
        if len(named) == 1 and named[0].sort == "machine" and _is_a_heading(view, above, named[0]):
            return named[0].key
        if line.strip() and not _is_of_a_list(view, above, named, codes):
            return None
    return None


def _is_of_a_list(view: View, row: Row, named: Sequence[Code], codes: Standing) -> bool:
    """Whether a line names a part, or has nothing but a count: it stands in a list, and not above it."""
    return any(c.sort == "part" for c in named) or (not named and _filling(view, row, codes) is not None)


_LONGEST_LIST = 24  # lines
_NUMBERED_HEADING = re.compile(r"\W*(?:\d{1,2}[.)]|[①-⑳])?\W*")


def _is_a_heading(view: View, row: Row, machine: Code) -> bool:
    """Whether a line names a machine and nothing else, or does so in few words and announces what follows."""
    line = view.text[row.start : row.end]
    if len(line.strip()) >= 40:
        return False
    ahead = _NUMBERED_HEADING.sub("", view.text[row.start : machine.start], count=1)
    behind = view.text[machine.end : row.end]
    if line.rstrip().endswith((":", "]", ")")):
        return True
    label = ahead.strip(" :=#[(<")
    called = not label or labels.field_of(label) in ("serial", "machine", "machine_model")
    return called and not behind.strip(" :.)]>")


_FOR_EACH_ONE = words(
    r"대당|(?:호기|기계|설비|장비|셋트|세트|개소)당|(?:1|한) ?대|\bper\b|\beach\b|\bje\b|一台|每台|单台|1台|台あたり|mỗi máy|/ ?máy|ต่อเครื่อง|por (?:máquina|equipo)|par machine|per macchina|na maszynę|на (?:одну )?машину|makine başına|per mesin",
    re.IGNORECASE,
)


def _bind_in_table(view: View, mention: Mention, cell: Place, here: Iterable[Code]) -> bool:
    grid = view.grid_of(cell)
    if grid is None:
        return False
    inside = free_quantities(view, cell.start, cell.end, [mention.code])
    row = grid.rows.get(cell.row, {})
    counts: list[tuple[Place, float, bool]] = []
    for column, place in row.items():
        meaning = grid.meanings.get(column, "")
        if meaning == "serial" or place.meaning == "serial":
            mention.serial = place.text
        if (
            meaning == "quantity"
            and place.end > place.start
            and not counting.is_open(place.text)
            and (value := _cell_number(_figures(view, place))) is not None
        ):
            heading = grid.rows.get(grid.heading, {}).get(column)
            counts.append((place, value, bool(heading and _FOR_EACH_ONE.search(heading.text))))
    if counts:  # the number for one machine beside that for all of them: the latter
        place, value, _ = min(counts, key=lambda count: count[2])
        mention.read(value, place)
        return True
    if shared := totals.of_shares(grid, row):
        mention.quantity, mention.bound, mention.where = shared[0], "column", shared[1]
        return True
    if inside and sum(1 for c in here if c.view is view and cell.start <= c.start < cell.end and c.sort == "part") > 1:
        return False  # several parts in one cell: each takes its own
    if inside:
        best = totals.in_all(view, inside) or min(
            inside, key=lambda q: (q.sort == "word", abs(q.start - mention.code.end))
        )
        mention.give(best, "line")
        return True
    if grid.meanings and "quantity" in grid.meanings.values():
        return True  # an empty quantity is said to be unknown; do not fetch one from elsewhere
    told = _counting_column(grid, cell)
    if told in row and (value := _cell_number(_figures(view, row[told]))) is not None:
        mention.read(value, row[told])
        return True
    counted = [
        (p, v) for c, p in row.items() if p.end > p.start and p is not cell and (v := _unit_number(p.text)) is not None
    ]
    if not counted and len(row) >= 3:
        counted = [
            (p, v)
            for c, p in sorted(row.items())
            if c > cell.column and not grid.meanings.get(c) and (v := numerals.number(p.text)) is not None and v < 1000
        ]
        counted = counted[:1]
    if len(counted) == 1:
        place, value = counted[0]
        mention.read(value, place)
        return True
    return False


_LEADS_WITH_FIGURES = re.compile(r"\d{1,4}(?![\d.,/-]) ?[^\d]{0,8}$")


def _counting_column(grid: Grid, cell: Place) -> int | None:
    """The one column behind the part's whose heading says nothing known, but whose cells are figures, some with a counting
    word: a heading in a picture is easily misread."""
    counting = []
    for column in sorted({c for row in grid.rows.values() for c in row if c > cell.column}):
        said = [
            place.text.strip()
            for number, row in sorted(grid.rows.items())
            if number > max(grid.heading, 0) and (place := row.get(column)) and place.text.strip()
        ]
        if any(_unit_number(text) is not None for text in said) and all(map(_LEADS_WITH_FIGURES.match, said)):
            counting.append(column)
    return counting[0] if len(counting) == 1 else None


# "20 (각 10)", "20개 (A, B 각 10개)": the whole before its shares.
_SHARED_OUT = words(
    r"\s*(?P<n>\d{1,4})(?![.,]?\d) ?[^\d()]{0,6}\([^()]*(?:각|씩|\beach\b|各|ずつ|\bje\b|每|mỗi|ละ|\bc/u\b|\bcada\b)[^()]*\)\s*$",
    re.IGNORECASE,
)


def _figures(view: View, place: Place) -> str:
    return with_round_zeros(place.text) if view.scanned else place.text


def _cell_number(text: str) -> float | None:
    """The number in a quantity cell; of `20 12` (struck and written anew) the last."""
    plain = numerals.number(text)
    if plain is not None:
        return plain or None
    if shared := _SHARED_OUT.match(text):
        return float(shared["n"])
    if (value := _unit_number(text)) is not None:
        return value
    figures = re.findall(r"(?<![\d.,])\d{1,5}(?![\d.,]*\d|-[A-Za-z])", text)  # "2 1-cH": a figure, and a scrawl
    return float(figures[-1]) if figures and float(figures[-1]) > 0 else None


def _unit_number(text: str) -> float | None:
    found = quantity.find(text)
    return found[-1].value if found and found[0].start <= 3 and len(text) <= 24 else None


def _suits(q: Quantity, mention: Mention) -> bool:
    """A length counts only what is sold by length, a bare word ("two") only what it stands beside."""
    if q.sort == "word" and not q.unit:
        return _beside(q, mention)
    if q.sort != "length":
        return True
    row = mention.code.parts[0] if mention.code.parts else None
    if row is None or quantity.is_measure(row.unit):
        return row is not None or 0 <= q.start - mention.code.end <= 3
    said = mention.code.view.text[q.start : q.end].replace(" ", "").lower()
    line = mention.code.row
    return (
        said not in row.name.replace(" ", "").lower()
        and mention.code.end < q.start
        and not mention.code.view.text[q.end : line.end].strip(" .,)。")
    )


# "one spindle, dwg AB-12": what announces the number.
_DESIGNATED = words(
    r",? ?(?:\(?(?:dwg|drg|drawing|part|p/n|pn|type|model|item|art|ref|도면|도번|품번|図番|図面|品番|图号|图纸|型号|bản vẽ|mã|แบบ|รหัส|"
    r"Zeichnung(?:snummer)?|plano|dibujo|plan|dessin|disegno|desenho|rysun\w+|tekening|tegning|ritning|výkres\w*|rajz\w*|desen\w*|piirustus\w*|gambar|çizim|черт[её]ж\w*|кресленн\w*|σχέδιο|رسم|שרטוט)"
    r"\.?(?: ?(?:no|nr|number|n[°º]|số|번호|№)\.?)?)[ :#]*$",
    re.IGNORECASE,
)


def _beside(q: Quantity, mention: Mention) -> bool:
    """Whether nothing but a few words stands between a number in words and the part."""
    view, text, code = mention.code.view, mention.code.view.text, mention.code
    if q.end <= code.start:
        between = _DESIGNATED.sub(lambda _: "", text[q.end : code.start])
        if view.sentence_at(q.start) == view.sentence_at(code.start):
            between = between.replace("\n", " ")  # the line is full there, and the sentence goes on
        return code.start - q.end <= 45 and not re.search(r"[.,;:!?\n]", between)
    return q.start - code.end <= 24 and not re.search(r"[.;!?\n]", text[code.end : q.start])


def _bind_line(view: View, row: Row, there: list[Mention], codes: Standing, counted: float) -> None:
    """The numbers of a line given to its parts; `counted` is what the parts above it come to."""
    if above := _left_above(view, row, there[0], codes):
        there[0].give(above, "line")
        there[0].each, there = above.each, there[1:]
    quantities = free_quantities(view, row.start, row.end, codes)
    if not quantities or not there:
        _give_bare(view, row, there, codes)
        return
    quantities = totals.of_many(view, tally.without_breakdown(view, quantities), len(there), counted)
    quantities = _without_shares(view, tally.not_spent(view, quantities))
    there = [mention for mention in there if not _give_right_before(view, row, mention, quantities, codes)]
    if not there:
        return
    if len(there) == 1 and (whole := _broken_down(view, there[0], quantities, codes)):
        there[0].give(whole, "line")
        return
    there, quantities = _give_pieces(view, there, quantities, codes)
    if not there:
        return
    if len(there) == 1 and (whole := _asked_later(view, there[0], quantities, codes)):
        there[0].give(whole, "line")
        return
    certain = [q for q in quantities if q.sort != "word"]
    if any(q.sort in ("count", "mark", "length") for q in quantities) and len(certain) >= len(there):
        quantities = certain
    _share_out(view, row, there, quantities)
    each = next((q for q in quantities if q.each), None) or _of_each_hand(there, quantities)
    for mention in there:
        if each and mention.quantity is None:
            mention.give(each, "line")
            mention.each = each.each
    _give_bare(view, row, there, codes)


# "5 AB-12, of which 2 urgently", "2 AB-12, 另外再加3个": a share of the number before, or what comes on top of it.
_OF_WHICH = words(
    r"(?:\b(?:of (?:which|these|those|them)|davon|darunter|dont|de l[oa]s cuales|de ell[oa]s|di cui|das quais|dos quais|z czego|z tego|waarvan|di antaranya|trong đó(?: có)?|varav|hvoraf|hvorav|z toho|amelyekből|ebből|dintre care|bunlardan)|(?<!\w)(?:из них|з них)|其中(?:的|有)?|그 ?중(?:에)?|うち|内|ในจำนวนนี้)[,:]? ?$",
    re.IGNORECASE,
)
_ON_TOP = words(
    r"(?:另外再?加?|再加|另加|外加|さらに|(?<!で)あと|もう|\bthêm|\b(?:yedek olarak|ayrıca|artı)) ?$", re.IGNORECASE
)


def _without_shares(view: View, found: list[Quantity]) -> list[Quantity]:
    whole = [q for q in found if not _OF_WHICH.search(view.text, max(0, q.start - 16), q.start)]
    if len(whole) < 2:
        return whole
    return [q for q in whole if q is whole[0] or not _ON_TOP.search(view.text, max(0, q.start - 16), q.start)]


def _give_right_before(view: View, row: Row, mention: Mention, quantities: list[Quantity], codes: Standing) -> bool:
    """ "We need 6 AB-12. Two of the old ones are cracked": a bare figure right before the part, in a sentence that asks and
    counts nothing else, is its number, whatever is counted in the next."""
    start, end = view.sentence_at(mention.code.start)
    low = max([row.start, start, *(c.end for c in codes.begun(row.start, mention.code.start))])
    if any(start <= q.start < end and (q.sort != "word" or _beside(q, mention)) for q in quantities):
        return False
    found = quantity.beside(view.text[low : mention.code.start]) if row.voice in OWN_WORDS else None
    if not found or not _OF_THEM.fullmatch(view.text[low + found.end : mention.code.start]):
        return False
    if not view.text[row.start : low + found.start].strip() or not asked.asks(view.text[start:end]):
        return False  # what opens a line may as well number it
    mention.give(replace(found, start=low + found.start, end=low + found.end), "line")
    return True


# What stands between a number and the part that it counts: "two of", "twelve sealing rings".
_UP_TO_THE_PART = re.compile(
    r"(?:\s(?:of|de|d['’]|di|von|dari|из))?(?:\s[^\W\d_][^\W\d_'’-]*){0,3}(?:\s[\"'(]?)?", re.IGNORECASE
)


_AND_THEN = re.compile(r"(?:\b(?:and|und|et|y|e|i|dan|và|plus)|하고|그리고|と|和) $", re.IGNORECASE)


def _left_above(view: View, row: Row, mention: Mention, codes: Standing) -> Quantity | None:
    """ "... please send a dozen of" and on the next line "AB-12": the number that a broken line left behind."""
    code = mention.code
    above = view.rows[row.number - 1] if row.number else row
    if above is row or above.voice is not row.voice or view.cell_at(code.start):
        return None
    if view.text[row.start : code.start].strip(" \"'("):
        return None
    named = codes.begun(above.start, above.end)
    low = max([above.start, *(c.end for c in named)])
    found = [q for q in free_quantities(view, low, row.start, codes) if not q.machines]
    goes_on = view.sentence_at(code.start)[0] < row.start
    counted = any(c.sort in ("part", "free") for c in named) and len(found) == 1  # it may be that of the part above
    if not found or ((counted or not goes_on) and not _AND_THEN.search(view.text[low : found[-1].start])):
        return None
    between = view.text[found[-1].end : code.start]
    if "\n" not in between or not _UP_TO_THE_PART.fullmatch(between) or _has_its_own(view, row, mention, codes):
        return None
    return found[-1]


def _has_its_own(view: View, row: Row, mention: Mention, codes: Standing) -> bool:
    """Whether a count stands behind a part in its own line, in one clause: "one belt to put by" and below "AB-12, 8 m"."""
    high = next((c.start for c in codes.begun(mention.code.end, row.end)), row.end)
    own = [q for q in free_quantities(view, mention.code.end, high, codes) if q.unit and _suits(q, mention)]
    return bool(own) and not re.search(r"[(,;.。]", view.text[mention.code.end : own[0].start])


def _share_out(view: View, row: Row, there: list[Mention], quantities: list[Quantity]) -> None:
    """To each part of a line the number behind it or ahead of it, as the line goes on; no number to two parts."""
    ends = view.sentence_at(there[-1].code.start)[1]
    leading = (
        quantities
        and quantities[0].start < there[0].code.start
        and not any(there[-1].code.start < q.start < ends and _suits(q, there[-1]) for q in quantities)
    )
    used: set[int] = set()
    order = there if not leading else list(reversed(there))
    for mention in order:
        at = there.index(mention)
        low = there[at - 1].code.end if at else row.start
        high = there[at + 1].code.start if at + 1 < len(there) else row.end
        after = [
            q
            for q in quantities
            if mention.code.end <= q.start < high
            and q.start not in used
            and _suits(q, mention)
            and not (mention is not there[-1] and _leads_the_next(view, q, mention, there[at + 1]))
        ]
        before = [
            q
            for q in quantities
            if low <= q.start < mention.code.start and q.start not in used and _suits(q, mention) and _leads(q, mention)
        ]
        after = _measured(view, mention, after)
        pick = (
            _last(before)
            if leading or _stands_by(view, before, mention, after)
            else (totals.in_all(view, after) or _first(quantity.labelled(after)) or _last(before))
        )
        if pick is None and leading:
            pick = _first(after)
        pick = _of_it(view, row, mention, before) or pick
        if pick:
            used.add(pick.start)
            mention.give(pick, "line")
            mention.each = pick.each


_BRACKET = re.compile(r"\s*\([^()]{0,80}$")


def _stands_by(view: View, before: list[Quantity], mention: Mention, after: list[Quantity]) -> bool:
    """ "two AB-12 (one as a spare)": a number right before the part, and the next one in a bracket behind it."""
    if not before or not after or after[0].value >= before[-1].value or after[0].labelled:
        return False
    text = view.text
    return not text[before[-1].end : mention.code.start].strip() and bool(
        _BRACKET.match(text[mention.code.end : after[0].start])
    )


def _give_bare(view: View, row: Row, there: list[Mention], codes: Standing) -> None:
    for mention in there:
        if mention.quantity is None and (found := _bare_number(view, row, mention, codes)):
            mention.give(found, "line")


_HANDS = (frozenset("LR"), frozenset("좌우"), frozenset("左右"))


def _of_each_hand(there: list[Mention], found: list[Quantity]) -> Quantity | None:
    """ "AB-1-L, AB-1-R 한 조": of two parts that differ in their hand alone, a pair has one of each."""
    if len(there) != 2 or len(found) != 1 or not quantity.is_pack(found[0].unit):
        return None
    left, right = (m.code.key for m in there)
    if left[:-1] != right[:-1] or frozenset((left[-1], right[-1])) not in _HANDS:
        return None
    return replace(found[0], value=found[0].packs or found[0].value, packs=None)


def _give_pieces(
    view: View, there: list[Mention], quantities: list[Quantity], codes: Standing
) -> tuple[list[Mention], list[Quantity]]:
    """What each part of a line is wanted for at several places; returns the parts and the numbers that are left."""
    left, spans = [], []
    for mention in there:
        if whole := pieces.of_part(view, mention.code, codes):
            mention.give(whole, "line")
            spans.append((whole.start, whole.end))
        else:
            left.append(mention)
    return left, [q for q in quantities if not any(start <= q.start < end for start, end in spans)]


def _leads_the_next(view: View, q: Quantity, mention: Mention, following: Mention) -> bool:
    """Whether a number between two parts stands in the second's sentence and not in the first's."""
    start, end = view.sentence_at(q.start)
    return start >= mention.code.end and start <= following.code.start < end


def _bare_number(view: View, row: Row, mention: Mention, codes: Standing) -> Quantity | None:
    """A figure with no counting word: "2 cylinders AB-12" in a sentence that asks, "AB-12 seal 4" in a list."""
    code = mention.code
    if not code.parts or row.voice not in OWN_WORDS or view.cell_at(code.start):
        return None
    low = max((c.end for c in codes.begun(row.start, code.start)), default=row.start)
    high = next((c.start for c in codes.begun(code.end, row.end)), row.end)
    if low == row.start and (led := quantity.leading(view.text[low : code.start])):
        return replace(led, start=low + led.start, end=low + led.end)
    if low == row.start and (led := _opening_count(view, row, code, codes)):
        return led
    behind = view.text[code.end : high]
    after = quantity.trailing(behind) if high == row.end else None
    if low == row.start and not after and not view.text[row.start : code.start].strip(" \"'("):
        low = view.sentence_at(code.start)[0]  # "4 blades," and the number on the next line
        low = max([low, *(c.end for c in codes.begun(low, code.start))])
    before = quantity.beside(view.text[low : code.start].replace("\n", " "))
    asks = asked.asks(view.text[slice(*view.sentence_at(code.start))]) or under_a_request(view, row)
    asks = (
        asks
        or not {asked.SHOULD_HAVE_COME, asked.WAITED_FOR}.isdisjoint(mention.notes)
        or _is_asked_about(view, low, before, code)
    )
    if before and asks:
        return replace(before, start=low + before.start, end=low + before.end)
    if whole := totals.bare(view, code.end, high):
        return whole
    line, ahead = view.text[row.start : row.end], view.text[row.start : code.start]
    if after and (
        LISTED.match(line)
        or not ahead.strip(" -*•·")
        or re.search(r"[/|;\t]\s*$", ahead)
        or _like_its_neighbours(view, row, codes, quantity.trailing)
    ):
        return replace(after, start=code.end + after.start, end=code.end + after.end)
    held = quantity.in_brackets(behind) if high == row.end else None
    if held and _like_its_neighbours(view, row, codes, quantity.in_brackets):
        return replace(held, start=code.end + held.start, end=code.end + held.end)
    return None


def _is_asked_about(view: View, low: int, count: Quantity | None, code: Code) -> bool:
    """ "Me enviáis 1 AB-12?": a figure right before the part's number in a question, whatever its verb."""
    asked_for = view.text[slice(*view.sentence_at(code.start))].rstrip().endswith(("?", "？"))
    return asked_for and count is not None and bool(_OF_THEM.fullmatch(view.text[low + count.end : code.start]))


_OF_THEM = re.compile(
    r"\s*(?:(?:more )?of|von|vom|de|di|d['’]|dei|delle|dos|das|z|van|av|af|из|από)?(?:\s?(?:the|these|those|your|den|diesen|los|las|les|ces|questi|queste|tych|de))?\s*[\"'(]?",
    re.IGNORECASE,
)


def _like_its_neighbours(view: View, row: Row, codes: Standing, ends: Callable[[str], Quantity | None]) -> bool:
    """Whether the next line above or below ends in a figure behind a part's number too, as `ends` finds it."""
    for step in (-1, 1):
        other = _beyond(view, row.number, step)
        if other is None or other.voice != row.voice:
            continue
        parts = [c for c in codes.begun(other.start, other.end) if c.sort == "part"]
        if len(parts) == 1 and ends(view.text[parts[0].end : other.end]):
            return True
    return False


_OPENING = re.compile(r"\s*(?P<n>\d{1,3}(?:,\d{3})?|\d{4})\s+(?=\S)")
_DASH = re.compile(r"\s*[-–—]\s+")
_DASH_ALONE = re.compile(r"\s*(?:[-–—]\s+)?")
# Between the figure that opens a line and the part's number: what it is called, and no other clause.
_NAME_BETWEEN = re.compile(r"\s*(?:[-–—]\s+)?[^,;:!?\n]{0,40}")


def _opened(view: View, row: Row) -> Quantity | None:
    """The figure that opens a line, with words or a number behind it."""
    found = _OPENING.match(view.text, row.start, row.end)
    value = numerals.number(found["n"]) if found else None
    return Quantity(value, found.start("n"), found.end("n"), "", "word") if found and value is not None else None


def _counted_by_its_pieces(view: View, block: Iterable[Row], codes: Standing) -> bool:
    """Whether a line of the list opens with what the pieces in its bracket add up to: "2  AB-12 (one to fit, one spare)"."""
    for row in block:
        opened = _opened(view, row)
        last = max((c.end for c in codes.begun(row.start, row.end)), default=row.end)
        whole = pieces.total(view, last, row.end, codes)
        if opened and whole and whole.value == opened.value:
            return True
    return False


def _opening_count(view: View, row: Row, code: Code, codes: Standing) -> Quantity | None:
    """ "1  AB-12" below "Send:": the figure that opens the line, unless the lines are numbered by them."""
    opened = _opened(view, row)
    if not opened or opened.end > code.start:
        return None
    between = view.text[opened.end : code.start]
    dashed = bool(_DASH.match(between))
    named = bool(_NAME_BETWEEN.fullmatch(between))
    if (dashed and _are_numbered(view, codes)) or not named:
        return None
    block = [row]
    for step in (-1, 1):
        at = row.number + step
        while 0 <= at < len(view.rows) and _opened(view, view.rows[at]):
            block.insert(0 if step < 0 else len(block), view.rows[at])
            at += step
    firsts = [int(first.value) for r in block if (first := _opened(view, r))]
    numbered = len(firsts) > 1 and firsts == list(range(firsts[0], firsts[0] + len(firsts)))
    if numbered and not _counted_by_its_pieces(view, block, codes):
        return None
    if len(block) == 1 and opened.value == 1 and quantity.trailing(view.text[code.end : row.end]):
        return None  # the one row of a list: "1  AB-12  seal  8"
    together = len(block) > 1 and all(_leads_a_code(view, r, codes) for r in block)
    if not together and not (under_a_request(view, row) and _DASH_ALONE.fullmatch(between)):
        return None
    return opened


def _are_numbered(view: View, codes: Standing) -> bool:
    """Whether the figures ahead of a dash and a part's number do no more than number the lines, perhaps anew in each list."""
    firsts = [
        int(opened.value)
        for number in sorted({c.row.number for c in codes if c.sort == "part" and c.view is view})
        if _leads_a_code(view, view.rows[number], codes) and (opened := _opened(view, view.rows[number]))
    ]
    return all(first == 1 or (at and first == firsts[at - 1] + 1) for at, first in enumerate(firsts))


def _leads_a_code(view: View, row: Row, codes: Standing) -> bool:
    """Whether the figure that opens a line stands before a part's number, with nothing between but what that is called."""
    opened = _opened(view, row)
    return opened is not None and any(
        c.sort == "part" and _NAME_BETWEEN.fullmatch(view.text, opened.end, c.start)
        for c in codes.begun(opened.end, row.end)
    )


def _broken_down(view: View, mention: Mention, found: list[Quantity], codes: Standing) -> Quantity | None:
    """ "two load cells AB-1 (one to fit, one for spare)": the number said before, where those in the bracket make it up."""
    left, right = view.sentence_at(mention.code.start)
    bracket = tally.bracket_after(view, mention.code.end, mention.code.row.end)
    low, high = bracket or (mention.code.end, right)
    inside = [q for q in found if low <= q.start < high]
    ahead = [
        q for q in free_quantities(view, left, mention.code.start, codes) if q.value == sum(i.value for i in inside)
    ]
    return ahead[-1] if len(inside) > 1 and ahead else None


_ARTICLES = 8  # before a part in its sentence, of which one may count it
_LONGEST_CODE = 100  # characters
_SENTENCES = 2  # before and after the one that names a part, in which a delivery that fell short is told of


def _alone_in(view: View, mention: Mention, codes: Standing) -> tuple[int, int] | None:
    """The sentences around a part with no other part among them: a delivery that fell short is told of there."""
    code = mention.code
    if code.row.voice not in OWN_WORDS or view.cell_at(code.start):
        return None
    at = view.sentence_number(code.start)
    around = view.sentences[max(0, at - _SENTENCES) : at + _SENTENCES + 1]
    around = [span for span in around if view.row_at(span[0]).voice is code.row.voice]
    near = codes.begun(around[0][0] - _LONGEST_CODE, around[-1][1])
    others = [c for c in near if c.sort in ("part", "free") and c.key != code.key]
    low = max([around[0][0], *(c.end for c in others if c.end <= code.start)])
    high = min([around[-1][1], *(c.start for c in others if c.start > code.end)])
    return low, high


def _asked_later(view: View, mention: Mention, found: list[Quantity], codes: Standing) -> Quantity | None:
    """ "We ordered ten X, six came. Please send the other four.": where each number so far tells of what was, the next one."""
    if not found:
        return None
    for at, q in enumerate(found):
        if (
            at
            and q.value < found[0].value
            and tally.is_missing(view, found, at)
            and not _asked_in_full(view, found[0], q)
        ):
            return q
    told = all(tally.is_there(view, found, at) for at in range(len(found)))
    at = view.sentence_number(found[-1].start)
    behind = (c for c in codes.following(mention.code.end + 1) if c.sort in ("part", "free"))
    stop = next((c.start for c in behind if c.start not in mention.passed_over), len(view.text))
    for start, end in view.sentences[at + 1 : at + 3]:
        if start >= stop or view.row_at(start).voice != mention.code.row.voice:
            return None
        free = free_quantities(view, start, min(end, stop), codes)
        short = [q for n, q in enumerate(free) if tally.is_missing(view, free, n)]
        if (
            len(short) == 1
            and short[0].value < max(q.value for q in found)
            and not _asked_in_full(view, found[0], short[0])
        ):
            return short[0]
        wanted = [q for n, q in enumerate(free) if not tally.is_there(view, free, n)]
        if told and len(wanted) == 1 and asked.asks_plainly(view.text[start:end]):
            return wanted[0] if wanted[0].unit or wanted[0].sort != "word" or _ends(view, wanted[0]) else None
    return None


def _asked_in_full(view: View, whole: Quantity, rest: Quantity) -> bool:
    """ "Ten, please. Two of them first, the other eight later": a number asked for before its rest is told of."""
    left, right = view.sentence_at(whole.start)
    others = [q.start for q in quantity.find(view.text[whole.end : right])]
    clause = view.text[left : whole.end + min(others, default=right - whole.end)]
    told = view.text[left : view.sentence_at(rest.start)[1]]
    return right <= rest.start and asked.asks_plainly(clause) and not tally.tells_of_delivery(told)


def _ends(view: View, q: Quantity) -> bool:
    """Whether nothing is named after a number in words: "the other two", "die fehlenden drei nach."."""
    return bool(
        _ALONE_AFTER.match(view.text[q.end : q.end + 16]) or re.match(r" ?\w{0,6}[.!,;]", view.text[q.end : q.end + 9])
    )


def _measured(view: View, mention: Mention, found: list[Quantity]) -> list[Quantity]:
    """Of what is sold by length or weight the lengths: "10m 주세요, 한 줄로"."""
    row = mention.code.parts[0] if mention.code.parts else None
    lengths = totals.in_lengths(view, found) if row and quantity.is_measure(row.unit) else []
    return lengths or found


def _first(found: list[Quantity]) -> Quantity | None:
    return min(found, key=lambda q: (q.sort == "word", q.sort == "length", q.start)) if found else None


_OF = re.compile(r" ?(?:of|de|d['’]|di|von|dari|из) ?", re.IGNORECASE)


def _of_it(view: View, row: Row, mention: Mention, quantities: list[Quantity]) -> Quantity | None:
    """ "12 metres of AB-1": joined to the part by a word that says so."""
    ahead = [
        q
        for q in quantities
        if row.start <= q.start
        and (q.unit or q.sort != "word")
        and _OF.fullmatch(view.text[q.end : mention.code.start])
    ]
    return ahead[-1] if ahead else None


def _last(found: list[Quantity]) -> Quantity | None:
    return max(found, key=lambda q: (q.sort != "word", q.start)) if found else None


def _bind_around(view: View, row: Row, mention: Mention, codes: Standing) -> None:
    """The rest of its sentence, then the lines below it up to the next code or blank line."""
    if whole := pieces.of_part(view, mention.code, codes):
        mention.give(whole, "sentence")
        return
    left, right = view.sentence_at(mention.code.start)
    behind = (c for c in codes.following(mention.code.end + 1) if c.sort in ("part", "free"))
    nearest_after = next((c.start for c in behind), len(view.text))
    before = (c for c in codes.touching(left, mention.code.start) if c.sort in ("part", "free"))
    latest_before = max((c.end for c in before if c.end <= mention.code.start), default=left)
    said = tally.not_spent(view, free_quantities(view, left, right, codes))
    if later := _asked_later(view, mention, said, codes):
        mention.give(later, "sentence")
        return
    rest = [
        q
        for q in said
        if mention.code.end <= q.start < max(mention.code.end, min(right, nearest_after)) and _suits(q, mention)
    ]
    if rest:
        pick = _first(quantity.labelled(_measured(view, mention, rest)))
    else:
        ahead = [q for q in said if latest_before <= q.start < mention.code.start and _suits(q, mention)]
        pick = _last([q for q in ahead if _leads(q, mention)])
        if pick is None:
            articles = [
                q
                for q in quantity.find_articles(view.text[left : mention.code.start])[-_ARTICLES:]
                if asked.asks(view.text[left : left + q.start + 1])
            ]
            if articles and view.row_at(mention.code.start).voice in OWN_WORDS:
                pick = Quantity(1, left + articles[-1].start, left + articles[-1].end, "", "word")
    if pick:
        mention.give(pick, "sentence")
        return
    if alone := _on_a_line_of_its_own(view, row, mention, codes):
        mention.give(alone, "next line")
        return
    after = (
        _next_sentence(view, mention, codes)
        or _totalled(view, mention, codes)
        or tally.counted_before(view, mention.code, codes)
    )
    if after:
        mention.give(after, "sentence")
        return
    for below in view.rows[row.number + 1 : row.number + 3]:
        line = view.text[below.start : below.end]
        stop = min(below.end, nearest_after)
        if not line.strip() or below.voice != row.voice or nearest_after <= below.start:
            return
        found = [q for q in free_quantities(view, below.start, stop, codes) if _suits(q, mention)]
        if found and (marked := _ANSWERED.match(line)) and found[0].start - below.start <= marked.end() + 2:
            mention.give(found[0], "next line")
            return


def _on_a_line_of_its_own(view: View, row: Row, mention: Mention, codes: Standing) -> Quantity | None:
    """A count that fills a line below the part's, or the labelled one of the lines around it: "Code: AB-12", "Qty: 4 pcs"."""
    for below in view.rows[row.number + 1 : row.number + 4]:
        if below.voice != row.voice or not _may_belong(view, below, codes):
            break
        if (found := _filling(view, below, codes)) and _suits(found, mention):
            return found
    block = _around(view, row)
    if any(not _may_belong(view, other, codes) for other in block if other is not row):
        return None
    labelled = [found for other in block if (found := _filling(view, other, codes)) and found.labelled]
    return labelled[0] if len(labelled) == 1 and _suits(labelled[0], mention) else None


def _may_belong(view: View, row: Row, codes: Standing) -> bool:
    """Whether a line can say something of the part above it: it has words, and names nothing else."""
    named = codes.begun(row.start, row.end)
    return bool(view.text[row.start : row.end].strip()) and all(c.sort not in ("part", "free") for c in named)


def _filling(view: View, row: Row, codes: Standing) -> Quantity | None:
    """The one count of a line with nothing beside but what calls it so."""
    if row.end - row.start > _LONGEST_LABEL:
        return None
    found = free_quantities(view, row.start, row.end, codes)
    if len(found) != 1 or (found[0].sort == "word" and not found[0].labelled):
        return None
    ahead = view.text[row.start : found[0].start].strip(" -–•*·:=.([")
    behind = view.text[found[0].end : row.end].strip(" .,;)]")
    called = not ahead or labels.column_of(ahead) == "quantity"
    return found[0] if called and (not behind or quantity.is_unit(behind)) else None


def _around(view: View, row: Row) -> list[Row]:
    """The lines up to the next blank one above and below."""
    block = [row]
    for step in (-1, 1):
        at = row.number + step
        while 0 <= at < len(view.rows) and len(block) < _LONGEST_BLOCK:
            other = view.rows[at]
            if other.voice != row.voice or not view.text[other.start : other.end].strip():
                break
            block.append(other)
            at += step
    return block


_LONGEST_BLOCK = 10  # lines
_LONGEST_LABEL = 60  # characters, with the count behind it


_ANSWERED = words(
    rf"\s*(?:[-•*·]\s*)?(?:(?:네|예|yes|はい|是的?|vâng|dạ|ใช่)[,. ]*)?(?:맞(?:고|습니다|아요)[,. ]*)?(?:{labels.announcing('quantity')}|그거|그걸로|이거|이걸|it|요거|それ|これ|这个)?\s*[:：]?\s*",
    re.IGNORECASE,
)
_NEED = words(
    rf"\s*(?:(?:(?:we |i |please |kindly |pls )*(?:need|require[ds]?|want|send|supply|order|quantity|qty)\b|수량|数量|số lượng|จำนวน|필요|(?:총|예비 ?포함)|必要|手配|需要|请|cần|ต้องการ)|"
    rf"(?:wir|nous|il nous|on|wij|we|vi|kami|нам|אנחנו)? ?(?:{cues.either(cues.PLEASE, cues.NEED, cues.SEND)})|(?:wij|we) hebben\b|हमें|لازم|(?:bize )?\w+ (?:adet )?lazım)",
    re.IGNORECASE,
)


# A number in words that nothing is named after: "can we get two please", "zwei bitte", "quattro."
_ALONE_AFTER = words(
    r"(?: of (?:these|those|them|it))? ?(?:please|pls|thanks|bitte|s'il|svp|por favor|per favore|proszę|poproszę|lütfen|пожалуйста|ครับ|ค่ะ|alstublieft|a\.u\.b\.|tack|tak|kiitos|prosím\w*|kérem|kérjük|vă rog|будь ласка|моля|molim|παρακαλώ|من فضلك|בבקשה|चाहिए|nodig|lazım|asap\b|as soon|so schnell|le plus (?:vite|tôt|rapid)|dès que|lo antes|cuanto antes|al più presto|prima possibile|o mais (?:depressa|rápido|cedo)|quanto antes|"
    r"zo (?:snel|spoedig)|så (?:snart|fort)|snarast|hurtigst|snarest|raskest|mahdollisimman|pikaisesti|co nej|čo naj|mielőbb|minél|cât mai|якнай|как можно|възможно|što prije|čim prej|jak naj|το συντομότερο|όσο|في أقرب|בהקדם|जल्द|secepat|segera|mümkün|en kısa|[.,:;!?)]|$)",
    re.IGNORECASE,
)
# A sentence of little but a number: "Two please."
_OPENS = words(
    r"\s*(?:just |only |nur |solo |seulement |tylko |только )?[^\s.,;]{1,14}(?: [^\s.,;]{1,10}){0,2}[ ,]*(?:please|pls|thanks|bitte|s'il|svp|por favor|per favore|proszę|lütfen|пожалуйста)?\s*[.!]?\s*$",
    re.IGNORECASE,
)
_REPLACEMENT = words(
    r"replacement|\b(?:a )?new one|another one|the same|remplacement|un(?:e)? neu(?:f|ve)|un[oa] nuev[oa]|nuovo|nuova|repuesto|Ersatz|ein(?:e|en|s)? neue",
    re.IGNORECASE,
)


def _next_sentence(view: View, mention: Mention, codes: Standing) -> Quantity | None:
    """ "It is marked AB-12. Need 1 pc at once.": how many, said in a sentence of its own right after."""
    at = view.sentence_number(mention.code.start) + 1
    if at >= len(view.sentences) or not mention.code.parts:
        return None
    start, end = view.sentences[at]
    if (
        at + 1 < len(view.sentences)
        and not asked.asks_plainly(view.text[start:end])
        and not _NEED.match(view.text[start:end])
    ):
        start, end = view.sentences[at + 1]
        if not _REPLACEMENT.search(view.text[start:end]):
            return None
    if start - mention.code.end > 160 or view.row_at(start).voice != mention.code.row.voice:
        return None
    stop = next((c.start for c in codes.begun(start, end)), end)
    said = view.text[start:stop]
    free = free_quantities(view, start, stop, codes)
    found = [q for q in free if q.sort in ("count", "mark", "length")] or [
        q for q in free if q.unit or _ALONE_AFTER.match(view.text[q.end : q.end + 16])
    ]
    if _OPENS.match(said) and len(found) == 1 and found[0].start - start <= 6:
        return found[0] if _suits(replace(found[0], unit=found[0].unit or "ea"), mention) else None
    if stop == end and asked.asks_plainly(said):
        found = found or [
            Quantity(1, start + a.start, start + a.end, "", "count")
            for a in (quantity.find_articles(said) or [q for q in quantity.find(said) if q.value == 1])[:1]
            if _REPLACEMENT.search(said)
        ]
    elif not _NEED.match(said):
        return None
    pick = found[0] if len(found) == 1 else totals.in_all(view, found)
    return pick if pick and _suits(replace(pick, unit=pick.unit or "ea"), mention) else None


def bind_lone(scene: Scene, mentions: list[Mention], every: list[Code], *, reply: bool) -> None:
    """One part without quantity, one quantity without part, in the writer's own words: they belong together.

    `reply`: the subject is an earlier letter's.
    """
    bare = [m for m in mentions if m.code.row.voice in OWN_WORDS and m.hard < 3 and m.points > 0]
    if (
        any(m.quantity is not None for m in bare)
        or len({(m.code.parts[0].model if m.code.parts else m.code.key) for m in bare}) != 1
    ):
        return
    codes = {view.number: Standing(c for c in every if c.view is view) for view in scene.views}
    if summed := pieces.of_letter(scene, codes):
        for mention in bare:
            mention.give(summed[1], "lone")
        return
    used = {m.where for m in mentions if m.where}
    left: list[tuple[View, Quantity]] = []
    for view, row in scene.lines(OWN_WORDS):
        for q in free_quantities(view, row.start, row.end, codes[view.number]):
            if (q.start, q.end) not in used and not q.machines and _counts_alone(view, q):
                left.append((view, q))
    if not left and not reply:
        left = list(_of_the_subject(scene, codes))
    if len(left) > 1 and len({(v.number, v.sentence_at(q.start)) for v, q in left}) == 1:
        total = totals.in_all(left[0][0], [q for _, q in left])  # "12 a side, 24 in all"
        left = [(left[0][0], total)] if total else left
    elif len(left) > 1 and (each_line := _for_each_line(left, codes)):
        left = [each_line]  # "5K882: 3, 5K883: 2"
    if len(left) == 1:
        view, q = left[0]
        for mention in bare:
            mention.give(q, "lone")
            if mention.code.view is not view:
                mention.where = None


# What a letter comes with, and what counts papers and matters.
_PAPERS = words(
    r"사진|첨부|도면|서류|견적|발주서|주문서|성적서|증명|매뉴얼|설명서|명세|영상|파일|종류?(?![가-힣])|가지|품목|항목|写真|添付|図面|書類|見積|照片|附件|图纸|文件|张图|种|項|项|ảnh|bản vẽ|tài liệu|loại|รูป|เอกสาร|รายการ|"
    r"\b(?:photos?|pictures?|pics?|attach\w*|drawings?|pages?|documents?|docs?|manuals?|files?|copies|copy|items?|lines?|types?|kinds?|matters?|cases?|questions?|Fotos?|Bilder?|Anh(?:ang|änge)|Seiten?|Positionen|Artikel|Zeichnung\w*|"
    r"photos?|pièces jointes|pages?|articles?|plans?|fotos?|planos?|artículos|ítems|páginas?|allegat\w+|disegn\w+|articoli|zdjęci\w*|rysun\w*|pozycj\w*|załącznik\w*|gambar|lampiran|halaman|dosya|fotoğraf|resim|kalem)\b|(?<!\w)(?:фото|чертеж\w*|позици\w*|страниц\w*|вложени\w*)",
    re.IGNORECASE,
)


def _of_the_subject(scene: Scene, codes: Mapping[int, Standing]) -> Iterator[tuple[View, Quantity]]:
    """The counts of the subject of a first letter that tells of no trouble: "필터 6개 구매 요청", "3 off contactors"."""
    if how_many_later(scene.new_text):
        return
    for view, row in itertools.islice(scene.lines(frozenset({Voice.HEADER})), 1 if scene.subject else 0):
        said = view.text[row.start : row.end]
        if asked.refuses(said) or asked.troubles(said) or _PAPERS.search(said):
            continue
        for q in free_quantities(view, row.start, row.end, codes[view.number]):
            if q.unit and q.sort in ("count", "mark") and not q.machines and not q.each:
                yield view, q


def _totalled(view: View, mention: Mention, codes: Standing) -> Quantity | None:
    """ "... AB-12 제작 의뢰합니다. 한쪽에 세 개씩, 양쪽 합해서 여섯 개입니다.": the sum told behind it, a list of machines between."""
    at = view.sentence_number(mention.code.start)
    for start, end in view.sentences[at + 1 : at + 5] if mention.code.parts else ():
        if view.row_at(start).voice != mention.code.row.voice:
            return None
        there = codes.begun(start, end)
        if any(c.sort in ("part", "free") for c in there):
            return None
        found = free_quantities(view, start, end, codes)
        if found or not there:
            return totals.in_all(view, found)
    return None


def _for_each_line(left: list[tuple[View, Quantity]], codes: Mapping[int, Standing]) -> tuple[View, Quantity] | None:
    """The sum of counts that each stand in a line that begins with a machine's number."""
    rows = [view.row_at(q.start) for view, q in left]
    homes = {(view.number, row.number) for (view, _), row in zip(left, rows, strict=True)}
    headed = all(
        any(c.sort == "machine" for c in codes[view.number].begun(row.start, row.start + 5))
        for (view, _), row in zip(left, rows, strict=True)
    )
    if not headed or len(homes) != len(left):
        return None
    view, q = left[0]
    return view, replace(q, value=sum(count.value for _, count in left))


def _counts_alone(view: View, q: Quantity) -> bool:
    """Whether a count that stands away from its part is one that is asked for ("Please make two.")."""
    sentence = view.text[slice(*view.sentence_at(q.start))]
    if asked.refuses(view.text[q.end : q.end + 24]) or tally.is_share(view.text, q):
        return False
    if q.labelled:
        return True
    return asked.asks(sentence) and (q.sort in ("count", "mark") or (q.sort == "word" and len(sentence.strip()) < 40))


def _leads(q: Quantity, mention: Mention) -> bool:
    """Whether a number before the part may count it: not where it says how many of some run, in a clause of its own."""
    text = mention.code.view.text
    return not (tally.is_share(text, q) and re.search(r"[;:.,]", text[q.end : mention.code.start]))


LISTED = words(
    r"^\s*(?:[-*•·▷▶■□○●◦>→☞]|\(?\d{1,2}[.)]|#\d{1,2}(?!\w)|\(?[a-zA-Zㄱ-ㅎ가-하①-⑳][.)]|[①-⑳ㄱ-ㅎ]|\d+ ?(?:ea|pcs?|x)\b)",
    re.IGNORECASE,
)


def _first_lines(view: View) -> dict[int, int]:
    """Of each line of a table with known columns the line that the table begins with, on whatever page."""
    found: dict[int, int] = {}
    for grid in view.grids:
        if grid.meanings:
            first = view.row_at(grid.begins).number
            found |= {view.row_at(p.start).number: first for cells in grid.rows.values() for p in cells.values()}
    return found


def under_a_request(view: View, row: Row) -> bool:
    """Whether the line stands in a list below a sentence that asks ("Please send us:")."""
    line = view.text[row.start : row.end]
    if len(line) > 90 or row.voice not in OWN_WORDS:
        return False
    row = view.rows[view.once(_first_lines).get(row.number, row.number)]
    for above in reversed(view.rows[max(0, row.number - 12) : row.number]):
        text = view.text[above.start : above.end].strip()
        if not text or above.voice != row.voice:
            continue
        if text.endswith((":", "：", "。", ".", "다", "요", ",")) or (len(text) > 60 and not LISTED.match(text)):
            return asked.asks(
                view.text[slice(*view.sentence_at(above.start + len(view.text[above.start : above.end]) - 1))]
            ) or asked.asks(text)
    return False
