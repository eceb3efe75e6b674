"""Words with boxes become lines, in the order a person reads, and tables whose cells point into them.

PDF text layers and recognised scans come here alike: `Token`s, and `Frame`s for what is ruled. A row of a table is
one line of the text with a tab between cells, and so is a wide gap in a line: labels stay beside their values.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from intake.document import Box, Cell, DocumentBuilder, Otherwise, Span, Voice, Words

WIDE = 1.6  # of the line's height: a wider gap is a column, not a space
WRAPPED = re.compile(r"[A-Za-z0-9]-$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word on its page."""

    text: str
    box: Box
    confidence: float = 1.0
    alternatives: tuple[Otherwise, ...] = ()
    struck: bool = False

    @property
    def height(self) -> float:
        return self.box.y1 - self.box.y0

    @property
    def middle(self) -> tuple[float, float]:
        return (self.box.x0 + self.box.x1) / 2, (self.box.y0 + self.box.y1) / 2


@dataclass(frozen=True, slots=True)
class FrameCell:
    row: int
    column: int
    box: Box
    rowspan: int = 1
    colspan: int = 1


Frame = Sequence[FrameCell]
Row = list[Token]


def lay_out(builder: DocumentBuilder, tokens: Sequence[Token], frames: Sequence[Frame], aspect: float = 1.414) -> None:
    """Add everything on a page to `builder`. `aspect` is the page's height by its width: gaps compare with heights."""
    left = list(tokens)
    tables: list[tuple[float, Frame, list[list[Row]]]] = []
    for frame in _with_open_sides(frames, left):
        filled, left = _fill(frame, left)
        if any(filled):
            tables.append((min(cell.box.y0 for cell in frame), frame, filled))
    tables.sort(key=lambda table: table[0])
    for row in in_reading_order(rows_of(left)):
        top = min(token.box.y0 for token in row)
        while tables and tables[0][0] < top:
            _add_table(builder, *tables.pop(0)[1:], aspect)
        _add_row(builder, _spaced_out(row, aspect), aspect)
    for _, frame, filled in tables:
        _add_table(builder, frame, filled, aspect)


def rows_of(tokens: Sequence[Token]) -> list[Row]:
    """Tokens that stand side by side, top row first, each from left to right."""
    rows: list[Row] = []
    for token in sorted(tokens, key=lambda t: t.middle[1]):
        for row in reversed(rows[-4:]):
            if _level(row, token):
                row.append(token)
                break
        else:
            rows.append([token])
    for row in rows:
        row.sort(key=lambda t: t.box.x0)
    return sorted(rows, key=lambda row: sum(t.middle[1] for t in row) / len(row))


def _level(row: Row, token: Token) -> bool:
    """Do they share most of their height with the nearest word of the row?"""
    near = min(row, key=lambda t: abs(t.middle[0] - token.middle[0]))
    shared = min(near.box.y1, token.box.y1) - max(near.box.y0, token.box.y0)
    return shared > 0.45 * min(near.height, token.height)


GUTTER = 0.012  # of the page's width
PROSE_ROWS = 6  # fewer beside each other are labels and values, a letterhead, two addresses


def in_reading_order(rows: Sequence[Row]) -> list[Row]:
    """Prose set in two columns is read down the left one first; whatever else stands side by side stays so."""
    ordered: list[Row] = []
    run: list[Row] = []
    free = _ANYWHERE
    for row in rows:
        left = _gaps(row, free)
        if not left:
            ordered.extend(_parted(run, free))
            run, left = [], _gaps(row, _ANYWHERE)
        run.append(row)
        free = left
    return ordered + _parted(run, free)


Gaps = list[tuple[float, float]]
_ANYWHERE: Gaps = [(0.25, 0.75)]


def _gaps(row: Row, free: Gaps) -> Gaps:
    """What of the free stretches the row's words leave free."""
    for token in row:
        free = [
            (a, b)
            for low, high in free
            for a, b in ((low, min(high, token.box.x0)), (max(low, token.box.x1), high))
            if b - a >= GUTTER
        ]
    return free


