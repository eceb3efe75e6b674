"""Filing one request in ledgers of growing size: what grows with the ledger, and by how much."""

from __future__ import annotations

import itertools
import statistics
import time
from dataclasses import dataclass
from datetime import timedelta

from bench import ledgers
from bench.timing import Table
from ledger.entry import Arrival, Filing

ROUNDS, EACH = 4, 8
KINDS = (
    "an ordinary customer's",
    "the busiest customer's",
    "the busiest machine's",
    "one that quotes a receipt number",
)
_counter = itertools.count(10_000_000)


def run(full: bool) -> list[Table]:
    sizes = (1_000, 10_000, 100_000, *([1_000_000] if full else []))
    rows = []
    for server in ledgers.SERVERS:
        found = measured(server, sizes)
        for kind in KINDS:
            spent = [statistics.median(found[kind, size]) for size in sizes]
            rows.append((server, kind, *(f"{ms:.1f}" for ms in spent), f"{spent[-1] / spent[0]:.1f}×"))
    note = (
        f"Milliseconds, median of {ROUNDS * EACH}, from the read mail to the committed request without its letter; the "
        f"ledgers take turns. A customer has {ledgers.HISTORY} requests in every ledger, the busiest one a fiftieth of "
        "them all, its busiest machine a thousandth."
    )
    head = ("ledger", "a mail", *(f"{size:,} requests" for size in sizes), "last to first")
    return [Table("Filing one request", head, tuple(rows), note)]


def measured(server: str, sizes: tuple[int, ...]) -> dict[tuple[str, int], list[float]]:
    """Milliseconds by kind of mail and size. The ledgers take turns, so that other load on the machine meets all."""
    for size in sizes:
        ledgers.use(server, size)
    found: dict[tuple[str, int], list[float]] = {(kind, size): [] for kind in KINDS for size in sizes}
    for turn in range(ROUNDS):
        for size in sizes:
            ledgers.use(server, size)
            for kind, mails in zip(KINDS, mails_of(turn, size), strict=True):
                found[kind, size] += filed(mails)
    return found


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mail to be filed says."""

    customer: str
    machine: int = ledgers.MACHINES - 1
    quoted: str = ""  # a receipt number


def mails_of(turn: int, size: int) -> tuple[list[Mail], ...]:
    """The mails of a turn, of each kind; one more than is counted."""
    places = range(turn * (EACH + 1), (turn + 1) * (EACH + 1))
    copies = [place % (size // ledgers.SEED) if size > ledgers.SEED else None for place in places]
    seeds = [place * 31 % ledgers.SEED + 1 for place in places]
    customers = [ledgers.own(ledgers.customer_of(n), copy) for n, copy in zip(seeds, copies, strict=True)]
    quoted = [ledgers.receipt_of(n, copy) for n, copy in zip(seeds, copies, strict=True)]
    return (
        [Mail(name) for name in customers],
        [Mail(ledgers.BUSY) for _ in places],
        [Mail(ledgers.BUSY, ledgers.WORN) for _ in places],
        [Mail(name, quoted=number) for name, number in zip(customers, quoted, strict=True)],
    )


def filed(mails: list[Mail]) -> list[float]:
    """Milliseconds of these mails filed one by one; the first only warms the connection."""
    from ledger.book import Book, silent

    book = Book()
    spent = []
    for mail in mails:
        number = next(_counter)
        at = ledgers.UNTIL + timedelta(seconds=number - 10_000_000)
        arrive(book, ledgers.filing(mail.customer, number, at, mail.machine, mail.quoted))
        began = time.perf_counter()
        done = book.file_next(silent, at)
        spent.append((time.perf_counter() - began) * 1000)
        assert done is not None and done.outcome in ("request", "follow_up"), done
    return spent[1:]


def arrive(book: object, made: Filing) -> None:
    """Up to the point where it waits to be filed."""
    from ledger.book import Book

    assert isinstance(book, Book)
    arrival = Arrival("imap:bench", made.message_id, made.channel, "mail.eml", made.content, 4000, made.received_at)
    row = book.receive(arrival, made.received_at)
    assert row is not None
    book.note_read(row, made)
