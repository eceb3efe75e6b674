"""`intake user`: the people who sign in to the desk."""

from __future__ import annotations

import getpass
import sys
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from intake.cli.common import ConfigOption, guarded, house_of
from intake.errors import Misconfigured

if TYPE_CHECKING:
    from ledger.entry import Actor

ROLES = "clerk, reviewer, approver, manager, administrator, department"
LEAST = 10  # characters of a password

app = typer.Typer(no_args_is_help=True, help="People who sign in to the desk.")
NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="The name they sign in with.")]


def actor() -> Actor:
    """Who types this command, for the audit chain."""
    from ledger.entry import Actor

    return Actor(getpass.getuser(), "command line")


def now() -> datetime:
    from intake import pipeline

    return pipeline.now()


def new_password() -> str:
    """Asked twice on a terminal, read as one line otherwise; never an argument, which others on the machine could see."""
    if sys.stdin.isatty():
        password = str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))
    else:
        password = sys.stdin.readline().rstrip("\n")
    if len(password) < LEAST:
        raise Misconfigured(f"a password needs at least {LEAST} characters")
    return password


@app.command("add")
@guarded
def add(
    name: NameArgument,
    role: Annotated[list[str], typer.Option("--role", "-r", help=f"One or several of: {ROLES}.")],
    display_name: Annotated[str, typer.Option("--display-name", help="As it stands under signatures.")] = "",
    email: Annotated[str, typer.Option(help="Where the desk may write to them.")] = "",
    department: Annotated[str, typer.Option(help="For the role `department`: which one.")] = "",
    language: Annotated[str, typer.Option(help="ko or en.")] = "ko",
    config: ConfigOption = None,
) -> None:
    """Add a person. The password is asked for, or read from standard input."""
    with house_of(config) as house:
        try:
            house.book.add_user(
                name, new_password(), role, actor(), now(),
                display_name=display_name, email=email, department=department, language=language,
            )  # fmt: skip
        except ValueError as problem:
            raise Misconfigured(str(problem)) from problem
    typer.echo(f"{name} may sign in as {', '.join(sorted(set(role)))}")


@app.command("passwd")
@guarded
def passwd(name: NameArgument, config: ConfigOption = None) -> None:
    """Give a person a new password; whoever is signed in with the old one is signed out."""
    with house_of(config) as house:
        _known(house.book.people(), name)
        house.book.set_password(name, new_password(), actor(), now())
    typer.echo(f"{name} has a new password")


def _known(people: object, name: str) -> None:
    names = [person.username for person in people]  # type: ignore[attr-defined]
    if name not in names:
        raise Misconfigured(f"there is no user {name!r}; there are: {', '.join(names) or 'none'}")


@app.command("list")
@guarded
def everybody(config: ConfigOption = None) -> None:
    """List the people and their roles."""
    from rich.console import Console
    from rich.table import Table

    table = Table("name", "shown as", "roles", "department", "active", "last seen")
    with house_of(config) as house:
        for p in house.book.people():
            seen = p.last_login.astimezone(house.settings.zone).strftime("%Y-%m-%d %H:%M") if p.last_login else "never"
            table.add_row(
                p.username, p.display_name, ", ".join(p.roles), p.department, "yes" if p.active else "no", seen
            )
    Console().print(table)
