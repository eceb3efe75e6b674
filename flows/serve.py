"""`python -m flows.serve`: names and schedules of all flows, in the organisation's time zone, until told to stop.

Each scheduled run is a process of its own (two to three seconds to start), so what must happen at once is not scheduled
here: `flows.arrivals` hears of it. These schedules are the fall-back, and the daily and weekly work.
"""

from __future__ import annotations

import logging
import os
from datetime import timedelta
from typing import TYPE_CHECKING, cast

from prefect import Flow, serve
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterState, FlowRunFilterStateType
from prefect.client.schemas.objects import StateType
from prefect.schedules import Cron, Interval, Schedule
from prefect.states import Cancelled, Crashed
from prefect.types.entrypoint import EntrypointType

from flows.distribution import distribution
from flows.house import settings
from flows.mailbox import arrivals
from flows.outbox import outbox
from flows.statistics import statistics, summary
from flows.watch import watch
from intake.scheduler import environment

if TYPE_CHECKING:
    from prefect.deployments.runner import RunnerDeployment

log = logging.getLogger("flows.serve")

AT_ONCE = 4
BY_MODULE = EntrypointType.MODULE_PATH  # by file, this folder would be importable as it is, and `statistics` is taken
LEAST_S = 60  # between two fall-back polls: each costs a process
STALE = ("arrivals", "outbox", "watch")  # a missed poll is not made up for


def main() -> None:
    house = settings()
    os.environ.update(environment(house))
    if not house.prefect.api_url:  # our own server: nobody else's runs can be on it
        sweep()
    zone, plan = house.organisation.timezone, house.schedules
    planned: dict[Flow[..., str], Schedule] = {
        arrivals: Interval(timedelta(seconds=max(LEAST_S, plan.poll_s)), timezone=zone),
        outbox: Interval(timedelta(seconds=max(LEAST_S, plan.send_s)), timezone=zone),
        distribution: Cron(plan.distribution, timezone=zone),
        statistics: Cron(plan.statistics, timezone=zone),
        summary: Cron(plan.summary, timezone=zone),
        watch: Cron(plan.watch, timezone=zone),
    }
    deployments = [
        cast("RunnerDeployment", one.to_deployment(one.name, schedule=when, entrypoint_type=BY_MODULE))
        for one, when in planned.items()
    ]
    serve(*deployments, limit=AT_ONCE, print_starting_message=False, pause_on_shutdown=False)


def sweep() -> int:
    """Runs that a killed process left behind: Prefect would show them as running for ever, and make up every missed
    poll. Returns how many were ended."""
    types = [StateType.RUNNING, StateType.PENDING, StateType.CANCELLING, StateType.SCHEDULED]
    ended = 0
    with get_client(sync_client=True) as client:
        wanted = FlowRunFilter(state=FlowRunFilterState(type=FlowRunFilterStateType(any_=types)))
        names = {one.id: one.name for one in client.read_flows()}
        for run in client.read_flow_runs(flow_run_filter=wanted, limit=200):
            late = run.state_type == StateType.SCHEDULED
            if late and not (names.get(run.flow_id) in STALE and run.state_name == "Late"):
                continue
            message = "a missed poll is not made up for" if late else "its process ended before it did"
            client.set_flow_run_state(run.id, (Cancelled if late else Crashed)(message=message), force=True)
            ended += 1
    if ended:
        log.warning("ended %s runs that an earlier process left behind", ended)
    return ended


if __name__ == "__main__":
    main()
