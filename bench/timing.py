"""Medians of several runs, wall and CPU seconds; a table a person can read and a file a program can."""

from __future__ import annotations

import json
import os
import platform
import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Cost:
    """Median of the runs: wall seconds, CPU seconds of this process and its ended children."""

    wall: float
    cpu: float


def cpu_now() -> float:
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def cost(work: Callable[[], Any], runs: int = 3) -> Cost:
    walls, cpus = [], []
    for _ in range(runs):
        wall, cpu = time.perf_counter(), cpu_now()
        work()
        walls.append(time.perf_counter() - wall)
        cpus.append(cpu_now() - cpu)
    return Cost(statistics.median(walls), statistics.median(cpus))


def machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores, {memory:.0f} GiB, {platform.machine()}, Python {platform.python_version()}"


def table(title: str, head: list[str], rows: list[list[str]]) -> str:
    """A Markdown table under its title."""
    lines = [f"### {title}", "", "| " + " | ".join(head) + " |", "| " + " | ".join("---" for _ in head) + " |"]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows), ""])


def keep(path: Path, results: dict[str, Any]) -> None:
    """Write results beside those of benchmarks that did not run this time."""
    old = json.loads(path.read_text("utf8")) if path.exists() else {}
    temporary = path.with_suffix(".json.tmp")
    temporary.write_text(json.dumps({**old, **results}, ensure_ascii=False, indent=1), "utf8")
    temporary.replace(path)
