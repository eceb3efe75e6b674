"""Days that are told so loosely that the words may as well mean something else: found, and never wanted for that alone."""

from __future__ import annotations

from datetime import date

import pytest

from intake.extraction.matter import dates, due, loosely

TODAY = date(2026, 11, 16)  # a Monday


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("수조를 비우는 28일에 맞춰", ["2026-11-28"]),
        ("3일 동안 두 번 멈췄고 2일째 그대로", []),
        ("부품 12일치, 10일간, 5일 이내", []),
        ("the ferry leaves on the 27th, so the 25th", ["2026-11-27", "2026-11-25"]),
        ("the 2nd pump and the 3rd floor", []),
        ("Am 24. kommt der Kran", ["2026-11-24"]),
        ("Le 26, nous fermons", ["2026-11-26"]),
        ("le 26 mm", []),
        ("in zwei Wochen", ["2026-11-30"]),
        ("we need it within a fortnight", ["2026-11-30"]),
        ("두 주 안에 와 주세요", ["2026-11-30"]),
        ("사흘 안에", ["2026-11-19"]),
        ("两天内到货", ["2026-11-18"]),
        ("das Teil muss morgen da sein", ["2026-11-17"]),
        ("Guten Morgen zusammen", []),
        ("guten morgen zusammen", []),
    ],
)
def test_what_may_be_a_day(text: str, days: list[str]) -> None:
    assert [on.isoformat() for on, _, _ in loosely.find(text, TODAY, ())] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("chậm nhất ngày26/11", ["2026-11-26"]),
        ("trước12/12 ạ", ["2026-12-12"]),
        ("needed before12/12", ["2026-12-12"]),
        ("AB26/11, DO3/4", []),
    ],
)
def test_a_day_whose_blank_a_fax_has_lost(text: str, days: list[str]) -> None:
    assert [day.on.isoformat() for day in dates.find(text, TODAY)] == days


def test_the_day_of_a_month_that_has_none_is_of_the_next_that_has() -> None:
    assert loosely.coming(30, date(2027, 2, 3)) == date(2027, 3, 30)
    assert loosely.coming(15, TODAY) == date(2026, 12, 15)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("상량식이 11월 30일입니다. 사흘 전까지 끝내", ["2026-11-30", "2026-11-27"]),
        ("ten days before December 21", ["2026-12-11", "2026-12-21"]),
        ("Am 24. reißen wir ab, am Tag danach", ["2026-11-24", "2026-11-25"]),
        ("otwieramy 12 grudnia, tydzień wcześniej", ["2026-12-12", "2026-12-05"]),
        ("이틀 전에 멈췄고 사흘 뒤", []),
        ("7일에 멎었다가 2일 전에 또 멎음", ["2026-12-07", "2026-12-05"]),
    ],
)
def test_so_long_before_or_after_another_day(text: str, days: list[str]) -> None:
    assert [day.on.isoformat() for day in dates.find(text, TODAY, loosely_told=True)] == days


def test_what_was_told_already_is_not_told_loosely_too() -> None:
    text = "11월 28일까지"
    assert [day.loose for day in dates.find(text, TODAY, loosely_told=True)] == [False]


def test_no_loose_day_is_wanted_by_its_words_alone() -> None:
    assert all(found.score < due.ENOUGH for found in due.judge("수조를 비우는 28일인데 오실 수 있나요", TODAY))


@pytest.mark.parametrize(
    "text", ["일" * 3000, "in " * 2000, "the 1 " * 2000, "12월 첫" * 1000, "한 " * 2000, "3일 전 " * 900]
)
def test_a_long_text_takes_no_longer_than_it_is(text: str) -> None:
    assert list(loosely.find(text, TODAY, ())) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("来週木曜に", "2026-11-26"),
        ("我们下周四停机", "2026-11-26"),
        ("วันพุธหน้าสะดวกไหม", "2026-11-25"),
        ("十二月二十三日まで", "2026-12-23"),
        ("令和八年十二月七日", "2026-12-07"),
        ("by Thursday week", "2026-11-26"),
        ("12월 둘째 주 수요일에", "2026-12-09"),
        ("the first Tuesday of February", "2027-02-02"),
        ("aralık ayının 15'inden önce", "2026-12-15"),
        ("๒๗ พฤศจิกายน ๒๕๖๙", "2026-11-27"),
    ],
)
def test_days_as_people_tell_them(text: str, day: str) -> None:
    assert [found.on.isoformat() for found in dates.find(text, TODAY)] == [day]
