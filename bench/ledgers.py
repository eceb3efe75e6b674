"""Ledgers of a given size on SQLite and PostgreSQL, filled once and shared by the benchmarks of one run.

A seed of a thousand requests goes in through the models, as filing would have left them: an entry's columns are the
fold of its postings, its keys are those of its mail. Larger ledgers are the seed multiplied inside the database: each
copy has customers, machines, numbers and moments of its own (TOKEN stands where copies differ), and rows lie in order
of arrival. A customer has HISTORY requests whatever the size, so that a ratio of two sizes speaks of the ledger's size
alone; one customer, BUSY, has a fiftieth of them all, and one machine of it, WORN, a thousandth.
"""

from __future__ import annotations

import contextlib
import itertools
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from django.db import models
from django.db.models import Model

from bench import world
from ledger import setup
from ledger.entry import Filing, Posting, realise
from tests.servers import Postgres

SEED = 1000
TOKEN = "70707"  # digits, so that no spelling of a code changes it
HISTORY = 25  # requests a customer has
MACHINES = 5  # a customer's; the last of them is in no request yet
WORN = -1  # a machine of the busiest customer
BUSY = "C-busy"
UNTIL = datetime(2026, 9, 1, tzinfo=UTC)  # the newest request
SPAN = timedelta(days=3 * 365)
UNREAD = {"filing": "NULL", "raw": "X''"}  # wide, and read for one request at a time: left out of the copies
OPEN = 0.02  # the share that is still open
SERVERS = ("SQLite", "PostgreSQL")

_open = contextlib.ExitStack()


@contextlib.contextmanager
def yard() -> Iterator[None]:
    """Servers and files of this run; all gone at its end."""
    with _open:
        yield
    filled.cache_clear()
    _folder.cache_clear()
    postgres.cache_clear()


@cache
def _folder() -> Path:
    return Path(_open.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))


@cache
def postgres() -> Postgres:
    return _open.enter_context(Postgres())


def use(server: str, size: int) -> None:
    """Point this process at the ledger of that size, filled when first asked for."""
    setup.configure(filled(server, size))


@cache
def filled(server: str, size: int) -> str:
    """The URL of a ledger with so many requests."""
    url = f"sqlite:///{_folder()}/{size}.db" if server == "SQLite" else postgres().create(f"bench{size}")
    setup.configure(url)
    began = time.perf_counter()
    setup.migrate()
    fill(size)
    spent = time.perf_counter() - began
    print(f"{server}: a ledger of {size:,} requests made in {spent:.0f} s, {_bytes() / 1e6:,.0f} MB", file=sys.stderr)
    return url


def _bytes() -> int:
    """What the ledger in use takes on disk."""
    from django.db import connection

    lite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count" if lite else "SELECT pg_database_size(current_database())")
        found = int(cursor.fetchone()[0])
        if lite:
            cursor.execute("PRAGMA page_size")
            found *= int(cursor.fetchone()[0])
    return found


def customer_of(number: int) -> str:
    """Of a request of the seed: neighbours in time are of different customers; every fiftieth is the busy one's."""
    return BUSY if number % 50 == 0 else f"C{TOKEN}{number * 7 % (SEED // HISTORY):02}"


def own(text: str, copy: int | None) -> str:
    """What a text of the seed became in a copy."""
    return text if copy is None else text.replace(TOKEN, str(10_000 + copy))


def filing(customer: str, number: int, at: datetime, machine: int, quoted: str = "") -> Filing:
    """What was read in one mail: a machine, two parts, a text of its own."""
    chance = random.Random(number)
    domain = f"{customer.lower()}.example"
    serial = "S-worn" if machine == WORN else f"S{customer[1:] if customer != BUSY else TOKEN}-{machine}"
    parts = [f"{chance.choice(world.MAKERS)}{chance.randrange(97):02}-{chance.randrange(5000):05}" for _ in range(2)]
    text = " ".join(f"{chance.choice(world.SENTENCES)} {chance.getrandbits(40):x}" for _ in range(5))
    seen = {"source": "body", "finder": "registry", "document": 0, "page": 1, "start": 34, "end": 45, "box": None}
    request: dict[str, Any] = {
        "kind": "service",
        "language": "ko",
        "customer": {
            "id": customer,
            "name": f"㈜고객 {customer}",
            "contact": f"김{number % 3}",
            "email": f"kim{number % 3}@{domain}",
            "phone": f"031-555-{number % 10_000:04}",
            "confidence": 0.98,
            "evidence": [{**seen, "text": customer}, {**seen, "text": domain}],
        },
        "overseas": False,
        "equipment": [
            {
                "serial": serial,
                "model": world.MODELS[number % len(world.MODELS)],
                "confidence": 0.97,
                "registered": True,
                "evidence": [{**seen, "text": serial}],
            }
        ],
        "parts": [
            {
                "model": part,
                "quantity": 2.0,
                "confidence": 0.95,
                "registered": True,
                "kind": "purchased",
                "name": "실린더",
                "serial": None,
                "evidence": [{**seen, "text": part}],
            }
            for part in parts
        ],
        "work": ["field_service", "purchased_part"],
        "nature": "complaint" if number % 5 == 0 else "additional_request",
        "urgent": number % 20 == 0,
        "wanted_by": None,
        "receipt_number": quoted or None,
        "missing": [],
        "summary": text[:200],
        "confidence": 0.95,
        "needs_review": False,
        "review_reasons": [],
    }
    return Filing(
        request=request,
        channel="fax" if number % 10 == 0 else "email",
        received_at=at,
        message_id=f"<{TOKEN}{number}-{chance.getrandbits(32):x}@{domain}>",
        subject=f"{serial} 점검 요청 {number}",
        sender=f"kim{number % 3}@{domain}",
        sender_name=f"김{number % 3}",
        to=("service@kangha.example",),
        text=text,
        content=TOKEN + f"{chance.getrandbits(236):059x}",
    )


