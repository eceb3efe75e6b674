"""Pieces of mails sent in several, put together once all are in the house: a step of the filer, before it files.

Bytes first: the whole goes to the store and is synced, then it is booked and its pieces are done with in one transaction.
Killed between the two, the next run makes the same bytes again and books them once.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from intake import pieces
from intake.pieces import Arrived
from ledger.remarks import remark

if TYPE_CHECKING:
    from intake.wiring import House
    from ledger.pieces import PieceRow

log = logging.getLogger("intake.pipeline")


def put_together(house: House, now: datetime) -> int:
    """Every set of pieces that is whole, as a mail to be read; how many. What will not be whole goes to a person."""
    house.book.came_again(remark("piece_again"), now)
    return sum(_gathered(house, rows, now) for rows in house.book.pieces())


def _gathered(house: House, rows: Sequence[PieceRow], now: datetime) -> bool:
    largest = house.settings.limits.message_bytes
    arrived = [Arrived(row.id, row.number, row.total, row.payload, row.size) for row in rows]
    verdict = pieces.judged(arrived, largest)
    if verdict.whole:
        return _whole(house, rows, verdict.whole, now)
    days = house.settings.limits.pieces_days
    late = now - max(row.stored_at for row in rows) > timedelta(days=days)
    if verdict.why or late:
        numbers = [str(number) for number in sorted({row.number for row in rows})[:20]]
        alone = remark("pieces_missing", numbers=numbers, days=days)
        why = remark("pieces_apart", why=verdict.why) if verdict.why else alone
        for row in rows:
            if not row.outcome:
                house.book.quarantine(row.id, (why,), now)
    return False


def _whole(house: House, rows: Sequence[PieceRow], order: Sequence[int], now: datetime) -> bool:
    from ledger.arrivals import WHOLE
    from ledger.entry import Arrival

    by_id = {row.id: row for row in rows}
    try:
        raw = pieces.joined(house.store.get(by_id[one].digest) for one in order)
    except FileNotFoundError:
        for row in rows:
            house.book.quarantine(row.id, (remark("pieces_apart", why=remark("pieces_gone")),), now)
        return False
    digest = house.store.put(raw)
    last = max(rows, key=lambda row: (row.received_at, row.id))
    name = f"{by_id[order[0]].piece.strip('<>')[:200]}.eml"
    arrival = Arrival(WHOLE, digest, "email", name, digest, len(raw), last.received_at)
    booked = house.book.put_together(arrival, [row.id for row in rows], remark("piece_joined"), now)
    log.info("pieces=%s put together delivery=%s", len(rows), booked)
    return booked is not None
