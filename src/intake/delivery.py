"""A delivery: the bytes as they arrived, where from, and when. Everything after it can be made again from these bytes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from intake.document import Document
from intake.message import Message
from ledger.remarks import Remark


class Channel(StrEnum):
    """How a request came to the house; every channel counts alike (DOMAIN: the way of a request, 1)."""

    EMAIL = "email"
    FAX = "fax"
    DESK = "desk"  # by phone or on paper, typed in by QA


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a delivery came from; (source, key) is never used twice.

    `source` names the mailbox or folder ("imap:service@example/INBOX", "maildir:service", "fax:tray"); `key` the
    one thing in it: "UIDVALIDITY:UID" for IMAP (RFC 9051 2.3.1.1), the unique name in a Maildir, the file name and
    the start of the digest for a fax, the digest for an imported file.
    """

    source: str
    key: str

    def __post_init__(self) -> None:
        if not self.source or not self.key:
            raise ValueError("an origin needs a source and a key")

    def __str__(self) -> str:
        return f"{self.source}#{self.key}"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One mail or one fax file, untouched.

    `name` is the file's name (a fax name carries arrival time and caller) or "<uid>.eml"; `received_at` is aware:
    INTERNALDATE for mail from a server, the Date header for an imported .eml, the file name or mtime for a fax.
    """

    origin: Origin
    channel: Channel
    name: str
    raw: bytes
    received_at: datetime

    def __post_init__(self) -> None:
        if self.received_at.tzinfo is None:
            raise ValueError("received_at must be aware")

    @property
    def digest(self) -> str:
        """sha256 of the bytes, 64 hex digits: the name under which the store keeps them."""
        return hashlib.sha256(self.raw).hexdigest()


@dataclass(frozen=True, slots=True)
class FaxInfo:
    """What a fax says of itself outside its text: file name and printed header line (TTI)."""

    caller: str = ""  # digits as the fax server wrote them, "" where unknown
    arrived_at: datetime | None = None  # from the file name, aware
    job: str = ""
    header: str = ""  # the transmitting terminal's line, as read; a stranger's words


@dataclass(frozen=True, slots=True)
class Received:
    """A delivery, read: the message where it is a mail, and every document in it, body first, attachments in order."""

    delivery: Delivery
    message: Message | None = None
    documents: tuple[Document, ...] = ()
    fax: FaxInfo | None = None
    notes: tuple[Remark, ...] = ()  # what was cut, skipped or not readable, for the desk
