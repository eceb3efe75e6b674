"""Office files: workbooks, Word and Hangul documents, slides, RTF, CSV and plain text, as a person sees them on the screen."""

from __future__ import annotations

import csv
import io
import json
import logging
import re
import zipfile
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from intake.charset import decode
from intake.document import Cell, Document, DocumentBuilder, Span, Voice
from intake.reading import cards, kinds, opendocument, rtf, slides, word, word97
from intake.reading.allowance import Allowance
from intake.reading.rows import Filled, add_table, add_text, words_of
from ledger.remarks import remark

log = logging.getLogger(__name__)

MOST_ROWS = 5000  # of a sheet
MOST_COLUMNS = 200
MOST_REMARKS = 200
MOST_FORMAT = 255  # letters of a number's format, as Excel takes them
MOST_SHEET_BYTES = 60_000_000
NO_TEXT = remark("office_no_text")
_DRAWN = frozenset({kinds.DOCX, kinds.DOC, kinds.PPTX, kinds.PPT, kinds.ODT, kinds.ODP})  # may be all pictures


def read(
    content: bytes, source: str, kind: str, allowance: Allowance, part: tuple[int, ...] = (), role: str = "attachment"
) -> Document:
    """The document; a damaged or encrypted one is empty, with a note."""
    builder = DocumentBuilder(source, kind, role, part)
    readers = {
        kinds.XLSX: _workbook,
        kinds.XLS: _workbook,
        kinds.DOCX: word.read,
        kinds.DOC: word97.read,
        kinds.PPTX: slides.read,
        kinds.PPT: slides.read_ppt,
        kinds.ODT: opendocument.read,
        kinds.ODS: opendocument.read,
        kinds.ODP: opendocument.read,
        kinds.HWP: _hangul,
        kinds.HWPX: _hangul,
        kinds.RTF: _rich,
        kinds.CSV: _separated,
        kinds.HTML: _web,
        kinds.CALENDAR: _cards,
        kinds.VCARD: _cards,
    }
    try:
        readers.get(kind, _plain)(content, builder, allowance)
    except BaseException as problem:  # each library has its own errors for a stranger's bytes; what was read stands
        if not isinstance(problem, Exception) and type(problem).__name__ != "PanicException":
            raise  # a panic of a library in Rust is no Exception, and no reason to end
        log.info("office file unreadable kind=%s error=%s", kind, type(problem).__name__)
        locked = re.search("encrypt|password", str(problem), re.IGNORECASE)
        builder.notes.append(remark("file_encrypted" if locked else "office_broken"))
    made = builder.build()
    if kind in _DRAWN and not made.notes and not made.text.strip():
        made = replace(made, notes=(NO_TEXT,))
    return made


# --- workbooks --------------------------------------------------------------------------------------------------------


