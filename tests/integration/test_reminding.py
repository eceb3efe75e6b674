"""Who is warned of a promise, when, and how often, on both databases."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from intake.carrying_out import carry_out
from intake.reminding import remind
from intake.settings import Settings
from intake.wiring import House
from ledger import queries
from ledger.book import Book, Rules
from ledger.entry import Actor
from ledger.reconcile import reconcile
from tests.integration.ledger_databases import KIM, Ledger, filing

pytestmark = pytest.mark.enable_socket
NUMBER = "AS-26-001"
ARRIVED = datetime(2026, 3, 2, 0, 30, tzinfo=UTC)  # a Monday; the answer is due on Monday the 9th
RULES = Rules(
    departments=(("기술부", ("field_service",)), ("품질관리부", ("complaint",))),
    holidays=frozenset({date(2026, 3, 6)}),  # the Friday before: the last day to warn is Thursday the 5th
)


def house_of(ledger: Ledger, **engineering: Any) -> House:
    ledger.book = Book(RULES, ledger.alias)
    departments = [
        {"name": "기술부", "takes": ["field_service"], "email": "tech@us.example", **engineering},
        {"name": "품질관리부", "takes": ["complaint"], "email": "quality@us.example"},
    ]
    ours = {"mailboxes": ["as@us.example"], "domains": ["us.example"]}
    return House(Settings.model_validate({"organisation": ours, "department": departments}), ledger.book)


def on(day: int) -> datetime:
    return datetime(2026, 3, day, 1, 0, tzinfo=UTC)


def mails(ledger: Ledger) -> list[tuple[str, str]]:
    lines = sorted(queries.letters(using=ledger.alias)[0], key=lambda line: line.id)
    return [(line.to, line.subject.partition("]")[0].strip("[")) for line in lines if line.occasion == "promises"]


def test_warned_before_counting_closed_days_and_the_head_when_missed_once_each(ledger: Ledger) -> None:
    house = house_of(ledger, head="박부장", head_email="head@us.example")
    ledger.file(filing(at=ARRIVED, request={"nature": "request"}))
    assert ledger.book.entry(NUMBER).due_on == date(2026, 3, 9)
    assert remind(house, on(4))["warned"] == 0
    assert remind(house, on(5))["warned"] == 1
    assert [remind(house, on(day))["warned"] for day in (5, 6, 9)] == [0, 0, 0]
    assert mails(ledger) == [("tech@us.example", "기한 임박")]
    assert remind(house, on(10)) == {"warned": 0, "told missed": 1, "nobody to tell": 0}
    assert remind(house, on(11))["told missed"] == 0
    assert mails(ledger)[1:] == [("head@us.example", "기한 경과")]
    assert ledger.book.entry(NUMBER).version == 1  # a reminder is no posting and clears nothing
    state = carry_out(
        house,
        NUMBER,
        "promised",
        {"due_on": "2026-03-20", "reason": "부품"},
        version=1,
        actor=KIM,
        now=on(11),
        tell=False,
    )
    assert remind(house, on(19))["warned"] == 1  # a new date is a new promise
    ledger.book.post(NUMBER, "answered", {"what": "전화"}, state.version, KIM, on(19))
    assert sum(remind(house, on(25)).values()) == 0
    assert reconcile(using=ledger.alias) == []


def test_whoever_it_was_assigned_to_answers_and_what_nobody_has_is_with_quality(ledger: Ledger) -> None:
    house = house_of(ledger)
    ledger.file(filing(at=ARRIVED, request={"nature": "request", "work": []}))
    other = {
        "nature": "complaint",
        "work": ["field_service"],
        "equipment": [{"serial": "ZZ-1"}],
        "customer": {"id": "C9"},
    }
    ledger.file(filing(at=ARRIVED, request=other, sender="x@other.example", text="전혀 다른 기계의 다른 고장"))
    assert ledger.book.entry("AS-26-002").departments == ("기술부", "품질관리부")
    data = {"department": "기술부", "name": "박과장"}
    carry_out(house, "AS-26-002", "assigned", data, version=1, actor=KIM, now=on(3), tell=False)
    assert remind(house, on(9))["warned"] == 2
    assert sorted(mails(ledger)) == [("quality@us.example", "기한 임박"), ("tech@us.example", "기한 임박")]
    trail, total = queries.audit_trail(what="promise_due", using=ledger.alias)
    assert total == 2 and {row["after"]["department"] for row in trail} == {"기술부", "품질관리부"}


@pytest.mark.parametrize("address", ["", "as@us.example", "not an address"])
def test_without_an_address_nobody_is_told_and_the_numbers_say_so(ledger: Ledger, address: str) -> None:
    house = house_of(ledger, email=address)
    ledger.file(filing(at=ARRIVED, request={"nature": "request"}))
    assert remind(house, on(9))["nobody to tell"] == 1
    assert mails(ledger) == []
    assert remind(house_of(ledger), on(9))["warned"] == 1  # once there is one, it is told


def test_many_promises_are_one_mail(ledger: Ledger) -> None:
    house = house_of(ledger)
    for n in range(30):
        machine = {"nature": "request", "equipment": [{"serial": f"S-{n}"}], "customer": {"id": f"K{n}"}}
        ledger.file(
            filing(at=ARRIVED + timedelta(minutes=n), request=machine, sender=f"a@k{n}.example", text=f"고장 {n}")
        )
    assert remind(house, on(9))["warned"] == 30
    assert len(mails(ledger)) == 1
    assert Actor("intake").name in {row["by"] for row in queries.audit_trail(what="promise_due", using=ledger.alias)[0]}
