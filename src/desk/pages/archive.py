"""Originals by customer and year: everything a customer sent, what was filed with it and what was written back."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from desk.pages.papers import attachment
from desk.pages.request import detail_of
from desk.people import READ, needs
from desk.settings import HOUSE
from desk.templating import page, today
from intake.compose import forms
from ledger import originals, queries


def typed(request: HttpRequest, name: str) -> str:
    return request.GET.get(name, "").replace("\x00", "").strip()[:300]


@needs(READ)
def archive(request: HttpRequest) -> HttpResponse:
    """The folders; with a customer, the chosen year of its own."""
    customer_id, name, q = typed(request, "customer"), typed(request, "name"), typed(request, "q")
    if not customer_id and "name" not in request.GET:
        rows = originals.folders(q)
        return page(request, "archive.html", folder=None, folders=rows, q=q, most=originals.FOLDERS)
    years = originals.years(customer_id, name, HOUSE.zone)
    if not years:
        raise Http404("nothing is kept of this customer")
    asked = typed(request, "year")
    year = int(asked) if asked.isascii() and asked.isdigit() and int(asked) in dict(years) else years[0][0]
    rows_of: dict[str, Any] = {"customer": customer_id, "name": name}
    return page(
        request,
        "archive.html",
        folder=rows_of,
        shown_name=name or (queries.customer(customer_id) or {}).get("name") or customer_id,
        years=years,
        year=year,
        rows=originals.kept(customer_id, name, year, HOUSE.zone),
        most=originals.PAPERS,
        q=q,
    )


@needs(READ)
def form(request: HttpRequest, pk: int) -> HttpResponse:
    """The request form (GHF-1903) as it stands now."""
    number = detail_of(pk).line.receipt_number
    rows = queries.form_rows([number])
    made = forms.request_forms([forms.sheet(row, HOUSE) for row in rows], HOUSE)
    return attachment(made, f"GHF-1903-{number}-{today()}.pdf", "application/pdf")
