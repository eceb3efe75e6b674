"""What arrived, as it arrived: documents with their evidence, pictures of pages, mails as they looked, raw bytes.

Every byte here is a stranger's. Text is escaped by the templates; HTML goes through `sanitise` into a frame that runs
nothing and reaches nothing; files leave as attachments of a type no browser opens by itself.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.contrib.auth.decorators import login_not_required
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse

from desk import drawing, evidence
from desk.documents import Paper, message_at, paper, papers_if_known
from desk.evidence import Mark
from desk.house import raw_bytes
from desk.people import READ, needs
from desk.settings import HOUSE
from desk.templating import page, page_language
from desk.words import say
from intake.errors import Transient, Unreadable
from intake.message import Attachment, Message
from ledger import queries
from ledger.queries import DeliveryLine
from ledger.remarks import source_in

log = logging.getLogger("desk.papers")

TICKET_S = 3600
OWN_NAMES = {"body": "paper_body", "fax": "channel_fax", "email": "channel_email"}
PICTURES = {"image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"}
FRAME_POLICY = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"


@dataclass(frozen=True, slots=True)
class Tab:
    """A document to choose, by the delivery it came with."""

    delivery: int
    index: int
    label: str
    current: bool


def row_of(pk: int) -> DeliveryLine:
    row = queries.delivery(pk)
    if row is None:
        raise Http404("no such delivery")
    return row


def tabs(deliveries: list[DeliveryLine], delivery: int, index: int, language: str) -> list[Tab]:
    """Every document of every delivery; of one that was not read yet, the delivery alone."""
    made = []
    for row in deliveries:
        known = papers_if_known(row)
        names = [name_of(each, language) for each in known] if known else [say(language, f"channel_{row.channel}")]
        prefix = f"{row.received_at.astimezone(HOUSE.zone):%m-%d} " if len(deliveries) > 1 else ""
        made += [
            Tab(row.id, place, prefix + name, (row.id, place) == (delivery, index)) for place, name in enumerate(names)
        ]
    return made


def name_of(document: Paper, language: str) -> str:
    """A tab's label: the word for a body or a fax, a file's own name otherwise."""
    source = str(document["source"])
    return say(language, OWN_NAMES[source]) if source in OWN_NAMES else source_in(language, source)


# --- panes -------------------------------------------------------------------------------------------------------------


def drawn_pane(row: DeliveryLine, index: int, found: list[Mark], view: str) -> dict[str, Any]:
    """What the pane's template needs of one document. Unreadable, Transient or FileNotFoundError where there is none."""
    document = paper(row, index)
    pictures = drawing.has_pictures(document)
    html = document["html"]
    shown = view if view in ("text", "page", "mail") else "page" if pictures else "text"
    leaves = [
        {
            "page": leaf,
            "boxes": evidence.boxes(leaf, found) if pictures else [],
            "lines": [(line, evidence.pieces(line, found)) for line in leaf["lines"]],
        }
        for leaf in document["pages"]
    ]
    return {
        "row": row,
        "index": index,
        "paper": document,
        "leaves": leaves,
        "pictures": pictures,
        "html": html,
        "view": shown,
    }


@needs(READ)
def pane(request: HttpRequest, pk: int, delivery: int, index: int) -> HttpResponse:
    """A document of a request's delivery, with the request's evidence on it."""
    number = queries.number_of(pk)
    detail = queries.entry_detail(number) if number else None
    row = next((each for each in detail.deliveries if each.id == delivery), None) if detail else None
    if detail is None or row is None:
        raise Http404("no such delivery of this request")
    every = evidence.marks(detail.request, evidence.homes(detail.postings), detail.deliveries[0].id)
    return show_pane(request, detail.deliveries, row, index, evidence.on_paper(every, delivery, index), ("pane", (pk,)))


@needs(READ)
def arrival_pane(request: HttpRequest, pk: int, index: int) -> HttpResponse:
    """A document of a delivery that belongs to no request (or is looked at by itself): no evidence."""
    row = row_of(pk)
    return show_pane(request, [row], row, index, [], ("arrival_pane", ()))


def show_pane(
    request: HttpRequest,
    deliveries: list[DeliveryLine],
    row: DeliveryLine,
    index: int,
    found: list[Mark],
    address: tuple[str, tuple[int, ...]],
) -> HttpResponse:
    language = page_language(request)
    told: dict[str, Any] = {"problem": "", "again": False}
    try:
        told |= drawn_pane(row, index, found, request.GET.get("view", ""))
    except LookupError as problem:
        raise Http404("no such document") from problem
    except FileNotFoundError:
        told["problem"] = say(language, "document_gone")
    except Transient:
        told |= {"problem": say(language, "documents_busy"), "again": True}
    except Unreadable as problem:
        told["problem"] = say(language, "document_unreadable", why=problem.said(language)[:300])
    told |= {"row": row, "index": index, "tabs": tabs(deliveries, row.id, index, language), "address": address}
    return page(request, "pane.html" if request.headers.get("HX-Request") else "pane_alone.html", **told)


