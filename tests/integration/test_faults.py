"""Faults one by one: disk, database, mail server, clock. Whatever breaks, nothing is lost and nothing doubled."""

from __future__ import annotations

import errno
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connections

from intake import pipeline
from intake.compose import letters as compose
from intake.delivery import Channel, Delivery, Origin
from intake.errors import Transient
from intake.pipeline import send_due, take_in
from intake.settings import Settings
from intake.sources import store as stores
from intake.wiring import House
from ledger import folding, queries
from ledger.book import silent
from ledger.entry import LetterDraft
from ledger.models import Delivery as Row
from ledger.reconcile import reconcile
from tests.integration.ledger_databases import START, Ledger, filing
from tests.servers import Smtp, Wire

pytestmark = pytest.mark.enable_socket
TO = "kim@customer.example"


def house_of(ledger: Ledger, folder: Path, port: int = 0) -> House:
    smtp = {"host": "localhost", "port": port, "security": "none", "timeout_s": 1}
    values: dict[str, Any] = {"path": folder / "intake.toml", "smtp": smtp, "letters": {"mode": "send"}}
    return House(Settings.model_validate(values), ledger.book)


def a_mail(n: int = 1) -> Delivery:
    return Delivery(Origin("imap:as", f"1:{n}"), Channel.EMAIL, f"{n}.eml", b"Subject: x\r\n\r\n%d" % n, START)


def clean(house: House) -> bool:
    return reconcile(house.store.digests(), using=house.book.using) == []


def letter(ledger: Ledger, n: int = 1) -> int:
    draft = LetterDraft(f"ack:{n}", "acknowledged", "ko", TO, "s", b"Subject: s\r\n\r\nbody\r\n", f"<{n}@us.example>")
    return ledger.book.add(draft, None, START)


