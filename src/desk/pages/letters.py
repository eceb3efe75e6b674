"""The outbox: letters held for release, due, sent and refused, each as the customer will see it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from desk import drawing
from desk.house import book
from desk.pages.papers import attachment, framed
from desk.people import LETTERS, actor, needs
from desk.templating import page, page_number, sayer
from intake.errors import Unreadable
from ledger import queries
from ledger.models import Letter
from ledger.queries import LetterLine


@dataclass(frozen=True, slots=True)
class Query:
    q: str = ""
    state: str = ""


@needs(LETTERS)
def letters(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return decide(request, [int(pk) for pk in request.POST.getlist("letter") if pk.isascii() and pk.isdigit()])
    asked = Query(
        **{name: request.GET.get(name, "").replace("\x00", "").strip()[:200] for name in Query.__dataclass_fields__}
    )
    number = page_number(request.GET)
    states = (asked.state,) if asked.state in Letter.STATES else ()
    rows, total = queries.letters(states, asked.q, number)
    return page(
        request,
        "letters.html",
        rows=rows,
        total=total,
        current=number,
        more=number * queries.PAGE < total,
        query=asdict(asked),
        states=Letter.STATES,
    )


def decide(request: HttpRequest, chosen: list[int]) -> HttpResponse:
    """Release or cancel; a letter that went meanwhile stays gone, and is not counted."""
    say, now = sayer(request), datetime.now(UTC)
    if request.POST.get("do") == "cancel":
        done = [book().cancel_letter(pk, actor(request), request.POST.get("why", "")[:500], now) for pk in chosen]
        word = "cancelled_now"
    else:
        done = [book().release_letter(pk, actor(request), now) for pk in chosen]
        word = "released_now"
    if any(done):
        messages.success(request, f"{say(word)} ({sum(done)})")
    else:
        messages.warning(request, say("not_now"))
    return HttpResponseRedirect(
        reverse("letters") + "?state=held" if len(chosen) != 1 else reverse("letter", args=[chosen[0]])
    )


def line_of(pk: int) -> tuple[LetterLine, bytes]:
    from intake.compose.letters import finished

    line, made = queries.letter(pk), queries.letter_raw(pk)
    if line is None or made is None:
        raise Http404("no such letter")
    return line, finished(*made)


def parsed(raw: bytes) -> EmailMessage:
    """Our own letter, as the standard library reads it."""
    made = message_from_bytes(raw, policy=policy.default)
    assert isinstance(made, EmailMessage)
    return made


def body(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    return part.get_content() if part is not None else ""


@needs(LETTERS)
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    line, raw = line_of(pk)
    mail = not raw.startswith(b"%PDF")
    message = parsed(raw) if mail else EmailMessage()
    return page(
        request,
        "letter.html",
        letter=line,
        mail=mail,
        headers=[
            (name, str(message[name]))
            for name in ("From", "To", "Subject", "Date", "In-Reply-To", "Auto-Submitted")
            if message[name]
        ],
        text=body(message, "plain") if mail else "",
        html=bool(mail and message.get_body(("html",))),
        files=[part.get_filename() or "—" for part in message.iter_attachments()] if mail else [],
        entry_id=queries.id_of(line.receipt_number) if line.receipt_number else None,
    )


@needs(LETTERS)
def letter_html(request: HttpRequest, pk: int) -> HttpResponse:
    """The letter's HTML in a frame; it is ours, but it repeats a customer's words, so it is cleaned like theirs."""
    from intake.reading.html import sanitise

    _, raw = line_of(pk)
    return framed(sanitise(body(parsed(raw), "html"), lambda name: None))


@needs(LETTERS)
def letter_page(request: HttpRequest, pk: int) -> HttpResponse:
    """A letter that goes by fax, as it will look on paper."""
    _, raw = line_of(pk)
    try:
        return HttpResponse(drawing.own_page(raw), content_type="image/png")
    except Unreadable as problem:
        raise Http404("the letter cannot be drawn") from problem


@needs(LETTERS)
def letter_raw(request: HttpRequest, pk: int) -> HttpResponse:
    line, raw = line_of(pk)
    return attachment(raw, f"{line.key}.{'pdf' if raw.startswith(b'%PDF') else 'eml'}")
