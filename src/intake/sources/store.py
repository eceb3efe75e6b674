"""The delivery store: raw bytes under their sha256, in a folder or, by an fsspec URL, in an object store.

In a folder a file appears whole or not at all, and stays after a power cut: written under a temporary name, synced,
renamed, and the folders that name it synced too. An object store promises the same for one upload.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

from intake.errors import Misconfigured, Transient, Unreadable
from ledger.remarks import remark

AT_ONCE = 8
DIGEST = re.compile(r"[0-9a-f]{64}")


class _Shelves(Protocol):
    def write(self, name: str, raw: bytes) -> None: ...
    def read(self, name: str) -> bytes: ...
    def remove(self, name: str) -> None: ...
    def has(self, name: str) -> bool: ...
    def names(self) -> Iterator[str]: ...


class Store:
    """`Store("var/deliveries", base)` or `Store("s3://bucket/deliveries", base)`."""

    def __init__(self, url: str, base: Path) -> None:
        scheme, mark, rest = url.partition("://")
        local = not mark or scheme == "file"
        self._shelves: _Shelves = _Folder(base / (rest if mark else url)) if local else _Objects(url)

    def put(self, raw: bytes) -> str:
        """Keep the bytes; on return they are on disk. The same bytes again cost a look."""
        digest = hashlib.sha256(raw).hexdigest()
        name = _place(digest)
        if not self._shelves.has(name):
            self._shelves.write(name, raw)
        return digest

    def put_all(self, raws: Sequence[bytes]) -> list[str]:
        """Several at once: a disk that is asked to sync many files together does it in little more time than one."""
        if len(raws) < 2:
            return [self.put(raw) for raw in raws]
        with ThreadPoolExecutor(min(AT_ONCE, len(raws)), "store") as pool:
            return list(pool.map(self.put, raws))

    def get(self, digest: str) -> bytes:
        """The bytes; FileNotFoundError where there are none, Unreadable where they are no longer those that came."""
        raw = self._shelves.read(_place(digest))
        if hashlib.sha256(raw).hexdigest() != digest:
            raise Unreadable.because(remark("stored_changed", digest=digest[:12]))
        return raw

    def remove(self, digest: str) -> None:
        """The bytes gone for good; nothing where there are none."""
        self._shelves.remove(_place(digest))

    def exists(self, digest: str) -> bool:
        return self._shelves.has(_place(digest))

    def digests(self) -> Iterator[str]:
        """Every digest the store holds, in no order."""
        return (name for name in self._shelves.names() if DIGEST.fullmatch(name))


def _place(digest: str) -> str:
    """Where the bytes lie; refuses what is no digest, so that no stranger's path gets here."""
    if not DIGEST.fullmatch(digest):
        raise ValueError("not a sha256 digest")
    return f"{digest[:2]}/{digest[2:4]}/{digest}"


def sync_folder(folder: Path) -> None:
    """Make the folder's own entries survive a power cut (rename and create are not durable before)."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_synced(target: Path, raw: bytes) -> None:
    """The file whole or not at all, on disk when this returns. Its folder must be there."""
    handle, temporary = tempfile.mkstemp(prefix=".new-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).rename(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


class _Folder:
    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, name: str, raw: bytes) -> None:
        target = self.root / name
        try:
            self._make(target.parent)
            write_synced(target, raw)
        except OSError as problem:
            full = problem.errno in (errno.ENOSPC, errno.EDQUOT)
            remedy = "make room on the disk" if full else "check the folder's owner and rights"
            raise Transient(
                f"the delivery store {self.root} cannot be written: {problem.strerror}; {remedy}"
            ) from problem

    def _make(self, folder: Path) -> None:
        """Create missing folders from the top, each made durable in its parent."""
        if folder.is_dir():
            return
        self._make(folder.parent)
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)

    def read(self, name: str) -> bytes:
        return (self.root / name).read_bytes()

    def remove(self, name: str) -> None:
        try:
            (self.root / name).unlink()
            sync_folder((self.root / name).parent)
        except FileNotFoundError:
            return
        except OSError as problem:
            raise Transient(f"{name} cannot be removed from {self.root}: {problem.strerror}") from problem

    def has(self, name: str) -> bool:
        return (self.root / name).is_file()

    def names(self) -> Iterator[str]:
        return (path.name for path in self.root.glob("??/??/*"))


class _Objects:
    def __init__(self, url: str) -> None:
        import fsspec

        try:
            self.files, root = fsspec.core.url_to_fs(url)
        except (ImportError, ValueError) as problem:
            raise Misconfigured(f"ledger.store = {url!r}: {problem}") from problem
        self.root: str = root.rstrip("/")

    def _busy(self, problem: Exception) -> Transient:
        return Transient(f"the delivery store {self.root} does not answer: {problem}")

    def write(self, name: str, raw: bytes) -> None:
        path = f"{self.root}/{name}"
        try:
            self.files.makedirs(path.rpartition("/")[0], exist_ok=True)
            self.files.pipe_file(path, raw)
        except OSError as problem:
            raise self._busy(problem) from problem

    def read(self, name: str) -> bytes:
        found: Any = self.files.cat_file(f"{self.root}/{name}")
        return bytes(found)

    def remove(self, name: str) -> None:
        try:
            self.files.rm_file(f"{self.root}/{name}")
        except FileNotFoundError:
            return
        except OSError as problem:
            raise self._busy(problem) from problem

    def has(self, name: str) -> bool:
        try:
            return bool(self.files.isfile(f"{self.root}/{name}"))
        except OSError as problem:
            raise self._busy(problem) from problem

    def names(self) -> Iterator[str]:
        try:
            return (str(path).rpartition("/")[2] for path in self.files.find(self.root))
        except OSError as problem:
            raise self._busy(problem) from problem
