"""A department killed over and over: `python -m tests.kill_yard CONFIG KILLS SEED` prints what came of it as JSON.

This process is warm (everything imported, the lists loaded, no connection open) and forks the department's processes
from itself: two collectors, a reader, a filer, two senders, all at once on one ledger. Each dies by SIGKILL, which no
handler, flush or rollback but the database's own survives, and another takes its place at once:

- before or after a step of its road, or a commit of its transactions (a mine, laid before it starts);
- after so many SQL statements, most of them in the middle of a transaction;
- at a moment drawn by lot, from outside.

Mail and faxes come in while this goes on, so much with each kill. The clock runs ahead some minutes with each sender
that dies: a letter it had begun is due again, and leases of the living run out too, so that two collectors and two
filers really stand at one mailbox and one queue.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import math
import mmap
import multiprocessing
import os
import random
import signal
import struct
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from imapclient import IMAPClient

from intake import pipeline, wiring
from intake.reading import sandbox
from intake.reconcile import differences
from intake.settings import load, read_secret
from intake.wiring import House
from tests import kill_world

ROLES = {"collector": 2, "reader": 1, "filer": 1, "sender": 2}
WORK: dict[str, Callable[[House, Callable[..., None]], Any]] = {
    "collector": pipeline.collect,
    "reader": lambda house, busy: pipeline.read_pending(house, progress=busy),
    "filer": pipeline.file_pending,
    "sender": lambda house, busy: pipeline.send_due(house, 5),
}
STEPS = {
    "collector": (
        "store.put_all",
        "book.receive_all",
        "source.mark",
        "book.mark",
        "book.advance",
        "store.put",
        "book.receive",
        "fax.archive",
        "commit",
    ),
    "reader": ("book.claim_unread", "book.note_read", "commit"),
    "filer": ("book.file_next", "commit"),
    "sender": ("book.drawn", "book.begin_attempt", "mailer.send", "book.sent", "commit"),
}
FAR = 6  # a mine lies at most so many calls away
STATEMENTS = 30
SOON_S = 0.5  # a death by lot comes within so many seconds
HUNGRY_S = 1.0  # nobody had anything to do for so long: more comes in
QUIET_S = 10.0  # ... and when all has come in: no mine will be trodden on any more, deaths come by lot
IDLE_S = 0.1
HANDFUL = 3  # mails stored and committed together: by fifties there would be too few boundaries to die at
WAITING = {"busy", "seen before"}  # another has it, or nothing new
LEAD = 0.05  # of all that comes lies there before the first dies
STEP_AHEAD = timedelta(minutes=6)  # longer than a letter's dialogue may last


@dataclass(frozen=True)
class Death:
    """How the next process of a role dies."""

    role: str
    point: str  # a step, "commit", "statement"; "" by lot
    when: str = ""  # before, after
    nth: int = 0


@dataclass
class Yard:
    """The processes that live now, and what has been killed so far."""

    house: House
    kills: int
    chance: random.Random
    shared: mmap.mmap = field(default_factory=lambda: mmap.mmap(-1, 24))
    living: dict[int, tuple[Death, float]] = field(default_factory=dict)
    died: Counter[Death] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.plans = {role: self._plan(role) for role in ROLES}

    @property
    def stopping(self) -> bool:
        return bool(self.shared[0])

    @property
    def ahead(self) -> timedelta:
        steps: float = struct.unpack_from("<d", self.shared, 8)[0]
        return steps * STEP_AHEAD

    def jump(self) -> None:
        struct.pack_into("<d", self.shared, 8, self.ahead / STEP_AHEAD + 1)

    # -- how they die

    def _plan(self, role: str) -> Iterator[Death]:
        """First every step, before and after; then these, statements and moments by lot."""
        mines = [(point, when) for point in STEPS[role] for when in ("before", "after")]
        first = True
        while True:
            for place, (point, when) in enumerate(self.chance.sample(mines, len(mines))):
                yield Death(role, point, when, self.chance.randint(1, FAR if point != "commit" else 3 * FAR))
                if not first and place % 2 == 0:
                    yield Death(role, "statement", "after", self.chance.randint(1, STATEMENTS))
                if not first and place % 2 == 1:
                    yield Death(role, "")
            first = False

    def next_death(self, role: str) -> Death:
        """None any more for a role that had its share: it works in peace beside the others."""
        if self.deaths(role) + self.dying(role) >= self.kills // len(ROLES):
            return Death(role, "never")
        return next(self.plans[role])

    def deaths(self, role: str) -> int:
        return sum(times for death, times in self.died.items() if death.role == role)

    def dying(self, role: str) -> int:
        return sum(death.role == role and death.point != "never" for death, _ in self.living.values())

    # -- living and dying

    def start(self, death: Death) -> None:
        pid = os.fork()
        if not pid:
            self._live(death)
        soon = time.monotonic() + self.chance.uniform(0.02, SOON_S)
        self.living[pid] = (death, soon if death == Death(death.role, "") else math.inf)

    def busy(self, *_: object) -> None:
        """Said by whoever has something to do; one clock for all processes of a machine."""
        struct.pack_into("<d", self.shared, 16, time.monotonic())

    @property
    def idle_s(self) -> float:
        since: float = struct.unpack_from("<d", self.shared, 16)[0]
        return time.monotonic() - since

    def _live(self, death: Death) -> None:
        """In the new process: work until killed, or until there is nothing left and the yard closes."""
        status = 1
        try:
            os.setpgid(0, 0)
            lay(self.house, death)
            self.house.bury()
            yard = os.getppid()
            while (done := WORK[death.role](self.house, self.busy).counts) or not self.stopping:
                if os.getppid() != yard:  # the test was broken off
                    break
                if set(done) - WAITING:
                    self.busy()
                else:
                    time.sleep(IDLE_S)
            self.house.close()
            status = 0
        finally:
            sys.stderr.flush()
            os._exit(status)

    def reap(self, wait: bool = False) -> list[Death]:
        """Who has died since; a process that ends by itself before the yard closes is a fault of the yard."""
        gone = []
        while self.living:
            pid, status = os.waitpid(-1, 0 if wait else os.WNOHANG)
            if not pid:
                break
            death, _ = self.living.pop(pid)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(pid, signal.SIGKILL)  # what it had started for reading
            killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
            if not killed and (not self.stopping or status):
                raise RuntimeError(f"{death} ended with status {status}")
            gone.append(death)
        return gone

    def shoot(self, mines: bool) -> None:
        """Kill from outside whose time has come; with `mines` also who waits for one that nobody can tread on."""
        for pid, (death, until) in list(self.living.items()):
            if time.monotonic() > until or (mines and death.point != "never"):
                os.kill(pid, signal.SIGKILL)
                self.living[pid] = (Death(death.role, ""), math.inf)

    def run(self, feeder: Feeder) -> None:
        for role, many in ROLES.items():
            for _ in range(many):
                self.start(self.next_death(role))
        fed = LEAD
        while any(self.deaths(role) < self.kills // len(ROLES) for role in ROLES):
            gone, hungry = self.reap(), bool(feeder.queue) and self.idle_s > HUNGRY_S
            self.shoot(mines=not feeder.queue and self.idle_s > QUIET_S)
            for death in gone:
                self.died[death] += 1
                if death.role == "sender":
                    self.jump()
                self.start(self.next_death(death.role))
            fed += (len(gone) + hungry) / self.kills
            feeder.feed(fed)
            if gone or hungry:
                self.busy()
            time.sleep(0.003)
        feeder.feed(1)
        self.finish()

    def finish(self) -> None:
        """The living are killed too, and one process of each role does what is left, in peace."""
        for pid in self.living:
            os.kill(pid, signal.SIGKILL)
        for death in self.reap(wait=True):
            self.died[Death(death.role, "")] += 1
        self.jump()
        self.shared[0] = 1
        for role in ROLES:
            self.start(Death(role, "never"))
            self.reap(wait=True)


# -- mines


def deadly(step: Callable[..., Any], when: str, nth: int) -> Callable[..., Any]:
    """`step`, that dies before or after its nth call."""
    calls = itertools.count(1)  # threads call side by side: each is told its own number

    def wrapped(*args: Any, **kwargs: Any) -> Any:
        mine = next(calls)
        if mine == nth and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        result = step(*args, **kwargs)
        if mine == nth and when == "after":
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    return wrapped


def lay(house: House, death: Death) -> None:
    """Put the mine under its step, in this process only."""
    from intake.sources import fax_folder, imap

    pipeline.BATCH = HANDFUL
    owners = {"store": house.store, "book": house.book, "mailer": house.mailer}
    owners |= {"source": imap.ImapSource, "fax": fax_folder.FaxFolder}
    owner, _, name = death.point.partition(".")
    places = {"commit": (BaseDatabaseWrapper, "_commit"), "statement": (CursorWrapper, "execute")}
    target, method = places.get(death.point) or (owners.get(owner), name)
    if target is not None:
        setattr(target, method, deadly(getattr(target, method), death.when, death.nth))


# -- what comes in


class Feeder:
    """Appends mails and drops faxes, as large a share of all as it is told."""

    def __init__(self, house: House, scans: Path) -> None:
        self.house = house
        mails, faxes = list(kill_world.mails()), list(kill_world.faxes(scans))
        self.total = len(mails) + len(faxes)
        self.queue: list[tuple[str, bytes, datetime | None]] = []  # mailbox or file name, bytes, arrival of a mail
        every = len(mails) // len(faxes)
        for place, mail in enumerate(mails):
            self.queue.append(mail)
            if place % every == 0 and faxes:
                self.queue.append((*faxes.pop(0), None))
        self.queue += [(name, raw, None) for name, raw in faxes]
        self.clients: dict[str, IMAPClient] = {}

    def feed(self, share: float) -> None:
        while self.queue and self.total - len(self.queue) < share * self.total:
            name, raw, at = self.queue.pop(0)
            if at is None:
                self.drop(name, raw)
            else:
                self.append(name, raw, at)

    def append(self, user: str, raw: bytes, at: datetime) -> None:
        if user not in self.clients:
            box = next(box for box in self.house.settings.mailbox if box.user == user)
            self.clients[user] = IMAPClient("127.0.0.1", port=box.port, ssl=False, timeout=20)
            self.clients[user].login(user, read_secret(box.password_secret, self.house.settings.base))
        self.clients[user].append("Kill", raw, msg_time=at)

    def drop(self, name: str, raw: bytes) -> None:
        folder = self.house.settings.resolve(self.house.settings.fax.folder or "")
        (folder / f".{name}").write_bytes(raw)
        (folder / f".{name}").rename(folder / name)


# -- what the ledger says


def facts(house: House) -> dict[str, Any]:
    """Differences, outcomes, receipt numbers, and every letter with how often it may have gone twice."""
    from ledger.models import Delivery, Entry, Letter

    return {
        "differences": [d.text for d in differences(house)],
        "outcomes": Counter(Delivery.objects.values_list("outcome", flat=True)),
        "origins": Delivery.objects.values("source", "key").distinct().count(),
        "numbers": list(Entry.objects.order_by("series", "sequence").values_list("receipt_number", flat=True)),
        "requests": Counter(Entry.objects.values_list("customer_id", flat=True)),
        "letters": [
            {"key": key, "medium": medium, "state": state, "message_id": message_id, "in_doubt": in_doubt}
            for key, medium, state, message_id, in_doubt in Letter.objects.values_list(
                "key", "medium", "state", "message_id", "in_doubt"
            )
        ],
    }


def retry_quarantine(house: House) -> int:
    """What killed its reader too often was set aside; QA presses the button, and it is read in peace."""
    from ledger.entry import Actor
    from ledger.models import Delivery

    waiting = list(Delivery.objects.filter(stage="quarantine").values_list("id", flat=True))
    for delivery in waiting:
        house.book.retry(delivery, Actor("qa"), pipeline.now())
    pipeline.read_and_file(house)
    pipeline.send_due(house)
    return len(waiting)


def warm_house(config: Path) -> House:
    """A house with its lists loaded and one mail read, extracted and answered, so that its children start at once."""
    from intake.compose.acknowledgement import acknowledge
    from intake.compose.letters import finished
    from intake.delivery import Channel, Delivery, Origin
    from ledger.entry import Decision, EntryState, LetterDraft, Relation

    settings = load(config)
    with wiring.open_house(settings, prepare=True) as house:
        house.catalogue  # noqa: B018  # loaded when asked for
    _, raw, at = next(kill_world.mails())
    received = sandbox.read(Delivery(Origin("warm", "1"), Channel.EMAIL, "1.eml", raw, at), settings.limits)
    request = pipeline.request_of(received, house.catalogue, settings)
    filing = pipeline.filing_of(received, request, settings)
    paper = replace(filing, channel="fax", caller="0310000000")
    for asked in (filing, paper):
        made = acknowledge(EntryState("W-1", request=asked.request), Decision(Relation.NEW), asked, settings, at)
        assert isinstance(made, LetterDraft)
        finished(made.raw, made.paper)
    # Reading workers are forked from their warm reader, not from a cold server of their own; the road is the same.
    sandbox.multiprocessing = SimpleNamespace(get_context=lambda name: multiprocessing.get_context("fork"))
    connections["default"].close()
    return house


def main(config: Path, kills: int, seed: int) -> dict[str, Any]:
    house = warm_house(config)
    yard = Yard(house, kills, random.Random(seed))
    real = pipeline.now
    pipeline.now = lambda: real() + yard.ahead
    began = time.monotonic()
    yard.run(Feeder(house, Path(__file__).parent / "data/fax"))
    killing = time.monotonic() - began
    retried = retry_quarantine(house)
    told = facts(house)
    house.close()
    deaths = Counter[str]()
    for death, times in yard.died.items():
        deaths[f"{death.role} {death.point} {death.when}".strip()] += times
    return {**told, "deaths": deaths, "retried": retried, "seconds": round(killing, 1)}


if __name__ == "__main__":
    json.dump(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])), sys.stdout)
