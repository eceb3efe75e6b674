"""The parts asked for, each with how many.

In a table the quantity is the row's; in running text it is the nearest one that no other part claims, behind the part or
before it as the writer's list goes. A later correction ("3개 말고 2개") wins over the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from intake.document import Voice
from intake.extraction import asked, corrections, labels, quantity
from intake.extraction.catalogue import Catalogue
from intake.extraction.codes import PHONEISH, Around, Code, misread
from intake.extraction.quantity import Quantity
from intake.extraction.scene import OWN_WORDS, Place, Row, Scene, View
from intake.extraction.values import compact
from intake.extraction.vocabulary import words
from intake.registry import PartRow
from intake.request import Evidence

VOICE = {
    Voice.NEW: 0.5,
    Voice.FORWARD: 0.5,
    Voice.HEADER: 0.3,
    Voice.SIGNATURE: -2.0,
    Voice.FORWARD_HEADER: 0.0,
    Voice.QUOTE: -6.0,
    Voice.QUOTE_HEADER: -6.0,
    Voice.DISCLAIMER: -5.0,
}
TAKEN = 1.5
NOT_PART = labels.ELSEWHERE | {"serial", "date", "wanted", "number", "receipt"}
_DRAWING = re.compile(
    r"도번|도면|図番|図面|图号|图纸|圖號|drawing|dwg|drg|bản vẽ|แบบ|zeichn|rysun|plano|disegno|제작|가공", re.IGNORECASE
)
_LENGTHS = frozenset(
    [
        "m",
        "미터",
        "메타",
        "mtr",
        "mtrs",
        "meter",
        "meters",
        "metre",
        "metres",
        "米",
        "メートル",
        "mét",
        "เมตร",
        "м",
        "l",
        "리터",
        "kg",
    ]
)


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


@dataclass
class Finding:
    key: str
    model: str
    row: PartRow | None
    mentions: list[Mention] = field(default_factory=list)
    points: float = -9.0
    hard: float = 0.0
    quantity: float | None = None
    bound: str = ""
    how: str = ""
    doubt: float = 0.0
    rivals: tuple[str, ...] = ()
    scanned: bool = False
    conflict: bool = False
    kind: str = ""
    serial: str | None = None
    taken: bool = False
    notes: list[str] = field(default_factory=list)

    @property
    def total(self) -> float:
        return self.points - self.hard

    def evidence(self) -> tuple[Evidence, ...]:
        finder = {
            "exact": "registry",
            "alias": "registry",
            "range": "registry",
            "look": "look-alike",
            "distance": "look-alike",
        }
        best = sorted(self.mentions, key=lambda m: (m.code.row.voice not in OWN_WORDS, -m.points))[:2]
        shown = [m.code.view.evidence(m.code.start, m.code.end, finder.get(m.code.how, m.code.how)) for m in best]
        with_quantity = next((m for m in best if m.where), None)
        if with_quantity and with_quantity.where:
            shown.append(with_quantity.code.view.evidence(*with_quantity.where, "quantity"))
        return tuple(shown)


def weigh(
    scene: Scene, codes: list[Code], free: list[Code], catalogue: Catalogue, around: Around, serials: frozenset[str]
) -> dict[str, Finding]:
    """Every part named anywhere, weighed, with its quantity. `serials` are compact codes already known for machines."""
    mentions = [_mention(c, around) for c in codes if c.sort == "part"]
    free = [_whole_of(c, codes) for c in free]
    mentions += [_mention(_resolve(c, catalogue), around) for c in free if _part_like(c, catalogue, serials)]
    mentions = _one_a_row(_without_descriptions(mentions))
    every = list(codes) + [m.code for m in mentions if m.code.how in ("label", "maker", "bare", "distance")]
    by_view: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_view.setdefault(mention.code.view.number, []).append(mention)
    for number, there in by_view.items():
        _bind(scene.views[number], there, every)
    _bind_lone(scene, mentions, every)
    for mention in mentions:
        _credit(mention)
    found: dict[str, Finding] = {}
    for mention in mentions:
        row = mention.code.parts[0] if mention.code.parts else None
        key = compact(row.model) if row else mention.code.key
        finding = found.setdefault(key, Finding(key, row.model if row else mention.code.written, row))
        finding.mentions.append(mention)
    for finding in found.values():
        _sum_up(finding, catalogue)
    corrections.apply(scene, found)
    return found


def _without_descriptions(mentions: list[Mention]) -> list[Mention]:
    """An unlisted code in the line of a listed part ("2904601 power supply QUINT4 10A, 2 off") describes that part."""
    listed = {(m.code.view.number, m.code.row.number) for m in mentions if m.code.parts}
    return [
        m
        for m in mentions
        if m.code.parts or m.code.how not in ("maker", "bare") or (m.code.view.number, m.code.row.number) not in listed
    ]


def _one_a_row(mentions: list[Mention]) -> list[Mention]:
    """A row of a table orders one part: beside a listed one in another cell, an unlisted code is the customer's own."""
    listed = {home for m in mentions if m.code.parts and (home := _home(m.code))}
    return [m for m in mentions if m.code.parts or m.code.how == "shape" or _home(m.code) not in listed]