def fill(size: int) -> None:
    """Requests over three years, and what the server's own housekeeping does of itself at the end: PostgreSQL knows
    its tables, SQLite has no statistics."""
    from django.db import connection, transaction

    from ledger import searching
    from ledger.models import Counter

    copies = size // SEED
    with _hurried(connection), transaction.atomic():
        for texts in (searching.ENTRIES, searching.ARRIVALS):
            searching.drop(texts, connection)
        _seed()
        said = _said()
        if copies > 1:
            _multiply(connection, copies)
        for texts, found in said:
            _write_texts(connection, texts, _texts(found, copies))
            searching.make(texts, connection)
        Counter.objects.bulk_create(
            [Counter(series="audit", last=size, head="0" * 64), Counter(series="number:AS-26-{n:03}", last=size)]
        )
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def _said() -> list[tuple[Any, list[tuple[int, str]]]]:
    """What the seed's requests and arrivals are found by, by key."""
    from ledger import searching
    from ledger.arrivals import found_by
    from ledger.models import Delivery, Entry

    arrivals = Delivery.objects.order_by("pk").values_list("pk", "name", "sender", "subject")
    return [
        (searching.ENTRIES, list(Entry.objects.order_by("pk").values_list("pk", "search"))),
        (searching.ARRIVALS, [(pk, found_by(*words)) for pk, *words in arrivals]),
    ]


def _texts(found: list[tuple[int, str]], copies: int) -> Iterator[tuple[int, str, str]]:
    """Key, text and pieces of every copy, in the order of keys. Pieces of words that all copies share are made once."""
    from ledger import searching

    for pk, text in found:
        words = searching.words_of(text)
        shared = set(searching.pieces(" ".join(word for word in words if TOKEN not in word)).split())
        others = " ".join(word for word in words if TOKEN in word)
        for k in range(copies):
            copy = k if copies > 1 else None
            pieces = shared.union(searching.pieces(own(others, copy)).split())
            yield (pk - 1) * copies + k + 1, own(text, copy), " ".join(sorted(pieces))


