"""`intake registry import`, and `intake ledger move`."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Annotated

import typer

from intake.cli.common import WRONG, Bar, ConfigOption, guarded, house_of, say, settings_of
from intake.cli.people import actor
from intake.errors import Misconfigured

app = typer.Typer(no_args_is_help=True, help="The lists of customers, equipment and parts.")
ledger_app = typer.Typer(no_args_is_help=True, help="The ledger as a whole.")


@app.callback()
def _registry() -> None:
    """The lists of customers, equipment and parts."""


@ledger_app.callback()
def _ledger() -> None:
    """The ledger as a whole."""


@app.command("import")
@guarded
def import_lists(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="CSV or xlsx: customers, equipment, parts.")],
    config: ConfigOption = None,
) -> None:
    """Import lists, all or nothing. A list replaces the one that stood; lists not named stay as they are.

    Which list a file is, its column headings say. What is wrong is named by file, row and column.
    """
    from intake import wiring
    from intake.registry import RegistryErrors

    by_list: dict[str, Path] = {}
    for file in files:
        what = which_list(file)
        if what in by_list:
            raise Misconfigured(f"{file} and {by_list[what]} are both lists of {what}; give one of each")
        by_list[what] = file
    wanted = (by_list.get("customers"), by_list.get("equipment"), by_list.get("parts"))
    with house_of(config) as house, Bar("importing"):
        try:
            counts = wiring.import_registry(house, wanted, actor().name)
        except RegistryErrors as problem:
            for line in str(problem).splitlines():
                say(line)
            say("nothing was imported")
            raise typer.Exit(WRONG) from problem
    typer.echo(", ".join(f"{name} {counts[name]}" for name in by_list))


def which_list(file: Path) -> str:
    """customers, equipment or parts, by the headings; Misconfigured where they fit none."""
    headings = {cell.strip().lower() for cell in _first_row(file)}
    if "serial" in headings:
        return "equipment"
    if {"id", "name"} <= headings:
        return "customers"
    if "model" in headings:
        return "parts"
    raise Misconfigured(
        f"{file}: the first row names no list I know; it needs id,name (customers), serial,model (equipment) or model,kind (parts)"
    )


def _first_row(file: Path) -> list[str]:
    from intake import charset

    try:
        raw = file.read_bytes()
    except OSError as problem:
        raise Misconfigured(f"{file}: {problem.strerror}") from problem
    if raw[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        return _first_of_workbook(file, raw)
    heading = charset.decode(raw).text.lstrip("\ufeff").partition("\n")[0]
    return next(csv.reader([heading], delimiter=_delimiter(heading)), [])


def _first_of_workbook(file: Path, raw: bytes) -> list[str]:
    from python_calamine import CalamineWorkbook

    try:
        rows = CalamineWorkbook.from_filelike(io.BytesIO(raw)).get_sheet_by_index(0).to_python(nrows=1)
    except Exception as problem:  # a damaged workbook fails in as many ways as there are bytes
        raise Misconfigured(f"{file}: is no workbook that can be read: {problem}") from problem
    return [str(cell) for cell in (rows[0] if rows else ())]


def _delimiter(heading: str) -> str:
    return max(",;\t", key=heading.count)


@ledger_app.command("move")
@guarded
def move(
    to: Annotated[str, typer.Argument(metavar="URL", help="sqlite:///FILE or postgresql://USER@HOST/NAME, empty.")],
    config: ConfigOption = None,
) -> None:
    """Copy the whole ledger into another, empty database, and prove that it arrived. The old one is left as it is.

    Stop `intake up` first. Afterwards write the new URL into intake.toml.
    """
    from ledger.move import move as copy

    settings = settings_of(config)
    with house_of(config, settings), Bar("moving") as bar:
        try:
            rows = copy(to, bar)
        except ValueError as problem:
            raise Misconfigured(str(problem)) from problem
    typer.echo(f"{rows} rows moved and checked; now set ledger.url = {to!r} in {settings.path}")
