"""What people wait for on the desk: lists, search, figures and export of a large ledger."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from bench import ledgers, world
from bench.timing import Table, cost
from ledger.reports import figures, trend_start, week_of

SMALL = 1_000
EXPORT = "export, the whole ledger"
MONDAY = date(2026, 8, 24)  # the last whole week of the ledger


def run(full: bool) -> list[Table]:
    sizes = (SMALL, 100_000, *([1_000_000] if full else []))
    found = {(server, n): measured(server, n) for server in ledgers.SERVERS for n in sizes}
    rows = []
    for name in found[ledgers.SERVERS[0], SMALL]:
        cells = []
        for server in ledgers.SERVERS:
            spent = [found[server, n][name] for n in sizes]
            cells += [*(f"{ms:.0f}" for ms in spent[1:]), f"{spent[-1] / spent[0]:.1f}×"]
        rows.append((name, *cells))
    head = ["what"]
    for server in ledgers.SERVERS:
        head += [*(f"{server}, ms in {n:,}" for n in sizes[1:]), f"to {SMALL:,}"]
    note = (
        "A fiftieth of the requests is open; medians of three (the export once), as many rows as the page shows; beside each server how "
        f"many times what the largest takes to what {SMALL:,} requests take."
    )
    return [Table("The desk", tuple(head), tuple(rows), note)]


def measured(server: str, size: int) -> dict[str, float]:
    ledgers.use(server, size)
    runs = {EXPORT: 1}
    return {name: cost(work, runs.get(name, 3)).wall * 1000 for name, work in questions(size).items()}


def questions(size: int) -> dict[str, Callable[[], Any]]:
    from ledger import queries

    copy = size // ledgers.SEED // 2 if size > ledgers.SEED else None
    machine = ledgers.own(f"S{ledgers.TOKEN}07-1", copy)
    number = ledgers.receipt_of(500, copy)
    return {
        "first page of the ledger": lambda: queries.ledger_list(),
        "search: a machine's number": lambda: queries.ledger_list(search=machine),
        "search: two words, many hits": lambda: queries.ledger_list(search="실린더 conveyor"),
        "search: nothing found": lambda: queries.ledger_list(search="없는단어"),
        "arrivals: first page": lambda: queries.deliveries(),
        "arrivals: a machine's number": lambda: queries.deliveries(search=machine),
        "arrivals: two words, many hits": lambda: queries.deliveries(search="점검 요청"),
        "arrivals: nothing found": lambda: queries.deliveries(search="없는단어"),
        "arrivals: counted by outcome": lambda: queries.outcome_counts(),
        "review queue": lambda: queries.review_queue(),
        "one request by its number": lambda: queries.entry_detail(number),
        "a number as typed": lambda: queries.id_of(number.lower()),
        "numbers of the front page": lambda: queries.health(MONDAY),
        "a week's figures": week,
        EXPORT: lambda: sum(1 for _ in queries.export_rows()),
    }


def week() -> Any:
    from ledger import queries

    zone = world.example().zone
    span = week_of(MONDAY)
    since, until = (datetime.combine(day, time(), zone) for day in (trend_start(span), span.until))
    return figures(queries.figures_rows(since, until), span, zone)
