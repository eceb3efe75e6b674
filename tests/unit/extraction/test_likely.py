"""How likely the number of a part is: what it may depend on, that it has learnt something, and what it costs."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from bench.counts import Asked, counting, learn, learn_build, learn_words
from intake.extraction import choose
from intake.extraction.confidence import shipped
from intake.extraction.how_many import likely
from intake.extraction.how_many.likely import Candidate
from intake.extraction.meant import wording
from tests.unit.extraction.house import CATALOGUE, NUMBERING, ORGANISATION, ask, letter, parts

PART, OTHER = "QV-2210-08", "NWD.118.04"


def reading(text: str) -> choose.Reading:
    return choose.read(letter(text), CATALOGUE, ORGANISATION, NUMBERING, 0.9, shipped())


def candidates(text: str) -> dict[str, list[Candidate]]:
    """Of each part of a letter, by its model."""
    read = reading(text)
    return {f.model: found for f, found in likely.letter(read.scene, read.parts, read.codes, len(read.machines))}


def test_the_chances_of_a_part_come_to_one() -> None:
    for found in candidates(f"{PART} 2개, {OTHER} 3개 보내 주세요. 재고는 5개입니다.").values():
        assert sum(likely.likely(found)) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{PART} 2개 보내 주세요. 지난 3월에 교체한 것은 5개입니다.", 2),
        (f"Please send 4 pcs of {PART} and 3 pcs of {OTHER}. We have 7 left.", 4),
        (f"{PART} を2個、{OTHER} を3個お願いします。在庫は1個です。", 2),
    ],
)
def test_what_is_plainly_said_is_likely_and_stays(text: str, count: float) -> None:
    (found,) = [f for f in reading(text).parts.values() if f.model == PART]
    assert (found.quantity, found.bound != "likely") == (count, True)
    assert found.counted is not None and found.counted > 0.5


def test_nothing_is_weighed_where_each_part_has_a_number_and_there_is_no_other() -> None:
    assert not candidates(f"{PART} 2개, {OTHER} 3개 보내 주세요.")


def test_what_is_only_reckoned_is_among_the_numbers_a_part_may_have() -> None:
    found = {c.value for c in candidates(f"{PART} 왼쪽 2개, 오른쪽 3개 필요합니다.")[PART]}
    assert {None, 2.0, 3.0, 5.0} <= found


def test_a_number_that_is_put_in_is_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    def seven(*_: Any) -> tuple[float, float]:
        return 7.0, 0.9

    monkeypatch.setattr(likely, "settle", seven)
    made = ask(letter(f"{PART} 2개 보내 주세요. 상자는 7개들이입니다."))
    assert parts(made) == {PART: 7}
    assert made.needs_review and any(PART in question and "7" in question for question in made.review_reasons)


def test_a_long_list_is_left_to_its_rows() -> None:
    many = "\n".join(f"- X{n:03}-77 {n % 7 + 1}개" for n in range(120))
    read = reading(f"{PART} 1개와 아래 품목 보내 주세요.\n{many}")
    assert all(f.counted is None for f in read.parts.values())


@pytest.mark.parametrize("text", ["7 " * 30_000, "7개 " * 20_000, "(" * 5_000 + "7", "1\n" * 20_000])
def test_a_letter_of_nothing_but_numbers_is_passed_over(text: str) -> None:
    assert len(likely.learnt()[2]) == 1 << wording.BITS
    ask(letter(f"{PART} 1개 보내 주세요.\n{text}"))


def test_the_shipped_weights_are_those_of_a_fit() -> None:
    build, _, places = likely.learnt()
    assert build["rule"] > 0.5 and build["spoken"] > 0.5
    assert np.count_nonzero(places) > 1000


def _number(value: float, words: str, **facts: float) -> Candidate:
    return Candidate(value, facts, wording.hashed([(words, (np.uint64(7),))]))


def _told(world: int) -> Asked:
    """A letter whose first number lies on a shelf and whose second is wanted; its rules take the first."""
    shelf, wanted = float(world % 3 + 4), float(world % 3 + 1)
    numbers = [
        _number(shelf, "still on the shelf", rule=1.0),
        _number(wanted, "are wanted"),
        Candidate(None, {"none": 1.0}),
    ]
    return Asked(f"world {world % 6}", wanted, shelf, numbers)


def test_a_fit_learns_when_the_words_speak_against_the_rules() -> None:
    rows = [_told(n) for n in range(24)]
    with counting(*learn(rows)):
        for row in rows:
            kept, chance = likely.settle(row.rule, row.candidates)
            assert kept == row.rule and chance < 0.3
            assert likely.settle(None, row.candidates)[0] == row.right


def test_a_fit_trusts_the_rules_where_they_are_right() -> None:
    rows = [row._replace(right=row.rule) for row in map(_told, range(24))]
    words = learn_words(rows)
    build = learn_build(rows, [words.hear(row.candidates) for row in rows])
    with counting(words, build):
        assert all(likely.settle(row.rule, row.candidates)[1] > 0.7 for row in rows)
