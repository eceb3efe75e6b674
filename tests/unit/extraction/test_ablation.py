"""What the measure of each source takes away is still there to be taken."""

from __future__ import annotations

import pytest

from bench.ablation import WITHOUT
from tests.unit.extraction.house import ask, letter, serials

TEXT = "NW/21-0104B, 0105B 두 대가 멈췄습니다. NW/23-0350A는 정상입니다. QV-2210-08 2개와 함께 방문 부탁드립니다."


@pytest.mark.parametrize("name", WITHOUT)
def test_a_letter_is_read_without_each_source(name: str) -> None:
    with WITHOUT[name]():
        assert ask(letter(TEXT)).kind == "service"
    assert serials(ask(letter(TEXT))) == ["NW/21-0104B", "NW/21-0105B"]


def test_what_is_taken_away_is_missed() -> None:
    with WITHOUT["ends of numbers"](), WITHOUT["ranges and lists"]():
        assert serials(ask(letter(TEXT))) == ["NW/21-0104B"]
