"""The fold written into its row: an entry's columns from its postings, in the transaction that added the posting.

Every posting goes through `append`: it numbers it, folds, writes the row and says so in the audit chain. Nothing else
writes an entry's columns, which is why `reconcile` can demand that fold and row agree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from ledger import audit, searching
from ledger.entry import Actor, EntryState, NotAllowed, Posting, StaleVersion, State, allowed, day_of, realise
from ledger.models import Entry, EntryKey, PostingRow
from ledger.remarks import questions
from ledger.shelf import clean, cut

# A posting: kind, data, and the delivery it came with.
New = tuple[str, Mapping[str, Any], int | None]


def postings_of(entry: Entry, using: str) -> list[Posting]:
    rows = PostingRow.objects.using(using).filter(entry_id=entry.pk).order_by("version")
    return [Posting(row.version, row.kind, row.data, row.at, row.by) for row in rows]


def state_of(entry: Entry, using: str) -> EntryState:
    """The truth about an entry: its postings, folded."""
    return realise(entry.receipt_number, postings_of(entry, using))


def append(
    entry: Entry, new: Sequence[New], actor: Actor, now: datetime, using: str, version: int | None = None
) -> EntryState:
    """Add postings to a locked entry, fold, write its row, extend the audit chain. Inside the caller's transaction.

    `version` is the one the writer saw; None for the program itself, which has just read it under lock.
    """
    standing = postings_of(entry, using)
    if version is not None and version != len(standing):
        raise StaleVersion(f"{entry.receipt_number}: version {version} was read, {len(standing)} stands")
    before = realise(entry.receipt_number, standing) if standing else EntryState(entry.receipt_number)
    rows, state = [], before
    for kind, data, delivery_id in new:
        if standing and not allowed(state.state, kind):
            raise NotAllowed(f"{entry.receipt_number}: {kind} is not possible in state {state.state}")
        posting = Posting(len(standing) + 1, kind, clean(dict(data)), now, cut(actor.name, 200))
        standing.append(posting)
        state = realise(entry.receipt_number, standing)
        rows.append(_row(entry, posting, actor, delivery_id))
    try:
        with transaction.atomic(using=using):
            PostingRow.objects.using(using).bulk_create(rows)
    except IntegrityError as problem:
        raise StaleVersion(f"{entry.receipt_number}: somebody else posted to it") from problem
    write_row(entry, state, now, using)
    _audit(entry, before, state, rows, actor, now, using)
    return state


def _row(entry: Entry, posting: Posting, actor: Actor, delivery_id: int | None) -> PostingRow:
    return PostingRow(
        entry=entry,
        version=posting.version,
        kind=posting.kind,
        data=posting.data,
        at=posting.at,
        by=posting.by,
        where=cut(actor.where, 200),
        delivery_id=delivery_id,
    )


def _audit(
    entry: Entry,
    before: EntryState,
    after: EntryState,
    rows: Sequence[PostingRow],
    actor: Actor,
    now: datetime,
    using: str,
) -> None:
    digests = {
        f"{entry.receipt_number}#{row.version}": audit.posting_digest(row.kind, row.data, row.at, row.by)
        for row in rows
    }
    old, new = brief(before), brief(after)
    changed = {name: new[name] for name in new if old[name] != new[name]}
    was = {name: old[name] for name in changed} if before.version else None
    what = "+".join(dict.fromkeys(row.kind for row in rows))
    audit.append(what, entry.receipt_number, was, {**changed, "postings": digests}, actor, now, using)


def brief(state: EntryState) -> dict[str, Any]:
    """What the audit chain shows of a state: its fields without evidence."""
    request = {name: _bare(value) for name, value in state.request.items() if name not in ("summary", "confidence")}
    return {
        "state": str(state.state),
        "request": clean(request),
        "signatures": dict(state.signatures),
        "departments": list(state.departments),
        "received_by": dict(state.received_by),
        "due_on": state.due_on.isoformat() if state.due_on else None,
        "merged_into": state.merged_into,
    }


def _bare(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: item for key, item in value.items() if key != "evidence"}
    if isinstance(value, list | tuple):
        return [_bare(item) for item in value]
    return value


def columns(state: EntryState) -> dict[str, Any]:
    """An entry's columns as its state says; `reconcile` compares them with what stands."""
    request, customer = state.request, state.request.get("customer") or {}
    wanted = request.get("wanted_by")
    return {
        "version": state.version,
        "state": str(state.state),
        "customer_id": (customer.get("id") or None) and str(customer["id"])[:64],
        "customer_name": cut(customer.get("name") or "", 300),
        "contact": cut(customer.get("contact") or "", 200),
        "email": cut(customer.get("email") or "", 320).lower(),
        "phone": cut(customer.get("phone") or "", 60),
        "language": str(request.get("language") or "ko")[:8],
        "overseas": bool(request.get("overseas")),
        "kind": str(request.get("kind") or "service")[:20],
        "nature": str(request.get("nature") or "")[:20],
        "work": list(request.get("work") or []),
        "equipment": [_bare(machine) for machine in request.get("equipment") or []],
        "parts": [_bare(part) for part in request.get("parts") or []],
        "missing": list(request.get("missing") or []),
        "urgent": bool(request.get("urgent")),
        "wanted_on": day_of(wanted),
        "summary": cut(request.get("summary") or "", 2000),
        "confidence": float(request.get("confidence") or 0.0),
        "needs_review": state.needs_review,
        "review_reasons": _asked(request),
        "departments": list(state.departments),
        "due_on": state.due_on,
        "answered_at": state.answered_at,
        "closed_at": state.closed_at,
        "request": dict(state.request),
        "follow_ups": state.follow_ups,
        "repeats": state.repeats,
    }


