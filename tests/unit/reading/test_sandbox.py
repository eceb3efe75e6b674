"""The readers' workers may be killed, hang or run out of memory: the next delivery is read all the same."""

from __future__ import annotations

import os
import time

import pytest

import intake.reading.sandbox as sandbox
from intake.errors import Unreadable
from intake.settings import Limits
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
            return Unreadable("needs more than limits.memory_bytes")
    return sandbox.read(job, limits)


@pytest.mark.enable_socket
def test_survives_abort_hang_and_hunger(monkeypatch):
    monkeypatch.setattr(sandbox, "_read", _misbehaving)
    names = ["first", "abort", "hang", "eat", "last"]
    with sandbox.Readers(LIMITS) as readers:
        outcomes = list(readers.read_all(delivery(mail(text=name), name) for name in names))
    assert [d.name for d, _ in outcomes] == names
    problems = {d.name: str(o) for d, o in outcomes if isinstance(o, Unreadable)}
    assert problems.keys() == {"abort", "hang", "eat"}
    assert "crashed" in problems["abort"] and "limits.seconds" in problems["hang"] and "memory" in problems["eat"]
    assert "last" in outcomes[-1][1].documents[0].text


@pytest.mark.enable_socket
def test_read_raises_what_read_all_returns():
    with sandbox.Readers(LIMITS) as readers, pytest.raises(Unreadable, match="empty"):
        readers.read(delivery(b""))
