"""The one house this desk process works in, opened when first needed and closed with the process."""

from __future__ import annotations

import threading
from contextlib import ExitStack
from typing import TYPE_CHECKING

from desk.settings import HOUSE
from intake.wiring import House, open_house

if TYPE_CHECKING:
    from ledger.book import Book

_open = ExitStack()
_lock = threading.Lock()
_house: House | None = None


def house() -> House:
    """Ledger, store and readers, shared by all threads."""
    global _house
    with _lock:
        if _house is None:
            _house = _open.enter_context(open_house(HOUSE))
        return _house


def book() -> Book:
    return house().book


def raw_bytes(digest: str) -> bytes:
    """What arrived, as it arrived; FileNotFoundError where it is no longer kept."""
    return house().store.get(digest)


def close() -> None:
    """End the readers' processes; the desk is closing."""
    _open.close()
