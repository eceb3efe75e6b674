"""What a person types, found: any piece of a number, two syllables of a name, several words in any order.

Beside each request and each arrival stands its text and the pieces it is found by: from every letter of every word the
three that begin there. A word of three letters and more is held by what has all its pieces; of a shorter one it is the beginning of one.
So two syllables are enough, which indexes of whole trigrams (FTS5's own tokenizer, pg_trgm) cannot do. Both databases
index the pieces with what they ship: SQLite by FTS5, kept up by triggers, PostgreSQL by a GIN index on a tsvector, which
needs no extension. A SQLite without FTS5 goes through the texts instead.

A word that half the ledger holds is no matter for an index: the newest are looked through first, and a page that they
fill needs no more.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

from django.apps import apps
from django.db import OperationalError, connections, transaction
from django.db.models import Max, Model, QuerySet

PIECE = 3
MOST_WORDS = 8
NEWEST = 1_000  # rows looked through before the index is asked
MOST = 10_000  # hits told apart; beyond them only the newest
BATCH = 2_000
STEP = 500  # pages merged at once where words are driven out of SQLite's index
log = logging.getLogger(__name__)
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Texts:
    """A table of texts, and its primary key, which says whose they are."""

    table: str
    key: str

    def model(self) -> type[Model]:
        return apps.get_model("ledger", self.table.removeprefix("ledger_"))

    def using(self, alias: str) -> QuerySet[Any]:
        return self.model()._default_manager.using(alias)

    def sql(self, words: str) -> str:
        return words.format(texts=self.table, key=self.key)


ENTRIES = Texts("ledger_entrytext", "entry_id")
ARRIVALS = Texts("ledger_deliverytext", "delivery_id")

_LITE = (
    # Nothing but white space parts pieces: dashes, dots and slashes are what numbers are typed with.
    "CREATE VIRTUAL TABLE {texts}_pieces USING fts5(pieces, content='{texts}', "
    "content_rowid='{key}', detail='none', columnsize=0, "
    """tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'")""",
    """CREATE TRIGGER {texts}_added AFTER INSERT ON {texts} BEGIN
    INSERT INTO {texts}_pieces(rowid, pieces) VALUES (new.{key}, new.pieces); END""",
    """CREATE TRIGGER {texts}_changed AFTER UPDATE ON {texts} BEGIN
    INSERT INTO {texts}_pieces({texts}_pieces, rowid, pieces)
    VALUES ('delete', old.{key}, old.pieces);
    INSERT INTO {texts}_pieces(rowid, pieces) VALUES (new.{key}, new.pieces); END""",
    """CREATE TRIGGER {texts}_gone AFTER DELETE ON {texts} BEGIN
    INSERT INTO {texts}_pieces({texts}_pieces, rowid, pieces)
    VALUES ('delete', old.{key}, old.pieces); END""",
    "INSERT INTO {texts}_pieces({texts}_pieces) VALUES ('rebuild')",
)
_LITE_GONE = (
    "DROP TRIGGER IF EXISTS {texts}_added",
    "DROP TRIGGER IF EXISTS {texts}_changed",
    "DROP TRIGGER IF EXISTS {texts}_gone",
    "DROP TABLE IF EXISTS {texts}_pieces",
)
_LITE_HITS = """SELECT held.{key} FROM {texts}_pieces AS found
CROSS JOIN {texts} AS held ON held.{key} = found.rowid
WHERE {texts}_pieces MATCH %s
AND NOT EXISTS (SELECT 1 FROM json_each(%s) AS word WHERE instr(held.text, word.value) = 0)
ORDER BY found.rowid DESC LIMIT %s"""
_LITE_MERGE = "INSERT INTO {texts}_pieces({texts}_pieces, rank) VALUES ('merge', %s)"
_POSTGRES = (
    """CREATE INDEX {texts}_pieces ON {texts}
    USING gin (array_to_tsvector(string_to_array(pieces, ' '))) WITH (fastupdate = off)""",
    # No plan leans on statistics of the pieces, and they would cost every ANALYZE.
    "ALTER INDEX {texts}_pieces ALTER COLUMN 1 SET STATISTICS 0",
)
_POSTGRES_GONE = ("DROP INDEX IF EXISTS {texts}_pieces",)
_POSTGRES_HITS = """WITH found AS MATERIALIZED (
    SELECT {key} FROM {texts}
    WHERE array_to_tsvector(string_to_array(pieces, ' ')) @@ %s::tsquery
    AND (SELECT bool_and(strpos(text, word) > 0) FROM unnest(%s::text[]) AS word)
) SELECT {key} FROM found ORDER BY {key} DESC LIMIT %s"""


def make(texts: Texts, connection: Any) -> None:
    """The index of an existing table (a migration; the table remade). A SQLite without FTS5 goes without."""
    with connection.cursor() as cursor:
        try:
            for words in _LITE if connection.vendor == "sqlite" else _POSTGRES:
                cursor.execute(texts.sql(words))
        except OperationalError as problem:
            if "fts5" not in str(problem):
                raise
            log.warning("searching without an index: this SQLite has no FTS5 (%s)", problem)


def fill(model: type[Model], rows: Iterable[tuple[int, str]], using: str) -> None:
    """Texts by key, of what has none yet (a migration, with the table of its moment)."""
    rows = iter(rows)
    while batch := list(islice(rows, BATCH)):
        made = [model(pk=pk, text=text, pieces=pieces(text)) for pk, text in batch]
        model._default_manager.using(using).bulk_create(made, ignore_conflicts=True)


def add(texts: Texts, rows: Iterable[tuple[int, str]], using: str) -> None:
    """Let new rows be found. Inside the transaction that makes them."""
    fill(texts.model(), rows, using)


