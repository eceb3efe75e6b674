"""When the customer hears from us (DOMAIN 9): counted from the day of arrival, passed on a closed day the working
day before."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date, timedelta


def is_open(day: date, holidays: AbstractSet[date]) -> bool:
    """The office works on this day: no Saturday, Sunday or holiday."""
    return day.weekday() < 5 and day not in holidays


def working_day_before(day: date, holidays: AbstractSet[date]) -> date:
    """The day itself where the office is open, else the last working day before it."""
    while not is_open(day, holidays):
        day -= timedelta(days=1)
    return day


def due_on(received_on: date, days: int, working: bool, holidays: AbstractSet[date]) -> date:
    """The day by which an answer is due, never before the day it arrived.

    >>> due_on(date(2026, 3, 3), 7, False, frozenset())        # a Tuesday a week later
    datetime.date(2026, 3, 10)
    >>> due_on(date(2026, 2, 28), 7, False, frozenset())       # would fall on a Saturday: the Friday before
    datetime.date(2026, 3, 6)
    """
    if not working:
        return max(received_on, working_day_before(received_on + timedelta(days=days), holidays))
    day, left = received_on, days
    while left:
        day += timedelta(days=1)
        left -= is_open(day, holidays)
    return day


def warn_on(due: date, holidays: AbstractSet[date]) -> date:
    """The last day on which the customer can still be told of a delay: a working day at least one day before."""
    return working_day_before(due - timedelta(days=1), holidays)
