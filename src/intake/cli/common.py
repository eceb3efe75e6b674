"""What every command shares: where the configuration is, how a problem is said, how progress is shown.

Exit codes: 0 done, 1 done and problems were found (or the world was busy), 2 used wrongly or configured wrongly.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from intake.errors import IntakeError, Misconfigured

if TYPE_CHECKING:
    from intake.pipeline import Tally
    from intake.settings import Settings
    from intake.wiring import House

OK, PROBLEMS, WRONG = 0, 1, 2
DEFAULT_CONFIG = Path("intake.toml")
BAR_AFTER_S = 2.0

ConfigOption = Annotated[
    Path | None,
    typer.Option(
        "--config", "-c", metavar="FILE", help="The configuration; ./intake.toml otherwise.", show_default=False
    ),
]


@dataclass
class Given:
    """What stood before the command: `intake --config FILE --debug COMMAND`."""

    config: Path | None = None
    debug: bool = False


GIVEN = Given()


def guarded(command: Callable[..., None]) -> Callable[..., None]:
    """The command, saying every problem in one line on stderr and ending with the right code; `--debug` shows more."""

    @wraps(command)
    def guard(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except (typer.Exit, typer.Abort):
            raise
        except BrokenPipeError:  # `intake extract ... | head`: nothing more can be said
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(PROBLEMS) from None
        except Exception as problem:
            if GIVEN.debug:
                raise
            say(f"intake: {sentence(problem)}")
            raise typer.Exit(WRONG if isinstance(problem, Misconfigured) else PROBLEMS) from None

    return guard


def sentence(problem: Exception) -> str:
    """The problem as a person reads it; one we did not foresee says how to see more."""
    from ledger.entry import LedgerError

    text = str(problem).strip()
    if isinstance(problem, (IntakeError, LedgerError)):
        return text
    kind = type(problem).__name__
    if kind in ("OperationalError", "ProgrammingError"):
        return f"the ledger cannot be used: {' '.join(text.split())}; see `intake doctor`"
    if isinstance(problem, OSError) and problem.strerror:
        return f"{problem.filename or ''}: {problem.strerror}".lstrip(": ")
    return f"{kind}: {' '.join(text.split())} (an error of ours; `intake --debug ...` shows where)"


def say(text: str) -> None:
    """A line for the person at the terminal; stdout is for results."""
    typer.echo(text, err=True)


def config_path(given: Path | None) -> Path | None:
    """--config after the command, or before it, or INTAKE_CONFIG, or ./intake.toml where there is one."""
    named = given or GIVEN.config or (Path(name) if (name := os.environ.get("INTAKE_CONFIG")) else None)
    return named or (DEFAULT_CONFIG if DEFAULT_CONFIG.exists() else None)


def settings_of(config: Path | None, *, needed: bool = True) -> Settings:
    """The settings; without any file the defaults, where the command can do with them."""
    from intake.settings import load

    return load(config_path(config) or (DEFAULT_CONFIG if needed else None))


def workers() -> int:
    return max(1, min(8, len(os.sched_getaffinity(0))))


@contextmanager
def house_of(config: Path | None, settings: Settings | None = None) -> Iterator[House]:
    """The house for one command, its database brought up to date."""
    from intake.wiring import open_house

    with open_house(settings or settings_of(config), workers=workers(), prepare=True) as house:
        yield house


class Bar:
    """A progress bar on stderr, shown only on a terminal and only once two seconds have gone by. Call it to move it."""

    def __init__(self, what: str, total: int | None = None) -> None:
        self.what, self.done, self.total = what, 0, total
        self._lock = threading.Lock()
        self._shown: Any = None
        self._task: Any = None
        self._timer = threading.Timer(BAR_AFTER_S, self._show)
        self._timer.daemon = True

    def __enter__(self) -> Bar:
        if sys.stderr.isatty():
            self._timer.start()
        return self

    def __exit__(self, *problem: object) -> None:
        self._timer.cancel()
        with self._lock:
            if self._shown is not None:
                self._shown.stop()

    def __call__(self, done: int, total: int | None = None) -> None:
        with self._lock:
            self.done, self.total = done, total if total is not None else self.total
            if self._shown is not None:
                self._shown.update(self._task, completed=self.done, total=self.total)

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
        )
        with self._lock:
            self._shown = Progress(*columns, console=Console(stderr=True), transient=True)
            self._task = self._shown.add_task(self.what, completed=self.done, total=self.total)
            self._shown.start()


def report(*tallies: Tally) -> None:
    """What steps did, on stdout, their problems on stderr; exit code 1 where there are any."""
    for tally in tallies:
        typer.echo(str(tally))
    problems = [problem for tally in tallies for problem in tally.problems]
    for problem in problems:
        say(problem)
    if problems:
        raise typer.Exit(PROBLEMS)