# --- pictures and frames -------------------------------------------------------------------------------------------------


@needs(READ)
def page_picture(request: HttpRequest, pk: int, index: int, number: int) -> HttpResponse:
    """A page as PNG. It depends on stored bytes only, so this browser may keep it for the day."""
    row = row_of(pk)
    try:
        drawn = drawing.picture(row, paper(row, index), number)
    except (LookupError, FileNotFoundError) as problem:
        raise Http404("no such page") from problem
    except (Unreadable, Transient):
        log.info("page not drawn delivery=%s document=%s page=%s", pk, index, number)
        raise Http404("the page cannot be drawn") from None
    answer = HttpResponse(drawn, content_type="image/png")
    answer["Cache-Control"] = "private, max-age=36000"
    return answer


@needs(READ)
def as_mail(request: HttpRequest, pk: int, index: int) -> HttpResponse:
    """A mail as its writer laid it out: cleaned, in a frame without scripts, its inline pictures by tickets of ours."""
    from intake.reading.html import sanitise

    row = row_of(pk)
    try:
        message = mail_of(row, index)
    except (LookupError, FileNotFoundError, Unreadable, Transient) as problem:
        raise Http404("no such mail") from problem
    tickets = {a.content_id.strip("<>"): place for place, a in enumerate(message.attachments) if a.content_id}

    def cid(name: str) -> str | None:
        place = tickets.get(name.removeprefix("cid:").strip("<>"))
        return None if place is None else reverse("picture", args=[ticket(pk, index, place)])

    return framed(sanitise(message.html, cid))


def mail_of(row: DeliveryLine, index: int) -> Message:
    """The mail whose body a document is, parsed again."""
    from intake.message import parse  # its tables are only needed here

    return message_at(parse(raw_bytes(row.digest)), paper(row, index)["part"])


def framed(clean: str) -> HttpResponse:
    """Cleaned HTML as a page of its own that may do nothing."""
    head = '<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><style>body{margin:12px;font:14px/1.5 sans-serif;overflow-wrap:anywhere}img{max-width:100%}table{max-width:100%}</style>'
    answer = HttpResponse(head + clean, content_type="text/html; charset=utf-8")
    answer["Content-Security-Policy"] = FRAME_POLICY
    return answer


def ticket(pk: int, index: int, place: int) -> str:
    """Leave to fetch one inline picture: a frame without an origin sends no session cookie."""
    return signing.dumps([pk, index, place], salt="desk.picture")


@login_not_required
def picture(request: HttpRequest, ticket: str) -> HttpResponse:
    """An inline picture of a mail, for whoever was shown the mail within the hour."""
    try:
        pk, index, place = signing.loads(ticket, salt="desk.picture", max_age=TICKET_S)
        row = row_of(pk)
        found: Attachment = mail_of(row, index).attachments[place]
    except (signing.BadSignature, ValueError, LookupError, FileNotFoundError, Unreadable, Transient) as problem:
        raise Http404("no such picture") from problem
    if found.media_type not in PICTURES:
        raise Http404("not a picture")
    answer = HttpResponse(found.content, content_type=found.media_type)
    answer["Cross-Origin-Resource-Policy"] = "cross-origin"  # the frame's origin is opaque
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer


# --- files out -----------------------------------------------------------------------------------------------------------


def attachment(content: bytes, name: str, media_type: str = "application/octet-stream") -> HttpResponse:
    """Bytes to be saved, never opened: RFC 6266 with a name that no header and no path can be made of."""
    safe = (
        re.sub(r"[\x00-\x1f\x7f/\\:*?\"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]", "_", name).strip(". ")[:150]
        or "file"
    )
    plain = re.sub(r"[^A-Za-z0-9._-]", "_", safe)
    answer = HttpResponse(content, content_type=media_type)
    answer["Content-Disposition"] = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(safe, safe='')}"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer


@needs(READ)
def raw(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The delivery's own bytes, for somebody who wants to see for himself."""
    row = row_of(pk)
    try:
        return attachment(raw_bytes(row.digest), row.name)
    except FileNotFoundError as problem:
        raise Http404("the bytes are gone") from problem


@needs(READ)
def part(request: HttpRequest, pk: int, part: str) -> HttpResponseBase:
    """One file of a delivery by its path ("0", "1.0")."""
    from intake.reading import part_bytes

    row = row_of(pk)
    if not re.fullmatch(r"\d{1,4}(\.\d{1,4}){0,9}", part, re.ASCII):
        raise Http404("no such part")
    try:
        content, _, name = part_bytes(raw_bytes(row.digest), row.name, tuple(map(int, part.split("."))), HOUSE.limits)
    except (LookupError, FileNotFoundError, Unreadable) as problem:
        raise Http404("no such part") from problem
    return attachment(content, name)