def _home(code: Code) -> tuple[int, int, int] | None:
    cell = code.view.cell_at(code.start)
    return (code.view.number, cell.table, cell.row) if cell else None


def _whole_of(code: Code, codes: list[Code]) -> Code:
    """`500CA` after `AB3-500CA` was named: the end of a listed part's number stands for it."""
    said = [c for c in codes if c.row.voice in OWN_WORDS] or codes
    whole = {
        c.parts[0].model: c
        for c in said
        if c.sort == "part" and c.parts and len(code.key) >= 4 and c.key != code.key and c.key.endswith(code.key)
    }
    if len(whole) != 1 or code.label in NOT_PART:
        return code
    named = next(iter(whole.values()))
    return replace(code, sort="part", how="range", key=named.key, parts=named.parts, doubt=0.2)


def _part_like(code: Code, catalogue: Catalogue, serials: frozenset[str]) -> bool:
    """Whether an unlisted code may be a part: announced as one, or of a known maker, or in a list with a quantity."""
    if code.sort == "part":
        return True
    if code.key in serials or code.key in catalogue.models or code.label in NOT_PART:
        return False
    if len(code.key) >= 4 and (
        any(serial.endswith(code.key) for serial in serials)
        or (code.label != "part" and len(code.key) >= 6 and catalogue.begins_a_machine(code.key))
    ):
        return False  # a piece of a machine's number
    text = code.written
    cell = code.view.cell_at(code.start)
    if cell and code.label != "part" and cell.table in {g.table for g in code.view.grids if g.meanings}:
        return False  # in a table with headings a part stands in its column
    if code.how in ("label", "maker"):
        return (code.label == "part" and any(c.isdigit() for c in text) and len(text) >= 4) or code.how == "maker"
    return bool(re.search(r"[A-Za-z]", text)) and sum(c.isdigit() for c in text) >= 1 and len(text) >= 5


def _resolve(code: Code, catalogue: Catalogue) -> Code:
    """An unlisted code in a picture may be a listed part misread."""
    if code.sort == "part":
        return code
    if code.view.scanned:
        keys, cost = misread(code.key, catalogue.part_ends.near(code.key, 1), limit=0.09)
        if keys:
            rows = tuple(row for key in keys for row in catalogue.parts[key])
            return replace(
                code, sort="part", how="distance", key=keys[0], parts=rows, doubt=0.5 + cost, rivals=tuple(keys[1:])
            )
    return replace(code, sort="part")


def _mention(code: Code, around: Around) -> Mention:
    row = code.row
    points = VOICE.get(row.voice, 0.0)
    notes = [f"{code.how}, {row.voice.value}"]
    cell = code.view.cell_at(code.start)
    if code.label == "part" or (cell and cell.meaning == "part"):
        points += 1.0
        notes.append("+1.0 in a part's column or field")
    elif code.label == "received" or (cell and cell.meaning == "received"):
        points -= 5.0
        notes.append("-5.0 what was received")
    elif code.label in NOT_PART and code.how != "exact":
        points -= 3.0
        notes.append(f"-3.0 labelled {code.label}")
    if code.how == "bare":
        points -= 1.0
    verdict = asked.Verdict(0, 0, 0)
    if row.voice in (Voice.NEW, Voice.FORWARD, Voice.HEADER):
        verdict = asked.judge(code.view, code.start, code.end, around.others(code))
    if any("request" in note for note in verdict.notes):
        points += 1.0
    elif _under_a_request(code.view, row):
        points += 1.0
        notes.append("+1.0 in a list that was asked for")
    if why := around.shut_out(code):
        points -= 7.0
        notes.append(f"-7.0 {why}")
    soft = 1.0 if verdict.soft else 0.0
    return Mention(code, points - soft, verdict.hard, notes + list(verdict.notes))


