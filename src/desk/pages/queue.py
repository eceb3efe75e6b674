"""The queue: what waits for a person, urgent first, the nearest promise next, with the reason in words."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from desk.people import FIGURES, LETTERS, PACKS, QUARANTINE, READ, STATUS, abilities, needs, roles
from desk.templating import page, today, url
from ledger import queries
from ledger.entry import SIGNATURES
from ledger.queries import Line

MOST = 200


@dataclass(frozen=True, slots=True)
class Tile:
    """A number at the top of the page, and where it leads."""

    word: str
    count: int
    href: str
    warn: bool = False
    here: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request that waits, and the signatures it lacks where that is what it waits for."""

    line: Line
    unsigned: tuple[str, ...] = ()
    came: str = ""  # what arrived since somebody last looked


def home(request: HttpRequest) -> HttpResponse:
    """The first page each role has use for: managers the figures, departments their packs, all others the queue."""
    can = abilities(request)
    if roles(request.user) == {"manager"}:
        return HttpResponseRedirect(reverse("figures"))
    for ability, name in ((READ, "queue"), (PACKS, "packs"), (FIGURES, "figures"), (STATUS, "status")):
        if ability in can:
            return HttpResponseRedirect(reverse(name))
    return page(request, "error.html", status=403, key="forbidden")


@needs(READ)
def queue(request: HttpRequest) -> HttpResponse:
    signing = request.GET.get("show") == "signing"
    return page(
        request,
        "queue.html",
        rows=to_sign() if signing else to_review(),
        signing=signing,
        most=MOST,
        tiles=tiles(request, signing),
    )


def to_review() -> list[Waiting]:
    lines = queries.review_queue(limit=MOST)
    came = queries.came_since(line.id for line in lines)
    return [Waiting(line, came=came.get(line.id, "")) for line in lines]


def to_sign() -> list[Waiting]:
    return [
        Waiting(row["line"], tuple(role for role in SIGNATURES if role not in row["signed"]))
        for row in queries.signing_queue(limit=MOST)
    ]


def tiles(request: HttpRequest, signing: bool) -> list[Tile]:
    """The counts a clerk looks at first; each leads to its list, where this user may see it."""
    can, health = abilities(request), queries.health(today())
    made = [
        Tile("waiting_review", health.review, url("queue"), here=not signing),
        Tile("waiting_signature", health.signing, url("queue", show="signing"), here=signing),
        Tile("overdue", health.overdue, url("ledger", late="1"), warn=True),
    ]
    for ability, tile in (
        (LETTERS, Tile("held_letters", health.letters_held, url("letters", state="held"))),
        (PACKS, Tile("unconfirmed_copies", health.copies_unconfirmed, url("packs"))),
        (QUARANTINE, Tile("in_quarantine", health.quarantine, url("quarantine"), warn=True)),
    ):
        if ability in can:
            made.append(tile)
    return made
