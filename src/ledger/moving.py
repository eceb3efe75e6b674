"""The whole ledger copied into another database: from SQLite to PostgreSQL when a department grows, or back.

Every table in the order in which its references stand, in one transaction of the target, keys kept; then the counts are
compared and the audit chain is walked in the target. The source is only read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connections, models, transaction

from ledger import audit
from ledger.setup import database

TARGET = "target"
BATCH = 500
LEFT_OUT = ("contenttypes.ContentType", "auth.Permission")  # made by the migrations themselves


def move(url: str, progress: Callable[[int, int], None]) -> int:
    """Copy everything to `url`; returns the rows copied. ValueError where the target is not empty or not the same after."""
    if database(url) == database_of("default"):
        raise ValueError("that is the ledger that is used now")
    _connect(url)
    try:
        call_command("migrate", database=TARGET, verbosity=0, interactive=False)
        return _copy_all(progress)
    finally:
        connections[TARGET].close()
        del connections[TARGET]
        del connections.databases[TARGET]


def database_of(alias: str) -> dict[str, Any]:
    """The settings of an open database, in the form `ledger.setup.database` gives."""
    settings = connections.databases[alias]
    return {
        key: settings[key]
        for key in ("ENGINE", "NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")
        if settings.get(key)
    }


def _connect(url: str) -> None:
    connections.databases[TARGET] = database(url)
    connections.databases = connections.configure_settings(connections.databases)


def _copy_all(progress: Callable[[int, int], None]) -> int:
    tables = list(_tables())
    for model in tables:
        if model._meta.label not in LEFT_OUT and model._base_manager.using(TARGET).exists():
            raise ValueError(f"the target is not empty: {model._meta.db_table} has rows")
    total = sum(model._base_manager.using("default").count() for model in tables)
    done = 0
    with transaction.atomic(using=TARGET):
        for model in tables:
            for rows in _batches(model._base_manager.using("default").order_by("pk").iterator(BATCH)):
                model._base_manager.using(TARGET).bulk_create(rows)
                done += len(rows)
                progress(done, total)
        _renumber(tables)
        _compare(tables)
    return done


def _tables() -> Iterator[type[models.Model]]:
    """Every table, what is referred to before what refers to it; the tables between users and groups after both."""
    waiting = [
        m for m in apps.get_models(include_auto_created=True) if m._meta.label not in LEFT_OUT and m._meta.managed
    ]
    given: set[type[models.Model]] = set()
    while waiting:
        ready = [m for m in waiting if _refers_to(m) <= given | {m} | _outside(waiting)]
        if not ready:  # a circle: leave the order as declared, references are checked when the transaction ends
            ready = waiting[:1]
        for model in ready:
            waiting.remove(model)
            given.add(model)
            yield model


def _refers_to(model: type[models.Model]) -> set[Any]:
    return {f.related_model for f in model._meta.concrete_fields if f.is_relation and f.related_model}


def _outside(waiting: list[type[models.Model]]) -> set[Any]:
    return {model for model in apps.get_models(include_auto_created=True) if model not in waiting}


def _batches(rows: Iterator[Any]) -> Iterator[list[Any]]:
    while batch := list(islice(rows, BATCH)):
        yield batch


def _renumber(tables: list[type[models.Model]]) -> None:
    """PostgreSQL's sequences know nothing of keys that were given."""
    connection = connections[TARGET]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), tables):
            cursor.execute(statement)


def _compare(tables: list[type[models.Model]]) -> None:
    for model in tables:
        here, there = (model._base_manager.using(alias).count() for alias in ("default", TARGET))
        if here != there:
            raise ValueError(
                f"{model._meta.db_table}: {here} rows here, {there} there; was the ledger in use? Nothing was moved"
            )
    broken = list(audit.verify(TARGET))
    if broken:
        raise ValueError(f"the audit chain does not hold in the target: {broken[0]}; nothing was moved")
