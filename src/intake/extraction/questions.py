"""The questions that a reading leaves open, each a remark that the desk says in one sentence.

A value that may be another, a machine of another owner, a number on no list: whoever confirms the request is asked in
words (`ledger.remarks.wording` has them) and need not find out what was doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from intake.extraction import part_model, serial_number
from intake.extraction.catalogue import Catalogue
from intake.extraction.how_many.counts import free_quantities
from intake.extraction.text.values import LOOKALIKE, compact
from ledger.remarks import Remark, remark
from ledger.remarks.wording import POINTS

if TYPE_CHECKING:
    from intake.extraction.choose import Reading, Who
    from intake.extraction.text.scene import Scene


HEARD_OF = 0.08  # chance from which a machine that was left out is asked about
UNSURE = 0.7  # chance below which one that was taken is
HEARD_OF_PART, UNSURE_PART = 0.1, 0.8  # the same of parts
HEARD_ALSO = 0.1  # chance from which another reading of a word makes it doubtful

MOST_POINTS = 3  # named where nothing but the chance of the whole is too low


def too_unsure(sure: float, threshold: float, worries: list[str]) -> Remark:
    """That the whole request's chance is too low where no one value is in question, and what to look at first: the
    worries that have a point to look at ("ocr", "thread" and their like say nothing that the page does not show)."""
    below = {"sure": int(sure * 100), "threshold": round(threshold * 100)}
    points: dict[tuple[str, str], str] = {}
    for name in worries:
        if name in POINTS:
            points.setdefault(POINTS[name], name)
    first = list(points.values())[:MOST_POINTS]
    return remark("unsure_of", points=first, **below) if first else remark("unsure", **below)


def questions(
    reading: Reading,
    who: Who,
    machines: list[serial_number.Finding],
    parts: list[part_model.Finding],
    catalogue: Catalogue,
) -> list[Remark]:
    """What must be asked before the request is acted on."""
    return [
        *(ask for finding in machines for ask in _of_a_machine(finding, reading, who, catalogue)),
        *_of_machines_left_out(reading, machines, catalogue),
        *(ask for finding in parts for ask in _of_a_part(finding)),
        *_of_parts_left_out(reading),
        *([] if parts else _of_parts_not_understood(reading)),
        *_of_the_customer(who, catalogue),
        *_of_what_was_not_read(reading),
    ]


def _of_a_machine(finding: serial_number.Finding, reading: Reading, who: Who, catalogue: Catalogue) -> Iterator[Remark]:
    serial = finding.row.serial if finding.row else finding.written
    twins = _twins_in_doubt(finding, catalogue) if finding.scanned and finding.row else []
    if spelled := [s for s in _spelled([*finding.rivals, *twins], catalogue) if s != serial]:
        yield remark("machine_reads_alike", serial=serial, others=spelled[:3])
    if finding.row and who.row and finding.row.customer_id != who.row.id:
        owner = catalogue.customers.get(finding.row.customer_id)
        named = owner.name if owner else finding.row.customer_id
        yield remark("machine_of_another", serial=serial, owner=named, customer=who.row.name)
    elif finding.row and who.row and who.acts_for and not reading.signs.named.get(who.row.id):
        yield remark("owner_unnamed", serial=serial, customer=who.row.name)
    if finding.soft and not finding.plain:
        yield remark("machine_compared", serial=serial)
    elif finding.chance is not None and finding.chance < UNSURE:
        yield remark("machine_among_several", serial=serial)
    if near := serial_number.near_misses(finding, who.row.id if who.row else None, catalogue):
        yield remark("machine_misspelled", serial=serial, near=[row.serial for row in near[:3]])


def _spelled(keys: Iterable[str], catalogue: Catalogue) -> list[str]:
    return [catalogue.machines[key][0].serial for key in dict.fromkeys(keys) if key in catalogue.machines]


def _of_machines_left_out(
    reading: Reading, machines: list[serial_number.Finding], catalogue: Catalogue
) -> Iterator[Remark]:
    for finding in reading.machines.values():
        if finding.row is None:
            continue
        serial = finding.row.serial
        if machines and finding.unheard and (finding.chance or 0.0) >= HEARD_OF:
            yield remark("machine_in_passing", serial=serial)
        if machines or finding.points < serial_number.TAKEN:
            continue
        spelled = _spelled(finding.rivals, catalogue)
        if spelled and not finding.hard:
            yield remark("machine_unclear", serial=serial, others=spelled[:3])
        if finding.hard and "field_service" in reading.work.kinds:
            yield remark("machine_left_out", serial=serial)


def _of_a_part(finding: part_model.Finding) -> Iterator[Remark]:
    model = finding.row.model if finding.row else finding.model
    if finding.rivals:
        yield remark("part_reads_alike", model=model, others=finding.rivals[:3])
    if finding.bound == "likely":
        yield remark("part_quantity_likely", model=model, quantity=finding.quantity or 0.0)
    elif finding.conflict:
        yield remark("part_quantities", model=model, quantity=finding.quantity or 0.0)
    if finding.chance is not None and finding.chance < UNSURE_PART:
        yield remark("part_wanted", model=model)


def _of_parts_left_out(reading: Reading) -> Iterator[Remark]:
    for finding in reading.parts.values():
        if not finding.taken and finding.row and not finding.hard and (finding.chance or 0.0) >= HEARD_OF_PART:
            model = finding.row.model
            yield remark("part_in_passing", model=model)


def _of_the_customer(who: Who, catalogue: Catalogue) -> Iterator[Remark]:
    if who.row is None:
        yield remark("customer_unlisted", name=who.unknown) if who.unknown else remark("customer_unknown")
    elif who.margin < 1.5 and who.second and who.second in catalogue.customers:
        other = catalogue.customers[who.second].name
        yield remark("customer_of_two", customer=who.row.name, other=other)


# "bearing 6205", "LUBRIMAX 46 C200": a thing and its number, whose pieces may have blanks between them.
_THING = r"(?:[^\W\d_]{2,}[ -]){1,2}(?=[\w./+-]*(?:\d{3}|[A-Z]\d|\d[A-Z]))[\w./+-]{2,20}"
_THING_BEHIND = re.compile(
    rf"\.?(?: (?:of|de|von|di|da|av|af)(?: the)?)? ?(?P<what>{_THING}|(?:[^\W\d_]{{3,}}[ -])\d{{1,3}} [A-Z]{{1,2}}\d{{1,4}}(?!\w))"
)
_THING_BEFORE = re.compile(rf"(?<![\w./-])(?P<what>{_THING}),? $")


def _of_parts_not_understood(reading: Reading) -> Iterator[Remark]:
    """Of a request without a part: the counts that have beside them what may be a part's number, and is on no list."""
    if not {"purchased_part", "fabricated_part"} & set(reading.work.kinds):
        return
    for view in reading.scene.views:
        codes = [code for code in reading.codes if code.view is view]
        for row in view.own_rows:
            for q in free_quantities(view, row.start, row.end, codes):
                behind = _THING_BEHIND.match(view.text, q.end, row.end)
                found = behind or _THING_BEFORE.search(view.text[max(row.start, q.start - 40) : q.start])
                what = found["what"] if found else ""
                if what and q.sort == "count" and not any(code.written in what for code in codes):
                    yield remark("part_not_understood", what=what)
                    return


