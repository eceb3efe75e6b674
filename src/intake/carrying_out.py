"""What becomes of a request once it is with the departments (DOMAIN 8), and the customer's letter at that moment.

The posting and the letter that speaks of it commit together. The letter's key names the thing it is about (this visit,
this shipment, this new date), so that a second visit has a letter of its own and no visit ever has two. What came of
the letter stands in the posting under `letter`: its key, or "silence: why".
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from intake.compose.letters import letter
from intake.compose.mime import Thread
from ledger.entry import (
    ANSWERING,
    Actor,
    EntryState,
    Filing,
    LetterDraft,
    NotAllowed,
    Posting,
    Silence,
    StaleVersion,
    counting,
)
from ledger.remarks import asking, remark

if TYPE_CHECKING:
    from intake.wiring import House


@dataclass(frozen=True, slots=True)
class Moment:
    """A posting's letter: its occasion, what of the posting it tells, and what makes it one thing."""

    occasion: str
    told: tuple[str, ...] = ()
    same: tuple[str, ...] = ()  # of the data: equal in these, it is the same thing


# A request that is opened again goes its way again: what has no data of its own to be told by is once each time round.
MOMENTS: Mapping[str, Moment] = {
    "assigned": Moment("in_progress"),
    "promised": Moment("late", ("due_on", "reason"), ("due_on",)),
    "visit_settled": Moment("visit_settled", ("on", "people"), ("on", "people")),
    "shipped": Moment("shipped", ("on", "carrier", "tracking", "arrives_on"), ("on", "carrier", "tracking")),
    "closed": Moment("done"),
}
SILENT = frozenset({"reported", "reopened"})
KINDS = frozenset({*MOMENTS, *SILENT})
DAYS = frozenset({"on", "due_on", "arrives_on"})
DEFAULTS: Mapping[str, Mapping[str, Any]] = {"shipped": {"carrier": "", "tracking": ""}}


def carry_out(
    house: House,
    receipt_number: str,
    kind: str,
    data: Mapping[str, Any],
    *,
    version: int,
    actor: Actor,
    now: datetime,
    tell: bool = True,
) -> EntryState:
    """Post what happened and put the customer's letter in the outbox, in one transaction.

    `data` as in `ledger.entry` (days as ISO text); `version` is the one its writer saw. `tell` False: the customer is
    told otherwise, or need not be. `open_points` of a report open a further service, whose number the posting keeps
    under `further_service`. Raises StaleVersion, NotAllowed, and ValueError where the data lack something.
    """
    if kind not in KINDS:
        raise NotAllowed(f"{kind!r} is no step of carrying out")
    given = _given(receipt_number, kind, data)
    postings = house.book.postings(receipt_number)
    if len(postings) != version:
        raise StaleVersion(f"{receipt_number}: version {version} was read, {len(postings)} stands")
    before = house.book.entry(receipt_number)
    made = _letter(house, before, postings, kind, given, now) if tell else Silence("not_told")
    with house.book.writing():
        if kind == "reported" and given.get("open_points") and "further_service" not in given:
            given["further_service"] = _further_service(house, before, given["open_points"], actor, now)
        posted = given if kind in SILENT else {**given, "letter": _said(made)}
        state = house.book.post(receipt_number, kind, posted, version, actor, now)
        if isinstance(made, LetterDraft):
            state = _send(house, state, made, actor, now)
    return state


def preview(
    house: House, receipt_number: str, kind: str, data: Mapping[str, Any], now: datetime
) -> LetterDraft | Silence:
    """The letter `carry_out` would send with this posting, or why none; nothing is written."""
    given = _given(receipt_number, kind, data)
    before, postings = house.book.entry(receipt_number), house.book.postings(receipt_number)
    return _letter(house, before, postings, kind, given, now)


