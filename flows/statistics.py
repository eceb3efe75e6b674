"""The figures of the week before, for the management."""

from __future__ import annotations

from datetime import date, timedelta

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from flows.house import at_work, scheduled_day
from intake import pipeline, routine


@flow(name="statistics", flow_run_name="statistics", validate_parameters=False)
def statistics(monday: date | None = None) -> str:
    """The week that ended before the run's planned day, also when it runs late; its mails go out once."""
    with at_work("statistics") as run:
        planned = scheduled_day()
        week = monday or planned - timedelta(days=planned.weekday() + 7)

        @task(name="figures", cache_policy=NO_CACHE)
        def figures() -> None:
            run.include(routine.statistics(run.house, week))

        @task(name="send", cache_policy=NO_CACHE)
        def send() -> None:
            run.include(pipeline.send_due(run.house))

        figures()
        send()
        return str(run.tally)
