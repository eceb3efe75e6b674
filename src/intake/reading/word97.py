"""Word 97 to 2003 (MS-DOC): the pieces of its text in order, tables by their row marks, what is crossed out apart.

Only what a reader of the page needs: no styles, no numbering, no pictures. Files of Word 6 and 95 hold their text in
one stretch and a code page that they do not name.
"""

from __future__ import annotations

import io
import re
import struct
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from intake.charset import decode
from intake.document import DocumentBuilder, Voice
from intake.reading.allowance import Allowance
from intake.reading.rows import Filled, add_table, add_text

_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200  # FibBase flags
_FIRST_UNICODE = 0x0069  # nFib from which on text is in pieces of UTF-16 or cp1252
_COUNTS = 0x4C  # ccpText and its seven followers
_CHARACTERS, _PARAGRAPHS, _PIECES = 0xFA, 0x102, 0x1A2  # places of PlcfBteChpx, PlcfBtePapx and Clx: offset, size
_STRUCK, _STRUCK_TWICE, _DELETED, _ROW_END = 0x0837, 0x2A53, 0x0800, 0x2417
_OPERANDS = (1, 1, 2, 4, 2, 2, 0, 3)  # bytes, by the three high bits of a property's code
_PAGE = 512
_FIELD = re.compile(r"\x13[^\x13\x14\x15]*(?:\x14([^\x13\x15]*))?\x15")
_SIGNS = str.maketrans({"\x0b": "\n", "\x0c": "\n", "\x1e": "-", "\x1f": "", "\xa0": " "})
_MARKS = re.compile(r"[\x00-\x08\x0e-\x1d]")
_MOST_FIELDS = 20  # one in the other


class _Piece(NamedTuple):
    """A run of characters of the text; `at` is where it stands in the stream."""

    text: str
    at: int
    width: int


def read(content: bytes, builder: DocumentBuilder, allowance: Allowance) -> None:
    """Body and text boxes, running heads before them, notes and remarks after them."""
    import olefile

    with olefile.OleFileIO(io.BytesIO(content)) as container:
        stream = container.openstream("WordDocument").read()
        flags, version = int.from_bytes(stream[10:12], "little"), int.from_bytes(stream[2:4], "little")
        if flags & _ENCRYPTED:
            raise ValueError("encrypted")
        name = "1Table" if flags & _SECOND_TABLE else "0Table"
        table = container.openstream(name).read() if container.exists(name) else b""
    builder.page()
    if version < _FIRST_UNICODE:
        first, end = struct.unpack_from("<II", stream, 0x18)
        _add(builder, decode(stream[first:end]).text, lambda at: False, lambda at: False)
        return
    letter = _Letter(stream, table)
    sizes = [max(0, size) for size in struct.unpack_from("<8i", stream, _COUNTS)]
    body, footnotes, heads, _, remarks, endnotes, boxes, _ = _stretches(sizes)
    for span, voice, before in (
        (heads, Voice.HEADER, ""),
        (body, Voice.NEW, ""),
        (boxes, Voice.NEW, ""),
        (footnotes, Voice.NEW, "[각주] "),
        (endnotes, Voice.NEW, "[미주] "),
        (remarks, Voice.NEW, "[메모] "),
    ):
        first = span.start
        _add(
            builder,
            letter.text[span.start : span.stop],
            lambda at, first=first: letter.is_struck(first + at),  # type: ignore[misc]
            lambda at, first=first: letter.ends_row(first + at),  # type: ignore[misc]
            voice,
            before,
        )


def _stretches(sizes: list[int]) -> list[range]:
    at, made = 0, []
    for size in sizes:
        made.append(range(at, at + size))
        at += size
    return made


