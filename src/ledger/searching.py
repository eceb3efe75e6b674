"""What a person types, found: any piece of a number, two syllables of a name, several words in any order.

Beside each request stands its text and the pieces it is found by: from every letter of every word the three that begin
there. A word of three letters and more is held by what has all its pieces; of a shorter one it is the beginning of one.
So two syllables are enough, which indexes of whole trigrams (FTS5's own tokenizer, pg_trgm) cannot do. Both databases
index the pieces with what they ship: SQLite by FTS5, kept up by triggers, PostgreSQL by a GIN index on a tsvector, which
needs no extension. A SQLite without FTS5 goes through the texts instead.

A word that half the ledger holds is no matter for an index: the newest requests are looked through first, and a page
that they fill needs no more.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from itertools import islice
from typing import Any

from django.db import OperationalError, connections, transaction
from django.db.models import Max, Model, QuerySet

from ledger.models import Entry, EntryText

PIECE = 3
MOST_WORDS = 8
NEWEST = 1_000  # requests looked through before the index is asked
MOST = 10_000  # hits told apart; beyond them only the newest
BATCH = 2_000
STEP = 500  # pages merged at once where words are driven out of SQLite's index
log = logging.getLogger(__name__)

_LITE = (
    # Nothing but white space parts pieces: dashes, dots and slashes are what numbers are typed with.
    "CREATE VIRTUAL TABLE ledger_entrytext_pieces USING fts5(pieces, content='ledger_entrytext', "
    "content_rowid='entry_id', detail='none', columnsize=0, "
    """tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'")""",
    """CREATE TRIGGER ledger_entrytext_added AFTER INSERT ON ledger_entrytext BEGIN
    INSERT INTO ledger_entrytext_pieces(rowid, pieces) VALUES (new.entry_id, new.pieces); END""",
    """CREATE TRIGGER ledger_entrytext_changed AFTER UPDATE ON ledger_entrytext BEGIN
    INSERT INTO ledger_entrytext_pieces(ledger_entrytext_pieces, rowid, pieces)
    VALUES ('delete', old.entry_id, old.pieces);
    INSERT INTO ledger_entrytext_pieces(rowid, pieces) VALUES (new.entry_id, new.pieces); END""",
    """CREATE TRIGGER ledger_entrytext_gone AFTER DELETE ON ledger_entrytext BEGIN
    INSERT INTO ledger_entrytext_pieces(ledger_entrytext_pieces, rowid, pieces)
    VALUES ('delete', old.entry_id, old.pieces); END""",
    "INSERT INTO ledger_entrytext_pieces(ledger_entrytext_pieces) VALUES ('rebuild')",
)
_LITE_GONE = (
    "DROP TRIGGER IF EXISTS ledger_entrytext_added",
    "DROP TRIGGER IF EXISTS ledger_entrytext_changed",
    "DROP TRIGGER IF EXISTS ledger_entrytext_gone",
    "DROP TABLE IF EXISTS ledger_entrytext_pieces",
)
_LITE_HITS = """SELECT held.entry_id FROM ledger_entrytext_pieces AS found
CROSS JOIN ledger_entrytext AS held ON held.entry_id = found.rowid
WHERE ledger_entrytext_pieces MATCH %s
AND NOT EXISTS (SELECT 1 FROM json_each(%s) AS word WHERE instr(held.text, word.value) = 0)
ORDER BY found.rowid DESC LIMIT %s"""
_LITE_MERGE = "INSERT INTO ledger_entrytext_pieces(ledger_entrytext_pieces, rank) VALUES ('merge', %s)"
_POSTGRES = (
    """CREATE INDEX ledger_entrytext_pieces ON ledger_entrytext
    USING gin (array_to_tsvector(string_to_array(pieces, ' '))) WITH (fastupdate = off)""",
    # No plan leans on statistics of the pieces, and they would cost every ANALYZE.
    "ALTER INDEX ledger_entrytext_pieces ALTER COLUMN 1 SET STATISTICS 0",
)
_POSTGRES_GONE = ("DROP INDEX IF EXISTS ledger_entrytext_pieces",)
_POSTGRES_HITS = """WITH found AS MATERIALIZED (
    SELECT entry_id FROM ledger_entrytext
    WHERE array_to_tsvector(string_to_array(pieces, ' ')) @@ %s::tsquery
    AND (SELECT bool_and(strpos(text, word) > 0) FROM unnest(%s::text[]) AS word)
) SELECT entry_id FROM found ORDER BY entry_id DESC LIMIT %s"""


def make(connection: Any) -> None:
    """The index of an existing table (a migration; the table remade). A SQLite without FTS5 goes without."""
    with connection.cursor() as cursor:
        try:
            for words in _LITE if connection.vendor == "sqlite" else _POSTGRES:
                cursor.execute(words)
        except OperationalError as problem:
            if "fts5" not in str(problem):
                raise
            log.warning("searching without an index: this SQLite has no FTS5 (%s)", problem)


