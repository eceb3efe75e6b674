"""Letters that are due. Each attempt is committed before it is dialled; what is refused for now comes again by itself."""

from __future__ import annotations

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from flows.house import at_work
from intake import pipeline


@flow(name="outbox", flow_run_name="outbox", validate_parameters=False)
def outbox() -> str:
    """Send what is due. No retry here: the ledger knows when each letter is to be tried again."""
    with at_work("outbox") as run:

        @task(name="send", cache_policy=NO_CACHE)
        def send() -> None:
            run.include(pipeline.send_due(run.house))

        send()
        return str(run.tally)
