"""Reading: one named function for each question the desk, the commands and the letters ask.

Answers are frozen dataclasses or plain dicts, never lazy querysets, so that a page cannot query by accident; each
function says how many queries it costs where that is not one. `using` is Django's alias of the database.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, TextField
from django.db.models.functions import Cast, Coalesce, Upper

from ledger import searching
from ledger.entry import EntryState, Filing, Posting, realise
from ledger.filing import filing_from
from ledger.models import (
    Attached,
    AuditRecord,
    Copy,
    Cursor,
    Customer,
    Delivery,
    Entry,
    Equipment,
    Letter,
    Pack,
    Part,
    PostingRow,
    Run,
    Signature,
)

OPEN_STATES = ("review", "signing", "signed", "distributed", "in_progress")
PAGE = 50


# -- values


@dataclass(frozen=True, slots=True)
class Line:
    """A request as a line of a list."""

    id: int
    receipt_number: str
    version: int
    state: str
    opened_at: datetime
    updated_at: datetime
    channel: str
    customer_id: str | None
    customer_name: str
    contact: str
    email: str
    phone: str
    language: str
    overseas: bool
    kind: str
    nature: str
    work: list[str]
    equipment: list[dict[str, Any]]
    parts: list[dict[str, Any]]
    missing: list[str]
    urgent: bool
    wanted_on: date | None
    summary: str
    confidence: float
    needs_review: bool
    review_reasons: list[Any]  # as ledger.remarks keeps them
    departments: list[str]
    due_on: date | None
    answered_at: datetime | None
    closed_at: datetime | None
    follow_ups: int
    repeats: int


_LINE = tuple(Line.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list; `total` counts all, or where there are `more` at least so many."""

    rows: list[Line]
    total: int
    number: int  # from 1
    size: int = PAGE
    more: bool = False

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.size))


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    id: int
    source: str
    key: str
    channel: str
    name: str
    digest: str
    size: int
    received_at: datetime
    stage: str
    outcome: str
    attempts: int
    error: str
    message_id: str
    sender: str
    subject: str
    machine: str
    relation: str
    decision: dict[str, Any] | None  # probability, reasons, question, rivals (entry ids)
    filed_at: datetime | None
    receipt_number: str | None


@dataclass(frozen=True, slots=True)
class LetterLine:
    id: int
    key: str
    occasion: str
    language: str
    medium: str
    to: str
    subject: str
    message_id: str
    state: str
    why: str
    attempts: int
    in_doubt: int
    created_at: datetime
    next_attempt_at: datetime
    sent_at: datetime | None
    bounced_at: datetime | None
    receipt_number: str | None


@dataclass(frozen=True, slots=True)
class PostingLine:
    version: int
    kind: str
    data: dict[str, Any]
    at: datetime
    by: str
    where: str
    delivery_id: int | None
    undone: bool = False


@dataclass(frozen=True, slots=True)
class EntryDetail:
    """Everything the request page shows. `state` is the fold; `line` the row."""

    line: Line
    state: EntryState
    request: dict[str, Any]  # with evidence
    postings: list[PostingLine]
    deliveries: list[DeliveryLine]
    filings: dict[int, dict[str, Any]]  # delivery id -> what was read in it
    letters: list[LetterLine]
    signatures: list[dict[str, Any]]  # role, name, username, at
    attached: list[dict[str, Any]]  # id, kind, name, digest, at, by
    copies: list[dict[str, Any]]  # department, day, confirmed_at, confirmed_by
    rivals: list[Line]  # requests it was nearly filed with
    merged_from: list[str]
    merged_into: str | None
    customer: dict[str, Any] | None  # the registry's row


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is narrowed to; empty means all."""

    states: tuple[str, ...] = ()
    open_only: bool = False
    customer_id: str = ""
    channel: str = ""
    kind: str = ""
    nature: str = ""
    work: str = ""
    department: str = ""
    since: datetime | None = None
    until: datetime | None = None
    overdue_on: date | None = None  # due before this day and not answered
    needs_review: bool | None = None
    urgent: bool | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """Whether something is stuck, in numbers; the desk's front page and `intake doctor` show it."""

    unread: int  # waiting to be read
    unfiled: int  # read, waiting to be filed
    pieces: int  # of mails sent in several, waiting for the others
    quarantine: int
    unmarked: int  # the mailbox was not told yet
    review: int
    signing: int
    signed: int
    signed_without_department: int
    overdue: int
    due_soon: int
    letters_held: int
    letters_due: int
    letters_failed: int  # refused or given up
    letters_bounced: int
    copies_unconfirmed: int
    oldest_unread_at: datetime | None
    sources: list[dict[str, Any]] = field(default_factory=list)  # source, checked_at, failed_at, error


