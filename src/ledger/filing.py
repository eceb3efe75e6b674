"""A read delivery becomes an entry, or more in one, or nothing: one short transaction, in arrival order.

Fillers take turns (the row Counter("filing") is their lock), so numbers follow arrival order however many there are.
The oldest delivery that is not filed goes first; while it is still unread nothing overtakes it, except what stands in
quarantine, which must not stop the others. Relation, number, entry, postings, keys, outcome, letter and audit commit
together or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from ledger import audit, folding, numbers
from ledger.arrivals import FILED, READ, RECEIVED, WHOLE
from ledger.entry import (
    ANSWERING,
    Actor,
    Decision,
    EntryState,
    Filed,
    Filing,
    LetterDraft,
    NotAllowed,
    Relation,
    Silence,
    counting,
)
from ledger.matching import Said, Standing, base_subject, code, digits, relate
from ledger.models import Counter, Delivery, Entry, EntryKey, Letter
from ledger.outbox import Outbox
from ledger.promises import due_on
from ledger.remarks import asking, remark
from ledger.shelf import PROGRAM, clean

NEWEST = 40  # entries looked at for one key: a customer's newest, a serial's newest
SAME = frozenset({"message_id", "content"})  # the very same mail, whichever copy was collected first
WIDE = frozenset({"customer", "sender", "phone", "part"})  # keys that say little: looked for among the year's requests
WIDE_SINCE = timedelta(days=366)
LATE = timedelta(days=2)  # a mailbox out of reach so long gives up what arrived before things already filed
HEARD = ("request", "follow_up", "duplicate")  # outcomes of deliveries that say something in a request
ADOPTED = ("no_request", "machine", "quarantine")
LetterWriter = Callable[[EntryState, Decision, Filing], LetterDraft | Silence]


def silent(state: EntryState, decision: Decision, filing: Filing) -> Silence:
    """The writer of no letters: for an old mailbox brought in, and for tests."""
    return Silence("import")


def filing_from(plain: Mapping[str, Any]) -> Filing:
    """A Filing from the JSON a delivery keeps."""
    fields = dict(plain)
    fields["received_at"] = datetime.fromisoformat(fields["received_at"])
    for name in ("references", "to", "attachment_digests"):
        fields[name] = tuple(fields.get(name) or ())
    return Filing(**fields)


class FilingTable(Outbox):
    def file_next(self, letter: LetterWriter, now: datetime) -> Filed | None:
        """File the oldest delivery that is not filed; None where there is none, or it has not been read yet."""
        with self.writing():
            self._take_turn()
            row = self._oldest()
            if row is None or row.stage != READ or row.filing is None:
                return None
            filing = filing_from(row.filing)
            return self._file(row, filing, letter, now)

    def adopt(self, delivery_id: int, letter: LetterWriter, actor: Actor, now: datetime) -> Filed:
        """QA says that this is a request after all: what was taken for nothing, for a machine's, or could not be read.

        It opens a request of its own and waits for review. Raises NotAllowed where it belongs to one already.
        """
        with self.writing():
            self._take_turn()
            row = Delivery.objects.using(self.using).select_for_update().get(id=delivery_id)
            if row.entry_id is not None or row.outcome not in ADOPTED:
                raise NotAllowed(f"delivery {delivery_id} belongs to a request, or is not filed yet")
            filing = self._as_request(row)
            filed = self._open(row, filing, Decision(Relation.NEW, reasons=(remark("by_hand"),)), letter, now)
            audit.append("adopted", filed.receipt_number or "", None, {"delivery": row.pk}, actor, now, self.using)
        return filed

    def _as_request(self, row: Delivery) -> Filing:
        """What was read of it, as a request to be reviewed; an empty one where nothing could be read."""
        empty = Filing(
            request={}, channel=row.channel, received_at=row.received_at, subject=row.subject, sender=row.sender
        )
        read = filing_from(row.filing) if row.filing else empty
        known = {"language": "ko", "customer": {}, "equipment": [], "parts": [], "work": [], "missing": []}
        asked = {**known, **read.request, "kind": "service", "needs_review": True, **asking({}, [remark("by_hand")])}
        return replace(read, request=asked)

    def _take_turn(self) -> None:
        Counter.objects.using(self.using).bulk_create([Counter(series="filing")], ignore_conflicts=True)
        Counter.objects.using(self.using).select_for_update().get(series="filing")

    def _oldest(self) -> Delivery | None:
        """The first of both stages by the index (stage, received_at, id); two look-ups, whatever the ledger's size."""
        firsts = [
            Delivery.objects.using(self.using).filter(stage=stage).order_by("received_at", "id").first()
            for stage in (RECEIVED, READ)
        ]
        return min((row for row in firsts if row is not None), key=lambda row: (row.received_at, row.pk), default=None)

    def _file(self, row: Delivery, filing: Filing, letter: LetterWriter, now: datetime) -> Filed:
        kind = str(filing.request.get("kind") or "other")
        same = self._same_bytes(row)
        if same and all(one.removed_at is not None for one in same):
            why = remark("kept_its_time")
            return self._set_outcome(row, "no_request", Decision(Relation.NONE, reasons=(why,)), None, now)
        if (before := _offered_before(row, same)) is not None:
            return self._same_mail(row, filing, before, letter, now)
        if filing.bounce_of and (filed := self._file_bounce(row, filing, letter, now)):
            return filed
        if filing.machine or kind in ("auto_reply", "bounce"):
            return self._set_outcome(
                row,
                "machine",
                Decision(Relation.NONE, reasons=(remark("from_no_person", machine=filing.machine or kind),)),
                None,
                now,
            )
        if kind == "report":
            return self._file_report(row, filing, now)
        if kind not in self.rules.open_kinds:
            return self._set_outcome(
                row, "no_request", Decision(Relation.NONE, reasons=(remark("no_request", kind=kind),)), None, now
            )
        decision = relate(filing, self.candidates(filing), window_days=self.rules.follow_up_days, zone=self.rules.zone)
        if decision.relation is Relation.NEW or decision.entry_id is None:
            return self._open(row, filing, decision, letter, now)
        return self._continue(row, filing, decision, letter, now)

    # -- the three ways

    def _open(self, row: Delivery, filing: Filing, decision: Decision, letter: LetterWriter, now: datetime) -> Filed:
        entry = self.new_entry(filing, now)
        state = self._append(entry, [("opened", self._opening(filing, decision), row.pk)], now)
        folding.add_keys(entry, keys_of(filing), filing.received_at, self.using)
        return self._finish(row, filing, decision, entry, state, "request", letter, now)

    def _continue(
        self, row: Delivery, filing: Filing, decision: Decision, letter: LetterWriter, now: datetime
    ) -> Filed:
        assert decision.entry_id is not None
        found = Entry.objects.using(self.using).select_for_update().get(pk=decision.entry_id)
        entry = folding.redirected(found, self.using)
        if decision.relation is Relation.DUPLICATE:
            state, outcome = self._append(entry, [("repeated", {"delivery": row.pk}, row.pk)], now), "duplicate"
        else:
            standing = folding.state_of(entry, self.using)
            data = {"request": dict(filing.request), "changes": changes_of(standing, filing), "delivery": row.pk}
            state, outcome = self._append(entry, [("followed_up", data, row.pk)], now), "follow_up"
        folding.add_keys(entry, keys_of(filing), filing.received_at, self.using)
        return self._finish(row, filing, replace(decision, entry_id=entry.pk), entry, state, outcome, letter, now)

    def _file_report(self, row: Delivery, filing: Filing, now: datetime) -> Filed:
        """A service report or shipping paper belongs to the request whose number it carries."""
        number = str(filing.request.get("receipt_number") or "")
        entry = (
            Entry.objects.using(self.using).select_for_update().filter(receipt_number__in=self._spelled(number)).first()
            if number
            else None
        )
        if entry is None:
            why = remark("report_unknown", number=number) if number else remark("report_unnumbered")
            return self._set_outcome(
                row, "no_request", Decision(Relation.NONE, probability=0.6, reasons=(why,), question=True), None, now
            )
        entry = folding.redirected(entry, self.using)
        self._append(entry, [("reported", {"delivery": row.pk, "number": number, "open_points": []}, row.pk)], now)
        decision = Decision(Relation.NONE, entry.pk, 0.95, (remark("report_of", number=entry.receipt_number),))
        return self._set_outcome(row, "no_request", decision, entry, now)

    def _same_bytes(self, row: Delivery) -> list[Delivery]:
        """The very bytes, as they came before, longest ago first. All removed: they were kept their time, and a mailbox
        whose uids changed gives them again. Asked by the digest alone: beside it, a SQLite that has no statistics takes
        the index of the stage, which is every delivery there is."""
        columns = ("source", "stage", "outcome", "entry_id", "filed_at", "removed_at")
        rows = Delivery.objects.using(self.using).filter(digest=row.digest).exclude(pk=row.pk).only(*columns)
        return list(rows.order_by("id"))

    def _same_mail(self, row: Delivery, filing: Filing, before: Delivery, letter: LetterWriter, now: datetime) -> Filed:
        why = remark("given_again")
        if before.outcome in HEARD and before.entry_id is not None:
            decision = Decision(Relation.DUPLICATE, before.entry_id, 1.0, (why,), same_mail=True)
            return self._continue(row, filing, decision, letter, now)
        return self._set_outcome(row, before.outcome, Decision(Relation.NONE, reasons=(why,)), None, now)

    def _file_bounce(self, row: Delivery, filing: Filing, letter: LetterWriter, now: datetime) -> Filed | None:
        """A letter of ours came back: tied to the letter and its request, said there once, and QA told. The customer
        has not heard from us, so the promise it kept is open again. None where it is no letter of ours."""
        ours = Letter.objects.using(self.using).filter(message_id=filing.bounce_of).select_related("entry").first()
        if ours is None:
            return None
        again = ours.bounced_at is not None
        self.bounced(filing.bounce_of, now)
        sent = {"occasion": ours.occasion, "to": ours.to}
        told = filing.bounce_why
        why = remark("letter_returned", **sent, why=told) if told else remark("letter_returned_unsaid", **sent)
        decision = Decision(Relation.NONE, ours.entry_id, 1.0, (why,))
        if ours.entry is None:
            return self._set_outcome(row, "machine", decision, None, now)
        entry = folding.redirected(
            Entry.objects.using(self.using).select_for_update(of=("self",)).get(pk=ours.entry.pk), self.using
        )
        if again:
            return self._set_outcome(row, "machine", decision, entry, now)
        new: list[folding.New] = [("noted", {"remark": why.plain(), "bounced": ours.key, "letter": ours.pk}, row.pk)]
        if (kept := self._kept_by(entry, ours.occasion)) is not None:
            new.append(("undone", {"version": kept}, None))
        return self._finish(row, filing, decision, entry, self._append(entry, new, now), "machine", letter, now)

    def _kept_by(self, entry: Entry, occasion: str) -> int | None:
        """The posting that said a promise was kept by this letter, where it still counts."""
        standing = counting(folding.postings_of(entry, self.using))
        said = [p.version for p in standing if p.kind == "answered" and p.data.get("what") == occasion]
        return said[-1] if said and occasion in ANSWERING else None

    # -- what they share

    def new_entry(self, filing: Filing, now: datetime) -> Entry:
        """An entry with the next receipt number, not yet saved; the number is taken under lock in this transaction."""
        series, sequence, number = self.take_number(filing.received_at)
        return Entry(
            receipt_number=number,
            series=series,
            sequence=sequence,
            opened_at=filing.received_at,
            updated_at=now,
            channel=filing.channel,
            state="review",
        )

    def take_number(self, received_at: datetime) -> tuple[str, int, str]:
        """(series, sequence, number): the next in the series of the arrival's year. Gap-free, because a filing that is
        rolled back gives its number back. Inside the caller's transaction."""
        series = numbers.place(self.rules.number_format, self.rules.local_day(received_at).year)
        first = numbers.parse(self.rules.number_format, self.rules.first_number) if self.rules.first_number else None
        start = first[1] - 1 if first and first[0] == series else 0
        row_key = f"number:{series}"
        Counter.objects.using(self.using).bulk_create([Counter(series=row_key, last=start)], ignore_conflicts=True)
        counter = Counter.objects.using(self.using).select_for_update().get(series=row_key)
        counter.last += 1
        counter.save(using=self.using, update_fields=["last"])
        return series, counter.last, numbers.number(series, counter.last)

    def _opening(self, filing: Filing, decision: Decision) -> dict[str, Any]:
        request = dict(filing.request)
        if decision.question:
            request["needs_review"] = True
            request |= asking(request, decision.reasons)
        departments = self.rules.departments_for(request.get("work") or [], request.get("nature"))
        return {
            "request": request,
            "sender": filing.sender or filing.caller,
            "due_on": self.due_day(filing.received_at, departments, request.get("nature")).isoformat(),
            "departments": list(departments),
        }

    def due_day(self, received_at: datetime, departments: Sequence[str], nature: str | None) -> date:
        """The day by which the customer hears from us (DOMAIN 9)."""
        days = self.rules.promise_days_other_department if len(departments) > 1 else self.rules.promise_days
        if nature == "complaint":
            days = min(days, self.rules.complaint_days)
        return due_on(self.rules.local_day(received_at), days, self.rules.working_days, self.rules.holidays)

    def _append(self, entry: Entry, new: Sequence[folding.New], now: datetime, actor: Actor = PROGRAM) -> EntryState:
        if entry.pk is None:
            entry.save(using=self.using, force_insert=True)
        return folding.append(entry, new, actor, now, self.using)

    def _finish(
        self,
        row: Delivery,
        filing: Filing,
        decision: Decision,
        entry: Entry,
        state: EntryState,
        outcome: str,
        letter: LetterWriter,
        now: datetime,
    ) -> Filed:
        made = letter(state, decision, filing)
        if isinstance(made, LetterDraft):
            self.add(made, entry.pk, now, row.pk)
        filed = self._set_outcome(row, outcome, decision, entry, now)
        said = made.key if isinstance(made, LetterDraft) else f"silence: {made.why}"
        return replace(filed, receipt_number=entry.receipt_number, letter=said)

    def _set_outcome(
        self, row: Delivery, outcome: str, decision: Decision, entry: Entry | None, now: datetime
    ) -> Filed:
        if row.source == WHOLE and entry is not None:  # its pieces go with it
            mine = (row.decision or {}).get("pieces") or ()
            Delivery.objects.using(self.using).filter(pk__in=mine, stage=FILED, entry=None).update(entry=entry)
        row.stage, row.outcome, row.entry, row.filed_at = FILED, outcome, entry, now
        row.relation, row.decision = str(decision.relation), clean(decision.plain())
        row.save(using=self.using, update_fields=["stage", "outcome", "entry", "filed_at", "relation", "decision"])
        after = {"outcome": outcome, "entry": entry.receipt_number if entry else None, "decision": row.decision}
        audit.append("filed", f"delivery {row.pk}", None, after, PROGRAM, now, self.using)
        return Filed(row.pk, decision.relation, None, outcome, decision)

    def _spelled(self, number: str) -> list[str]:
        """How a number that somebody wrote may stand in the ledger: equal to one of these, the index finds it. A
        comparison without case (iexact) goes through every request there is."""
        parsed = numbers.parse(self.rules.number_format, number)
        ours = [numbers.number(*parsed)] if parsed else []
        return list(dict.fromkeys([number, number.upper(), *ours]))

    # -- candidates

    def candidates(self, filing: Filing) -> list[Standing]:
        """The requests this could be about: found by key, newest first, never by scanning."""
        wanted = {(kind, value) for kind, values in search_keys(filing).items() for value in values if value}
        found: dict[int, None] = {}
        for kind, value in sorted(wanted):
            rows = EntryKey.objects.using(self.using).filter(kind=kind, value=value[:400])
            if kind not in SAME:
                rows = rows.filter(at__lte=filing.received_at + LATE)
            if kind in WIDE:
                rows = rows.filter(at__gte=filing.received_at - WIDE_SINCE)
            most = NEWEST if kind != "customer" else NEWEST // 2
            found.update(dict.fromkeys(rows.order_by("-at").values_list("entry_id", flat=True)[:most]))
        number = str(filing.request.get("receipt_number") or "")
        if number:
            found.update(
                dict.fromkeys(
                    Entry.objects.using(self.using)
                    .filter(receipt_number__in=self._spelled(number))
                    .values_list("id", flat=True)
                )
            )
        replies = [ref for ref in (filing.in_reply_to, *filing.references) if ref]
        if replies:
            letters = Letter.objects.using(self.using).filter(message_id__in=replies, entry__isnull=False)
            found.update(dict.fromkeys(pk for pk in letters.values_list("entry_id", flat=True) if pk is not None))
        return self.standing(list(found))

    def standing(self, entry_ids: Sequence[int]) -> list[Standing]:
        """Entries as matching sees them, in a handful of queries. What was merged speaks through the one that stands."""
        columns = ("receipt_number", "state", "equipment", "parts", "customer_id", "wanted_on", "merged_into_id")
        found = {entry.pk: entry for entry in Entry.objects.using(self.using).filter(pk__in=entry_ids).only(*columns)}
        entries = {entry.pk: entry for entry in (folding.redirected(entry, self.using) for entry in found.values())}
        absorbed = Entry.objects.using(self.using).filter(merged_into__in=entries).values_list("pk", "merged_into_id")
        owner = {**{pk: pk for pk in entries}, **{pk: into for pk, into in absorbed if into is not None}}
        said: dict[int, list[Said]] = {pk: [] for pk in entries}
        rows = Delivery.objects.using(self.using).filter(entry_id__in=owner).order_by("received_at", "id")
        # The outcome is looked at here: asked for beside the entry, a SQLite without statistics reads all there are.
        for delivery, pk, outcome, kept in rows.values_list("id", "entry_id", "outcome", "said"):
            if pk is None or outcome not in HEARD:
                continue
            if heard := Said.kept(kept) if kept is not None else self._said(delivery):
                said[owner[pk]].append(heard)
        letters: dict[int, set[str]] = {pk: set() for pk in entries}
        for pk, message_id in (
            Letter.objects.using(self.using).filter(entry_id__in=entries).values_list("entry_id", "message_id")
        ):
            if pk is not None:
                letters[pk].add(message_id)
        return [_standing(entry, said[pk], letters[pk]) for pk, entry in sorted(entries.items())]

    def _said(self, delivery_id: int) -> Said | None:
        """Of a delivery that was read before what it said was kept apart."""
        plain = Delivery.objects.using(self.using).values_list("filing", flat=True).get(pk=delivery_id)
        return Said.of(filing_from(plain)) if plain else None