def _under_a_request(view: View, row: Row) -> bool:
    """Whether the line stands in a list below a sentence that asks ("Please send us:")."""
    line = view.text[row.start : row.end]
    if len(line) > 90 or row.voice not in OWN_WORDS:
        return False
    for above in reversed(view.rows[max(0, row.number - 12) : row.number]):
        text = view.text[above.start : above.end].strip()
        if not text or above.voice != row.voice:
            continue
        if text.endswith((":", "：", "。", ".", "다", "요", ",")) or len(text) > 60:
            return asked.asks(
                view.text[slice(*view.sentence_at(above.start + len(view.text[above.start : above.end]) - 1))]
            ) or asked.asks(text)
    return False


# -- binding quantities ----------------------------------------------------------------------------------------------


# "2개" in a bad picture: the counting word falls apart into a 7 and an H.
_TORN_COUNT = re.compile(r"(?<![A-Za-z0-9.,-])(?P<n>\d{1,3}) ?(?:7H|7[ㅐㅏH#]|AH|기H|가H)(?![A-Za-z0-9])")


def _bind(view: View, mentions: list[Mention], every: list[Code]) -> None:
    loose: list[Mention] = []
    for mention in mentions:
        if mention.hard >= 6:
            continue  # what is not wanted claims no quantity
        cell = view.cell_at(mention.code.start)
        if not (cell and _bind_in_table(view, mention, cell, every)):
            loose.append(mention)
    here = sorted((c for c in every if c.view is view), key=lambda c: c.start)
    for mention in loose:
        mention.serial = mention.serial or _machine_of_line(view, mention, here)
    by_row: dict[int, list[Mention]] = {}
    for mention in sorted(loose, key=lambda m: m.code.start):
        by_row.setdefault(mention.code.row.number, []).append(mention)
    for number, there in by_row.items():
        _bind_line(view, view.rows[number], there, here)
    for mention in loose:
        left, right = view.sentence_at(mention.code.start)
        mention.machines = len({c.key for c in here if c.sort == "machine" and left <= c.start < right})
    for number, there in by_row.items():
        for mention in there:
            if mention.quantity is None:
                _bind_around(view, view.rows[number], mention, here)


def _machine_of_line(view: View, mention: Mention, codes: list[Code]) -> str | None:
    """The machine that a line of parts begins with, or that the line above the list names alone."""
    row = mention.code.row
    lead = [c for c in codes if c.sort == "machine" and row.start <= c.start < mention.code.start]
    if len(lead) == 1 and lead[0].start - row.start < 16:
        return lead[0].key
    for above in reversed(view.rows[max(0, row.number - 12) : row.number]):
        line = view.text[above.start : above.end]
        named = [c for c in codes if above.start <= c.start < above.end]
        if (
            len(named) == 1
            and named[0].sort == "machine"
            and len(line.strip()) < 40
            and line.rstrip().endswith((":", "]", ")"))
        ):
            return named[0].key
        if not line.strip() or not any(c.sort == "part" for c in named):
            return None
    return None


