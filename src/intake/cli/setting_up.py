"""`init`, `doctor`, `login`: making a department, and finding what is wrong with it."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from intake.cli.common import PROBLEMS, ConfigOption, say, settings_of
from intake.errors import Misconfigured

if TYPE_CHECKING:
    from intake.settings import Settings


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="[DIR]", help="Where the department lives; made if missing.")
    ] = Path(),
) -> None:
    """Make a new department: a commented intake.toml, its folders, its secret key, its database. Overwrites nothing."""
    from intake.cli.config_file import text, write_new

    try:
        folder.mkdir(parents=True, exist_ok=True)
        config = folder / "intake.toml"
        made = write_new(config, text())
    except OSError as problem:
        raise Misconfigured(f"{folder}: {problem.strerror}") from problem
    say(f"{'written' if made else 'kept as it is'}: {config}")
    furnish(settings_of(config))
    say(f"Now fill in {config}, then: cd {folder} && intake doctor && intake up")


def furnish(settings: Settings) -> None:
    """Folders, secret key, database, configured lists; what is there stays."""
    from intake import wiring

    for place in folders(settings):
        place.mkdir(parents=True, exist_ok=True)
    make_secret_key(settings)
    with wiring.open_house(settings, prepare=True):
        say(f"ready: {without_password(settings.ledger_url)}")


def folders(settings: Settings) -> list[Path]:
    """Every folder of ours on this machine."""
    local = [settings.prefect.home, settings.fax.archive, settings.fax.out]
    if settings.fax.folder:
        local.append(settings.fax.folder)
    if "://" not in settings.ledger.store:
        local.append(Path(settings.ledger.store))
    return [settings.resolve("var"), *(settings.resolve(place) for place in local)]


def make_secret_key(settings: Settings) -> None:
    """The key that signs the desk's sessions: made once, readable by its owner only."""
    kind, _, name = settings.desk.secret_key_secret.partition(":")
    if kind != "file":
        return
    path = settings.resolve(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_urlsafe(50) + "\n")


def without_password(url: str) -> str:
    """A URL fit to be shown.

    >>> without_password("postgresql://app:hidden@host/db")
    'postgresql://app:...@host/db'
    """
    scheme, mark, rest = url.partition("://")
    who, at, where = rest.rpartition("@")
    return f"{scheme}{mark}{who.partition(':')[0]}:...@{where}" if at and ":" in who else url


def doctor(config: ConfigOption = None) -> None:
    """Check everything the department needs, and name the remedy beside each failure. Ends with 1 if any check fails."""
    from rich.console import Console
    from rich.table import Table

    from intake.cli.checks import checks

    settings = settings_of(config)
    table = Table("", "what", "found", "remedy", title=str(settings.path), title_justify="left")
    failed = 0
    for check in checks(settings):
        failed += not check.good
        table.add_row("ok" if check.good else "FAIL", check.name, check.found, check.remedy)
    console = Console(width=None if os.isatty(1) else 200)
    console.print(table)
    if failed:
        say(f"{failed} {'check fails' if failed == 1 else 'checks fail'}")
        raise typer.Exit(PROBLEMS)


def login(
    mailbox: Annotated[str, typer.Argument(metavar="MAILBOX", help="The mailbox's name in intake.toml.")],
    config: ConfigOption = None,
) -> None:
    """Sign in to a Microsoft 365 mailbox (auth = "xoauth2-msal"): shows a code to type on another screen."""
    from intake.sources.oauth import device_login

    settings = settings_of(config)
    named = {box.name: box for box in settings.mailbox}
    if mailbox not in named:
        raise Misconfigured(f"there is no mailbox {mailbox!r}; there are: {', '.join(named) or 'none'}")
    if named[mailbox].auth != "xoauth2-msal":
        raise Misconfigured(f"mailbox {mailbox} signs in by {named[mailbox].auth}; only xoauth2-msal needs this")
    device_login(named[mailbox], settings.base, say)
    typer.echo(f"mailbox {mailbox}: signed in")
