"""Is anything stuck? Sources, runs, backlog and errors at a glance; and whether the desk itself is alive."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse

from desk.people import STATUS, needs
from desk.settings import HOUSE
from desk.templating import page, today
from ledger import queries

STALE = timedelta(minutes=15)  # a source nobody reached for so long is worth a look
LATE = timedelta(minutes=10)  # so long unread is no longer the ordinary wait


@login_not_required
def healthz(request: HttpRequest) -> HttpResponse:
    """For whoever watches the process: alive, and the ledger answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok\n", content_type="text/plain")


@needs(STATUS)
def status(request: HttpRequest) -> HttpResponse:
    now = datetime.now(UTC)
    health = queries.health(today())
    sources = [{**row, "stale": not row["checked_at"] or now - row["checked_at"] > STALE} for row in health.sources]
    runs = queries.recent_runs(limit=30)
    cares = troubles(health, sources, runs, now)
    return page(request, "status.html", health=health, sources=sources, runs=runs, cares=cares, house=HOUSE, late=LATE)


def troubles(
    health: queries.Health, sources: list[dict[str, Any]], runs: list[dict[str, Any]], now: datetime
) -> list[str]:
    """Keys of what needs care; empty when nothing is stuck."""
    newest: dict[str, dict[str, Any]] = {}
    for run in runs:
        newest.setdefault(run["flow"], run)
    found = {
        "in_quarantine": health.quarantine > 0,
        "care_unread": bool(health.oldest_unread_at and now - health.oldest_unread_at > LATE),
        "care_sources": any(
            row["failed_at"] and (not row["checked_at"] or row["failed_at"] > row["checked_at"]) for row in sources
        ),
        "care_runs": any(not run["ok"] for run in newest.values()),
        "care_letters": health.letters_failed > 0,
        "care_department": health.signed_without_department > 0,
        "overdue": health.overdue > 0,
    }
    return [name for name, there in found.items() if there]