def _offered_before(row: Delivery, same: Sequence[Delivery]) -> Delivery | None:
    """The very bytes that this mailbox gave before: a server that numbers its mails anew gives them all again,
    whatever we would make of them today and however long ago they came."""
    if row.channel != "email":
        return None
    filed = [one for one in same if one.source == row.source and one.stage == FILED and one.filed_at is not None]
    return min(filed, key=lambda one: (one.filed_at, one.pk), default=None)


def _standing(entry: Entry, said: Sequence[Said], letters: set[str]) -> Standing:
    return Standing(
        id=entry.pk,
        receipt_number=entry.receipt_number,
        state=entry.state,
        said=tuple(said),
        serials=frozenset(filter(None, (code(machine.get("serial")) for machine in entry.equipment))),
        parts={code(part["model"]): part.get("quantity") for part in entry.parts if part.get("model")},
        customer=entry.customer_id,
        wanted_by=entry.wanted_on,
        letters=frozenset(letters),
    )


def keys_of(filing: Filing) -> dict[str, list[str]]:
    """What an entry can be found again by, from one delivery."""
    request, said = filing.request, Said.of(filing)
    customer = request.get("customer") or {}
    return {
        "serial": sorted(said.serials),
        "part": sorted(said.parts),
        "customer": [customer.get("id") or ""],
        "sender": [said.sender],
        "phone": [digits(filing.caller), said.phone],
        "message_id": [filing.message_id],
        "content": [filing.content],
        "attachment": list(filing.attachment_digests),
        "subject": [f"{said.domain or said.sender} {base_subject(filing.subject)}"] if len(said.subject) >= 6 else [],
    }


