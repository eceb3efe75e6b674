"""What every part of the Book stands on: which database, which rules, one way to open a transaction, clean values."""

from __future__ import annotations

import dataclasses
import math
from datetime import datetime
from typing import Any

from django.db import connections, transaction

from ledger.entry import Actor
from ledger.rules import Rules

PROGRAM = Actor("intake")


def clean(value: Any) -> Any:
    """Plain JSON both databases can keep: no NUL and no lone surrogate (PostgreSQL refuses them), no NaN, no -0.0."""
    match value:
        case str():
            return value.replace("\x00", "").encode("utf8", "replace").decode("utf8")
        case bool() | int() | None:
            return value
        case float():
            return value + 0.0 if math.isfinite(value) else None
        case dict():
            return {clean(str(key)): clean(item) for key, item in value.items()}
        case list() | tuple():
            return [clean(item) for item in value]
        case set() | frozenset():
            return sorted(clean(item) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return clean({field.name: getattr(value, field.name) for field in dataclasses.fields(value)})
    return clean(value.isoformat() if hasattr(value, "isoformat") else str(value))


def cut(text: str, size: int) -> str:
    """A stranger's text made to fit a column."""
    return str(clean(text))[:size]


def aware(moment: datetime) -> datetime:
    """The moment, refused where it has no zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment must be aware")
    return moment


class Shelf:
    """Base of the Book's parts. `using` is Django's alias of the database, so that a process can hold two ledgers."""

    def __init__(self, rules: Rules | None = None, using: str = "default") -> None:
        self.rules = rules or Rules()
        self.using = using

    def writing(self) -> transaction.Atomic:
        """One short transaction: IMMEDIATE on SQLite, read committed with row locks on PostgreSQL."""
        return transaction.atomic(using=self.using)

    def hang_up(self) -> None:
        """Give this thread's connection back; the next use opens another."""
        connections[self.using].close()

    @property
    def skips_locked(self) -> bool:
        """Whether rows another process holds can be passed over; SQLite has one writer at a time instead."""
        return bool(connections[self.using].features.has_select_for_update_skip_locked)
