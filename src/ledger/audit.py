"""The chain of who did what, when and from where. Rows are only added; each hash covers its row and the hash before.

The head stands in Counter("audit") and is locked while a row is added, so that two writers cannot fork the chain.
A row changed, removed or slipped in behind our back breaks the hashes; a chain cut at its end disagrees with the head.
What it cannot show: somebody who rewrites every later row and the head as well. For that, keep `head()` elsewhere.

What was said about a customer can be erased when it must be (retention, a request by law) and the chain still holds:
a row's hash covers digests of `before` and `after`, and the digests stay where the words go. Which rows were erased, the
record of the erasing says, itself in the chain; a row emptied without one is a break.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from ledger.entry import Actor, digest
from ledger.models import AuditRecord, Counter, PostingRow

SERIES = "audit"
START = "0" * 64
ERASED = "erased"
ERASING = ("retention_removed", "customer_erased")  # records of erasing: they name nobody, and stay


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the chain does not hold, in words for a person."""

    sequence: int
    text: str


def _plain(value: Any) -> Any:
    """What comes back from a JSON column, so that a hash made before storing equals one made after."""
    return json.loads(json.dumps(value, ensure_ascii=False, default=str))


def _hash(row: AuditRecord) -> str:
    return _hash_of(row, _digest_of(row.before), _digest_of(row.after))


def _former_hash(row: AuditRecord) -> str:
    """As rows were hashed before they could be erased."""
    return _hash_of(row, row.before, row.after)


def _hash_of(row: AuditRecord, before: Any, after: Any) -> str:
    return digest(
        {
            "sequence": row.sequence,
            "at": row.at.astimezone(UTC).isoformat(timespec="microseconds"),
            "by": row.by,
            "where": row.where,
            "what": row.what,
            "subject": row.subject,
            "before": before,
            "after": after,
            "previous": row.previous,
        }
    )


def _digest_of(value: Any) -> str:
    return str(value[ERASED]) if _is_erased(value) else digest({"value": value})


def _is_erased(value: Any) -> bool:
    return isinstance(value, dict) and ERASED in value and value.keys() <= {ERASED, "former"}


def erase(subjects: Iterable[str], using: str = "default") -> list[int]:
    """Take the words out of these subjects' rows and leave their digests. Returns the rows' sequences, which the caller
    puts in a record of its own under `erased`, in the same transaction."""
    rows = AuditRecord.objects.using(using).filter(subject__in=list(subjects)).exclude(what__in=ERASING)
    sequences = []
    for row in rows.order_by("sequence"):
        if _is_erased(row.before) and _is_erased(row.after):
            continue
        former = {"former": True} if row.hash != _hash(row) else {}  # only its place in the chain can be checked then
        row.before, row.after = ({ERASED: _digest_of(value), **former} for value in (row.before, row.after))
        row.save(using=using, update_fields=["before", "after"])
        sequences.append(row.sequence)
    return sequences


def append(
    what: str, subject: str, before: Any, after: Any, actor: Actor, now: datetime, using: str = "default"
) -> int:
    """Add a row; must run inside the transaction of what it records. Returns its sequence."""
    Counter.objects.using(using).bulk_create([Counter(series=SERIES, head=START)], ignore_conflicts=True)
    head = Counter.objects.using(using).select_for_update().get(series=SERIES)
    row = AuditRecord(
        sequence=head.last + 1,
        at=now,
        by=actor.name[:200],
        where=actor.where[:200],
        what=what[:60],
        subject=subject[:200],
        before=_plain(before),
        after=_plain(after),
        previous=head.head,
    )
    row.hash = _hash(row)
    row.save(using=using, force_insert=True)
    Counter.objects.using(using).filter(series=SERIES).update(last=row.sequence, head=row.hash)
    return row.sequence


def verify(using: str = "default") -> Iterator[Break]:
    """Every place where the chain is broken, and every posting it does not cover. Reads in one pass."""
    previous, expected = START, 1
    covered: dict[str, str] = {}
    emptied: set[int] = set()
    for row in AuditRecord.objects.using(using).order_by("sequence").iterator(chunk_size=2000):
        if row.sequence != expected:
            yield Break(expected, f"감사 기록 {expected}번부터 {row.sequence - 1}번까지 없습니다")
        elif row.previous != previous:
            yield Break(row.sequence, f"감사 기록 {row.sequence}번이 앞 기록과 이어지지 않습니다")
        if row.hash not in (_hash(row), _former_hash(row)) and not _erased_formerly(row):
            yield Break(row.sequence, f"감사 기록 {row.sequence}번의 내용이 바뀌었습니다 ({row.what} {row.subject})")
        previous, expected = row.hash, row.sequence + 1
        if _is_erased(row.after):
            emptied.add(row.sequence)
        elif isinstance(row.after, dict):
            covered.update(row.after.get("postings") or {})
            if row.what in ERASING:
                emptied -= set(row.after.get(ERASED) or ())
    for sequence in sorted(emptied):
        yield Break(sequence, f"감사 기록 {sequence}번의 내용이 삭제 기록 없이 지워졌습니다")
    yield from _check_head(previous, expected - 1, using)
    yield from _check_postings(covered, using)


def _erased_formerly(row: AuditRecord) -> bool:
    return isinstance(row.after, dict) and _is_erased(row.after) and "former" in row.after


def _check_head(last_hash: str, last: int, using: str) -> Iterator[Break]:
    head = Counter.objects.using(using).filter(series=SERIES).first()
    if head is None and last == 0:
        return
    if head is None or head.last != last or head.head != last_hash:
        yield Break(
            last,
            f"감사 기록의 끝({last}번)이 원장이 아는 끝({head.last if head else 0}번)과 다릅니다: 잘렸거나 바뀌었습니다",
        )


def _check_postings(covered: dict[str, str], using: str) -> Iterator[Break]:
    """Each posting's digest stands in the chain, so a posting changed or slipped in is found too."""
    rows = PostingRow.objects.using(using).select_related("entry").order_by("entry_id", "version")
    for row in rows.only("version", "kind", "data", "at", "by", "entry__receipt_number").iterator(chunk_size=2000):
        name = f"{row.entry.receipt_number}#{row.version}"
        want = covered.pop(name, None)
        if want is None:
            yield Break(0, f"{name} 기재({row.kind})가 감사 기록에 없습니다")
        elif want != posting_digest(row.kind, row.data, row.at, row.by):
            yield Break(0, f"{name} 기재({row.kind})의 내용이 바뀌었습니다")
    for name in covered:
        yield Break(0, f"{name} 기재가 원장에서 없어졌습니다")


def posting_digest(kind: str, data: Any, at: datetime, by: str) -> str:
    """What the chain keeps of a posting."""
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    return digest({"kind": kind, "data": _plain(data), "at": moment, "by": by})


def head(using: str = "default") -> tuple[int, str]:
    """Length and last hash of the chain: write it down elsewhere and a rewritten chain shows."""
    row = Counter.objects.using(using).filter(series=SERIES).first()
    return (row.last, row.head) if row else (0, START)
