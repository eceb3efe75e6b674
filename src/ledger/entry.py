"""An entry is its postings, folded: `state = realise(postings)`. Values only, standard library only.

A posting says one thing that happened to a request; it is appended and never changed. The entry's current state is
what the postings, in order of their version, add up to. `ledger.book` writes both in one transaction.

Kinds of posting and the keys of their data:

| kind | data | what it does |
| --- | --- | --- |
| opened | request (the JSON of a ServiceRequest), sender, due_on, departments | the first posting: every field starts here |
| followed_up | request, changes, delivery | more from the customer; `changes` are applied like a correction |
| repeated | delivery | the same again: counted, nothing changes |
| corrected | changes | QA set fields: {name: new value} |
| confirmed | | QA says that what was read is right; the review is over |
| rejected | reason | no request after all |
| merged | into (receipt number), reason | the same as another request |
| split | into (list of receipt numbers) | several requests in one |
| undone | version | the posting of that version counts no longer |
| signed | role (prepared, reviewed, approved), name | a signature (담당, 검토, 승인) |
| distributed | day, departments | copies went out in a pack |
| received_by | department, name | a department confirmed its copy |
| assigned | department, name | who carries it out |
| promised | due_on, reason | a new day by which the customer hears from us |
| answered | what | the customer was told: a promise kept |
| visit_settled | on, people | |
| reported | delivery, number, satisfied, refused_by, open_points | the service report (GHF-1906) came in |
| shipped | on, carrier, tracking, documents | |
| closed | evidence | 종결 |
| reopened | reason | |
| noted | text, or remark (`ledger.remarks`) | a remark of QA, or of the program |
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from ledger.remarks import Remark


class State(StrEnum):
    """Where a request stands."""

    REVIEW = "review"  # waits for QA to confirm what was read
    SIGNING = "signing"  # confirmed; waits for signatures
    SIGNED = "signed"  # all three; goes into the next pack
    DISTRIBUTED = "distributed"  # with the departments
    IN_PROGRESS = "in_progress"  # visit settled, or parts under way
    CLOSED = "closed"
    REJECTED = "rejected"
    MERGED = "merged"


class Relation(StrEnum):
    """What a delivery is to the ledger."""

    NEW = "new"
    FOLLOW_UP = "follow_up"
    DUPLICATE = "duplicate"
    NONE = "none"


# Letters that keep a promise to be heard from.
ANSWERING = frozenset({"in_progress", "visit_settled", "shipped", "done"})
SIGNATURES = ("prepared", "reviewed", "approved")  # 담당 · 검토 · 승인, in this order


class LedgerError(Exception):
    """Root of what the ledger raises on purpose."""


class StaleVersion(LedgerError):
    """Somebody else posted to this entry since it was read: look again, then decide again."""


class NotAllowed(LedgerError):
    """The entry's state does not admit this posting."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did it and from where: a user's name and address on the desk, or the program's own."""

    name: str
    where: str = "intake"


@dataclass(frozen=True, slots=True)
class Posting:
    version: int  # from 1, without gaps, within its entry
    kind: str
    data: Mapping[str, Any]
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class EntryState:
    """An entry as its postings leave it. Field names of the request are those of the corpus's answers."""

    receipt_number: str
    version: int = 0
    state: State = State.REVIEW
    request: Mapping[str, Any] = field(default_factory=dict)
    signatures: Mapping[str, str] = field(default_factory=dict)  # role -> name
    departments: tuple[str, ...] = ()  # that hold a copy
    received_by: Mapping[str, str] = field(default_factory=dict)  # department -> name
    due_on: date | None = None
    answered_at: datetime | None = None
    closed_at: datetime | None = None
    merged_into: str | None = None
    follow_ups: int = 0
    repeats: int = 0
    needs_review: bool = True
    opened_at: datetime | None = None


# What may be posted in which state. `noted`, `repeated`, `followed_up` and `answered` may always come.
_ALWAYS = frozenset({"noted", "repeated", "followed_up", "answered", "assigned", "promised", "undone", "reported"})
_OPEN = frozenset({"corrected", "confirmed", "rejected", "merged", "split"})
_OUT = frozenset({"visit_settled", "shipped", "closed"})
_ADMITTED: Mapping[State, frozenset[str]] = {
    State.REVIEW: _ALWAYS | _OPEN | _OUT,  # a service done before its review was over is recorded all the same
    State.SIGNING: _ALWAYS | _OPEN | _OUT | {"signed"},
    State.SIGNED: _ALWAYS | _OPEN | _OUT | {"distributed"},
    State.DISTRIBUTED: _ALWAYS | _OPEN | _OUT | {"distributed", "received_by"},
    State.IN_PROGRESS: _ALWAYS | _OPEN | _OUT | {"distributed", "received_by"},
    State.CLOSED: _ALWAYS | {"reopened", "received_by"},
    State.REJECTED: _ALWAYS | {"reopened"},
    State.MERGED: frozenset({"noted", "undone"}),
}


