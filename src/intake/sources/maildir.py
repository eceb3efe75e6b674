"""A Maildir (`new/`, `cur/`): a mail server's own files, or a folder that getmail and the like deliver into.

The key is the unique part of the file's name, before `:2,FLAGS`: a mail program that reads or flags the mail renames
the file and keeps that part. Nothing is ever deleted; `after = "seen"` files the mail as a mail program would (to
`cur/` with S), `after = "move"` puts it into the subfolder `move_to`, anything else leaves the file where it lies.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from intake.delivery import Channel, Delivery, Origin
from intake.errors import Misconfigured, Transient
from intake.settings import Mailbox
from intake.sources import START, Cursor, Known, _none_known, watch

ASK = 500  # keys in one question to the ledger


def unique(name: str) -> str:
    """The part of a file's name that never changes.

    >>> unique("1700000000.M1P2.host,S=300:2,RS")
    '1700000000.M1P2.host,S=300'
    """
    return name.partition(":2,")[0]


class MaildirSource:
    def __init__(self, mailbox: Mailbox, base: Path) -> None:
        if mailbox.path is None:
            raise Misconfigured(f"mailbox {mailbox.name}: a maildir needs `path`")
        self.mailbox = mailbox
        self.name = f"maildir:{mailbox.name}"
        self.root = base / mailbox.path

    def fetch_new(self, cursor: Cursor = START, known: Known = _none_known) -> Iterator[Delivery]:
        """Every mail the ledger does not know yet, by time of its file. The cursor is not used: a Maildir has no order."""
        files = sorted(self._files(), key=lambda pair: pair[0])
        for start in range(0, len(files), ASK):
            part = files[start : start + ASK]
            old = set(known([unique(path.name) for _, path in part]))
            for moment, path in part:
                if unique(path.name) not in old and (raw := self._read(path)) is not None:
                    origin = Origin(self.name, unique(path.name))
                    yield Delivery(origin, Channel.EMAIL, f"{origin.key}.eml", raw, datetime.fromtimestamp(moment, UTC))

    def waiting(self, cursor: Cursor = START) -> int:
        return 0

    def mark(self, keys: Iterable[str]) -> None:
        if self.mailbox.after not in ("seen", "move"):
            return
        where = {unique(path.name): path for _, path in self._files()}
        target = self.root / "cur"
        if self.mailbox.after == "move":
            target = self.root / f".{self.mailbox.move_to.lstrip('.') or 'Filed'}" / "cur"
            for name in ("new", "cur", "tmp"):
                (target.parent / name).mkdir(parents=True, exist_ok=True)
        for key in keys:
            if path := where.get(key):
                flags = set(path.name.partition(":2,")[2]) | {"S"}
                path.rename(target / f"{key}:2,{''.join(sorted(flags))}")

    def keys(self) -> Iterator[str]:
        return (unique(path.name) for _, path in self._files())

    def wait(self, timeout_s: float) -> bool:
        """True as soon as the set of files in `new/` changes."""
        before = self._seen()
        return watch(lambda: bool(self._seen() - before), timeout_s)

    def close(self) -> None:
        """Nothing is held open."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        self.close()

    def _seen(self) -> set[str]:
        return {path.name for path in (self.root / "new").glob("*")}

    def _files(self) -> Iterator[tuple[float, Path]]:
        if not (self.root / "new").is_dir() and not (self.root / "cur").is_dir():
            raise Misconfigured(f"mailbox {self.mailbox.name}: {self.root} is no Maildir (new/ and cur/ are missing)")
        for folder in ("new", "cur"):
            for path in (self.root / folder).glob("*"):
                try:
                    if not path.name.startswith(".") and path.is_file():
                        yield path.stat().st_mtime, path
                except FileNotFoundError:  # renamed by a mail program between the look and the touch
                    continue
                except OSError as problem:
                    raise Transient(f"mailbox {self.mailbox.name}: {path}: {problem.strerror}") from problem

    def _read(self, path: Path) -> bytes | None:
        """The bytes; None where a mail program renamed the file meanwhile: the next look finds it under its new name."""
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as problem:
            raise Transient(f"mailbox {self.mailbox.name}: {path}: {problem.strerror}") from problem
