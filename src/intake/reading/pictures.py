"""Pictures inside office files: a name plate pasted into a letter, a scanned form in a workbook.

Each that is large enough to hold text is recognised like a picture of its own and is a document of its own, named for the
file that it stood in; one without any text is none. They share the delivery's allowance of recognised pages, and what is
shown first is read first. Drawings of lines (EMF, WMF) are not read, and that is said.
"""

from __future__ import annotations

import hashlib
import io
import logging
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import NamedTuple

from intake.document import Document
from intake.reading import image, kinds
from intake.reading.allowance import Allowance
from intake.reading.package import Package
from ledger.remarks import Remark, remark

log = logging.getLogger(__name__)

MOST = 500  # pictures of one file that are looked at
_FOLDERS = {
    kinds.DOCX: "word/media/",
    kinds.XLSX: "xl/media/",
    kinds.PPTX: "ppt/media/",
    kinds.HWPX: "BinData/",
    kinds.ODT: "Pictures/",
    kinds.ODS: "Pictures/",
    kinds.ODP: "Pictures/",
}
HOLDERS = frozenset((*_FOLDERS, kinds.HWP, kinds.RTF))
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
_METAFILES = (b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00\x00\x03")


class Picture(NamedTuple):
    """`number` is its place among all in the file; `name` what the file calls it."""

    number: int
    name: str
    content: bytes


def read(
    content: bytes, source: str, kind: str, allowance: Allowance, part: tuple[int, ...]
) -> tuple[list[Document], list[Remark]]:
    """(a document for each picture with text, notes for the file that holds them)."""
    documents: list[Document] = []
    seen: set[bytes] = set()
    drawings = left = 0
    try:
        for one in within(content, kind, allowance):
            digest = hashlib.sha256(one.content).digest()
            if digest in seen:
                continue
            seen.add(digest)
            drawings += _is_drawing(one)
            media_type = kinds.kind_of(one.name, one.content)
            if media_type not in kinds.IMAGES or not image.may_hold_text(one.content, allowance.limits.pixels):
                continue
            if allowance.ocr_pages <= 0:
                left += 1
                continue
            title, place = f"{source} > {one.name}", (*part, one.number)
            documents += image.read(one.content, title, media_type, allowance, place)
    except Exception as problem:  # a file that is damaged; its text has been read, or its own reader says why not
        log.info("pictures unreadable kind=%s error=%s", kind, type(problem).__name__)
    notes = [remark("pictures_of_drawings", n=drawings)] if drawings else []
    notes += [remark("pictures_left", n=left, pages=allowance.limits.ocr_pages)] if left else []
    return [one for one in documents if one.text.strip()], notes


def within(content: bytes, kind: str, allowance: Allowance) -> Iterator[Picture]:
    """The pictures of a file, in an order that depends on its bytes alone; at most `MOST`."""
    opened: dict[str, Callable[[bytes, Allowance], Iterator[tuple[str, bytes]]]] = {
        kinds.HWP: _in_hangul,
        kinds.RTF: _in_rich_text,
    }
    found = opened[kind](content, allowance) if kind in opened else _packed(content, kind, allowance)
    for number, (name, inner) in enumerate(found):
        if number >= MOST:
            return
        yield Picture(number, name, inner)


def _is_drawing(one: Picture) -> bool:
    named = one.name.lower().endswith((".emf", ".wmf", ".emz", ".wmz"))
    return named or one.content[40:44] == b" EMF" or one.content.startswith(_METAFILES)


# ---- packages


def _packed(content: bytes, kind: str, allowance: Allowance) -> Iterator[tuple[str, bytes]]:
    folder = _FOLDERS[kind]
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        sizes = {info.filename: info.file_size for info in package.infolist()}
    names = sorted((name for name in sizes if name.startswith(folder) and name != folder), key=_in_numbers)
    with Package(content, allowance) as package:
        first = _shown_first(package, kind)
        for name in sorted(names, key=lambda name: first.get(name, len(first))):
            if sizes[name] > allowance.limits.attachment_bytes:
                continue
            try:
                inner = package.read(name)
            except _DAMAGED:  # the others may be whole
                continue
            yield name.rpartition("/")[2][:100], inner


def _in_numbers(name: str) -> list[tuple[int, str]]:
    """image2 before image10."""
    return [(int(run), "") if run.isdecimal() and len(run) < 9 else (-1, run) for run in re.split(r"(\d+)", name)]


def _shown_first(package: Package, kind: str) -> dict[str, int]:
    """Of a letter or slides: what stands in them, before what stands on every page."""
    if kind == kinds.DOCX:
        parts = ["word/document.xml"]
    elif kind == kinds.PPTX:
        slides = [n for n in package.names if n.startswith("ppt/slides/slide") and n.endswith(".xml")]
        parts = sorted(slides, key=_in_numbers)[:MOST]
    else:
        return {}
    try:
        related = [target for part in parts for what, target in package.related(part).values() if what == "image"]
    except Exception:  # a damaged part: then by their names
        return {}
    return {name: at for at, name in enumerate(dict.fromkeys(related))}


# ---- hwp 5


def _in_hangul(content: bytes, allowance: Allowance) -> Iterator[tuple[str, bytes]]:
    """The streams of BinData (Hancom's specification 3.2.5), each packed or not as it likes."""
    import olefile

    with olefile.OleFileIO(io.BytesIO(content)) as container:
        names = [path for path in container.listdir() if len(path) == 2 and path[0] == "BinData"]
        for path in sorted(names, key=lambda path: _in_numbers(path[1])):
            if container.get_size(path) <= allowance.limits.attachment_bytes:
                yield path[1][:100], _inflated(container.openstream(path).read(), allowance.limits.attachment_bytes)


def _inflated(stream: bytes, most: int) -> bytes:
    if kinds.kind_of("", stream) in kinds.IMAGES:
        return stream
    try:
        return zlib.decompressobj(-15).decompress(stream, most)
    except zlib.error:
        return stream


# ---- rtf

_PICT = re.compile(rb"\\pict(?![a-z])")
_STEP = re.compile(rb"[{}]|\\bin(\d{1,9}) ?|\\[a-z]+-?\d* ?|\\[^a-z]")
_NO_HEX = re.compile(rb"[^0-9A-Fa-f]+")
_SHAPES = {b"\\pngblip": "png", b"\\jpegblip": "jpg", b"\\emfblip": "emf", b"\\wmetafile": "wmf", b"\\dibitmap": "bmp"}


def _in_rich_text(content: bytes, allowance: Allowance) -> Iterator[tuple[str, bytes]]:
    r"""Each \pict group, hexadecimal or \bin; the drawing that stands beside a picture for old readers is left out."""
    at, number = 0, 0
    while found := _PICT.search(content, at):
        head, inner, at = _group(content, found.end(), allowance.limits.attachment_bytes)
        if b"\\nonshppict" in content[max(0, found.start() - 16) : found.start()]:
            continue
        number += 1
        ending = next((ending for word, ending in _SHAPES.items() if word in head), "bin")
        yield f"image{number}.{ending}", _with_head(inner) if ending == "bmp" else inner


def _group(content: bytes, start: int, most: int) -> tuple[bytes, bytes, int]:
    """(control words, the picture's bytes, where its group ends); groups inside it are no part of the picture."""
    head, digits, depth, at, raw = bytearray(), bytearray(), 1, start, b""
    while depth and (found := _STEP.search(content, at)):
        if depth == 1:
            digits += content[at : found.start()]
        at = found.end()
        if found[0] == b"{":
            depth += 1
        elif found[0] == b"}":
            depth -= 1
        elif found[1]:
            raw = content[at : at + int(found[1])]
            at += int(found[1])
        elif depth == 1:
            head += found[0]
    hexadecimal = _NO_HEX.sub(b"", digits[: 2 * most + len(digits) // 8])
    return bytes(head), raw[:most] or bytes.fromhex(hexadecimal[: len(hexadecimal) & ~1].decode("ascii")), at


def _with_head(bitmap: bytes) -> bytes:
    """A bitmap without its file's head, as RTF and the clipboard have it."""
    size, depth, used = (int.from_bytes(bitmap[a:b], "little") for a, b in ((0, 4), (14, 16), (32, 36)))
    colours = 4 * (used or (1 << depth if depth <= 8 else 0))
    offset = 14 + min(size, 1_000) + min(colours, 1_024)
    return b"BM" + (14 + len(bitmap)).to_bytes(4, "little") + bytes(4) + offset.to_bytes(4, "little") + bitmap
