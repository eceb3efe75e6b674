"""Ledgers to test on: a fresh SQLite file, and a fresh PostgreSQL database, each under a Django alias of its own.

Django's settings are one a process, so the tests of the ledger never use its "default" database: `Book(rules, using)`
and every query take the alias. A template database migrated once makes each test's own cheap.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from django.db import connections

from ledger import setup
from ledger.book import Book, Rules, silent
from ledger.entry import Actor, Arrival, Filed, Filing
from tests.servers import Postgres

START = datetime(2026, 3, 2, 0, 30, tzinfo=UTC)
KIM = Actor("kim", "127.0.0.1")
_numbers = count(1)


@dataclass
class Ledger:
    """A ledger under an alias, with the moves most tests make."""

    alias: str
    url: str
    rules: Rules = field(default_factory=Rules)

    def __post_init__(self) -> None:
        self.book = Book(self.rules, self.alias)
        self._keys = count(1)

    def arrive(self, at: datetime = START, key: str = "", source: str = "imap:as") -> int | None:
        number = next(self._keys)
        arrival = Arrival(source, key or f"1:{number}", "email", f"{number}.eml", f"{next(_numbers):064x}", 10, at)
        return self.book.receive(arrival, at)

    def file(self, filing: Filing, key: str = "") -> Filed:
        """Receive, read and file one delivery."""
        delivery = self.arrive(filing.received_at, key)
        assert delivery is not None
        self.book.note_read(delivery, filing)
        filed = self.book.file_next(silent, filing.received_at)
        assert filed is not None
        assert filed.delivery_id == delivery
        return filed


def filing(*, at: datetime = START, days: float = 0.0, **values: Any) -> Filing:
    """A mail from a customer about a machine, with what the test changes."""
    request: dict[str, Any] = {
        "kind": "service",
        "language": "ko",
        "customer": {"id": "C1", "name": "㈜가나", "email": "a@gana.example"},
        "equipment": [{"serial": "AB-1001", "model": "M1"}],
        "parts": [],
        "work": ["field_service"],
        "nature": "complaint",
        "needs_review": True,
        "summary": "펌프 고장",
    }
    request.update(values.pop("request", {}))
    number = next(_numbers)
    defaults: dict[str, Any] = {
        "channel": "email",
        "message_id": f"<{number}@gana.example>",
        "sender": "a@gana.example",
        "subject": f"펌프가 멈추었습니다 {number}",
        "text": f"안녕하세요. AB-1001 펌프가 오늘 아침부터 돌지 않습니다. 봐주시기 바랍니다. 문의 {number}",
    }
    return Filing(request=request, received_at=at + timedelta(days=days), **{**defaults, **values})


@contextmanager
def attached(alias: str, url: str) -> Iterator[None]:
    setup.attach(alias, url)
    try:
        yield
    finally:
        setup.detach(alias)


def sqlite_url(folder: Path, template: Path) -> str:
    """A copy of the migrated template."""
    file = folder / f"ledger-{next(_numbers)}.db"
    shutil.copy(template, file)
    return f"sqlite:///{file}"


def postgres_url(server: Postgres, template: str) -> str:
    """A database made from the migrated template."""
    name = f"ledger_{next(_numbers)}"
    with psycopg.connect(server.url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    return server.url_of(name)


def migrated(url: str) -> None:
    """Bring a database to this release's tables and let go of it."""
    with attached("template", url):
        setup.migrate("template")
        connections["template"].close()
