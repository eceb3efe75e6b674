"""Answers written between the lines of a quoted letter: what was asked there is then the writer's own word.

"> 2. Is it C12.14, two pieces?" "Yes, but four." The number stands in our question, the yes or the count in the answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from intake.document import Voice
from intake.extraction import asked, quantity
from intake.extraction.codes import Code
from intake.extraction.scene import Row, Scene, View

if TYPE_CHECKING:
    from intake.extraction.part_model import Finding

_YES = re.compile(
    r"\s*(?:네|넵|예(?=[\s,.])|맞|그렇|yes|yep|yeah|correct|right\b|exactly|はい|そうです|その通り|是的?|对|好的|đúng|vâng|dạ|ใช่|ครับ|ค่ะ|ja\b|richtig|oui|sí\b|si,|sì\b|tak\b|evet|ya,|benar|да\b)",
    re.IGNORECASE,
)
# What was asked is how or when it comes, not what.
_OF_DELIVERY = re.compile(
    r"나눠|분납|입고|재고|납기|배송|\b(?:split|partial|in stock|lead time|deliver\w*|ship(?:ped|ping)? (?:later|separately))\b|分納|納期|在庫|入荷|分批|库存|交期|交货|giao (?:trước|làm)|tồn kho|แบ่งส่ง|สต็อก|Teillieferung|lieferbar|entrega parcial|livraison",
    re.IGNORECASE,
)
_OPENS = re.compile(r"[>\s]*(?:\(?\d{1,2}[.)]|[-*•·▶■○])\s")
LINES = 4  # of one question that is broken by a mail program
_SORTS = ("count", "mark", "length")


def open_up(scene: Scene, codes: Sequence[Code]) -> None:
    """Gives the rows of a question that is answered below with a yes, or with how many, to the writer."""
    for view in scene.views:
        here = [code for code in codes if code.view is view]
        for at, row in enumerate(view.rows):
            if row.voice is not Voice.NEW or not view.text[row.start : row.end].strip():
                continue
            question, answer = _question(view, at), _answer(view, at)
            said = "\n".join(view.text[r.start : r.end] for r in question)
            asked_about = {c.key for c in here if c.row in question}
            end = view.sentence_at(row.start)[1]
            if len(asked_about) != 1 or "?" not in said:
                continue
            if any(c.sort == "part" and row.start <= c.start < end for c in here):
                continue  # the answer names what it wants
            agreed = _YES.match(answer) and not _OF_DELIVERY.search(said)
            if agreed or (_counts(answer) and not asked.sets_aside(answer)):
                for above in question:
                    view.rows[above.number] = replace(above, voice=Voice.NEW)
                    scene.answered[view.number, above.number] = answer


def count(scene: Scene, found: dict[str, Finding]) -> None:
    """The number of pieces in an answer is the part's of its question, whatever the question said."""
    for finding in found.values():
        for mention in finding.mentions:
            answer = scene.answered.get((mention.code.view.number, mention.code.row.number), "")
            said = _counts(answer)
            if len(said) == 1:
                finding.quantity, finding.bound, finding.conflict = said[0], "correction", False
                finding.notes.append(f"{said[0]:g} by the answer below the question")


def _question(view: View, at: int) -> list[Row]:
    """The quoted lines above row `at` that make one question."""
    found: list[Row] = []
    if at and not view.text[view.rows[at - 1].start : view.rows[at - 1].end].strip():
        at -= 1
    for row in reversed(view.rows[max(0, at - LINES) : at]):
        line = view.text[row.start : row.end]
        if row.voice is not Voice.QUOTE or not line.strip(" >"):
            break
        found.insert(0, row)
        if _OPENS.match(line):
            break
    return found


def _answer(view: View, at: int) -> str:
    """The writer's lines from row `at` on, up to a blank one or the next quoted one."""
    lines = []
    for row in view.rows[at:]:
        line = view.text[row.start : row.end]
        if row.voice is not Voice.NEW or not line.strip():
            break
        lines.append(line)
    return "\n".join(lines)


def _counts(text: str) -> list[float]:
    """The numbers of pieces in an answer; of "two, no, one only" the last word."""
    if changes := quantity.corrections(text):
        return [change.new for change in changes]
    return [q.value for q in quantity.find(text) if q.sort in _SORTS and not q.machines]