class _Letter:
    """The whole text, and what the property pages say of its characters and paragraphs."""

    def __init__(self, stream: bytes, table: bytes) -> None:
        self.pieces = list(_pieces(stream, table))
        self.text = "".join(piece.text for piece in self.pieces)
        self.starts: list[int] = []
        at = 0
        for piece in self.pieces:
            self.starts.append(at)
            at += len(piece.text)
        self.struck = _marked(stream, table, _CHARACTERS, _is_crossed)
        self.row_ends = _marked(stream, table, _PARAGRAPHS, lambda codes: bool(codes.get(_ROW_END)))

    def place(self, at: int) -> int:
        """Where the character stands in the stream."""
        index = bisect_right(self.starts, at) - 1
        piece = self.pieces[index]
        return piece.at + (at - self.starts[index]) * piece.width

    def is_struck(self, at: int) -> bool:
        return _within(self.struck, self.place(at))

    def ends_row(self, at: int) -> bool:
        return _within(self.row_ends, self.place(at))


def _within(runs: list[tuple[int, int]], place: int) -> bool:
    index = bisect_right(runs, (place, 1 << 40)) - 1
    return index >= 0 and place < runs[index][1]


def _is_crossed(codes: dict[int, int]) -> bool:
    return any(codes.get(code) in (1, 0x81) for code in (_STRUCK, _STRUCK_TWICE, _DELETED))


