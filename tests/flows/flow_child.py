"""Every flow once against a Prefect server of its own: `python -m tests.flows.flow_child CONFIG`; prints what came of it.

A process of its own, because Django can be set up for one ledger only.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from pathlib import Path


def main() -> None:
    os.environ["INTAKE_CONFIG"] = sys.argv[1]
    from intake.scheduler import environment
    from intake.settings import load

    settings = load(Path(sys.argv[1]))
    own = {name: value for name, value in environment(settings).items() if name != "PREFECT_API_URL"}
    os.environ.update(own)
    from prefect.testing.utilities import prefect_test_harness

    from intake.wiring import open_house

    with open_house(settings, prepare=True), prefect_test_harness(server_startup_timeout=120):
        print(json.dumps(run_all()))


def run_all() -> dict[str, object]:
    from prefect.client.orchestration import get_client

    from flows.distribution import distribution
    from flows.mailbox import arrivals
    from flows.outbox import outbox
    from flows.serve import sweep
    from flows.statistics import statistics, summary
    from flows.watch import watch
    from ledger import queries

    said = {"first": arrivals(), "second": arrivals(), "outbox": outbox(), "watch": watch()}
    said |= {"distribution": distribution(date(2026, 3, 2)), "statistics": statistics(date(2026, 3, 2))}
    said |= {"summary": summary(date(2026, 3, 2))}
    with get_client(sync_client=True) as client:
        artifacts = [a.key for a in client.read_artifacts(limit=100)]
        left = stale(client)
        swept = sweep()
        states = [str(client.read_flow_run(one).state_name) for one in left]
    runs = [(r["flow"], r["ok"], r["note"]) for r in queries.recent_runs()]
    letters, _ = queries.letters()
    return {
        "said": said, "artifacts": artifacts, "runs": runs, "letters": [letter.to for letter in letters],
        "swept": swept, "states": states,
    }  # fmt: skip


def stale(client: object) -> list[object]:
    """A run that a killed process left behind, as Prefect sees it."""
    from prefect.states import Running

    from flows.watch import watch

    run = client.create_flow_run(watch, state=Running())  # type: ignore[attr-defined]
    return [run.id]


if __name__ == "__main__":
    main()
