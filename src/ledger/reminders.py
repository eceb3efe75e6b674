"""Who was told of which promise. The audit chain remembers it: a reminder changes no request, so it is no posting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from ledger import audit
from ledger.entry import Actor, LetterDraft
from ledger.models import AuditRecord, Entry, PostingRow
from ledger.outbox import Outbox

OPEN_STATES = ("review", "signing", "signed", "distributed", "in_progress")
BATCH = 500


@dataclass(frozen=True, slots=True)
class Promise:
    """A request whose customer waits to hear from us."""

    receipt_number: str
    due_on: date
    departments: tuple[str, ...]  # that hold a copy, or the one it was assigned to
    name: str  # of whoever it was assigned to
    customer: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """What was said to whom: once for each promise."""

    receipt_number: str
    due_on: date
    department: str


class Reminders(Outbox):
    def promises(self, until: date) -> list[Promise]:
        """Promises not kept yet that are due up to this day, the oldest first."""
        rows = Entry.objects.using(self.using).filter(state__in=OPEN_STATES, answered_at=None, due_on__lte=until)
        found = list(rows.order_by("due_on", "id").only("receipt_number", "due_on", "departments", "customer_name"))
        assigned = self._assigned([entry.pk for entry in found])
        promises = []
        for entry in found:
            department, name = assigned.get(entry.pk, ("", ""))
            responsible = (department,) if department else tuple(entry.departments)
            if entry.due_on:
                promises.append(Promise(entry.receipt_number, entry.due_on, responsible, name, entry.customer_name))
        return promises

    def _assigned(self, entry_ids: list[int]) -> dict[int, tuple[str, str]]:
        """The last assignment of each."""
        found: dict[int, tuple[str, str]] = {}
        for start in range(0, len(entry_ids), BATCH):
            rows = PostingRow.objects.using(self.using).filter(
                entry_id__in=entry_ids[start : start + BATCH], kind="assigned"
            )
            for entry_id, data in rows.order_by("version").values_list("entry_id", "data"):
                found[entry_id] = (str(data.get("department") or ""), str(data.get("name") or ""))
        return found

    def reminded(self, what: str, numbers: Iterable[str]) -> set[Reminder]:
        """What was said already about these requests."""
        wanted, found = sorted(set(numbers)), set()
        for start in range(0, len(wanted), BATCH):
            rows = AuditRecord.objects.using(self.using).filter(what=what, subject__in=wanted[start : start + BATCH])
            for subject, after in rows.values_list("subject", "after"):
                said: Mapping[str, str] = after or {}
                found.add(Reminder(subject, date.fromisoformat(said["due_on"]), said["department"]))
        return found

    def remind(self, what: str, draft: LetterDraft, said: Iterable[Reminder], actor: Actor, now: datetime) -> int:
        """The mail to the outbox, and that it was said, in one transaction. Returns the letter's id."""
        with self.writing():
            letter = self.add(draft, None, now)
            for one in said:
                after = {"due_on": one.due_on.isoformat(), "department": one.department, "letter": draft.key}
                audit.append(what, one.receipt_number, None, after, actor, now, self.using)
        return letter
