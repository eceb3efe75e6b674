"""`intake`: the commands, in the order a person meets them."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Annotated

import typer

from intake.cli import customers, demo, figures, files, lists, people, setting_up, steps, up
from intake.cli.common import GIVEN, guarded
from intake.starting import begin

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Service requests by e-mail and fax: read, filed, acknowledged, reviewed, distributed, counted.",
)


@app.callback()
def _options(
    config: Annotated[
        Path | None, typer.Option("--config", "-c", metavar="FILE", help="The configuration; ./intake.toml otherwise.")
    ] = None,
    debug: Annotated[bool, typer.Option("--debug", help="Say more, and show where an error came from.")] = False,
) -> None:
    begin()
    GIVEN.config, GIVEN.debug = config, debug
    logging.basicConfig(level=logging.DEBUG if debug else logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    for noisy in ("PIL", "pdfminer", "fontTools", "matplotlib", "imapclient", "asyncio", "weasyprint", "RapidOCR"):
        logging.getLogger(noisy).setLevel(logging.ERROR)


app.command("init")(guarded(setting_up.init))
app.command("demo")(guarded(demo.demo))
app.command("up")(guarded(up.up))
app.command("extract")(guarded(files.extract))
app.command("ingest")(guarded(files.ingest))
app.command("explain")(guarded(files.explain))
app.command("collect")(guarded(steps.collect))
app.command("send")(guarded(steps.send))
app.command("pack")(guarded(steps.pack))
app.command("stats")(guarded(steps.stats))
app.command("watch")(guarded(steps.watch))
app.command("reconcile")(guarded(steps.reconcile))
app.command("export")(guarded(figures.export))
app.command("learn")(guarded(figures.learn))
app.command("doctor")(guarded(setting_up.doctor))
app.command("login")(guarded(setting_up.login))
app.add_typer(lists.app, name="registry")
app.add_typer(people.app, name="user")
app.add_typer(customers.app, name="customer")
app.add_typer(lists.ledger_app, name="ledger")