def _workbook(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    """Each sheet a page. openpyxl knows how numbers are shown and what is merged; what it cannot open calamine may."""
    if builder.media_type == kinds.XLSX:
        try:
            _by_openpyxl(content, builder, allowance)
            return
        except Exception as problem:  # a damaged style sheet is enough to stop it
            log.info("openpyxl gave up error=%s", type(problem).__name__)
    _by_calamine(content, builder, allowance)


def _by_openpyxl(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    import warnings

    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about extensions that it does not draw
        book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
        book_of_formulas = openpyxl.load_workbook(io.BytesIO(content)) if _lacks_values(content) else None
    for sheet in book.worksheets[: allowance.limits.pages]:
        hidden = sheet.sheet_state != "visible"
        builder.page(kind="")
        _heading(builder, sheet.title, hidden=hidden)
        if (sheet.max_row or 0) > MOST_ROWS:
            builder.notes.append(remark("office_rows_cut", name=sheet.title, n=MOST_ROWS))
        formulas = book_of_formulas[sheet.title] if book_of_formulas else None
        add_table(builder, _sheet_cells(sheet, formulas), name=sheet.title, hidden=hidden)
        for place, said in _remarks(sheet):
            add_text(builder, f"[메모 {place}] {said}")


_NOT_COMPUTED = re.compile(rb"</(?:\w+:)?f>\s*+(?:(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)\s*+)?</(?:\w+:)?c>")


def _lacks_values(content: bytes) -> bool:
    """Whether some formula has no value: programs that write workbooks leave the computing to Excel."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        sheets = [one for one in package.infolist() if one.filename.startswith("xl/worksheets/")]
        return any(one.file_size < MOST_SHEET_BYTES and _NOT_COMPUTED.search(package.read(one)) for one in sheets[:20])


def _remarks(sheet: Any) -> list[tuple[str, str]]:
    """Comments on cells: a customer's "make it five" beside the number that is no longer right."""
    with_comment = (cell for _, cell in sorted(sheet._cells.items()) if getattr(cell, "comment", None))
    return [(cell.coordinate, " ".join(str(cell.comment.text).split())) for cell in with_comment][:MOST_REMARKS]


def _heading(builder: DocumentBuilder, title: str, *, hidden: bool) -> None:
    """The sheet's name stands above it; "숨김" beside it where the sender does not see it himself."""
    builder.line(f"[{title}]" + (" (숨김)" if hidden else ""), voice=Voice.HEADER)


def _sheet_cells(sheet: Any, formulas: Any = None) -> Iterator[Filled]:
    spans = {
        (m.min_row, m.min_col): (m.max_row - m.min_row + 1, m.max_col - m.min_col + 1)
        for m in sheet.merged_cells.ranges
    }
    # Only the cells that are there: iter_rows makes every empty one up to its bounds, ten seconds for a small sheet.
    for (row, column), cell in sorted(sheet._cells.items()):
        if row > MOST_ROWS or column > MOST_COLUMNS:
            continue
        text = shown(cell.value, cell.number_format) if cell.value is not None else ""
        if not text and formulas is not None and (other := formulas._cells.get((row, column))) is not None:
            text = str(getattr(other.value, "text", other.value) or "")
        if text:
            rowspan, colspan = spans.get((row, column), (1, 1))
            yield Filled(row - 1, column - 1, text, rowspan, colspan, bool(cell.font and cell.font.strike))


def _by_calamine(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    import python_calamine

    if content.startswith(_OLE) and _loops(content):
        raise ValueError("a chain of sectors that never ends")
    if _is_encrypted(content):
        raise ValueError("encrypted")
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    for about in book.sheets_metadata[: allowance.limits.pages]:
        hidden = about.visible != python_calamine.SheetVisibleEnum.Visible
        rows = book.get_sheet_by_name(about.name).to_python(nrows=MOST_ROWS)
        builder.page(kind="")
        _heading(builder, about.name, hidden=hidden)
        cells = (
            Filled(r, c, shown(value, "General"))
            for r, row in enumerate(rows)
            for c, value in enumerate(row[:MOST_COLUMNS])
            if value not in ("", None)
        )
        add_table(builder, cells, name=about.name, hidden=hidden)


# BOF of a workbook's globals (MS-XLS 2.4.21).
_BOOK_BEGINS = re.compile(rb"\x09\x08[\x08\x10]\x00\x00[\x05\x06]\x05\x00")
_FILE_PASS = 0x2F  # stands among the first records, and what follows is ciphertext


def _is_encrypted(content: bytes) -> bool:
    begins = _BOOK_BEGINS.search(content)
    at = begins.start() if begins else len(content)
    for _ in range(20):
        kind, size = (int.from_bytes(content[at + i : at + i + 2], "little") for i in (0, 2))
        if kind == _FILE_PASS:
            return True
        at += 4 + size
    return False


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD_SECTORS = 109  # of the allocation table, named in the file's head (MS-CFB 2.2); more stand in a chain


def _loops(content: bytes) -> bool:
    """Does a chain of a compound file come back to itself? calamine follows it until memory ends, and the process with it."""
    size = 1 << min(max(content[30], 7), 16) if len(content) > 512 else 512

    def sector(number: int) -> array[int]:
        at = (number + 1) * size
        return array("I", content[at : at + size][: (len(content) - at) // 4 * 4 or None] if at < len(content) else b"")

    named = array("I", content[76 : 76 + 4 * _HEAD_SECTORS])
    more = int.from_bytes(content[68:72], "little")
    for _ in range(len(content) // size + 1):
        if not (found := sector(more)):
            break
        named.extend(found[:-1])
        more = found[-1]
    else:
        return True
    table = array("I")
    for number in named:
        table.extend(sector(number))
    small = array("I")
    at = int.from_bytes(content[60:64], "little")
    for _ in range(len(table) + 1):
        if at >= len(table):
            break
        small.extend(sector(at))
        at = table[at]
    return _comes_back(table) or _comes_back(small)


def _comes_back(table: Sequence[int]) -> bool:
    seen = array("I", bytes(4 * len(table)))
    for start in range(len(table)):
        at = start
        while at < len(table) and not seen[at]:
            seen[at] = start + 1
            at = table[at]
            if at < len(table) and seen[at] == start + 1:
                return True
    return False


def shown(value: object, number_format: str) -> str:
    """A cell's value as the screen shows it, for the formats that numbers of parts and dates are given in.

    >>> shown(12345, "0000000"), shown(3.0, "General"), shown(1250000, "#,##0"), shown(0.5, "0%")
    ('0012345', '3', '1,250,000', '50%')
    >>> shown(datetime(2026, 3, 2), "m/d"), shown(date(2026, 3, 2), "yyyy-mm-dd"), shown(True, "General")
    ('2026-03-02', '2026-03-02', 'TRUE')
    """
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime):
        bare = value.time() == time(0)
        return value.date().isoformat() if bare else value.isoformat(" ", "minutes")
    if isinstance(value, (date, time, timedelta)):
        return str(value)
    if isinstance(value, (int, float)):
        return _number(value, number_format)
    return str(value)


def _number(value: float, number_format: str) -> str:
    number_format = number_format[:MOST_FORMAT]
    code = re.sub(r'\[[^\]]*\]|"[^"]*"|\\.|_.', "", number_format.split(";")[0])
    prefix, suffix = _quoted(number_format)
    if found := re.search(r"0(?:\.(0+))?%", code):
        return f"{value * 100:.{len(found.group(1) or '')}f}%"
    whole = float(value).is_integer()
    if re.fullmatch(r"0{2,}", code.strip()) and whole:
        return f"{prefix}{int(value):0{len(code.strip())}d}{suffix}"
    if re.fullmatch(r"[0-]+", code.strip()) and whole and "-" in code:
        return prefix + _hyphenated(int(value), code.strip()) + suffix
    decimals = len(found.group(1)) if (found := re.search(r"0\.(0+)", code)) else None
    if "," in code:
        return f"{prefix}{value:,.{decimals or 0}f}{suffix}"
    if decimals is not None:
        return f"{prefix}{value:.{decimals}f}{suffix}"
    return f"{prefix}{int(value) if whole and abs(value) < 1e15 else repr(value)}{suffix}"


def _quoted(number_format: str) -> tuple[str, str]:
    """Literal text before and after the digits: a format 0"개" shows 3개."""
    first = number_format.split(";")[0]
    found = re.fullmatch(r'(?:"([^"]*)")?[^"]*?(?:"([^"]*)")?', first)
    return (found.group(1) or "", found.group(2) or "") if found else ("", "")


def _hyphenated(value: int, code: str) -> str:
    digits = f"{value:0{code.count('0')}d}"
    extra, digits = digits[: len(digits) - code.count("0")], digits[len(digits) - code.count("0") :]
    following = iter(digits)
    return extra + "".join(next(following) if c == "0" else c for c in code)


# --- Hangul (hwp, hwpx) -----------------------------------------------------------------------------------------------


def _hangul(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    """Paragraphs and tables in their order, with what is crossed out; the plain text where the structure says less."""
    import unhwp

    with unhwp.parse_bytes(content) as parsed:
        plain, blocks = parsed.text, json.loads(parsed.json)
    builder.page()
    before = builder.at
    for section in blocks.get("sections", ()):
        for part in ("header", "content", "footer"):
            _hangul_blocks(section.get(part) or (), builder, Voice.NEW if part == "content" else Voice.HEADER)
    made = builder.build().text[before:]
    for line in hangul_text(plain).splitlines():
        if any(word not in made for word in re.findall(r"\w{2,}", line)):  # a kind of content we do not know
            add_text(builder, line)


def _hangul_blocks(blocks: Iterable[Any], builder: DocumentBuilder, voice: Voice) -> None:
    for block in blocks:
        if not isinstance(block, dict):
            continue
        if "Table" in block:
            add_table(builder, list(_hangul_cells(block["Table"])), voice=voice)
        elif "Paragraph" in block:
            for text, struck in _hangul_lines(block["Paragraph"]):
                add_text(builder, text, voice=voice, struck=struck)
        elif "content" in block:  # a header's or footer's paragraph stands without its name
            for text, struck in _hangul_lines(block):
                add_text(builder, text, voice=voice, struck=struck)


def _hangul_lines(paragraph: Any) -> list[tuple[str, bool]]:
    """The lines of a paragraph, and beneath them what is crossed out."""
    standing, struck = "", ""
    for piece in paragraph.get("content", ()):
        text, crossed = _hangul_piece(piece)
        if crossed:
            struck += text
        else:
            standing += text
    lines = [(line, False) for line in hangul_text(standing).split("\n")]
    return [*lines, *((line, True) for line in hangul_text(struck).split("\n") if line.strip())]


_HANGUL_SIGNS = {"LineBreak": "\n", "Tab": "\t"}


def _hangul_piece(piece: Any) -> tuple[str, bool]:
    if isinstance(piece, str):
        return _HANGUL_SIGNS.get(piece, ""), False
    for name, inner in piece.items() if isinstance(piece, dict) else ():
        if name in _HANGUL_SIGNS:
            return _HANGUL_SIGNS[name], False
        if name in ("Text", "Link", "Footnote", "Equation") and isinstance(inner, dict):
            look = inner.get("style") or {}
            return str(inner.get("text") or ""), bool(look.get("strikethrough"))
        if isinstance(inner, str) and name != "Image":
            return inner, False
    return "", False


def _hangul_cells(table: Any) -> Iterator[Filled]:
    taken: set[tuple[int, int]] = set()
    for r, row in enumerate(table.get("rows", ())):
        column = 0
        for cell in row.get("cells", ()):
            while (r, column) in taken:
                column += 1
            down, across = (max(1, min(200, int(cell.get(name) or 1))) for name in ("rowspan", "colspan"))
            taken.update((r + i, column + j) for i in range(down) for j in range(across))
            lines = [one for p in cell.get("content", ()) for one in _hangul_lines(p.get("Paragraph", p))]
            inner = [one.text for t in cell.get("nested_tables", ()) for one in _hangul_cells(t)]
            standing = " ".join([*(text for text, struck in lines if not struck), *inner]).strip()
            struck = " ".join(text for text, crossed in lines if crossed)
            yield Filled(r, column, standing or struck, down, across, bool(struck) and not standing)


def hangul_text(text: str) -> str:
    """Without what only Hancom's fonts can draw, and with line ends as elsewhere."""
    return re.sub(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]", " ", text.replace("\r\n", "\n").replace("\r", "\n"))


# --- text -------------------------------------------------------------------------------------------------------------


def _text(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> str:
    """Decoded, up to the limit of one document; that it was cut is noted."""
    text, most = decode(content).text, allowance.limits.text_chars
    if len(text) > most:
        builder.notes.append(remark("file_text_cut", n=most))
    return text[:most]


def _plain(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    builder.page()
    for line in _text(content, builder, allowance).splitlines():
        add_text(builder, line)


def _cards(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    builder.page()
    left = allowance.limits.text_chars
    for line in cards.lines(content):
        left -= len(line) + 1
        if left < 0:
            builder.notes.append(remark("file_text_cut", n=allowance.limits.text_chars))
            return
        add_text(builder, line)


def _web(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    """A saved page: hidden text left out, tables as tables."""
    from intake.reading.html import HtmlLine, render

    builder.page()
    rendered = render(_text(content, builder, allowance))
    builder.notes.extend(rendered.notes)
    tables: dict[int, list[tuple[int, HtmlLine]]] = {}
    for line in rendered.lines:
        if line.table is not None:
            tables.setdefault(line.table, []).append((builder.at, line))
        words = words_of(line.text)
        if words:
            builder.line(line.text, words=words, struck=line.struck)
    for rows in tables.values():
        builder.table(
            [
                Cell(
                    cell.row, cell.column, cell.text,
                    Span(at + cell.start, at + cell.start + len(cell.text)),
                    None, cell.rowspan, cell.colspan, cell.struck,
                )
                for at, line in rows if line.text.strip()
                for cell in line.cells
            ]
        )  # fmt: skip


def _rich(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    """Rows of cells become a table; the rest, lines."""
    builder.page()
    rows: list[Filled] = []
    for number, (text, struck) in enumerate([*rtf.lines(content), ("", False)]):
        if "\t" in text:
            rows.extend(Filled(number, c, cell, 1, 1, struck) for c, cell in enumerate(text.split("\t")[:MOST_COLUMNS]))
            continue
        if rows:
            add_table(builder, rows)
            rows = []
        add_text(builder, text, struck=struck)


def _separated(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    """CSV with whatever separator; a file that is none after all is read as text."""
    text = _text(content, builder, allowance)
    separator = separator_of(text.splitlines()[:50])
    builder.page()
    if not separator:
        for line in text.splitlines():
            add_text(builder, line)
        return
    csv.field_size_limit(allowance.limits.text_chars)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    cells: list[Filled] = []
    for number, row in enumerate(rows):
        if number >= MOST_ROWS:
            builder.notes.append(remark("office_rows_cut", name=builder.source, n=MOST_ROWS))
            break
        cells.extend(Filled(number, c, value) for c, value in enumerate(row[:MOST_COLUMNS]) if value.strip())
    add_table(builder, cells)


def separator_of(lines: Sequence[str]) -> str:
    """The sign that parts most lines into as many pieces; "" where none does.

    >>> separator_of(["a;b;c", "1;2,5;3"]), separator_of(["no separator", "at all"])
    (';', '')
    """
    best, most = "", 0
    for sign in "\t;|,":
        counts = [len(next(csv.reader([line], delimiter=sign), [])) - 1 for line in lines if line.strip()]
        steady = sum(1 for count in counts if count == max(set(counts), key=counts.count) and count > 0)
        if steady > most and steady * 2 >= len(counts):
            best, most = sign, steady
    return best
