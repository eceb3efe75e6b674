"""The day's packs for the departments."""

from __future__ import annotations

from datetime import date

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from flows.house import at_work, scheduled_day
from intake import pipeline, routine


@flow(name="distribution", flow_run_name="distribution", validate_parameters=False)
def distribution(day: date | None = None) -> str:
    """Packs of the day the run was planned for. A run that comes a day late has nothing to do: what it would have
    given out stands in the newer day's pack."""
    with at_work("distribution") as run:
        wanted = day or scheduled_day()
        today = pipeline.now().astimezone(run.house.settings.zone).date()
        if day is None and wanted < today:
            run.tally.add("too late, the next day's pack has it")
            return str(run.tally)

        @task(name="packs", cache_policy=NO_CACHE)
        def packs() -> None:
            run.include(routine.distribute(run.house, wanted))

        @task(name="send", cache_policy=NO_CACHE)
        def send() -> None:
            run.include(pipeline.send_due(run.house))

        packs()
        send()
        return str(run.tally)
