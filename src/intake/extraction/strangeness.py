"""Signs that a letter follows habits this department has not met: told from its build, in no language's words.

Vocabularies say what the rules understood; these features say what they could not have: lines built like the ordered
ones that gave nothing, numbers beside a part that nobody took, pieces of a code standing alone ("/2", "720"), two codes
that differ in a character, a quantity that is the line's own number, a customer told by the machine alone. A rule mended
for one world does not silence them in the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from intake.document import Voice
from intake.extraction.how_many import quantity
from intake.extraction.meant import asked
from intake.extraction.numbers.codes import Code
from intake.extraction.text.scene import OWN_WORDS, Marks, Row, View
from intake.extraction.text.values import compact, distance
from intake.extraction.text.vocabulary import words

if TYPE_CHECKING:
    from intake.extraction import part_model, serial_number
    from intake.extraction.choose import Reading, Who

Machines = list["serial_number.Finding"]
Parts = list["part_model.Finding"]
Places = list[tuple[View, int, int]]

_NUMBER = re.compile(r"(?<![\w.,:/-])\d{1,4}(?![\w.,:/%-]*\d|[%:])")
_PIECE = re.compile(r"(?<![A-Za-z0-9])(?:[/-]\d{1,4}|\d{2,5})(?![A-Za-z0-9]|[.,:/-]\d)")

# A "no" of any kind beside a code: whether the vocabulary understood it or not, the reading hangs on it.
NEGATION = words(
    r"아니|아닙|아님|아닌|않|없|말고|말아|마세요|마십|빼|제외|취소|보류|못|안 |"
    r"\b(?:not?|nor|never|without|don't|doesn't|isn't|aren't|wasn't|won't|didn't|except|instead|rather|neither|only|but|unlike|wrong|cancel\w*)\b|"
    r"な(?:い|く|し)|ません|ではな|以外|除|不|没|無|无|非|勿|别|không|chưa|đừng|trừ|thay vì|ไม่|อย่า|ยกเว้น|"
    r"\b(?:nicht|kein\w*|statt|ohne|nie|bez|oprócz|zamiast|nein|pas|sans|sauf|ne|aucun\w*|ni|sin|salvo|excepto|non|senza|tranne|tidak|jangan|bukan|tanpa|kecuali|değil|yok|niet|geen|inte|ikke|не|нет|без|кроме)\b",
    re.IGNORECASE,
)


def strangeness(reading: Reading, who: Who, machines: Machines, parts: Parts, unexplained: Places) -> dict[str, float]:
    """Every feature by name, from 0 (nothing strange) to 1. `unexplained`: codes that nothing accounts for."""
    understood = marked((*reading.codes, *reading.free), parts)
    for view, wanted, start in reading.wanted:
        understood.mark(view, start + wanted.day.start, start + wanted.day.end)
    codes = [c for f in machines for c in f.places] + [m.code for f in parts for m in f.mentions]
    return {
        "customer_by_machine": _by_machine_alone(reading, who),
        "piece_of_code": min(2, _pieces(reading, codes, understood)) / 2.0,
        "parts_alike": float(_alike_parts(parts)),
        "machines_alike": float(_alike_machines(reading, machines)),
        "numbers_by_part": min(3, _numbers_left(parts, understood)) / 3.0,
        "models_differ": float(_models_differ(reading, machines)),
        "part_unfit": float(_unfit(machines, parts)),
        "part_bracketed": float(any(_bracketed(f) for f in parts)),
        "attachment_blank": float(_blank(reading)),
        "part_left_unsaid": min(2, len(_parts_left(reading))) / 2.0,
        "no_beside_part": float(any(_negated(m.code) for f in parts for m in f.mentions)),
        "machine_alone": float(_machine_alone(reading, machines, parts, unexplained)),
        "purpose_unclear": float(not parts and _purpose_unclear(reading)),
        "row_with_code_unread": min(2, _rows_with_code(reading, parts, unexplained)) / 2.0,
    }


def marked(codes: Iterable[Code], parts: Iterable[part_model.Finding]) -> Marks:
    """Where codes stand, and the numbers that parts have taken."""
    marks = Marks()
    for code in codes:
        marks.mark(code.view, code.start, code.end)
    for finding in parts:
        for mention in finding.mentions:
            if mention.where:
                marks.mark(mention.code.view, *mention.where)
    return marks


def claimed(reading: Reading) -> Marks:
    """The numbers that parts have taken, those of parts not asked for among them."""
    return marked((), reading.parts.values())


def _by_machine_alone(reading: Reading, who: Who) -> float:
    """Nothing of the writer is on the lists: only the machine's owner says who the customer is."""
    if who.row is None:
        return 0.0
    return min(1.0, max(0.0, 3.0 - reading.signs.traces.points.get(who.row.id, 0.0)) / 3.0)


