"""What may be wrong with a reading: features that say it is unsure, of any department, in any language.

Each lies between 0 (nothing to worry about) and 1. None asks whether a rule fired rightly: they look at what the letter
holds besides what was taken (codes nobody explained, machines passed by, numbers without a part), since a letter that
says more than was understood is the one that is misread.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from intake.document import Voice
from intake.extraction import serial_number
from intake.extraction.leftovers import leftovers, meant_otherwise, tokens
from intake.extraction.meant import asked
from intake.extraction.numbers.codes import Code
from intake.extraction.strangeness import NEGATION, marked, strangeness
from intake.extraction.text.scene import OWN_WORDS, Scene, View
from intake.extraction.text.vocabulary import words

if TYPE_CHECKING:
    from intake.extraction import part_model
    from intake.extraction.choose import Reading, Who

COUNTED = 0.95  # chance from which a number is as good as sure
_HEARD = OWN_WORDS | {Voice.HEADER}
_AFTERTHOUGHT = words(
    r"추신|p\. ?s\.|\bp\.?s\.?\s*[:.)]|^\s*ps\b|정정|수정(?:합니다|드립|하여|해)|착오|헷갈|잘못 (?:적|썼|말)|바꿔|변경해|correction|corrected|mistake|typo|sorry|actually|訂正|追伸|誤記|更正|改为|附言|đính chính|nhầm|ที่ถูกต้อง|แก้ไข|korrektur|nachtrag|pomyłk|sprostow|erreur|rectific|errat|koreksi|ralat",
    re.IGNORECASE | re.MULTILINE,
)
_RANGE_SIGN = re.compile(r"\s*(?:~|∼|〜|～|\bto\b|부터|から|\bbis\b|\bdo\b|đến|ถึง|至|到|–|—)\s*", re.IGNORECASE)
_MIXED = re.compile(
    r"[가-힣ㄱ-ㅣ][A-Z0-9|]{2,}[-A-Z0-9|]*[가-힣ㄱ-ㅣ]?|[A-Z0-9]{1,4}[-|×][가-힣ㄱ-ㅣ]|[가-힣][-×|]\S*[가-힣A-Z0-9]|\S[ㄱ-ㅎㅏ-ㅣ]\S"
)
_ANNOUNCED = words(
    r"제 ?번|제조 ?번호|기계 ?번호|설비 ?번호|장비 ?번호|시리얼|\bS/N\b|\bserial\b|機番|製造番号|製番|序列号|机号|出厂编号|số máy|หมายเลขเครื่อง|Seriennummer|nr seryjny",
    re.IGNORECASE,
)


def worries(
    reading: Reading, who: Who, machines: list[serial_number.Finding], parts: list[part_model.Finding]
) -> dict[str, float]:
    """Every feature of one reading, by name."""
    left = unexplained(reading, machines, parts)
    return {
        **_of_the_sender(reading, who),
        **_of_machines(reading, who, machines),
        **_of_parts(reading, parts),
        **_of_the_letter(reading, machines, parts),
        **strangeness(reading, who, machines, parts, left),
        **leftovers(reading, machines, parts, left),
    }


def _of_the_sender(reading: Reading, who: Who) -> dict[str, float]:
    return {
        "kind_thin": max(0.0, 6.0 - reading.kind.margin) / 6.0,
        "customer_thin": min(1.0, max(0.0, 5.0 - who.margin) / 5.0),
        "customer_weak": min(1.0, max(0.0, 6.0 - who.points) / 6.0),
        "customer_unknown": float(who.row is None),
        "acts_for": float(who.acts_for),
    }


def _of_machines(reading: Reading, who: Who, machines: list[serial_number.Finding]) -> dict[str, float]:
    heard = [f for f in reading.machines.values() if any(c.row.voice in _HEARD for c in f.places)]
    passed = [f for f in heard if f not in machines and not any(f.row and f.row is m.row for m in machines)]
    return {
        "machine_unlisted": float(any(f.row is None for f in machines)),
        "machine_weak": max((min(1.0, max(0.0, 3.5 - f.total) / 3.5) for f in machines), default=0.0),
        "machine_inexact": float(any(f.how not in ("exact", "range") for f in machines)),
        "machine_rivals": float(any(f.rivals for f in machines)),
        "machine_of_others": float(
            any(who.row is not None and f.row is not None and f.row.customer_id != who.row.id for f in machines)
        ),
        "machine_unlabelled": float(any(not _announced_code(f.places) for f in machines)),
        "machine_background": float(any(f.soft or f.hard for f in machines)),
        "machine_passed_by": min(2.0, len(passed)) / 2.0,
        "machine_doubted": _doubted(reading),
        "no_machine": float(not machines),
        "visit_without_machine": float(not machines and "field_service" in reading.work.kinds),
        "label_unread": float(not machines and _announced(reading.scene)),
    }


def _doubted(reading: Reading) -> float:
    """How near the choice between several machines was: none taken surely, or one left out that may be meant."""
    return _doubt((f.chance, f.taken) for f in reading.machines.values() if f.taken or f.unheard)


def _parts_doubted(reading: Reading) -> float:
    """How near the choice between taking a part and leaving it was, where no word settles it."""
    return _doubt((f.chance, f.taken) for f in reading.parts.values() if f.taken or not f.hard)


def _counts_doubted(parts: list[part_model.Finding]) -> float:
    """How unlikely the least likely of the numbers of parts is; what is as good as sure is no worry."""
    least = min((f.counted for f in parts if f.counted is not None and f.quantity is not None), default=1.0)
    return 1.0 - least if least < COUNTED else 0.0


def _doubt(told: Iterable[tuple[float | None, bool]]) -> float:
    """The largest chance that one taken is not meant, or one left out is; nothing is told of what has no chance."""
    return max((1.0 - chance if taken else chance for chance, taken in told if chance is not None), default=0.0)


def _announced_code(places: list[Code]) -> bool:
    return any(
        c.label == "serial" or (cell and cell.meaning in ("serial", "machine"))
        for c in places
        for cell in [c.view.cell_at(c.start)]
    )


def _of_parts(reading: Reading, parts: list[part_model.Finding]) -> dict[str, float]:
    heard = [f for f in reading.parts.values() if any(m.code.row.voice in _HEARD for m in f.mentions)]
    passed = [f for f in heard if not f.taken and (f.row or f.points > -1)]
    bare = [f for f in parts if f.quantity is None]
    prose = [f for f in parts if f.bound != "column"]
    return {
        "part_unlisted": float(any(f.row is None for f in parts)),
        "part_weak": max((min(1.0, max(0.0, 3.5 - f.total) / 3.5) for f in parts), default=0.0),
        "part_inexact": float(any(f.how not in ("exact", "alias", "range") for f in parts)),
        "part_alias": float(any(f.how == "alias" for f in parts)),
        "part_loosely_bound": float(any(f.bound in ("sentence", "next line", "lone") for f in parts)),
        "part_conflict": float(any(f.conflict or f.rivals for f in parts)),
        "part_corrected": float(any(f.bound == "correction" for f in parts)),
        "part_without_quantity": float(bool(bare)),
        "parts_uneven": float(bool(bare) and len(bare) < len(parts)),
        "parts_in_prose": min(3.0, len(prose)) / 3.0,
        "part_background": float(any(f.hard or any(m.hard for m in f.mentions) for f in parts)),
        "part_passed_by": min(2.0, len(passed)) / 2.0,
        "part_doubted": _parts_doubted(reading),
        "count_doubted": _counts_doubted(parts),
        "item_unread": float(_item_unread(reading)),
    }


def _of_the_letter(
    reading: Reading,
    machines: list[serial_number.Finding],
    parts: list[part_model.Finding],
) -> dict[str, float]:
    scene = reading.scene
    told = "\n".join(v.text[r.start : r.end] for v, r in scene.lines(OWN_WORDS) if v.cell_at(r.start) is None)
    return {
        "negation_by_code": min(2, _negations(reading)) / 2.0,
        "afterthought": float(bool(_AFTERTHOUGHT.search(told))),
        "range_sign": float(_range_between(reading)),
        "asks_nothing": float(not asked.asks(told)),
        "nothing": float(not machines and not parts),
        "many": min(1.0, (len(machines) + len(parts)) / 20.0),
        "long": min(1.0, max(0, len(told) - 300) / 1200.0),
        "ocr": float(any(v.scanned for v in scene.views)),
        "torn": min(1.0, 5.0 * _torn(scene)),
        "attachments": float(len(scene.views) > 1),
        "cover_limits": float(len(scene.views) > 1 and bool(NEGATION.search(told))),
        "attachments_disagree": float(_disagree(machines)),
        "thread": float(reading.around.reply or any(r.voice is Voice.QUOTE for v in scene.views for r in v.rows)),
        "passed_on": float(bool(reading.sender.inner)),
    }


def unexplained(
    reading: Reading, machines: list[serial_number.Finding], parts: list[part_model.Finding]
) -> list[tuple[View, int, int]]:
    """Code-like words of the writer's that were neither taken nor are known to be something else."""
    taken = [c for f in machines for c in f.places] + [m.code for f in parts for m in f.mentions]
    taken += [c for c in reading.codes if c.sort == "model"]
    marks = marked(taken, parts)
    found = []
    seen: set[str] = set()
    for view in reading.scene.views:
        for row in view.rows:
            if row.voice not in OWN_WORDS or row.end <= row.start:
                continue
            for start, end in tokens(view, row.start, row.end):
                word = view.text[start:end]
                if word in seen or marks.any_in(view, start, end) or meant_otherwise(view, start):
                    continue
                seen.add(word)
                found.append((view, start, end))
    return found


