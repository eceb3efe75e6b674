"""Who hears from us, and who must not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from intake.compose.acknowledgement import acknowledge
from ledger.entry import Decision, Relation, Silence
from tests.unit.compose.samples import NOW, NUMBER, entry, fax, filing, opened, settings, written

NEW = Decision(Relation.NEW)
FOLLOW_UP = Decision(Relation.FOLLOW_UP)
DUPLICATE = Decision(Relation.DUPLICATE)


@pytest.mark.parametrize(
    ("over", "why"),
    [
        ({"machine": "auto_submitted"}, "auto_submitted"),
        ({"machine": "delivery_report"}, "delivery_report"),
        ({"machine": "mailing_list"}, "list"),
        ({"sender": "qa@house.example"}, "own_address"),
        ({"sender": "QA@House.Example"}, "own_address"),
        ({"sender": "someone@mail.house.example"}, "own_address"),
        ({"sender": ""}, "no_address"),
        ({"sender": "not an address"}, "no_address"),
        ({"sender": "a@b.example\r\nBcc: c@d.example"}, "no_address"),
        ({"sender": "no-reply@shop.example"}, "noreply"),
        ({"sender": "orders.donotreply@shop.example"}, "noreply"),
        ({"sender": "MAILER-DAEMON@mx.example"}, "noreply"),
        ({"received_at": NOW - timedelta(days=8)}, "too_old"),
    ],
)
def test_silence(over: dict[str, Any], why: str) -> None:
    assert acknowledge(entry(), NEW, filing(**over), settings(), NOW) == Silence(why)


def test_a_new_request_is_acknowledged_under_one_key() -> None:
    first = written(acknowledge(entry(), NEW, filing(), settings(), NOW))
    other = written(acknowledge(entry(), NEW, filing(message_id="<copy@x.example>"), settings(), NOW))
    assert first.key == other.key == f"ack:{NUMBER}"
    assert first.message_id == other.message_id
    assert first.to == "kim@customer.example"


def test_switched_off() -> None:
    assert acknowledge(entry(), NEW, filing(), settings(acknowledge=False), NOW) == Silence("disabled")


def test_no_request_no_letter() -> None:
    assert acknowledge(entry(), Decision(Relation.NONE), filing(), settings(), NOW) == Silence("no_request")


def test_hold_mode_says_why() -> None:
    held = written(acknowledge(entry(), NEW, filing(), settings(mode="hold"), NOW))
    assert held.hold
    assert held.why == "hold"
    assert not written(acknowledge(entry(), NEW, filing(), settings(), NOW)).hold


def test_the_same_again_within_the_day_is_met_with_silence() -> None:
    soon = filing(received_at=entry().opened_at + timedelta(hours=3))  # type: ignore[operator]
    assert acknowledge(entry(), DUPLICATE, soon, settings(), NOW) == Silence("repeat")
    unknown = replace(entry(), opened_at=None)
    assert acknowledge(unknown, DUPLICATE, filing(), settings(), NOW) == Silence("repeat")


def test_the_same_again_days_later_gets_one_note_a_day() -> None:
    first = written(acknowledge(entry(), DUPLICATE, filing(), settings(), NOW))
    second = written(acknowledge(entry(), FOLLOW_UP, filing(), settings(), NOW + timedelta(hours=5)))
    next_day = written(acknowledge(entry(), FOLLOW_UP, filing(), settings(), NOW + timedelta(hours=15)))
    assert first.key == second.key == f"again:{NUMBER}:2026-03-04"
    assert next_day.key == f"again:{NUMBER}:2026-03-05"


def test_a_colleagues_forward_is_answered_to_the_customer_outside_the_thread() -> None:
    forwarded = filing(forwarded_by_us=True, sender="lee@house.example")
    draft = written(acknowledge(entry(), NEW, forwarded, settings(), NOW))
    assert draft.to == "kim@customer.example"
    assert opened(draft.raw)["In-Reply-To"] is None
    nobody = entry(customer={"name": "한빛정밀"})
    assert acknowledge(nobody, NEW, forwarded, settings(), NOW) == Silence("own_address")


def test_a_fax_is_answered_by_fax_unless_it_gives_an_address_itself() -> None:
    assert written(acknowledge(entry(), NEW, fax(), settings(), NOW)).medium == "fax"
    named = written(acknowledge(entry(), NEW, fax(text="회신: Kim@customer.example"), settings(), NOW))
    assert (named.medium, named.to) == ("mail", "kim@customer.example")


def test_a_fax_from_nowhere_gets_no_letter() -> None:
    assert acknowledge(entry(), NEW, replace(fax(), caller=""), settings(), NOW) == Silence("no_address")
    ours = settings(fax="031-555-2109")
    assert acknowledge(entry(), NEW, fax(), ours, NOW) == Silence("own_address")
