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

    from intake.reading.ocr import Sheet, SheetWord

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
        for word in _kana_joined(line.words)
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


_KANA = re.compile("[ぁ-ゖァ-ヺー]")
NO_BLANK = 0.6  # of the words' height: a blank between kana is twice as wide, a narrow kana's own margin is not


def _kana_joined(words: Sequence[SheetWord]) -> Sequence[SheetWord]:
    """The words of a line, those that part between kana by no blank's width being one: "シリ ンダ", "お送りく ださい"."""
    whole: list[SheetWord] = []
    for word in words:
        last = whole[-1] if whole else None
        if last and last.struck == word.struck and _KANA.match(last.text[-1:]) and _KANA.match(word.text[:1]):
            (x0, y0, x1, y1), (left, top, right, bottom) = last.rect, word.rect
            if left - x1 < NO_BLANK * max(y1 - y0, bottom - top):
                rect = (x0, min(y0, top), max(x1, right), max(y1, bottom))
                confidence = min(last.confidence, word.confidence)
                whole[-1] = replace(last, text=last.text + word.text, rect=rect, confidence=confidence, alternatives=())
                continue
        whole.append(word)
    return whole


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
