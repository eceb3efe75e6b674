"""A ledger carried whole from one database to another (SQLite to PostgreSQL, or back), and proved equal.

The target must be empty. Rows keep their keys; PostgreSQL's sequences are set behind the highest. What is not carried:
sessions (people sign in again) and the counts of failed sign-ins.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from django.contrib.auth.models import Group, User
from django.core.management.color import no_style
from django.db import connections, transaction
from django.db.models import Model

from ledger import audit, models
from ledger.entry import LedgerError
from ledger.setup import attach, database, detach, migrate

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
    models.EntryText,
    models.EntryKey,
    models.Delivery,
    models.DeliveryText,
    models.PostingRow,
    models.AuditRecord,
    models.Letter,
    models.Signature,
    models.Pack,
    models.Copy,
    models.Attached,
    models.Run,
)
LEFT_OUT = frozenset({"contenttypes", "sessions", "axes"})  # and permissions: migrations make them, nobody grants them
TARGET = "target"
BATCH = 500


class NotEqual(LedgerError, ValueError):
    """The copy is not what was copied; nothing was kept."""


Progress = Callable[[int, int], None]


def move(url: str, progress: Progress) -> int:
    """Carry this process's ledger to `url`; returns the rows carried. Nobody may write to it meanwhile.

    ValueError where the target is the same or holds anything, NotEqual where the copy differs; nothing is kept then.
    """
    if {name: value for name, value in database(url).items() if value} == _database_of("default"):
        raise ValueError("that is the ledger that is used now")
    attach(TARGET, url)
    try:
        migrate(TARGET)
        return carry("default", TARGET, progress)
    finally:
        detach(TARGET)


def _database_of(alias: str) -> dict[str, Any]:
    """The settings of an open database, in the form `ledger.setup.database` gives."""
    settings = connections.databases[alias]
    return {name: settings[name] for name in database("postgresql://") if settings.get(name)}


def carry(source: str, target: str, progress: Progress) -> int:
    """Every row from one alias to another, in one transaction of the target, and both held against each other."""
    for table in TABLES:
        if table._default_manager.using(target).exists():
            raise ValueError(f"the target is not empty: {table._meta.db_table} has rows")
    total = sum(table._default_manager.using(source).count() for table in TABLES)
    done = 0
    with transaction.atomic(using=target):
        for table in TABLES:
            for rows in _batches(table, source, target):
                table._default_manager.using(target).bulk_create(rows)
                done += len(rows)
                progress(done, total)
        _merged(source, target)
        _set_sequences(target)
        _prove(source, target)
    return done


def _prove(source: str, target: str) -> None:
    for table in TABLES:
        if table_digest(table, target) != table_digest(table, source):
            raise NotEqual(f"{table._meta.db_table} differs after the move; was the ledger in use? Nothing was moved")
    for gap in audit.verify(target):
        raise NotEqual(f"the audit chain does not hold in the target: {gap.text}; nothing was moved")


def _batches(table: type[Model], source: str, target: str) -> Iterator[list[Model]]:
    """Rows by chunks of keys, so that a large ledger needs little memory."""
    rows = iter(table._default_manager.using(source).order_by("pk").iterator(chunk_size=BATCH))
    while batch := list(islice(rows, BATCH)):
        for row in batch:
            row._state.db, row._state.adding = target, True
            if isinstance(row, models.Entry):
                row.merged_into_id = None
        yield batch


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
