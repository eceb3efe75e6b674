"""A department at work in a process of its own, to be killed: `python -m tests.kill_child CONFIG LATER [POINT WHEN NTH]`.

LATER is how many minutes its clock is ahead, so that a letter whose sender died is due again without waiting for it.

POINT names a step by the object of the house and its method ("store.put"), WHEN is before or after it, NTH counts
calls. There the process kills itself with SIGKILL: no handler, no flush, no rollback but the database's own.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from intake import pipeline
from intake.settings import load
from intake.wiring import House, open_house


def deadly(step: Callable[..., Any], when: str, nth: int) -> Callable[..., Any]:
    """`step`, that dies before or after its nth call."""
    calls = 0

    def wrapped(*args: Any, **kwargs: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == nth and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        result = step(*args, **kwargs)
        if calls == nth and when == "after":
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    return wrapped


def arm(house: House, point: str, when: str, nth: int) -> None:
    """Put the mine under one step."""
    owner, _, name = point.partition(".")
    if owner == "source":
        make = pipeline.open_source

        def made(*args: Any, **kwargs: Any) -> Any:
            source = make(*args, **kwargs)
            setattr(source, name, deadly(getattr(source, name), when, nth))
            return source

        pipeline.open_source = made
        return
    target = getattr(house, owner)
    setattr(target, name, deadly(getattr(target, name), when, nth))


def main() -> None:
    config, later, *mine = sys.argv[1:]
    ahead, real = timedelta(minutes=int(later)), pipeline.now
    pipeline.now = lambda: real() + ahead
    with open_house(load(Path(config)), prepare=True) as house:
        if mine:
            arm(house, mine[0], mine[1], int(mine[2]))
        print(pipeline.collect(house))
        print(pipeline.read_and_file(house))
        print(pipeline.send_due(house))


if __name__ == "__main__":
    main()
