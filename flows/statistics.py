"""The figures of the week before, and those of the month before, for the management."""

from __future__ import annotations

from datetime import date, timedelta

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from flows.house import at_work, scheduled_day
from intake import pipeline, routine
from ledger.reports import Span, month_of, week_of


@flow(name="statistics", flow_run_name="statistics", validate_parameters=False)
def statistics(monday: date | None = None) -> str:
    """The week that ended before the run's planned day, also when it runs late; its mails go out once."""
    return _told("statistics", week_of(monday or week_of(scheduled_day()).since - timedelta(days=1)))


@flow(name="summary", flow_run_name="summary", validate_parameters=False)
def summary(month: date | None = None) -> str:
    """The month that ended before the run's planned day, as `statistics` tells a week."""
    return _told("summary", month_of(month or month_of(scheduled_day()).since - timedelta(days=1)))


def _told(name: str, span: Span) -> str:
    with at_work(name) as run:

        @task(name="figures", cache_policy=NO_CACHE)
        def figures() -> None:
            run.include(routine.statistics(run.house, span))

        @task(name="send", cache_policy=NO_CACHE)
        def send() -> None:
            run.include(pipeline.send_due(run.house))

        figures()
        send()
        return str(run.tally)
