"""The questions that a reading leaves open, each in one sentence for the desk.

A value that may be another, a machine of another owner, a number on no list: whoever confirms the request is asked in
words and need not find out what was doubtful.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from intake.extraction import part_model, serial_number
from intake.extraction.catalogue import Catalogue
from intake.extraction.text.values import LOOKALIKE, compact

if TYPE_CHECKING:
    from intake.extraction.choose import Reading, Who
    from intake.extraction.text.scene import Scene


HEARD_OF = 0.08  # chance from which a machine that was left out is asked about
UNSURE = 0.7  # chance below which one that was taken is
HEARD_OF_PART, UNSURE_PART = 0.1, 0.8  # the same of parts
HEARD_ALSO = 0.1  # chance from which another reading of a word makes it doubtful

POINTS = 3  # named where nothing but the chance of the whole is too low

# What to look at, by the worry that took from the chance (worries.py, strangeness.py); "ocr", "thread" and their like say
# nothing that the page beside it does not show.
TO_LOOK_AT = {
    "machine_of_others": "장비제번이 다른 고객의 것인지",
    "machine_rivals": "장비제번이 다르게도 읽히는지",
    "machine_doubted": "여러 호기 가운데 어느 것이 대상인지",
    "machines_several": "적힌 호기가 모두 대상인지",
    "machine_unlisted": "대장에 없는 장비제번이 맞는지",
    "machine_background": "장비제번을 견주거나 지나가며 적은 것인지",
    "machine_inexact": "장비제번이 대장과 다르게 적힌 것이 맞는지",
    "machine_weak": "적힌 번호가 장비제번이 맞는지",
    "machine_unlabelled": "제번이라는 말 없이 적힌 번호가 장비제번이 맞는지",
    "machine_alone": "장비 말고 부품도 적혀 있는지",
    "machines_alike": "비슷한 장비제번과 바뀌지 않았는지",
    "machine_passed_by": "대상으로 읽지 않은 장비제번이 있는지",
    "no_machine": "장비제번이 적혀 있는지",
    "label_unread": "적혀 있으나 읽지 못한 장비제번이 있는지",
    "count_of_machines": "장비 대수가 적힌 대수와 맞는지",
    "models_differ": "적힌 장비 모델과 장비제번이 맞는지",
    "range_sign": "번호의 범위를 바르게 펼쳤는지",
    "attachments_disagree": "본문과 첨부의 장비가 같은지",
    "part_doubted": "부품이 이번에 필요한 것인지",
    "part_left_unsaid": "목록에 있으나 요청으로 읽지 않은 부품이 있는지",
    "part_without_quantity": "수량이 적혀 있는지",
    "part_unlisted": "목록에 없는 품번이 맞는지",
    "part_unfit": "부품이 그 장비에 맞는 것인지",
    "part_bracketed": "괄호 안의 품번이 필요한 것인지",
    "part_weak": "적힌 번호가 품번이 맞는지",
    "part_conflict": "부품의 수량이 둘로 읽히는지",
    "part_inexact": "품번이 목록과 다르게 적힌 것이 맞는지",
    "part_background": "부품을 지나가며 적은 것인지",
    "part_loosely_bound": "수량이 그 부품의 것인지",
    "part_passed_by": "요청으로 읽지 않은 품번이 있는지",
    "part_corrected": "고쳐 적은 수량이 맞는지",
    "parts_uneven": "수량이 빠진 부품이 있는지",
    "parts_alike": "비슷한 품번과 바뀌지 않았는지",
    "parts_in_prose": "문장에 적힌 부품과 수량이 맞는지",
    "no_beside_part": "부품 옆의 부정하는 말이 그 부품에 관한 것인지",
    "negation_by_code": "번호 옆의 부정하는 말이 무엇에 관한 것인지",
    "numbers_by_part": "부품 옆의 다른 숫자가 수량인지",
    "quantity_is_ordinal": "수량이 줄 번호는 아닌지",
    "quantity_spare": "부품에 붙이지 않은 수량이 있는지",
    "count_unclaimed": "무엇의 수량인지 모를 숫자가 있는지",
    "piece_of_code": "번호의 끝자리만 적은 것이 있는지",
    "row_like_others": "읽지 못한 줄이 있는지",
    "row_with_code_unread": "읽지 못한 줄이 있는지",
    "item_unread": "읽지 못한 줄이 있는지",
    "unexplained": "무엇인지 모를 번호가 있는지",
    "unexplained_many": "무엇인지 모를 번호가 있는지",
    "cover_limits": "본문이 첨부의 일부만 요청하는지",
    "afterthought": "뒤에 덧붙인 말이 요청을 바꾸는지",
    "attachment_blank": "열지 못한 첨부가 있는지",
    "torn": "깨져 읽힌 글자가 있는지",
    "customer_by_machine": "장비로만 짐작한 고객이 맞는지",
    "customer_unknown": "고객이 누구인지",
    "customer_thin": "고객이 누구인지",
    "customer_weak": "고객이 누구인지",
    "acts_for": "누구의 의뢰인지",
    "kind_thin": "서비스 의뢰가 맞는지",
    "purpose_unclear": "무엇을 해 달라는 것인지",
    "asks_nothing": "무엇을 해 달라는 것인지",
    "nothing": "무엇을 해 달라는 것인지",
    "visit_without_machine": "어느 장비의 출장인지",
    "many": "여러 장비와 부품이 모두 맞는지",
    "long": "긴 글에서 빠뜨린 것이 있는지",
}


def too_unsure(sure: float, threshold: float, worries: list[str]) -> str:
    """That the whole request's chance is too low where no one value is in question, and what to look at first."""
    points = list(dict.fromkeys(TO_LOOK_AT[name] for name in worries if name in TO_LOOK_AT))[:POINTS]
    below = f"신뢰도 {int(sure * 100)}%, 기준 {threshold:.0%}"
    return f"{', '.join(points)} 먼저 보아 주십시오 ({below})." if points else f"확실하지 않습니다 ({below})."


