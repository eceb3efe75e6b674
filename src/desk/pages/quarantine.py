"""What could not be read: its error, its bytes to download, a button to try again."""

from __future__ import annotations

from datetime import UTC, datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from desk.house import book
from desk.people import QUARANTINE, actor, needs
from desk.templating import page, sayer
from ledger import queries


@needs(QUARANTINE)
def quarantine(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        again = [int(pk) for pk in request.POST.getlist("delivery") if pk.isascii() and pk.isdigit()]
        done = [book().retry(pk, actor(request), datetime.now(UTC)) for pk in again]
        if any(done):
            messages.success(request, sayer(request)("retried"))
        return HttpResponseRedirect(reverse("quarantine"))
    return page(request, "quarantine.html", rows=queries.quarantine())
