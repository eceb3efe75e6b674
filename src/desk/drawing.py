"""Pictures of pages, drawn in a process of their own: a PDF that crashes its renderer must not take the desk along."""

from __future__ import annotations

import hashlib
import threading
from concurrent.futures import TimeoutError as TooLong
from multiprocessing import get_context

from pebble import ProcessExpired, ProcessPool

from desk.documents import Paper, keep_file, kept_file
from desk.house import raw_bytes
from desk.renderer import DPI, draw
from desk.settings import HOUSE
from intake.errors import Unreadable
from ledger.queries import DeliveryLine

SECONDS = 40.0

_pool: ProcessPool | None = None
_lock = threading.Lock()


def has_pictures(paper: Paper) -> bool:
    """Whether the document has pages one can look at."""
    kind = paper["media_type"]
    sized = any(page["width"] for page in paper["pages"])
    return sized and (kind == "application/pdf" or kind.startswith("image/"))


def picture(row: DeliveryLine, paper: Paper, number: int) -> bytes:
    """Page `number` of a document as PNG, upright and level as it was read. Unreadable says why not."""
    leaf = next((page for page in paper["pages"] if page["number"] == number), None)
    if leaf is None:
        raise LookupError(number)
    part = tuple(paper["part"])
    name = (
        hashlib.sha256(f"{row.digest}\0{part}\0{number}\0{leaf['turn']}\0{leaf['skew']}\0{DPI}".encode()).hexdigest()
        + ".png"
    )
    known = kept_file(name)
    if known is None:
        known = _drawn(raw_bytes(row.digest), row.name, part, number, leaf["turn"], leaf["skew"])
        keep_file(name, known)
    return known


def own_page(pdf: bytes, number: int = 1) -> bytes:
    """A page of a letter or form of our own as PNG; not kept, for it may be one that is never sent."""
    return _drawn(pdf, "letter.pdf", (), number, 0, 0.0)


def _drawn(raw: bytes, name: str, part: tuple[int, ...], number: int, turn: int, skew: float) -> bytes:
    try:
        future = _workers().schedule(draw, args=(raw, name, part, number, turn, skew, HOUSE.limits), timeout=SECONDS)
        return future.result()
    except (TooLong, ProcessExpired) as problem:
        raise Unreadable("the page could not be drawn in time") from problem
    except (ValueError, LookupError) as problem:
        raise Unreadable("the page has no picture") from problem
    except RuntimeError as problem:  # the pool itself broke; the next page gets a new one
        close()
        raise Unreadable("the page could not be drawn") from problem


def _workers() -> ProcessPool:
    global _pool
    with _lock:
        if _pool is None:
            _pool = ProcessPool(max_workers=1, max_tasks=200, context=get_context("spawn"))
        return _pool


def close() -> None:
    """End the drawing process; the next picture starts another."""
    global _pool
    with _lock:
        pool, _pool = _pool, None
    if pool is not None:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()
