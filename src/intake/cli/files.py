"""Commands over files: extract, ingest, explain."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from intake.cli.common import PROBLEMS, Bar, ConfigOption, house_of, say, settings_of, workers
from intake.errors import Misconfigured

PathsArgument = Annotated[
    list[Path], typer.Argument(metavar="PATH...", help="Files and folders (.eml .msg .pdf .tif ...).")
]


def line(answer: dict[str, Any]) -> None:
    typer.echo(json.dumps(answer, ensure_ascii=False))


def extract(paths: PathsArgument, config: ConfigOption = None) -> None:
    """Read files and print what each asks for, one JSON line a file, in the order given. Writes nothing.

    A file that cannot be read gets a line with `error` and the others go on. Ends with 1 if none could be read.
    """
    from intake import by_hand, wiring

    settings = settings_of(config, needed=False)
    if settings.path is None:
        say("no intake.toml here: reading without a list of customers, machines and parts (--config names one)")
    catalogue = wiring.catalogue_from_files(settings)
    wanted = list(by_hand.expand(paths))
    good = 0
    with Bar("reading", len(wanted)) as bar:
        for done, answer in enumerate(by_hand.extract_files(wanted, settings, catalogue, workers()), 1):
            line(answer)
            good += "error" not in answer
            bar(done)
    if not good:
        say("intake: nothing could be read" if wanted else "intake: there are no files there")
        raise typer.Exit(PROBLEMS)


def ingest(
    paths: PathsArgument,
    ledger: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Another ledger than the configured one: sqlite:///FILE, postgresql://..."),
    ] = None,
    config: ConfigOption = None,
) -> None:
    """File a folder of mails and faxes into the ledger, in arrival order; one JSON line a file.

    Also the way to take over an old mailbox. What stands in the ledger already is recognised and not filed again.
    """
    from intake import by_hand

    settings = settings_of(config)
    if ledger:
        settings = settings.model_copy(update={"ledger": settings.ledger.model_copy(update=_place(ledger))})
    good = 0
    with house_of(config, settings) as house, Bar("reading") as bar:
        for answer in by_hand.ingest(house, paths, lambda _step, done, total: bar(done, total)):
            line(answer)
            good += "error" not in answer
    if not good:
        say("intake: nothing could be filed")
        raise typer.Exit(PROBLEMS)


def _place(url: str) -> dict[str, str]:
    """A ledger named on the command line: a relative path counts from here, and its bytes lie beside it."""
    scheme, mark, rest = url.partition(":///")
    if scheme != "sqlite":
        return {"url": url}
    if not mark or not rest:
        raise Misconfigured(f"--ledger {url}: write sqlite:///FILE")
    file = Path(rest).absolute()
    return {"url": f"sqlite:///{file}", "store": str(file.with_name(f"{file.stem}-deliveries"))}


def explain(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A mail, a fax, a document.")],
    config: ConfigOption = None,
) -> None:
    """Show how a file is read: its text line by line, whose words they are, where OCR was unsure; then every candidate
    with its evidence, and why each was taken or left. Writes nothing."""
    from intake import by_hand, extraction, learning, wiring
    from intake.reading.sandbox import Readers
    from intake.reading.transcript import transcript

    settings = settings_of(config, needed=False)
    catalogue = wiring.catalogue_from_files(settings)
    delivery = by_hand.delivery_of_file(file, settings)
    with Readers(settings.limits, fax=settings.fax, zone=settings.zone) as readers, Bar("reading"):
        received = readers.read(delivery)
    threshold, sure = settings.review.threshold, learning.load(settings).confidence()
    typer.echo(f"{transcript(received)}\n")
    typer.echo(extraction.explain(received, catalogue, settings.organisation, settings.numbering, threshold, sure))