def _of_what_was_not_read(reading: Reading) -> Iterator[Remark]:
    for view in reading.scene.views:
        document = view.document
        if document.unread and document.role in ("attachment", "nested"):
            yield remark("attachment_unread", source=document.source, note=document.notes[0])


def left_unread(scene: Scene) -> list[Remark]:
    """That more was written than is looked at; asked of every kind of letter, for the request may stand behind."""
    return [remark("left_unread")] if any(view.cut for view in scene.views) else []


def _twins_in_doubt(finding: serial_number.Finding, catalogue: Catalogue) -> list[str]:
    """Other listed serials that the picture may as well show, unless it was read without any doubt."""
    code = max(finding.places, key=lambda c: c.view.scanned)
    row = code.row
    line = list(code.view.document.lines())[row.number] if code.view.rows else None
    begin, stop = code.view.folded.written(code.start, code.end)
    words = [w for w in line.words if w.start < stop and w.end > begin] if line else []
    sure = bool(words) and all(
        w.confidence >= 0.9 and not any(o.chance >= HEARD_ALSO and o.words == 1 for o in w.alternatives) for w in words
    )
    found = serial_number.twins(finding.key, catalogue)
    alike = [k for k in found if compact(k).translate(LOOKALIKE) == finding.key.translate(LOOKALIKE)]
    several = len({p.view.number for p in finding.places if p.view.scanned}) > 1
    return alike if sure or several or finding.how in ("range",) else found
