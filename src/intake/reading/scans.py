"""A picture of a page becomes a page of a Document; also how such a page is drawn again for the desk."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from intake.document import Box, DocumentBuilder
from intake.reading.allowance import Allowance
from intake.reading.layout import FrameCell, Token, lay_out
from intake.reading.overlay import unseen
from ledger.remarks import remark

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

    from intake.reading.ocr import Sheet

COVER = re.compile(
    r"팩스\s*표지|표지\s*포함|fax\s*cover|cover\s*(page|sheet)|including\s+(this\s+)?cover|送付状|送信票|传真封面",
    re.IGNORECASE,
)


def add_scan(
    builder: DocumentBuilder,
    gray: NDArray[np.uint8],
    dpi: tuple[float, float],
    allowance: Allowance,
    size: tuple[float, float] | None = None,
    written: Sequence[Token] = (),
) -> None:
    """Recognise a scan and add it as a page; past the allowance the page is there, empty, and a note says so.

    `size` in points is the page's own, where it has one; `written`, what was typed over the picture.
    """
    from intake.reading import ocr

    height, width = gray.shape
    points = size or (width / dpi[0] * 72, height / dpi[1] * 72)
    if not allowance.take_ocr_page():
        note = remark("pages_not_recognised", n=allowance.limits.ocr_pages)
        if note not in builder.notes:
            builder.notes.append(note)
        builder.page(width=points[0], height=points[1])
        lay_out(builder, written, [], points[1] / points[0])
        return
    sheet = ocr.read(ocr.Scan(gray, *dpi), allowance.cache)
    add_sheet(builder, sheet, points, written)


def add_sheet(
    builder: DocumentBuilder, sheet: Sheet, points: tuple[float, float], written: Sequence[Token] = ()
) -> None:
    """A recognised sheet as a page; `points` is the size before it was turned."""
    upright = points if sheet.turn % 180 == 0 else (points[1], points[0])
    tokens = [
        Token(word.text, box, word.confidence, word.alternatives, word.struck)
        for line in sheet.lines
        for word in line.words
        if (box := _box(word.rect, sheet)) is not None
    ]
    frames = [
        [
            FrameCell(cell.row, cell.column, box, cell.rowspan, cell.colspan)
            for cell in grid
            if (box := _box(cell.rect, sheet)) is not None
        ]
        for grid in sheet.grids
    ]
    builder.page(
        width=upright[0],
        height=upright[1],
        turn=sheet.turn,
        skew=sheet.skew,
        recognised=True,
        kind=_kind([*tokens, *written], frames),
    )
    written = [replace(one, box=one.box.turned(sheet.turn)) for one in written]
    tokens += unseen(written, tokens)
    lay_out(builder, tokens, frames, sheet.height / sheet.width)


def _box(rect: tuple[int, int, int, int], sheet: Sheet) -> Box | None:
    x0, y0, x1, y1 = rect
    if x1 <= x0 or y1 <= y0:
        return None
    return Box(x0 / sheet.width, y0 / sheet.height, x1 / sheet.width, y1 / sheet.height)


def _kind(tokens: list[Token], frames: list[list[FrameCell]]) -> str:
    if not tokens:
        return "blank"
    return "cover" if len(tokens) < 90 and COVER.search(" ".join(token.text for token in tokens)) else ""


def drawn(picture: Image, turn: int, skew: float) -> bytes:
    """PNG of a page picture turned and levelled as its reading was, so that boxes fall on their words."""
    from PIL import Image

    if turn:
        picture = picture.rotate(-turn, expand=True)
    if skew:
        fill = 255 if picture.mode == "L" else (255, 255, 255)
        picture = picture.rotate(skew, resample=Image.Resampling.BICUBIC, fillcolor=fill)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
