"""Document: text with its places, whatever it came from.

A mail body, a PDF, a fax, a workbook all become one `Document`: pages of lines of words, and tables whose cells point
into the same text. Every value extracted later points back here, so that the desk can draw the evidence on a page
picture (boxes) or mark it in a text (character spans). Standard library only.

Coordinates are fractions of the upright page, origin top left: `Box(0, 0, 1, 1)` is the whole page. They do not
depend on the resolution a page is later drawn at. A page that was turned or deskewed before reading says so in
`turn` and `skew`; whoever draws it applies the same.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import chain, islice
from typing import NamedTuple

from ledger.remarks import Remark


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in fractions of its width and height; x1 > x0 and y1 > y0."""

    x0: float
    y0: float
    x1: float
    y1: float

    def __post_init__(self) -> None:
        if not (self.x0 < self.x1 and self.y0 < self.y1):
            raise ValueError(f"a box must not be empty or inside out: {self.x0, self.y0, self.x1, self.y1}")

    def union(self, other: Box) -> Box:
        """The smallest box around both."""
        return Box(min(self.x0, other.x0), min(self.y0, other.y0), max(self.x1, other.x1), max(self.y1, other.y1))

    def turned(self, degrees: int) -> Box:
        """Where it lies once its page is turned clockwise, by a multiple of 90."""
        box = self
        for _ in range(degrees // 90 % 4):
            box = Box(1 - box.y1, box.x0, 1 - box.y0, box.x1)
        return box


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` up to, not including, `end` of `Document.text`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span must not run backwards: {self.start, self.end}")


class Voice(StrEnum):
    """Whose words a line is. Nothing is deleted for it: quotes and signatures are kept and shown."""

    NEW = "new"  # the writer's own words, answers between quoted lines included
    QUOTE = "quote"  # what somebody wrote earlier
    QUOTE_HEADER = "quote_header"  # "On ... wrote:", "-----Original Message-----", From:/Sent: block of a quote
    FORWARD = "forward"  # a forwarded message opened: the words of the customer inside
    FORWARD_HEADER = "forward_header"  # From:/Date:/Subject: block above a forwarded message
    SIGNATURE = "signature"
    DISCLAIMER = "disclaimer"
    HEADER = "header"  # subject line, fax header line (TTI), page running head


class Otherwise(NamedTuple):
    """Another reading of a word's ink, or of its and the next ones' as a single word."""

    text: str
    chance: float  # to that of the reading that stands: 1 is as likely as it
    words: int = 1  # it stands for, this one and those that follow in its line


@dataclass(frozen=True, slots=True)
class Word:
    """A run of ink or characters without white space; `start` counts in Document.text."""

    text: str
    start: int
    box: Box | None = None
    confidence: float = 1.0  # of the reading; 1 where nothing had to be recognised
    alternatives: tuple[Otherwise, ...] = ()  # what else it may be, the likeliest first

    @property
    def end(self) -> int:
        return self.start + len(self.text)


Words = list[tuple[str, int, Box | None, float, tuple[Otherwise, ...]]]  # text, offset in the line, box, ...


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    start: int
    words: tuple[Word, ...] = ()
    box: Box | None = None
    voice: Voice = Voice.NEW
    depth: int = 0  # of quoting or forwarding
    struck: bool = False  # crossed out by the writer

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def until(self, end: int) -> Line:
        """What of it stands before the document's character `end`, words that reach beyond it left out."""
        words = tuple(word for word in self.words if word.end <= end)
        return replace(self, text=self.text[: max(0, end - self.start)], words=words)


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; its text stands in Document.text at `span` (empty span for an empty cell)."""

    row: int
    column: int
    text: str
    span: Span
    box: Box | None = None
    rowspan: int = 1
    colspan: int = 1
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A grid as a reader sees it: ruled or aligned, in a page, a sheet or an HTML body."""

    cells: tuple[Cell, ...]
    voice: Voice = Voice.NEW
    name: str = ""  # sheet name, where there is one
    hidden: bool = False

    def rows(self) -> list[list[Cell | None]]:
        """Cells by row and column; a spanned place holds None except in its first column and row."""
        height = max((c.row for c in self.cells), default=-1) + 1
        width = max((c.column for c in self.cells), default=-1) + 1
        grid: list[list[Cell | None]] = [[None] * width for _ in range(height)]
        for cell in self.cells:
            grid[cell.row][cell.column] = cell
        return grid


@dataclass(frozen=True, slots=True)
class Page:
    """One page, sheet or body. `width` and `height` in points (1/72 inch) of the upright page; 0 where it has no size."""

    number: int  # from 1
    lines: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()
    width: float = 0.0
    height: float = 0.0
    turn: int = 0  # degrees clockwise the stored page was turned to stand upright: 0, 90, 180, 270
    skew: float = 0.0  # degrees counter-clockwise by which it was rotated afterwards to level the lines
    recognised: bool = False  # read by OCR
    kind: str = ""  # "cover", "blank" or "" for content


@dataclass(frozen=True, slots=True)
class Document:
    """Text with its places. `text` is the lines joined by newlines; every start counts in it.

    `source` says which part of the delivery it is, as a person would: "body", "fax", "주문서.xlsx",
    "원본.eml > body", "서류.zip > list.pdf". `subject` of the mail is the first line of the body document (voice HEADER).
    """

    source: str
    media_type: str
    pages: tuple[Page, ...]
    text: str
    part: tuple[
        int, ...
    ] = ()  # path to the bytes: index of attachment, index inside it, ...; () is the delivery itself
    role: str = "attachment"  # "body", "fax", "attachment", "nested" (body of a mail inside the mail)
    notes: tuple[Remark, ...] = ()  # what was cut or could not be read, for the desk

    @property
    def unread(self) -> bool:
        """Something is there that could not be read: notes say what, and there is no text."""
        return bool(self.notes) and not self.text.strip()

    def lines(self) -> Iterator[Line]:
        for page in self.pages:
            yield from page.lines

    def tables(self) -> Iterator[Table]:
        for page in self.pages:
            yield from page.tables

    def page_of(self, start: int) -> Page | None:
        """The page on which the character at `start` stands."""
        for page in self.pages:
            if page.lines and page.lines[0].start <= start <= page.lines[-1].end:
                return page
        return None

    def until(self, end: int) -> Document:
        """Its first `end` characters: whole lines, but for a last one that is longer than all of them, and the cells in them."""
        pages: list[Page] = []
        last = 0
        for page in self.pages:
            lines = tuple(line for line in page.lines if line.end <= end)
            if page.lines and not lines:
                if last or not end:
                    break
                lines = (page.lines[0].until(end),)
            last = lines[-1].end if lines else last
            tables = (replace(t, cells=tuple(c for c in t.cells if c.span.end <= last)) for t in page.tables)
            pages.append(replace(page, lines=lines, tables=tuple(table for table in tables if table.cells)))
        return replace(self, pages=tuple(pages), text=self.text[:last])

    def box_of(self, span: Span) -> Box | None:
        """The box around the words that `span` touches; None where the document has no boxes."""
        found: Box | None = None
        for line in chain.from_iterable(_from_line(page.lines, span.start) for page in self.pages):
            if line.start >= span.end:
                break
            boxes = [w.box for w in line.words if w.box and w.start < span.end and w.end > span.start]
            for box in boxes or ([line.box] if line.box and not line.words else []):
                found = box if found is None else found.union(box)
        return found


def _from_line(lines: Sequence[Line], place: int) -> Iterator[Line]:
    """The lines from the first on that does not end before a place."""
    return islice(lines, bisect_left(lines, place, key=lambda line: line.end), None)


@dataclass
class DocumentBuilder:
    """Collects pages and keeps the character counts right: the one way readers make a Document.

    >>> b = DocumentBuilder("body", "text/plain")
    >>> b.page(); b.line("S/N: AB-1")
    >>> b.build().text
    'S/N: AB-1'
    """

    source: str
    media_type: str
    role: str = "attachment"
    part: tuple[int, ...] = ()
    notes: list[Remark] = field(default_factory=list)
    _pages: list[dict[str, object]] = field(default_factory=list)
    _lines: list[list[Line]] = field(default_factory=list)
    _tables: list[list[Table]] = field(default_factory=list)
    _at: int = 0

    def page(self, **attributes: object) -> None:
        """Begin a page; `attributes` are those of Page but number, lines and tables."""
        self._pages.append(attributes)
        self._lines.append([])
        self._tables.append([])

    def line(
        self,
        text: str,
        *,
        words: Words | None = None,
        box: Box | None = None,
        voice: Voice = Voice.NEW,
        depth: int = 0,
        struck: bool = False,
    ) -> None:
        """Add a line to the page; `words` are (text, offset in the line, box, confidence, alternatives)."""
        if not self._pages:
            self.page()
        start = self._at
        made = tuple(Word(t, start + offset, b, c, a) for t, offset, b, c, a in words or ())
        self._lines[-1].append(Line(text, start, made, box, voice, depth, struck))
        self._at += len(text) + 1

    @property
    def at(self) -> int:
        """Where the next line will start in Document.text; a table's cells count from it."""
        return self._at

    def table(self, cells: list[Cell], *, voice: Voice = Voice.NEW, name: str = "", hidden: bool = False) -> None:
        """Add a table whose cells' spans point at lines already added."""
        self._tables[-1].append(Table(tuple(cells), voice, name, hidden))

    def build(self) -> Document:
        pages = tuple(
            Page(number, tuple(lines), tuple(tables), **attributes)  # type: ignore[arg-type]  # the caller's keywords
            for number, (attributes, lines, tables) in enumerate(
                zip(self._pages, self._lines, self._tables, strict=True), 1
            )
        )
        text = "\n".join(line.text for lines in self._lines for line in lines)
        return Document(self.source, self.media_type, pages, text, self.part, self.role, tuple(self.notes))
