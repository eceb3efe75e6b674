"""Everything that arrived and what became of it: nothing the house received is out of sight."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from desk.documents import papers_if_known
from desk.house import house
from desk.pages.papers import drawn_pane, row_of, tabs
from desk.people import CORRECT, READ, actor, needs
from desk.templating import page, page_language, page_number
from intake.pipeline import letter_for
from ledger import queries
from ledger.models import Delivery


@dataclass(frozen=True, slots=True)
class Query:
    q: str = ""
    outcome: str = ""
    channel: str = ""


@needs(READ)
def arrivals(request: HttpRequest) -> HttpResponse:
    asked = Query(
        **{name: request.GET.get(name, "").replace("\x00", "").strip()[:200] for name in Query.__dataclass_fields__}
    )
    number = page_number(request.GET)
    rows, total, unsure = queries.deliveries(asked.outcome, asked.channel, asked.q, number)
    return page(
        request,
        "arrivals.html",
        rows=rows,
        total=total,
        unsure=unsure,
        current=number,
        more=number * queries.PAGE < total,
        query=asdict(asked),
        outcomes=("waiting", *Delivery.OUTCOMES),
        counts=queries.outcome_counts(),
    )


@needs(CORRECT)
@require_POST
def adopt(request: HttpRequest, pk: int) -> HttpResponse:
    """A person says that this is a request after all; it opens one, and waits for review there."""
    row_of(pk)
    filed = house().book.adopt(pk, letter_for(house()), actor(request), datetime.now(UTC))
    return HttpResponseRedirect(reverse("request", args=[queries.id_of(str(filed.receipt_number))]))


@needs(READ)
def arrival(request: HttpRequest, pk: int) -> HttpResponse:
    """One delivery: what the ledger decided about it and why, beside what it is."""
    row = row_of(pk)
    known = papers_if_known(row)
    pane: dict[str, Any] = {
        "row": row,
        "index": 0,
        "problem": "",
        "again": False,
        "address": ("arrival_pane", ()),
        "ready": bool(known),
    }
    if known:
        pane |= drawn_pane(row, 0, [], "")
    pane["tabs"] = tabs([row], pk, 0, page_language(request))
    return page(
        request, "arrival.html", entry_id=queries.id_of(row.receipt_number) if row.receipt_number else None, **pane
    )
