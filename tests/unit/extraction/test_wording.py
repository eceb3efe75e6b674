"""The learnt reading of the words around a number: what it may depend on, and that it has learnt something."""

from __future__ import annotations

import math

import numpy as np
import pytest

from bench.mentions import learn, ranked, written
from intake.extraction.meant import wording
from intake.extraction.text.values import fold


def score(text: str, *, number: str = "PK-2041", machine: bool = True) -> float:
    """Of the place marked @."""
    folded = fold(text.replace("@", "\x01")).text
    at = folded.index("\x01")
    return wording.score(folded.replace("\x01", number), at, at + len(number), machine=machine)


@pytest.mark.parametrize(("asked", "aside"), [
    ("@ 메인 축에서 쇳소리가 심합니다. 급히 봐 주십시오.", "@ 쪽은 여태 별 탈 없이 굴러가니 그냥 두셔도 됩니다."),
    ("Please repair @, it leaks oil badly.", "@ runs fine, nothing is needed there."),
    ("@ の主軸から異音がします。至急点検をお願いします。", "@ は昨年直していただいて以来、順調に動いています。"),
    ("@主轴异响严重，请尽快派人检修。", "@去年修过以后一直很正常，这次不用管。"),
    ("Máy @ bị kẹt trục, nhờ anh cử người sang sửa.", "Máy @ thì vẫn chạy tốt, không cần làm gì."),
    ("เครื่อง @ เพลาติดหมุนไม่ได้ รบกวนส่งช่างด่วนครับ", "เครื่อง @ ซ่อมไปเมื่อปีที่แล้ว ตอนนี้ใช้งานปกติดี"),
    ("Die Spindel von @ blockiert, bitte schicken Sie einen Techniker.", "Die Nachbarmaschine @ läuft dagegen einwandfrei."),
    ("Necesitamos que revisen la @, se para cada hora.", "La @ la repararon ustedes en marzo y sigue trabajando bien."),
])  # fmt: skip
def test_what_is_asked_for_stands_above_what_is_only_named(asked: str, aside: str) -> None:
    assert score(asked) > score(aside)


@pytest.mark.parametrize("number", ["7", "70418831", "RH450/1906", "VF.1224.08", "AB 12-3", "T9/088-04"])
def test_the_number_itself_says_nothing(number: str) -> None:
    text = "Our @ leaks oil since Monday, please advise. The one beside it is fine."
    assert score(text, number=number) == score(text)


def test_other_numbers_are_numbers_whatever_they_are() -> None:
    assert score("@ fails, unlike KX-2093.") == score("@ fails, unlike 17/BQ/0198.")


@pytest.mark.parametrize(
    "text", ["@", "\n@\n", "@" + " x" * 5000, "(" * 400 + "@", "\ud83d\ude00@\u202e", "1 " * 300 + "@"]
)
def test_nothing_around_it_is_harmless(text: str) -> None:
    assert math.isfinite(score(text))
    assert math.isfinite(score(text, machine=False))


def test_the_shipped_weights_are_those_of_a_fit() -> None:
    """The lines it was taught by are ranked well above chance, and a fit of a few of them ranks those."""
    said = [s for _, s in written()]
    (part, machine), weights = wording.learnt()
    assert len(weights) == 1 << wording.BITS
    some = said[::12]
    asked = [float(s.asked) for s in some]
    points = [(part, machine)[s.machine] + weights[s.pieces].sum() / len(s.pieces) ** 0.5 for s in some]
    assert ranked(np.array(points), np.array(asked)) > 0.8
    few = some[:80]
    assert ranked(learn(few, steps=60).scores(few), np.array([float(s.asked) for s in few])) > 0.9