def allowed(state: State, kind: str) -> bool:
    """Whether an entry in this state admits a posting of this kind (`opened` never: it is only the first)."""
    return kind in _ADMITTED[state]


def realise(receipt_number: str, postings: Iterable[Posting]) -> EntryState:
    """Fold postings into the state they leave; raises ValueError on a gap in the versions or an unknown kind."""
    ordered = sorted(postings, key=lambda posting: posting.version)
    if [posting.version for posting in ordered] != list(range(1, len(ordered) + 1)):
        raise ValueError(f"{receipt_number}: the postings' versions have a gap")
    void = _undone(ordered)
    state = EntryState(receipt_number)
    for posting in ordered:
        if posting.kind not in _STEPS:
            raise ValueError(f"{receipt_number}: unknown posting {posting.kind!r}")
        if posting.version not in void:
            state = _STEPS[posting.kind](state, posting)
    return replace(state, version=len(ordered))


def _undone(ordered: Sequence[Posting]) -> set[int]:
    """Versions that count no longer. An undoing can be undone itself, so the last word is read first."""
    void: set[int] = set()
    for posting in reversed(ordered):
        if posting.kind == "undone" and posting.version not in void:
            void.add(int(posting.data["version"]))
    return void


def counting(postings: Iterable[Posting]) -> list[Posting]:
    """Postings that still count, in order: without what was undone."""
    ordered = sorted(postings, key=lambda posting: posting.version)
    void = _undone(ordered)
    return [posting for posting in ordered if posting.version not in void]


def _opened(state: EntryState, posting: Posting) -> EntryState:
    request = dict(posting.data["request"])
    doubtful = bool(request.get("needs_review", True))
    due = posting.data.get("due_on")
    return replace(
        state,
        state=State.REVIEW if doubtful else State.SIGNING,
        request=request,
        needs_review=doubtful,
        due_on=date.fromisoformat(due) if due else None,
        departments=tuple(posting.data.get("departments", ())),
        opened_at=posting.at,
    )


def _changed(state: EntryState, changes: Mapping[str, Any]) -> EntryState:
    """New values of fields. A form that changes after it was signed has to be signed again."""
    if not changes:
        return state
    fields = {name: value for name, value in changes.items() if name != "departments"}
    departments = tuple(changes.get("departments", state.departments))
    back = State.SIGNING if state.state is State.SIGNED else state.state
    signatures = {} if state.state in (State.SIGNING, State.SIGNED) else state.signatures
    return replace(
        state, request={**state.request, **fields}, departments=departments, state=back, signatures=signatures
    )


def _followed_up(state: EntryState, posting: Posting) -> EntryState:
    """More from the customer: QA looks again. What was closed or rejected stands open again."""
    changed = _changed(state, posting.data.get("changes") or {})
    reopened = changed.state in (State.CLOSED, State.REJECTED)
    again = (
        State.REVIEW if reopened or (changed.state is State.SIGNING and posting.data.get("changes")) else changed.state
    )
    return replace(
        changed,
        state=again,
        needs_review=True,
        follow_ups=state.follow_ups + 1,
        closed_at=None if reopened else state.closed_at,
    )


def _confirmed(state: EntryState, posting: Posting) -> EntryState:
    after = State.SIGNING if state.state is State.REVIEW else state.state
    return replace(state, state=after, needs_review=False)


def _signed(state: EntryState, posting: Posting) -> EntryState:
    signatures = {**state.signatures, posting.data["role"]: posting.data["name"]}
    complete = all(role in signatures for role in SIGNATURES)
    return replace(state, signatures=signatures, state=State.SIGNED if complete else state.state)


def _distributed(state: EntryState, posting: Posting) -> EntryState:
    departments = tuple(dict.fromkeys([*state.departments, *posting.data["departments"]]))
    after = State.DISTRIBUTED if state.state is State.SIGNED else state.state
    return replace(state, departments=departments, state=after)


def _received_by(state: EntryState, posting: Posting) -> EntryState:
    return replace(state, received_by={**state.received_by, posting.data["department"]: posting.data["name"]})


def _promised(state: EntryState, posting: Posting) -> EntryState:
    return replace(state, due_on=date.fromisoformat(posting.data["due_on"]), answered_at=None)


def _under_way(state: EntryState, posting: Posting) -> EntryState:
    return replace(state, state=State.IN_PROGRESS)


