"""The four ways of carrying out a request, each step with its letter, on both databases."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest

from intake.carrying_out import carry_out
from intake.compose.letters import finished
from intake.settings import Settings
from intake.wiring import House
from ledger import queries
from ledger.entry import EntryState, NotAllowed, StaleVersion, State
from ledger.models import Letter
from ledger.queries import LetterLine
from ledger.reconcile import reconcile
from tests.integration.ledger_databases import KIM, START, Ledger, filing

pytestmark = pytest.mark.enable_socket
NUMBER = "AS-26-001"
VISIT = {"on": "2026-03-20", "people": "김철수, 이영희"}
SHIPMENT = {"on": "2026-03-09", "carrier": "한진택배", "tracking": "4012-3345"}
NOW = START + timedelta(days=14)


def house_of(ledger: Ledger, mode: str = "send") -> House:
    organisation = {"mailboxes": ["as@us.example"], "domains": ["us.example"], "fax": "02-555-0100"}
    settings = Settings.model_validate({"organisation": organisation, "letters": {"mode": mode}})
    return House(settings, ledger.book)


def step(house: House, kind: str, data: Mapping[str, Any], number: str = NUMBER, **more: Any) -> EntryState:
    version = more.pop("version", None) or house.book.entry(number).version
    return carry_out(house, number, kind, data, version=version, actor=KIM, now=more.pop("now", NOW), **more)


def outbox(ledger: Ledger) -> list[LetterLine]:
    return sorted(queries.letters(using=ledger.alias)[0], key=lambda line: line.id)


def mail(ledger: Ledger, line: LetterLine) -> EmailMessage:
    made = queries.letter_raw(line.id, ledger.alias)
    assert made is not None
    return message_from_bytes(finished(*made), policy=policy.default)


def last_posting(ledger: Ledger, kind: str) -> Mapping[str, Any]:
    return [p.data for p in ledger.book.postings(NUMBER) if p.kind == kind][-1]


def test_a_visit_is_settled_reported_and_closed_each_with_its_letter(ledger: Ledger) -> None:
    house = house_of(ledger)
    ledger.file(filing(message_id="<first@gana.example>", subject="펌프 고장"))
    step(house, "assigned", {"department": "기술부", "name": "박과장"})
    state = step(house, "visit_settled", VISIT)
    assert state.state is State.IN_PROGRESS and state.answered_at == NOW
    step(house, "reported", {"satisfied": True})
    state = step(house, "closed", {"evidence": "GHF-1906"})
    assert state.state is State.CLOSED
    letters = outbox(ledger)
    assert [(line.occasion, line.to, line.state) for line in letters] == [
        ("in_progress", "a@gana.example", "due"),
        ("visit_settled", "a@gana.example", "due"),
        ("done", "a@gana.example", "due"),
    ]
    visit = mail(ledger, letters[1])
    assert visit["In-Reply-To"] == "<first@gana.example>" and visit["Subject"] == f"Re: 펌프 고장 [{NUMBER}]"
    assert "김철수" in visit.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert last_posting(ledger, "visit_settled")["letter"] == letters[1].key
    assert last_posting(ledger, "answered")["what"] == "in_progress"
    assert reconcile(using=ledger.alias) == []


def test_a_second_visit_has_its_letter_and_one_visit_never_two(ledger: Ledger) -> None:
    house = house_of(ledger)
    ledger.file(filing())
    step(house, "visit_settled", VISIT)
    step(house, "visit_settled", {"on": date(2026, 3, 20), "people": ["김철수", "이영희"]})
    assert last_posting(ledger, "visit_settled")["letter"] == "silence: told_already"
    step(house, "visit_settled", {**VISIT, "on": "2026-03-27"})
    step(house, "shipped", SHIPMENT)
    step(house, "shipped", {"on": "2026-03-10"})
    step(house, "closed", {"evidence": "끝"})
    step(house, "reopened", {"reason": "다시 고장"})
    step(house, "closed", {"evidence": "다시 끝"})
    occasions = [line.occasion for line in outbox(ledger)]
    assert occasions == ["visit_settled", "visit_settled", "shipped", "shipped", "done", "done"]


def test_a_closing_taken_back_and_made_again_says_it_once(ledger: Ledger) -> None:
    house = house_of(ledger)
    ledger.file(filing())
    closed = step(house, "closed", {"evidence": "끝"})
    version = next(p.version for p in ledger.book.postings(NUMBER) if p.kind == "closed")
    ledger.book.undo(NUMBER, version, closed.version, KIM, NOW)
    step(house, "closed", {"evidence": "정말 끝"})
    assert [line.occasion for line in outbox(ledger)] == ["done"]


def test_a_new_promise_is_told_and_the_old_answer_counts_no_longer(ledger: Ledger) -> None:
    house = house_of(ledger)
    ledger.file(filing())
    step(house, "assigned", {"department": "기술부", "name": "박과장"})
    state = step(house, "promised", {"due_on": "2026-04-03", "reason": "부품 입고 지연"})
    assert (state.due_on, state.answered_at) == (date(2026, 4, 3), None)
    late = outbox(ledger)[-1]
    text = mail(ledger, late).get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert late.occasion == "late" and "부품 입고 지연" in text and "2026년 4월 3일" in text


def test_the_letter_answers_the_latest_mail_of_the_customer(ledger: Ledger) -> None:
    house = house_of(ledger)
    ledger.file(filing(message_id="<first@gana.example>"))
    again = filing(
        message_id="<second@gana.example>", in_reply_to="<first@gana.example>", sender="b@gana.example",
        request={"receipt_number": NUMBER}, text="AS-26-001 언제 오시나요?", subject="Re: 문의", days=2,
    )  # fmt: skip
    assert ledger.file(again).outcome == "follow_up"
    step(house, "visit_settled", VISIT)
    letter = outbox(ledger)[-1]
    assert (letter.to, mail(ledger, letter)["In-Reply-To"]) == ("b@gana.example", "<second@gana.example>")


def test_an_address_corrected_since_is_the_one_that_is_written_to(ledger: Ledger) -> None:
    house = house_of(ledger)
    ledger.file(filing())
    changes = {"customer": {"id": "C1", "name": "㈜가나", "email": "Right@Gana.example"}}
    ledger.book.post(NUMBER, "corrected", {"changes": changes}, 1, KIM, NOW)
    step(house, "shipped", SHIPMENT)
    assert outbox(ledger)[-1].to == "right@gana.example"


def test_a_fax_is_answered_by_fax_and_our_own_people_never(ledger: Ledger) -> None:
    house = house_of(ledger)
    without = {"customer": {"id": "C1", "name": "㈜가나"}}
    ledger.file(filing(channel="fax", sender="", caller="0431234567", message_id="", request=without))
    step(house, "shipped", SHIPMENT)
    assert [(line.medium, line.to) for line in outbox(ledger)] == [("fax", "0431234567")]
    ours = {"customer": {"id": "C2", "email": "kim@us.example"}, "equipment": [{"serial": "ZZ-9"}]}
    ledger.file(filing(sender="kim@us.example", forwarded_by_us=True, request=ours, text="다른 장비"))
    step(house, "shipped", SHIPMENT, "AS-26-002")
    posted = ledger.book.postings("AS-26-002")[-1]
    assert (posted.kind, posted.data["letter"]) == ("shipped", "silence: own_address")  # and no answer is claimed
    assert len(outbox(ledger)) == 1


def test_held_untold_and_lost_races(ledger: Ledger) -> None:
    house = house_of(ledger, "hold")
    ledger.file(filing())
    state = step(house, "visit_settled", VISIT)
    assert outbox(ledger)[0].state == "held" and state.answered_at is None  # nobody has heard anything yet
    with pytest.raises(StaleVersion):
        step(house, "shipped", SHIPMENT, version=1)
    assert ledger.book.release_letter(outbox(ledger)[0].id, KIM, NOW)
    assert ledger.book.entry(NUMBER).answered_at == NOW
    step(house, "closed", {"evidence": "전화로 마침"}, tell=False)
    assert last_posting(ledger, "closed")["letter"] == "silence: not_told"
    assert [line.occasion for line in outbox(ledger)] == ["visit_settled"]
    with pytest.raises(NotAllowed):
        step(house, "shipped", SHIPMENT)
    assert Letter.objects.using(ledger.alias).count() == 1  # refused with its letter
    with pytest.raises(NotAllowed):
        step(house, "merged", {"into": "AS-26-002"})
    with pytest.raises(ValueError, match="month"):
        step(house, "visit_settled", {"on": "2026-13-77", "people": "김"})
    assert reconcile(using=ledger.alias) == []


def test_open_points_open_a_further_service(ledger: Ledger) -> None:
    house = house_of(ledger)
    ledger.file(filing(message_id="<first@gana.example>"))
    step(house, "reported", {"satisfied": False, "refused_by": "최반장", "open_points": ["축 교체", "시운전"]})
    further = last_posting(ledger, "reported")["further_service"]
    state = ledger.book.entry(further)
    assert further == "AS-26-002" and state.state is State.REVIEW
    assert state.request["equipment"][0]["serial"] == "AB-1001" and "축 교체" in state.request["summary"]
    step(house, "visit_settled", VISIT, further)
    letter = outbox(ledger)[-1]
    assert letter.receipt_number == further and mail(ledger, letter)["In-Reply-To"] == "<first@gana.example>"
    assert reconcile(using=ledger.alias) == []
