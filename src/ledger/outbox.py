"""The outbox: letters commit with what they speak of, and go out later, once.

Before a letter is dialled, `begin_attempt` commits attempts + 1 and the moment of the next try (mox `queue.go`). A
sender killed in mid-dialogue leaves the letter in `sending`; once its moment has passed it goes again with the same
Message-ID and is counted as in doubt. That is the only repetition the ledger admits.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F, Q

from ledger import audit, folding
from ledger.entry import ANSWERING, Actor, LetterDraft, allowed
from ledger.models import Entry, Letter
from ledger.shelf import Shelf, cut

WAITS_S = (60, 300, 900, 3600, 14400)  # after the first, second ... try that the server put off; the last repeats


@dataclass(frozen=True, slots=True)
class Attempt:
    """A letter, ready to be dialled once. `in_doubt` above 0: it may have gone before, with this Message-ID."""

    id: int
    key: str
    to: str
    medium: str
    message_id: str
    raw: bytes
    attempts: int
    in_doubt: int
    receipt_number: str | None


@dataclass(frozen=True, slots=True)
class Undrawn:
    """A letter that was committed before its page was drawn."""

    id: int
    raw: bytes
    paper: str


class Outbox(Shelf):
    def add(self, draft: LetterDraft, entry_id: int | None, now: datetime, delivery_id: int | None = None) -> int:
        """Put a letter in the outbox; the same key never goes out twice. Returns the id of the one that stands.

        Above the breaker's rate to one correspondent it is held on the desk: two robots answering each other stop.
        """
        held, why = draft.hold, draft.why
        since = now - timedelta(seconds=self.rules.breaker_s)
        if not held and self.letters_to(draft.to, since) >= self.rules.breaker_letters:
            held, why = True, "breaker"
        row = Letter(
            key=draft.key[:200],
            entry_id=entry_id,
            delivery_id=delivery_id,
            occasion=draft.occasion,
            language=draft.language,
            medium=draft.medium,
            to=draft.to.lower(),
            subject=draft.subject,
            message_id=draft.message_id,
            raw=draft.raw,
            paper=draft.paper,
            state="held" if held else "due",
            why=why,
            created_at=now,
            next_attempt_at=now,
        )
        Letter.objects.using(self.using).bulk_create([row], ignore_conflicts=True)
        return Letter.objects.using(self.using).only("id").get(key=row.key).id

    def letters_to(self, address: str, since: datetime) -> int:
        """Letters made for a correspondent since a moment, whatever became of them."""
        mine = Letter.objects.using(self.using).filter(to=address.lower(), created_at__gte=since)
        return mine.exclude(state="cancelled").count()

    def undrawn(self, limit: int) -> list[Undrawn]:
        """Letters whose page is still to be drawn, oldest first."""
        rows = Letter.objects.using(self.using).filter(state__in=("held", "due")).exclude(paper="").order_by("id")
        return [Undrawn(pk, bytes(raw), paper) for pk, raw, paper in rows.values_list("id", "raw", "paper")[:limit]]

    def drawn(self, letter_id: int, raw: bytes) -> None:
        """The whole letter. Drawn twice at once, the first stands: what goes out never changes."""
        Letter.objects.using(self.using).filter(id=letter_id).exclude(paper="").update(raw=raw, paper="")

    def undrawable(self, letter_id: int, why: str) -> None:
        """Its page cannot be drawn: it fails in sight of QA and stands in no other letter's way."""
        mine = Letter.objects.using(self.using).filter(id=letter_id, state__in=("held", "due")).exclude(paper="")
        mine.update(state="failed", why=cut(why, 4000))

    def due(self, limit: int, now: datetime) -> list[int]:
        """Ids of letters whose moment has come, longest waiting first; also those whose sender died."""
        rows = Letter.objects.using(self.using).filter(state__in=("due", "sending"), next_attempt_at__lte=now, paper="")
        return list(rows.order_by("next_attempt_at", "id").values_list("id", flat=True)[:limit])

    def begin_attempt(self, letter_id: int, now: datetime, retry_s: float) -> Attempt | None:
        """Take a letter for one try; None where another sender has it or it is no longer due.

        Committed before anything is dialled. `retry_s` must be longer than a dialogue can last.
        """
        with self.writing():
            due = Letter.objects.using(self.using).filter(id=letter_id, next_attempt_at__lte=now, paper="")
            row = due.filter(state__in=("due", "sending")).select_for_update().first()
            if row is None:
                return None
            row.in_doubt += row.state == "sending"  # its last sender never told us how it ended
            row.attempts += 1
            row.state, row.next_attempt_at = "sending", now + timedelta(seconds=retry_s)
            row.save(using=self.using, update_fields=["in_doubt", "attempts", "state", "next_attempt_at"])
            number = row.entry.receipt_number if row.entry else None
        return Attempt(
            row.id, row.key, row.to, row.medium, row.message_id, bytes(row.raw), row.attempts, row.in_doubt, number
        )

    def sent(self, letter_id: int, now: datetime) -> None:
        self._after(letter_id, state="sent", why="", sent_at=now)

    def deferred(self, letter_id: int, why: str, now: datetime) -> None:
        """Not now, says the server: tried again, later each time, and given up after `send_for_s`."""
        row = Letter.objects.using(self.using).only("attempts", "created_at").get(id=letter_id)
        if (now - row.created_at).total_seconds() > self.rules.send_for_s:
            self._after(letter_id, state="failed", why=cut(why, 4000))
            return
        wait = WAITS_S[min(max(row.attempts, 1), len(WAITS_S)) - 1]
        self._after(letter_id, state="due", why=cut(why, 4000), next_attempt_at=now + timedelta(seconds=wait))

    def refused(self, letter_id: int, why: str, now: datetime) -> None:
        """For good, says the server. The address is shown to QA with its words."""
        self._after(letter_id, state="refused", why=cut(why, 4000))

    def doubtful(self, letter_id: int, why: str, now: datetime) -> None:
        """The line went dead after DATA: perhaps it has it. It goes again with the same Message-ID, and is counted."""
        self.deferred(letter_id, why, now)
        Letter.objects.using(self.using).filter(id=letter_id).update(in_doubt=F("in_doubt") + 1)

    def bounced(self, message_id: str, now: datetime) -> int | None:
        """A delivery report spoke of this letter; its id, or None where it is none of ours."""
        row = Letter.objects.using(self.using).filter(message_id=message_id).only("id").first()
        if row is None:
            return None
        Letter.objects.using(self.using).filter(id=row.id, bounced_at=None).update(bounced_at=now)
        return row.id

    def release_letter(self, letter_id: int, actor: Actor, now: datetime) -> bool:
        """A held letter may go now. False where it was not held. A promise it keeps is kept from now on."""
        with self.writing():
            if not self._decide(letter_id, ("held",), "due", "letter_released", "", actor, now):
                return False
            row = Letter.objects.using(self.using).only("entry_id", "occasion").get(id=letter_id)
            if row.entry_id is not None and row.occasion in ANSWERING:
                self.answered(row.entry_id, row.occasion, actor, now)
            return True

    def answered(self, entry_id: int, what: str, actor: Actor, now: datetime) -> None:
        """The customer hears from us: said once for each promise. Inside the caller's transaction."""
        entry = Entry.objects.using(self.using).select_for_update(of=("self",)).get(pk=entry_id)
        state = folding.state_of(entry, self.using)
        if state.answered_at is None and allowed(state.state, "answered"):
            folding.append(entry, [("answered", {"what": what}, None)], actor, now, self.using)

    def cancel_letter(self, letter_id: int, actor: Actor, why: str, now: datetime) -> bool:
        """A letter that has not gone shall not go. False where it has, or is being dialled."""
        return self._decide(letter_id, ("held", "due", "failed"), "cancelled", "letter_cancelled", why, actor, now)

    def _decide(
        self, letter_id: int, states: tuple[str, ...], to: str, what: str, why: str, actor: Actor, now: datetime
    ) -> bool:
        with self.writing():
            rows = Letter.objects.using(self.using).filter(Q(state__in=states), id=letter_id)
            if not rows.update(state=to, why=why, next_attempt_at=now):
                return False
            audit.append(
                what, f"letter {letter_id}", {"state": list(states)}, {"state": to, "why": why}, actor, now, self.using
            )
            return True

    def _after(self, letter_id: int, **fields: object) -> None:
        Letter.objects.using(self.using).filter(id=letter_id, state="sending").update(**fields)
