"""Deliveries from their arrival to the moment they were read, and how far each source was looked at.

Order of effects (STYLE: effects in a safe order): bytes in the store, then `receive`, then the mailbox is told and
`mark` says so. Killed between any two, the next poll finds the same thing and nothing is booked twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from itertools import takewhile

from django.db import IntegrityError
from django.db.models import F, Q

from ledger import audit, searching
from ledger.entry import Actor, Arrival, Filing
from ledger.matching import Said
from ledger.models import Cursor, Delivery, Lease
from ledger.remarks import Remark, remark
from ledger.shelf import PROGRAM, Shelf, aware, clean, cut

RECEIVED, READ, WAITING, FILED, QUARANTINE = "received", "read", "waiting", "filed", "quarantine"
WHOLE = "pieces"  # the source of mails that were put together here (`ledger.pieces`)


@dataclass(frozen=True, slots=True)
class CursorState:
    """How far a source was read; `uidvalidity` None before the first look."""

    source: str
    uidvalidity: int | None = None
    last_uid: int = 0
    checked_at: datetime | None = None
    failed_at: datetime | None = None
    error: str = ""


@dataclass(frozen=True, slots=True)
class Became:
    """What became of a delivery: all empty until it is filed."""

    receipt_number: str | None
    relation: str
    outcome: str
    error: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A delivery to be read; its bytes are in the store under `digest`."""

    id: int
    source: str
    key: str
    channel: str
    name: str
    digest: str
    size: int
    received_at: datetime
    attempts: int


