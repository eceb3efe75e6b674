"""One step now, what the flows run on their schedules: collect, send, pack, stats, watch; and the proof, reconcile."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from intake.cli.common import PROBLEMS, Bar, ConfigOption, house_of, report, say
from intake.errors import Misconfigured

if TYPE_CHECKING:
    from ledger.reports import Span


def collect(config: ConfigOption = None) -> None:
    """Fetch what is new from mailboxes and the fax folder, read it and file it."""
    from intake import pipeline

    with house_of(config) as house:
        with Bar("collecting") as bar:
            fetched = pipeline.collect(house, bar)
        with Bar("reading") as bar:
            filed = pipeline.read_and_file(house, progress=bar)
    report(fetched, filed)


def send(config: ConfigOption = None) -> None:
    """Send the letters that are due."""
    from intake import pipeline

    with house_of(config) as house, Bar("sending"):
        tally = pipeline.send_due(house)
    report(tally)


def pack(
    day: Annotated[str | None, typer.Argument(metavar="[DAY]", help="YYYY-MM-DD; today otherwise.")] = None,
    config: ConfigOption = None,
) -> None:
    """Make the day's packs for the departments and mail them. A pack is made once; a second call finds it."""
    from intake import pipeline, routine

    with house_of(config) as house, Bar("packing"):
        wanted = a_day(day) if day else pipeline.now().astimezone(house.settings.zone).date()
        tally = routine.distribute(house, wanted)
    report(tally)


def stats(
    span: Annotated[
        str | None,
        typer.Argument(
            metavar="[WEEK|MONTH]", help="2026-W46, or any day of it; 2026-11 for the month; last week otherwise."
        ),
    ] = None,
    config: ConfigOption = None,
) -> None:
    """Make the figures of a week or a month and mail them to the management."""
    from intake import pipeline, routine
    from ledger.reports import week_of

    with house_of(config) as house, Bar("counting"):
        today = pipeline.now().astimezone(house.settings.zone).date()
        tally = routine.statistics(house, a_span(span) if span else week_of(today - timedelta(days=7)))
    report(tally)


def watch(config: ConfigOption = None) -> None:
    """Look for what is late, stuck or unreachable, and say so."""
    from intake import routine

    with house_of(config) as house, Bar("looking"):
        tally = routine.watch(house)
    report(tally)


def reconcile(
    offline: Annotated[
        bool, typer.Option("--offline", help="Leave the mailboxes out: compare what is on this machine.")
    ] = False,
    config: ConfigOption = None,
) -> None:
    """Prove that nothing is lost: mailboxes, fax archive, store and ledger against each other; list what differs."""
    from intake.reconcile import differences

    with house_of(config) as house, Bar("comparing"):
        found = list(differences(house, mailboxes=not offline))
    for one in found:
        typer.echo(f"{one.kind}: {one.subject}: {one.text}")
    if found:
        say(f"{len(found)} differences")
        raise typer.Exit(PROBLEMS)
    typer.echo("nothing is lost: mailboxes, archive, store and ledger agree")


def a_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Misconfigured(f"{text!r} is no day: write YYYY-MM-DD") from None


def a_span(text: str) -> Span:
    """A week by its number or any day of it, or a month.

    >>> str(a_span("2026-W47").since), str(a_span("2026-11-20").until)
    ('2026-11-16', '2026-11-23')
    >>> str(a_span("2026-12").until)
    '2027-01-01'
    """
    from ledger.reports import month_of, week_of

    said = text.strip()
    try:
        if found := re.fullmatch(r"(\d{4})-?W(\d{1,2})", said, re.I):
            return week_of(date.fromisocalendar(int(found[1]), int(found[2]), 1))
        if re.fullmatch(r"\d{4}-\d{2}", said):
            return month_of(date.fromisoformat(f"{said}-01"))
        return week_of(date.fromisoformat(said))
    except (ValueError, OverflowError):
        raise Misconfigured(f"{text!r} is no week and no month: write 2026-W46 or 2026-11") from None
