"""Making much at once, without the interpreter looking again and again for garbage in it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
