"""What every flow begins and ends with: the house opened, the run noted in the ledger, an artifact a person can read.

A run is one batch. Its first act below this layer is the ledger's own lease, so two runs of a flow, late runs after a
power cut or a second host do no harm: whoever comes second returns at once. Prefect's own concurrency limits are not
used; a killed server would keep their slots.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from prefect.artifacts import create_markdown_artifact
from prefect.runtime import flow_run

from intake import pipeline
from intake.errors import IntakeError, Transient
from intake.scheduler import LOGGERS
from intake.settings import Settings, load
from intake.starting import begin
from intake.wiring import House, open_house

log = logging.getLogger("flows")


@cache
def settings() -> Settings:
    """The configuration named by INTAKE_CONFIG, read once a process."""
    begin()
    named = os.environ.get("INTAKE_CONFIG", "")
    return load(Path(named or "intake.toml"))


def workers() -> int:
    return max(1, min(8, len(os.sched_getaffinity(0))))


@dataclass
class Run:
    """One run at work: its house, and what came of it so far."""

    house: House
    flow: str
    tally: pipeline.Tally = field(default_factory=pipeline.Tally)
    links: dict[str, str] = field(default_factory=dict)

    def include(self, part: pipeline.Tally) -> None:
        self.tally.include(part)


@contextmanager
def at_work(flow: str, house: House | None = None) -> Iterator[Run]:
    """A run: noted in the ledger when it begins and when it ends, with an artifact on Prefect's page.

    `house` is given by a process that keeps one open; otherwise one is opened for this run.
    """
    for name in LOGGERS.split(","):
        logging.getLogger(name).setLevel(logging.INFO)  # Prefect's handler takes what the logger lets through
    if house is None:
        with open_house(settings(), workers=workers()) as own, at_work(flow, own) as run:
            yield run
        return
    run, number = Run(house, flow), house.book.run_began(flow, pipeline.now())
    try:
        yield run
    except BaseException as problem:
        note = problem if isinstance(problem, IntakeError) else f"{type(problem).__name__}: {problem}"
        house.book.run_ended(number, run.tally.counts, pipeline.now(), ok=False, note=str(note))
        raise
    problems = run.tally.problems
    house.book.run_ended(number, run.tally.counts, pipeline.now(), ok=not problems, note="; ".join(problems))
    create_markdown_artifact(markdown(run), key=flow, description=str(run.tally))


def again_if_unreachable(step: Callable[[], pipeline.Tally]) -> pipeline.Tally:
    """The step, raising Transient where a server could not be reached, for the task's retry; nothing was lost."""
    tally = step()
    if "unreachable" in tally.counts and not tally.counts.get("mails") and not tally.counts.get("faxes"):
        raise Transient("; ".join(tally.problems))
    return tally


def is_network(_task: Any, _run: Any, state: Any) -> bool:
    """Prefect's question whether to retry: only where the world was busy."""
    problem = state.result(raise_on_failure=False)
    return isinstance(problem, Transient)


def scheduled_day() -> date:
    """The day a run was meant for, in the organisation's zone: a late run keeps its day."""
    planned = flow_run.scheduled_start_time
    moment = planned if isinstance(planned, datetime) else pipeline.now()
    return moment.astimezone(settings().zone).date()


def markdown(run: Run) -> str:
    """What came, what was filed, what waits: as a person reads it."""
    lines = [f"## {run.flow}", "", *_table("what", "how many", run.tally.counts)]
    if run.tally.filed:
        lines += ["", "| delivery | request | is | letter |", "| --- | --- | --- | --- |"]
        lines += [
            f"| {f.delivery_id} | {f.receipt_number or ''} | {f.outcome} | {_cell(f.letter)} |"
            for f in run.tally.filed[:200]
        ]
    if run.tally.problems:
        lines += ["", "### Problems", *(f"- {_cell(problem)}" for problem in run.tally.problems[:50])]
    lines += ["", "### Waiting", *_table("what", "how many", waiting(run.house))]
    return "\n".join(lines)


def waiting(house: House) -> dict[str, int]:
    from ledger import queries

    health = queries.health(pipeline.now().astimezone(house.settings.zone).date())
    return {
        "to be read": health.unread,
        "to be filed": health.unfiled,
        "for a person's review": health.review,
        "for signatures": health.signing,
        "letters held": health.letters_held,
        "letters due": health.letters_due,
        "in quarantine": health.quarantine,
        "overdue": health.overdue,
    }


def _table(one: str, other: str, rows: Mapping[str, int]) -> list[str]:
    if not rows:
        return ["nothing new"]
    return [
        f"| {one} | {other} |",
        "| --- | ---: |",
        *(f"| {_cell(name)} | {number} |" for name, number in rows.items()),
    ]


def _cell(text: str) -> str:
    """A stranger's words fit for a Markdown cell: nothing that begins markup, one line."""
    flat = " ".join(str(text).split())[:300]
    return "".join(f"\\{c}" if c in "|<>[]`*_#!\\" else c for c in flat)