def _bind_in_table(view: View, mention: Mention, cell: Place, here: Iterable[Code]) -> bool:
    grid = view.grid_of(cell)
    if grid is None:
        return False
    inside = _free_quantities(view, cell.start, cell.end, [mention.code])
    row = grid.rows.get(cell.row, {})
    for column, place in row.items():
        meaning = grid.meanings.get(column, "")
        if meaning == "serial" or place.meaning == "serial":
            mention.serial = place.text
        if meaning == "quantity" and place.end > place.start:
            value = _cell_number(place.text)
            if value is not None:
                mention.quantity, mention.bound, mention.where = value, "column", (place.start, place.end)
                return True
    if inside and sum(1 for c in here if c.view is view and cell.start <= c.start < cell.end and c.sort == "part") > 1:
        return False  # several parts in one cell: each takes its own
    if inside:
        best = _in_all(view, inside) or min(inside, key=lambda q: (q.sort == "word", abs(q.start - mention.code.end)))
        mention.quantity, mention.bound, mention.where = best.value, "line", (best.start, best.end)
        return True
    if grid.meanings and "quantity" in grid.meanings.values():
        return True  # an empty quantity is said to be unknown; do not fetch one from elsewhere
    counted = [
        (p, v) for c, p in row.items() if p.end > p.start and p is not cell and (v := _unit_number(p.text)) is not None
    ]
    if not counted and len(row) >= 3:
        counted = [
            (p, v)
            for c, p in sorted(row.items())
            if c > cell.column and (v := quantity.number(p.text)) is not None and v < 1000
        ]
        counted = counted[:1]
    if len(counted) == 1:
        place, value = counted[0]
        mention.quantity, mention.bound, mention.where = value, "column", (place.start, place.end)
        return True
    return False


def _cell_number(text: str) -> float | None:
    """The number in a quantity cell; of `20 12` (struck and written anew) the last."""
    plain = quantity.number(text)
    if plain is not None:
        return plain or None
    if (value := _unit_number(text)) is not None:
        return value
    figures = re.findall(r"(?<![\d.,])\d{1,5}(?![\d.,]*\d)", text)
    return float(figures[-1]) if figures and float(figures[-1]) > 0 else None


def _unit_number(text: str) -> float | None:
    found = quantity.find(text)
    return found[-1].value if found and found[0].start <= 3 and len(text) <= 24 else None


def _free_quantities(view: View, start: int, end: int, codes: Iterable[Code]) -> list[Quantity]:
    """Quantities between start and end that are no piece of a code, a price, a telephone number or a count of machines."""
    text = view.text[start:end]
    found = []
    torn = (
        [Quantity(float(m["n"]), m.start(), m.end(), "개", "count") for m in _TORN_COUNT.finditer(text)]
        if view.scanned
        else []
    )
    for q in sorted([*quantity.find(text), *torn], key=lambda q: q.start):
        at, stop = start + q.start, start + q.end
        if any(c.start < stop and at < c.end for c in codes if c.view is view):
            continue
        if any(m.start() <= q.start < m.end() for m in PHONEISH.finditer(text)):
            continue
        if (
            labels.label_before(view.text[max(0, at - 30) : at])
            in ("price", "alarm", "version", "order", "phone", "fax")
            and q.sort != "count"
        ):
            continue
        before = view.text[max(start, at - 3) : at]
        if re.search(r"[$€£¥₩@]\s*$", before):
            continue
        if q.machines and any(
            c.view is view and c.sort in ("machine", "model") and 0 <= at - c.end <= 3 for c in codes
        ):
            continue
        found.append(Quantity(q.value, at, stop, q.unit, q.sort, q.each, q.machines))
    return found


def _suits(q: Quantity, mention: Mention) -> bool:
    """A length counts only what is sold by length, a bare word ("two") only what it stands beside."""
    if q.sort == "word" and not q.unit:
        return _beside(q, mention)
    if q.sort != "length":
        return True
    row = mention.code.parts[0] if mention.code.parts else None
    if row is None or row.unit.lower() in _LENGTHS:
        return row is not None or 0 <= q.start - mention.code.end <= 3
    said = mention.code.view.text[q.start : q.end].replace(" ", "").lower()
    line = mention.code.row
    return (
        said not in row.name.replace(" ", "").lower()
        and mention.code.end < q.start
        and not mention.code.view.text[q.end : line.end].strip(" .,)。")
    )


def _beside(q: Quantity, mention: Mention) -> bool:
    """Whether nothing but a few words stands between a number in words and the part."""
    text, code = mention.code.view.text, mention.code
    if q.end <= code.start:
        return code.start - q.end <= 45 and not re.search(r"[.,;:!?\n]", text[q.end : code.start])
    return q.start - code.end <= 24 and not re.search(r"[.;!?\n]", text[code.end : q.start])