def questions(
    reading: Reading,
    who: Who,
    machines: list[serial_number.Finding],
    parts: list[part_model.Finding],
    catalogue: Catalogue,
) -> list[str]:
    """What must be asked before the request is acted on, in the words of the desk."""
    return [
        *(ask for finding in machines for ask in _of_a_machine(finding, reading, who, catalogue)),
        *_of_machines_left_out(reading, machines, catalogue),
        *(ask for finding in parts for ask in _of_a_part(finding)),
        *_of_parts_left_out(reading),
        *_of_the_customer(who, catalogue),
        *_of_what_was_not_read(reading),
    ]


def _of_a_machine(finding: serial_number.Finding, reading: Reading, who: Who, catalogue: Catalogue) -> Iterator[str]:
    serial = finding.row.serial if finding.row else finding.written
    twins = _twins_in_doubt(finding, catalogue) if finding.scanned and finding.row else []
    if spelled := [s for s in _spelled([*finding.rivals, *twins], catalogue) if s != serial]:
        yield f"제번이 {serial}{_with(serial)} {', '.join(spelled[:3])} 중 하나로 읽힙니다."
    if finding.row and who.row and finding.row.customer_id != who.row.id:
        owner = catalogue.customers.get(finding.row.customer_id)
        named = owner.name if owner else finding.row.customer_id
        yield f"제번 {serial}의 고객은 대장에 {named}인데, 의뢰한 곳은 {who.row.name}(으)로 보입니다."
    elif finding.row and who.row and who.acts_for and not reading.signs.named.get(who.row.id):
        yield f"제번 {serial}의 고객이 이름으로 적혀 있지 않습니다. {who.row.name}의 일입니까?"
    if finding.soft and not finding.plain:
        yield f"제번 {serial}{_topic(serial)} 이상이 없거나 견주려고 적은 것으로 보입니다. 이번 대상입니까?"
    elif finding.chance is not None and finding.chance < UNSURE:
        yield f"여러 호기가 적혀 있습니다. 제번 {serial}도 이번 대상입니까?"
    if near := serial_number.near_misses(finding, who.row.id if who.row else None, catalogue):
        yield f"제번 {serial}{_topic(serial)} 대장에 없습니다. {', '.join(r.serial for r in near[:3])}의 오기입니까?"