class Arrivals(Shelf):
    # -- sources

    def receive(self, arrival: Arrival, now: datetime) -> int | None:
        """Book an arrival; its id, or None when this origin stood already (another poller, a second poll)."""
        row = booked(arrival, now)
        if self.known(row.source, [row.key]):
            return None
        try:
            with self.writing():
                row.save(using=self.using, force_insert=True)
                searching.add(searching.ARRIVALS, [(row.pk, found_by(row.name))], self.using)
        except IntegrityError:  # another poller was quicker: the constraint decides, not the look above
            return None
        return row.id

    def receive_all(self, arrivals: Sequence[Arrival], now: datetime) -> set[str]:
        """Book arrivals of one source in one transaction; the keys of those that did not stand before. Where another
        poller was quicker after all its rows stand, and ours do not."""
        if not arrivals:
            return set()
        rows = [booked(arrival, now) for arrival in arrivals]
        source = rows[0].source
        with self.writing():
            known = self.known(source, [row.key for row in rows])
            new = [row for row in rows if row.key not in known]
            Delivery.objects.using(self.using).bulk_create(new, ignore_conflicts=True)
            mine = Delivery.objects.using(self.using).filter(source=source, key__in=[row.key for row in new])
            names = mine.order_by("id").values_list("id", "name")
            searching.add(searching.ARRIVALS, ((pk, found_by(name)) for pk, name in names), self.using)
        return {row.key for row in new}

    def mark(self, delivery_ids: Iterable[int], now: datetime) -> None:
        """The mailbox was told that these are ours (flagged, moved), or the fax file is in the archive."""
        Delivery.objects.using(self.using).filter(id__in=list(delivery_ids), marked_at=None).update(marked_at=now)

    def unmarked(self, source: str, limit: int = 500) -> list[tuple[int, str]]:
        """(id, key) of what is committed but of which the source was not told yet, oldest first."""
        rows = Delivery.objects.using(self.using).filter(source=source, marked_at=None).order_by("id")
        return list(rows.values_list("id", "key")[:limit])

    def known(self, source: str, keys: Iterable[str]) -> set[str]:
        """Which of these keys of a source stand in the ledger."""
        rows = Delivery.objects.using(self.using).filter(source=source, key__in=list(keys))
        return set(rows.values_list("key", flat=True))

    def cursor(self, source: str) -> CursorState:
        row = Cursor.objects.using(self.using).filter(source=source).first()
        if row is None:
            return CursorState(source)
        return CursorState(source, row.uidvalidity, row.last_uid, row.checked_at, row.failed_at, row.error)

    def advance(self, source: str, uidvalidity: int | None, last_uid: int, now: datetime) -> None:
        """Everything up to `last_uid` is committed. Never steps back within one UIDVALIDITY: pollers may overlap."""
        with self.writing():
            Cursor.objects.using(self.using).bulk_create([Cursor(source=source)], ignore_conflicts=True)
            row = Cursor.objects.using(self.using).select_for_update().get(source=source)
            same = row.uidvalidity == uidvalidity
            row.last_uid = max(row.last_uid, last_uid) if same else last_uid
            row.uidvalidity, row.checked_at, row.failed_at, row.error = uidvalidity, now, None, ""
            row.save(using=self.using)

    def failed(self, source: str, error: str, now: datetime) -> None:
        """The source could not be reached; the server's words stand on the desk until it can."""
        Cursor.objects.using(self.using).bulk_create([Cursor(source=source)], ignore_conflicts=True)
        Cursor.objects.using(self.using).filter(source=source).update(failed_at=now, error=cut(error, 4000))

    def outcomes(self, source: str, keys: Iterable[str]) -> dict[str, Became]:
        """What became of these deliveries of a source, by key."""
        found: dict[str, Became] = {}
        wanted = list(keys)
        for start in range(0, len(wanted), 500):
            rows = Delivery.objects.using(self.using).filter(source=source, key__in=wanted[start : start + 500])
            fields = ("key", "entry__receipt_number", "relation", "outcome", "error")
            found |= {key: Became(number, *rest) for key, number, *rest in rows.values_list(*fields)}
        return found

    # -- leases

    def lease(self, name: str, holder: str, seconds: float, now: datetime) -> bool:
        """Take or keep a lease; False while somebody else holds it."""
        until = now + timedelta(seconds=seconds)
        with self.writing():
            Lease.objects.using(self.using).bulk_create(
                [Lease(name=name, holder=holder, until=until)], ignore_conflicts=True
            )
            mine = Lease.objects.using(self.using).filter(Q(holder=holder) | Q(until__lte=now), name=name)
            return mine.update(holder=holder, until=until) == 1

    def renew(self, name: str, holder: str, seconds: float, now: datetime) -> bool:
        """Keep a lease that is still ours; False where it was lost."""
        mine = Lease.objects.using(self.using).filter(name=name, holder=holder)
        return mine.update(until=now + timedelta(seconds=seconds)) == 1

    def release(self, name: str, holder: str) -> None:
        Lease.objects.using(self.using).filter(name=name, holder=holder).delete()

    def holders(self) -> set[str]:
        """Who holds a lease or a claim now."""
        leases = Lease.objects.using(self.using).values_list("holder", flat=True)
        claims = Delivery.objects.using(self.using).filter(stage=RECEIVED).exclude(claimed_by="")
        return {*leases, *claims.values_list("claimed_by", flat=True).distinct()}

    def forget(self, holder: str) -> None:
        """This holder is dead: what it held is free at once, instead of when its time runs out."""
        Lease.objects.using(self.using).filter(holder=holder).delete()
        Delivery.objects.using(self.using).filter(stage=RECEIVED, claimed_by=holder).update(
            claimed_by="", claimed_until=None
        )

    # -- reading

    def claim_unread(self, holder: str, limit: int, lease_s: float, now: datetime) -> list[Unread]:
        """Deliveries to read, in arrival order, for this reader alone until the claim runs out.

        A reader that died leaves its claim behind: it runs out and the delivery is taken again, now alone, so that the
        one that killed it cannot drag its neighbours along. What killed its readers `read_attempts` times goes to
        quarantine instead of killing the next one.
        """
        with self.writing():
            free = Delivery.objects.using(self.using).filter(stage=RECEIVED)
            free = free.filter(Q(claimed_until=None) | Q(claimed_until__lte=now)).order_by("received_at", "id")
            rows = list(free.select_for_update(skip_locked=self.skips_locked)[:limit])
            spent = [row for row in rows if row.attempts >= self.rules.read_attempts]
            for row in spent:
                why = row.error or (remark("reader_stopped", times=row.attempts),)
                self._set_aside(row, why, PROGRAM, now)
            taken = _together([row for row in rows if row.attempts < self.rules.read_attempts])
            Delivery.objects.using(self.using).filter(id__in=[row.id for row in taken]).update(
                claimed_by=holder, claimed_until=now + timedelta(seconds=lease_s), attempts=F("attempts") + 1
            )
        return [_unread(row) for row in taken]

    def unread(self) -> int:
        """How many wait to be read."""
        return Delivery.objects.using(self.using).filter(stage=RECEIVED).count()

    def note_read(self, delivery_id: int, filing: Filing) -> None:
        """What was read, kept so that filing is a short transaction. Reading again changes nothing once it is filed. A
        piece of a mail waits for the others."""
        sender, subject = cut(filing.sender or filing.caller, 320), cut(filing.subject, 2000)
        piece = filing.piece
        waits = remark("piece_waits", total=piece["total"] or "?", number=piece["number"]) if piece else None
        standing = Delivery.objects.using(self.using).filter(id=delivery_id)
        with self.writing():
            if standing.filter(stage__in=(RECEIVED, READ, WAITING, QUARANTINE)).update(
                stage=WAITING if piece else READ,
                outcome="",
                filing=clean(asdict(filing)),
                said=clean(Said.of(filing).plain()),
                message_id=cut(piece["id"] if piece else filing.message_id, 400),  # by which its like find it
                **({"decision": {"reasons": [waits.plain()]}} if waits else {}),
                sender=sender,
                subject=subject,
                machine=cut(filing.machine, 60),
                error="",
                claimed_by="",
                claimed_until=None,
            ):
                text = found_by(standing.values_list("name", flat=True).get(), sender, subject)
                searching.keep(searching.ARRIVALS, delivery_id, text, self.using)

    def quarantine(self, delivery_id: int, error: str | tuple[Remark, ...], now: datetime) -> None:
        """No retry by itself can help: set aside with its error, its bytes stay in the store, the next one goes on."""
        with self.writing():
            row = Delivery.objects.using(self.using).select_for_update().get(id=delivery_id)
            if row.stage != FILED:
                self._set_aside(row, error, PROGRAM, now)

    def retry(self, delivery_id: int, actor: Actor, now: datetime) -> bool:
        """The button on the desk: read a quarantined delivery again. False where it is not in quarantine."""
        with self.writing():
            waiting = Delivery.objects.using(self.using).filter(id=delivery_id, stage=QUARANTINE)
            if not waiting.update(
                stage=RECEIVED, outcome="", attempts=0, claimed_by="", claimed_until=None, filed_at=None
            ):
                return False
            audit.append("retried", f"delivery {delivery_id}", None, None, actor, now, self.using)
            return True

    def _set_aside(self, row: Delivery, error: str | tuple[Remark, ...], actor: Actor, now: datetime) -> None:
        """The error as words; remarks also as the decision's reasons, so that the desk says them in its own language."""
        words = error if isinstance(error, str) else "; ".join(each.said() for each in error)
        row.stage, row.outcome, row.error, row.filed_at = QUARANTINE, QUARANTINE, cut(words, 4000), now
        row.claimed_by, row.claimed_until = "", None
        why = {} if isinstance(error, str) else {"reasons": [clean(each.plain()) for each in error]}
        row.decision = {name: kept for name, kept in (row.decision or {}).items() if name != "reasons"} | why or None
        row.save(using=self.using)
        audit.append("quarantined", f"delivery {row.id}", None, {"error": row.error}, actor, now, self.using)


def found_by(name: str, sender: str = "", subject: str = "") -> str:
    """What an arrival is searched by: a text of `ledger.searching`."""
    return " ".join(filter(None, (name, sender, subject))).lower()


def booked(arrival: Arrival, now: datetime) -> Delivery:
    return Delivery(
        source=arrival.source[:300],
        key=arrival.key[:400],
        channel=arrival.channel,
        name=cut(arrival.name, 300),
        digest=arrival.digest,
        size=arrival.size,
        received_at=aware(arrival.received_at),
        stored_at=aware(now),
    )


def _together(rows: list[Delivery]) -> list[Delivery]:
    """Rows that may be read in one go: those tried before are each read alone."""
    if rows and rows[0].attempts:
        return rows[:1]
    return list(takewhile(lambda row: not row.attempts, rows))


def _unread(row: Delivery) -> Unread:
    return Unread(
        row.id, row.source, row.key, row.channel, row.name, row.digest, row.size, row.received_at, row.attempts + 1
    )
