"""What people do to a request: correct, confirm, sign, merge, split, undo. The desk posts, it does not edit.

A save carries the version its writer saw; unique (entry, version) makes the second of two savers lose loudly, as
`StaleVersion`. What the entry's state does not admit is `NotAllowed`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import User

from ledger import folding
from ledger.entry import KINDS, SIGNATURES, Actor, EntryState, NotAllowed, Posting, State, allowed
from ledger.filing import FilingTable
from ledger.matching import code
from ledger.models import Attached, Entry, EntryKey, Signature
from ledger.remarks import remark
from ledger.shelf import cut

# These have a method of their own, with checks a bare posting would miss.
_OWN_WAY = frozenset({"opened", "signed", "merged", "split", "undone"})
_REQUIRED: Mapping[str, tuple[str, ...]] = {
    "corrected": ("changes",),
    "rejected": ("reason",),
    "distributed": ("day", "departments"),
    "received_by": ("department", "name"),
    "assigned": ("department", "name"),
    "promised": ("due_on", "reason"),
    "answered": ("what",),
    "visit_settled": ("on", "people"),
    "reported": ("number",),
    "shipped": ("on",),
    "closed": ("evidence",),
    "reopened": ("reason",),
}


class Postings(FilingTable):
    def entry(self, receipt_number: str) -> EntryState:
        """An entry's state as its postings leave it; raises Entry.DoesNotExist."""
        return folding.state_of(Entry.objects.using(self.using).get(receipt_number=receipt_number), self.using)

    def postings(self, receipt_number: str) -> list[Posting]:
        return folding.postings_of(Entry.objects.using(self.using).get(receipt_number=receipt_number), self.using)

    def post(
        self, receipt_number: str, kind: str, data: Mapping[str, Any], version: int, actor: Actor, now: datetime
    ) -> EntryState:
        """Add a posting to what its writer saw as `version`."""
        if kind in _OWN_WAY or kind not in KINDS:
            raise NotAllowed(f"{kind!r} is not posted by itself")
        if kind == "noted" and not (data.get("text") or data.get("remark")):
            raise ValueError("noted: text or remark must be given")
        if lacking := [name for name in _REQUIRED.get(kind, ()) if data.get(name) in (None, "", [], {})]:
            raise ValueError(f"{kind}: {', '.join(lacking)} must be given")
        with self.writing():
            entry = self._locked(receipt_number)
            state = folding.append(entry, [(kind, data, None)], actor, now, self.using, version)
            self._keep_signatures(entry, state)
            if kind == "corrected":
                self._find_by(entry, state, now)
        return state

    def sign(self, receipt_number: str, role: str, user: User, actor: Actor, version: int, now: datetime) -> EntryState:
        """담당, 검토, 승인, in this order, on what was confirmed; by three people unless the house allows otherwise."""
        with self.writing():
            entry = self._locked(receipt_number)
            standing = folding.state_of(entry, self.using)
            self._may_sign(entry, standing, role, user)
            name = user.get_full_name() or user.get_username()
            state = folding.append(
                entry, [("signed", {"role": role, "name": name}, None)], actor, now, self.using, version
            )
            Signature.objects.using(self.using).create(entry=entry, role=role, user=user, at=now)
        return state

    def _may_sign(self, entry: Entry, standing: EntryState, role: str, user: User) -> None:
        if role not in SIGNATURES:
            raise NotAllowed(f"there is no signature {role!r}")
        if standing.needs_review or standing.state is not State.SIGNING:
            raise NotAllowed(f"{entry.receipt_number} must be confirmed before it is signed")
        expected = next(name for name in SIGNATURES if name not in standing.signatures)
        if role != expected:
            raise NotAllowed(f"{entry.receipt_number}: the next signature is {expected}, not {role}")
        signed = Signature.objects.using(self.using).filter(entry=entry, user=user, role__in=standing.signatures)
        if not self.rules.same_person_may_sign_twice and signed.exists():
            raise NotAllowed(f"{user.get_username()} has signed {entry.receipt_number} already")

    def merge(
        self, receipt_number: str, into: str, reason: str, version: int, actor: Actor, now: datetime
    ) -> EntryState:
        """The same as another request: it ends here, its deliveries' next words go to the other. Returns the other's state."""
        if receipt_number == into:
            raise NotAllowed("a request is not merged into itself")
        with self.writing():
            first, second = self._locked_both(receipt_number, into)
            if second.merged_into_id is not None or second.state == State.MERGED:
                raise NotAllowed(f"{into} was merged itself")
            folding.append(first, [("merged", {"into": into, "reason": reason}, None)], actor, now, self.using, version)
            note = remark("merged_here", number=receipt_number, reason=reason).plain()
            state = folding.append(second, [("noted", {"remark": note}, None)], actor, now, self.using)
            keys = EntryKey.objects.using(self.using).filter(entry=first).values_list("kind", "value")
            found: dict[str, list[str]] = {}
            for kind, value in keys:
                found.setdefault(kind, []).append(value)
            folding.add_keys(second, found, second.opened_at, self.using)
        return state

    def split(
        self,
        receipt_number: str,
        requests: Sequence[Mapping[str, Any]],
        keep: Mapping[str, Any],
        reason: str,
        version: int,
        actor: Actor,
        now: datetime,
    ) -> list[str]:
        """Several requests in one: a new receipt number for each of `requests` (whole requests' JSON); `keep` is what
        changes in this one. Returns the new numbers."""
        if not requests:
            raise ValueError("nothing to split off")
        with self.writing():
            self._take_turn()
            entry = self._locked(receipt_number)
            if not allowed(folding.state_of(entry, self.using).state, "split"):
                raise NotAllowed(f"{receipt_number}: split is not possible in state {entry.state}")
            into = [self._split_off(entry, request, actor, now) for request in requests]
            new: list[folding.New] = [("split", {"into": into, "reason": reason}, None)]
            if keep:
                new.append(("corrected", {"changes": dict(keep)}, None))
            state = folding.append(entry, new, actor, now, self.using, version)
            self._keep_signatures(entry, state)
        return into

    def _split_off(self, entry: Entry, request: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        series, sequence, number = self.take_number(now)
        departments = self.rules.departments_for(request.get("work") or [], request.get("nature"))
        new = Entry(
            receipt_number=number,
            series=series,
            sequence=sequence,
            opened_at=entry.opened_at,
            updated_at=now,
            channel=entry.channel,
            state="review",
        )
        new.save(using=self.using, force_insert=True)
        opening = {
            "request": {**request, "needs_review": True},
            "split_from": entry.receipt_number,
            "due_on": self.due_day(entry.opened_at, departments, request.get("nature")).isoformat(),
            "departments": list(departments),
        }
        state = folding.append(new, [("opened", opening, None)], actor, now, self.using)
        self._find_by(new, state, now)
        return number

    def open_by_hand(
        self, request: Mapping[str, Any], channel: str, received_at: datetime, actor: Actor, now: datetime
    ) -> EntryState:
        """A request typed in (by phone, on paper), or a service done without a number, which gets one afterwards."""
        with self.writing():
            self._take_turn()
            series, sequence, number = self.take_number(received_at)
            entry = Entry(
                receipt_number=number,
                series=series,
                sequence=sequence,
                opened_at=received_at,
                updated_at=now,
                channel=channel,
                state="review",
            )
            entry.save(using=self.using, force_insert=True)
            departments = self.rules.departments_for(request.get("work") or [], request.get("nature"))
            opening = {
                "request": dict(request),
                "sender": actor.name,
                "due_on": self.due_day(received_at, departments, request.get("nature")).isoformat(),
                "departments": list(departments),
            }
            state = folding.append(entry, [("opened", opening, None)], actor, now, self.using)
            self._find_by(entry, state, received_at)
        return state

    def undo(self, receipt_number: str, posting_version: int, version: int, actor: Actor, now: datetime) -> EntryState:
        """A posting counts no longer; it stays to be seen. Undoing an undoing brings it back."""
        with self.writing():
            entry = self._locked(receipt_number)
            standing = folding.postings_of(entry, self.using)
            target = next((posting for posting in standing if posting.version == posting_version), None)
            if target is None or target.kind == "opened":
                raise NotAllowed(f"{receipt_number}: posting {posting_version} cannot be undone")
            state = folding.append(
                entry, [("undone", {"version": posting_version}, None)], actor, now, self.using, version
            )
            self._keep_signatures(entry, state)
        return state

    def attach(self, receipt_number: str, kind: str, name: str, digest: str, actor: Actor, now: datetime) -> int:
        """File evidence with an entry (service report, B/L, invoice, photo); its bytes are in the store already."""
        with self.writing():
            entry = self._locked(receipt_number)
            row = Attached(
                entry=entry, kind=kind[:30], name=cut(name, 300), digest=digest, at=now, by=cut(actor.name, 200)
            )
            row.save(using=self.using)
            note = remark("attached", name=row.name)
            folding.append(
                entry,
                [("noted", {"remark": note.plain(), "attached": digest, "kind": kind}, None)],
                actor,
                now,
                self.using,
            )
        return row.pk

    def promise(
        self, receipt_number: str, due: date, reason: str, version: int, actor: Actor, now: datetime
    ) -> EntryState:
        """A new day by which the customer hears from us, and why."""
        return self.post(receipt_number, "promised", {"due_on": due.isoformat(), "reason": reason}, version, actor, now)

    # -- shared

    def _locked(self, receipt_number: str) -> Entry:
        return Entry.objects.using(self.using).select_for_update(of=("self",)).get(receipt_number=receipt_number)

    def _locked_both(self, first: str, second: str) -> tuple[Entry, Entry]:
        """Both in one order, so that two merges crossing each other cannot wait for each other for ever."""
        rows = (
            Entry.objects.using(self.using)
            .select_for_update(of=("self",))
            .filter(receipt_number__in=(first, second))
            .order_by("id")
        )
        found = {row.receipt_number: row for row in rows}
        if missing := {first, second} - set(found):
            raise Entry.DoesNotExist(f"no entry {', '.join(sorted(missing))}")
        return found[first], found[second]

    def _keep_signatures(self, entry: Entry, state: EntryState) -> None:
        """Signature rows follow the fold: a form that was changed or un-signed has to be signed again."""
        Signature.objects.using(self.using).filter(entry=entry).exclude(role__in=list(state.signatures)).delete()

    def _find_by(self, entry: Entry, state: EntryState, at: datetime) -> None:
        request = state.request
        keys = {
            "serial": [code(machine.get("serial")) for machine in request.get("equipment") or []],
            "part": [code(part.get("model")) for part in request.get("parts") or []],
            "customer": [str((request.get("customer") or {}).get("id") or "")],
        }
        folding.add_keys(entry, keys, at, self.using)
