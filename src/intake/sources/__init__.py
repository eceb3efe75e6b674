"""The edges: mailboxes and folders that deliveries come from, the store that keeps their bytes, and the post.

A source never decides what is new to the ledger; it offers, in order, what it has beyond a cursor, and is told
afterwards what was committed. Whoever calls `fetch_new` may stop at any delivery: the next call offers the rest again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

from intake.delivery import Delivery

if TYPE_CHECKING:
    from intake.settings import Mailbox

Known = Callable[[Collection[str]], Collection[str]]


class Cursor(Protocol):
    """How far a source was read. The ledger's cursor is one; so is `Position`."""

    @property
    def uidvalidity(self) -> int | None: ...
    @property
    def last_uid(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a source: every uid up to `last_uid` is behind us, as long as `uidvalidity` stands."""

    uidvalidity: int | None = None
    last_uid: int = 0


START = Position()
_LOOK_S = 1.0


def position(key: str) -> Position:
    """The place that a delivery's key names, for the cursor; START for sources that keep none.

    >>> position("1700000000:42")
    Position(uidvalidity=1700000000, last_uid=42)
    >>> position("1732240000.M1P2.host")
    Position(uidvalidity=None, last_uid=0)
    """
    validity, colon, uid = key.partition(":")
    return Position(int(validity), int(uid)) if colon and validity.isdigit() and uid.isdigit() else START


def _none_known(_keys: Collection[str]) -> Collection[str]:
    return ()


def watch(changed: Callable[[], bool], timeout_s: float) -> bool:
    """Look once a second whether something changed: True as soon as it did, False when the time is up."""
    until = time.monotonic() + timeout_s
    while (left := until - time.monotonic()) > 0:
        time.sleep(min(_LOOK_S, left))
        if changed():
            return True
    return False


class Source(Protocol):
    """What mailboxes of every kind can do. `name` is the first half of each delivery's origin."""

    name: str

    def fetch_new(self, cursor: Cursor = START, known: Known = _none_known) -> Iterator[Delivery]:
        """Deliveries beyond `cursor`, one by one, oldest first. Sources without a cursor ask `known` which keys to skip."""
        ...

    def waiting(self, cursor: Cursor = START) -> int:
        """About how many are new, for a progress bar; 0 where nobody can say without reading them all."""
        ...

    def mark(self, keys: Iterable[str]) -> None:
        """Tell the source that these are committed, as configured: keyword, seen, moved, or nothing."""
        ...

    def keys(self) -> Iterator[str]:
        """Every key the source holds now, for `reconcile`."""
        ...

    def wait(self, timeout_s: float) -> bool:
        """Wait until something may be new (True) or the time is up (False)."""
        ...

    def close(self) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *problem: object) -> None: ...


def open_source(mailbox: Mailbox, base: Path, message_bytes: int = 60_000_000) -> Source:
    """The source for one `[[mailbox]]`; nothing is dialled before the first call."""
    if mailbox.kind == "imap":
        from intake.sources.imap import ImapSource

        return ImapSource(mailbox, base, message_bytes)
    if mailbox.kind == "maildir":
        from intake.sources.maildir import MaildirSource

        return MaildirSource(mailbox, base)
    from intake.sources.mbox import MboxSource

    return MboxSource(mailbox, base)
