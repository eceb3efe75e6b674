"""How Prefect is set up: by environment only, in this one place, for whoever starts it as a child process.

No package here imports Prefect (`flows` does). Everything works without a network: no telemetry, no version check, no
look-up. Finished runs are forgotten after 30 days; by default they would be kept for ever.
"""

from __future__ import annotations

from intake.settings import Settings

RUNS_KEPT_S = 30 * 86400
LOGGERS = "intake,ledger,desk,flows"


def api_url(settings: Settings) -> str:
    """The server: an existing one where the settings name it, else the one `intake up` starts on this machine."""
    return settings.prefect.api_url.rstrip("/") or f"http://127.0.0.1:{settings.prefect.port}/api"


def page_url(settings: Settings) -> str:
    return api_url(settings).removesuffix("/api")


def environment(settings: Settings) -> dict[str, str]:
    """Variables for the server, the flows and every run they start."""
    own = {
        "INTAKE_CONFIG": str(settings.path) if settings.path else "",
        "PREFECT_HOME": str(settings.resolve(settings.prefect.home)),
        "PREFECT_API_URL": api_url(settings),
        "PREFECT_SERVER_API_HOST": "127.0.0.1",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "PREFECT_CLIENT_SERVER_VERSION_CHECK_ENABLED": "false",
        "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect.server.concurrency.lease_storage.filesystem",
        "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",
        "PREFECT_SERVER_SERVICES_DB_VACUUM_RETENTION_PERIOD": str(RUNS_KEPT_S),
        "PREFECT_SERVER_LOGGING_LEVEL": "WARNING",
        "PREFECT_LOGGING_EXTRA_LOGGERS": LOGGERS,
        "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
        "PYTHONUTF8": "1",
    }
    return {name: value for name, value in own.items() if value}
