"""Office files: workbooks, Word and Hangul documents, RTF, CSV and plain text, as a person sees them on the screen."""

from __future__ import annotations

import csv
import io
import logging
import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from intake.charset import decode
from intake.document import Box, Cell, Document, DocumentBuilder, Span, Voice
from intake.reading import kinds
from intake.reading.allowance import Allowance

log = logging.getLogger(__name__)

MOST_ROWS = 5000  # of a sheet
MOST_COLUMNS = 200
CUT_ROWS = "'{}'에서 앞의 {}행만 읽었습니다."
ENCRYPTED = "암호가 걸린 문서라 열 수 없습니다. 암호를 받아야 합니다."
BROKEN = "문서가 손상되어 읽을 수 없습니다."

Words = list[tuple[str, int, Box | None, float, tuple[str, ...]]]
# A cell to be added: row, column, text, rows and columns it spans.
Filled = tuple[int, int, str, int, int]


def read(
    content: bytes, source: str, kind: str, allowance: Allowance, part: tuple[int, ...] = (), role: str = "attachment"
) -> Document:
    """The document; a damaged or encrypted one is empty, with a note."""
    builder = DocumentBuilder(source, kind, role, part)
    readers = {
        kinds.XLSX: _workbook,
        kinds.XLS: _workbook,
        kinds.DOCX: _word,
        kinds.HWP: _hangul,
        kinds.HWPX: _hangul,
        kinds.RTF: _rich,
        kinds.CSV: _separated,
        kinds.HTML: _web,
    }
    try:
        readers.get(kind, _plain)(content, builder, allowance)
    except BaseException as problem:  # each library has its own errors for a stranger's bytes; what was read stands
        if not isinstance(problem, Exception) and type(problem).__name__ != "PanicException":
            raise  # a panic of a library in Rust is no Exception, and no reason to end
        log.info("office file unreadable kind=%s error=%s", kind, type(problem).__name__)
        builder.notes.append(ENCRYPTED if re.search("encrypt|password", str(problem), re.IGNORECASE) else BROKEN)
    return builder.build()


def words_of(text: str, at: int = 0) -> Words:
    """The runs without white space, as DocumentBuilder.line takes them; `at` is where `text` stands in its line."""
    return [(found.group(), at + found.start(), None, 1.0, ()) for found in re.finditer(r"\S+", text)]


def add_table(
    builder: DocumentBuilder,
    filled: Iterable[Filled],
    *,
    name: str = "",
    hidden: bool = False,
    voice: Voice = Voice.NEW,
) -> None:
    """A line for each row that says something, its cells parted by tabs, and the table that points into them."""
    rows: dict[int, list[Filled]] = {}
    for one in filled:
        rows.setdefault(one[0], []).append(one)
    cells = []
    for number in sorted(rows):
        text, words, pending = "", Words(), []
        for _, column, content, rowspan, colspan in sorted(rows[number]):
            tidy = " ".join(content.split())
            text += "\t" if text else ""
            words.extend(words_of(tidy, len(text)))
            pending.append((column, tidy, len(text), rowspan, colspan))
            text += tidy
        if not words:
            continue
        base = builder.at
        builder.line(text, words=words, voice=voice)
        for column, tidy, start, rowspan, colspan in pending:
            span = Span(base + start, base + start + len(tidy))
            cells.append(Cell(number, column, tidy, span, None, rowspan, colspan))
    if cells:
        builder.table(cells, voice=voice, name=name, hidden=hidden)


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
    for sheet in book.worksheets[: allowance.limits.pages]:
        hidden = sheet.sheet_state != "visible"
        builder.page(kind="")
        _heading(builder, sheet.title, hidden=hidden)
        if (sheet.max_row or 0) > MOST_ROWS:
            builder.notes.append(CUT_ROWS.format(sheet.title, MOST_ROWS))
        add_table(builder, _sheet_cells(sheet), name=sheet.title, hidden=hidden)


def _heading(builder: DocumentBuilder, title: str, *, hidden: bool) -> None:
    """The sheet's name stands above it; "숨김" beside it where the sender does not see it himself."""
    builder.line(f"[{title}]" + (" (숨김)" if hidden else ""), voice=Voice.HEADER)


def _sheet_cells(sheet: Any) -> Iterator[Filled]:
    spans = {
        (m.min_row, m.min_col): (m.max_row - m.min_row + 1, m.max_col - m.min_col + 1)
        for m in sheet.merged_cells.ranges
    }
    # Only the cells that are there: iter_rows makes every empty one up to its bounds, ten seconds for a small sheet.
    for (row, column), cell in sorted(sheet._cells.items()):
        if cell.value is None or row > MOST_ROWS or column > MOST_COLUMNS:
            continue
        rowspan, colspan = spans.get((row, column), (1, 1))
        yield row - 1, column - 1, shown(cell.value, cell.number_format), rowspan, colspan


