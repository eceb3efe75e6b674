"""Figures against numbers counted by hand."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from ledger.reports import Figures, figures, month_of, trend_start, week_of

SEOUL = ZoneInfo("Asia/Seoul")
MONDAY = date(2026, 3, 2)


def at(month: int, day: int, hour: int = 9) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=SEOUL)


def row(number: int, opened_at: datetime, **over: Any) -> dict[str, Any]:
    made = {
        "receipt_number": f"AS-{number}",
        "state": "review",
        "channel": "email",
        "kind": "service",
        "nature": "additional_request",
        "customer_name": "한빛",
        "opened_at": opened_at,
        "answered_at": None,
        "closed_at": None,
        "due_on": (opened_at + timedelta(days=7)).date(),
        "work": ["purchased_part"],
        "equipment": [],
        "parts": [],
        "reports": 0,
    }
    return {**made, **over}


ROWS = [
    # the week before: answered after two days, closed this week after eight, by a second service
    row(1, at(2, 24), answered_at=at(2, 26), closed_at=at(3, 4), state="closed", reports=2, nature="complaint",
        equipment=[{"serial": "s1", "model": "MX"}]),
    # this week
    row(2, at(3, 2, 0), answered_at=at(3, 3, 0), closed_at=at(3, 6, 0), state="closed", reports=1, nature="complaint",
        equipment=[{"serial": "s2", "model": "MX"}, {"serial": "s3", "model": "MX"}], customer_name="서울",
        work=["field_service", "purchased_part"], parts=[{"model": "P1", "quantity": 4, "name": "밸브"}]),
    row(3, at(3, 8, 23), channel="fax", answered_at=at(3, 8, 23) + timedelta(hours=12),
        parts=[{"model": "P1", "quantity": 1}, {"model": "P2", "quantity": None}]),
    # next Monday, a minute past midnight in Seoul: still Sunday in UTC, but not of this week
    row(4, datetime(2026, 3, 8, 15, 1, tzinfo=ZoneInfo("UTC"))),
    # long open and late: due 8 February
    row(5, at(2, 1), due_on=date(2026, 2, 8)),
    # rejected: not open, not closed
    row(6, at(2, 10), state="rejected", closed_at=at(3, 5)),
]  # fmt: skip


@pytest.fixture(scope="module")
def week() -> Figures:
    return figures(ROWS, week_of(MONDAY), SEOUL)


def test_counts(week: Figures) -> None:
    assert (week.opened, week.opened_before) == (2, 1)
    assert (week.answered, week.closed) == (1, 2)
    assert (week.complaints, week.complaints_before) == (1, 1)
    assert week.tables["open"]["receipt_number"].tolist() == ["AS-5", "AS-3"]
    assert (week.open, week.late) == (2, 1)
    assert week.tables["open"]["days_late"].tolist() == [28, 0]


def test_times(week: Figures) -> None:
    assert week.response_days == pytest.approx(1.0)
    assert week.response_days_before == pytest.approx(2.0)
    assert week.repair_days == pytest.approx((8 + 4) / 2)
    assert week.repair_days_before is None
    assert week.first_time == pytest.approx(0.5)


def test_opened_again_is_not_solved_at_first() -> None:
    again = [{**ROWS[1], "again": True}]
    assert figures(again, week_of(MONDAY), SEOUL).first_time == 0


def test_tables(week: Figures) -> None:
    def lines(name: str) -> list[list[Any]]:
        return week.tables[name].to_numpy().tolist()

    assert lines("customers") == [["서울", 1, 1], ["한빛", 1, 0]]
    assert lines("models") == [["MX", 1, 1]], "two machines of a model in one request are one request"
    assert lines("parts") == [["P1", 2, 1], ["P2", 1, 0]]
    assert lines("channels") == [["email", 1, 1], ["fax", 1, 0]]
    assert lines("works") == [["purchased_part", 2, 1], ["field_service", 1, 1]]
    assert lines("natures") == [["additional_request", 1, 0], ["complaint", 1, 1]]
    assert lines("demand") == [["P1", "밸브", 2, 5.0], ["P2", "", 1, 0.0]]
    assert lines("repeated") == [["model", "MX", 2, 2, date(2026, 3, 2)]]
    assert lines("complaints") == [["AS-2", date(2026, 3, 2), "서울", "MX", "P1", "closed"]]


def test_trend(week: Figures) -> None:
    trend = week.tables["trend"]
    assert trend["week"].tolist() == [date(2026, 1, 12) + timedelta(weeks=n) for n in range(8)]
    assert trend["opened"].tolist() == [0, 0, 1, 0, 1, 0, 1, 2]
    assert trend["closed"].tolist() == [0] * 7 + [2]
    assert trend["complaints"].tolist() == [0] * 6 + [1, 1]
    assert trend_start(week_of(MONDAY)) == date(2026, 1, 12)


def test_a_month_is_a_calendar_month() -> None:
    february = figures(ROWS, month_of(date(2026, 2, 17)), SEOUL)
    assert (february.since, february.until) == (date(2026, 2, 1), date(2026, 3, 1))
    assert february.opened == 3
    assert february.tables["open"]["receipt_number"].tolist() == ["AS-5", "AS-6", "AS-1"], "as it was on the last day"
    assert february.late == 2
    assert february.tables["trend"]["opened"].tolist()[-1] == 1


def test_an_empty_week() -> None:
    empty = figures([], week_of(MONDAY), SEOUL)
    assert (empty.opened, empty.open, empty.late, empty.complaints) == (0, 0, 0, 0)
    assert empty.first_time is empty.response_days is empty.repair_days is None
    assert empty.tables["trend"]["opened"].tolist() == [0] * 8
    assert all(frame.empty for name, frame in empty.tables.items() if name != "trend")


def test_what_is_missing_in_a_row_counts_as_nothing() -> None:
    bare = {"receipt_number": "AS-9", "opened_at": at(3, 3), "state": "review", "channel": "desk"}
    found = figures([bare], week_of(MONDAY), SEOUL)
    assert (found.opened, found.open, found.late) == (1, 1, 0)
    assert found.tables["customers"].to_numpy().tolist() == [["", 1, 0]]