def _parted(rows: list[Row], free: Gaps) -> list[Row]:
    for low, high in sorted(free, key=lambda gap: gap[0] - gap[1]):
        left = [part for row in rows if (part := [t for t in row if t.box.x1 <= low])]
        right = [part for row in rows if (part := [t for t in row if t.box.x0 >= high])]
        if _prose(left, low) and _prose(right, max(t.box.x1 for row in rows for t in row)):
            return left + right
    return rows


def _prose(rows: list[Row], edge: float) -> bool:
    """Full lines, one under the other: most of them reach the edge, and hold several words."""
    if len(rows) < PROSE_ROWS:
        return False
    start = min(row[0].box.x0 for row in rows)
    full = [row for row in rows if row[-1].box.x1 > edge - 0.2 * (edge - start) and len(row) >= 3]
    return len(full) >= 0.4 * len(rows) and sum(map(len, rows)) >= 3.5 * len(rows)


LOOSE_WORDS = 6  # beside a row of a table: more are a text of their own


def _with_open_sides(frames: Sequence[Frame], tokens: Sequence[Token]) -> list[Frame]:
    """Tables whose last or first column lost its outer rule in the scan: what stands level with the rows is a column."""
    loose = [t for t in tokens if not any(_holds(cell.box, t) for frame in frames for cell in frame)]
    return [_with_open_side(_with_open_side(frame, loose, right=True), loose, right=False) for frame in frames]


def _with_open_side(frame: Frame, loose: Sequence[Token], *, right: bool) -> Frame:
    bands = {cell.row: cell.box for cell in frame if cell.rowspan == 1}
    if len(bands) < 2:
        return frame
    edge = max(cell.box.x1 for cell in frame) if right else min(cell.box.x0 for cell in frame)
    top, bottom = min(box.y0 for box in bands.values()), max(box.y1 for box in bands.values())
    beside = [
        t for t in loose if top < t.middle[1] < bottom and (t.box.x0 >= edge - t.height if right else t.box.x1 <= edge)
    ]
    level = {row: [t for t in beside if box.y0 < t.middle[1] < box.y1] for row, box in bands.items()}
    filled = [row for row, there in level.items() if there]
    if 2 * len(filled) <= len(bands) or len(filled) < 2 or max(map(len, level.values())) > LOOSE_WORDS:
        return frame
    end = max(t.box.x1 for t in beside) if right else min(t.box.x0 for t in beside)
    column = max(cell.column + cell.colspan for cell in frame) if right else 0
    moved = frame if right else [replace(cell, column=cell.column + 1) for cell in frame]
    low, high = (edge, max(end, edge + 0.001)) if right else (min(end, edge - 0.001), edge)
    return [*moved, *(FrameCell(row, column, Box(low, box.y0, high, box.y1)) for row, box in sorted(bands.items()))]


def _holds(box: Box, token: Token) -> bool:
    x, y = token.middle
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def _fill(frame: Frame, tokens: list[Token]) -> tuple[list[list[Row]], list[Token]]:
    """The rows of each cell, and the tokens that stand in none."""
    inside: list[list[Token]] = [[] for _ in frame]
    outside = []
    for token in tokens:
        for cell, members in zip(frame, inside, strict=True):
            if _holds(cell.box, token):
                members.append(token)
                break
        else:
            outside.append(token)
    return [rows_of(members) for members in inside], outside


def _spaced_out(row: Row, aspect: float, least: int = 2) -> Row:
    """Letter-spaced Hangul ("제 조 번 호") as the one word it is; two short words close together stay two."""
    out: Row = []
    run: Row = []
    for token in [*row, None]:
        if token is not None and _single(token) and (not run or _airy(run[-1], token, aspect)):
            run.append(token)
            continue
        out.extend([_joined(run)] if len(run) >= least else run)
        run = [token] if token is not None and _single(token) else []
        if token is not None and not run:
            out.append(token)
    return out


