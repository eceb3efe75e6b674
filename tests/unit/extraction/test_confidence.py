"""The confidence falls where a letter says more than was understood."""

from __future__ import annotations

import pytest

from intake.delivery import Received
from intake.extraction import choose
from intake.extraction.confidence import Confidence, shipped
from intake.extraction.questions import too_unsure
from ledger.remarks.wording import POINTS
from tests.unit.extraction.house import CATALOGUE, NUMBERING, ORGANISATION, ask, letter

PLAIN = "안녕하세요. NW/21-0104B 에 쓸 QV-2210-08 2개 보내주세요."


def worries(received: Received) -> dict[str, float]:
    return choose.read(received, CATALOGUE, ORGANISATION, NUMBERING, 0.9, shipped()).worries


def test_a_plain_order_passes() -> None:
    assert not ask(letter(PLAIN)).needs_review


@pytest.mark.parametrize(
    ("more", "worry"),
    [
        ("ZT40.118.22K 도 같은 날 부탁드립니다.", "unexplained"),
        ("추신. 위의 것은 제가 번호를 헷갈렸네요.", "afterthought"),
        ("NW/21-0105B 쪽은 그냥 두셔도 되겠지요.", "machines_several"),
        ("QV-2210-10 은 색이 참 곱더군요.", "parts_uneven"),
        ("NW/21-0105B haina shida kabisa, hapana.", "machines_several"),  # a language that nobody has taught
    ],
)
def test_what_is_said_besides_lowers_the_confidence(more: str, worry: str) -> None:
    plain, said = letter(PLAIN), letter(f"{PLAIN}\n{more}")
    assert worries(said)[worry] > worries(plain).get(worry, 0.0) or worries(said)["machine_passed_by"] > 0
    assert ask(said).confidence < ask(plain).confidence


@pytest.mark.parametrize(
    "text",
    [
        "P.O. No. 7714-2290 로 처리해 주세요.",
        "전화 031-777-1000 으로 연락 주세요.",
        "5/20 까지, 24V 2.2kW 용입니다.",
        "단가는 1.250.000 VND 입니다.",
    ],
)
def test_a_number_of_a_known_kind_is_no_worry(text: str) -> None:
    assert worries(letter(f"{PLAIN}\n{text}"))["unexplained"] == 0


def test_no_weight_raises_the_confidence() -> None:
    assert all(weight <= 0 for weight in shipped().weights.values())


def test_every_worry_has_its_weight() -> None:
    assert set(worries(letter(PLAIN))) == set(shipped().weights)


SEEN = {"ocr", "thread", "attachments", "passed_on", "part_alias"}  # whoever opens the request sees these


def test_every_other_worry_can_be_said_in_words() -> None:
    assert set(POINTS) | SEEN == set(shipped().weights)
    assert not set(POINTS) & SEEN


@pytest.mark.parametrize(
    ("more", "point"),
    [
        ("ZT40.118.22K 도 같은 날 부탁드립니다.", "무엇인지 모를 번호가 있는지"),
        ("추신. 위의 것은 제가 번호를 헷갈렸네요.", "뒤에 덧붙인 말이 요청을 바꾸는지"),
        ("그리고 3개 더.", "무엇의 수량인지 모를 숫자가 있는지"),
    ],
)
def test_what_is_only_unsure_as_a_whole_waits_with_what_to_look_at(more: str, point: str) -> None:
    reasons = ask(letter(f"{PLAIN}\n{more}"), threshold=0.9999).review_reasons
    assert any(point in reason for reason in reasons), reasons


def test_the_heaviest_worry_is_said_first_and_what_hardly_weighs_is_not() -> None:
    weights = {"no_machine": -1.0, "torn": -2.0, "long": -0.1, "many": -0.5}
    felt = Confidence(4.0, weights, {}, 0.9).heaviest({"no_machine": 1.0, "torn": 0.3, "long": 1.0, "many": 0.0})
    assert felt == ["no_machine", "torn"]
    said = "장비제번이 적혀 있는지, 깨져 읽힌 글자가 있는지 먼저 보아 주십시오 (신뢰도 89%, 기준 90%)."
    assert too_unsure(0.8999, 0.9, felt).said() == said
    assert too_unsure(0.8999, 0.9, felt).said("en") == (
        "Please check first: whether a serial number is written; whether characters were read broken (confidence 89%, needed 90%)."
    )
    assert too_unsure(0.8999, 0.9, []).said() == "확실하지 않습니다 (신뢰도 89%, 기준 90%)."
