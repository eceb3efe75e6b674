"""The folder where a fax server drops its files: taken when whole, archived by date, never deleted.

A file is whole when its size and time have stood still for `settle_s` and the end of its format is there: a fax
server writes slowly, some copy into place, some rename. The folder is looked through in full every time: it may be on
a network share that reports no events, vanishes and returns.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import logging
import os
import shutil
import stat
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO
from zoneinfo import ZoneInfo

from intake.delivery import Channel, Delivery, Origin
from intake.errors import Transient, Unreadable
from intake.reading.faxes import parse_name
from intake.settings import Fax, Settings

__all__ = ["FaxFolder", "is_whole", "parse_name"]

log = logging.getLogger(__name__)

UNFINISHED = (".tmp", ".part", ".partial", ".filepart", ".crdownload", ".lock", "~")  # names that writers use meanwhile
GIVEN_UP_AFTER_S = 3600.0  # a file without its format's end that stands still so long is taken as it is


@dataclass(frozen=True, slots=True)
class _Seen:
    size: int
    changed_ns: int
    since: datetime


class FaxFolder:
    """One folder. It remembers only how long each file has stood still; losing that costs `settle_s`."""

    def __init__(self, settings: Settings) -> None:
        self._fax: Fax = settings.fax
        self._zone: ZoneInfo = settings.zone
        self._limit = settings.limits.message_bytes
        self._folder = settings.resolve(settings.fax.folder) if settings.fax.folder else None
        self._archive = settings.resolve(settings.fax.archive)
        self._seen: dict[str, _Seen] = {}

    @property
    def source(self) -> str:
        """The name of this source in a delivery's origin."""
        return f"fax:{self._folder.name if self._folder else ''}"

    def ready(self, now: datetime) -> Iterator[Path]:
        """Files that may be taken, in the order in which they arrived. Raises Transient while the folder is out of reach."""
        if self._folder is None:
            return
        seen: dict[str, _Seen] = {}
        still: list[tuple[datetime, str, os.stat_result]] = []
        for name in self._names(self._folder):
            try:
                about = (self._folder / name).stat(follow_symlinks=False)
            except OSError:  # taken or renamed meanwhile
                continue
            if not _regular(about) or about.st_size == 0:
                continue
            seen[name] = self._since(self._seen.get(name), about, now)
            if (now - seen[name].since).total_seconds() >= self._fax.settle_s:
                still.append((self._arrived(_shown(name), about), name, about))
        self._seen = seen
        for _, name, about in sorted(still, key=lambda one: one[:2]):
            path = self._folder / name
            if self._whole(path, about, now):
                yield path

    def _arrived(self, shown: str, about: os.stat_result) -> datetime:
        said = parse_name(shown, self._fax.name_pattern, self._zone).arrived_at
        return said or datetime.fromtimestamp(about.st_mtime, UTC)

    def _names(self, folder: Path) -> list[str]:
        try:
            names = os.listdir(folder)  # noqa: PTH208  # ten thousand files: names only, no Path for each
        except OSError as problem:
            raise Transient(f"the fax folder {folder} cannot be read: {problem.strerror}") from problem
        return sorted(n for n in names if not n.startswith(".") and not n.lower().endswith(UNFINISHED))

    @staticmethod
    def _since(before: _Seen | None, about: os.stat_result, now: datetime) -> _Seen:
        """Since when it stands still: at first sight its own time tells, unless a wrong clock put it in the future."""
        if before and (before.size, before.changed_ns) == (about.st_size, about.st_mtime_ns):
            return before
        since = now if before else min(now, datetime.fromtimestamp(about.st_mtime, UTC))
        return _Seen(about.st_size, about.st_mtime_ns, since)

    def _whole(self, path: Path, about: os.stat_result, now: datetime) -> bool:
        """Its end is there; or it stands still for so long that nothing more will come, and a person must see it."""
        if now.timestamp() - about.st_mtime > GIVEN_UP_AFTER_S:
            return _openable(path)
        try:
            return is_whole(path)
        except OSError:  # locked by its writer
            return False

    def to_delivery(self, path: Path) -> Delivery:
        """The file as a delivery; the moment is that of its name, else its time of change.

        Raises Transient where it cannot be read now, Unreadable where it is larger than the limit.
        """
        try:
            about = path.stat()
            if about.st_size > self._limit:
                raise Unreadable(f"{_shown(path.name)}: larger than limits.message_bytes")
            raw = path.read_bytes()
        except OSError as problem:
            raise Transient(f"{_shown(path.name)}: {problem.strerror}") from problem
        name = _shown(path.name)
        moment = self._arrived(name, about)
        key = f"{name}@{hashlib.sha256(raw).hexdigest()[:16]}"
        return Delivery(Origin(self.source, key), Channel.FAX, name, raw, moment)

    def archive(self, path: Path, delivery: Delivery) -> Path:
        """Move the file to ARCHIVE/YYYY/MM/DD; never over another file, and never another file than was taken.

        A file replaced since it was read stays: it is the next delivery. Raises Transient where the archive is out of
        reach; the file then stays in the folder, and the ledger knows it by its origin.
        """
        day = delivery.received_at.astimezone(self._zone)
        folder = self._archive / f"{day:%Y}" / f"{day:%m}" / f"{day:%d}"
        try:
            if hashlib.sha256(path.read_bytes()).hexdigest() != delivery.digest:
                return path
            folder.mkdir(parents=True, exist_ok=True)
            return self._moved(path, folder, delivery)
        except FileNotFoundError as problem:
            done = [p for p in _names_for(folder, path.name, delivery.digest) if p.exists()]
            if done:  # moved by a run that was killed after moving
                return done[0]
            raise Transient(f"{_shown(path.name)} is gone from the fax folder") from problem
        except OSError as problem:
            raise Transient(f"{_shown(path.name)} cannot be archived: {problem.strerror}") from problem

    @staticmethod
    def _moved(path: Path, folder: Path, delivery: Delivery) -> Path:
        for target in _names_for(folder, path.name, delivery.digest):
            try:
                _move(path, target)
            except FileExistsError:
                if hashlib.sha256(target.read_bytes()).hexdigest() == delivery.digest:
                    path.unlink()  # the very same bytes are there already
                    return target
                continue
            return target
        raise OSError(errno.EEXIST, "every name is taken")


