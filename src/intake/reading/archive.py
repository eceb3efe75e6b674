"""Archives: zip with Korean Windows names, 7z, gzip, tar; nested ones as deep as the limits allow.

Sizes are checked as they are declared, before anything is unpacked, and again as bytes come out: a bomb stops there.
"""

from __future__ import annotations

import gzip
import io
import logging
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from intake.charset import archived_name, decode
from intake.document import Document, DocumentBuilder
from intake.reading import kinds
from intake.reading.allowance import Allowance, TooMuch
from intake.reading.parts import read_part
from ledger.remarks import Remark, remark

log = logging.getLogger(__name__)

BROKEN_MEMBER = remark("archive_member_broken")
UNKNOWN_METHOD = remark("archive_unknown_method")
ENCRYPTED_MEMBER = remark("archive_member_encrypted")
MOST_RATIO = 200  # a page of zeros packs a thousand to one, a document hardly ten
RATIO_MATTERS = 10_000_000  # bytes: below, any ratio is harmless
UNNAMED = "풀린 파일"
UTF8_NAME = 0x800  # general purpose bit 11 (APPNOTE 4.4.4): the name is UTF-8

Member = tuple[int, str, bytes | Remark]  # its number, name, and content, or why there is none


def read(content: bytes, source: str, kind: str, allowance: Allowance, part: tuple[int, ...]) -> list[Document]:
    """Every document in the archive, named "archive > member"; a note where it is encrypted, damaged or cut."""
    documents: list[Document] = []
    note: Remark | None = None
    try:
        for number, name, inner in members(content, kind, allowance):
            place, title = (*part, number), f"{source} > {name}"
            if isinstance(inner, Remark):
                builder = DocumentBuilder(title, kinds.UNKNOWN, part=place, notes=[inner])
                documents.append(builder.build())
            else:
                documents.extend(read_part(name, inner, title, place, allowance))
    except TooMuch as limit:
        note = limit.note
    except _Encrypted:
        note = remark("archive_encrypted")
    except NotImplementedError:
        note = UNKNOWN_METHOD
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, RuntimeError, zlib.error) as problem:
        log.info("archive unreadable kind=%s error=%s", kind, type(problem).__name__)
        note = remark("archive_broken")
    if note or not documents:
        notes = [note or remark("archive_empty")]
        documents.insert(0, DocumentBuilder(source, kind, part=part, notes=notes).build())
    return documents


class _Encrypted(Exception):
    """Not even the names can be read."""


def members(content: bytes, kind: str, allowance: Allowance) -> Iterator[Member]:
    """The files inside, in their order, folders and system litter left out; raises TooMuch at a limit."""
    opened = {kinds.SEVEN_ZIP: _seven_zip, kinds.GZIP: _gzip, kinds.TAR: _tar}
    yield from opened.get(kind, _zip)(content, allowance)


def _zip(content: bytes, allowance: Allowance) -> Iterator[Member]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for number, info in enumerate(archive.infolist()):
            name = _zip_name(info)
            if info.is_dir() or _litter(name):
                continue
            _check_ratio(info.file_size, info.compress_size)
            allowance.take_member(info.file_size)
            yield number, name, _unpacked(archive, info)


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes | Remark:
    """One member; what is wrong with it is no reason to leave the others closed."""
    if info.flag_bits & 0x1:
        return ENCRYPTED_MEMBER
    try:
        with archive.open(info) as member:
            return _bounded(member, info.file_size)
    except NotImplementedError:
        return UNKNOWN_METHOD
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as problem:
        log.info("member unreadable error=%s", type(problem).__name__)
        return BROKEN_MEMBER


def _gzip(content: bytes, allowance: Allowance) -> Iterator[Member]:
    """One file, its name in the head (RFC 1952 2.3.1) or none; a tar inside is an archive in its turn."""
    with gzip.GzipFile(fileobj=io.BytesIO(content)) as packed:
        inner = packed.read(allowance.unpacked + 1)
    _check_ratio(len(inner), len(content))
    allowance.take_member(len(inner))
    named = content[3] & 0x08 and not content[3] & 0x04
    name = decode(content[10:].partition(b"\0")[0][:200]).text if named else ""
    yield 0, _safe(name) if name else UNNAMED, inner


def _tar(content: bytes, allowance: Allowance) -> Iterator[Member]:
    try:
        with tarfile.open(fileobj=io.BytesIO(content), mode="r:") as archive:
            for number, info in enumerate(archive):
                if not info.isreg() or _litter(_safe(info.name)):
                    continue
                allowance.take_member(info.size)
                member = archive.extractfile(info)
                yield number, _safe(info.name), member.read() if member else b""
    except tarfile.TarError as problem:
        raise ValueError(str(problem)) from problem


def _bounded(member: Any, size: int) -> bytes:
    """As many bytes as were declared; one more means that the head lied."""
    inner: bytes = member.read(size + 1)
    if len(inner) > size:
        raise zipfile.BadZipFile("more bytes than declared")
    return inner


def _check_ratio(size: int, packed: int) -> None:
    if size > RATIO_MATTERS and size > MOST_RATIO * max(1, packed):
        raise TooMuch(remark("archive_bomb"))


def _zip_name(info: zipfile.ZipInfo) -> str:
    """Windows writes names in the page of its country without saying so; zipfile then takes them for CP437."""
    name = info.filename
    if not info.flag_bits & UTF8_NAME:
        name = archived_name(name.encode("cp437", "replace"))
    return _safe(name)


def _safe(name: str) -> str:
    """The last step of the path only, printable: it names, it never leads anywhere."""
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return "".join(c if c.isprintable() else "�" for c in last)[:200] or "이름 없음"


def _litter(name: str) -> bool:
    return name in (".DS_Store", "Thumbs.db", "desktop.ini") or name.startswith("._")


def _seven_zip(content: bytes, allowance: Allowance) -> Iterator[Member]:
    import py7zr
    from py7zr.exceptions import ArchiveError, PasswordRequired, UnsupportedCompressionMethodError
    from py7zr.io import BytesIOFactory

    try:
        with py7zr.SevenZipFile(io.BytesIO(content)) as archive:
            if archive.needs_password():
                raise _Encrypted
            listed = [info for info in archive.list() if not info.is_directory]
            for info in listed:
                _check_ratio(info.uncompressed, len(content))
                allowance.take_member(info.uncompressed)
            factory = BytesIOFactory(allowance.limits.unpacked_bytes)
            archive.extractall(factory=factory)  # noqa: S202  # a 7z, into memory, and bounded by its factory
            for number, info in enumerate(listed):
                name = _safe(info.filename)
                if not _litter(name) and info.filename in factory.products:
                    yield number, name, factory.products[info.filename].read()
    except PasswordRequired as problem:
        raise _Encrypted from problem
    except UnsupportedCompressionMethodError as problem:
        raise NotImplementedError from problem
    except ArchiveError as problem:
        raise ValueError(str(problem)) from problem
