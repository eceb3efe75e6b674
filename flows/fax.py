"""The fax folder by itself: for a department whose faxes come in bursts, on a schedule of their own."""

from __future__ import annotations

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from flows.house import at_work
from intake import pipeline


@flow(name="fax", flow_run_name="fax", validate_parameters=False)
def fax() -> str:
    """Take what is whole in the tray, read and file it. `arrivals` does this too; both may run."""
    with at_work("fax") as run:

        @task(name="sweep", cache_policy=NO_CACHE)
        def sweep() -> None:
            if run.house.settings.fax.folder is not None:
                run.include(pipeline.collect_faxes(run.house))

        @task(name="read and file", cache_policy=NO_CACHE)
        def read_and_file() -> None:
            run.include(pipeline.read_and_file(run.house))

        sweep()
        read_and_file()
        return str(run.tally)
