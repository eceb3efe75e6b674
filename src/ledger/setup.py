"""Django made ready for the ledger, by URL. Every process that touches the ledger calls `configure` once.

The list of applications is one list wherever Django is started (commands, flows, desk), so that there is one set of
tables and one set of migrations.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "axes",
    "ledger",
]

# Deferred transactions of several processes fail with "locked" on SQLite as soon as one reads before it writes.
SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
}


def database(url: str) -> dict[str, Any]:
    """Django's database settings for `sqlite:///path` or `postgresql://user:password@host:port/name`; ValueError else."""
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        path = url.partition(":///")[2]
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": path, "OPTIONS": dict(SQLITE)}
    if parts.scheme in ("postgresql", "postgres"):
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": str(parts.port or ""),
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": dict(parse_qsl(parts.query)),
        }
    raise ValueError(f"a ledger lives in sqlite:///PATH or postgresql://..., not in {parts.scheme or 'nothing'}")


def base(url: str) -> dict[str, Any]:
    """The settings every process shares; the desk adds its own to them."""
    return {
        "DATABASES": {"default": database(url)},
        "INSTALLED_APPS": list(APPS),
        "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
        "USE_TZ": True,
        "TIME_ZONE": "UTC",
        "AUTH_USER_MODEL": "auth.User",
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.Argon2PasswordHasher"],
        "SILENCED_SYSTEM_CHECKS": [
            "axes.W001",
            "axes.W002",
            "axes.W003",
            "axes.W004",
            "axes.W006",
        ],  # the desk's own middleware list answers them
    }


def configure(url: str) -> None:
    """Start Django for this ledger. Called again with another URL it points the process at that one, and lets go of
    the first: one ledger at a time is "default", as one house at a time is open."""
    import django
    from django.conf import settings

    path = database(url)["NAME"]
    if url.startswith("sqlite") and path != ":memory:":
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    if settings.configured:
        _point(url)
        return
    # Whoever started the process says how it logs. Django's own set-up would close every handler there is while it holds
    # the lock of `logging`: in a Prefect run that waits five seconds for its log handler, or for ever if a thread logs.
    settings.configure(**base(url), LOGGING_CONFIG=None)
    django.setup()


def _point(url: str) -> None:
    from django.db import connections

    wanted = connections.configure_settings({"default": database(url)})["default"]
    standing = connections.databases.get("default", {})
    if all(wanted[name] == standing.get(name) for name in ("ENGINE", "NAME", "HOST", "PORT", "USER")):
        return
    if "default" in connections.databases:
        connections["default"].close()
        del connections["default"]
    connections.databases["default"] = wanted


def attach(alias: str, url: str) -> None:
    """Let this process hold a second ledger under `alias` (a move, a test); `configure` must have run."""
    from django.db import connections

    if alias in connections.databases:
        raise ValueError(f"there is a database {alias!r} already")
    added = connections.configure_settings({"default": {}, alias: database(url)})
    connections.databases[alias] = added[alias]


def detach(alias: str) -> None:
    """Close a ledger that was attached, and forget it."""
    from django.db import connections

    connections[alias].close()
    del connections[alias]
    del connections.databases[alias]


def migrate(using: str = "default") -> None:
    """Bring the database to this release's tables."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False, database=using)


def behind(using: str = "default") -> list[str]:
    """Migrations of this release that the database has not had yet."""
    from django.db import connections
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connections[using])
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{step.app_label}.{step.name}" for step, _ in plan]