def _write_texts(connection: Any, texts: Any, rows: Iterator[tuple[int, str, str]]) -> None:
    columns = f"{texts.table} ({texts.key}, text, pieces)"
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            while batch := list(itertools.islice(rows, 2_000)):  # Django holds on to all it is given
                cursor.executemany(f"INSERT INTO {columns} VALUES (%s, %s, %s)", batch)
            return
        with cursor.cursor.copy(f"COPY {columns} FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)


@contextlib.contextmanager
def _hurried(connection: Any) -> Iterator[None]:
    """What can be made again need neither be synced nor checked; afterwards the ledger does as in the house."""
    pragmas = (
        "PRAGMA journal_mode=OFF",
        "PRAGMA synchronous=OFF",
        "PRAGMA cache_size=-1500000",
        "PRAGMA foreign_keys=OFF",
    )
    settings = (
        "SET session_replication_role = replica",
        "SET maintenance_work_mem = '1GB'",
        "SET max_parallel_maintenance_workers = 0",
        "SET default_toast_compression = 'lz4'",
    )
    with connection.cursor() as cursor:
        for words in pragmas if connection.vendor == "sqlite" else settings:
            cursor.execute(words)
    yield
    connection.close()


def _multiply(connection: Any, copies: int) -> None:
    """The rows of every table that grows, each `copies` times, in order of arrival; numbers and moments are spread
    between neighbours."""
    from ledger.models import AuditRecord, Delivery, Entry, EntryKey, Letter, PostingRow

    grown = (Entry, Delivery, PostingRow, EntryKey, Letter, AuditRecord)
    tables = [model._meta.db_table for model in grown]
    with connection.cursor() as cursor:
        for model in grown:
            key = connection.ops.quote_name(model._meta.pk.column)
            table = model._meta.db_table
            cursor.execute(f"CREATE TEMPORARY TABLE seed_{table} AS SELECT * FROM {table} ORDER BY {key}")
        # Truncated and filled in one transaction, PostgreSQL writes no log of the rows (wal_level=minimal).
        lite = connection.vendor == "sqlite"
        for words in (
            [f"DELETE FROM {table}" for table in tables] if lite else [f"TRUNCATE {', '.join(tables)} CASCADE"]
        ):
            cursor.execute(words)
        for model in grown:
            _copy(connection, cursor, model, copies)


def _copy(connection: Any, cursor: Any, model: type[Model], copies: int) -> None:
    table, fields = model._meta.db_table, model._meta.concrete_fields
    names = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    values = ", ".join(_copied(connection, field, copies) for field in fields)
    lite, key = connection.vendor == "sqlite", connection.ops.quote_name(model._meta.pk.column)
    # Both join row by row in the order of the seed; sorting what comes out would cost more than all the rest.
    counted = f"WITH RECURSIVE copy(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM copy WHERE k < {copies - 1})"
    many = "copy" if lite else f"LATERAL generate_series(0 * seed.{key}, {copies - 1}) AS copy(k)"
    again = _without_indexes(cursor, lite, table)
    source = f"seed_{table} AS seed CROSS JOIN {many}"
    cursor.execute(f"{counted if lite else ''} INSERT INTO {table} ({names}) SELECT {values} FROM {source}")
    for words in again:
        cursor.execute(words)
    cursor.execute(f"DROP TABLE seed_{table}")
    if not lite and isinstance(model._meta.pk, models.AutoField):
        cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))")