# -- lists of requests


def review_queue(using: str = "default", limit: int = 200) -> list[Line]:
    """What waits for QA: urgent first, then by the day due, then by arrival. State review implies needs_review (every
    step of `ledger.entry` sets both), and asked for alone it is found by its index."""
    rows = Entry.objects.using(using).filter(needs_review=True).exclude(state__in=("merged", "rejected"))
    return _lines(rows.order_by("-urgent", F("due_on").asc(nulls_last=True), "opened_at", "id")[:limit])


def came_since(entry_ids: Iterable[int], using: str = "default") -> dict[int, str]:
    """Of requests that wait again: what came since somebody last looked ("followed_up", "reported"), by entry."""
    rows = PostingRow.objects.using(using).filter(
        entry_id__in=list(entry_ids), kind__in=("confirmed", "corrected", "followed_up", "reported")
    )
    last = dict(rows.order_by("entry_id", "version").values_list("entry_id", "kind"))
    return {entry_id: kind for entry_id, kind in last.items() if kind in ("followed_up", "reported")}


def signing_queue(using: str = "default", limit: int = 200) -> list[dict[str, Any]]:
    """Confirmed and waiting for signatures; each with the roles that have signed. Two queries."""
    rows = _lines(
        Entry.objects.using(using)
        .filter(state="signing", needs_review=False)
        .order_by("due_on", "opened_at", "id")[:limit]
    )
    signed: dict[int, list[str]] = {line.id: [] for line in rows}
    for entry_id, role in Signature.objects.using(using).filter(entry_id__in=signed).values_list("entry_id", "role"):
        signed[entry_id].append(role)
    return [{"line": line, "signed": signed[line.id]} for line in rows]


