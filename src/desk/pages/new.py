"""A request by phone: typed in as it was told, then read and filed like everything else that arrives."""

from __future__ import annotations

from datetime import UTC, datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from desk.house import house
from desk.people import CORRECT, actor, needs
from desk.templating import page, sayer
from intake.by_hand import enter
from ledger import queries

FIELDS = ("customer", "contact", "phone", "email", "serial", "parts", "wanted_by", "text")
MOST = {"text": 20_000, "serial": 2_000, "parts": 4_000}


@needs(CORRECT)
def new(request: HttpRequest) -> HttpResponse:
    form = {name: request.POST.get(name, "").replace("\x00", "").strip()[: MOST.get(name, 300)] for name in FIELDS}
    wanting = request.method == "POST" and not (form["text"] or form["parts"])
    if request.method == "POST" and not wanting:
        pk = enter(house(), form, actor(request).name, datetime.now(UTC))
        messages.success(request, sayer(request)("entered_now"))
        number = queries.entry_for_delivery(pk)
        entry = queries.id_of(number) if number else None
        return HttpResponseRedirect(reverse("request", args=[entry]) if entry else reverse("delivery", args=[pk]))
    return page(request, "new.html", status=422 if wanting else 200, form=form, wanting=wanting)
