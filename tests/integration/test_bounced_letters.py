"""A letter of ours that comes back: tied to the letter and its request, QA told, the promise it kept open again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from intake.carrying_out import carry_out
from intake.pipeline import letter_for
from intake.settings import Settings
from intake.wiring import House
from ledger import queries
from ledger.entry import Filed, Filing
from ledger.reconcile import reconcile
from ledger.remarks import said
from tests.integration.ledger_databases import KIM, START, Ledger, filing
from tests.integration.test_carrying_out import NUMBER, VISIT

pytestmark = pytest.mark.enable_socket
NOW = START + timedelta(days=1)


def house_of(ledger: Ledger, quality: str) -> House:
    values: dict[str, Any] = {
        "organisation": {"mailboxes": ["as@us.example"], "domains": ["us.example"]},
        "letters": {"mode": "send"},
        "department": [{"name": "품질관리부", "takes": ["complaint"], "email": quality}],
    }
    return House(Settings.model_validate(values), ledger.book)


def come_back(house: House, ledger: Ledger, message_id: str) -> Filed:
    report = Filing(
        {"kind": "bounce"}, "email", NOW, machine="delivery_report", bounce_of=message_id, bounce_why="550 no"
    )
    delivery = ledger.arrive(NOW)
    assert delivery is not None
    ledger.book.note_read(delivery, report)
    filed = ledger.book.file_next(letter_for(house), NOW)
    assert filed is not None and filed.outcome == "machine"
    return filed


def visit_settled(house: House, ledger: Ledger) -> queries.LetterLine:
    ledger.file(filing())
    carry_out(house, NUMBER, "visit_settled", VISIT, version=1, actor=KIM, now=START)
    assert ledger.book.entry(NUMBER).answered_at is not None
    return queries.letters(using=ledger.alias)[0][0]


@pytest.mark.parametrize(("quality", "told"), [("quality@us.example", True), ("as@us.example", False), ("", False)])
def test_a_letter_that_came_back(ledger: Ledger, quality: str, told: bool) -> None:
    house = house_of(ledger, quality)
    letter = visit_settled(house, ledger)
    filed = come_back(house, ledger, letter.message_id)
    assert filed.receipt_number == NUMBER
    came = queries.letter(letter.id, ledger.alias)
    assert came is not None and came.bounced_at == NOW
    noted = next(p for p in ledger.book.postings(NUMBER) if p.kind == "noted")
    assert "550 no" in said(noted.data["remark"], "en") and noted.data["bounced"] == letter.key
    assert ledger.book.entry(NUMBER).answered_at is None  # the customer has not heard from us after all
    notices = [line.to for line in queries.letters(using=ledger.alias)[0] if line.occasion == "bounce_notice"]
    assert notices == (["quality@us.example"] if told else [])
    version = ledger.book.entry(NUMBER).version
    come_back(house, ledger, letter.message_id)  # a second report of the same
    assert ledger.book.entry(NUMBER).version == version
    assert len(queries.letters(using=ledger.alias)[0]) == 1 + told
    assert queries.health(START.date(), ledger.alias).letters_bounced == 1
    assert reconcile(using=ledger.alias) == []


def test_a_notice_that_came_back_makes_no_other(ledger: Ledger) -> None:
    house = house_of(ledger, "quality@us.example")
    come_back(house, ledger, visit_settled(house, ledger).message_id)
    notice = next(line for line in queries.letters(using=ledger.alias)[0] if line.occasion == "bounce_notice")
    come_back(house, ledger, notice.message_id)
    assert len(queries.letters(using=ledger.alias)[0]) == 2
    assert reconcile(using=ledger.alias) == []


def test_a_report_about_somebody_elses_mail_is_only_machine_mail(ledger: Ledger) -> None:
    house = house_of(ledger, "")
    filed = come_back(house, ledger, "<other@us.example>")
    assert filed.receipt_number is None
    assert reconcile(using=ledger.alias) == []
