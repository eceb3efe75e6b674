"""OpenDocument (ISO/IEC 26300) as a reader sees it: letters, sheets and slides, with what was crossed out kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from intake.document import DocumentBuilder, Voice
from intake.reading import kinds
from intake.reading.allowance import Allowance
from intake.reading.package import Package
from intake.reading.rows import Filled, add_table, add_text

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_PRESENTATION = "{urn:oasis:names:tc:opendocument:xmlns:presentation:1.0}"
_PARAGRAPHS = frozenset((_TEXT + "p", _TEXT + "h"))
_ROW_GROUPS = frozenset(_TABLE + name for name in ("table-rows", "table-header-rows", "table-row-group"))
_CELLS = frozenset((_TABLE + "table-cell", _TABLE + "covered-table-cell"))
_SET_APART = {_TEXT + "note": "각주", _OFFICE + "annotation": "메모"}
_SIGNS = {_TEXT + "tab": "\t", _TEXT + "line-break": "\n"}
_NOT_SHOWN = frozenset((_TEXT + "note-citation", "{http://purl.org/dc/elements/1.1/}creator",
                        "{http://purl.org/dc/elements/1.1/}date", _TABLE + "table-source"))  # fmt: skip
_DEPTH = 60
MOST_ROWS, MOST_COLUMNS, MOST_REPEATS = 5000, 200, 20
_HEADINGS = _STYLE + "header", _STYLE + "footer"


def read(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    """A letter is one page; each sheet or slide is one of its own."""
    with Package(content, allowance) as package:
        if b"encryption-data" in package.read("META-INF/manifest.xml"):
            raise ValueError("encrypted")
        root, styles = package.xml("content.xml"), package.xml("styles.xml")
    body = root.find(_OFFICE + "body") if root is not None else None
    if body is None or not len(body):
        raise ValueError("no body")
    reader = _Reader(builder, root, allowance.limits.pages)
    if builder.media_type == kinds.ODS:
        reader.sheets(body[0])
    elif builder.media_type == kinds.ODP:
        reader.slides(body[0])
    else:
        builder.page()
        running = [e for e in styles.iter(*_HEADINGS) if len(e)] if styles is not None else []
        for element in running:
            reader.blocks(element, Voice.HEADER)
        reader.blocks(body[0], Voice.NEW)


class _Words:
    """A paragraph's text: what stands, what is crossed out, and what is anchored in it."""

    def __init__(self) -> None:
        self.standing: list[str] = []
        self.struck: list[str] = []
        self.apart: list[Any] = []

    def put(self, text: str | None, struck: bool) -> None:
        if text:
            (self.struck if struck else self.standing).append(text)


