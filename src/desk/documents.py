"""What arrived, read again for the screen: documents as plain JSON, kept in a small folder so that a second look is
instant.

Reading happens in the sandbox (a process that can be killed), one document after the other; a scan may take many
seconds, so pages show at once and ask for the document afterwards. What is kept is only a copy: the folder may be
emptied at any time, and entries unused for a month, or beyond the newest 400, go by themselves.
"""

from __future__ import annotations

import hashlib
import json
import logging
import tempfile
import threading
import time
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from desk.house import house
from desk.settings import HOUSE
from intake.delivery import Received
from intake.document import Box, Document, Line, Page
from intake.errors import Transient
from intake.message import Message
from intake.pipeline import delivery_of_row
from ledger.queries import DeliveryLine

log = logging.getLogger("desk.documents")

Paper = dict[str, Any]

FORM = "3"  # raise it when the JSON below changes its shape
KEPT = 400
KEPT_S = 30 * 86400
HELD = 32
PATIENCE_S = 100.0

_memory: OrderedDict[str, list[Paper]] = OrderedDict()
_memory_lock = threading.Lock()
_reading = threading.Lock()


def papers_if_known(row: DeliveryLine) -> list[Paper] | None:
    """The documents of a delivery where they were read before; None where that would take reading."""
    name = _name_of(row)
    with _memory_lock:
        if name in _memory:
            _memory.move_to_end(name)
            return _memory[name]
    try:
        path = _folder() / name
        known: list[Paper] = json.loads(path.read_text("utf8"))
        path.touch()
    except (OSError, ValueError):
        return None
    _hold(name, known)
    return known


def papers(row: DeliveryLine) -> list[Paper]:
    """The documents of a delivery, read now if need be. Unreadable or Transient say why not."""
    known = papers_if_known(row)
    if known is not None:
        return known
    with _turn():
        known = papers_if_known(row)  # another thread may have read it while we waited
        if known is not None:
            return known
        received = house().readers.read(delivery_of_row(house(), row))
    made = [_plain(document, received.message) for document in received.documents] or [_empty(received)]
    made[0]["delivery_notes"] = [note.plain() for note in received.notes]
    _keep(_name_of(row), made)
    return made


def paper(row: DeliveryLine, index: int) -> Paper:
    """One document of a delivery; LookupError where it has no such document."""
    known = papers(row)
    if not 0 <= index < len(known):
        raise LookupError(index)
    return known[index]


@contextmanager
def _turn() -> Iterator[None]:
    """One document is read at a time; whoever waits too long is told to come back."""
    if not _reading.acquire(timeout=PATIENCE_S):
        raise Transient("other documents are being read")
    try:
        yield
    finally:
        _reading.release()


def message_at(message: Message | None, part: Sequence[int]) -> Message:
    """The mail whose body a document is: the delivery itself, or one nested in it. LookupError where there is none."""
    for place in part:
        inside = message.attachments if message else ()
        message = inside[place].nested if place < len(inside) else None
    if message is None:
        raise LookupError(part)
    return message


def _has_html(document: Document, message: Message | None) -> bool:
    try:
        return document.role in ("body", "nested") and bool(message_at(message, document.part).html)
    except LookupError:
        return False


def _plain(document: Document, message: Message | None) -> Paper:
    return {
        "html": _has_html(document, message),
        "source": document.source,
        "media_type": document.media_type,
        "part": list(document.part),
        "role": document.role,
        "notes": [note.plain() for note in document.notes],
        "pages": [_leaf(page) for page in document.pages],
    }


def _leaf(page: Page) -> dict[str, Any]:
    return {
        "number": page.number,
        "width": page.width,
        "height": page.height,
        "turn": page.turn,
        "skew": page.skew,
        "recognised": page.recognised,
        "kind": page.kind,
        "lines": [_strip(line) for line in page.lines],
    }


def _strip(line: Line) -> dict[str, Any]:
    return {
        "text": line.text,
        "start": line.start,
        "voice": line.voice.value,
        "struck": line.struck,
        "box": _corners(line.box),
    }


def _corners(box: Box | None) -> list[float] | None:
    return [box.x0, box.y0, box.x1, box.y1] if box else None


def _empty(received: Received) -> Paper:
    """A delivery without any document still has something to show: what was noted about it."""
    channel = received.delivery.channel.value
    return {"source": channel, "media_type": "", "part": [], "role": "body", "notes": [], "pages": [], "html": False}


def _name_of(row: DeliveryLine) -> str:
    """The reading depends on the bytes and the file's name, and on nothing else of the delivery."""
    return hashlib.sha256(f"{FORM}\0{row.digest}\0{row.name}".encode()).hexdigest() + ".json"


def _folder() -> Path:
    folder = HOUSE.resolve("var/desk-cache")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def _hold(name: str, made: list[Paper]) -> None:
    with _memory_lock:
        _memory[name] = made
        _memory.move_to_end(name)
        while len(_memory) > HELD:
            _memory.popitem(last=False)


def _keep(name: str, made: list[Paper]) -> None:
    """Keep a reading on disk; a full disk costs speed, never an answer."""
    _hold(name, made)
    keep_file(name, json.dumps(made, ensure_ascii=False).encode())


def kept_file(name: str) -> bytes | None:
    """A file of the folder, by a name made of a digest, never by a stranger's."""
    try:
        return (_folder() / name).read_bytes()
    except OSError:
        return None


def keep_file(name: str, content: bytes) -> None:
    try:
        with tempfile.NamedTemporaryFile(dir=_folder(), delete=False) as made:
            made.write(content)
        Path(made.name).replace(_folder() / name)
        _tidy()
    except OSError as problem:
        log.warning("nothing kept in the desk's folder: %s", problem)


def _tidy() -> None:
    """Drop what nobody looked at for a month, and the oldest beyond the number kept."""
    known = []
    for path in _folder().iterdir():
        with suppress(OSError):
            known.append((path.stat().st_mtime, path))
    known.sort(reverse=True)
    oldest = time.time() - KEPT_S
    for place, (changed, path) in enumerate(known):
        if place >= KEPT or changed < oldest:
            path.unlink(missing_ok=True)
