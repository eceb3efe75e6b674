"""Promises kept (DOMAIN 9): who must answer a customer is warned while there is time, the head told of what was missed.

Each promise is spoken of once to each department, in one mail with the others of that moment. A new date is a new
promise. Nothing is cleared by it: only an answer to the customer does that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from intake.compose.mime import usable
from ledger.entry import Actor

if TYPE_CHECKING:
    from intake.settings import Department, Settings
    from intake.wiring import House
    from ledger.reminders import Promise

PROGRAM = Actor("intake")
DUE, MISSED = "promise_due", "promise_missed"  # what the audit chain calls them
LONGEST_CLOSED = timedelta(days=21)  # no office is closed for longer: so far ahead a warning may have to go


def remind(house: House, now: datetime) -> dict[str, int]:
    """Warnings and notices that are due, to the outbox. Returns how many of each, and `nobody to tell`."""
    from ledger.promises import warn_on

    today = now.astimezone(house.settings.zone).date()
    counts = {"warned": 0, "told missed": 0, "nobody to tell": 0}
    promises = house.book.promises(today + LONGEST_CLOSED)
    holidays = house.book.rules.holidays
    missed = [one for one in promises if one.due_on < today]
    near = [one for one in promises if one.due_on >= today >= warn_on(one.due_on, holidays)]
    for what, found, name in ((DUE, near, "warned"), (MISSED, missed, "told missed")):
        for department, waiting in _by_department(house.settings, found):
            told = _tell(house, what, department, waiting, now)
            counts["nobody to tell" if told is None else name] += len(waiting) if told is None else told
    return counts


def _by_department(settings: Settings, found: Sequence[Promise]) -> Iterator[tuple[Department, list[Promise]]]:
    """Each promise with every department that answers for it; what is not routed yet is with QA."""
    known = {department.name for department in settings.department}
    for department in settings.department:
        quality = "complaint" in department.takes
        mine = [
            one for one in found if department.name in one.departments or (quality and not known & set(one.departments))
        ]
        if mine:
            yield department, mine


def _tell(house: House, what: str, department: Department, waiting: Sequence[Promise], now: datetime) -> int | None:
    """Of how many promises the department hears now; None where it has no address."""
    from intake.compose.distribution import internal
    from ledger.reminders import Reminder

    address = address_of(house.settings, department, head=what == MISSED)
    if not address:
        return None
    said = house.book.reminded(what, [one.receipt_number for one in waiting])
    fresh = [one for one in waiting if Reminder(one.receipt_number, one.due_on, department.name) not in said]
    if not fresh:
        return 0
    context = {
        "missed": what == MISSED,
        "department": department.name,
        "head": department.head,
        "rows": [_row(house.settings, one) for one in fresh],
    }
    draft = internal("promises", _key(what, department, fresh), address, context, house.settings, now)
    reminders = [Reminder(one.receipt_number, one.due_on, department.name) for one in fresh]
    house.book.remind(what, draft, reminders, PROGRAM, now)
    return len(fresh)


def _key(what: str, department: Department, promises: Sequence[Promise]) -> str:
    """The same promises make the same mail, so that two watchers at once send one."""
    names = "\n".join(sorted(f"{one.receipt_number} {one.due_on}" for one in promises))
    return f"{what}:{department.name}:{hashlib.sha256(names.encode()).hexdigest()[:16]}"


def _row(settings: Settings, promise: Promise) -> dict[str, str]:
    return {
        "receipt_number": promise.receipt_number,
        "due_on": promise.due_on.isoformat(),
        "customer": promise.customer,
        "name": promise.name,
        "url": f"{settings.desk_url}/r/{promise.receipt_number}",
    }


def address_of(settings: Settings, department: Department, *, head: bool = False) -> str:
    """A department's address, or its head's where there is one; "" where there is none, or it is one that we read: a
    mail to it would come back as a delivery."""
    for address in (department.head_email if head else "", department.email):
        if usable(address) and address.lower() not in settings.own_addresses:
            return address.lower()
    return ""


def quality_address(settings: Settings) -> str:
    """Where QA reads its own mail: the address of the department that takes complaints; "" where there is none."""
    found = (address_of(settings, department) for department in settings.department if "complaint" in department.takes)
    return next(filter(None, found), "")
