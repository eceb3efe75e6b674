"""A ledger of a former release, brought to this one: nothing lost, nothing changed, and work goes on."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connections

from ledger import queries, searching, setup
from ledger.entry import LetterDraft, Relation
from ledger.reconcile import reconcile
from tests.integration.ledger_databases import START, Ledger, filing

FORMER = ("0002_copies_superseded", "0004_looked_up", "0005_letter_paper", "0006_said", "0007_entry_text")


@pytest.mark.parametrize("release", FORMER)
def test_a_ledger_of_a_former_release_is_brought_to_this_one(
    ledger: Ledger, release: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = filing(message_id="<first@gana.example>", subject="펌프 고장")
    ledger.file(asked)
    ledger.file(filing(days=90, sender="b@other.example", text="다른 기계의 다른 고장입니다. 봐 주십시오.",
                       request={"customer": {"id": "C2"}, "equipment": [{"serial": "ZX-77"}]}))  # fmt: skip
    letter = LetterDraft("ack:1", "acknowledged", "ko", "a@gana.example", "접수", b"raw\x00bytes", "<l1@us.example>")
    sent = ledger.book.add(letter, None, START)
    call_command("migrate", "ledger", release, database=ledger.alias, verbosity=0)  # as that release left it
    columns = columns_of(ledger, "ledger_delivery")
    assert ("said" in columns) == (release >= "0006_said") and setup.behind(ledger.alias)
    setup.migrate(ledger.alias)
    assert setup.behind(ledger.alias) == []
    assert reconcile(using=ledger.alias) == []
    assert [line.receipt_number for line in queries.ledger_list(using=ledger.alias).rows] == ["AS-26-002", "AS-26-001"]
    monkeypatch.setattr(searching, "NEWEST", 0)  # by the index alone
    assert [line.receipt_number for line in queries.ledger_list(search="zx77 c2", using=ledger.alias).rows] == [
        "AS-26-002"
    ]
    assert [line.subject for line in queries.deliveries(search="고장", using=ledger.alias)[0]] == ["펌프 고장"]
    attempt = ledger.book.begin_attempt(sent, START, 60)
    assert attempt is not None and attempt.raw == b"raw\x00bytes"
    again = filing(days=1, in_reply_to="<first@gana.example>", text="아직 연락이 없습니다. 언제 오십니까?")
    filed = ledger.file(again, key="9:1")  # what was read before this release is still compared with
    assert (filed.relation, filed.receipt_number) == (Relation.FOLLOW_UP, "AS-26-001")
    assert reconcile(using=ledger.alias) == []


def columns_of(ledger: Ledger, table: str) -> set[str]:
    connection = connections[ledger.alias]
    with connection.cursor() as cursor:
        return {column.name for column in connection.introspection.get_table_description(cursor, table)}
