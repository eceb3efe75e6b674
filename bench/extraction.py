"""What finding costs: milliseconds CPU a mail by its size, against a registry of fifty thousand machines and parts."""

from __future__ import annotations

import statistics
import time
from datetime import UTC, datetime

from bench import start, world
from bench.timing import Table, cost
from intake.delivery import Channel, Delivery, Origin, Received
from intake.extraction.catalogue import Catalogue
from intake.pipeline import request_of
from intake.reading import read
from intake.registry import Registry

# name, how many, sentences of its own, quoted lines of an older letter
SIZES = (
    ("a few lines", 60, 3, 0),
    ("a page", 60, 40, 0),
    ("a thread", 30, 10, 200),
    ("a very long thread", 8, 10, 2000),
)
BIG = 50_000


def run(full: bool) -> list[Table]:
    small, large = world.registry(500, 500, 100), world.registry(BIG, BIG)
    made = {lists: Catalogue(lists) for lists in (small, large)}
    built = {lists: cost(lambda lists=lists: ready(lists, large)) for lists in (small, large)}  # type: ignore[misc]
    rows = []
    for name, count, sentences, quoted in SIZES:
        mails = [received(world.mail(large, number, sentences, quoted), number) for number in range(count)]
        kb = statistics.median(len(mail.delivery.raw) for mail in mails) / 1000
        least, spent = timed(mails, made[small]), timed(mails, made[large])
        worst = statistics.quantiles(spent, n=20)[-1]
        ratio = statistics.median(spent) / statistics.median(least)
        rows.append((f"{name}, {kb:.1f} KB", f"{statistics.median(spent):.1f}", f"{worst:.1f}", f"{ratio:.2f}×"))
    note = (
        f"Reading not counted. The catalogue of {BIG:,} machines and {BIG:,} parts is built in {built[large].wall:.1f} s "
        f"({built[large].cpu:.1f} s CPU), that of 500 and 500 in {built[small].wall:.2f} s; once, and when the lists change."
    )
    extraction = Table(
        "Extraction", ("a mail of", "ms CPU, median", "ms CPU, p95", "to a registry of 500"), tuple(rows), note
    )
    return [extraction, lists_of_parts(large, made[large], full), started(start.measured(large, world.mail(large, 1)))]


LENGTHS = (100, 300, 900)
LONGEST = 3000


def lists_of_parts(large: Registry, catalogue: Catalogue, full: bool) -> Table:
    """Long orders: what a row costs must not grow with their number."""
    lengths = (*LENGTHS, LONGEST) if full else LENGTHS
    rows = []
    for layout in world.LAYOUTS:
        mails = [received(world.order(large, length, layout), length) for length in lengths]
        spent = [min(timed([mail] * 2, catalogue)) / 1000 for mail in mails]
        each = (f"{seconds / length * 1000:.1f}" for seconds, length in zip(spent, lengths, strict=True))
        rows.append((layout, *(f"{seconds:.2f}" for seconds in spent), " · ".join(each)))
    heads = (f"{length:,} rows" for length in lengths)
    note = "CPU seconds, reading not counted; four machines, every second part on no list. Looked at are 100,000 characters."
    return Table("Lists of parts", ("a list as", *heads, "ms a row"), tuple(rows), note)


def started(took: dict[str, float]) -> Table:
    rows = (
        ("rules and settings loaded", f"{took['imports']:.2f}"),
        (f"the catalogue of {BIG:,} machines and {BIG:,} parts", f"{took['catalogue']:.2f}"),
        ("the first mail, a few lines", f"{took['first mail']:.2f}"),
        ("together", f"{took['whole']:.2f}"),
    )
    note = f"In a fresh process. Reading the lists from CSV, {took['lists']:.2f} s CPU, is not in it."
    return Table("Start", ("until the first mail is read", "CPU s"), rows, note)


def ready(lists: Registry, large: Registry) -> None:
    """A catalogue with everything that is made when first asked for."""
    request_of(received(world.mail(large, 1), 1), Catalogue(lists), world.example())


def received(raw: bytes, number: int) -> Received:
    delivery = Delivery(
        Origin("bench", str(number)), Channel.EMAIL, f"{number}.eml", raw, datetime(2026, 3, 2, tzinfo=UTC)
    )
    return read(delivery, world.example().limits)


def timed(mails: list[Received], catalogue: Catalogue) -> list[float]:
    settings, spent = world.example(), []
    request_of(mails[0], catalogue, settings)
    for mail in mails:
        began = time.process_time()  # by the clock it would be what else the machine does
        request_of(mail, catalogue, settings)
        spent.append((time.process_time() - began) * 1000)
    return spent