def _bind_line(view: View, row: Row, there: list[Mention], codes: list[Code]) -> None:
    quantities = _free_quantities(view, row.start, row.end, codes)
    if not quantities:
        for mention in there:
            if found := _bare_number(view, row, mention, codes):
                mention.quantity, mention.bound, mention.where = found.value, "line", (found.start, found.end)
        return
    quantities = _without_breakdown(view, quantities)
    if len(there) == 1 and (whole := _broken_down(view, there[0], quantities, codes)):
        there[0].quantity, there[0].bound, there[0].where = whole.value, "line", (whole.start, whole.end)
        return
    if any(q.sort in ("count", "mark", "length") for q in quantities):
        quantities = (
            [q for q in quantities if q.sort != "word"]
            if len([q for q in quantities if q.sort != "word"]) >= len(there)
            else quantities
        )
    if not quantities:
        return
    each = next((q for q in quantities if q.each), None)
    leading = quantities[0].start < there[0].code.start and not any(
        q.start > there[-1].code.start and _suits(q, there[-1]) for q in quantities
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
            q for q in quantities if low <= q.start < mention.code.start and q.start not in used and _suits(q, mention)
        ]
        pick = _nearest(before, after, mention) if leading else (_in_all(view, after) or _first(after) or _last(before))
        if pick is None and leading:
            pick = _first(after)
        if pick:
            used.add(pick.start)
            mention.quantity, mention.bound, mention.where = pick.value, "line", (pick.start, pick.end)
            mention.each = pick.each
    if each:
        for mention in there:
            if mention.quantity is None:
                mention.quantity, mention.bound, mention.where = each.value, "line", (each.start, each.end)
    for mention in there:
        if mention.quantity is None and (found := _bare_number(view, row, mention, codes)):
            mention.quantity, mention.bound, mention.where = found.value, "line", (found.start, found.end)


def _leads_the_next(view: View, q: Quantity, mention: Mention, following: Mention) -> bool:
    """Whether a number between two parts stands in the second's sentence and not in the first's."""
    start, end = view.sentence_at(q.start)
    return start >= mention.code.end and start <= following.code.start < end


def _bare_number(view: View, row: Row, mention: Mention, codes: list[Code]) -> Quantity | None:
    """A figure with no counting word: "2 cylinders AB-12" in a sentence that asks, "AB-12 seal 4" in a list."""
    code = mention.code
    if not code.parts or row.voice not in OWN_WORDS or view.cell_at(code.start):
        return None
    low = max((c.end for c in codes if row.start <= c.start < code.start), default=row.start)
    high = min((c.start for c in codes if code.end <= c.start < row.end), default=row.end)
    if low == row.start and (led := quantity.leading(view.text[low : code.start])):
        return replace(led, start=low + led.start, end=low + led.end)
    before = quantity.beside(view.text[low : code.start])
    asks = asked.asks(view.text[slice(*view.sentence_at(code.start))]) or _under_a_request(view, row)
    if before and asks:
        return replace(before, start=low + before.start, end=low + before.end)
    after = quantity.trailing(view.text[code.end : high]) if high == row.end else None
    if after and (
        _LISTED.match(view.text[row.start : row.end]) or not view.text[row.start : code.start].strip(" -*•·")
    ):
        return replace(after, start=code.end + after.start, end=code.end + after.end)
    return None


_BRACKETED = re.compile(r"\([^()]*\)")


def _without_breakdown(view: View, found: list[Quantity]) -> list[Quantity]:
    """ "2 valves (1 to change, 1 spare)": the pieces in a bracket that make up a number outside are not counted again."""
    if len(found) < 3:
        return found
    text = view.text[found[0].start - 40 if found[0].start > 40 else 0 : found[-1].end + 40]
    offset = found[0].start - 40 if found[0].start > 40 else 0
    for bracket in _BRACKETED.finditer(text):
        inside = [q for q in found if offset + bracket.start() < q.start < offset + bracket.end()]
        outside = [q for q in found if q not in inside]
        if len(inside) > 1 and any(q.value == sum(i.value for i in inside) for q in outside):
            return outside
    return found


