"""The day's pack: what each department gets, and that it said so. What is not confirmed stands at the top of the next."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ledger import audit, folding
from ledger.entry import Actor, EntryState, State, allowed
from ledger.models import Copy, Entry, Pack
from ledger.postings import Postings
from ledger.shelf import cut


@dataclass(frozen=True, slots=True)
class PackContents:
    """What goes into a department's pack: new forms, and before them those it has not confirmed."""

    department: str
    carried_over: tuple[str, ...]  # receipt numbers, oldest first
    fresh: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackMade:
    id: int
    day: date
    department: str
    token: str
    contents: PackContents
    new: bool  # False: it stood already, nothing was distributed again


class Packs(Postings):
    def entries_for(self, department: str) -> PackContents:
        """Signed and not yet distributed to this department, and copies it has not confirmed."""
        open_copies = (
            Copy.objects.using(self.using)
            .filter(pack__department=department, confirmed_at=None, superseded=False)
            .order_by("first_day", "entry_id")
        )
        carried = list(dict.fromkeys(open_copies.values_list("entry__receipt_number", flat=True)))
        signed = Entry.objects.using(self.using).filter(state=State.SIGNED).order_by("opened_at", "id")
        fresh = [
            number
            for number, departments in signed.values_list("receipt_number", "departments")
            if department in departments and number not in carried
        ]
        held = set(
            Copy.objects.using(self.using)
            .filter(pack__department=department, entry__receipt_number__in=fresh)
            .values_list("entry__receipt_number", flat=True)
        )
        return PackContents(department, tuple(carried), tuple(number for number in fresh if number not in held))

    def make_pack(self, day: date, department: str, actor: Actor, now: datetime) -> PackMade | None:
        """The department's pack of a day, once: a second call finds the first. None where there is nothing to give.

        `pack_files` notes where its PDF and xlsx lie once they are made; made again they come out the same.
        """
        with self.writing():
            self._take_turn()
            standing = Pack.objects.using(self.using).filter(day=day, department=department).first()
            if standing is not None:
                return self._made(standing, new=False)
            contents = self.entries_for(department)
            if not contents.carried_over and not contents.fresh:
                return None
            pack = Pack(day=day, department=department, made_at=now, token=secrets.token_urlsafe(32))
            pack.save(using=self.using)
            self._copy(pack, contents)
            for number in contents.fresh:
                self._distribute(number, day, department, actor, now)
            audit.append(
                "pack_made",
                f"{day} {department}",
                None,
                {"fresh": contents.fresh, "carried_over": contents.carried_over},
                actor,
                now,
                self.using,
            )
            return PackMade(pack.pk, day, department, pack.token, contents, True)

    def _copy(self, pack: Pack, contents: PackContents) -> None:
        ids = dict(
            Entry.objects.using(self.using)
            .filter(receipt_number__in=[*contents.carried_over, *contents.fresh])
            .values_list("receipt_number", "id")
        )
        earlier = Copy.objects.using(self.using).filter(
            pack__department=pack.department, confirmed_at=None, superseded=False
        )
        first_days = dict(earlier.order_by("-first_day").values_list("entry_id", "first_day"))
        earlier.update(superseded=True)
        rows = [
            Copy(pack=pack, entry_id=ids[number], first_day=first_days.get(ids[number], pack.day))
            for number in (*contents.carried_over, *contents.fresh)
        ]
        Copy.objects.using(self.using).bulk_create(rows)

    def _distribute(self, number: str, day: date, department: str, actor: Actor, now: datetime) -> None:
        """Says so in the entry. It stays signed until every department it concerns has its copy."""
        entry = self._locked(number)
        held = set(Copy.objects.using(self.using).filter(entry=entry).values_list("pack__department", flat=True))
        if set(entry.departments) <= held:
            data = {"day": day.isoformat(), "departments": sorted(held & set(entry.departments))}
            folding.append(entry, [("distributed", data, None)], actor, now, self.using)

    def _made(self, pack: Pack, new: bool) -> PackMade:
        rows = (
            Copy.objects.using(self.using)
            .filter(pack=pack)
            .order_by("id")
            .values_list("entry__receipt_number", "first_day")
        )
        carried = tuple(number for number, first_day in rows if first_day < pack.day)
        fresh = tuple(number for number, first_day in rows if first_day >= pack.day)
        return PackMade(
            pack.pk, pack.day, pack.department, pack.token, PackContents(pack.department, carried, fresh), new
        )

    def pack_files(self, pack_id: int, pdf: str, xlsx: str) -> None:
        """Where the pack's files lie, as paths below the store."""
        Pack.objects.using(self.using).filter(id=pack_id).update(pdf=cut(pdf, 300), xlsx=cut(xlsx, 300))

    def confirm(self, token: str, receipt_numbers: Sequence[str], name: str, actor: Actor, now: datetime) -> int:
        """A department says that it has these forms of its pack (all of them where none is named). Returns how many
        are newly confirmed; 0 for a token that is none."""
        with self.writing():
            pack = Pack.objects.using(self.using).filter(token=token).first()
            if pack is None:
                return 0
            copies = (
                Copy.objects.using(self.using)
                .filter(pack__department=pack.department, confirmed_at=None, superseded=False)
                .select_related("entry")
            )
            in_pack = Copy.objects.using(self.using).filter(pack=pack).values_list("entry_id", flat=True)
            copies = copies.filter(entry_id__in=in_pack)
            if receipt_numbers:
                copies = copies.filter(entry__receipt_number__in=list(receipt_numbers))
            done = [self._confirmed(copy, pack.department, name, actor, now) for copy in copies]
        return len(done)

    def _confirmed(self, copy: Copy, department: str, name: str, actor: Actor, now: datetime) -> EntryState | None:
        copy.confirmed_at, copy.confirmed_by = now, cut(name, 200)
        copy.save(using=self.using, update_fields=["confirmed_at", "confirmed_by"])
        entry = self._locked(copy.entry.receipt_number)
        state = folding.state_of(entry, self.using)
        if not allowed(state.state, "received_by"):
            audit.append(
                "copy_confirmed",
                entry.receipt_number,
                None,
                {"department": department, "name": name},
                actor,
                now,
                self.using,
            )
            return None
        return folding.append(
            entry, [("received_by", {"department": department, "name": name}, None)], actor, now, self.using
        )
