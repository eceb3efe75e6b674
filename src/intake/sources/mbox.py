"""An mbox file, read only: the spool of an old mail server, or an archive to be taken over.

Mails are split at lines that begin with "From " after an empty line, as every program that writes mbox quotes such
lines of a body (">From "); the quoting is taken back. Nothing is written into the file, whatever `after` says. The key
is the digest of the mail, so an mbox that is compacted or appended to offers nothing twice.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Self

from intake.delivery import Channel, Delivery, Origin
from intake.errors import Misconfigured, Transient
from intake.settings import Mailbox
from intake.sources import START, Cursor, Known, _none_known, watch

QUOTED_FROM = re.compile(rb"^>(>*From )", re.M)
FROM_LINE = re.compile(rb"From \S+\s++(.+?)(?<!\s)\s*+$")


class MboxSource:
    def __init__(self, mailbox: Mailbox, base: Path) -> None:
        if mailbox.path is None:
            raise Misconfigured(f"mailbox {mailbox.name}: an mbox needs `path`")
        self.mailbox = mailbox
        self.name = f"mbox:{mailbox.name}"
        self.path = base / mailbox.path

    def fetch_new(self, cursor: Cursor = START, known: Known = _none_known) -> Iterator[Delivery]:
        """Every mail the ledger does not know yet, in the file's order."""
        for received_at, raw in self._mails():
            key = hashlib.sha256(raw).hexdigest()
            if not known([key]):
                yield Delivery(Origin(self.name, key), Channel.EMAIL, f"{key[:16]}.eml", raw, received_at)

    def waiting(self, cursor: Cursor = START) -> int:
        return 0

    def mark(self, keys: Iterable[str]) -> None:
        """The file belongs to another program; the ledger alone remembers."""

    def keys(self) -> Iterator[str]:
        return (hashlib.sha256(raw).hexdigest() for _, raw in self._mails())

    def wait(self, timeout_s: float) -> bool:
        """True as soon as the file changes."""
        before = self._stamp()
        return watch(lambda: self._stamp() != before, timeout_s)

    def close(self) -> None:
        """Nothing is held open."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        self.close()

    def _stamp(self) -> tuple[int, int]:
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return 0, 0
        return found.st_mtime_ns, found.st_size

    def _mails(self) -> Iterator[tuple[datetime, bytes]]:
        try:
            with self.path.open("rb") as file:
                yield from _split(file)
        except FileNotFoundError as problem:
            raise Misconfigured(f"mailbox {self.mailbox.name}: there is no file {self.path}") from problem
        except OSError as problem:
            raise Transient(f"mailbox {self.mailbox.name}: {self.path}: {problem.strerror}") from problem


def _split(lines: Iterable[bytes]) -> Iterator[tuple[datetime, bytes]]:
    moment: datetime | None = None
    mail: list[bytes] = []
    empty = True
    for line in lines:
        if empty and line.startswith(b"From "):
            if moment:
                yield moment, _unquote(mail)
            moment, mail = _moment(line), []
        elif moment:
            mail.append(line)
        empty = not line.strip()
    if moment:
        yield moment, _unquote(mail)


def _unquote(lines: list[bytes]) -> bytes:
    if lines and not lines[-1].strip():  # the empty line that only parts the mails
        lines = lines[:-1]
    return QUOTED_FROM.sub(rb"\1", b"".join(lines))


def _moment(line: bytes) -> datetime:
    """The arrival in a From line (asctime, UTC); the present where it is not readable."""
    found = FROM_LINE.match(line)
    text = found[1].decode("ascii", "replace") if found else ""
    try:
        return datetime.strptime(text[:24], "%a %b %d %H:%M:%S %Y").replace(tzinfo=UTC)
    except ValueError:
        pass
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return datetime.now(UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
