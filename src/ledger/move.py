"""A ledger carried whole from one database to another (SQLite to PostgreSQL, or back), and proved equal.

The target must be empty. Rows keep their keys; PostgreSQL's sequences are set behind the highest. What is not carried:
sessions (people sign in again) and the counts of failed sign-ins.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group, User
from django.core.management.color import no_style
from django.db import connections, transaction
from django.db.models import Model

from ledger import models
from ledger.entry import LedgerError

# Parents before children. Entry points at itself (merged_into), which is set in a second pass.
TABLES: tuple[type[Model], ...] = (
    Group,
    User,
    User.groups.through,
    models.Profile,
    models.Customer,
    models.Equipment,
    models.Part,
    models.Cursor,
    models.Lease,
    models.Counter,
    models.Entry,
    models.EntryKey,
    models.Delivery,
    models.PostingRow,
    models.AuditRecord,
    models.Letter,
    models.Signature,
    models.Pack,
    models.Copy,
    models.Attached,
    models.Run,
)
BATCH = 500


class NotEqual(LedgerError):
    """The copy is not what was copied; nothing was kept."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What was carried: rows by table, and the digest both sides share."""

    rows: dict[str, int]
    digests: dict[str, str]


def move(source: str, target: str, progress: Callable[[str, int], None] | None = None) -> Moved:
    """Carry every row from one alias to another (`ledger.setup.attach`), in one transaction of the target.

    Nobody may write to the source meanwhile: stop the flows first. Raises ValueError where the target holds anything,
    NotEqual where the copy differs; then the target is as empty as before.
    """
    for table in TABLES:
        if table._default_manager.using(target).exists():
            raise ValueError(f"the target is not empty: {table._meta.db_table} has rows")
    rows: dict[str, int] = {}
    digests: dict[str, str] = {}
    with transaction.atomic(using=target):
        for table in TABLES:
            name = table._meta.db_table
            rows[name] = _carry(table, source, target)
            if progress:
                progress(name, rows[name])
        _merged(source, target)
        _set_sequences(target)
        for table in TABLES:
            name = table._meta.db_table
            digests[name] = table_digest(table, target)
            if digests[name] != table_digest(table, source):
                raise NotEqual(f"{name} differs after the move")
    return Moved(rows, digests)


def _carry(table: type[Model], source: str, target: str) -> int:
    """Rows by chunks of keys, so that a large ledger needs little memory."""
    count = 0
    batch: list[Model] = []
    for row in table._default_manager.using(source).order_by("pk").iterator(chunk_size=BATCH):
        row._state.db, row._state.adding = target, True
        if isinstance(row, models.Entry):
            row.merged_into_id = None
        batch.append(row)
        if len(batch) == BATCH:
            count += _insert(table, batch, target)
            batch = []
    return count + (_insert(table, batch, target) if batch else 0)


def _insert(table: type[Model], batch: list[Model], target: str) -> int:
    table._default_manager.using(target).bulk_create(batch, batch_size=BATCH)
    return len(batch)


def _merged(source: str, target: str) -> None:
    merged = models.Entry.objects.using(source).exclude(merged_into=None).values_list("pk", "merged_into_id")
    for pk, into in merged.iterator(chunk_size=BATCH):
        models.Entry.objects.using(target).filter(pk=pk).update(merged_into_id=into)


def _set_sequences(target: str) -> None:
    """PostgreSQL gives the next key from a sequence that knows nothing of rows inserted with their keys."""
    statements = connections[target].ops.sequence_reset_sql(no_style(), list(TABLES))
    with connections[target].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def table_digest(table: type[Model], using: str) -> str:
    """sha256 over every row and column, in key order, in a spelling that both databases share."""
    digest = hashlib.sha256()
    for line in _lines(table, using):
        digest.update(line.encode() + b"\n")
    return digest.hexdigest()


def _lines(table: type[Model], using: str) -> Iterator[str]:
    names = [column.attname for column in table._meta.concrete_fields]
    for values in table._default_manager.using(using).order_by("pk").values_list(*names).iterator(chunk_size=BATCH):
        yield json.dumps([_plain(value) for value in values], ensure_ascii=False, sort_keys=True)


def _plain(value: Any) -> Any:
    if isinstance(value, bytes | bytearray | memoryview):
        return hashlib.sha256(bytes(value)).hexdigest()
    return value.isoformat() if hasattr(value, "isoformat") else value
