"""What people do on the desk, each as one posting through the Book. Reads the form, checks the role, posts.

The version the page was made from comes with every form: whoever saves second is told so (`StaleVersion`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest

from desk.house import book
from desk.people import CORRECT, NOTE, SIGN, actor, demand
from ledger import queries
from ledger.entry import SIGNATURES
from ledger.queries import EntryDetail

Data = dict[str, Any]


class Wanting(Exception):
    """The form lacks something; the message is a key of desk.words."""


@dataclass(frozen=True, slots=True)
class Act:
    """A button: the kind of posting it makes, who may press it, and what the form must give."""

    kind: str
    data: Callable[[HttpRequest], Data]
    ability: str = CORRECT


def text(request: HttpRequest, name: str, wanted: str = "", most: int = 2000) -> str:
    """A typed value; Wanting where it must not be empty."""
    value = request.POST.get(name, "").strip()[:most]
    if wanted and not value:
        raise Wanting(wanted)
    return value


def _undone(request: HttpRequest) -> int:
    try:
        return int(request.POST.get("undo", ""))
    except ValueError as problem:
        raise Wanting("not_found") from problem


ACTS: Mapping[str, Act] = {
    "confirm": Act("confirmed", lambda request: {}),
    "reject": Act("rejected", lambda request: {"reason": text(request, "reason", "reason_needed")}),
    "note": Act("noted", lambda request: {"text": text(request, "text", "text_needed")}, NOTE),
    "reopen": Act("reopened", lambda request: {"reason": text(request, "reason", "reason_needed")}),
    "answered": Act("answered", lambda request: {"what": text(request, "what", "text_needed")}),
}


def version_of(request: HttpRequest) -> int:
    """The version the reviewer saw."""
    seen = request.POST.get("version", "")
    if not (seen.isascii() and seen.isdigit()):
        raise Wanting("csrf_text")
    return int(seen)


def now() -> datetime:
    return datetime.now(UTC)


def do(request: HttpRequest, entry: EntryDetail, name: str) -> None:
    """Press the button `name` on an entry. PermissionDenied, Wanting, StaleVersion or NotAllowed say why not."""
    number, version, by = entry.line.receipt_number, version_of(request), actor(request)
    match name:
        case "sign":
            sign(request, entry, version)
        case "merge":
            demand(request, CORRECT)
            into = other(text(request, "into", "merge_into"))
            book().merge(number, into, text(request, "reason") or "-", version, by, now())
        case "split":
            demand(request, CORRECT)
            requests, keep = parted(entry.request, request.POST.getlist("machine"), request.POST.getlist("ware"))
            book().split(number, requests, keep, text(request, "reason") or "-", version, by, now())
        case "undo":
            demand(request, CORRECT)
            book().undo(number, _undone(request), version, by, now())
        case _ if name in ACTS:
            act = ACTS[name]
            demand(request, act.ability)
            book().post(number, act.kind, act.data(request), version, by, now())
        case _:
            raise Wanting("not_found")


def correct(request: HttpRequest, entry: EntryDetail, changes: Data, version: int, *, confirm: bool) -> None:
    """Post a correction, and the confirmation with it where the reviewer pressed that button: both or neither."""
    demand(request, CORRECT)
    number, by = entry.line.receipt_number, actor(request)
    with book().writing():
        if changes:
            book().post(number, "corrected", {"changes": changes}, version, by, now())
            version += 1
        if confirm:
            book().post(number, "confirmed", {}, version, by, now())


def sign(request: HttpRequest, entry: EntryDetail, version: int) -> None:
    role = request.POST.get("role", "")
    if role not in SIGNATURES:
        raise Wanting("not_found")
    demand(request, SIGN[role])
    user = User.objects.get(username=request.user.get_username())
    book().sign(entry.line.receipt_number, role, user, actor(request), version, now())


def other(number: str) -> str:
    """The receipt number somebody typed, as the ledger spells it."""
    found = queries.id_of(number)
    if found is None:
        raise Wanting("no_such_number")
    return queries.number_of(found) or number


def parted(request: Mapping[str, Any], machines: list[str], wares: list[str]) -> tuple[list[Data], Data]:
    """A request in two: the rows that were ticked become a request of their own, the rest stays."""
    equipment, parts = list(request.get("equipment") or []), list(request.get("parts") or [])
    gone_machines = [row for place, row in enumerate(equipment) if str(place) in machines]
    gone_parts = [row for place, row in enumerate(parts) if str(place) in wares]
    if not gone_machines and not gone_parts:
        raise Wanting("split_nothing")
    if len(gone_machines) + len(gone_parts) == len(equipment) + len(parts):
        raise Wanting("split_everything")
    keep = {
        "equipment": [row for row in equipment if row not in gone_machines],
        "parts": [row for row in parts if row not in gone_parts],
    }
    return [{**request, "equipment": gone_machines, "parts": gone_parts}], keep