def _without_indexes(cursor: Any, lite: bool, table: str) -> list[str]:
    """Drop the table's indexes; the statements that make them again, in one sorted pass each. SQLite keeps those of its
    constraints, whose values come in nearly sorted; PostgreSQL those that foreign keys lean on."""
    if lite:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type='index' AND sql != '' AND tbl_name=%s", [table])
        found = cursor.fetchall()
        for name, _ in found:
            cursor.execute(f'DROP INDEX "{name}"')
        return [words for _, words in found]
    cursor.execute(
        "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid=%s::regclass AND contype='u'",
        [table],
    )
    unique = cursor.fetchall()
    cursor.execute(
        "SELECT indexname, indexdef FROM pg_indexes WHERE tablename=%s AND indexname NOT IN "
        "(SELECT conname FROM pg_constraint)",
        [table],
    )
    found = cursor.fetchall()
    for name, _ in unique:
        cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
    for name, _ in found:
        cursor.execute(f'DROP INDEX "{name}"')
    return [*(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {words}' for name, words in unique), *(w for _, w in found)]


def _copied(connection: Any, field: Any, copies: int) -> str:
    """The SQL of a column's value in copy k."""
    name, lite = f"seed.{connection.ops.quote_name(field.column)}", connection.vendor == "sqlite"
    target = field.target_field if field.remote_field else field
    own = f"CAST({10_000} + k AS text)"
    seconds = f"(k * {SPAN.total_seconds() / SEED / copies})"
    if field.column in UNREAD:
        return UNREAD[field.column] if lite or field.column != "raw" else "''::bytea"
    match target:
        case models.AutoField() | models.BigAutoField():
            return f"({name} - 1) * {copies} + k + 1"
        case models.BigIntegerField() if field.column == "sequence":
            return f"({name} - 1) * {copies} + k + 1"
        case models.DateTimeField() if lite:
            return f"strftime('%Y-%m-%d %H:%M:%f', {name}, {seconds} || ' seconds')"
        case models.DateTimeField():
            return f"{name} + {seconds} * interval '1 second'"
        case models.JSONField() if not lite:
            return f"replace({name}::text, '{TOKEN}', {own})::jsonb"
        case models.CharField() | models.TextField() | models.JSONField():
            return f"replace({name}, '{TOKEN}', {own})"
    return name


def _seed() -> None:
    from ledger.models import AuditRecord, Delivery, Entry, EntryKey, Letter, PostingRow

    numbers = range(SEED)
    machines = {n: WORN if n == SEED // 2 else n % (MACHINES - 1) for n in numbers}
    filings = {n: filing(customer_of(n), n, UNTIL - SPAN * (1 - n / SEED), machines[n]) for n in numbers}
    states = {n: _postings(n, made) for n, made in filings.items()}
    entries = Entry.objects.bulk_create([_entry(n, filings[n], states[n]) for n in numbers])
    ids = dict(zip(numbers, (row.pk for row in entries), strict=True))
    arrived = Delivery.objects.bulk_create([_delivery(n, filings[n], ids[n]) for n in numbers])
    PostingRow.objects.bulk_create(
        PostingRow(entry_id=ids[n], version=p.version, kind=p.kind, data=p.data, at=p.at, by=p.by)
        for n in numbers
        for p in states[n]
    )
    EntryKey.objects.bulk_create(row for n in numbers for row in _keys(ids[n], filings[n]))
    Letter.objects.bulk_create(_letter(n, filings[n], ids[n], row.pk) for n, row in zip(numbers, arrived, strict=True))
    AuditRecord.objects.bulk_create(_audit(n, filings[n]) for n in numbers)


def receipt_of(number: int, copy: int | None = None) -> str:
    """The receipt number of a request of the seed, or of its copy."""
    return own(f"AS-26-{TOKEN}{number + 1:04}", copy)


def _postings(number: int, made: Filing) -> list[Posting]:
    """Opened; and, but for the newest, confirmed, answered and closed."""
    opening = {
        "request": {**made.request, "needs_review": number % 3 == 0},
        "sender": made.sender,
        "due_on": (made.received_at + timedelta(days=7)).date().isoformat(),
        "departments": ["기술부", "자재부"],
    }
    at, chain = made.received_at, [Posting(1, "opened", opening, made.received_at, "intake")]
    if number < SEED * (1 - OPEN):
        later: tuple[tuple[str, int, dict[str, str]], ...] = (
            ("confirmed", 1, {}),
            ("answered", 3, {"what": "visit"}),
            ("closed", 9, {"evidence": "report"}),
        )
        chain += [Posting(2 + i, kind, data, at + timedelta(days=d), "qa") for i, (kind, d, data) in enumerate(later)]
    return chain


def _entry(number: int, made: Filing, chain: list[Posting]) -> Any:
    from ledger import folding
    from ledger.models import Entry

    receipt = receipt_of(number)
    row = Entry(
        receipt_number=receipt,
        series="AS-26-{n:03}",
        sequence=number + 1,
        opened_at=made.received_at,
        updated_at=chain[-1].at,
        channel=made.channel,
    )
    for name, value in folding.columns(realise(receipt, chain)).items():
        setattr(row, name, value)
    row.search = folding.search_text(row)
    return row


def _delivery(number: int, made: Filing, entry_id: int) -> Any:
    from ledger.matching import Said
    from ledger.models import Delivery
    from ledger.shelf import clean

    at = made.received_at
    return Delivery(
        source="imap:bench", key=f"1:{TOKEN}{number}", channel=made.channel, name=f"{number}.eml", digest=made.content,
        size=4000, received_at=at, stored_at=at, marked_at=at, stage="filed", outcome="request", attempts=1,
        message_id=made.message_id, sender=made.sender, subject=made.subject, filing=clean(asdict(made)), said=clean(Said.of(made).plain()),
        entry_id=entry_id, relation="new", decision={"relation": "new", "probability": 0.97}, filed_at=at,
    )  # fmt: skip


def _keys(entry_id: int, made: Filing) -> Iterator[Any]:
    from ledger.filing import keys_of
    from ledger.models import EntryKey

    for kind, values in keys_of(made).items():
        for value in filter(None, dict.fromkeys(values)):
            yield EntryKey(entry_id=entry_id, kind=kind, value=value, at=made.received_at)


def _letter(number: int, made: Filing, entry_id: int, delivery_id: int) -> Any:
    from ledger.models import Letter

    at = made.received_at
    return Letter(
        key=f"acknowledged:{TOKEN}{number}", entry_id=entry_id, delivery_id=delivery_id, occasion="acknowledged",
        language="ko", to=made.sender, subject=made.subject, message_id=f"<letter-{TOKEN}{number}@kangha.example>",
        raw=b"x" * 1500, state="sent", attempts=1, created_at=at, next_attempt_at=at, sent_at=at,
    )  # fmt: skip


def _audit(number: int, made: Filing) -> Any:
    from ledger.models import AuditRecord

    return AuditRecord(
        sequence=number + 1, at=made.received_at, by="intake", where="intake", what="filed",
        subject=f"delivery {number}", after={"outcome": "request", "entry": receipt_of(number)},
        previous="0" * 64, hash=made.content,
    )  # fmt: skip
