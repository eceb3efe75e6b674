"""What is late, stuck or unreachable."""

from __future__ import annotations

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from flows.house import at_work
from intake import routine


@flow(name="watch", flow_run_name="watch", validate_parameters=False)
def watch() -> str:
    with at_work("watch") as run:

        @task(name="look", cache_policy=NO_CACHE)
        def look() -> None:
            run.include(routine.watch(run.house))

        look()
        return str(run.tally)
