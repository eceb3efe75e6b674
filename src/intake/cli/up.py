"""`intake up`: Prefect's server, the flows and the desk as child processes of one, until Ctrl-C.

All are in one process group, so that one Ctrl-C reaches them, and none outlives this process: the kernel tells them
when it dies. A child that ends is started again, each time after a longer pause; what they print is in var/log.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import IO, TYPE_CHECKING

import typer

from intake.cli.common import PROBLEMS, ConfigOption, say, settings_of

if TYPE_CHECKING:
    from intake.settings import Settings

LOOK_S = 0.5
STEADY_S = 60.0  # alive so long, a child counts as well again
LONGEST_PAUSE_S = 60.0
PATIENCE_S = 15.0  # to end by itself before it is killed
LOG_BYTES = 10_000_000
DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG


@dataclass
class Child:
    """One program we keep alive. `after` must answer before it is started."""

    name: str
    arguments: tuple[str, ...]
    after: str = ""
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0
    due_at: float = 0.0
    falls: int = 0

    def start(self, environment: Mapping[str, str], log: IO[bytes]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", *self.arguments],
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            preexec_fn=_end_with_parent if sys.platform == "linux" else None,  # no threads yet
        )
        self.started_at = time.monotonic()

    def fell(self, now: float) -> tuple[int, float] | None:
        """(exit code, pause) when it has ended since the last look."""
        if self.process is None or self.process.poll() is None:
            return None
        code = self.process.returncode
        self.process = None
        self.falls = 1 if now - self.started_at > STEADY_S else self.falls + 1
        pause = min(2.0**self.falls, LONGEST_PAUSE_S)
        self.due_at = now + pause
        return code, pause


def _end_with_parent() -> None:
    ctypes.CDLL(None).prctl(DEATH_SIGNAL, signal.SIGTERM)


def children(settings: Settings) -> list[Child]:
    from intake import scheduler

    health = f"{scheduler.api_url(settings)}/health"
    server = ("prefect", "server", "start", "--host", "127.0.0.1", "--port", str(settings.prefect.port))
    own = [] if settings.prefect.api_url else [Child("prefect", server)]
    return [
        *own,
        Child("desk", ("desk",)),
        Child("arrivals", ("flows.arrivals",)),
        Child("flows", ("flows.serve",), after=health),
    ]


@dataclass
class Supervisor:
    settings: Settings
    say: Callable[[str], None] = say
    stopping: bool = False
    kept: list[Child] = field(default_factory=list)

    def run(self) -> None:
        from intake import scheduler

        self.kept = children(self.settings)
        environment = {**os.environ, **scheduler.environment(self.settings)}
        previous = {number: signal.signal(number, self._stop) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            while not self.stopping:
                self._look(environment)
                time.sleep(LOOK_S)
        finally:
            self._end()
            for number, handler in previous.items():
                signal.signal(number, handler)

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.stopping = True

    def _look(self, environment: Mapping[str, str]) -> None:
        now = time.monotonic()
        for child in self.kept:
            if (fall := child.fell(now)) and not self.stopping:
                self.say(
                    f"{child.name} ended ({_how(fall[0])}); starting it again in {fall[1]:.0f} s, see {self._log(child)}"
                )
            if child.process is None and now >= child.due_at and (not child.after or answers(child.after)):
                with self._open_log(child) as log:
                    child.start(environment, log)

    def _log(self, child: Child) -> Path:
        return self.settings.resolve(f"var/log/{child.name}.log")

    def _open_log(self, child: Child) -> IO[bytes]:
        path = self._log(child)
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LOG_BYTES:
            path.replace(path.with_suffix(".log.1"))
        return path.open("ab")

    def _end(self) -> None:
        """Whoever uses the server ends before it, so that runs can still say how they ended."""
        running = [child for child in self.kept if child.process is not None]
        self._end_these([child for child in running if child.name != "prefect"])
        self._end_these([child for child in running if child.name == "prefect"])

    def _end_these(self, children: list[Child]) -> None:
        processes = [child.process for child in children if child.process is not None]
        for process in processes:
            process.terminate()
        until = time.monotonic() + PATIENCE_S
        for process in processes:
            try:
                process.wait(max(0.1, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _how(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit {code}"


def answers(url: str) -> bool:
    """Whether something at this address of ours answers at all."""
    try:
        with urllib.request.urlopen(url, timeout=2):  # noqa: S310  # our own settings' http address
            return True
    except urllib.error.HTTPError:
        return True  # a sign-in page, a refusal: somebody is there
    except (OSError, ValueError):
        return False


def up(config: ConfigOption = None) -> None:
    """Run everything on this machine until Ctrl-C: mail, fax, letters, packs, figures, desk, and Prefect's page."""
    run(settings_of(config))


def run(settings: Settings) -> None:
    from filelock import FileLock, Timeout

    from intake import scheduler, wiring

    lock_file = settings.resolve("var/up.lock")
    lock_file.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(lock_file)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        say(f"intake: another `intake up` runs in {settings.base} already; end that one first")
        raise typer.Exit(PROBLEMS) from None
    try:
        with wiring.open_house(settings, prepare=True):
            pass  # the database is brought up to date once, before four processes use it
        say(f"desk     {settings.desk_url}")
        say(f"prefect  {scheduler.page_url(settings)} (ready in half a minute)")
        say("Ctrl-C ends it all.")
        Supervisor(settings).run()
        say("ended.")
    finally:
        lock.release()