def _broken_down(view: View, mention: Mention, found: list[Quantity], codes: list[Code]) -> Quantity | None:
    """ "two load cells AB-1 (one to fit, one for spare)": the number said before, where those in the bracket make it up."""
    bracket = _BRACKETED.search(view.text, mention.code.end, mention.code.row.end)
    if bracket is None or view.text[mention.code.end : bracket.start()].strip(" .,"):
        return None
    inside = [q for q in found if bracket.start() < q.start < bracket.end()]
    left, _ = view.sentence_at(mention.code.start)
    ahead = [
        q for q in _free_quantities(view, left, mention.code.start, codes) if q.value == sum(i.value for i in inside)
    ]
    return ahead[-1] if len(inside) > 1 and ahead else None


_IN_ALL = words(
    r"(?:총|합계|합쳐서?|합해서?|합이|합하면|도합|모두|(?:이|으)니(?:까)?|해서|total(?: of)?|in all|altogether|合計|計|共|总共|合计|tổng(?: cộng)?|รวม|insgesamt|razem|total de)\s*[:：]?\s*$",
    re.IGNORECASE,
)


def _in_all(view: View, found: list[Quantity]) -> Quantity | None:
    """ "대당 1개 (총 2개)", "12개씩 두 줄이니 24개": of several counts the one said to be the total."""
    if len(found) < 2:
        return None
    if found[0].each:
        for q in found[1:]:
            if not q.each and q.value > found[0].value and q.value % found[0].value == 0:
                return q
    return next((q for q in found if _IN_ALL.search(view.text[max(0, q.start - 12) : q.start])), None)


def _first(found: list[Quantity]) -> Quantity | None:
    return min(found, key=lambda q: (q.sort == "word", q.sort == "length", q.start)) if found else None


def _last(found: list[Quantity]) -> Quantity | None:
    return max(found, key=lambda q: (q.sort != "word", q.start)) if found else None


def _nearest(before: list[Quantity], after: list[Quantity], mention: Mention) -> Quantity | None:
    return _last(before)


def _bind_around(view: View, row: Row, mention: Mention, codes: list[Code]) -> None:
    """The rest of its sentence, then the lines below it up to the next code or blank line."""
    left, right = view.sentence_at(mention.code.start)
    others = [c for c in codes if c.sort in ("part", "free") and c.start != mention.code.start]
    nearest_after = min((c.start for c in others if c.start > mention.code.end), default=len(view.text))
    latest_before = max((c.end for c in others if c.end <= mention.code.start), default=0)
    rest = [
        q
        for q in _free_quantities(view, mention.code.end, max(mention.code.end, min(right, nearest_after)), codes)
        if _suits(q, mention)
    ]
    if rest:
        pick = _first(rest)
    else:
        ahead = [
            q for q in _free_quantities(view, max(left, latest_before), mention.code.start, codes) if _suits(q, mention)
        ]
        pick = _last(ahead)
        if pick is None:
            articles = [
                q
                for q in quantity.find_articles(view.text[left : mention.code.start])
                if asked.asks(view.text[left : left + q.start + 1])
            ]
            if articles and view.row_at(mention.code.start).voice in OWN_WORDS:
                pick = Quantity(1, left + articles[-1].start, left + articles[-1].end, "", "word")
    if pick:
        mention.quantity, mention.bound, mention.where = pick.value, "sentence", (pick.start, pick.end)
        return
    after = _next_sentence(view, mention, codes)
    if after:
        mention.quantity, mention.bound, mention.where = after.value, "sentence", (after.start, after.end)
        return
    for below in view.rows[row.number + 1 : row.number + 3]:
        line = view.text[below.start : below.end]
        stop = min(below.end, nearest_after)
        if not line.strip() or below.voice != row.voice or nearest_after <= below.start:
            return
        marked = re.match(
            r"\s*(?:[-•*·]\s*)?(?:(?:네|예|yes|はい|是的?|vâng|dạ|ใช่)[,. ]*)?(?:맞(?:고|습니다|아요)[,. ]*)?(?:수량|quantity|qty|q'ty|数量|個数|số lượng|sl|จำนวน|menge|ilość|그거|그걸로|이거|이걸|it|요거|それ|これ|这个)?\s*[:：]?\s*",
            line,
            re.IGNORECASE,
        )
        found = [q for q in _free_quantities(view, below.start, stop, codes) if _suits(q, mention)]
        if found and marked and found[0].start - below.start <= marked.end() + 2:
            mention.quantity, mention.bound, mention.where = found[0].value, "next line", (found[0].start, found[0].end)
            return


