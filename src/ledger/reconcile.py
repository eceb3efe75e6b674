"""Proves that nothing is lost: mailboxes, fax archive, store, deliveries, entries, letters and the audit chain, held
against each other. Every difference is named in words a person understands; none means that all agree.

What waits (not read yet, not filed yet) is no difference: it is in the ledger and will be.
"""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Max, Min, Q

from ledger import audit, folding, numbers
from ledger.arrivals import FILED, QUARANTINE, READ, RECEIVED, WAITING, found_by
from ledger.entry import Posting, realise
from ledger.models import Attached, Counter, Delivery, Entry, Letter, PostingRow

# Outcome of a delivery, and the posting it must have left in its entry.
_LEFT = {"request": "opened", "follow_up": "followed_up", "duplicate": "repeated"}
_TIED = ("no_request", "machine")  # a report and a letter that came back belong to a request and open none


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that does not agree. `kind` is stable for tests: "store", "mailbox", "fax", "delivery", "number",
    "entry", "letter", "audit"."""

    kind: str
    subject: str
    text: str


def reconcile(
    stored: Iterable[str] | None = None,
    mailboxes: Mapping[str, Iterable[str]] | None = None,
    fax_archive: Iterable[str] | None = None,
    using: str = "default",
) -> list[Difference]:
    """Every difference. `stored`: digests in the store; `mailboxes`: source -> keys that lie there now;
    `fax_archive`: digests of the archived fax files. What is None is not looked at."""
    found = [*_deliveries(using), *_words(using), *_numbers(using), *_entries(using), *_letters(using)]
    if stored is not None:
        found += _store(set(stored), using)
    for source, keys in (mailboxes or {}).items():
        found += _mailbox(source, set(keys), using)
    if fax_archive is not None:
        found += _fax(set(fax_archive), using)
    found += [Difference("audit", str(gap.sequence), gap.text) for gap in audit.verify(using)]
    return found


def _store(stored: set[str], using: str) -> Iterator[Difference]:
    booked, removed = set[str](), set[str]()
    rows = Delivery.objects.using(using).values_list("id", "name", "digest", "removed_at")
    for pk, name, digest, removed_at in rows.iterator(chunk_size=5000):
        (removed if removed_at else booked).add(digest)
        if digest not in stored and not removed_at:
            yield Difference("store", f"delivery {pk}", f"수신 {pk} ({name})의 원본이 보관소에 없습니다")
    attached = set(Attached.objects.using(using).values_list("digest", flat=True))
    for digest in sorted((removed & stored) - booked - attached):
        yield Difference(
            "store", digest, f"보관소의 {digest[:12]}은 보존 기간이 지나 지웠어야 합니다: `intake watch`가 지웁니다"
        )
    booked |= removed
    for digest in sorted(attached - stored):
        yield Difference("store", digest, f"첨부 {digest[:12]}의 원본이 보관소에 없습니다")
    for digest in sorted(stored - booked - attached):
        yield Difference("store", digest, f"보관소의 {digest[:12]}은 원장에 수신 기록이 없습니다: 다시 수집해야 합니다")


def _mailbox(source: str, keys: set[str], using: str) -> Iterator[Difference]:
    known = set(Delivery.objects.using(using).filter(source=source).values_list("key", flat=True))
    for key in sorted(keys - known):
        yield Difference("mailbox", f"{source}#{key}", f"{source}에 있는 {key}이(가) 아직 수집되지 않았습니다")


def _fax(archived: set[str], using: str) -> Iterator[Difference]:
    rows = Delivery.objects.using(using).filter(channel="fax", source__startswith="fax:", marked_at__isnull=False)
    rows = rows.filter(removed_at=None)
    for pk, name, digest in rows.values_list("id", "name", "digest").iterator(chunk_size=5000):
        if digest not in archived:
            yield Difference("fax", f"delivery {pk}", f"팩스 {name}의 원본이 보관함(archive)에 없습니다")


def _deliveries(using: str) -> Iterator[Difference]:
    """Each in exactly one place, and where it is filed with a request, that request says so exactly once."""
    left = Tally(PostingRow.objects.using(using).exclude(delivery=None).values_list("delivery_id", "entry_id", "kind"))
    rows = Delivery.objects.using(using).values_list("id", "stage", "outcome", "entry_id", "filed_at")
    for pk, stage, outcome, entry_id, filed_at in rows.iterator(chunk_size=5000):
        subject = f"delivery {pk}"
        if stage in (RECEIVED, READ, WAITING):
            if outcome or entry_id:
                yield Difference("delivery", subject, f"수신 {pk}은 처리 전인데 결과({outcome})가 있습니다")
            continue
        if (
            stage not in (FILED, QUARANTINE)
            or outcome not in Delivery.OUTCOMES
            or (stage == QUARANTINE) != (outcome == "quarantine")
        ):
            yield Difference("delivery", subject, f"수신 {pk}의 상태({stage})와 결과({outcome})가 맞지 않습니다")
        if filed_at is None:
            yield Difference("delivery", subject, f"수신 {pk}이 언제 처리되었는지 없습니다")
        kind = _LEFT.get(outcome)
        if kind and (entry_id is None or left[pk, entry_id, kind] != 1):
            yield Difference("delivery", subject, f"수신 {pk}은 {outcome}인데 접수 건에 기재({kind})가 하나가 아닙니다")
        booked = any(left[pk, entry_id, posting] for posting in _LEFT.values())
        if not kind and entry_id is not None and (booked or outcome not in _TIED):
            yield Difference("delivery", subject, f"수신 {pk}은 {outcome}인데 접수 건에 매여 있습니다")


def _words(using: str) -> Iterator[Difference]:
    """Each is found by what stands in it."""
    rows = Delivery.objects.using(using).values_list("id", "name", "sender", "subject", "words__text")
    for pk, name, sender, subject, text in rows.iterator(chunk_size=5000):
        if text != found_by(name, sender, subject):
            yield Difference("delivery", f"delivery {pk}", f"수신 {pk}을 찾는 말이 수신 기록과 다릅니다")


def _numbers(using: str) -> Iterator[Difference]:
    """No number skipped, none twice, each as its series says, the counter where the last number is."""
    rows = (
        Entry.objects.using(using)
        .values("series")
        .annotate(first=Min("sequence"), last=Max("sequence"), n=Count("id"))
        .order_by("series")
    )
    for row in rows:
        series, first, last = row["series"], row["first"], row["last"]
        if last - first + 1 != row["n"]:
            have = set(Entry.objects.using(using).filter(series=series).values_list("sequence", flat=True))
            gaps = [numbers.number(series, n) for n in range(first, last) if n not in have]
            yield Difference("number", series, f"접수번호가 비어 있습니다: {', '.join(gaps[:20])}")
        counter = Counter.objects.using(using).filter(series=f"number:{series}").values_list("last", flat=True).first()
        if counter != last:
            yield Difference("number", series, f"마지막 번호는 {last}인데 번호표는 {counter}에 있습니다")
    for series, sequence, number in (
        Entry.objects.using(using).values_list("series", "sequence", "receipt_number").iterator(chunk_size=5000)
    ):
        if number != numbers.number(series, sequence):
            yield Difference("number", number, f"{number}은 {series}의 {sequence}번이 아닙니다")


def _entries(using: str) -> Iterator[Difference]:
    """Each row is the fold of its postings; postings come in chunks of entries, so memory stays flat."""
    last = 0
    while chunk := list(
        Entry.objects.using(using).select_related("merged_into", "words").filter(pk__gt=last).order_by("pk")[:500]
    ):
        last = chunk[-1].pk
        postings: dict[int, list[Posting]] = {entry.pk: [] for entry in chunk}
        for row in PostingRow.objects.using(using).filter(entry_id__in=postings).order_by("entry_id", "version"):
            postings[row.entry_id].append(Posting(row.version, row.kind, row.data, row.at, row.by))
        for entry in chunk:
            yield from _entry(entry, postings[entry.pk])


def _entry(entry: Entry, postings: list[Posting]) -> Iterator[Difference]:
    number = entry.receipt_number
    if not postings or postings[0].kind != "opened":
        yield Difference("entry", number, f"{number}에 접수 기재(opened)가 없습니다")
        return
    try:
        state = realise(number, postings)
    except (ValueError, KeyError, TypeError) as problem:
        yield Difference("entry", number, f"{number}의 기재를 이어 볼 수 없습니다: {problem}")
        return
    want = folding.columns(state)
    wrong = sorted(name for name, value in want.items() if _plain(getattr(entry, name)) != _plain(value))
    if (entry.merged_into.receipt_number if entry.merged_into else None) != state.merged_into:
        wrong.append("merged_into")
    text = getattr(entry, "words", None)
    if text is None or text.text != folding.search_text(entry):
        yield Difference("entry", number, f"{number}을 찾는 말이 접수 건과 다릅니다")
    if wrong:
        yield Difference("entry", number, f"{number}의 현재 상태가 기재를 합친 것과 다릅니다: {', '.join(wrong)}")


def _plain(value: Any) -> Any:
    """1 and 1.0 are one number, a tuple and a list one list: JSON knows no difference."""
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def _letters(using: str) -> Iterator[Difference]:
    for pk, state in Letter.objects.using(using).exclude(state__in=Letter.STATES).values_list("id", "state"):
        yield Difference("letter", f"letter {pk}", f"편지 {pk}의 상태 {state}는 없는 것입니다")
    for pk in Letter.objects.using(using).filter(state="sent", sent_at=None).values_list("id", flat=True):
        yield Difference("letter", f"letter {pk}", f"편지 {pk}은 보냈다는데 언제인지 없습니다")
    more = Letter.objects.using(using).filter(in_doubt__gte=F("attempts"), attempts__gt=0, state="sent")
    for pk in more.values_list("id", flat=True):
        yield Difference("letter", f"letter {pk}", f"편지 {pk}은 시도보다 의심이 많습니다")
    acknowledged = (
        Letter.objects.using(using)
        .filter(Q(occasion__startswith="acknowledg"), entry__isnull=False)
        .exclude(state="cancelled")
    )
    for number, n in (
        acknowledged.values_list("entry__receipt_number").annotate(n=Count("id")).filter(n__gt=1).order_by()
    ):
        yield Difference("letter", str(number), f"{number}에 접수 통지가 {n}통입니다: 한 통이어야 합니다")
