"""Long lists of parts: what stands in a stretch is found by its place, and a list twice as long takes twice as much."""

from __future__ import annotations

import cProfile
import pstats
import random
from collections.abc import Callable

import pytest

from intake.extraction.numbers.codes import Code, Standing
from intake.extraction.text.scene import Spans, lay_out
from tests.unit.extraction.house import ask, letter

STRETCHES = [(random.Random(seed).randrange(60), random.Random(-seed).randrange(9)) for seed in range(40)]
PLACED = [(start, start + length) for start, length in STRETCHES]


@pytest.mark.parametrize(("start", "end"), [(0, 0), (0, 1), (7, 7), (7, 19), (30, 31), (0, 90), (59, 80), (90, 91)])
def test_stretches_that_share_a_character_are_found(start: int, end: int) -> None:
    told = [(left, right) for left, right in PLACED if left < end and start < right]
    assert sorted(Spans(PLACED).overlapping(start, end)) == sorted(told)
    assert Spans(PLACED).overlap(start, end) == bool(told)


def test_nothing_overlaps_where_nothing_is() -> None:
    assert not Spans(()).overlap(0, 100)
    assert list(Spans(()).overlapping(0, 100)) == []


@pytest.mark.parametrize(("start", "end"), [(0, 0), (0, 1), (7, 19), (30, 31), (0, 90), (59, 80), (90, 91)])
def test_codes_of_a_stretch_are_those_that_looking_at_all_would_find(start: int, end: int) -> None:
    view = lay_out(letter("")).views[0]
    codes = [Code(view, left, right, str(at), "part", "exact") for at, (left, right) in enumerate(PLACED)]
    ordered = sorted(codes, key=lambda code: code.start)
    standing = Standing(codes)
    assert list(standing) == ordered
    assert standing.begun(start, end) == [code for code in ordered if start <= code.start < end]
    assert list(standing.following(start)) == [code for code in ordered if code.start >= start]
    assert standing.touching(start, end) == [code for code in ordered if code.start < end and start < code.end]


def _calls(text: str = "", table: list[list[str]] | None = None) -> int:
    """How many functions are called to read a letter: the same in every run, whatever else the machine does."""
    received = letter(text, table=table)
    profile = cProfile.Profile()
    profile.runcall(ask, received)
    return sum(calls for calls, *_ in pstats.Stats(profile).stats.values())  # type: ignore[attr-defined]


def _typed(rows: int) -> str:
    return "아래 부품 보내주세요.\n" + "\n".join(f"- QZ7-{at:05} 베어링 {at % 7 + 1}개" for at in range(rows))


def _headed(rows: int) -> str:
    return "아래 부품 보내주세요.\n" + "\n".join(
        f"NW/21-010{at % 3 + 4}B 용:\n- QZ7-{at:05} 베어링 2개" for at in range(rows // 2)
    )


def _told(rows: int) -> str:
    return "\n".join(f"NW/21-010{at % 3 + 4}B에 쓸 QZ7-{at:05} 두 개 보내 주세요." for at in range(rows))


def _without_numbers(rows: int) -> str:
    return "아래 부품 보내주세요.\n" + "\n".join(f"- QZ7-{at:05} 베어링" for at in range(rows))


@pytest.mark.parametrize("written", [_typed, _headed, _told, _without_numbers])
def test_a_typed_list_twice_as_long_takes_about_twice_as_much(written: Callable[[int], str]) -> None:
    ask(letter(written(20)))  # what is made when first needed
    short = _calls(written(150))
    assert _calls(written(300)) < 2.6 * short


def test_a_table_twice_as_long_takes_about_twice_as_much() -> None:
    def rows(count: int) -> list[list[str]]:
        cells = [[f"NW/21-010{at % 3 + 4}B", f"QZ7-{at:05}", "베어링", str(at % 7 + 1)] for at in range(count)]
        return [["호기", "품번", "품명", "수량"], *cells]

    ask(letter("주문합니다.", table=rows(20)))
    short = _calls("주문합니다.", rows(150))
    assert _calls("주문합니다.", rows(300)) < 2.6 * short
