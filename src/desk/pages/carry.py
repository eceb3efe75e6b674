"""Carrying out: a step's form, the letter the customer would get, and only then the posting and the letter together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from desk import carrying, doing, drawing
from desk.carrying import STEPS, Step
from desk.doing import Wanting
from desk.house import book, house
from desk.pages.letters import body, parsed
from desk.pages.papers import framed
from desk.pages.request import conflict, detail_of
from desk.people import CORRECT, actor, name_of, needs
from desk.settings import HOUSE
from desk.templating import page, sayer, today
from intake.carrying_out import carry_out, preview
from intake.compose.letters import finished
from intake.errors import Unreadable
from ledger import queries
from ledger.entry import LetterDraft, NotAllowed, Silence, StaleVersion, State, allowed
from ledger.queries import EntryDetail

DEPARTMENTS = tuple(department.name for department in HOUSE.department)


@dataclass(frozen=True, slots=True)
class Glance:
    """The letter as the form shows it before it is sent; `why` says why there is none."""

    why: str = ""
    to: str = ""
    medium: str = "mail"
    subject: str = ""
    language: str = ""
    held: bool = False
    text: str = ""


def step_of(name: str, detail: EntryDetail) -> Step:
    step = STEPS.get(name)
    if step is None:
        raise Http404("no such step")
    if not allowed(State(detail.line.state), step.kind):
        raise NotAllowed(f"{detail.line.receipt_number}: {step.kind} is not possible in state {detail.line.state}")
    return step


@needs(CORRECT)
def carry(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """The form; with `do=preview` beside the letter it would send; with `do=confirm` done."""
    detail = detail_of(pk)
    step = step_of(name, detail)
    if request.method != "POST":
        return shown(request, detail, step, first(request, detail, step), [])
    typed = carrying.values(request.POST, step)
    data, problems = carrying.read(typed, step, DEPARTMENTS, today())
    if problems:
        return shown(request, detail, step, typed, problems, status=422)
    tell = step.tells and request.POST.get("tell") == "1"
    seal = carrying.seal({**data, "tell": tell})
    if step.tells and (request.POST.get("do") != "confirm" or request.POST.get("seal") != seal):
        changed = ["preview_changed"] if request.POST.get("do") == "confirm" else []
        return shown(request, detail, step, typed, changed, data=data, tell=tell)
    return done(request, detail, step, data, tell)


def done(request: HttpRequest, detail: EntryDetail, step: Step, data: dict[str, Any], tell: bool) -> HttpResponse:
    """Post it, the letter with it. A hand-made report needs no second look where none was owed before."""
    say, number = sayer(request), detail.line.receipt_number
    looked = not detail.line.needs_review
    try:
        version = doing.version_of(request)
        by, now = actor(request), datetime.now(UTC)
        with book().writing():
            state = carry_out(house(), number, step.kind, data, version=version, actor=by, now=now, tell=tell)
            if looked and state.needs_review and step.kind == "reported" and allowed(state.state, "confirmed"):
                book().post(number, "confirmed", {}, state.version, by, now)
    except StaleVersion:
        return conflict(request, detail.line.id, {})
    except Wanting as problem:
        messages.error(request, say(str(problem)))
    else:
        messages.success(request, say("step_done", step=say(f"step_{step.name}")))
        tell_further(request, detail.line.receipt_number)
    return HttpResponseRedirect(reverse("request", args=[detail.line.id]))


def tell_further(request: HttpRequest, number: str) -> None:
    """Says where the open points went."""
    detail = queries.entry_detail(number)
    reports = [row for row in detail.postings if row.kind == "reported"] if detail else []
    further = str(reports[-1].data.get("further_service") or "") if reports else ""
    if further and detail and detail.postings[-1].at == reports[-1].at:
        messages.info(request, sayer(request)("further_opened", n=further))


def first(request: HttpRequest, detail: EntryDetail, step: Step) -> dict[str, str]:
    """What a form starts with: today, the request's department, what evidence lies with it."""
    made = {field.name: "" for field in step.fields}
    line = detail.line
    if step.name in ("visit", "ship"):
        made["on"] = str(today())
    if step.name == "visit" and line.wanted_on and line.wanted_on >= today():
        made["on"] = str(line.wanted_on)
    if step.name == "assign":
        made["department"] = line.departments[0] if line.departments else ""
    if step.name == "report":
        made |= {"satisfied": "1", "further": "1"}
    if step.name == "close":
        made["evidence"] = ", ".join(row["name"] for row in detail.attached)
    return made


def shown(
    request: HttpRequest,
    detail: EntryDetail,
    step: Step,
    typed: dict[str, str],
    problems: list[str],
    *,
    data: dict[str, Any] | None = None,
    tell: bool = True,
    status: int = 200,
) -> HttpResponse:
    glance = glance_of(detail, step, data) if data is not None and tell else None
    return page(
        request,
        "carry.html",
        status=status,
        entry=detail.line,
        attached=detail.attached,
        step=step,
        typed=typed,
        problems=problems,
        departments=DEPARTMENTS,
        version=request.POST.get("version") or detail.line.version,
        previewed=data is not None,
        seal=carrying.seal({**data, "tell": tell}) if data is not None else "",
        tell=tell,
        glance=glance,
        me=name_of(request.user),
    )


def drafted(detail: EntryDetail, step: Step, data: dict[str, Any]) -> LetterDraft | Silence:
    return preview(house(), detail.line.receipt_number, step.kind, data, datetime.now(UTC))


def glance_of(detail: EntryDetail, step: Step, data: dict[str, Any]) -> Glance:
    made = drafted(detail, step, data)
    if isinstance(made, Silence):
        return Glance(why=made.why)
    text = "" if made.medium == "fax" else body(parsed(made.raw), "plain")
    return Glance("", made.to, made.medium, made.subject, made.language, made.hold, text)


@needs(CORRECT)
def look(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """The letter itself for the preview's frame: HTML as a page that does nothing, a fax's first page as a picture."""
    from intake.reading.html import sanitise

    detail = detail_of(pk)
    step = step_of(name, detail)
    data, problems = carrying.read(carrying.values(request.GET, step), step, DEPARTMENTS, today())
    made = drafted(detail, step, data) if not problems else Silence("wanting")
    if isinstance(made, Silence):
        raise Http404("there is no letter")
    if made.medium != "fax":
        return framed(sanitise(body(parsed(made.raw), "html"), lambda cid: None))
    try:
        return HttpResponse(drawing.own_page(finished(made.raw, made.paper)), content_type="image/png")
    except Unreadable as problem:
        raise Http404("the letter cannot be drawn") from problem
