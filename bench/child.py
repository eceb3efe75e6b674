"""A piece of work in a process of its own: what it took, and the most memory it held.

`python -m bench.child NAME ARGUMENT` prints one JSON object; the benchmarks call it through `measured`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.timing import cpu_now, peak_mb


def measured(work: str, argument: str) -> dict[str, Any]:
    """What `work` of this module's table prints: seconds, cpu, peak_mb, start_mb and figures of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.child", work, argument],
        check=True,
        stdout=subprocess.PIPE,  # what it says of its progress is seen at once
        cwd=Path(__file__).parent.parent,
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def main(work: str, argument: str) -> None:
    import time

    from bench import mailbox, memory, papers, readers

    table: dict[str, tuple[Callable[[str], Any], Callable[[Any], dict[str, Any]]]]
    table = {"pack": papers.PACK, "mail": memory.MAIL, "pdf": memory.PDF, "mailbox": mailbox.MAILBOX}
    table["pages"] = readers.CHILD
    prepare, run = table[work]
    given = prepare(argument)
    start, wall, cpu = peak_mb(), time.perf_counter(), cpu_now()
    told = run(given)
    spent = {"seconds": time.perf_counter() - wall, "cpu": cpu_now() - cpu, "start_mb": start, "peak_mb": peak_mb()}
    print(json.dumps({**spent, **told}))


if __name__ == "__main__":
    main(*sys.argv[1:])
