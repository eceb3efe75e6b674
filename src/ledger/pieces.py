"""Pieces of mails that were sent in several: they wait beside the road until all are here, and hold nobody up.

A piece that was read is at the stage "waiting"; neither reader nor filer takes it. The whole is a delivery of its own,
of the source `WHOLE`: it is read and filed like any other, has the one receipt number, and its pieces are tied to what it
becomes. Whole and pieces change in one transaction, so a crash leaves either all waiting or all done. The stored bytes of
every piece stay as they came.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from ledger import searching
from ledger.arrivals import FILED, QUARANTINE, WAITING, WHOLE, booked, found_by
from ledger.entry import Arrival, Decision, Relation
from ledger.filing import FilingTable
from ledger.models import Delivery, Entry
from ledger.remarks import Remark

AT_ONCE = 5_000  # waiting pieces looked at in one go: more is somebody's attack, and the oldest are looked at first


@dataclass(frozen=True, slots=True)
class PieceRow:
    """A piece that waits, or was set aside: `outcome` is "" or "quarantine"."""

    id: int
    source: str
    digest: str
    size: int
    sender: str
    piece: str  # the id that all pieces of one mail name
    number: int
    total: int
    payload: str
    outcome: str
    received_at: datetime
    stored_at: datetime


class Pieces(FilingTable):
    def pieces(self) -> list[list[PieceRow]]:
        """Pieces in the house by sender and id, where any of them waits; those set aside may still find their like."""
        waiting = self._rows(Delivery.objects.using(self.using).filter(stage=WAITING).order_by("received_at", "id"))
        aside = Delivery.objects.using(self.using).filter(
            stage=QUARANTINE, message_id__in={row.piece for row in waiting}
        )
        sets: dict[tuple[str, str], list[PieceRow]] = {}
        for row in waiting:
            sets.setdefault((row.sender, row.piece), []).append(row)
        for row in self._rows(aside.order_by("received_at", "id")):
            if (row.sender, row.piece) in sets:
                sets[row.sender, row.piece].append(row)
        return list(sets.values())

    def put_together(self, whole: Arrival, piece_ids: Sequence[int], why: Remark, now: datetime) -> int | None:
        """The whole as a delivery to be read, and its pieces done with; its id. None where a piece moved meanwhile, or
        the whole stands already: then the pieces came again, and are tied to what it became."""
        with self.writing():
            rows = list(
                Delivery.objects.using(self.using)
                .select_for_update(of=("self",))
                .filter(pk__in=piece_ids, stage__in=(WAITING, QUARANTINE))
                .order_by("pk")
            )
            if len(rows) != len(set(piece_ids)):
                return None
            standing = Delivery.objects.using(self.using).filter(source=WHOLE, key=whole.key).first()
            made = standing or booked(whole, now)
            if standing is None:
                made.marked_at, made.decision = now, {"pieces": [row.pk for row in rows]}
                made.save(using=self.using, force_insert=True)
                searching.add(searching.ARRIVALS, [(made.pk, found_by(made.name))], self.using)
            self._done_with(rows, why, standing.entry if standing else None, now)
            return None if standing else made.pk

    def came_again(self, why: Remark, now: datetime) -> int:
        """Waiting pieces that were put together before, by whichever way they came now, are done with; how many."""
        waiting = self._rows(Delivery.objects.using(self.using).filter(stage=WAITING).order_by("received_at", "id"))
        before = self._put_together_before(sorted({row.piece for row in waiting}))
        again = [row for row in waiting if _same(row) in before]
        for row in again:
            with self.writing():
                mine = (
                    Delivery.objects.using(self.using).select_for_update(of=("self",)).filter(pk=row.id, stage=WAITING)
                )
                self._done_with(list(mine), why, before[_same(row)], now)
        return len(again)

    def _put_together_before(self, ids: Sequence[str]) -> dict[tuple[str, str, int, str], Entry | None]:
        """The pieces of these ids that are done with, and the request that each became part of."""
        found: dict[tuple[str, str, int, str], Entry | None] = {}
        for start in range(0, len(ids), 500):
            done = Delivery.objects.using(self.using).filter(
                stage=FILED, outcome="no_request", message_id__in=ids[start : start + 500], filing__isnull=False
            )
            for row in done.select_related("entry"):
                if row.filing and (said := row.filing.get("piece")):
                    found[row.sender, row.message_id, said["number"], said["payload"]] = row.entry
        return found

    def _done_with(self, rows: Sequence[Delivery], why: Remark, entry: Entry | None, now: datetime) -> None:
        for row in rows:
            if row.error:  # it stood in the quarantine
                row.error = ""
                row.save(using=self.using, update_fields=["error"])
            self._set_outcome(row, "no_request", Decision(Relation.NONE, reasons=(why,)), entry, now)

    def _rows(self, rows: QuerySet[Delivery]) -> list[PieceRow]:
        fields = ("id", "source", "digest", "size", "sender", "message_id", "outcome", "received_at", "stored_at")
        return [
            PieceRow(
                pk,
                source,
                digest,
                size,
                sender,
                piece,
                said["number"],
                said["total"],
                said["payload"],
                outcome,
                *moments,
            )
            for pk, source, digest, size, sender, piece, outcome, *moments, said in rows.values_list(
                *fields, "filing__piece"
            )[:AT_ONCE]
            if said
        ]


def _same(row: PieceRow) -> tuple[str, str, int, str]:
    return row.sender, row.piece, row.number, row.payload