def _pieces(reading: Reading, codes: list[Code], understood: Marks) -> int:
    """Numbers standing alone that are a piece of a code in the letter: another machine or part may be meant by them."""
    groups = {g for c in codes for g in re.findall(r"\d+", c.written) if len(g) >= 2}
    alike = {near for group in groups for near in _but_one_figure(group)}
    keys = "\n".join(c.key for c in codes)
    found: set[str] = set()
    for view in reading.scene.views:
        for row in view.own_rows:
            for match in _PIECE.finditer(view.text, row.start, row.end):
                digits = match.group().lstrip("/-")
                if understood.any_in(view, match.start(), match.end()):
                    continue
                joined = match.group()[0] in "/-"
                long = len(digits) >= 3
                if (joined and codes) or (long and (digits in keys or not alike.isdisjoint(_but_one_figure(digits)))):
                    found.add(digits)
    return len(found)


def _but_one_figure(digits: str) -> set[str]:
    """A number with each of its figures left open in turn: what two have in common that differ in one at most."""
    return {f"{digits[:at]}?{digits[at + 1 :]}" for at in range(len(digits))}


def _alike_parts(parts: Parts) -> bool:
    """Two parts that differ in a character or two, taken from prose: one may have been put in the other's place."""
    prose = [f for f in parts if f.bound != "column"]
    keys = [f.key for f in prose]
    return any(0 < distance(a, b) <= 2 and len(a) >= 5 for at, a in enumerate(keys) for b in keys[at + 1 :])


def _alike_machines(reading: Reading, machines: Machines) -> bool:
    """A machine taken, and one left, that differ in a character or two."""
    taken = {f.key for f in machines}
    left = {f.key for f in reading.machines.values() if f.key not in taken and _spoken(f.places)}
    return any(distance(a, b) <= 2 for a in taken for b in left)


def _spoken(places: list[Code]) -> bool:
    return any(c.row.voice in OWN_WORDS or c.row.voice is Voice.HEADER for c in places)


def _numbers_left(parts: Parts, understood: Marks) -> int:
    """Whole numbers in the sentences and lines of parts that nothing explains; those that count the lines apart."""
    stretches: dict[tuple[int, int, int], tuple[View, Row]] = {}
    for finding in parts:
        for mention in finding.mentions:
            view, row = mention.code.view, mention.code.row
            if row.voice not in OWN_WORDS or mention.bound == "column":
                continue
            left, right = view.sentence_at(mention.code.start)
            stop = min(max(right, mention.code.end), row.end)
            stretches[view.number, max(left, row.start), stop] = view, row
    return len(
        {
            (view.number, match.start())
            for (_, begin, stop), (view, row) in stretches.items()
            for match in _NUMBER.finditer(view.text, begin, stop)
            if view.text[row.start : match.start()].strip(" -*•([")
            and not understood.any_in(view, match.start(), match.end())
        }
    )


