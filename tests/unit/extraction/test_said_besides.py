"""An order or a call for help with one remark beside it, in sixteen languages: `besides.yaml` has the sentences.

What the remark counts, and the machines and parts that it names, are not what is asked for. A letter that is misread all
the same has to wait for a question; how many of each language do is held, and may only fall.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml

from intake.extraction import Catalogue, extract
from intake.registry import CustomerRow, EquipmentRow, PartRow, Registry
from tests.unit.extraction.house import NUMBERING, ORGANISATION, letter

SAID: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "besides.yaml").read_text("utf8"))
CATALOGUE = Catalogue(
    Registry(
        customers=(CustomerRow("C1", "㈜달빛제분", (), "KR", "ko", ("dalbit.example",), (), (), (), ("문가람",)),),
        equipment=tuple(EquipmentRow(serial, "EXP-4", "C1") for serial in ("EX4-219K", "EX4-231M", "EX6-077B")),
        parts=tuple(
            PartRow(model, "열전대", "purchased", "Thermix", "EA", ("EXP-4",))
            for model in ("TC-450K", "TC-450S", "VKM 200-80 R")
        ),
    )
)
# Of some sixty letters each.
MISREAD = {"de": 3, "en": 3, "es": 2, "fr": 4, "id": 3, "it": 2, "ja": 0, "ko": 0, "nl": 2, "pl": 4, "pt": 2, "ru": 3}
MISREAD |= {"th": 2, "tr": 2, "vi": 2, "zh": 2}

Wanted = tuple[str, dict[str, float]]


def letters(language: str) -> Iterator[Wanted]:
    """(text, the parts it orders): each remark behind one of the orders, and where it tells of others also before."""
    said = SAID[language]
    for at, remark in enumerate(said["remarks"]):
        model, count = ("TC-450K", "VKM 200-80 R")[at % 2], 6 + at % 3
        yield f"{order(said, at, model, count)} {remark}", {model: count}
    for (at, told), first in product(enumerate(said["parts"]), (False, True)):
        remark = told.format(q=("TC-450S", "VKM 200-80 R")[at % 2])
        yield joined(order(said, at, "TC-450K", 6 + at % 3), remark, first), {"TC-450K": 6 + at % 3}
    for (at, told), first in product(enumerate(said["machines"]), (False, True)):
        remark = told.format(o=("EX4-231M", "EX6-077B")[(at + first) % 2])
        yield joined(said["call"].format(m="EX4-219K"), remark, first), {}


def order(said: Any, at: int, model: str, count: int) -> str:
    sentence: str = said["orders"][at % 3]
    return sentence.format(m="EX4-219K", p=model, n=count)


def joined(asked: str, remark: str, first: bool) -> str:
    return f"{remark} {asked}" if first else f"{asked} {remark}"


@pytest.mark.parametrize("language", SAID)
def test_what_is_said_besides_is_not_asked_for(language: str) -> None:
    wrong = []
    for text, parts in letters(language):
        request = extract(letter(text), CATALOGUE, ORGANISATION, NUMBERING, 0.9)
        got = request.kind, [one.serial for one in request.equipment], {p.model: p.quantity for p in request.parts}
        if got != ("service", ["EX4-219K"], parts):
            assert request.needs_review, (text, got)
            wrong.append((text, got))
    assert len(wrong) <= MISREAD[language], wrong


def read_as(text: str) -> tuple[str, list[str], dict[str, float | None]]:
    request = extract(letter(text), CATALOGUE, ORGANISATION, NUMBERING, 0.9)
    return request.kind, sorted(one.serial for one in request.equipment), {p.model: p.quantity for p in request.parts}


TWO = ["EX4-219K", "EX6-077B"]
VISIT = 2  # which of the sentences asks for one


@pytest.mark.parametrize("language", SAID)
def test_two_machines_each_with_its_own(language: str) -> None:
    for at, said in enumerate(SAID[language]["two"]):
        text = said.format(a=TWO[0], b=TWO[1], p="TC-450K", q="VKM 200-80 R")
        assert read_as(text) == ("service", TWO, {} if at == VISIT else {"TC-450K": 2, "VKM 200-80 R": 3}), text


FOR_IT = (" 장비에", "에", "에는", "에도", "용으로", " 쪽에", "용으로는", "호기에는")
ASKED = ("필요합니다.", "보내주세요.", "부탁드립니다.", "주문합니다.", "교체해야 합니다.", "있어야 합니다.")


@pytest.mark.parametrize("asked", ASKED)
def test_two_machines_in_korean_with_any_particle(asked: str) -> None:
    for first, second in product(FOR_IT, FOR_IT):
        text = f"{TWO[0]}{first} TC-450K 2개 {asked} {TWO[1]}{second} VKM 200-80 R 3개 {asked}"
        assert read_as(text) == ("service", TWO, {"TC-450K": 2, "VKM 200-80 R": 3}), text


@pytest.mark.parametrize(
    "fails", ["멈췄습니다", "알람이 뜹니다", "고장입니다", "소리가 납니다", "누유가 있습니다", "작동이 안 됩니다"]
)
def test_what_ails_one_ails_the_other(fails: str) -> None:
    for particle in ("은", "는", "이", "가", "도", " 장비가", "호기가", "쪽은"):
        told = f"{TWO[0]}{particle} {fails}."
        assert read_as(f"{told} {TWO[1]}도 마찬가지입니다. 방문 점검 부탁드립니다.") == ("service", TWO, {}), told
        assert read_as(f"{told} {TWO[1]}는 정상입니다. 방문 점검 부탁드립니다.") == ("service", TWO[:1], {}), told


BY = [date(2026, 5, day) for day in (14, 15, 20, 12, 31, 25, 13)]  # the letter is of Monday the eleventh
ASKS_FOR_IT = {
    "ko": "{} 받았으면 합니다.",
    "ja": "{}お願いします。",
    "zh": "请{}发货。",
    "th": " ขอ{}ครับ",
    "tr": "{} lütfen.",
}
THIS_OR_NEXT = {("pl", 2), ("pt", 2), ("ru", 2)}  # "the next Wednesday" may as well be the day after tomorrow


@pytest.mark.parametrize("language", SAID)
def test_by_when_it_is_wanted(language: str) -> None:
    said = SAID[language]
    for at, (by, day) in enumerate(zip(said["by"], BY, strict=True)):
        asked = order(said, 0, "TC-450K", 6)
        told = f"{asked[:-1]} {by}." if language not in ASKS_FOR_IT else f"{asked} {ASKS_FOR_IT[language].format(by)}"
        request = extract(letter(told), CATALOGUE, ORGANISATION, NUMBERING, 0.9)
        assert request.wanted_by == day or (language, at) in THIS_OR_NEXT, told