def drop(texts: Texts, connection: Any) -> None:
    with connection.cursor() as cursor:
        for words in _LITE_GONE if connection.vendor == "sqlite" else _POSTGRES_GONE:
            cursor.execute(texts.sql(words))


def words_of(text: str) -> list[str]:
    return list(dict.fromkeys(text.replace("\x00", " ").lower().split()))


def pieces(text: str) -> str:
    """What a text is found by.

    >>> pieces("모터 as-1")
    '-1 1 as- s-1 모터 터'
    """
    return " ".join(sorted({word[at : at + PIECE] for word in words_of(text) for at in range(len(word))}))


def keep(texts: Texts, pk: int, text: str, using: str) -> None:
    """Let a row be found by this text from now on, and by no former one. Inside the caller's transaction."""
    table = texts.using(using)
    if table.filter(pk=pk).values_list("text", flat=True).first() != text:
        table.update_or_create(pk=pk, defaults={"text": text, "pieces": pieces(text)})


# -- asking


def narrowed(
    rows: QuerySet[Row], texts: Texts, search: str, wanted: int, using: str
) -> tuple[QuerySet[Row], int, bool]:
    """Of `rows` those that hold every word, how many, and whether these are all: where not, they are among the newest
    in the ledger, and at least `wanted`."""
    words = words_of(search)[:MOST_WORDS]
    if not words:
        return rows, rows.count(), True
    table = texts.using(using)
    last = table.aggregate(last=Max("pk"))["last"] or 0
    if last > NEWEST:
        newest = holding(table.filter(pk__gt=last - NEWEST), words).values_list("pk", flat=True)
        found = rows.filter(pk__in=list(newest))
        if (total := found.count()) >= wanted:
            return found, total, False
        if (held := indexed(texts, words, using)) is not None:
            found = rows.filter(pk__in=held)
            total, whole = found.count(), len(held) <= MOST
            if whole or total >= wanted:
                return found, total, whole
    found = rows.filter(pk__in=holding(table, words).values("pk"))
    return found, found.count(), True


def hits(texts: Texts, search: str, using: str) -> list[int]:
    """Whose texts hold every word, the newest where they are very many."""
    words = words_of(search)[:MOST_WORDS]
    found = indexed(texts, words, using) if words else []
    if found is None:
        found = list(holding(texts.using(using), words).order_by("-pk").values_list("pk", flat=True)[:MOST])
    return found[:MOST]


def holding(table: QuerySet[Any], words: Sequence[str]) -> QuerySet[Any]:
    for word in words:
        table = table.filter(text__contains=word)
    return table


def indexed(texts: Texts, words: Sequence[str], using: str) -> list[int] | None:
    """Whose texts hold every word, newest first, one more than MOST where there are more; None without an index."""
    connection = connections[using]
    if connection.vendor == "sqlite":
        return _by_fts(texts, connection, words)
    return _by_gin(texts, connection, words, using)


def _by_fts(texts: Texts, connection: Any, words: Sequence[str]) -> list[int] | None:
    """Hits come by rowid, so that the newest are there before the others are looked for."""
    with connection.cursor() as cursor:
        if not _has_fts(texts, cursor):
            return None
        match = " AND ".join(_asked(words, '"{}"', '"{}" *', '"'))
        cursor.execute(texts.sql(_LITE_HITS), [match, json.dumps(words), MOST + 1])
        return [row[0] for row in cursor.fetchall()]


def _has_fts(texts: Texts, cursor: Any) -> bool:
    cursor.execute("SELECT 1 FROM sqlite_master WHERE name = %s", [f"{texts.table}_pieces"])
    return cursor.fetchone() is not None


def _by_gin(texts: Texts, connection: Any, words: Sequence[str], using: str) -> list[int]:
    """By the index whatever the planner thinks, with room enough that no page of hits has to be made again from its
    text."""
    asked = " & ".join(_asked(words, "'{}'", "'{}':*", "'\\"))
    with transaction.atomic(using=using), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('enable_seqscan', 'off', true), set_config('work_mem', '64MB', true)")
        cursor.execute(texts.sql(_POSTGRES_HITS), [asked, list(words), MOST + 1])
        return [row[0] for row in cursor.fetchall()]


def _asked(words: Sequence[str], whole: str, begins: str, doubled: str) -> list[str]:
    """Every piece of three letters and more; of a shorter word the beginning of one."""
    found: dict[str, None] = {}
    twice = str.maketrans({sign: sign * 2 for sign in doubled})
    for word in words:
        form = whole if len(word) >= PIECE else begins
        runs = [word[at : at + PIECE] for at in range(max(1, len(word) - PIECE + 1))]
        found.update(dict.fromkeys(form.format(run.translate(twice)) for run in runs))
    return list(found)


# -- forgetting


def drive_out(using: str) -> None:
    """Words of requests and arrivals that were emptied leave the index for good. FTS5 only notes what is deleted until
    its segments are merged, which is done here in short transactions; PostgreSQL clears an index when it vacuums the
    table."""
    connection = connections[using]
    for texts in (ENTRIES, ARRIVALS):
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute(f"VACUUM {texts.table}")
            elif _has_fts(texts, cursor):
                _merge(texts, connection, cursor)


def _merge(texts: Texts, connection: Any, cursor: Any) -> None:
    pages = -STEP  # the first tells it to merge everything into one
    while True:
        before = connection.connection.total_changes
        cursor.execute(texts.sql(_LITE_MERGE), [pages])
        if connection.connection.total_changes - before < 2:
            return
        pages = STEP
