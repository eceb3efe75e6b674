"""Mailboxes and the fax folder: what is new is fetched, read, filed, and its letters sent, in one run a batch."""

from __future__ import annotations

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from flows.house import Run, again_if_unreachable, at_work, is_network
from intake import pipeline
from intake.errors import Transient
from intake.wiring import House


@flow(name="arrivals", flow_run_name="arrivals", validate_parameters=False)
def arrivals() -> str:
    """Fetch, read, file, send. Scheduled as the fall-back of `flows.arrivals`, which hears of mail at once."""
    with at_work("arrivals") as run:
        return handle(run)


def handle(run: Run) -> str:
    """The whole way of what is new, in `run`. A mailbox that cannot be reached stops nothing."""
    house = run.house

    # No arguments: a house is not a value that Prefect should look into.
    @task(name="fetch", retries=2, retry_delay_seconds=[2, 10], retry_condition_fn=is_network, cache_policy=NO_CACHE)
    def fetch() -> None:
        run.include(again_if_unreachable(lambda: pipeline.collect(house)))

    @task(name="read and file", cache_policy=NO_CACHE)
    def read_and_file() -> None:
        run.include(pipeline.read_and_file(house))

    @task(name="send", cache_policy=NO_CACHE)
    def send() -> None:
        run.include(pipeline.send_due(house))

    try:
        fetch()
    except Transient as problem:
        run.tally.add("unreachable")
        run.tally.problems.append(str(problem))
    read_and_file()
    send()
    return str(run.tally)


def arrivals_in(house: House) -> str:
    """The same flow in a process that keeps its house open: readers warm, no start-up."""

    @flow(name="arrivals", flow_run_name="arrivals, heard at once", validate_parameters=False)
    def heard() -> str:
        with at_work("arrivals", house) as run:
            return handle(run)

    return str(heard())