def _by_calamine(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    import python_calamine

    if content.startswith(_OLE) and _loops(content):
        raise ValueError("a chain of sectors that never ends")
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    for about in book.sheets_metadata[: allowance.limits.pages]:
        hidden = about.visible != python_calamine.SheetVisibleEnum.Visible
        rows = book.get_sheet_by_name(about.name).to_python(nrows=MOST_ROWS)
        builder.page(kind="")
        _heading(builder, about.name, hidden=hidden)
        cells = (
            (r, c, shown(value, "General"), 1, 1)
            for r, row in enumerate(rows)
            for c, value in enumerate(row[:MOST_COLUMNS])
            if value not in ("", None)
        )
        add_table(builder, cells, name=about.name, hidden=hidden)


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


# --- Word -------------------------------------------------------------------------------------------------------------


def _word(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    """Header, then body and tables in their order, text boxes where they are anchored, then footer."""
    import docx

    document = docx.Document(io.BytesIO(content))
    builder.page()
    for section in document.sections[:5]:
        _blocks(section.header.iter_inner_content(), builder, Voice.HEADER)
    _blocks(document.iter_inner_content(), builder, Voice.NEW)
    for section in document.sections[:5]:
        _blocks(section.footer.iter_inner_content(), builder, Voice.HEADER)


def _blocks(blocks: Iterable[Any], builder: DocumentBuilder, voice: Voice) -> None:
    for block in blocks:
        if hasattr(block, "rows"):
            add_table(builder, _word_cells(block), voice=voice)
            continue
        lines = _paragraph_lines(block)
        for text in lines:
            add_text(builder, text, voice=voice, struck=_struck(block))
        for box in block._p.xpath(".//w:txbxContent[not(ancestor::mc:Fallback)]"):
            for paragraph in box.xpath(".//w:p"):
                add_text(builder, "".join(paragraph.xpath(".//w:t/text()")), voice=voice)


def _paragraph_lines(block: Any) -> list[str]:
    return str(block.text).split("\n")


def _struck(block: Any) -> bool:
    runs = [run for run in block.runs if run.text.strip()]
    return bool(runs) and all(run.font.strike or run.font.double_strike for run in runs)


def _word_cells(table: Any) -> Iterator[Filled]:
    """Each cell once, where it begins: a merged cell comes again for every place it covers."""
    places: dict[Any, list[tuple[int, int]]] = {}
    texts: dict[Any, str] = {}
    for r, row in enumerate(table.rows):
        for c, cell in enumerate(row.cells):
            places.setdefault(cell._tc, []).append((r, c))
            texts.setdefault(cell._tc, _cell_text(cell))
    for key, where in places.items():
        (r0, c0), (r1, c1) = min(where), max(where)
        yield r0, c0, texts[key], r1 - r0 + 1, c1 - c0 + 1


def _cell_text(cell: Any) -> str:
    own = [p.text for p in cell.paragraphs]
    inner = [_cell_text(c) for t in cell.tables for row in t.rows for c in row.cells]
    return " ".join(filter(None, [*own, *inner]))


# --- Hangul (hwp, hwpx) -----------------------------------------------------------------------------------------------


def _hangul(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    import unhwp

    with unhwp.parse_bytes(content) as parsed:
        text = hangul_text(parsed.text)
    builder.page()
    for line in text.splitlines():
        add_text(builder, line)


def hangul_text(text: str) -> str:
    """Without what only Hancom's fonts can draw, and with line ends as elsewhere."""
    return re.sub(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]", " ", text.replace("\r\n", "\n").replace("\r", "\n"))


# --- text -------------------------------------------------------------------------------------------------------------


def add_text(builder: DocumentBuilder, text: str, *, voice: Voice = Voice.NEW, struck: bool = False) -> None:
    """A line with its words; an empty line is left out."""
    text = text.rstrip()
    if not text.strip():
        return
    builder.line(text, words=words_of(text), voice=voice, struck=struck)


def _plain(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    builder.page()
    for line in decode(content).text[: allowance.limits.text_chars].splitlines():
        add_text(builder, line)


def _web(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    """A saved page: hidden text left out, tables as tables."""
    from intake.reading.html import HtmlLine, render

    builder.page()
    rendered = render(decode(content).text[: allowance.limits.text_chars])
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
    from striprtf.striprtf import rtf_to_text

    builder.page()
    text = rtf_to_text(content.decode("latin-1"), errors="replace")  # type: ignore[no-untyped-call]
    for line in str(text).splitlines():
        add_text(builder, line.replace("|", "\t").rstrip("\t"))


def _separated(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    """CSV with whatever separator; a file that is none after all is read as text."""
    text = decode(content).text[: allowance.limits.text_chars]
    separator = separator_of(text.splitlines()[:50])
    if not separator:
        _plain(content, builder, allowance)
        return
    builder.page()
    csv.field_size_limit(allowance.limits.text_chars)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    cells: list[Filled] = []
    for number, row in enumerate(rows):
        if number >= MOST_ROWS:
            builder.notes.append(CUT_ROWS.format(builder.source, MOST_ROWS))
            break
        cells.extend((number, c, value, 1, 1) for c, value in enumerate(row[:MOST_COLUMNS]) if value.strip())
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
