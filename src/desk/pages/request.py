"""A request beside the page it was read from: the questions on top, the fields with why they are believed, the
document with the evidence on it, the signatures, the history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from desk import carrying, doing, evidence, forms
from desk.documents import papers_if_known
from desk.doing import Wanting
from desk.pages.papers import drawn_pane, tabs
from desk.people import CORRECT, READ, SIGN, abilities, needs
from desk.templating import department, page, page_language, sayer
from desk.words import WORDS, say, say_or
from intake.settings import LANGUAGES
from ledger import queries
from ledger.entry import SIGNATURES, StaleVersion, State, allowed
from ledger.queries import EntryDetail, PostingLine
from ledger.remarks import said

UNDOABLE = frozenset(
    {"corrected", "confirmed", "rejected", "merged", "signed", "promised", "answered", "closed", "followed_up"}
    | {"assigned", "visit_settled", "shipped", "reported"}
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """One of the three signatures on the form."""

    role: str
    name: str = ""
    at: datetime | None = None
    mine: bool = False  # this user may sign it now


@dataclass(frozen=True, slots=True)
class Happening:
    """A posting as the history shows it."""

    posting: PostingLine
    said: tuple[str, ...]
    changes: tuple[tuple[str, str], ...]

    @property
    def undoable(self) -> bool:
        return self.posting.kind in UNDOABLE and not self.posting.undone


def detail_of(pk: int) -> EntryDetail:
    number = queries.number_of(pk)
    detail = queries.entry_detail(number) if number else None
    if detail is None:
        raise Http404("no such request")
    return detail


@needs(READ)
def by_number(request: HttpRequest, number: str) -> HttpResponse:
    """The address in letters and packs, by receipt number."""
    pk = queries.id_of(number)
    if pk is None:
        raise Http404("no such receipt number")
    return HttpResponseRedirect(reverse("request", args=[pk]))


@needs(READ)
def show(request: HttpRequest, pk: int) -> HttpResponse:
    detail = detail_of(pk)
    return drawn(request, detail, forms.shown(detail.request), [])


def drawn(
    request: HttpRequest, detail: EntryDetail, fields: dict[str, Any], problems: list[str], status: int = 200
) -> HttpResponse:
    """The page, with the request's own fields or those that somebody tried to save."""
    marks = marks_of(detail, fields)
    merged_into = queries.id_of(detail.merged_into) if detail.merged_into else None
    return page(
        request,
        "request.html",
        status=status,
        detail=detail,
        entry=detail.line,
        fields=fields,
        problems=problems,
        marks=marks,
        history=history(detail.postings, page_language(request)),
        stamps=stamps(request, detail),
        rivals=rivals(detail),
        merged_into=merged_into,
        may=possible(request, detail),
        steps=carrying.offered(detail.line.state, detail.line.work) if CORRECT in abilities(request) else [],
        taken=taken(detail),
        newest=newest_words(detail, page_language(request)),
        languages=LANGUAGES,
        choices=forms,
        suggestions=queries.machines_of(detail.line.customer_id) if detail.line.customer_id else [],
        **chosen_paper(request, detail, marks),
    )


def marks_of(detail: EntryDetail, fields: dict[str, Any]) -> dict[str, list[evidence.Mark]]:
    opened_by = detail.deliveries[0].id if detail.deliveries else None
    return evidence.marks(fields, evidence.homes(detail.postings), opened_by)


def chosen_paper(request: HttpRequest, detail: EntryDetail, marks: dict[str, list[evidence.Mark]]) -> dict[str, Any]:
    """The document pane, drawn at once where the document was read before; else what asks for it."""
    ids = [row.id for row in detail.deliveries]
    delivery, index = evidence.best_paper(marks, ids)
    row = next((each for each in detail.deliveries if each.id == delivery), None)
    pane: dict[str, Any] = {"row": row, "index": index, "problem": "", "again": False, "ready": False}
    known = papers_if_known(row) if row else None
    if row and known and index < len(known):
        pane |= drawn_pane(row, index, evidence.on_paper(marks, delivery, index), "")
        pane["ready"] = True
    pane["address"] = ("pane", (detail.line.id,))
    pane["tabs"] = tabs(detail.deliveries, delivery, index, page_language(request))
    return pane


def possible(request: HttpRequest, detail: EntryDetail) -> dict[str, bool]:
    """Which buttons this user may press on this entry now."""
    can, state, line = abilities(request), State(detail.line.state), detail.line
    may = {name: act.ability in can and allowed(state, act.kind) for name, act in doing.ACTS.items()}
    for name, kind in (("correct", "corrected"), ("merge", "merged"), ("split", "split"), ("undo", "undone")):
        may[name] = CORRECT in can and allowed(state, kind)
    may["split"] = may["split"] and len(line.equipment) + len(line.parts) > 1
    may["confirm"] = may["confirm"] and (line.needs_review or state is State.REVIEW)
    return may


def stamps(request: HttpRequest, detail: EntryDetail) -> list[Stamp]:
    """담당, 검토, 승인: who signed and when, and which of them this user may sign: in turn, and nobody twice."""
    signed = {row["role"]: row for row in detail.signatures}
    ready = detail.line.state == State.SIGNING and not detail.line.needs_review
    free = ready and all(row["username"] != request.user.get_username() for row in detail.signatures)
    turn = next((role for role in SIGNATURES if role not in signed), "")
    can = abilities(request)
    return [
        Stamp(role, signed[role]["name"], signed[role]["at"])
        if role in signed
        else Stamp(role, mine=free and role == turn and SIGN[role] in can)
        for role in SIGNATURES
    ]