def _asked(request: Mapping[str, Any]) -> list[Any]:
    """The open questions as the desk's lists show them: remarks, and of what was filed before those the sentences."""
    return questions(request) if request.get("questions") else list(request.get("review_reasons") or [])


def write_row(entry: Entry, state: EntryState, now: datetime, using: str) -> None:
    for name, value in columns(state).items():
        setattr(entry, name, value)
    if state.merged_into:
        entry.merged_into = Entry.objects.using(using).only("id").get(receipt_number=state.merged_into)
    else:
        entry.merged_into = None
    entry.updated_at = now
    entry.search = ""
    entry.save(using=using)
    searching.keep(searching.ENTRIES, entry.pk, search_text(entry), using)


def search_text(entry: Entry) -> str:
    """Everything a clerk may type, lower case; codes also without their dashes, phones as bare digits."""
    codes = [str(item.get(key) or "") for item in entry.equipment for key in ("serial", "model")]
    codes += [str(item.get("model") or "") for item in entry.parts]
    bare = ["".join(filter(str.isalnum, code)) for code in codes]
    digits = "".join(filter(str.isdigit, entry.phone))
    known = [
        entry.receipt_number,
        entry.customer_name,
        entry.contact,
        entry.email,
        entry.phone,
        digits,
        entry.customer_id or "",
    ]
    names = [str(part.get("name") or "") for part in entry.parts]
    return " ".join(dict.fromkeys(word for word in (*known, *codes, *bare, *names, entry.summary) if word)).lower()


def add_keys(entry: Entry, keys: Mapping[str, Sequence[str]], at: datetime, using: str) -> None:
    """Let the entry be found by these from now on."""
    rows = [
        EntryKey(entry=entry, kind=kind, value=cut(value, 400), at=at)
        for kind, values in keys.items()
        for value in dict.fromkeys(values)
        if value
    ]
    EntryKey.objects.using(using).bulk_create(rows, ignore_conflicts=True)


def is_open(state: EntryState) -> bool:
    return state.state not in (State.CLOSED, State.REJECTED, State.MERGED)


def redirected(entry: Entry, using: str) -> Entry:
    """Where an entry was merged into another, that other; merged chains are short, and cannot be circular."""
    while entry.merged_into_id is not None:
        entry = Entry.objects.using(using).get(id=entry.merged_into_id)
    return entry
