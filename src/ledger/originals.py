"""Originals as the archive keeps them: by customer and year (DOMAIN 11). Reading only.

A customer that is not in the registry is known by its name alone, so a folder is named by both: (id, name).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Max, Min, QuerySet
from django.db.models.functions import ExtractYear

from ledger.models import Attached, Delivery, Entry, Letter

FOLDERS = 300
PAPERS = 500


@dataclass(frozen=True, slots=True)
class Folder:
    """What is kept of one customer."""

    customer_id: str
    name: str
    requests: int
    first_at: datetime
    last_at: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """A request of the folder with everything filed under it."""

    id: int
    receipt_number: str
    state: str
    opened_at: datetime
    closed_at: datetime | None
    summary: str
    deliveries: list[dict[str, Any]] = field(default_factory=list)  # id, channel, name, subject, size, received_at
    attached: list[dict[str, Any]] = field(default_factory=list)  # id, kind, name, at
    letters: list[dict[str, Any]] = field(default_factory=list)  # id, subject, occasion, sent_at


def folders(search: str = "", using: str = "default", limit: int = FOLDERS) -> list[Folder]:
    """Customers that have originals, by name; one query."""
    rows = Entry.objects.using(using).exclude(state="merged")
    for word in search.split()[:8]:
        rows = rows.filter(customer_name__icontains=word)
    counted = (
        rows.order_by("customer_name", "customer_id")
        .values("customer_id", "customer_name")
        .annotate(n=Count("id"), first=Min("opened_at"), last=Max("opened_at"))
    )
    return [
        Folder(row["customer_id"] or "", row["customer_name"], row["n"], row["first"], row["last"])
        for row in counted[:limit]
    ]


def _of(customer_id: str, name: str, using: str) -> QuerySet[Entry]:
    rows = Entry.objects.using(using).exclude(state="merged")
    return rows.filter(customer_id=customer_id) if customer_id else rows.filter(customer_id=None, customer_name=name)


def years(customer_id: str, name: str, zone: ZoneInfo, using: str = "default") -> list[tuple[int, int]]:
    """(year, requests) of a folder, the newest year first."""
    rows = _of(customer_id, name, using).annotate(year=ExtractYear("opened_at", tzinfo=zone))
    return [(year, n) for year, n in rows.values_list("year").annotate(n=Count("id")).order_by("-year")]


def kept(
    customer_id: str, name: str, year: int, zone: ZoneInfo, using: str = "default", limit: int = PAPERS
) -> list[Kept]:
    """A folder's year: each request with its deliveries, evidence and letters. Four queries."""
    since, until = datetime(year, 1, 1, tzinfo=zone), datetime(year + 1, 1, 1, tzinfo=zone)
    rows = _of(customer_id, name, using).filter(opened_at__gte=since, opened_at__lt=until).order_by("-opened_at", "-id")
    names = ("id", "receipt_number", "state", "opened_at", "closed_at", "summary")
    found = {values[0]: Kept(*values) for values in rows.values_list(*names)[:limit]}
    deliveries = Delivery.objects.using(using).filter(entry_id__in=found).order_by("received_at", "id")
    shown = ("id", "channel", "name", "subject", "size", "received_at", "outcome")
    for row in _with_entry(deliveries, *shown):
        found[row.pop("entry_id")].deliveries.append(row)
    attached = Attached.objects.using(using).filter(entry_id__in=found).order_by("id")
    for row in _with_entry(attached, "id", "kind", "name", "at"):
        found[row.pop("entry_id")].attached.append(row)
    letters = Letter.objects.using(using).filter(entry_id__in=found, state="sent").order_by("id")
    for row in _with_entry(letters, "id", "subject", "occasion", "sent_at"):
        found[row.pop("entry_id")].letters.append(row)
    return list(found.values())


def _with_entry(rows: QuerySet[Any], *names: str) -> Iterable[dict[str, Any]]:
    return (dict(row) for row in rows.values("entry_id", *names))
