"""`intake customer`: what is kept of a customer, shown, held or erased."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from intake.cli.common import Bar, ConfigOption, guarded, house_of
from intake.cli.people import actor, now
from intake.errors import Misconfigured

app = typer.Typer(no_args_is_help=True, help="What is kept of a customer.")
CustomerArgument = Annotated[str, typer.Argument(metavar="ID", help="The customer's id, as in the list of customers.")]


@app.callback()
def _customer() -> None:
    """What is kept of a customer."""


@app.command("export")
@guarded
def export(
    customer: CustomerArgument,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is empty or not there yet.")],
    config: ConfigOption = None,
) -> None:
    """Write everything that is kept of a customer into a folder: requests, mails, faxes, letters, attachments."""
    from intake.keeping import export_customer

    with house_of(config) as house, Bar("exporting"):
        count = export_customer(house, customer, folder)
    typer.echo(f"{count} files in {folder}")


@app.command("erase")
@guarded
def erase(
    customer: CustomerArgument,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    config: ConfigOption = None,
) -> None:
    """Erase everything that names a customer, for good. Numbers and counts stay; open requests must be closed first."""
    from intake.keeping import erase_customer

    if not yes and not typer.confirm(f"Erase everything that names customer {customer}? This cannot be undone"):
        raise typer.Exit(1)
    with house_of(config) as house, Bar("erasing"):
        gone = erase_customer(house, customer, actor(), now())
    typer.echo(f"{len(gone.requests)} requests, {gone.deliveries} deliveries, {gone.letters} letters erased")


@app.command("hold")
@guarded
def hold(
    customer: CustomerArgument,
    on: Annotated[bool, typer.Option("--on/--off", help="--on: nothing of this customer is removed until --off.")],
    config: ConfigOption = None,
) -> None:
    """Keep everything of a customer for now, past its time (a lawsuit, a claim), or let it go its way again."""
    with house_of(config) as house:
        if customer not in {row["id"] for row in house.book.registry_rows().customers}:
            raise Misconfigured(f"there is no customer {customer}")
        house.book.hold_customer(customer, on, actor(), now())
    typer.echo(f"{customer}: {'nothing is removed' if on else 'removed after its time'}")
