"""Readers: deliveries read in worker processes that may hang, crash or eat memory without harm to anything else.

A 2 KB workbook can abort the process that opens it, a picture can unpack to gigabytes, a PDF can loop for ever. Each
worker has a memory limit and a time for each delivery; one that dies is replaced, and only its delivery is unreadable.
(The standard pool is dead for good after one abort.)

Residual risk: a worker runs as the same user and could reach files and the network; the libraries are trusted not to
run code from a document, only not to be bounded.
"""

from __future__ import annotations

import concurrent.futures
import logging
import multiprocessing
import resource
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from intake.delivery import Channel
from intake.errors import Unreadable
from intake.reading import read, read_closed
from ledger.remarks import remark

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from intake.delivery import Delivery, Received
    from intake.settings import Fax, Limits

log = logging.getLogger(__name__)

SECONDS_CLOSED = 30.0  # for a mail without its attachments
TASKS_A_WORKER = 200  # then it is replaced: leaks of the C libraries end with it


def _prepare(memory_bytes: int) -> None:
    """In the new worker: bound its memory, leave no core files, leave Ctrl-C to the parent."""
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read(
    delivery: Delivery, limits: Limits, fax: Fax | None, zone: ZoneInfo | None, cache: Path | None
) -> Received | Unreadable:
    """In the worker. What cannot be read comes back as a value: exceptions of libraries may not survive pickling."""
    try:
        return read(delivery, limits, fax, zone, cache=cache)
    except Unreadable as problem:
        return problem
    except MemoryError:
        return _Unsurvived.because(remark("reading_memory", n=limits.memory_bytes))


class _Unsurvived(Unreadable):
    """The reading was ended by a limit or a crash: what is in the attachments did it, and the body may do without them."""


def _read_closed(delivery: Delivery, limits: Limits, why: Unreadable) -> Received | Unreadable:
    try:
        return read_closed(delivery, limits, why.remarks[0])
    except Unreadable as problem:
        return Unreadable.because(*why.remarks, *problem.remarks)
    except Exception as problem:
        return Unreadable.because(*why.remarks, remark("reading_failed", error=type(problem).__name__))


class Readers:
    """A pool of reading workers. Use as a context manager, or call `close`; started with the first delivery."""

    def __init__(
        self,
        limits: Limits,
        workers: int = 1,
        fax: Fax | None = None,
        zone: ZoneInfo | None = None,
        cache: Path | None = None,
    ) -> None:
        self._limits, self._fax, self._zone, self._cache = limits, fax, zone, cache
        self._workers = max(1, workers)
        self._started: Any = None

    def __enter__(self) -> Readers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the workers; a delivery being read is given up."""
        if self._started is not None:
            self._started.stop()
            self._started.join(timeout=10)
            self._started = None

    def read(self, delivery: Delivery) -> Received:
        """The delivery read; raises Unreadable when it cannot be, in time and in memory."""
        outcome = self._settled(delivery, self._schedule(delivery))
        if isinstance(outcome, Unreadable):
            raise outcome
        return outcome

    def read_all(self, deliveries: Iterable[Delivery]) -> Iterator[tuple[Delivery, Received | Unreadable]]:
        """Every delivery with what was read or why not, in the order given, several at once."""
        waiting: deque[tuple[Delivery, Any]] = deque()
        for delivery in deliveries:
            waiting.append((delivery, self._schedule(delivery)))
            if len(waiting) > 2 * self._workers:  # enough to keep all busy; raw bytes are not piled up
                first, future = waiting.popleft()
                yield first, self._settled(first, future)
        while waiting:
            first, future = waiting.popleft()
            yield first, self._settled(first, future)

    def _schedule(self, delivery: Delivery) -> Any:
        arguments = (delivery, self._limits, self._fax, self._zone, self._cache)
        return self._pool().schedule(_read, args=arguments, timeout=self._limits.seconds)

    def _pool(self) -> Any:
        if self._started is None:
            from pebble import ProcessPool

            self._started = ProcessPool(
                max_workers=self._workers,
                max_tasks=TASKS_A_WORKER,
                initializer=_prepare,
                initargs=(self._limits.memory_bytes,),
                context=multiprocessing.get_context("forkserver"),
            )
        return self._started

    def _settled(self, delivery: Delivery, future: Any) -> Received | Unreadable:
        """What came of it; a mail whose reading did not survive is read once more with its attachments left closed."""
        outcome = self._outcome(future)
        if not isinstance(outcome, _Unsurvived) or delivery.channel is Channel.FAX:
            return outcome
        arguments = (delivery, self._limits, outcome)
        closed = self._outcome(
            self._pool().schedule(_read_closed, args=arguments, timeout=min(SECONDS_CLOSED, self._limits.seconds))
        )
        return outcome if isinstance(closed, _Unsurvived) else closed

    def _outcome(self, future: Any) -> Received | Unreadable:
        from pebble import ProcessExpired

        try:
            outcome: Received | Unreadable = future.result()
        except concurrent.futures.TimeoutError:
            return _Unsurvived.because(remark("reading_seconds", n=f"{self._limits.seconds:g}"))
        except ProcessExpired as problem:
            return _Unsurvived.because(remark("reading_crashed", n=problem.exitcode or 0))
        except Exception as problem:  # raised in the worker beyond our own readers' care
            log.warning("reader failed error=%s", type(problem).__name__)
            return _Unsurvived.because(remark("reading_failed", error=type(problem).__name__))
        return outcome