def _spelled(keys: Iterable[str], catalogue: Catalogue) -> list[str]:
    return [catalogue.machines[key][0].serial for key in dict.fromkeys(keys) if key in catalogue.machines]


def _of_machines_left_out(
    reading: Reading, machines: list[serial_number.Finding], catalogue: Catalogue
) -> Iterator[str]:
    for finding in reading.machines.values():
        if finding.row is None:
            continue
        serial = finding.row.serial
        if machines and finding.unheard and (finding.chance or 0.0) >= HEARD_OF:
            yield f"제번 {serial}{_topic(serial)} 지나가며 말한 것으로 읽었습니다. 대상이 아닙니까?"
        if machines or finding.points < serial_number.TAKEN:
            continue
        spelled = _spelled(finding.rivals, catalogue)
        if spelled and not finding.hard:
            yield f"제번이 {serial}{_with(serial)} {', '.join(spelled[:3])} 중 어느 것인지 분명하지 않습니다."
        if finding.hard and "field_service" in reading.work.kinds:
            yield f"제번 {serial}{_topic(serial)} 대상에서 빠진 것으로 읽었습니다. 맞습니까?"


def _of_a_part(finding: part_model.Finding) -> Iterator[str]:
    model = finding.row.model if finding.row else finding.model
    if finding.rivals:
        yield f"품번이 {model}{_with(model)} {', '.join(finding.rivals[:3])} 중 하나로 읽힙니다."
    if finding.conflict:
        yield f"{model}의 수량이 여러 가지로 적혀 있습니다. 읽은 수량 {finding.quantity:g}이 맞습니까?"
    if finding.chance is not None and finding.chance < UNSURE_PART:
        yield f"품번 {model}{_topic(model)} 이번에 필요한 것으로 읽었습니다. 맞습니까?"


def _of_parts_left_out(reading: Reading) -> Iterator[str]:
    for finding in reading.parts.values():
        if not finding.taken and finding.row and not finding.hard and (finding.chance or 0.0) >= HEARD_OF_PART:
            model = finding.row.model
            yield f"품번 {model}{_topic(model)} 지나가며 말한 것으로 읽었습니다. 필요하지 않습니까?"


def _of_the_customer(who: Who, catalogue: Catalogue) -> Iterator[str]:
    if who.row is None:
        yield f"고객 {who.unknown}{_topic(who.unknown)} 대장에 없습니다." if who.unknown else "고객을 알 수 없습니다."
    elif who.margin < 1.5 and who.second and who.second in catalogue.customers:
        other = catalogue.customers[who.second].name
        yield f"고객이 {who.row.name}{_with(who.row.name)} {other} 중 어디입니까?"


def _of_what_was_not_read(reading: Reading) -> Iterator[str]:
    for view in reading.scene.views:
        document = view.document
        if document.unread and document.role in ("attachment", "nested"):
            yield f"첨부 {document.source}: {document.notes[0]} 여기에 더 적혀 있을 수 있습니다."


def left_unread(scene: Scene) -> list[str]:
    """That more was written than is looked at; asked of every kind of letter, for the request may stand behind."""
    if not any(view.cut for view in scene.views):
        return []
    return ["내용이 너무 길어 앞부분만 살펴보았습니다. 그 뒤에 더 적혀 있을 수 있습니다."]


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
        w.confidence >= 0.9 and not any(o.chance >= HEARD_ALSO and o.words == 1 for o in w.alternatives) for w in words
    )
    found = serial_number.twins(finding.key, catalogue)
    alike = [k for k in found if compact(k).translate(LOOKALIKE) == finding.key.translate(LOOKALIKE)]
    several = len({p.view.number for p in finding.places if p.view.scanned}) > 1
    return alike if sure or several or finding.how in ("range",) else found
