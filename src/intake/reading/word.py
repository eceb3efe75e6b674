"""Word documents (ECMA-376 part 1, 17) as a reader sees them, with what was crossed out kept apart.

python-docx opens the package; the text is walked here, for its paragraphs leave out what was inserted under change
tracking, what stands in form fields, and every note. What is crossed out, by hand or by tracking, goes on a struck line
of its own beneath the words that stand, as in HTML mail.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from intake.document import DocumentBuilder, Voice
from intake.reading.allowance import Allowance
from intake.reading.rows import Filled, add_table, add_text

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WRAPPERS = {
    _W + name for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "hyperlink", "fldSimple")
}
_NOTES = (("footnotes", "footnote", "각주"), ("endnotes", "endnote", "미주"), ("comments", "comment", "메모"))
_SECTIONS = 5  # whose headers and footers are read
_DEPTH = 60


@dataclass
class _Words:
    """A paragraph's text: what stands, what is crossed out, and the text boxes anchored in it."""

    standing: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)

    def put(self, text: str, struck: bool) -> None:
        (self.struck if struck else self.standing).append(text)


def read(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    """Header, then body and tables in their order, text boxes where they are anchored, then footer and notes."""
    document = _opened(content)
    builder.page()
    for element in _running(document, "header"):
        _blocks(element, builder, Voice.HEADER)
    _blocks(document.element.body, builder, Voice.NEW)
    for element in _running(document, "footer"):
        _blocks(element, builder, Voice.HEADER)
    for part, tag, title in _NOTES:
        _notes(document, part, tag, title, builder)


def _running(document: Any, end: str) -> Iterator[Any]:
    """Every header or footer that some page shows, each once: a letterhead stands on the first page only."""
    sides = document.settings.odd_and_even_pages_header_footer
    for section in document.sections[:_SECTIONS]:
        shown = [getattr(section, f"first_page_{end}")] if section.different_first_page_header_footer else []
        shown += [getattr(section, end), *([getattr(section, f"even_page_{end}")] if sides else [])]
        yield from (one._element for one in shown if not one.is_linked_to_previous)


def _opened(content: bytes) -> Any:
    """The letter; where its XML breaks off or breaks the rules, what of it can be made out."""
    from lxml.etree import XMLSyntaxError

    try:
        return _document(content)
    except XMLSyntaxError:
        return _document(_mended(content))


def _mended(content: bytes) -> bytes:
    from lxml import etree

    out = io.BytesIO()
    lenient = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(out, "w") as made:
        for info in package.infolist():
            inner = package.read(info)
            if info.filename.endswith((".xml", ".rels")) and (root := etree.fromstring(inner, lenient)) is not None:
                inner = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            made.writestr(info.filename, inner)
    return out.getvalue()


def _document(content: bytes) -> Any:
    """python-docx's document; it takes letters only, and not the same with macros, or the templates they are made from."""
    from docx.opc.constants import CONTENT_TYPE as CT
    from docx.opc.part import PartFactory
    from docx.package import Package
    from docx.parts.document import DocumentPart

    with_macros = ("document.macroEnabled", "template.macroEnabledTemplate")
    others = (f"application/vnd.ms-word.{name}.main+xml" for name in with_macros)
    for kind in (*others, CT.WML_DOCUMENT_MAIN.replace("document.main", "template.main")):
        PartFactory.part_type_for.setdefault(kind, DocumentPart)
    part = Package.open(io.BytesIO(content)).main_document_part
    if not isinstance(part, DocumentPart):
        raise ValueError("the package holds no letter")
    return part.document


def _notes(document: Any, part: str, tag: str, title: str, builder: DocumentBuilder) -> None:
    """Comments and notes: what a customer wrote in the margin may change what he orders."""
    from docx.oxml import parse_xml  # resolves no entities

    for one in document.part.package.iter_parts():
        if str(one.partname) != f"/word/{part}.xml":
            continue
        root = parse_xml(one.blob)
        for note in root.iter(_W + tag):
            if note.get(_W + "type") is None:  # those with a type draw the line above the notes
                _line(_joined(note), builder, Voice.NEW, before=f"[{title}] ")


def _joined(element: Any) -> _Words:
    words = _Words()
    for at, paragraph in enumerate(element.iter(_W + "p")):
        if at:
            words.standing.append(" ")
        _collect(paragraph, words, False, 0)
    return words


def _blocks(parent: Any, builder: DocumentBuilder, voice: Voice, depth: int = 0) -> None:
    for block in parent:
        if block.tag == _W + "p":
            words = _Words()
            _collect(block, words, False, 0)
            _line(words, builder, voice)
            for box in words.boxes:
                _blocks(box, builder, voice, depth + 1)
        elif block.tag == _W + "tbl":
            add_table(builder, list(_cells(block)), voice=voice)
        elif block.tag in _WRAPPERS and depth < _DEPTH:
            _blocks(block, builder, voice, depth + 1)


def _line(words: _Words, builder: DocumentBuilder, voice: Voice, before: str = "") -> None:
    for pieces, struck in ((words.standing, False), (words.struck, True)):
        text = "".join(pieces)
        if text.strip():
            for line in (before + text).split("\n"):
                add_text(builder, line, voice=voice, struck=struck)


def _collect(element: Any, words: _Words, struck: bool, depth: int) -> None:
    for child in element:
        tag = child.tag
        if tag == _W + "r":
            _run(child, words, struck or _is_struck(child), depth)
        elif tag in (_W + "del", _W + "moveFrom"):
            _collect(child, words, True, depth + 1)
        elif tag in _WRAPPERS and depth < _DEPTH:
            _collect(child, words, struck, depth + 1)


def _run(run: Any, words: _Words, struck: bool, depth: int) -> None:
    for child in run:
        tag = child.tag
        if tag in (_W + "t", _W + "delText"):
            words.put(child.text or "", struck)
        elif tag in (_W + "tab", _W + "ptab"):
            words.put("\t", struck)
        elif tag in (_W + "br", _W + "cr"):
            words.put("\n", struck)
        elif tag == _W + "noBreakHyphen":
            words.put("-", struck)
        elif tag in (_W + "drawing", _W + "pict", _W + "object", _MC + "AlternateContent"):
            words.boxes.extend(_boxes(child))


def _boxes(element: Any) -> Iterator[Any]:
    """Text boxes in a drawing; the fallback for old readers says the same again."""
    for found in element.iter(_W + "txbxContent"):
        above = list(found.iterancestors())
        inside = above[: above.index(element) + 1]
        if not any(one.tag in (_MC + "Fallback", _W + "txbxContent") for one in inside):
            yield found


def _is_struck(run: Any) -> bool:
    look = run.find(_W + "rPr")
    if look is None:
        return False
    marks = (look.find(_W + name) for name in ("strike", "dstrike"))
    return any(mark is not None and mark.get(_W + "val") not in ("0", "false", "off") for mark in marks)


# --- tables -----------------------------------------------------------------------------------------------------------


def _cells(table: Any) -> Iterator[Filled]:
    """Each cell once, where it begins, with the rows and columns it covers."""
    made: list[Filled] = []
    open_at: dict[int, int] = {}  # column: index in `made` of the cell that may go on below
    for row, element in enumerate(_inside(table, _W + "tr")):
        column = _number(element.find(f"{_W}trPr/{_W}gridBefore"), 0)
        for cell in _inside(element, _W + "tc"):
            look = cell.find(_W + "tcPr")
            width = _number(look.find(_W + "gridSpan"), 1) if look is not None else 1
            merge = look.find(_W + "vMerge") if look is not None else None
            if merge is not None and merge.get(_W + "val") != "restart" and column in open_at:
                above = made[open_at[column]]
                made[open_at[column]] = above._replace(rowspan=row - above.row + 1)
            else:
                text, struck = _cell_text(cell)
                made.append(Filled(row, column, text, 1, width, struck))
                open_at.pop(column, None)
                if merge is not None:
                    open_at[column] = len(made) - 1
            column += width
    yield from made


def _inside(element: Any, tag: str, depth: int = 0) -> Iterator[Any]:
    """Children of that tag, also those within form fields and tracked rows; not those of a table inside."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS and depth < _DEPTH:
            yield from _inside(child, tag, depth + 1)


def _number(element: Any, default: int) -> int:
    value = element.get(_W + "val", "") if element is not None else ""
    return min(int(value), 200) if value.isascii() and value.isdigit() and len(value) < 9 else default


def _cell_text(cell: Any) -> tuple[str, bool]:
    """What stands in a cell, tables inside it too; where nothing stands, what is crossed out."""
    words = _joined(cell)
    standing, struck = (" ".join("".join(pieces).split()) for pieces in (words.standing, words.struck))
    return (standing, False) if standing or not struck else (struck, True)