def _models_differ(reading: Reading, machines: Machines) -> bool:
    """The letter names machine models, and none is that of a machine taken."""
    named = {c.key for c in reading.codes if c.sort == "model" and _spoken([c])}
    taken = {compact(f.row.model) for f in machines if f.row}
    return bool(named and taken) and not taken <= named


def _unfit(machines: Machines, parts: Parts) -> bool:
    """A part that the lists say fits other machines than those taken."""
    models = {f.row.model for f in machines if f.row}
    return bool(models) and any(f.row and f.row.fits and not models & set(f.row.fits) for f in parts)


def _bracketed(finding: part_model.Finding) -> bool:
    """Named in brackets inside a sentence: what something is, rather than what is wanted."""
    return bool(finding.mentions) and all(
        m.bound != "column" and m.code.view.text[max(0, m.code.start - 1) : m.code.start] in ("(", "（", "[")
        for m in finding.mentions
    )


def _blank(reading: Reading) -> bool:
    """Something came with the letter that could not be read."""
    return bool(reading.scene.received.notes) or any(
        not view.text.strip() for view in reading.scene.views if view.document.role in ("attachment", "nested")
    )


def _unclaimed(reading: Reading) -> int:
    """Counted things ("2개", "1 pc") that no part has taken: of what?"""
    used = claimed(reading)
    count = 0
    for view in reading.scene.views:
        for row in view.own_rows:
            for found in quantity.find(view.text[row.start : row.end]):
                start, end = row.start + found.start, row.start + found.end
                count += found.sort == "count" and not found.machines and not used.any_in(view, start, end)
    return count


def _parts_left(reading: Reading) -> Parts:
    """Listed parts in the writer's own words that were not taken, though nothing there takes them out."""
    out = reading.around.out_rows
    return [
        f
        for f in reading.parts.values()
        if f.row and not f.taken and not f.hard and any(_plainly_said(m.code, out) for m in f.mentions)
    ]


def _plainly_said(code: Code, out: frozenset[tuple[int, int, int]]) -> bool:
    cell = code.view.cell_at(code.start)
    return code.row.voice in OWN_WORDS and not (cell and (code.view.number, cell.table, cell.row) in out)


def _machine_alone(reading: Reading, machines: Machines, parts: Parts, unexplained: Places) -> bool:
    """A machine was taken and no part, though the letter holds something that may be one."""
    if parts or not machines:
        return False
    passed = any(_spoken([m.code for m in f.mentions]) for f in reading.parts.values() if not f.hard)
    return passed or bool(unexplained) or _unclaimed(reading) > 0


def _purpose_unclear(reading: Reading) -> bool:
    """Neither trouble nor a request was understood in the writer's words."""
    told = reading.scene.new_text
    return not asked.troubles(told) or not asked.asks(told)


def _rows_with_code(reading: Reading, parts: Parts, unexplained: Places) -> int:
    """Lines beside those that gave parts with a code of their own that was left unread."""
    with_parts = {(m.code.view.number, m.code.row.number) for f in parts for m in f.mentions}
    near = {(number, at + d) for number, at in with_parts for d in (-1, 1)} - with_parts
    left = {(v.number, v.row_at(start).number) for v, start, _ in unexplained}
    out = reading.around.out_rows
    left |= {
        (m.code.view.number, m.code.row.number)
        for f in reading.parts.values()
        if not f.taken and not f.hard
        for m in f.mentions
        if _plainly_said(m.code, out)
    }
    return len(near & left)


def _negated(code: Code) -> bool:
    """Whether a "no" of any kind stands close to a code in running text."""
    view, row = code.view, code.row
    if row.voice not in OWN_WORDS or view.cell_at(code.start):
        return False
    left, right = view.sentence_at(code.start)
    before = view.text[max(left, code.start - 24) : code.start]
    after = view.text[code.end : min(max(right, code.end), code.end + 30)]
    return bool(NEGATION.search(before) or NEGATION.search(after))
