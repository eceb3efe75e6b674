"""Slides: pptx (ECMA-376 part 1, 19 and 21) and the text of ppt (MS-PPT)."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import Any

from intake.document import DocumentBuilder
from intake.reading.allowance import Allowance
from intake.reading.package import Package
from intake.reading.rows import Filled, add_table, add_text

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DEPTH = 60
REMARK = "[메모] "


def read(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    """Each slide a page: its boxes and tables as they follow in the file, then remarks and the speaker's notes."""
    with Package(content, allowance) as package:
        for name in _slides(package)[: allowance.limits.pages]:
            root = package.xml(name)
            builder.page()
            if root is not None:
                _shapes(root, builder)
            for kind, target in package.related(name).values():
                _beside(package, kind, target, builder)


def _slides(package: Package) -> list[str]:
    """In the order they are shown; where that cannot be read, by their numbers."""
    root, related = package.xml("ppt/presentation.xml"), package.related("ppt/presentation.xml")
    ids = [one.get(_ID, "") for one in root.iter(_P + "sldId")] if root is not None else []
    shown = [related[one][1] for one in ids if one in related]
    named = [n for n in package.names if n.startswith("ppt/slides/slide") and n.endswith(".xml")]
    return [n for n in shown if n in package.names] or sorted(named, key=lambda n: (len(n), n))


def _beside(package: Package, kind: str, target: str, builder: DocumentBuilder) -> None:
    """What belongs to a slide and stands in a part of its own."""
    if kind not in ("notesSlide", "comments", "diagramData"):
        return
    root = package.xml(target)
    if root is None:
        return
    if kind == "comments":
        for said in (*root.iter(_P + "text"), *root.iter(_A + "p")):
            add_text(builder, REMARK + " ".join("".join(said.itertext()).split()))
    elif kind == "diagramData":
        for paragraph in root.iter(_A + "p"):
            _paragraph(paragraph, builder)
    else:
        for shape in root.iter(_P + "sp"):
            held = shape.find(f"{_P}nvSpPr/{_P}nvPr/{_P}ph")
            if held is not None and held.get("type") == "body":
                for paragraph in shape.iter(_A + "p"):
                    _paragraph(paragraph, builder, REMARK)


def _shapes(parent: Any, builder: DocumentBuilder, depth: int = 0) -> None:
    for shape in parent:
        if shape.tag == _A + "p":
            _paragraph(shape, builder)
        elif shape.tag == _A + "tbl":
            add_table(builder, _cells(shape))
        elif depth < _DEPTH and isinstance(shape.tag, str) and not shape.tag.endswith("}Fallback"):
            _shapes(shape, builder, depth + 1)


def _paragraph(paragraph: Any, builder: DocumentBuilder, before: str = "") -> None:
    standing, struck = _said(paragraph)
    for text, crossed in ((standing, False), (struck, True)):
        if text.strip():
            for line in (before + text).split("\n"):
                add_text(builder, line, struck=crossed)


def _said(paragraph: Any) -> tuple[str, str]:
    standing, struck = "", ""
    for run in paragraph:
        if run.tag == _A + "br":
            standing += "\n"
        elif run.tag == _A + "r" or (run.tag == _A + "fld" and run.get("type") != "slidenum"):
            look = run.find(_A + "rPr")
            said = "".join(one.text or "" for one in run.iterfind(_A + "t")).replace("\v", "\n")
            if look is not None and look.get("strike", "noStrike") != "noStrike":
                struck += said
            else:
                standing += said
    return standing, struck


def _cells(table: Any) -> Iterator[Filled]:
    for row, element in enumerate(table.iterfind(_A + "tr")):
        for column, cell in enumerate(element.iterfind(_A + "tc")):
            if cell.get("hMerge") in ("1", "true") or cell.get("vMerge") in ("1", "true"):
                continue
            said = [_said(paragraph) for paragraph in cell.iter(_A + "p")]
            standing, struck = (
                (" ".join(" ".join(texts).split()) for texts in zip(*said, strict=True)) if said else ("", "")
            )
            down, across = (_number(cell.get(name)) for name in ("rowSpan", "gridSpan"))
            yield Filled(row, column, standing or struck, down, across, bool(struck) and not standing)


def _number(value: str | None) -> int:
    return max(1, min(200, int(value))) if value and value.isascii() and value.isdigit() and len(value) < 9 else 1


# --- ppt --------------------------------------------------------------------------------------------------------------

_DOCUMENT, _SLIDE, _SLIDE_TEXTS = 0x03E8, 0x03EE, 0x0FF0
_LETTERS, _BYTES = 0x0FA0, 0x0FA8
_ENCRYPTED = 0xF3D1C4DF  # of the CurrentUserAtom
_MOST_RECORDS = 200_000


def read_ppt(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    """The outline's texts in their order, then those of boxes that the outline has not said."""
    import olefile

    with olefile.OleFileIO(io.BytesIO(content)) as container:
        user = container.openstream("Current User").read(16) if container.exists("Current User") else b""
        stream = container.openstream("PowerPoint Document").read()
    if int.from_bytes(user[12:16], "little") == _ENCRYPTED:
        raise ValueError("encrypted")
    texts: list[str] = []
    outline: list[str] = []
    for kinds_above, letters in _texts(stream):
        if _SLIDE_TEXTS in kinds_above:
            outline.append(letters)
        elif _SLIDE in kinds_above:
            texts.append(letters)
    builder.page()
    for said in dict.fromkeys([*outline, *texts]):  # saved again and again, a file holds what it held before
        for line in said.replace("\r", "\n").replace("\v", "\n").split("\n"):
            add_text(builder, line)


def _texts(stream: bytes) -> Iterator[tuple[tuple[int, ...], str]]:
    """Each text with the kinds of record around it (MS-PPT 2.3.1): containers are walked into, atoms over."""
    open_until: list[tuple[int, int]] = []
    at = 0
    for _ in range(_MOST_RECORDS):
        while open_until and at >= open_until[-1][0]:
            open_until.pop()
        if at + 8 > len(stream):
            return
        version, kind, size = struct.unpack_from("<HHI", stream, at)
        at += 8
        above = tuple(one for _, one in open_until)
        if version & 0xF == 0xF and len(open_until) < _DEPTH:
            # of the texts kept for the outline, instance 0 is the slides', the others masters' and notes'
            skipped = kind == _SLIDE_TEXTS and version >> 4 != 0
            open_until.append((min(at + size, len(stream)), 0 if skipped else kind))
            continue
        inner = stream[at : at + size]
        if kind == _LETTERS:
            yield above, inner.decode("utf-16-le", "replace")
        elif kind == _BYTES:
            yield above, inner.decode("latin-1")
        at += size