def _given(receipt_number: str, kind: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """The data with what may be left out filled in; ValueError for a day that is none."""
    given = {**DEFAULTS.get(kind, {}), **data}
    if kind == "reported":
        given.setdefault("number", receipt_number)
    for name in DAYS & given.keys():
        if isinstance(given[name], date):
            given[name] = given[name].isoformat()
        elif given[name]:
            date.fromisoformat(given[name])
    return given


# --- the letter ------------------------------------------------------------------------------------------------------


def _letter(
    house: House, state: EntryState, postings: Sequence[Posting], kind: str, data: Mapping[str, Any], now: datetime
) -> LetterDraft | Silence:
    """The letter for this posting, answering the customer's latest mail; made before the transaction, which is short."""
    from ledger import queries

    if kind not in MOMENTS:
        return Silence("no_occasion")
    moment = MOMENTS[kind]
    key = _key(moment, state.receipt_number, postings, data)
    if queries.has_letter(key, house.book.using):
        return Silence("told_already")
    filing = _latest(house, state.receipt_number, postings)
    thread = Thread(filing.message_id, filing.references) if filing and not filing.forwarded_by_us else None
    if filing is None or _address_given_since(postings, filing.received_at):
        filing = None  # QA knows a better address than the one it was written from
    told = {name: _told(name, data.get(name)) for name in moment.told}
    return letter(moment.occasion, state, filing, house.settings, now, key=key, thread=thread, **told)


def _key(moment: Moment, number: str, postings: Sequence[Posting], data: Mapping[str, Any]) -> str:
    """What makes it the same thing again: its data, or which time round the request is."""
    if moment.same:
        thing = "\n".join(" ".join(str(_told("", data.get(name)) or "").split()).casefold() for name in moment.same)
        return f"{moment.occasion}:{number}:{hashlib.sha256(thing.encode()).hexdigest()[:16]}"
    rounds = sum(posting.kind == "closed" for posting in counting(postings))
    return f"{moment.occasion}:{number}:{rounds + 1}"


def _told(name: str, value: Any) -> Any:
    """A value as a letter takes it: days as dates, several names as one line."""
    if name in DAYS:
        return date.fromisoformat(value) if value else None
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else value


def _latest(house: House, number: str, postings: Sequence[Posting]) -> Filing | None:
    """The customer's latest words about this request, or about the one it was split off or continued from. What the
    customer wrote goes before what a colleague passed on: only the first is a thread the customer knows."""
    from ledger import queries

    seen = {number}
    while True:
        filings = queries.customer_filings(number, house.book.using)
        if filings:
            return next((filing for filing in filings if not filing.forwarded_by_us), filings[0])
        number = next(
            (str(p.data[name]) for p in postings for name in ("split_from", "continues") if name in p.data), ""
        )
        if not number or number in seen:
            return None
        seen.add(number)
        postings = house.book.postings(number)


def _address_given_since(postings: Sequence[Posting], at: datetime) -> bool:
    """Whether QA set another mail address after the customer last wrote."""
    address, given = "", False
    for posting in counting(postings):
        source = posting.data.get("request" if posting.kind == "opened" else "changes")
        customer = (source or {}).get("customer") if posting.kind in ("opened", "corrected") else None
        if customer is None:
            continue
        said = str(customer.get("email") or "").lower()
        given = given or (posting.kind == "corrected" and posting.at > at and said not in ("", address))
        address = said
    return given


def _said(made: LetterDraft | Silence) -> str:
    return made.key if isinstance(made, LetterDraft) else f"silence: {made.why}"


def _send(house: House, state: EntryState, draft: LetterDraft, actor: Actor, now: datetime) -> EntryState:
    """To the outbox. Unless it is held there, the customer hears from us: a promise kept."""
    from ledger import queries

    entry_id = queries.id_of(state.receipt_number, house.book.using)
    line = queries.letter(house.book.add(draft, entry_id, now), house.book.using)
    if entry_id is None or line is None or line.state == "held" or line.occasion not in ANSWERING:
        return state
    house.book.answered(entry_id, line.occasion, actor, now)
    return house.book.entry(state.receipt_number)


# --- what a visit left undone ----------------------------------------------------------------------------------------


def _further_service(house: House, before: EntryState, points: str | Sequence[str], actor: Actor, now: datetime) -> str:
    """A request of its own for the open points of a visit, for the same machine; returns its number."""
    said = "\n".join(filter(None, [points] if isinstance(points, str) else map(str, points)))
    kept = {
        name: before.request[name]
        for name in ("customer", "language", "overseas", "equipment", "nature", "work", "kind")
        if name in before.request
    }
    number = before.receipt_number
    why = asking({}, [remark("open_points", number=number)])
    request = {**kept, "parts": [], "missing": [], "summary": said, "needs_review": True, **why}
    opened = house.book.open_by_hand(request, "desk", now, actor, now)
    note = {"remark": remark("open_points_said", number=number, points=said).plain(), "continues": number}
    house.book.post(opened.receipt_number, "noted", note, opened.version, actor, now)
    return opened.receipt_number


__all__ = ["KINDS", "carry_out", "preview"]
