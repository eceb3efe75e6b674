"""The readers' workers may be killed, hang or run out of memory: the next delivery is read all the same."""

from __future__ import annotations

import os
import time

import pytest

import intake.reading.sandbox as sandbox
from intake.delivery import Channel
from intake.errors import Unreadable
from intake.settings import Limits
from ledger.remarks import remark
from tests.unit.reading.documents import delivery, mail

LIMITS = Limits(seconds=3.0, memory_bytes=1_500_000_000)


def _misbehaving(job, limits, fax, zone, cache):
    """Stands in for the reading in the worker; what it does is named by the delivery."""
    if job.name == "abort":
        os.abort()
    if job.name == "hang":
        time.sleep(60)
    if job.name == "eat":
        try:
            bytearray(4_000_000_000)
        except MemoryError:
            return sandbox._Unsurvived.because(remark("reading_memory", n=limits.memory_bytes))
    return sandbox.read(job, limits)


@pytest.mark.enable_socket
def test_survives_abort_hang_and_hunger(monkeypatch):
    monkeypatch.setattr(sandbox, "_read", _misbehaving)
    names = ["first", "abort", "hang", "eat", "last"]
    with sandbox.Readers(LIMITS) as readers:
        outcomes = list(readers.read_all(delivery(mail(text=name), name) for name in names))
    assert [d.name for d, _ in outcomes] == names
    assert not [d.name for d, o in outcomes if isinstance(o, Unreadable)]
    notes = {d.name: " ".join(note.said("en") for note in o.notes) for d, o in outcomes}
    assert "crashed" in notes["abort"] and "limits.seconds" in notes["hang"] and "memory" in notes["eat"]
    assert "crashed" not in notes["last"] and "last" in outcomes[-1][1].documents[0].text


@pytest.mark.enable_socket
def test_a_mail_whose_attachment_kills_the_reader_keeps_its_words(monkeypatch):
    """The body is read, the attachment is there, closed, with the reason, and its bytes are those that came."""
    monkeypatch.setattr(sandbox, "_read", _misbehaving)
    raw = mail(("목록.xls", b"\xd0\xcf\x11\xe0 deadly"), text="베어링 3개 보내 주세요")
    with sandbox.Readers(LIMITS) as readers:
        received = readers.read(delivery(raw, "abort"))
    body, closed = received.documents
    assert "베어링 3개" in body.text and closed.source == "목록.xls" and closed.notes
    assert received.message.attachments[0].content == b"\xd0\xcf\x11\xe0 deadly"


@pytest.mark.enable_socket
def test_a_fax_that_kills_the_reader_is_unreadable(monkeypatch):
    monkeypatch.setattr(sandbox, "_read", _misbehaving)
    with sandbox.Readers(LIMITS) as readers, pytest.raises(Unreadable, match="crashed"):
        readers.read(delivery(b"II*\0", "abort", Channel.FAX))


@pytest.mark.enable_socket
def test_read_raises_what_read_all_returns():
    with sandbox.Readers(LIMITS) as readers, pytest.raises(Unreadable, match="empty") as raised:
        readers.read(delivery(b""))
    assert [each.said() for each in raised.value.remarks] == ["빈 파일입니다(0바이트)."], (
        "the worker's remark came along"
    )