def search_keys(filing: Filing) -> dict[str, list[str]]:
    """What to look for: its own keys, the mails it answers, and parts only where nothing narrower is named."""
    keys = keys_of(filing)
    keys["message_id"] = [*keys["message_id"], filing.in_reply_to, *filing.references[-20:]]
    if keys["serial"] or any(keys["customer"]):
        keys["part"] = []  # a common part stands in thousands of requests; the machine or the customer is narrower
    return keys


def changes_of(standing: EntryState, filing: Filing) -> dict[str, Any]:
    """What a follow-up changes by itself: only what fills a gap or is plainly newer; the rest QA decides.

    Machines and parts it names are added, a new quantity replaces the old one, a wanted day and urgency are taken over.
    Nothing is removed: a mail that names one of three machines does not withdraw the other two.
    """
    old, new = standing.request, filing.request
    changes: dict[str, Any] = {}
    machines = _joined(old.get("equipment") or [], new.get("equipment") or [], "serial")
    parts = _parts(old, new)
    if machines != list(old.get("equipment") or []):
        changes["equipment"] = machines
    if parts != list(old.get("parts") or []):
        changes["parts"] = parts
    if new.get("wanted_by") and new.get("wanted_by") != old.get("wanted_by"):
        changes["wanted_by"] = new["wanted_by"]
    if new.get("urgent") and not old.get("urgent"):
        changes["urgent"] = True
    work = [*(old.get("work") or []), *(kind for kind in new.get("work") or [] if kind not in (old.get("work") or []))]
    if work != list(old.get("work") or []):
        changes["work"] = work
    missing = [gap for gap in old.get("missing") or [] if not _fills(gap, machines, parts)]
    if missing != list(old.get("missing") or []):
        changes["missing"] = missing
    return changes


