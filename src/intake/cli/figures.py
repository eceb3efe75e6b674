"""What comes out of the ledger: `export`, and what is learnt from it: `learn`."""

from __future__ import annotations

import sys
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from intake.cli.common import PROBLEMS, Bar, ConfigOption, house_of, say
from intake.cli.people import actor
from intake.cli.steps import a_day
from intake.errors import Misconfigured

if TYPE_CHECKING:
    from intake.settings import Settings

SUFFIX = {"xlsx", "csv", "jsonl", "pdf"}


def export(
    what: Annotated[str, typer.Argument(metavar="WHAT", help="ledger, requests or complaints.")] = "ledger",
    form: Annotated[str, typer.Option("--format", "-f", help="xlsx, csv, jsonl or pdf.")] = "xlsx",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where to; WHAT.FORMAT here otherwise, - for standard output.")
    ] = None,
    since: Annotated[str | None, typer.Option(help="Opened on this day or later, YYYY-MM-DD.")] = None,
    until: Annotated[str | None, typer.Option(help="Opened on this day or earlier, YYYY-MM-DD.")] = None,
    config: ConfigOption = None,
) -> None:
    """Write the ledger, the open requests or the complaints as a file. An existing file is not overwritten."""
    from intake import exporting

    if what not in exporting.WHAT or form not in SUFFIX:
        raise Misconfigured(
            f"export {what} --format {form}: there are {', '.join(exporting.WHAT)} as {', '.join(sorted(SUFFIX))}"
        )
    target = output or Path(f"{what}.{form}")
    if str(target) != "-" and target.exists():
        raise Misconfigured(f"{target} is there already; name another with --output")
    with house_of(config) as house, Bar("writing"):
        from ledger import queries  # its tables are there once the house is open

        filters = exporting.filters(what, _start(since, house.settings), _end(until, house.settings))
        raw = exporting.written(queries.export_rows(filters), form, house.settings, what)
    if str(target) == "-":
        sys.stdout.buffer.write(raw)
        return
    target.write_bytes(raw)
    say(f"written: {target}")


def _start(day: str | None, settings: Settings) -> datetime | None:
    return datetime.combine(a_day(day), time.min, settings.zone) if day else None


def _end(day: str | None, settings: Settings) -> datetime | None:
    return datetime.combine(a_day(day), time.max, settings.zone) if day else None


def learn(
    dry: Annotated[bool, typer.Option("--dry-run", help="Say what would be learnt, change nothing.")] = False,
    config: ConfigOption = None,
) -> None:
    """Learn from what QA confirmed and corrected: the next mails are judged by it.

    Refits how sure to be, and shows it on the latest decisions, which that fit has not seen, before and after; takes up
    the spellings, addresses and part names that corrections tell, and the shapes of machines that no list has. With too
    few decisions the confidence stays as it is and the command ends with 1.
    """
    from intake import learning

    with house_of(config) as house, Bar("learning"):
        outcome = learning.learn(house, actor(), apply=not dry)
    typer.echo(str(outcome))
    if not outcome.enough:
        raise typer.Exit(PROBLEMS)