_NEED = re.compile(
    r"\s*(?:(?:we |i |please |kindly |pls )*(?:need|require[ds]?|want|send|supply|order|quantity|qty)\b|수량|필요|(?:총|예비 ?포함)|必要|数量|手配|需要|请|cần|số lượng|ต้องการ|จำนวน|bitte|benötig|potrzeb|besoin|necesit|butuh|mohon)",
    re.IGNORECASE,
)


_REPLACEMENT = re.compile(
    r"replacement|\b(?:a )?new one|another one|the same|remplacement|un(?:e)? neu(?:f|ve)|un[oa] nuev[oa]|nuovo|nuova|repuesto|Ersatz|ein(?:e|en|s)? neue",
    re.IGNORECASE,
)


def _next_sentence(view: View, mention: Mention, codes: list[Code]) -> Quantity | None:
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
    stop = min([end, *(c.start for c in codes if start <= c.start < end)])
    said = view.text[start:stop]
    found = [q for q in _free_quantities(view, start, stop, codes) if q.sort in ("count", "mark", "length")]
    if stop == end and asked.asks_plainly(said):
        found = found or [
            Quantity(1, start + a.start, start + a.end, "", "count")
            for a in (quantity.find_articles(said) or [q for q in quantity.find(said) if q.value == 1])[:1]
            if _REPLACEMENT.search(said)
        ]
    elif not _NEED.match(said):
        return None
    pick = found[0] if len(found) == 1 else _in_all(view, found)
    return pick if pick and _suits(pick, mention) else None


def _bind_lone(scene: Scene, mentions: list[Mention], codes: list[Code]) -> None:
    """One part without quantity, one quantity without part, in the writer's own words: they belong together."""
    bare = [m for m in mentions if m.code.row.voice in OWN_WORDS and m.hard < 3 and m.points > 0]
    if (
        any(m.quantity is not None for m in bare)
        or len({(m.code.parts[0].model if m.code.parts else m.code.key) for m in bare}) != 1
    ):
        return
    used = {m.where for m in mentions if m.where}
    left: list[tuple[View, Quantity]] = []
    for view, row in scene.lines(OWN_WORDS):
        for q in _free_quantities(view, row.start, row.end, codes):
            if (q.start, q.end) not in used and not q.machines and _counts_alone(view, q):
                left.append((view, q))
    if len(left) == 1:
        view, q = left[0]
        for mention in bare:
            mention.quantity, mention.bound = q.value, "lone"
            if mention.code.view is view:
                mention.where = (q.start, q.end)


def _counts_alone(view: View, q: Quantity) -> bool:
    """Whether a count that stands away from its part is one that is asked for ("Please make two.")."""
    sentence = view.text[slice(*view.sentence_at(q.start))]
    if asked.refuses(view.text[q.end : q.end + 24]):
        return False
    return asked.asks(sentence) and (q.sort in ("count", "mark") or (q.sort == "word" and len(sentence.strip()) < 40))


_LISTED = re.compile(
    r"^\s*(?:[-*•·▷▶■□○●◦>→☞]|\(?\d{1,2}[.)]|\(?[a-zA-Zㄱ-ㅎ가-하①-⑳][.)]|[①-⑳ㄱ-ㅎ]|\d+ ?(?:ea|pcs?|x)\b)",
    re.IGNORECASE,
)