def rivals(detail: EntryDetail) -> list[queries.Line]:
    """Requests to compare with, where the ledger asks whether they are the same."""
    asked = any((row.decision or {}).get("question") for row in detail.deliveries)
    return detail.rivals[:4] if asked and detail.line.needs_review else []


TAKEN = ("assigned", "visit_settled", "shipped", "reported", "promised", "closed")


def taken(detail: EntryDetail) -> list[PostingLine]:
    """The steps of carrying out that were taken and still count, oldest first."""
    return [row for row in detail.postings if row.kind in TAKEN and not row.undone]


def newest_words(detail: EntryDetail, language: str) -> list[Happening]:
    """What the customer sent since somebody last looked: the reason why a settled request waits again."""
    if not detail.line.needs_review:
        return []
    looked = max((row.version for row in detail.postings if row.kind in ("confirmed", "corrected")), default=0)
    came = [row for row in detail.postings if row.kind in ("followed_up", "reported") and row.version > looked]
    return [happening(row, language) for row in came if not row.undone]


def history(postings: list[PostingLine], language: str) -> list[Happening]:
    """Postings, newest first."""
    return [happening(row, language) for row in reversed(postings)]


def happening(row: PostingLine, language: str) -> Happening:
    return Happening(row, told(row, language), changes_in(row, language))


def told(row: PostingLine, language: str) -> tuple[str, ...]:
    """What a posting says, in a few words."""
    names = (
        *("reason", "text", "evidence", "what", "into", "due_on", "day", "department", "departments", "name"),
        *("on", "people", "carrier", "tracking", "arrives_on", "refused_by", "open_points", "further_service"),
    )
    found = [row.data[name] for name in names if row.data.get(name) and not (row.kind == "opened" and name != "reason")]
    version = [f"#{row.data['version']}"] if row.kind == "undone" else []
    remarks = [said(row.data["remark"], language)] if row.data.get("remark") else []
    if row.kind == "answered":  # by a letter, which is named by its occasion, or in a clerk's words
        found = [say_or(language, f"occasion_{each}", str(each)) for each in found]
    lines = [[str(one) for one in each] if isinstance(each, list) else [str(each)] for each in found]
    words = [", ".join(department(language, one) for one in each) for each in lines]
    return (*remarks, *words, *version)


def changes_in(row: PostingLine, language: str) -> tuple[tuple[str, str], ...]:
    """The fields a correction or a follow-up set, each in one line."""
    return shown_changes(row.data.get("changes") or {}, language)


def shown_changes(changes: Mapping[str, Any], language: str) -> tuple[tuple[str, str], ...]:
    def word(name: str, value: Any) -> Any:
        """A name of the program's own as the users call it; everything else as it is."""
        if isinstance(value, list):
            return [word(name, item) for item in value]
        if isinstance(value, bool):
            return say(language, "yes" if value else "no")
        return say_or(language, f"{name}_{value}", value) if isinstance(value, str) else value

    return tuple((name, plain(word(name, value))) for name, value in changes.items() if name in WORDS)


def plain(value: Any) -> str:
    """A field's value in one line."""
    if isinstance(value, list):
        return ", ".join(plain(item) for item in value) or "—"
    if isinstance(value, dict):
        names = ("id", "serial", "model", "name", "quantity", "contact", "email", "phone")
        return " ".join(
            f"×{value[n]:g}" if n == "quantity" and isinstance(value[n], float) else str(value[n])
            for n in names
            if value.get(n)
        )
    return "—" if value in (None, "") else str(value)


# --- saving ----------------------------------------------------------------------------------------------------------


def onward(pk: int) -> HttpResponse:
    return HttpResponseRedirect(reverse("request", args=[pk]))


@require_POST
@needs(CORRECT)
def save(request: HttpRequest, pk: int) -> HttpResponse:
    """Save what was corrected; with "confirm", say that it is right."""
    detail, say = detail_of(pk), sayer(request)
    after, problems = forms.read(request.POST, detail.request)
    if problems:
        return drawn(request, detail, after, [say(word) for word in dict.fromkeys(problems)], status=422)
    changes = forms.changes(detail.request, after)
    confirm = request.POST.get("do") == "confirm"
    try:
        doing.correct(request, detail, changes, doing.version_of(request), confirm=confirm)
    except StaleVersion:
        return conflict(request, pk, changes)
    except Wanting as problem:
        messages.error(request, say(str(problem)))
        return onward(pk)
    messages.success(request, say("confirmed_now" if confirm else "saved_now" if changes else "nothing_changed"))
    return onward(pk)


@require_POST
def act(request: HttpRequest, pk: int) -> HttpResponse:
    """Every other button of the page; `do` names it."""
    detail, say = detail_of(pk), sayer(request)
    try:
        doing.do(request, detail, request.POST.get("do", ""))
    except StaleVersion:
        return conflict(request, pk, {})
    except Wanting as problem:
        messages.error(request, say(str(problem)))
    else:
        messages.success(request, say("done_now"))
    return onward(pk)


def conflict(request: HttpRequest, pk: int, changes: dict[str, Any]) -> HttpResponse:
    """409: what changed meanwhile, and what this user had wanted, so that nothing typed is lost."""
    detail, seen = detail_of(pk), doing.version_of(request)
    return page(
        request,
        "conflict.html",
        status=409,
        stale=True,
        problem="",
        again=reverse("request", args=[pk]),
        entry=detail.line,
        since=history([row for row in detail.postings if row.version > seen], page_language(request)),
        entered=dict(shown_changes(changes, page_language(request))),
    )