def _reported(state: EntryState, posting: Posting) -> EntryState:
    started = state.state in (State.SIGNED, State.DISTRIBUTED)
    return replace(state, state=State.IN_PROGRESS if started else state.state, needs_review=True)


def _closed(state: EntryState, posting: Posting) -> EntryState:
    return replace(state, state=State.CLOSED, closed_at=posting.at, needs_review=False)


def _reopened(state: EntryState, posting: Posting) -> EntryState:
    return replace(state, state=State.REVIEW, closed_at=None, needs_review=True)


def _same(state: EntryState, posting: Posting) -> EntryState:
    return state


_STEPS: Mapping[str, Callable[[EntryState, Posting], EntryState]] = {
    "opened": _opened,
    "followed_up": _followed_up,
    "repeated": lambda state, posting: replace(state, repeats=state.repeats + 1),
    "corrected": lambda state, posting: _changed(state, posting.data["changes"]),
    "confirmed": _confirmed,
    "rejected": lambda state, posting: replace(state, state=State.REJECTED, needs_review=False, closed_at=posting.at),
    "merged": lambda state, posting: replace(
        state, state=State.MERGED, merged_into=posting.data["into"], needs_review=False, closed_at=posting.at
    ),
    "split": _same,
    "undone": _same,
    "signed": _signed,
    "distributed": _distributed,
    "received_by": _received_by,
    "assigned": _same,
    "promised": _promised,
    "answered": lambda state, posting: replace(state, answered_at=posting.at),
    "visit_settled": _under_way,
    "reported": _reported,
    "shipped": _under_way,
    "closed": _closed,
    "reopened": _reopened,
    "noted": _same,
}
KINDS = frozenset(_STEPS)


def day_of(value: object) -> date | None:
    """A day, that of a moment, or one as JSON keeps it (ISO 8601); None for whatever is none."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def digest(fields: Mapping[str, Any]) -> str:
    """sha256 over named, delimited fields (JSON, sorted keys): a fingerprint that no clever value can imitate."""
    text = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Arrival:
    """A delivery as the ledger first hears of it: its bytes are already in the store under `digest`."""

    source: str
    key: str
    channel: str
    name: str
    digest: str
    size: int
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Filing:
    """What was read in one delivery: all that filing needs, in plain values.

    `machine` names why the message is not from a person ("" where it is); `request` is the JSON of a ServiceRequest.
    `text` is the writer's own new words (for likeness), `content` a digest of text and attachments that is equal
    for the same content through another mailbox; `parts_digests` are of the attachments alone.
    """

    request: Mapping[str, Any]
    channel: str
    received_at: datetime
    machine: str = ""
    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    subject: str = ""
    sender: str = ""  # address, lower case; "" for a fax
    sender_name: str = ""
    caller: str = ""  # fax number, digits
    to: tuple[str, ...] = ()
    text: str = ""
    content: str = ""
    attachment_digests: tuple[str, ...] = ()
    forwarded_by_us: bool = False  # a colleague passed it on
    bounce_of: str = ""  # a delivery report: the Message-ID of our letter that came back ...
    bounce_why: str = ""  # ... and the other server's words
    piece: Mapping[str, Any] | None = None  # of a mail sent in several: id, number, total, payload (a digest)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a delivery is to the ledger, how sure that is, and why, as remarks that QA reads in words."""

    relation: Relation
    entry_id: int | None = None
    probability: float = 1.0
    reasons: tuple[Remark, ...] = ()
    question: bool = False  # in doubt: QA is asked, both side by side
    rivals: tuple[int, ...] = ()  # entries that were nearly it
    same_mail: bool = False  # the very same mail once more: nobody asked again

    def plain(self) -> dict[str, Any]:
        """As the delivery keeps it."""
        return {**asdict(self), "reasons": [reason.plain() for reason in self.reasons]}


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """A letter to put in the outbox in the same transaction as what it speaks of.

    `key` is unique for one occasion of one entry: the same key never goes out twice. `raw` is the finished RFC 5322
    message (or PDF for the fax-out folder); where a page of it takes seconds to lay out, `paper` is that page as HTML,
    drawn after the commit. `hold` keeps it on the desk until somebody releases it, `why` says why.
    """

    key: str
    occasion: str
    language: str
    to: str  # address, or fax number where `medium` is "fax"
    subject: str
    raw: bytes
    message_id: str
    medium: str = "mail"
    hold: bool = False
    why: str = ""
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Silence:
    """No letter, and why: "auto_submitted", "own_address", "list", "no_address", "breaker", ..."""

    why: str


@dataclass(frozen=True, slots=True)
class Filed:
    """What became of a delivery."""

    delivery_id: int
    relation: Relation
    receipt_number: str | None
    outcome: str
    decision: Decision
    letter: str = ""  # key of the letter that went to the outbox, or "silence: why"
