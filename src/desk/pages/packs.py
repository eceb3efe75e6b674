"""Packs by day and department: to open, to print, to confirm. A department sees its own and no others.

A pack's link (`/p/<token>`) needs no sign-in: whoever holds the mail may confirm what it brought. The link only ever
shows and confirms that one pack; looking at it (a mail scanner does) confirms nothing.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from desk.house import book
from desk.pages.ledger import day_of
from desk.pages.papers import attachment
from desk.people import PACKS, READ, abilities, actor, department_of, name_of, needs
from desk.settings import HOUSE
from desk.templating import page, sayer
from ledger import queries
from ledger.entry import Actor

TYPES = {"pdf": "application/pdf", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


def own_department(request: HttpRequest) -> str:
    """The department a user is confined to; "" for those who may read everything."""
    return "" if READ in abilities(request) else department_of(request.user) or "\x00"


@needs(PACKS)
def packs(request: HttpRequest) -> HttpResponse:
    day = day_of(request.GET.get("day", ""))
    mine = own_department(request)
    department = mine or request.GET.get("department", "")[:100]
    return page(
        request,
        "packs.html",
        rows=queries.packs(day, department),
        open_copies=queries.unconfirmed_copies(department),
        departments=[] if mine else [each.name for each in HOUSE.department],
        query={"day": day.isoformat() if day else "", "department": "" if mine else department},
    )


def pack_of(request: HttpRequest, pk: int) -> dict[str, Any]:
    found = queries.pack_detail(pk)
    if found is None:
        raise Http404("no such pack")
    mine = own_department(request)
    if mine and found["department"] != mine:
        raise PermissionDenied("another department's pack")
    return found


@needs(PACKS)
def pack(request: HttpRequest, pk: int) -> HttpResponse:
    found = pack_of(request, pk)
    if request.method == "POST":
        confirm(request, found["token"], name_of(request.user), actor(request))
        return HttpResponseRedirect(reverse("pack", args=[pk]))
    return page(request, "pack.html", pack=found, linked=False)


def confirm(request: HttpRequest, token: str, name: str, by: Actor) -> None:
    """Confirms the chosen forms, or all of them."""
    numbers = [] if request.POST.get("do") == "all" else request.POST.getlist("number")
    if request.POST.get("do") != "all" and not numbers:
        return
    if book().confirm(token, numbers, name, by, datetime.now(UTC)):
        messages.success(request, sayer(request)("receipt_thanks"))


@login_not_required
def by_token(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind the link in a department's mail."""
    found = queries.pack_by_token(token[:100])
    if found is None:
        raise Http404("no such link")
    missing_name = False
    if request.method == "POST":
        name = request.POST.get("name", "").replace("\x00", "").strip()[:100]
        missing_name = not name
        if name:
            confirm(
                request,
                token,
                name,
                Actor(f"{found['department']} ({name})"[:200], f"link {request.META.get('REMOTE_ADDR', '')}"),
            )
            return HttpResponseRedirect(reverse("pack_link", args=[token]))
    return page(request, "pack.html", pack=found, linked=True, missing_name=missing_name)


@needs(PACKS)
def pack_file(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    found = pack_of(request, pk)
    if form not in TYPES:
        raise Http404("no such form")
    content = kept(str(found[form]))
    if content is None:
        raise Http404("the file is not there")
    return attachment(content, f"{found['day']}-{found['department']}.{form}", TYPES[form])


def kept(where: str) -> bytes | None:
    """A file of a pack: a path that the program noted, below the house's folder and nowhere else."""
    if not where:
        return None
    path = HOUSE.resolve(where)
    if not path.is_relative_to(HOUSE.base.resolve()) or not path.is_file():
        return None
    return Path(path).read_bytes()
