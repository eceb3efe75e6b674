from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ledger import numbers
from ledger.promises import due_on, is_open, warn_on, working_day_before

CHUSEOK = frozenset({date(2026, 9, 24), date(2026, 9, 25), date(2026, 9, 28)})
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def test_passed_on_a_closed_day_the_working_day_before() -> None:
    assert due_on(date(2026, 9, 18), 7, False, CHUSEOK) == date(2026, 9, 23)
    assert due_on(date(2026, 9, 18), 7, True, CHUSEOK) == date(2026, 10, 2)


def test_never_before_it_arrived() -> None:
    assert due_on(date(2026, 9, 26), 1, False, CHUSEOK) == date(2026, 9, 26)


@given(DAYS, st.integers(1, 30), st.booleans())
def test_due_days_are_open_and_a_warning_comes_before(day: date, days: int, working: bool) -> None:
    due = due_on(day, days, working, CHUSEOK)
    assert due >= day
    assert due == day or is_open(due, CHUSEOK)
    assert warn_on(due, CHUSEOK) < due
    assert is_open(working_day_before(due - timedelta(days=1), CHUSEOK), CHUSEOK)


@given(
    st.integers(1, 10**6),
    st.sampled_from(["AS-{yy}-{n:03}", "SR{yyyy}-{n:04}", "A/S-{n}", "R{n:05}/{yy}"]),
    st.integers(2020, 2099),
)
def test_a_number_reads_back(sequence: int, number_format: str, year: int) -> None:
    series = numbers.place(number_format, year)
    assert numbers.parse(number_format, numbers.number(series, sequence)) == (series, sequence)
    assert numbers.parse(number_format, "PO-4500118823") is None