def fill(entries: type[Model], texts: type[Model], using: str) -> None:
    """Of every entry the text that stands in it (a migration, with the tables of its moment)."""
    rows = iter(entries._default_manager.using(using).order_by("pk").values_list("pk", "search").iterator(BATCH))
    while batch := list(islice(rows, BATCH)):
        made = [texts(entry_id=pk, text=text, pieces=pieces(text)) for pk, text in batch]
        texts._default_manager.using(using).bulk_create(made)


def drop(connection: Any) -> None:
    with connection.cursor() as cursor:
        for words in _LITE_GONE if connection.vendor == "sqlite" else _POSTGRES_GONE:
            cursor.execute(words)


def words_of(text: str) -> list[str]:
    return list(dict.fromkeys(text.replace("\x00", " ").lower().split()))


def pieces(text: str) -> str:
    """What a text is found by.

    >>> pieces("모터 as-1")
    '-1 1 as- s-1 모터 터'
    """
    return " ".join(sorted({word[at : at + PIECE] for word in words_of(text) for at in range(len(word))}))


def keep(entry: Entry, text: str, using: str) -> None:
    """Let a request be found by this text from now on, and by no former one. Inside the caller's transaction."""
    table = EntryText.objects.using(using)
    if table.filter(pk=entry.pk).values_list("text", flat=True).first() != text:
        table.update_or_create(pk=entry.pk, defaults={"text": text, "pieces": pieces(text)})


# -- asking


def narrowed(rows: QuerySet[Entry], search: str, wanted: int, using: str) -> tuple[QuerySet[Entry], int, bool]:
    """Of `rows` those that hold every word, how many, and whether these are all: where not, they are among the newest
    in the ledger, and at least `wanted`."""
    words = words_of(search)[:MOST_WORDS]
    if not words:
        return rows, rows.count(), True
    texts = EntryText.objects.using(using)
    last = texts.aggregate(last=Max("pk"))["last"] or 0
    if last > NEWEST:
        newest = holding(texts.filter(pk__gt=last - NEWEST), words).values_list("pk", flat=True)
        found = rows.filter(pk__in=list(newest))
        if (total := found.count()) >= wanted:
            return found, total, False
        if (held := indexed(words, using)) is not None:
            found = rows.filter(pk__in=held)
            total, whole = found.count(), len(held) <= MOST
            if whole or total >= wanted:
                return found, total, whole
    found = rows.filter(pk__in=holding(texts, words).values("pk"))
    return found, found.count(), True


def hits(search: str, using: str) -> list[int]:
    """Entries that hold every word, the newest where they are very many."""
    words = words_of(search)[:MOST_WORDS]
    found = indexed(words, using) if words else []
    if found is None:
        texts = holding(EntryText.objects.using(using), words).order_by("-pk")
        found = list(texts.values_list("pk", flat=True)[:MOST])
    return found[:MOST]


def holding(texts: QuerySet[EntryText], words: Sequence[str]) -> QuerySet[EntryText]:
    for word in words:
        texts = texts.filter(text__contains=word)
    return texts


def indexed(words: Sequence[str], using: str) -> list[int] | None:
    """Entries that hold every word, newest first, one more than MOST where there are more; None without an index."""
    connection = connections[using]
    if connection.vendor == "sqlite":
        return _by_fts(connection, words)
    return _by_gin(connection, words, using)


def _by_fts(connection: Any, words: Sequence[str]) -> list[int] | None:
    """Hits come by rowid, so that the newest are there before the others are looked for."""
    with connection.cursor() as cursor:
        if not _has_fts(cursor):
            return None
        match = " AND ".join(_asked(words, '"{}"', '"{}" *', '"'))
        cursor.execute(_LITE_HITS, [match, json.dumps(words), MOST + 1])
        return [row[0] for row in cursor.fetchall()]


def _has_fts(cursor: Any) -> bool:
    cursor.execute("SELECT 1 FROM sqlite_master WHERE name = 'ledger_entrytext_pieces'")
    return cursor.fetchone() is not None


def _by_gin(connection: Any, words: Sequence[str], using: str) -> list[int]:
    """By the index whatever the planner thinks, with room enough that no page of hits has to be made again from its
    text."""
    asked = " & ".join(_asked(words, "'{}'", "'{}':*", "'\\"))
    with transaction.atomic(using=using), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('enable_seqscan', 'off', true), set_config('work_mem', '64MB', true)")
        cursor.execute(_POSTGRES_HITS, [asked, list(words), MOST + 1])
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
    """Words of requests that were emptied leave the index for good. FTS5 only notes what is deleted until its segments
    are merged, which is done here in short transactions; PostgreSQL clears an index when it vacuums the table."""
    connection = connections[using]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("VACUUM ledger_entrytext")
            return
        if not _has_fts(cursor):
            return
        pages = -STEP  # the first tells it to merge everything into one
        while True:
            before = connection.connection.total_changes
            cursor.execute(_LITE_MERGE, [pages])
            if connection.connection.total_changes - before < 2:
                return
            pages = STEP
