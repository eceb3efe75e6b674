"""Kept as long as it must be, then gone, and the ledger still whole: on both databases, with a store of real bytes."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from intake import keeping
from intake.carrying_out import carry_out
from intake.settings import Settings
from intake.wiring import House
from ledger import queries
from ledger.audit import verify
from ledger.book import silent
from ledger.entry import Arrival, Filed, Filing, NotAllowed
from ledger.models import AuditRecord, Customer, Entry, Letter
from ledger.reconcile import reconcile
from tests.integration.ledger_databases import KIM, START, Ledger, filing

pytestmark = pytest.mark.enable_socket
NUMBER = "AS-26-001"
LATER = START + timedelta(days=4 * 365)
NAMES = ("가나", "a@gana.example", "031-555-0199", "최반장", "펌프 고장", "AB-1001", "비밀")


@pytest.fixture
def house(ledger: Ledger, tmp_path: Path) -> House:
    ours = {"mailboxes": ["as@us.example"], "domains": ["us.example"]}
    values = {"organisation": ours, "letters": {"mode": "send"}, "path": tmp_path / "intake.toml"}
    customers = [
        {"id": "C1", "name": "㈜가나", "emails": ["a@gana.example"], "domains": ["gana.example"]},
        {"id": "C2", "name": "다라"},
    ]
    machines = [{"serial": "AB-1001", "model": "M1", "customer_id": "C1", "site": "가나 공장"}]
    ledger.book.replace_registry(customers, machines, None, KIM, START)
    return House(Settings.model_validate(values), ledger.book)


def arrive(house: House, made: Filing, raw: bytes, source: str = "imap:as") -> Filed:
    book, digest = house.book, house.store.put(raw)
    key = f"1:{digest[:12]}:{made.received_at.timestamp()}"
    row = book.receive(
        Arrival(source, key, made.channel, "편지.eml", digest, len(raw), made.received_at), made.received_at
    )
    assert row is not None
    book.mark([row], made.received_at)
    book.note_read(row, made)
    filed = book.file_next(silent, made.received_at)
    assert filed is not None
    return filed


def closed(house: House, raw: bytes = b"a mail with a \xec\x9d\xb4\xeb\xa6\x84", **values: Any) -> str:
    """A request with everything that may hang on one, closed."""
    person = {
        "customer": {
            "id": "C1",
            "name": "㈜가나",
            "contact": "최반장",
            "email": "a@gana.example",
            "phone": "031-555-0199",
        }
    }
    number = arrive(house, filing(**{"request": person, **values}), raw).receipt_number
    assert number is not None
    digest = house.store.put(b"bill of lading " + raw)
    house.book.attach(number, "invoice", "가나 송장.pdf", digest, KIM, START)
    for kind, data in (
        ("noted", {"text": "비밀 메모"}),
        ("visit_settled", {"on": "2026-03-05", "people": "김기사"}),
        ("reported", {"number": number, "satisfied": False, "refused_by": "최반장"}),
        ("closed", {"evidence": "최반장 서명"}),
    ):
        version = house.book.entry(number).version
        if kind == "noted":
            house.book.post(number, kind, data, version, KIM, START)
        else:
            carry_out(house, number, kind, data, version=version, actor=KIM, now=START)
    return number


def whole(house: House) -> list[str]:
    return [d.text for d in reconcile(house.store.digests(), using=house.book.using)]


def everything(ledger: Ledger) -> str:
    """Every row of every table that could name somebody, as text."""
    from ledger import models

    tables = (models.Entry, models.PostingRow, models.Delivery, models.Letter, models.AuditRecord, models.EntryKey,
              models.Attached, models.Customer, models.Equipment)  # fmt: skip
    return "\n".join(str(row) for table in tables for row in table._default_manager.using(ledger.alias).values())


def figures(ledger: Ledger) -> list[dict[str, Any]]:
    rows = queries.figures_rows(START - timedelta(days=9), LATER, ledger.alias)
    kept = ("receipt_number", "state", "opened_at", "answered_at", "closed_at", "work", "reports", "nature", "parts")
    return [{name: row[name] for name in kept} | {"models": [m.get("model") for m in row["equipment"]]} for row in rows]


def test_what_was_kept_long_enough_is_gone_and_the_counts_stay(ledger: Ledger, house: House) -> None:
    closed(
        house,
        request={
            "customer": {"id": "C1", "name": "㈜가나", "contact": "최반장"},
            "parts": [{"model": "P", "quantity": 2}],
        },
    )
    before = figures(ledger)
    assert whole(house) == []
    assert keeping.remove_expired(house, START + timedelta(days=3 * 365))["requests removed"] == 0
    assert keeping.remove_expired(house, LATER) == {"requests removed": 1, "deliveries removed": 1}
    assert keeping.remove_expired(house, LATER) == {"requests removed": 0, "deliveries removed": 0}
    assert list(house.store.digests()) == [] and Letter.objects.using(ledger.alias).count() == 0
    assert figures(ledger) == before
    assert whole(house) == []
    left = everything(ledger)
    registered = [name for name in NAMES if name in left]
    assert registered == ["가나", "a@gana.example", "AB-1001"]  # in the lists of customers and machines, which stay
    Customer.objects.using(ledger.alias).filter(id="C1").update(name="", emails=[], domains=[])
    assert Entry.objects.using(ledger.alias).get().customer_name == "㈜가나"  # the count by customer
    trail, _ = queries.audit_trail(what="retention_removed", using=ledger.alias)
    assert trail[0]["after"]["why"] == "kept 3 years from closing" and len(trail[0]["after"]["bytes"]) == 2


def test_bytes_that_somebody_else_needs_stay_and_a_hold_keeps_all(ledger: Ledger, house: House) -> None:
    closed(house, raw=b"the same bytes")
    arrive(house, filing(days=4 * 365 - 30, request={"customer": {"id": "C2"}, "equipment": [{"serial": "Q-1"}]},
                         sender="x@other.example", text="전혀 다른 일"), b"the same bytes", "imap:cs")  # fmt: skip
    house.book.hold_customer("C1", True, KIM, LATER)
    assert keeping.remove_expired(house, LATER)["requests removed"] == 0
    house.book.hold_customer("C1", False, KIM, LATER)
    assert keeping.remove_expired(house, LATER)["requests removed"] == 1
    assert len(list(house.store.digests())) == 1
    assert whole(house) == []


def test_killed_before_the_bytes_went_the_next_run_removes_them(
    ledger: Ledger, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed(house)
    with monkeypatch.context() as broken:
        broken.setattr(keeping, "remove_bytes", lambda *_: None)
        keeping.remove_expired(house, LATER)
    assert [text for text in whole(house) if "보존 기간" in text]
    keeping.remove_expired(house, LATER)
    assert whole(house) == []


def test_a_removed_mail_that_the_mailbox_gives_again_opens_nothing(ledger: Ledger, house: House) -> None:
    closed(house, raw=b"old mail")
    keeping.remove_expired(house, LATER)
    again = arrive(house, filing(days=4 * 365), b"old mail")
    assert (again.outcome, again.receipt_number) == ("no_request", None)
    assert whole(house) == []


def test_loose_deliveries_go_by_their_arrival(ledger: Ledger, house: House) -> None:
    robot = Filing(
        {"kind": "auto_reply"}, "email", START, machine="vacation_text", sender="a@gana.example", text="부재중"
    )
    assert arrive(house, robot, b"vacation").outcome == "machine"
    assert keeping.remove_expired(house, LATER)["deliveries removed"] == 1
    assert list(house.store.digests()) == [] and whole(house) == [] and "부재중" not in everything(ledger)


def test_a_fax_leaves_the_archive_too(ledger: Ledger, house: House, tmp_path: Path) -> None:
    closed(house, raw=b"a fax", channel="fax", sender="", caller="0315550199", message_id="")
    kept = tmp_path / "var/fax-archive/2026/03/02"
    kept.mkdir(parents=True)
    (kept / "20260302-093000_0315550199_1.tif").write_bytes(b"a fax")
    (kept / "other.tif").write_bytes(b"another fax")
    keeping.remove_expired(house, LATER)
    assert [path.name for path in kept.iterdir()] == ["other.tif"]


def test_a_customer_is_exported_and_erased_and_the_chain_still_holds(
    ledger: Ledger, house: House, tmp_path: Path
) -> None:
    number = closed(house)
    opened = arrive(house, filing(days=1, request={"equipment": [{"serial": "Z-7"}], "customer": {"id": "C1", "name": "㈜가나"}},
                                  text="또 다른 고장"), b"another").receipt_number  # fmt: skip
    assert opened is not None and opened != number
    count = keeping.export_customer(house, "C1", tmp_path / "out")
    files = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    data = json.loads((tmp_path / "out/ledger.json").read_text("utf8"))
    assert len(files) == count == 1 + 2 + 1 + len(data["letters"])
    assert {row["receipt_number"] for row in data["requests"]} == {number, opened}
    assert b"another" in {path.read_bytes() for path in files}
    with pytest.raises(FileExistsError):
        keeping.export_customer(house, "C1", tmp_path / "out")
    with pytest.raises(NotAllowed, match=opened):
        keeping.erase_customer(house, "C1", KIM, START)
    house.book.post(opened, "rejected", {"reason": "가나 요청"}, house.book.entry(opened).version, KIM, START)
    before = figures(ledger)
    gone = keeping.erase_customer(house, "C1", KIM, START)
    assert set(gone.requests) == {number, opened} and list(house.store.digests()) == []
    assert [name for name in NAMES if name in everything(ledger)] == ["AB-1001"]  # the machine, of nobody
    assert figures(ledger) == before
    assert list(verify(ledger.alias)) == [] and whole(house) == []
    with pytest.raises(NotAllowed):
        keeping.erase_customer(house, "C1", KIM, START)


def test_a_row_emptied_without_a_record_is_found(ledger: Ledger, house: House) -> None:
    closed(house)
    row = AuditRecord.objects.using(ledger.alias).filter(subject=NUMBER).first()
    assert row is not None
    from ledger.audit import _digest_of

    row.before, row.after = {"erased": _digest_of(row.before)}, {"erased": _digest_of(row.after)}
    row.save(using=ledger.alias)
    assert any("삭제 기록 없이" in gap.text for gap in verify(ledger.alias))


def test_a_chain_from_the_release_before_verifies_and_can_be_erased(ledger: Ledger, house: House) -> None:
    from ledger import audit

    with pytest.MonkeyPatch.context() as former:
        former.setattr(audit, "_hash", audit._former_hash)
        closed(house)
    assert list(verify(ledger.alias)) == []
    keeping.remove_expired(house, LATER)
    assert whole(house) == []
