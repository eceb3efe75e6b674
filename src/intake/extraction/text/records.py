"""Lines that tell what was done before: a machine's history is no order.

A history begins each line with the day on which something was done ("2025-06-02 AB-12 replaced, 2 pcs"), or stands below
a line that announces it ("지난 교체 이력:", "履歴"). What such a line says did not come yet is asked for all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from intake.extraction.matter import dates
from intake.extraction.numbers.codes import Code
from intake.extraction.text.scene import OWN_WORDS, Row, Scene, View
from intake.extraction.text.vocabulary import words

PAST_DAYS = 10  # a day nearer than this may be that of the request itself
_LEAD = re.compile(r"^\W{0,4}(?:\(?\d{1,2}[.)] )?\W{0,3}")
_ANNOUNCED = words(
    r"이력|히스토리|지난 ?(?:교체|수리|정비|점검) ?(?:내역|기록)|과거 ?(?:교체|수리|정비|점검)|(?:교체|수리|정비|보수) ?(?:내역|기록)|"
    r"\b(?:service|repair|maintenance|replacement|parts?) (?:history|log|record)s?\b|\bhistory(?: of| sheet)?\b|履歴|経歴|历史|维修记录|更换记录|保养记录|lịch sử|nhật ký|ประวัติ|"
    r"Historie|Verlauf|histori(?:a|al|que)|storico|riwayat",
    re.IGNORECASE,
)
_OPEN = words(
    r"미입고|미납|미도착|미출고|아직|안 ?(?:왔|옴|들어)|not (?:yet )?(?:received|delivered|arrived)|outstanding|still|open\b|overdue|未着|未納|未入荷|まだ|未到|未收|没到|chưa|ยังไม่|noch nicht|offen|pas encore|aún no|todavía|jeszcze|belum",
    re.IGNORECASE,
)
_ASKED = words(
    r"보내|주세요|부탁|요청|필요|희망|주문|please|need|want|order|request|お願い|手配|必要|请|需要|cần|vui lòng|ต้องการ|ขอ|bitte|prosz|besoin|necesit|mohon",
    re.IGNORECASE,
)


def lines(scene: Scene, today: date, codes: Sequence[Code]) -> frozenset[tuple[int, int]]:
    """(view, row) of every line of the writer's, or of an attachment, that records the past."""
    listed = {(c.view.number, c.row.number): c.start for c in reversed(codes) if c.machines or c.parts}
    found: set[tuple[int, int]] = set()
    for view in scene.views:
        rows = [r for r in view.rows if r.voice in OWN_WORDS]
        dated = {}
        for row in rows:
            full = _dated(view, row, today, listed.get((view.number, row.number), -1))
            if full is not None:
                dated[row.number] = full
        for row in rows:
            if row.number in dated and (dated[row.number] or {row.number - 1, row.number + 1} & dated.keys()):
                found.add((view.number, row.number))
        found.update((view.number, row.number) for row in _announced(view, rows))
    return frozenset(found)


def _dated(view: View, row: Row, today: date, number: int) -> bool | None:
    """Whether the line begins with a past day that has its year; None where it begins with none, or with a listed number
    (the first of the line stands at `number`) that looks like one: "07MAR-112"."""
    line = view.text[row.start : row.end]
    lead = _LEAD.match(line)
    at = lead.end() if lead else 0
    if row.start + at == number:
        return None
    if len(line) < at + 8 or not line[at : at + 1].isdigit() or _OPEN.search(line) or _ASKED.search(line):
        return None
    first = next(iter(dates.find(line[at : at + 24], today)), None)
    if first is None or first.start > 0 or not first.exact or (today - first.on).days < PAST_DAYS:
        return None
    return bool(re.match(r"(?:19|20|25)?\d\d\D{1,2}\d{1,2}\D{1,2}\d", line[at:])) and first.end >= 6


def _announced(view: View, rows: list[Row]) -> Iterable[Row]:
    """The list below a line that announces a history, up to a blank line or one that asks for something."""
    inside = False
    for row in rows:
        line = view.text[row.start : row.end]
        if not line.strip() or _ASKED.search(line) or _OPEN.search(line):
            inside = False
        elif inside:
            yield row
        elif (found := _ANNOUNCED.search(line)) and len(line) < 60:
            rest = line[found.end() :].strip()
            inside = len(rest) <= 14
