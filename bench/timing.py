"""Medians of several runs, wall and CPU seconds; a table a person can read and a file a program can."""

from __future__ import annotations

import contextlib
import json
import os
import platform
import resource
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Cost:
    """Median of the runs: wall seconds, CPU seconds of this process and all below it."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Table:
    """What a benchmark found; cells are words, made for reading."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""

    def markdown(self) -> str:
        note = f"\n{self.note}\n" if self.note else ""
        return table(self.title, list(self.head), [list(row) for row in self.rows]) + note


def cpu_now() -> float:
    """CPU seconds of this process, its ended children, and the processes below it that still run (reading workers)."""
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime + _below()


def _below() -> float:
    """Of living descendants, with what theirs left behind when they ended (proc(5): stat)."""
    parents, ticks = {}, {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it has just ended
            fields = stat.read_text("utf8", "replace").rpartition(")")[2].split()
            parents[int(stat.parent.name)], ticks[int(stat.parent.name)] = int(fields[1]), sum(map(int, fields[11:15]))
    found = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return sum(ticks[pid] for pid in found - {os.getpid()} if pid in ticks) / os.sysconf("SC_CLK_TCK")


def once(work: Callable[[], Any]) -> Cost:
    wall, cpu = time.perf_counter(), cpu_now()
    work()
    return Cost(time.perf_counter() - wall, cpu_now() - cpu)


def median(costs: Sequence[Cost]) -> Cost:
    """Each figure's own median."""
    return Cost(statistics.median(c.wall for c in costs), statistics.median(c.cpu for c in costs))


def cost(work: Callable[[], Any], runs: int = 3) -> Cost:
    return median([once(work) for _ in range(runs)])


def peak_mb() -> float:
    """The most memory this process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def now_mb() -> float:
    """The memory this process holds now, in MB (proc(5): statm)."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


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
    temporary.write_text(json.dumps({**old, **results}, ensure_ascii=False, indent=1) + "\n", "utf8")
    temporary.replace(path)


def kept(path: Path) -> dict[str, list[Table]]:
    """The tables of every benchmark that was kept, by name."""
    stored = json.loads(path.read_text("utf8")) if path.exists() else {}
    return {name: [_table(plain) for plain in result["tables"]] for name, result in stored.items()}


def _table(plain: dict[str, Any]) -> Table:
    return Table(plain["title"], tuple(plain["head"]), tuple(tuple(row) for row in plain["rows"]), plain["note"])


def plain(tables: Sequence[Table], seconds: float) -> dict[str, Any]:
    """What `keep` keeps of one benchmark."""
    return {"machine": machine(), "seconds": round(seconds, 1), "tables": [asdict(found) for found in tables]}
