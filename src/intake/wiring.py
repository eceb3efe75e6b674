"""Settings become a house: ledger, store, readers, catalogue, mailer, each made once. With `pipeline`, the one place in
this package that knows the ledger's book."""

from __future__ import annotations

import logging
import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from intake.errors import Misconfigured
from intake.settings import Settings

if TYPE_CHECKING:
    from intake.extraction.catalogue import Catalogue
    from intake.learning import Learnt
    from intake.reading.sandbox import Readers
    from intake.registry import Registry
    from intake.sources.sending import Mailer
    from intake.sources.store import Store
    from ledger.book import Book, Rules

log = logging.getLogger(__name__)

RECOGNISED_S = 30 * 86400


@dataclass
class House:
    """Everything a flow or command works with. Parts are made when first used, so that a command pays for what it uses."""

    settings: Settings
    book: Book
    workers: int = 1
    _catalogue: tuple[tuple[str, Learnt], Catalogue] | None = field(default=None, repr=False)

    @property
    def holder(self) -> str:
        """The name under which this thread holds leases: host, process, thread."""
        return f"{socket.gethostname()}:{os.getpid()}:{threading.get_native_id()}"

    @cached_property
    def store(self) -> Store:
        from intake.sources.store import Store

        return Store(self.settings.ledger.store, self.settings.base)

    @cached_property
    def mailer(self) -> Mailer:
        from intake.sources.sending import Mailer

        return Mailer(self.settings)

    @cached_property
    def readers(self) -> Readers:
        """The pool that reads in processes which can be killed; `close` ends it."""
        from intake.reading.sandbox import Readers

        known = recognised_folder(self.settings)
        fax, zone = self.settings.fax, self.settings.zone
        return Readers(self.settings.limits, workers=self.workers, fax=fax, zone=zone, cache=known)

    @property
    def catalogue(self) -> Catalogue:
        """What extraction knows of customers, machines and parts: the ledger's lists, read again when they changed, and
        what QA's decisions have taught of them."""
        from intake import learning
        from intake.extraction.catalogue import Catalogue

        learnt = learning.load(self.settings)
        version = (self.book.registry_version(), learnt)
        if self._catalogue is None or self._catalogue[0] != version:
            self._catalogue = (version, Catalogue(learnt.told(registry_of(self.book)), learnt.serials))
        return self._catalogue[1]

    def bury(self) -> None:
        """Free what processes of this machine held that are no more: nobody waits ten minutes for the dead."""
        ours = f"{socket.gethostname()}:"
        for holder in self.book.holders():
            if holder.startswith(ours) and not alive(holder):
                self.book.forget(holder)

    def close(self) -> None:
        if "readers" in self.__dict__:
            self.readers.close()
        if "mailer" in self.__dict__:
            self.mailer.close()


def recognised_folder(settings: Settings) -> Path | None:
    """Where recognised pages are kept for a month, so that the desk shows at once what the flows have read. None where
    the environment names a folder of its own, or the disk takes nothing: that costs time, never an answer."""
    from intake.reading import CACHE

    if os.environ.get(CACHE):
        return None
    folder, oldest = settings.resolve("var/recognised"), time.time() - RECOGNISED_S
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for path in folder.rglob("*"):
            if path.is_file() and path.stat().st_mtime < oldest:
                path.unlink(missing_ok=True)
    except OSError as problem:
        log.warning("recognised pages are not kept: %s", problem)
        return None
    return folder


def alive(holder: str) -> bool:
    """Whether the process that a holder's name speaks of still runs on this machine."""
    try:
        os.kill(int(holder.split(":")[1]), 0)
    except ProcessLookupError:
        return False
    except (PermissionError, ValueError, IndexError):  # somebody else's process, or no name of ours
        return True
    return True


def registry_of(book: Book) -> Registry:
    """The ledger's three lists as extraction takes them."""
    from intake.registry import CustomerRow, EquipmentRow, PartRow, Registry

    def frozen(row: dict[str, Any]) -> dict[str, Any]:
        return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}

    rows = book.registry_rows()
    return Registry(
        tuple(CustomerRow(**frozen(row)) for row in rows.customers),
        tuple(EquipmentRow(**frozen({**row, "customer_id": row["customer_id"] or ""})) for row in rows.equipment),
        tuple(PartRow(**frozen(row)) for row in rows.parts),
    )


def rules_of(settings: Settings) -> Rules:
    """What the ledger must know of the house, in its own terms."""
    from ledger.book import Rules

    return Rules(
        number_format=settings.numbering.format,
        first_number=settings.numbering.first,
        zone=settings.zone,
        promise_days=settings.promise.days,
        promise_days_other_department=settings.promise.days_other_department,
        complaint_days=settings.promise.complaint_days,
        working_days=settings.promise.count == "working",
        holidays=closed_days(settings),
        own_domains=frozenset(d.lower() for d in settings.organisation.domains),
        departments=tuple((d.name, tuple(d.takes)) for d in settings.department),
        breaker_letters=settings.letters.breaker_letters,
        breaker_s=settings.letters.breaker_hours * 3600,
    )


def closed_days(settings: Settings) -> frozenset[date]:
    """The country's holidays, substitute days included, and the company's own."""
    import holidays

    country = holidays.country_holidays(settings.organisation.country, years=range(2020, 2041))
    return frozenset(country) | frozenset(settings.promise.holidays)


def registry_files(settings: Settings) -> tuple[Path | None, Path | None, Path | None]:
    lists = settings.registry
    customers, equipment, parts = (p and settings.resolve(p) for p in (lists.customers, lists.equipment, lists.parts))
    return customers, equipment, parts


def import_registry(house: House, files: tuple[Path | None, Path | None, Path | None], by: str) -> dict[str, int]:
    """Reads the lists and puts them in the ledger, all or nothing; returns how many rows of each."""
    from datetime import UTC, datetime

    from intake import registry
    from ledger.entry import Actor

    lists = registry.read_files(*files)
    customers, equipment, parts = files
    return house.book.replace_registry(
        [asdict(row) for row in lists.customers] if customers else None,
        [asdict(row) for row in lists.equipment] if equipment else None,
        [asdict(row) for row in lists.parts] if parts else None,
        Actor(by),
        datetime.now(UTC),
    )


def start_ledger(settings: Settings) -> None:
    """Django for this ledger's URL; Misconfigured where the URL is not one."""
    from ledger import setup

    try:
        setup.configure(settings.ledger_url)
    except ValueError as problem:
        raise Misconfigured(f"ledger.url: {problem}") from problem


@contextmanager
def open_house(settings: Settings, *, workers: int = 1, prepare: bool = False) -> Iterator[House]:
    """The house for one command or flow run. `prepare` brings the database up to date and imports the configured lists
    into an empty registry; without it a database that is behind is an error."""
    start_ledger(settings)
    from ledger import setup
    from ledger.book import Book

    if prepare:
        setup.migrate()
    house = House(settings, Book(rules_of(settings)), workers)
    try:
        files = registry_files(settings)
        if prepare and any(files) and not house.book.registry_version():
            import_registry(house, files, by="intake")
        house.bury()
        yield house
    finally:
        house.close()


def catalogue_from_files(settings: Settings) -> Catalogue:
    """The catalogue of the lists named in the configuration, without any ledger (for `extract`)."""
    from intake import learning, registry
    from intake.extraction.catalogue import Catalogue

    learnt = learning.load(settings)
    return Catalogue(learnt.told(registry.read_files(*registry_files(settings))), learnt.serials)