def _names_for(folder: Path, name: str, digest: str) -> Iterator[Path]:
    """The file's own name, then the same with the digest's beginning, then with a number."""
    stem, dot, ending = name.rpartition(".")
    stem, ending = (stem, dot + ending) if dot and stem else (name, "")
    yield folder / name
    yield folder / f"{stem}.{digest[:8]}{ending}"
    for number in range(2, 100):
        yield folder / f"{stem}.{digest[:8]}-{number}{ending}"


def _move(path: Path, target: Path) -> None:
    """Rename without replacing; over a file system's border by a synced copy. Raises FileExistsError."""
    try:
        os.link(path, target)
    except FileExistsError:
        raise
    except OSError:  # another file system, or one without hard links
        _copied(path, target)
    path.unlink()


def _copied(path: Path, target: Path) -> None:
    with path.open("rb") as source, target.open("xb") as copy:
        try:
            shutil.copyfileobj(source, copy)
            copy.flush()
            os.fsync(copy.fileno())
        except OSError:
            target.unlink(missing_ok=True)
            raise
    with contextlib.suppress(OSError):
        shutil.copystat(path, target)


def _regular(about: os.stat_result) -> bool:
    """A plain file: no folder, and no link that a stranger could point elsewhere."""
    return stat.S_ISREG(about.st_mode)


def _openable(path: Path) -> bool:
    try:
        with path.open("rb"):
            return True
    except OSError:
        return False


def _shown(name: str) -> str:
    """A file name of any bytes as printable text; undecodable bytes as U+FFFD."""
    text = os.fsencode(name).decode("utf-8", "replace")
    return "".join(c if c.isprintable() else "\ufffd" for c in text) or "\ufffd"


def is_whole(path: Path) -> bool:
    """Is the end of the format there? PDF: %%EOF near the end; TIFF: every directory and its data inside the file."""
    with path.open("rb") as file:
        head = file.read(8)
        size = file.seek(0, os.SEEK_END)
        if head.startswith(b"%PDF-"):
            file.seek(max(0, size - 2048))
            return b"%%EOF" in file.read()
        if head[:4] in (b"II*\0", b"MM\0*"):
            return _whole_tiff(file, size, "<" if head[:2] == b"II" else ">", head)
    return True  # another format has no end that could be checked cheaply; standing still must do


def _whole_tiff(file: BinaryIO, size: int, order: str, head: bytes) -> bool:
    """Walks the image directories (TIFF 6.0, section 2)."""
    (at,) = struct.unpack(order + "I", head[4:8])
    visited: set[int] = set()
    while at:
        if at in visited or at + 2 > size or len(visited) > 1000:
            return False
        visited.add(at)
        file.seek(at)
        (count,) = struct.unpack(order + "H", file.read(2))
        entries = file.read(12 * count + 4)
        if len(entries) < 12 * count + 4:
            return False
        if not _strips_inside(file, size, order, entries, count):
            return False
        (at,) = struct.unpack(order + "I", entries[-4:])
    return bool(visited)


STRIP_OFFSETS, STRIP_BYTES = 273, 279
WIDTHS = {3: ("H", 2), 4: ("I", 4)}
SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}  # bytes of a value, by its type


def _strips_inside(file: BinaryIO, size: int, order: str, entries: bytes, count: int) -> bool:
    """Does every value and every strip of the picture end inside the file?"""
    values: dict[int, tuple[int, ...]] = {}
    for index in range(count):
        tag, kind, many = struct.unpack_from(order + "HHI", entries, 12 * index)
        length = SIZES.get(kind, 1) * many
        if length > 4 and struct.unpack_from(order + "I", entries, 12 * index + 8)[0] + length > size:
            return False
        if tag in (STRIP_OFFSETS, STRIP_BYTES) and kind in WIDTHS and many < 100_000:
            values[tag] = _values(file, order, entries[12 * index + 8 : 12 * index + 12], kind, many)
    pairs = zip(values.get(STRIP_OFFSETS, ()), values.get(STRIP_BYTES, ()), strict=False)
    return all(offset + length <= size for offset, length in pairs)


def _values(file: BinaryIO, order: str, inline: bytes, kind: int, many: int) -> tuple[int, ...]:
    letter, width = WIDTHS[kind]
    raw = inline
    if many * width > 4:
        file.seek(struct.unpack(order + "I", inline)[0])
        raw = file.read(many * width)
    return struct.unpack_from(f"{order}{min(many, len(raw) // width)}{letter}", raw)
