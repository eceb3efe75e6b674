"""An entry is its postings, folded: `state = realise(postings)`. Values only, standard library only.

A posting says one thing that happened to a request; it is appended and never changed. The entry's current state is
what the postings, in order of their version, add up to. `ledger.book` writes both in one transaction.

Kinds of posting and the keys of their data:

| kind | data | what it does |
| --- | --- | --- |
| opened | request (the JSON of a ServiceRequest), sender | the first posting: every field starts here |
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
| noted | text | a remark of QA |
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any


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


def realise(receipt_number: str, postings: Iterable[Posting]) -> EntryState:
    """Fold postings into the state they leave; raises ValueError on a gap in the versions."""
    raise NotImplementedError  # ledger


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


@dataclass(frozen=True, slots=True)
class Decision:
    """What a delivery is to the ledger, how sure that is, and why, in words QA reads."""

    relation: Relation
    entry_id: int | None = None
    probability: float = 1.0
    reasons: tuple[str, ...] = ()
    question: bool = False  # in doubt: QA is asked, both side by side
    rivals: tuple[int, ...] = ()  # entries that were nearly it


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """A letter to put in the outbox in the same transaction as what it speaks of.

    `key` is unique for one occasion of one entry: the same key never goes out twice. `raw` is the finished RFC 5322
    message (or PDF for the fax-out folder). `hold` keeps it on the desk until somebody releases it, `why` says why.
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