def _credit(mention: Mention) -> None:
    if mention.quantity is not None and mention.code.how == "bare" and mention.bound in ("sentence", "next line"):
        mention.points += 0.5  # a word with a figure that no list knows, and a number that may be of anything
        mention.notes.append("+0.5 a number further off")
    elif mention.quantity is not None:
        mention.points += 1.5
        mention.notes.append(f"+1.5 quantity {mention.quantity:g} ({mention.bound})")
    row = mention.code.row
    line = mention.code.view.text[row.start : row.end]
    if _LISTED.match(line) or (
        len(line) < 60 and mention.code.view.cell_at(row.start) is None and mention.quantity is not None
    ):
        mention.points += 0.5
        mention.notes.append("+0.5 in a list")
    if re.search(r"수량 ?(?:은|는)? ?미정|수량은|TBD|quantity (?:to be|will)|数量は未定|数量待定", line, re.IGNORECASE):
        mention.points += 0.7


def _sum_up(finding: Finding, catalogue: Catalogue) -> None:
    best = max(finding.mentions, key=lambda m: m.points - m.hard)
    said = [m for m in finding.mentions if m.code.row.voice in OWN_WORDS or m.code.row.voice is Voice.HEADER]
    finding.points = max((m.points for m in finding.mentions), default=-9)
    finding.hard = max((m.hard for m in said), default=0.0)
    good = [m for m in said if m.points - m.hard >= 1.0 and m.quantity is not None] or [
        m for m in said if m.quantity is not None and m.hard == 0
    ]
    clean = [m for m in good if m.hard == 0]
    against = [m for m in said if m.hard]
    if (
        clean
        and against
        and max((m.code.view.number, m.code.start) for m in clean)
        > max((m.code.view.number, m.code.start) for m in against)
    ):
        finding.hard = 0.0  # asked for after it was spoken against: the last word counts
    _settle_quantity(finding, good)
    code = best.code
    finding.how, finding.doubt, finding.scanned = code.how, code.doubt, code.view.scanned
    finding.rivals = tuple(dict.fromkeys(p.model for p in code.parts[1:] if p.model != finding.model))
    finding.serial = best.serial
    finding.kind = _kind_of(finding, best, catalogue)
    for mention in finding.mentions:
        finding.notes.extend(mention.notes)


def _settle_quantity(finding: Finding, good: list[Mention]) -> None:
    values = {m.quantity for m in good}
    if len(values) == 1 and not _several_rows(good):
        finding.quantity, finding.bound = good[0].quantity, good[0].bound
    elif good:
        rows = _several_rows(good)
        if rows:
            finding.quantity, finding.bound = sum(rows.values()), "column"
            finding.notes.append(f"{len(rows)} rows added up")
            finding.conflict = True
        else:
            best = max(good, key=lambda m: (m.points - m.hard, m.code.view.number == 0, m.code.start))
            finding.quantity, finding.bound, finding.conflict = best.quantity, best.bound, True


def _several_rows(good: list[Mention]) -> dict[tuple[int, int, int], float]:
    """The same part in several rows of one document's tables: each row orders its own."""
    rows: dict[tuple[int, int, int], float] = {}
    for mention in good:
        cell = mention.code.view.cell_at(mention.code.start)
        if cell and mention.quantity is not None and mention.bound == "column":
            rows[mention.code.view.number, cell.table, cell.row] = mention.quantity
    if (
        not rows
        and len({m.serial for m in good}) == len(good) > 1
        and all(m.serial and m.bound == "line" for m in good)
    ):
        rows = {(m.code.view.number, -1, m.code.row.number): m.quantity or 0.0 for m in good}  # each machine's own list
    views = {key[0] for key in rows}
    return rows if len(rows) > 1 and len(views) == 1 else {}


def _kind_of(finding: Finding, best: Mention, catalogue: Catalogue) -> str:
    if finding.row:
        return finding.row.kind
    if best.code.family and best.code.family.kind:
        return best.code.family.kind
    lead = re.match(r"[A-Z]*", finding.key)
    if lead and lead.group() in catalogue.fabricated_leads:
        return "fabricated"
    before = best.code.view.text[max(0, best.code.start - 20) : best.code.start]
    return "fabricated" if _DRAWING.search(before) else "purchased"


def choose(found: dict[str, Finding]) -> list[Finding]:
    good = [f for f in found.values() if f.total >= TAKEN]
    for finding in good:
        finding.taken = True
    first = {id(f): min((m.code.view.number, m.code.start) for m in f.mentions) for f in good}
    return sorted(good, key=lambda f: first[id(f)])