def _single(token: Token) -> bool:
    return len(token.text) == 1 and "가" <= token.text <= "힣"


def _airy(a: Token, b: Token, aspect: float) -> bool:
    gap, height = b.box.x0 - a.box.x1, max(a.height, b.height) * aspect
    return 0.35 * height < gap < 3.5 * height


def _joined(run: Row) -> Token:
    box = run[0].box
    for token in run[1:]:
        box = box.union(token.box)
    return Token("".join(t.text for t in run), box, min(t.confidence for t in run), struck=all(t.struck for t in run))


def _add_row(builder: DocumentBuilder, row: Row, aspect: float) -> None:
    """One line a row; struck words part from the rest, so that a line is struck or not."""
    if not row:
        return
    part: Row = []
    for token in row:
        if part and part[-1].struck != token.struck:
            _add_line(builder, part, aspect)
            part = []
        part.append(token)
    _add_line(builder, part, aspect)


def _add_line(builder: DocumentBuilder, row: Row, aspect: float) -> None:
    text, words = _line(row, aspect)
    box = _around(row)
    builder.line(text, words=words, box=box, voice=Voice.NEW, struck=all(token.struck for token in row))


def _around(row: Row) -> Box:
    box = row[0].box
    for token in row[1:]:
        box = box.union(token.box)
    return box


def _line(row: Row, aspect: float) -> tuple[str, Words]:
    """The row's text, and its words with their offsets."""
    text, words = "", Words()
    for before, token in zip([None, *row], row, strict=False):
        if before is not None:
            gap = token.box.x0 - before.box.x1
            text += "\t" if gap > WIDE * max(before.height, token.height) * aspect else " "
        words.append((token.text, len(text), token.box, token.confidence, token.alternatives))
        text += token.text
    return text, words


def _add_table(builder: DocumentBuilder, frame: Frame, filled: list[list[Row]], aspect: float) -> None:
    cells: list[Cell] = []
    ordered = sorted(zip(frame, filled, strict=True), key=lambda pair: (pair[0].row, pair[0].column))
    for row_number in sorted({cell.row for cell in frame}):
        text, words, in_row = "", Words(), []
        for cell, rows in ordered:
            if cell.row != row_number:
                continue
            if text:
                text += "\t"
            start = len(text)
            content, inner = _cell_text([_spaced_out(row, aspect) for row in rows], aspect)
            words.extend((t, start + offset, b, c, a) for t, offset, b, c, a in inner)
            text += content
            in_row.append((cell, start, content, rows))
        base = builder.at
        for cell, start, content, rows in in_row:
            crossed = bool(rows) and all(token.struck for row in rows for token in row)
            span = Span(base + start, base + start + len(content))
            cells.append(Cell(cell.row, cell.column, content, span, cell.box, cell.rowspan, cell.colspan, crossed))
        boxes = [box for _, _, box, _, _ in words if box]
        crossed = bool(boxes) and all(c.struck for c in cells if c.row == row_number and c.text)
        if not boxes:
            nowhere = Span(max(0, base - 1), max(0, base - 1))
            cells = [replace(c, span=nowhere) if c.row == row_number else c for c in cells]
            continue
        around = boxes[0]
        for box in boxes[1:]:
            around = around.union(box)
        builder.line(text, words=words, box=around, struck=crossed)
    builder.table(cells)


def _cell_text(rows: list[Row], aspect: float) -> tuple[str, Words]:
    """All a cell says, on one line; a number broken at its hyphen is put together again."""
    text, words = "", Words()
    for row in rows:
        more, inner = _line(row, aspect)
        more = more.replace("\t", " ")
        if text and not (WRAPPED.search(text) and more[:1].isalnum() and more[:1].isascii()):
            text += " "
        words.extend((t, len(text) + offset, b, c, a) for t, offset, b, c, a in inner)
        text += more
    return text, words