def _negations(reading: Reading) -> int:
    """Sentences of the writer's with both a code and a "no"."""
    found = set()
    for code in reading.codes + reading.free:
        if code.row.voice in OWN_WORDS and code.sort != "model":
            start, end = code.view.sentence_at(code.start)
            near = code.view.text[max(start, code.start - 70) : min(max(end, code.end), code.end + 70)]
            if NEGATION.search(near):
                found.add((code.view.number, start))
    return len(found)


def _range_between(reading: Reading) -> bool:
    """Whether two numbers stand with a sign of a range between them."""
    machines = [c for c in reading.codes if c.sort == "machine" and c.row.voice in _HEARD and c.how != "range"]
    return any(
        a.view is b.view and a.end <= b.start and _RANGE_SIGN.fullmatch(a.view.text[a.end : b.start])
        for a, b in pairwise(machines)
    )


def _disagree(machines: list[serial_number.Finding]) -> bool:
    """Whether the letter and what is attached name different machines."""
    where: dict[bool, set[str]] = {True: set(), False: set()}
    for finding in machines:
        for code in finding.places:
            where[code.view.document.role in ("body", "fax")].add(finding.key)
    return bool(where[True] and where[False] and where[True] != where[False])


def _torn(scene: Scene) -> float:
    """The share of words in pictures that were read with little confidence or mix scripts as no writer does."""
    words = bad = 0
    for view in scene.views:
        if view.scanned:
            for line in view.document.lines():
                for word in line.words:
                    words += 1
                    bad += word.confidence < 0.55 or bool(_MIXED.search(word.text))
    return bad / words if words else 0.0


def _announced(scene: Scene) -> bool:
    """Whether a machine's number is announced with something behind it."""
    for view, row in scene.lines(OWN_WORDS):
        for found in _ANNOUNCED.finditer(view.text, row.start, row.end):
            if re.match(r"[\s:：.()은는이가]{0,6}(?=\S*\d)[\w|/.-]{4,}", view.text[found.end() : row.end]):
                return True
    return False


def _item_unread(reading: Reading) -> bool:
    """Of the items of a list in a picture, most with parts, one has none."""
    with_parts = {
        (m.code.view.number, m.code.row.number) for p in reading.parts.values() if p.taken for m in p.mentions
    }
    for view in reading.scene.views:
        rows = sorted(number for n, number in with_parts if n == view.number)
        if not view.scanned or not rows:
            continue
        for row in view.rows[max(0, rows[0] - 2) : rows[-1] + 3]:
            line = view.text[row.start : row.end]
            codelike = re.search(r"[A-Z0-9]{2,}[-|][A-Z0-9가-힣|-]{1,}|[A-Z]{1,}\d{2,}", line)
            if (
                (view.number, row.number) not in with_parts
                and codelike
                and not any(c.row.number == row.number for c in reading.codes if c.view is view)
            ):
                return True
    return False