def _parts(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[dict[str, Any]]:
    """A quantity named again replaces the old one, unless it is for a machine that was not in the request before."""
    before = {code(machine.get("serial")) for machine in old.get("equipment") or []}
    named = [str(machine.get("serial") or "") for machine in new.get("equipment") or []]
    if not named or not before or before & set(map(code, named)):
        return _joined(old.get("parts") or [], new.get("parts") or [], "model")
    serial = named[0] if len(named) == 1 else None
    return [
        *map(dict, old.get("parts") or []),
        *({**part, "serial": part.get("serial") or serial} for part in new.get("parts") or []),
    ]


def _joined(old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]], key: str) -> list[dict[str, Any]]:
    out = [dict(item) for item in old]
    places = {code(item.get(key)): place for place, item in enumerate(out)}
    for item in new:
        place = places.get(code(item.get(key)))
        if place is None:
            places[code(item.get(key))] = len(out)
            out.append(dict(item))
        elif item.get("quantity") is not None and item.get("quantity") != out[place].get("quantity"):
            out[place] = {**out[place], **item}
    return out


def _fills(gap: str, machines: Sequence[Mapping[str, Any]], parts: Sequence[Mapping[str, Any]]) -> bool:
    match gap:
        case "serial":
            return any(machine.get("serial") for machine in machines)
        case "part_model":
            return any(part.get("model") for part in parts)
        case "quantity":
            return bool(parts) and all(part.get("quantity") is not None for part in parts)
    return False
