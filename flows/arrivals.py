"""`python -m flows.arrivals`: hears of new mail and faxes at once and handles them, until told to stop.

A thread for each mailbox waits in IDLE (or looks every `schedules.poll_s` seconds where the server has none), one
watches the fax folder. What they hear runs as a Prefect flow in this process, whose readers stay warm; with Prefect's
server away the same steps run without it, for a customer's mail does not wait for a scheduler. The scheduled flow does
the same every minute, should this process be gone.
"""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import threading
from collections.abc import Callable
from types import FrameType

from flows.house import settings, workers
from intake import pipeline
from intake.errors import IntakeError, Misconfigured, Transient
from intake.scheduler import environment
from intake.settings import Mailbox, Settings
from intake.sources import open_source
from intake.sources.imap import ImapSource
from intake.wiring import House, open_house

log = logging.getLogger("flows.arrivals")

WAIT_S = 60.0
FAX_LOOK_S = 2.0
LONGEST_PAUSE_S = 60.0


class Ears:
    """Wakes the one that handles; says whom it could not hear, once each time that changes."""

    def __init__(self, house: Settings) -> None:
        self.settings = house
        self.wake = threading.Event()
        self.stopping = threading.Event()
        self._said: dict[str, str] = {}

    def listen(self) -> None:
        for box in self.settings.mailbox:
            self._start(f"mailbox {box.name}", lambda box=box: self._mailbox(box))  # type: ignore[misc]
        if self.settings.fax.folder is not None:
            self._start("fax", self._faxes)

    def _start(self, name: str, hear: Callable[[], None]) -> None:
        threading.Thread(target=self._keep_hearing, args=(name, hear), name=name, daemon=True).start()

    def _keep_hearing(self, name: str, hear: Callable[[], None]) -> None:
        pause = 1.0
        while not self.stopping.is_set():
            try:
                hear()
                pause = 1.0
                self._say(name, "")
            except (Transient, Misconfigured, OSError) as problem:
                self._say(name, str(problem))
                self.stopping.wait(pause)
                pause = min(pause * 2, LONGEST_PAUSE_S)

    def _say(self, name: str, problem: str) -> None:
        if self._said.get(name, "") != problem:
            log.warning("%s: %s", name, problem or "heard again")
            self._said[name] = problem

    def _mailbox(self, box: Mailbox) -> None:
        """Waits on one connection as long as it holds. The first look comes after the folder is open, so that a mail
        in between is either found by that look or announced here."""
        with open_source(box, self.settings.base) as source:
            if isinstance(source, ImapSource):
                source.open()
                wait_s = WAIT_S if box.idle and source.can_idle() else float(self.settings.schedules.poll_s)
            else:
                wait_s = WAIT_S
            self.wake.set()
            while not self.stopping.is_set():
                if source.wait(wait_s) or wait_s != WAIT_S:
                    self.wake.set()
                self._say(f"mailbox {box.name}", "")

    def _faxes(self) -> None:
        """Any file in the tray is reason enough to look: whether it is whole, the collector sees."""
        assert self.settings.fax.folder is not None
        tray = self.settings.resolve(self.settings.fax.folder)
        while not self.stopping.wait(FAX_LOOK_S):
            if any(not entry.name.startswith(".") and entry.is_file() for entry in os.scandir(tray)):
                self.wake.set()
                self.stopping.wait(self.settings.fax.settle_s)


def handle(house: House) -> None:
    """What was heard of, through Prefect where it answers, without it where not."""
    from flows.mailbox import arrivals_in

    try:
        arrivals_in(house)
    except (Transient, Misconfigured) as problem:
        log.warning("arrivals: %s", problem)
    except Exception as problem:  # Prefect's server is away, or this run of it went wrong: mail does not wait
        log.warning("arrivals without prefect: %s: %s", type(problem).__name__, problem)
        for part in (pipeline.collect(house), pipeline.read_and_file(house), pipeline.send_due(house)):
            for problem_text in part.problems:
                log.warning("arrivals: %s", problem_text)


def main() -> None:
    from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

    house_settings = settings()
    os.environ.update(environment(house_settings))
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)  # a line for each call to Prefect's server
    ears = Ears(house_settings)

    def stop(number: int, frame: FrameType | None) -> None:
        ears.stopping.set()
        ears.wake.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    # The heartbeat thread costs every run in this process a second at its end, and no variable can switch it off.
    no_heartbeat = temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None})
    with open_house(house_settings, workers=workers()) as house, no_heartbeat, contextlib.suppress(KeyboardInterrupt):
        ears.listen()
        warm(house)
        log.info("listening to %s mailboxes", len(house_settings.mailbox))
        serve(ears, house)


def warm(house: House) -> None:
    """Load everything that a first mail would have to wait for: reader processes, the catalogue, the finders."""
    from intake.delivery import Channel, Delivery, Origin

    raw = b"From: nobody@invalid\r\nSubject: warm up\r\n\r\n-\r\n"
    try:
        received = house.readers.read(Delivery(Origin("warm", "up"), Channel.EMAIL, "warm.eml", raw, pipeline.now()))
        pipeline.request_of(received, house.catalogue, house.settings)
    except IntakeError as problem:
        log.warning("not ready to read: %s", problem)


def serve(ears: Ears, house: House) -> None:
    """Handle whenever something was heard; send letters as they become due, released on the desk or tried again."""
    while not ears.stopping.is_set():
        heard = ears.wake.wait(house.settings.schedules.send_s)
        if ears.stopping.is_set():
            return
        if heard:
            ears.wake.clear()
            handle(house)
        elif house.book.due(1, pipeline.now()):
            pipeline.send_due(house)


if __name__ == "__main__":
    main()
