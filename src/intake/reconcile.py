"""Proof that nothing is lost: mailboxes, fax archive, store and ledger of this house held against each other."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from intake.errors import Misconfigured, Transient, Unreadable
from intake.sources import open_source

if TYPE_CHECKING:
    from intake.settings import Mailbox
    from intake.wiring import House
    from ledger.reconcile import Difference


def differences(house: House, mailboxes: bool = True) -> Iterator[Difference]:
    """Every difference, in words a person understands; none means that all agree. `mailboxes` False leaves them out."""
    from ledger.reconcile import Difference, reconcile

    lying: dict[str, set[str]] = {}
    for mailbox in house.settings.mailbox if mailboxes else ():
        try:
            source, keys = keys_in(house, mailbox)
            lying[source] = keys
        except (Transient, Misconfigured) as problem:
            yield Difference("mailbox", mailbox.name, f"메일함 {mailbox.name}을(를) 볼 수 없습니다: {problem}")
    yield from reconcile(house.store.digests(), lying, archived(house))
    yield from spoilt(house)


def keys_in(house: House, mailbox: Mailbox) -> tuple[str, set[str]]:
    """A mailbox's name as a source, and the key of everything that lies in it now."""
    with open_source(mailbox, house.settings.base, house.settings.limits.message_bytes) as source:
        return source.name, set(source.keys())


def archived(house: House) -> set[str] | None:
    """Digests of the archived faxes; None where there is no fax."""
    if house.settings.fax.folder is None:
        return None
    root = house.settings.resolve(house.settings.fax.archive)
    files = (path for path in root.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {digest_of(path) for path in files}


def digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def spoilt(house: House) -> Iterator[Difference]:
    """Bytes of the store that are no longer what their name says."""
    from ledger.reconcile import Difference

    for digest in house.store.digests():
        try:
            house.store.get(digest)
        except Unreadable:
            yield Difference("store", digest, f"보관소의 {digest[:12]}의 내용이 바뀌었습니다: 백업에서 되돌려야 합니다")
        except FileNotFoundError:
            continue  # taken away while we looked