def _pieces(stream: bytes, table: bytes) -> Iterator[_Piece]:
    """The piece table (MS-DOC 2.9.38): a character below bit 30 is one byte of cp1252, else two of UTF-16."""
    at, size = struct.unpack_from("<II", stream, _PIECES)
    clx = table[at : at + size]
    at = 0
    while clx[at : at + 1] == b"\x01":
        at += 3 + int.from_bytes(clx[at + 1 : at + 3], "little")
    if clx[at : at + 1] != b"\x02":
        raise ValueError("no piece table")
    plc = clx[at + 5 : at + 5 + int.from_bytes(clx[at + 1 : at + 5], "little")]
    count = max(0, (len(plc) - 4) // 12)
    bounds = struct.unpack_from(f"<{count + 1}I", plc) if count else ()
    left = len(stream)  # pieces may not say more than there is, however often they name it
    for number in range(count):
        where = int.from_bytes(plc[4 * (count + 1) + 8 * number + 2 :][:4], "little")
        narrow, where = bool(where & 1 << 30), where & 0x3FFFFFFF
        width, where = (1, where // 2) if narrow else (2, where)
        letters = bounds[number + 1] - bounds[number]
        raw = stream[where : where + letters * width]
        left -= len(raw)
        if letters < 0 or left < 0:
            raise ValueError("pieces overlap")
        # a character for each unit of the file, so that places can be counted
        text = (
            raw.decode("latin-1")
            if narrow
            else "".join(map(chr, struct.unpack(f"<{len(raw) // 2}H", raw[: len(raw) // 2 * 2])))
        )
        yield _Piece(_western(text) if narrow else text, where, width)


def _western(text: str) -> str:
    return text.encode("latin-1").decode("cp1252", "replace") if not text.isascii() else text


def _marked(stream: bytes, table: bytes, place: int, wanted: Callable[[dict[int, int]], bool]) -> list[tuple[int, int]]:
    """The stretches of the stream that have a property, from the 512-byte pages that list them (MS-DOC 2.9.33, 2.9.174)."""
    at, size = struct.unpack_from("<II", stream, place)
    count = max(0, (min(size, len(table) - at) - 4) // 8)
    pages = struct.unpack_from(f"<{count}I", table, at + 4 * (count + 1)) if count else ()
    found: list[tuple[int, int]] = []
    for number in pages[: len(stream) // _PAGE + 1]:
        page = stream[(number & 0x3FFFFF) * _PAGE :][:_PAGE]
        if len(page) == _PAGE:
            found.extend(_runs(page, place == _PARAGRAPHS, wanted))
    return sorted(found)


def _runs(page: bytes, of_paragraphs: bool, wanted: Callable[[dict[int, int]], bool]) -> Iterator[tuple[int, int]]:
    count = min(page[-1], 101)
    bounds = struct.unpack_from(f"<{count + 1}I", page)
    step = 13 if of_paragraphs else 1
    for number in range(count):
        at = 2 * page[min(4 * (count + 1) + step * number, _PAGE - 1)]
        if not at:
            continue
        size, at = page[at], at + 1
        if of_paragraphs:
            size, at = (2 * size - 1, at) if size else (2 * page[min(at, _PAGE - 1)], at + 1)
            size, at = size - 2, at + 2  # the style's number comes first
        if wanted(_codes(page[at : at + max(0, size)])):
            yield bounds[number], bounds[number + 1]


def _codes(raw: bytes) -> dict[int, int]:
    """Properties by their codes, each with the first byte of its operand."""
    made: dict[int, int] = {}
    at = 0
    while at + 3 <= len(raw):
        code = int.from_bytes(raw[at : at + 2], "little")
        size = _OPERANDS[code >> 13] or (
            int.from_bytes(raw[at + 2 : at + 4], "little") + 1 if code == 0xD608 else raw[at + 2] + 1
        )
        made[code] = raw[at + 2]
        at += 2 + size
    return made


# --- as lines and tables ----------------------------------------------------------------------------------------------


def _add(
    builder: DocumentBuilder,
    text: str,
    is_struck: Callable[[int], bool],
    ends_row: Callable[[int], bool],
    voice: Voice = Voice.NEW,
    before: str = "",
) -> None:
    """Paragraphs as lines; the rows of a table, whose cells and rows end with the same mark, together."""
    rows: list[Filled] = []
    row: list[tuple[str, bool]] = []
    cell: list[tuple[str, str]] = []
    number = at = 0
    for end in (found.start() for found in re.finditer("[\r\x07\x0c]|\\Z", text)):
        said = _shown(text, at, end, is_struck)
        mark, at = text[end : end + 1], end + 1
        if mark != "\x07":
            cell.append(said)
            continue
        if row and ends_row(end):
            rows.extend(Filled(number, c, words, 1, 1, crossed) for c, (words, crossed) in enumerate(row[:200]))
            number, row = number + 1, []
            continue
        inside = _ending(cell, builder, rows, row, voice, before)
        row.append(_of_cell([*inside, said]))
        cell = []
    rows.extend(Filled(number, c, words, 1, 1, crossed) for c, (words, crossed) in enumerate(row[:200]))
    _ending([*cell, ("", "")], builder, rows, [], voice, before)


def _ending(
    cell: list[tuple[str, str]],
    builder: DocumentBuilder,
    rows: list[Filled],
    row: list[tuple[str, bool]],
    voice: Voice,
    before: str,
) -> list[tuple[str, str]]:
    """Before a cell that opens a row may stand paragraphs that are no part of the table: they end the one before."""
    if row or not cell:
        return cell
    if rows:
        add_table(builder, rows, voice=voice)
        rows.clear()
    for standing, struck in cell:
        for words, crossed in ((standing, False), (struck, True)):
            for line in words.split("\n") if words.strip() else ():
                add_text(builder, before + line, voice=voice, struck=crossed)
    return []


def _of_cell(said: list[tuple[str, str]]) -> tuple[str, bool]:
    standing, struck = (" ".join(" ".join(texts).split()) for texts in zip(*said, strict=True))
    return (standing, False) if standing or not struck else (struck, True)


def _shown(text: str, start: int, end: int, is_struck: Callable[[int], bool]) -> tuple[str, str]:
    """(standing, crossed out) of a paragraph, as the page shows it: of a field its result."""
    marks = [is_struck(at) for at in range(start, end)]
    made = []
    for crossed in (False, True):
        kept = "".join(c for c, mark in zip(text[start:end], marks, strict=True) if mark is crossed)
        for _ in range(_MOST_FIELDS):
            kept, times = _FIELD.subn(lambda found: found[1] or "", kept)
            if not times:
                break
        kept = _MARKS.sub("", kept.translate(_SIGNS))
        made.append(kept.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))
    return made[0], made[1]