def ledger_list(
    filters: Filters | None = None, search: str = "", page: int = 1, using: str = "default", size: int = PAGE
) -> Page:
    """The service ledger (GHF-1902), newest first. `search` is words, all of which must stand somewhere in the request;
    two syllables are enough. Two queries, at most three more where something is searched."""
    rows = _filtered(Entry.objects.using(using), filters or Filters())
    rows, total, whole = searching.narrowed(rows, searching.ENTRIES, search, page * size + 1, using)
    number = max(1, min(page, -(-total // size) or 1))
    start = (number - 1) * size
    lines = _lines(rows.order_by("-opened_at", "-id")[start : start + size])
    return Page(lines, total, number, size, more=not whole)


def export_rows(filters: Filters | None = None, using: str = "default") -> Iterable[Line]:
    """The same without pages, streamed, oldest first: for export."""
    rows = _filtered(Entry.objects.using(using), filters or Filters()).order_by("opened_at", "id")
    for values in rows.values_list(*_LINE).iterator(chunk_size=2000):
        yield Line(*values)


def _filtered(rows: QuerySet[Entry], wanted: Filters) -> QuerySet[Entry]:
    if wanted.states:
        rows = rows.filter(state__in=wanted.states)
    if wanted.open_only:
        rows = rows.filter(state__in=OPEN_STATES)
    equal = {"customer_id": wanted.customer_id, "channel": wanted.channel, "kind": wanted.kind, "nature": wanted.nature}
    rows = rows.filter(**{name: value for name, value in equal.items() if value})
    if wanted.since:
        rows = rows.filter(opened_at__gte=wanted.since)
    if wanted.until:
        rows = rows.filter(opened_at__lt=wanted.until)
    if wanted.overdue_on:
        rows = rows.filter(due_on__lt=wanted.overdue_on, answered_at=None, state__in=OPEN_STATES)
    if wanted.needs_review is not None:
        rows = rows.filter(needs_review=wanted.needs_review)
    if wanted.urgent is not None:
        rows = rows.filter(urgent=wanted.urgent)
    for name, value in (("work", wanted.work), ("departments", wanted.department)):
        if value:
            rows = _holding(rows, name, value)
    return rows


def _holding(rows: QuerySet[Entry], name: str, value: str) -> QuerySet[Entry]:
    """Rows whose JSON list holds a word. SQLite keeps the list as text with escapes, PostgreSQL prints it without."""
    rows = rows.annotate(**{f"{name}_text": Cast(name, TextField())})
    escaped, plain = json.dumps(value), json.dumps(value, ensure_ascii=False)
    return rows.filter(Q(**{f"{name}_text__contains": escaped}) | Q(**{f"{name}_text__contains": plain}))


def overdue(today: date, using: str = "default", limit: int = 200) -> list[Line]:
    """Promises missed: due before today, not answered, still open."""
    return ledger_page(Filters(overdue_on=today), "due_on", using, limit)


def due_soon(today: date, days: int = 2, using: str = "default", limit: int = 200) -> list[Line]:
    """Promises to keep within so many days, today included."""
    rows = Entry.objects.using(using).filter(
        due_on__gte=today, due_on__lte=today + timedelta(days=days), answered_at=None
    )
    return _lines(rows.filter(state__in=OPEN_STATES).order_by("due_on", "id")[:limit])


def ledger_page(filters: Filters, order: str, using: str = "default", limit: int = 200) -> list[Line]:
    return _lines(_filtered(Entry.objects.using(using), filters).order_by(order, "id")[:limit])


def _dicts(rows: Iterable[Any]) -> list[dict[str, Any]]:
    return [dict(row) for row in rows]


def _lines(rows: QuerySet[Entry]) -> list[Line]:
    return [Line(*values) for values in rows.values_list(*_LINE)]


# -- one request


def entry_detail(receipt_number: str, using: str = "default") -> EntryDetail | None:
    """All of one request, in eleven queries whatever it holds; None where there is no such number."""
    entry = (
        Entry.objects.using(using)
        .select_related("customer", "merged_into")
        .filter(receipt_number=receipt_number)
        .first()
    )
    if entry is None:
        return None
    postings = _postings(entry, using)
    arrived, filings = _with_filings(Delivery.objects.using(using).filter(entry=entry).order_by("received_at", "id"))
    rivals = {pk for delivery in arrived for pk in (delivery.decision or {}).get("rivals") or []} - {entry.pk}
    state = realise(entry.receipt_number, [Posting(p.version, p.kind, p.data, p.at, p.by) for p in postings])
    return EntryDetail(
        line=Line(*(getattr(entry, name) for name in _LINE)),
        state=state,
        request=dict(state.request),
        postings=postings,
        deliveries=arrived,
        filings=filings,
        letters=_letters(Letter.objects.using(using).filter(entry=entry).order_by("created_at", "id")),
        signatures=_signatures(entry, using),
        attached=_dicts(
            Attached.objects.using(using)
            .filter(entry=entry)
            .order_by("id")
            .values("id", "kind", "name", "digest", "at", "by")
        ),
        copies=_copies(Copy.objects.using(using).filter(entry=entry, superseded=False)),
        rivals=_lines(Entry.objects.using(using).filter(pk__in=rivals).order_by("id")),
        merged_from=list(
            Entry.objects.using(using).filter(merged_into=entry).order_by("id").values_list("receipt_number", flat=True)
        ),
        merged_into=entry.merged_into.receipt_number if entry.merged_into else None,
        customer=_customer(entry),
    )


def _postings(entry: Entry, using: str) -> list[PostingLine]:
    rows = list(PostingRow.objects.using(using).filter(entry=entry).order_by("version"))
    undone: set[int] = set()
    for row in reversed(rows):  # an undoing may be undone itself
        if row.kind == "undone" and row.version not in undone:
            undone.add(int(row.data["version"]))
    return [
        PostingLine(r.version, r.kind, r.data, r.at, r.by, r.where, r.delivery_id, r.version in undone) for r in rows
    ]


def _signatures(entry: Entry, using: str) -> list[dict[str, Any]]:
    rows = Signature.objects.using(using).filter(entry=entry).select_related("user").order_by("at")
    return [
        {"role": s.role, "name": s.user.get_full_name() or s.user.username, "username": s.user.username, "at": s.at}
        for s in rows
    ]


def _customer(entry: Entry) -> dict[str, Any] | None:
    row = entry.customer if entry.customer_id and _has_customer(entry) else None
    if row is None:
        return None
    names = ("id", "name", "aliases", "country", "language", "domains", "emails", "phones", "faxes", "contacts")
    return {name: getattr(row, name) for name in names}


def _has_customer(entry: Entry) -> bool:
    """A customer may have left the list (no database constraint holds it): select_related then finds none."""
    return entry._state.fields_cache.get("customer") is not None


def entry_for_delivery(delivery_id: int, using: str = "default") -> str | None:
    return Delivery.objects.using(using).filter(pk=delivery_id).values_list("entry__receipt_number", flat=True).first()


# -- deliveries

_DELIVERY = tuple(name for name in DeliveryLine.__dataclass_fields__ if name != "receipt_number")


def deliveries(
    outcome: str = "", channel: str = "", search: str = "", page: int = 1, using: str = "default", size: int = PAGE
) -> tuple[list[DeliveryLine], int, bool]:
    """What arrived, newest first, with the total and whether there may be more; `outcome` "waiting" is what is not
    filed yet. `search` is words that all stand in sender, subject or name, in any order. Queries as for the ledger."""
    rows = Delivery.objects.using(using).all()
    if outcome == "waiting":
        rows = rows.filter(outcome="")
    elif outcome:
        rows = rows.filter(outcome=outcome)
    if channel:
        rows = rows.filter(channel=channel)
    page = max(page, 1)
    rows, total, whole = searching.narrowed(rows, searching.ARRIVALS, search, page * size + 1, using)
    return _deliveries(rows.order_by("-received_at", "-id")[(page - 1) * size : page * size]), total, not whole


def delivery(delivery_id: int, using: str = "default") -> DeliveryLine | None:
    found = _deliveries(Delivery.objects.using(using).filter(pk=delivery_id))
    return found[0] if found else None


def customer_filings(receipt_number: str, using: str = "default", limit: int = 10) -> list[Filing]:
    """What the customer wrote about a request, and about those merged into it, newest first: what a letter answers."""
    about = Q(entry__receipt_number=receipt_number) | Q(entry__merged_into__receipt_number=receipt_number)
    rows = Delivery.objects.using(using).filter(about, outcome__in=("request", "follow_up"), filing__isnull=False)
    return [
        filing_from(row) for row in rows.order_by("-received_at", "-id").values_list("filing", flat=True)[:limit] if row
    ]


def quarantine(using: str = "default", limit: int = 200) -> list[DeliveryLine]:
    """What could not be read, newest first, each with its error."""
    return _deliveries(Delivery.objects.using(using).filter(stage="quarantine").order_by("-received_at", "-id")[:limit])


def questions(using: str = "default", limit: int = 100) -> list[DeliveryLine]:
    """Deliveries whose relation is in doubt, on requests that still wait for review."""
    rows = Delivery.objects.using(using).filter(decision__question=True, entry__needs_review=True)
    return _deliveries(rows.order_by("-received_at", "-id")[:limit])


def _deliveries(rows: QuerySet[Delivery]) -> list[DeliveryLine]:
    return [DeliveryLine(*values) for values in rows.values_list(*_DELIVERY, "entry__receipt_number")]


def _with_filings(rows: QuerySet[Delivery]) -> tuple[list[DeliveryLine], dict[int, dict[str, Any]]]:
    found = list(rows.values_list(*_DELIVERY, "entry__receipt_number", "filing"))
    return [DeliveryLine(*values[:-1]) for values in found], {values[0]: values[-1] for values in found if values[-1]}


# -- letters

_LETTER = tuple(name for name in LetterLine.__dataclass_fields__ if name != "receipt_number")


def letters(
    states: Sequence[str] = (), search: str = "", page: int = 1, using: str = "default", size: int = PAGE
) -> tuple[list[LetterLine], int]:
    """The outbox, newest first, with the total. What is searched is the request a letter is about; letters about none
    (packs, colleagues) are found by address and subject."""
    rows = Letter.objects.using(using).all()
    if states:
        rows = rows.filter(state__in=list(states))
    if search:
        loose = Q(entry=None) & (Q(to__icontains=search) | Q(subject__icontains=search))
        rows = rows.filter(
            Q(entry_id__in=searching.hits(searching.ENTRIES, search, using)) | Q(to=search.lower()) | loose
        )
    start = (max(page, 1) - 1) * size
    return _letters(rows.order_by("-id")[start : start + size]), rows.count()


def letter(letter_id: int, using: str = "default") -> LetterLine | None:
    found = _letters(Letter.objects.using(using).filter(pk=letter_id))
    return found[0] if found else None


def letter_by_message_id(message_id: str, using: str = "default") -> LetterLine | None:
    """The letter of ours that has this Message-ID."""
    found = _letters(Letter.objects.using(using).filter(message_id=message_id))
    return found[0] if found else None


def letter_raw(letter_id: int, using: str = "default") -> tuple[bytes, str] | None:
    """The message, and the page of it that is still to be drawn ("" where none is)."""
    found = Letter.objects.using(using).filter(pk=letter_id).values_list("raw", "paper").first()
    return (bytes(found[0]), found[1]) if found is not None else None


def has_letter(key: str, using: str = "default") -> bool:
    return Letter.objects.using(using).filter(key=key).exists()


def _letters(rows: QuerySet[Letter]) -> list[LetterLine]:
    return [LetterLine(*values) for values in rows.values_list(*_LETTER, "entry__receipt_number")]


# -- packs


def packs(
    day: date | None = None, department: str = "", using: str = "default", limit: int = 100
) -> list[dict[str, Any]]:
    """Packs of a day (or the newest), with how many forms each holds and how many are confirmed."""
    rows = Pack.objects.using(using).all()
    if day:
        rows = rows.filter(day=day)
    if department:
        rows = rows.filter(department=department)
    counted = rows.annotate(
        forms=Count("copies"), confirmed=Count("copies", filter=Q(copies__confirmed_at__isnull=False))
    )
    names = ("id", "day", "department", "made_at", "token", "pdf", "xlsx", "forms", "confirmed")
    return _dicts(counted.order_by("-day", "department").values(*names)[:limit])


def pack_by_token(token: str, using: str = "default") -> dict[str, Any] | None:
    """A pack with its forms, for the page on which a department confirms. Two queries."""
    row = (
        Pack.objects.using(using)
        .filter(token=token)
        .values("id", "day", "department", "made_at", "pdf", "xlsx")
        .first()
    )
    return {**row, "copies": _copies(Copy.objects.using(using).filter(pack_id=row["id"]))} if row else None


def pack_detail(pack_id: int, using: str = "default") -> dict[str, Any] | None:
    """A pack with its forms. Two queries."""
    row = (
        Pack.objects.using(using)
        .filter(pk=pack_id)
        .values("id", "day", "department", "made_at", "token", "pdf", "xlsx")
        .first()
    )
    return {**row, "copies": _copies(Copy.objects.using(using).filter(pack_id=pack_id))} if row else None


def unconfirmed_copies(department: str = "", using: str = "default", limit: int = 500) -> list[dict[str, Any]]:
    """Forms no department has confirmed yet, longest waiting first."""
    rows = Copy.objects.using(using).filter(confirmed_at=None, superseded=False)
    if department:
        rows = rows.filter(pack__department=department)
    return _copies(rows)[:limit]


def _copies(rows: QuerySet[Copy]) -> list[dict[str, Any]]:
    ordered = rows.order_by("first_day", "entry_id", "id")
    return _dicts(
        ordered.values(
            "id",
            "first_day",
            "superseded",
            "confirmed_at",
            "confirmed_by",
            department=F("pack__department"),
            day=F("pack__day"),
            receipt_number=F("entry__receipt_number"),
            customer_name=F("entry__customer_name"),
            summary=F("entry__summary"),
        )
    )


# -- figures


_FIGURES = (  # of `ledger.reports`
    "receipt_number", "state", "channel", "kind", "nature", "customer_name", "opened_at", "answered_at", "closed_at",
    "due_on", "work", "equipment", "parts",
)  # fmt: skip


def figures_rows(since: datetime, until: datetime, using: str = "default") -> list[dict[str, Any]]:
    """Requests that were opened, answered or closed in a span, or are open at its end: what statistics are made of."""
    entries = Entry.objects.using(using)
    moments = [Q(**{f"{name}__gte": since}) for name in ("opened_at", "closed_at", "answered_at")]
    # Each is found by its own index; joined by "or" they would be looked for in the whole of history.
    touched = [entries.filter(one).order_by().values("pk") for one in (*moments, Q(state__in=OPEN_STATES))]
    rows = entries.filter(pk__in=touched[0].union(*touched[1:]), opened_at__lt=until).exclude(state="merged")
    reported = PostingRow.objects.using(using).filter(entry=OuterRef("pk"), kind="reported").order_by().values("entry")
    counted = rows.annotate(reports=Coalesce(Subquery(reported.annotate(n=Count("pk")).values("n")), 0))
    return _dicts(counted.order_by("opened_at", "id").values(*_FIGURES, "reports"))


def first_service_rows(since: datetime, until: datetime, using: str = "default") -> list[dict[str, Any]]:
    """Requests closed in a span, each with whether it was solved for good at the first service: never reopened, no
    further follow-up after the first report."""
    again = PostingRow.objects.using(using).filter(entry=OuterRef("pk"), kind="reopened")
    rows = Entry.objects.using(using).filter(closed_at__gte=since, closed_at__lt=until, state="closed")
    return _dicts(
        rows.annotate(again=Exists(again)).values(
            "receipt_number", "opened_at", "closed_at", "again", "follow_ups", "customer_name"
        )
    )


# -- the whole


def health(today: date, using: str = "default") -> Health:
    """A dozen queries, each on an index or a small table."""
    stages = _tally(Delivery.objects.using(using), "stage", ("received", "read", "waiting", "quarantine"))
    states = _tally(Entry.objects.using(using), "state", OPEN_STATES)
    outbox = _tally(Letter.objects.using(using), "state", ("held", "due", "sending", "refused", "failed"))
    late = Entry.objects.using(using).filter(answered_at=None, state__in=OPEN_STATES)
    return Health(
        unread=stages.get("received", 0),
        unfiled=stages.get("read", 0),
        pieces=stages.get("waiting", 0),
        quarantine=stages.get("quarantine", 0),
        unmarked=Delivery.objects.using(using).filter(marked_at=None).count(),
        review=Entry.objects.using(using).filter(needs_review=True).exclude(state__in=("merged", "rejected")).count(),
        signing=states.get("signing", 0),
        signed=states.get("signed", 0),
        signed_without_department=sum(
            not d for d in Entry.objects.using(using).filter(state="signed").values_list("departments", flat=True)
        ),
        overdue=late.filter(due_on__lt=today).count(),
        due_soon=late.filter(due_on__gte=today, due_on__lte=today + timedelta(days=2)).count(),
        letters_held=outbox.get("held", 0),
        letters_due=outbox.get("due", 0) + outbox.get("sending", 0),
        letters_failed=outbox.get("refused", 0) + outbox.get("failed", 0),
        letters_bounced=Letter.objects.using(using).filter(bounced_at__isnull=False).count(),
        copies_unconfirmed=Copy.objects.using(using).filter(confirmed_at=None, superseded=False).count(),
        oldest_unread_at=Delivery.objects.using(using)
        .filter(stage="received")
        .order_by("received_at")
        .values_list("received_at", flat=True)
        .first(),
        sources=_dicts(
            Cursor.objects.using(using)
            .order_by("source")
            .values("source", "checked_at", "failed_at", "error", "last_uid")
        ),
    )


def _tally(rows: QuerySet[Any], column: str, values: Sequence[str]) -> dict[str, int]:
    """How many rows have each of these values. Asked for what is not "filed" or "sent", an index would be no help."""
    found = rows.filter(**{f"{column}__in": values}).values_list(column)
    return dict(found.annotate(n=Count("id")).order_by())


def outcome_counts(since: datetime | None = None, using: str = "default") -> dict[str, int]:
    """How many deliveries ended in each outcome ("" is not filed yet)."""
    rows = Delivery.objects.using(using).all()
    if since:
        rows = rows.filter(received_at__gte=since)
    return dict(rows.values_list("outcome").annotate(n=Count("id")).order_by())


def recent_runs(flow: str = "", limit: int = 50, using: str = "default") -> list[dict[str, Any]]:
    """Runs of the flows, newest first."""
    rows = Run.objects.using(using).filter(**({"flow": flow} if flow else {}))
    return _dicts(
        rows.order_by("-started_at", "-id").values("id", "flow", "started_at", "ended_at", "ok", "tally", "note")[
            :limit
        ]
    )


def audit_trail(
    subject: str = "", what: str = "", page: int = 1, using: str = "default", size: int = 100
) -> tuple[list[dict[str, Any]], int]:
    """Who did what, newest first, with the total."""
    rows = AuditRecord.objects.using(using).all()
    if subject:
        rows = rows.filter(subject=subject)
    if what:
        rows = rows.filter(what=what)
    start = (max(page, 1) - 1) * size
    names = ("sequence", "at", "by", "where", "what", "subject", "before", "after")
    return list(rows.order_by("-sequence").values(*names)[start : start + size]), rows.count()


# -- what the desk looks up by the way


def number_of(entry_id: int, using: str = "default") -> str | None:
    """The receipt number of an entry; None where there is no such entry."""
    return Entry.objects.using(using).filter(pk=entry_id).values_list("receipt_number", flat=True).first()


def id_of(receipt_number: str, using: str = "default") -> int | None:
    """The entry of a receipt number, however its letters were typed."""
    rows = Entry.objects.using(using).alias(upper=Upper("receipt_number")).filter(upper=receipt_number.upper())
    return rows.values_list("id", flat=True).first()


def customers_like(typed: str, limit: int = 12, using: str = "default") -> list[dict[str, Any]]:
    """Customers in whose names, aliases, domains, addresses or numbers the words stand; the registry fits in memory,
    and a JSON list can't be searched alike in both databases."""
    words = typed.casefold().split()
    names = ("id", "name", "aliases", "country", "domains", "emails", "phones", "faxes")
    found = []
    for row in Customer.objects.using(using).order_by("name").values(*names).iterator(chunk_size=2000):
        told = [row["id"], row["name"], *row["aliases"], *row["domains"], *row["emails"], *row["phones"], *row["faxes"]]
        text = " ".join(map(str, told)).casefold()
        if all(word in text for word in words):
            found.append(row)
            if len(found) == limit:
                break
    return found


def machines_of(customer_id: str, limit: int = 200, using: str = "default") -> list[dict[str, Any]]:
    """A customer's machines, as offered while a serial number is typed."""
    rows = Equipment.objects.using(using).filter(customer_id=customer_id).order_by("serial")
    return _dicts(rows.values("serial", "model", "site")[:limit])


def registered(
    serials: Sequence[str] = (), models: Sequence[str] = (), using: str = "default"
) -> dict[str, dict[str, Any]]:
    """Machines and parts of the registry among these numbers, by number. Two queries."""
    machines = Equipment.objects.using(using).filter(serial__in=list(serials)).values("serial", "model", "customer_id")
    parts = Part.objects.using(using).filter(model__in=list(models)).values("model", "name", "kind")
    return {row["serial"]: dict(row) for row in machines} | {row["model"]: dict(row) for row in parts}


def customer(customer_id: str, using: str = "default") -> dict[str, Any] | None:
    """A customer's row in the registry."""
    row = Customer.objects.using(using).filter(pk=customer_id).values("id", "name", "country", "language").first()
    return dict(row) if row else None


# -- forms


def form_rows(receipt_numbers: Sequence[str], using: str = "default") -> list[dict[str, Any]]:
    """Everything a form (GHF-1903) shows of these requests, in the order given. Two queries a 500."""
    names = ("receipt_number", "state", "opened_at", "channel", "departments", "due_on", "request")
    found: dict[str, dict[str, Any]] = {}
    for start in range(0, len(receipt_numbers), 500):
        part = list(receipt_numbers[start : start + 500])
        for row in Entry.objects.using(using).filter(receipt_number__in=part).values(*names):
            found[row["receipt_number"]] = {**row, "signatures": []}
        signed = Signature.objects.using(using).filter(entry__receipt_number__in=part)
        for row in signed.values(
            "role", "at", number=F("entry__receipt_number"), name=F("user__profile__display_name")
        ):
            found[str(row["number"])]["signatures"].append({"role": row["role"], "at": row["at"], "name": row["name"]})
    return [found[number] for number in receipt_numbers if number in found]


def decided_numbers(using: str = "default") -> list[str]:
    """Requests that QA confirmed or corrected, oldest first: what there is to learn from."""
    kinds = PostingRow.objects.using(using).filter(kind__in=("confirmed", "corrected"))
    rows = Entry.objects.using(using).filter(id__in=kinds.values("entry_id")).exclude(state__in=("merged", "rejected"))
    return list(rows.order_by("opened_at", "id").values_list("receipt_number", flat=True))