class _Reader:
    def __init__(self, builder: DocumentBuilder, root: Any, pages: int) -> None:
        self.builder = builder
        self.pages = pages
        self.struck_styles, self.hidden_styles = set(), set()
        for style in root.iter(_STYLE + "style"):
            name = style.get(_STYLE + "name", "")
            for look in style:
                if look.get(_STYLE + "text-line-through-style", "none") != "none":
                    self.struck_styles.add(name)
                if look.get(_TABLE + "display") == "false":
                    self.hidden_styles.add(name)

    def sheets(self, body: Any) -> None:
        for sheet in list(body.iter(_TABLE + "table"))[: self.pages]:
            name = sheet.get(_TABLE + "name", "")
            hidden = sheet.get(_TABLE + "style-name") in self.hidden_styles
            self.builder.page()
            self.builder.line(f"[{name}]" + (" (숨김)" if hidden else ""), voice=Voice.HEADER)
            add_table(self.builder, self.cells(sheet), name=name, hidden=hidden)
            for shape in sheet.iterfind(_TABLE + "shapes"):
                self.blocks(shape, Voice.NEW)

    def slides(self, body: Any) -> None:
        for slide in list(body.iterfind(_DRAW + "page"))[: self.pages]:
            self.builder.page()
            self.blocks(slide, Voice.NEW)

    def blocks(self, parent: Any, voice: Voice, depth: int = 0, before: str = "") -> None:
        for block in parent:
            tag = block.tag
            if tag in _PARAGRAPHS:
                self.paragraph(block, voice, depth, before)
            elif tag == _TABLE + "table":
                add_table(self.builder, self.cells(block), voice=voice)
            elif tag == _TEXT + "tracked-changes":
                for paragraph in block.iter(*_PARAGRAPHS):
                    add_text(self.builder, "".join(paragraph.itertext()), voice=voice, struck=True)
            elif depth < _DEPTH and tag not in _NOT_SHOWN and isinstance(tag, str):
                noted = tag in _SET_APART or tag == _PRESENTATION + "notes"
                self.blocks(block, voice, depth + 1, f"[{_SET_APART.get(tag, '메모')}] " if noted else before)

    def paragraph(self, element: Any, voice: Voice, depth: int, before: str) -> None:
        words = _Words()
        self.collect(element, words, element.get(_TEXT + "style-name") in self.struck_styles, 0)
        for pieces, struck in ((words.standing, False), (words.struck, True)):
            if "".join(pieces).strip():
                for line in (before + "".join(pieces)).split("\n"):
                    add_text(self.builder, line, voice=voice, struck=struck)
        for anchored in words.apart:
            title = _SET_APART.get(anchored.tag)
            if depth < _DEPTH:
                self.blocks(anchored, voice, depth + 1, f"[{title}] " if title else before)

    def collect(self, element: Any, words: _Words, struck: bool, depth: int) -> None:
        words.put(_tidy(element.text), struck)
        for child in element:
            tag = child.tag
            if tag in _SIGNS:
                words.put(_SIGNS[tag], struck)
            elif tag == _TEXT + "s":
                words.put(" " * min(_number(child, _TEXT + "c"), 100), struck)
            elif tag in _SET_APART or (isinstance(tag, str) and tag.startswith(_DRAW)):
                words.apart.append(child)
            elif depth < _DEPTH and isinstance(tag, str):
                crossed = struck or child.get(_TEXT + "style-name") in self.struck_styles
                self.collect(child, words, crossed, depth + 1)
            words.put(_tidy(child.tail), struck)

    # ---- tables

    def cells(self, table: Any) -> Iterator[Filled]:
        row = 0
        for element in _rows(table):
            made = list(self.row(element, row))
            times = _number(element, _TABLE + "number-rows-repeated")
            for again in range(min(times, MOST_REPEATS) if made else 0):
                yield from (one._replace(row=row + again) for one in made)
            row += times
            if row > MOST_ROWS:
                return

    def row(self, element: Any, row: int) -> Iterator[Filled]:
        column = 0
        for cell in element:
            if cell.tag not in _CELLS:
                continue
            times = _number(cell, _TABLE + "number-columns-repeated")
            text, struck = self.said(cell)
            down, across = (min(_number(cell, _TABLE + f"number-{way}-spanned"), 200) for way in ("rows", "columns"))
            for again in range(min(times, MOST_REPEATS) if text or down > 1 or across > 1 else 0):
                if column + again < MOST_COLUMNS:
                    yield Filled(row, column + again, text, down, across, struck)
            column += times

    def said(self, cell: Any) -> tuple[str, bool]:
        """What stands in a cell, tables and remarks inside it too; where nothing stands, what is crossed out."""
        words = _Words()
        for paragraph in cell.iter(*_PARAGRAPHS):
            above = next((a for a in paragraph.iterancestors() if a.tag in _SET_APART or a is cell), cell)
            words.put(" [메모] " if above is not cell else " ", False)
            self.collect(paragraph, words, paragraph.get(_TEXT + "style-name") in self.struck_styles, 0)
        standing, struck = (" ".join("".join(pieces).split()) for pieces in (words.standing, words.struck))
        return (standing, False) if standing or not struck else (struck, True)


def _rows(table: Any, depth: int = 0) -> Iterator[Any]:
    for child in table:
        if child.tag == _TABLE + "table-row":
            yield child
        elif child.tag in _ROW_GROUPS and depth < _DEPTH:
            yield from _rows(child, depth + 1)


def _tidy(text: str | None) -> str:
    """White space in the file is one blank; what is meant to be more has an element of its own."""
    return "" if not text else text if text.isalnum() else " ".join(f"_{text}_".split())[1:-1]


def _number(element: Any, name: str) -> int:
    value = element.get(name, "1")
    return max(1, int(value)) if value.isascii() and value.isdigit() and len(value) < 9 else 1
