"""The questions that a reading leaves open, each in one sentence for the desk.

A value that may be another, a machine of another owner, a number on no list: whoever confirms the request is asked in
words and need not find out what was doubtful.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.extraction import part_model, serial_number
from intake.extraction.catalogue import Catalogue
from intake.extraction.values import LOOKALIKE, compact

if TYPE_CHECKING:
    from intake.extraction.choose import Reading, Who


HEARD_OF = 0.08  # chance from which a machine that was left out is asked about
UNSURE = 0.7  # chance below which one that was taken is
HEARD_OF_PART, UNSURE_PART = 0.1, 0.8  # the same of parts
HEARD_ALSO = 0.1  # chance from which another reading of a word makes it doubtful


def questions(
    reading: Reading,
    who: Who,
    machines: list[serial_number.Finding],
    parts: list[part_model.Finding],
    catalogue: Catalogue,
) -> list[str]:
    """What must be asked before the request is acted on, in the words of the desk."""
    asks: list[str] = []
    owner = who.row.id if who.row else None
    for finding in machines:
        serial = finding.row.serial if finding.row else finding.written
        rivals = list(finding.rivals)
        if finding.scanned and finding.row:
            rivals += _twins_in_doubt(finding, catalogue)
        spelled = [
            catalogue.machines[k][0].serial
            for k in dict.fromkeys(rivals)
            if k in catalogue.machines and catalogue.machines[k][0].serial != serial
        ]
        if spelled:
            asks.append(f"제번이 {serial}{_with(serial)} {', '.join(spelled[:3])} 중 하나로 읽힙니다.")
        if finding.row and owner and finding.row.customer_id != owner:
            other = catalogue.customers.get(finding.row.customer_id)
            asks.append(
                f"제번 {serial}의 고객은 대장에 {other.name if other else finding.row.customer_id}인데, 의뢰한 곳은 {who.row.name if who.row else ''}(으)로 보입니다."
            )
        elif finding.row and owner and who.acts_for and not reading.signs.named.get(owner):
            asks.append(
                f"제번 {serial}의 고객이 이름으로 적혀 있지 않습니다. {who.row.name if who.row else ''}의 일입니까?"
            )
        if finding.soft and not finding.plain:
            asks.append(f"제번 {serial}{_topic(serial)} 이상이 없거나 견주려고 적은 것으로 보입니다. 이번 대상입니까?")
        elif finding.chance is not None and finding.chance < UNSURE:
            asks.append(f"여러 호기가 적혀 있습니다. 제번 {serial}도 이번 대상입니까?")
        near = serial_number.near_misses(finding, owner, catalogue)
        if near:
            asks.append(
                f"제번 {serial}{_topic(serial)} 대장에 없습니다. {', '.join(r.serial for r in near[:3])}의 오기입니까?"
            )
    for finding in reading.machines.values():
        if finding.unheard and finding.row and machines and (finding.chance or 0.0) >= HEARD_OF:
            serial = finding.row.serial
            asks.append(f"제번 {serial}{_topic(serial)} 지나가며 말한 것으로 읽었습니다. 대상이 아닙니까?")
    if not machines:
        for finding in reading.machines.values():
            spelled = [catalogue.machines[key][0].serial for key in finding.rivals if key in catalogue.machines]
            if finding.row and spelled and finding.points >= serial_number.TAKEN and not finding.hard:
                serial = finding.row.serial
                asks.append(
                    f"제번이 {serial}{_with(serial)} {', '.join(spelled[:3])} 중 어느 것인지 분명하지 않습니다."
                )
            if (
                finding.row
                and finding.points >= serial_number.TAKEN
                and finding.hard
                and "field_service" in reading.work.kinds
            ):
                asks.append(
                    f"제번 {finding.row.serial}{_topic(finding.row.serial)} 대상에서 빠진 것으로 읽었습니다. 맞습니까?"
                )
    for found in parts:
        model = found.row.model if found.row else found.model
        if found.rivals:
            asks.append(f"품번이 {model}{_with(model)} {', '.join(found.rivals[:3])} 중 하나로 읽힙니다.")
        if found.conflict:
            asks.append(f"{model}의 수량이 여러 가지로 적혀 있습니다. 읽은 수량 {found.quantity:g}이 맞습니까?")
        if found.chance is not None and found.chance < UNSURE_PART:
            asks.append(f"품번 {model}{_topic(model)} 이번에 필요한 것으로 읽었습니다. 맞습니까?")
    for found in reading.parts.values():
        if not found.taken and found.row and not found.hard and (found.chance or 0.0) >= HEARD_OF_PART:
            model = found.row.model
            asks.append(f"품번 {model}{_topic(model)} 지나가며 말한 것으로 읽었습니다. 필요하지 않습니까?")
    if who.row is not None and who.margin < 1.5 and who.second and who.second in catalogue.customers:
        asks.append(f"고객이 {who.row.name}{_with(who.row.name)} {catalogue.customers[who.second].name} 중 어디입니까?")
    if who.row is None:
        asks.append(
            f"고객 {who.unknown}{_topic(who.unknown)} 대장에 없습니다." if who.unknown else "고객을 알 수 없습니다."
        )
    for view in reading.scene.views:
        document = view.document
        if document.unread and document.role in ("attachment", "nested"):
            asks.append(f"첨부 {document.source}: {document.notes[0]} 여기에 더 적혀 있을 수 있습니다.")
    return asks


def _with(word: str) -> str:
    """The Korean particle 와/과 after `word`."""
    last = word[-1:]
    if "가" <= last <= "힣":
        return "과" if (ord(last) - 0xAC00) % 28 else "와"
    return "과" if last in "013678LMNRlmnr" else "와"


def _topic(word: str) -> str:
    """The Korean particle 은/는 after `word`."""
    return "은" if _with(word) == "과" else "는"


def _twins_in_doubt(finding: serial_number.Finding, catalogue: Catalogue) -> list[str]:
    """Other listed serials that the picture may as well show, unless it was read without any doubt."""
    code = max(finding.places, key=lambda c: c.view.scanned)
    row = code.row
    line = list(code.view.document.lines())[row.number] if code.view.rows else None
    begin, stop = code.view.folded.written(code.start, code.end)
    words = [w for w in line.words if w.start < stop and w.end > begin] if line else []
    sure = bool(words) and all(
        w.confidence >= 0.9 and not any(o.chance >= HEARD_ALSO for o in w.alternatives) for w in words
    )
    found = serial_number.twins(finding.key, catalogue)
    alike = [k for k in found if compact(k).translate(LOOKALIKE) == finding.key.translate(LOOKALIKE)]
    several = len({p.view.number for p in finding.places if p.view.scanned}) > 1
    return alike if sure or several or finding.how in ("range",) else found