def test_the_disk_is_full_while_storing(ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    house = house_of(ledger, tmp_path)

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(stores.os, "fsync", full)
        with pytest.raises(Transient, match="make room"):
            take_in(house, a_mail(), START)
    assert Row.objects.using(ledger.alias).count() == 0 and list(house.store.digests()) == []
    assert take_in(house, a_mail(), START) is not None  # room again: the mailbox was never told, the next poll takes it
    assert clean(house)


def test_the_database_is_gone_in_mid_transaction(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = house_of(ledger, tmp_path)
    delivery = take_in(house, a_mail(), START)
    assert delivery is not None
    ledger.book.note_read(delivery, filing())
    whole = folding.write_row

    def gone(*args: Any, **kwargs: Any) -> None:
        whole(*args, **kwargs)
        raise OperationalError("server closed the connection unexpectedly")

    with monkeypatch.context() as broken:
        broken.setattr(folding, "write_row", gone)
        with pytest.raises(OperationalError):
            ledger.book.file_next(silent, START)
    connections[ledger.alias].close()
    assert clean(house) and queries.ledger_list(using=ledger.alias).total == 0
    filed = ledger.book.file_next(silent, START)
    assert filed is not None and filed.receipt_number == "AS-26-001"  # the number was given back
    assert clean(house)


def test_a_receive_that_the_database_refuses_is_taken_again(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = house_of(ledger, tmp_path)

    def locked(*args: Any, **kwargs: Any) -> None:
        raise OperationalError("database is locked")

    with monkeypatch.context() as broken:
        broken.setattr(Row, "save", locked)
        with pytest.raises(OperationalError):
            take_in(house, a_mail(), START)
    assert [d.kind for d in reconcile(house.store.digests(), using=ledger.alias)] == [
        "store"
    ]  # bytes without a row: named
    assert take_in(house, a_mail(), START) is not None and clean(house)


@pytest.mark.parametrize(
    ("rcpt", "data", "state", "received"),
    [
        (["550 5.1.1 no such user"], [], "refused", 0),
        (["451 4.3.0 busy"], [], "due", 0),
        ([], ["554 5.7.1 spam"], "refused", 0),
        ([], ["drop"], "due", 1),
    ],
)
def test_the_mail_server_misbehaves(
    ledger: Ledger,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    rcpt: list[str],
    data: list[str],
    state: str,
    received: int,
) -> None:
    clock = START
    monkeypatch.setattr(pipeline, "now", lambda: clock)
    with Smtp(rcpt=[*rcpt], data=[*data]) as server:
        house = house_of(ledger, tmp_path, server.port)
        sent = letter(ledger)
        send_due(house)
        line = queries.letter(sent, ledger.alias)
        assert line is not None and (line.state, len(server.received)) == (state, received)
        send_due(house)
        assert len(server.received) == received  # not at once again
        clock += timedelta(hours=1)
        send_due(house)
        house.close()
        line = queries.letter(sent, ledger.alias)
        assert line is not None and line.state == ("refused" if state == "refused" else "sent")
        assert line.in_doubt == received and len(server.received) == (0 if state == "refused" else received + 1)
    assert clean(house)


def test_a_mail_server_that_hangs_is_left_and_tried_again(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = START
    monkeypatch.setattr(pipeline, "now", lambda: clock)
    sent = letter(ledger)
    with Smtp() as server:
        with Wire(server.port, stall=True) as wire:
            house = house_of(ledger, tmp_path, wire.port)
            send_due(house)
            house.close()
        line = queries.letter(sent, ledger.alias)
        assert line is not None and (line.state, line.in_doubt) == ("due", 0)
        clock += timedelta(hours=1)
        house = house_of(ledger, tmp_path, server.port)
        send_due(house)
        house.close()
        assert len(server.received) == 1


def test_a_page_is_drawn_after_the_commit_and_one_that_cannot_be_stops_no_other(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fax and an enclosed form take seconds to lay out: filing commits them undrawn, the sender draws them first."""
    drawn = compose.pdf.render

    def render(html: str) -> bytes:
        if "BROKEN" in html:
            raise RuntimeError("the layout went astray")
        return drawn(html)

    monkeypatch.setattr(compose.pdf, "render", render)
    house, page = house_of(ledger, tmp_path), "<p>AS-26-001</p>"
    drafts = [
        LetterDraft("ack:1", "acknowledged", "ko", "0315552109", "s", b"", "<1@us.example>", medium="fax", paper=page),
        LetterDraft("ack:2", "acknowledged", "ko", "0315552110", "s", b"", "<2@us.example>", "fax", paper="BROKEN"),
        LetterDraft("ack:3", "acknowledged", "ko", "0315552111", "s", b"%PDF", "<3@us.example>", "fax"),
    ]
    ids = [ledger.book.add(made, None, START) for made in drafts]
    assert ledger.book.due(9, START) == [ids[2]]  # nothing goes out before it is whole
    assert ledger.book.begin_attempt(ids[0], START, 60) is None
    monkeypatch.setattr(pipeline, "now", lambda: START)
    assert send_due(house).counts == {"not drawn": 1, "drawn": 1, "sent": 2}
    lines = {line.id: line for line in queries.letters(using=ledger.alias)[0]}
    assert [lines[pk].state for pk in ids] == ["sent", "failed", "sent"]
    assert "went astray" in lines[ids[1]].why
    raw, left = queries.letter_raw(ids[0], ledger.alias) or (b"", "")
    assert raw.startswith(b"%PDF") and left == ""
    ledger.book.drawn(ids[0], b"another")  # a second sender drew it too: what went out stands
    assert queries.letter_raw(ids[0], ledger.alias) == (raw, "")
    assert clean(house)


def test_the_clock_is_set_back_an_hour(ledger: Ledger, tmp_path: Path) -> None:
    house, back = house_of(ledger, tmp_path), START - timedelta(hours=1)
    assert ledger.book.lease("filer", "one", 600, START) and not ledger.book.lease("filer", "two", 600, back)

    def filed(n: int, at: datetime) -> str | None:
        delivery = take_in(house, a_mail(n), at)
        assert delivery is not None
        other = {"customer": {"id": f"K{n}"}, "equipment": [{"serial": f"{n}-77{n}"}]}
        ledger.book.note_read(delivery, filing(at=at, request=other, sender=f"a@k{n}.example", text=f"고장 {n}"))
        done = ledger.book.file_next(silent, at)
        assert done is not None
        return done.receipt_number

    assert [filed(1, START), filed(2, back)] == ["AS-26-001", "AS-26-002"]
    sent = letter(ledger)
    assert ledger.book.due(5, back) == [] and ledger.book.due(5, START) == [sent]  # late by an hour, never twice
    assert clean(house)
