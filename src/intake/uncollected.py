"""Making much at once, without the interpreter looking again and again for garbage in it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (20_000, 20, 50)  # 700, 10, 10 otherwise


def seldom() -> None:
    """For a whole process: a registry and the patterns of a letter are hundreds of thousands of things that stay, and
    looking them through time and again is a seventh of the start. Some megabytes of garbage wait longer."""
    gc.set_threshold(*SELDOM)


@contextmanager
def uncollected() -> Iterator[None]:
    """No collection while lists of many thousand rows are made: none of it is garbage, and to look costs as much again.

    Collection is the process's: other threads go without meanwhile, and who switched it off switches it on.
    """
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()
