"""What stands on a PDF's pages beside their own text: form fields, what was written over the page, remarks, lines through
words, attached files (ISO 32000-1, 12.5)."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from intake.document import Box
from intake.reading import acroform
from intake.reading.layout import Token

log = logging.getLogger(__name__)

MOST_PAGES = 500
MOST = 500  # of a page: values, remarks and strokes
MOST_FILES = 20
REMARK = "[메모] "
_HIDDEN, _PRINT, _NO_VIEW = 1 << 1, 1 << 2, 1 << 5
_LETTER = 12.0  # points: a value in a field taller than this stands in its middle, as viewers draw it
_NO_REMARK = frozenset(("/Link", "/Popup", "/Widget", "/FreeText", "/FileAttachment", "/Screen", "/Movie", "/Sound"))
_DRAWN_TEXT = "AutoCAD SHX Text"  # its letters are strokes on the page; what they say comes as a remark on each


@dataclass(frozen=True, slots=True)
class Beside:
    """Of one page: texts with their places, remarks without, and where words are crossed out."""

    values: list[Token] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    crossed: list[Box] = field(default_factory=list)


NOTHING = Beside()


def beside(document: Any) -> dict[int, Beside]:
    """By page index. A page whose annotations are broken has none."""
    found = {}
    for index, page in _annotated(document):
        try:
            found[index] = _of_page(page)
        except _BROKEN as problem:
            log.info("pdf annotations unreadable page=%d error=%s", index + 1, type(problem).__name__)
    return found


def files(document: Any) -> Iterator[tuple[str, bytes]]:
    """Files embedded in the PDF, then those pinned to its pages; one that cannot be unpacked is left out."""
    seen: set[bytes] = set()
    for name, content in islice(_files(document), MOST_FILES):
        if content not in seen:
            seen.add(content)
            yield name, content


def unseen(found: Sequence[Token], tokens: Sequence[Token]) -> list[Token]:
    """Of the values those that the text layer has not drawn already."""
    return [
        value
        for value in found
        if not any(
            value.box.x0 <= t.middle[0] <= value.box.x1
            and value.box.y0 <= t.middle[1] <= value.box.y1
            and t.text in value.text
            for t in tokens
        )
    ]


def crosses(box: Box, token: Token) -> bool:
    """Does a stroke with this box go through the word?"""
    x, y = token.middle
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def _annotated(document: Any) -> Iterator[tuple[int, Any]]:
    try:
        for index, page in enumerate(islice(document.pages, MOST_PAGES)):
            if "/Annots" in page:
                yield index, page
    except _BROKEN as problem:
        log.info("pdf pages unreadable error=%s", type(problem).__name__)


# pikepdf's own PdfError is a RuntimeError
_BROKEN = (ValueError, TypeError, KeyError, AttributeError, RuntimeError, ArithmeticError)


def _of_page(page: Any) -> Beside:
    made = Beside()
    place = _Place(page)
    for annotation in islice(page.Annots, 20 * MOST):
        if "/Rect" not in annotation or len(made.values) + len(made.remarks) + len(made.crossed) > MOST:
            continue
        flags, kind = int(annotation.get("/F", 0)), str(annotation.get("/Subtype", ""))
        if flags & _HIDDEN or (flags & _NO_VIEW and not flags & _PRINT and kind in ("/Widget", "/FreeText")):
            continue
        drawn = str(annotation.get("/T", "")) == _DRAWN_TEXT
        if drawn or kind in ("/Widget", "/FreeText"):
            lines = acroform.value(annotation) if kind == "/Widget" else _lines(annotation)
            made.values.extend(place.tokens(annotation.Rect, lines))
            continue
        if kind == "/StrikeOut":
            made.crossed.extend(place.strokes(annotation))
        if kind not in _NO_REMARK and (said := " ".join(_lines(annotation))):
            made.remarks.append(said)
    return made


def _lines(annotation: Any) -> list[str]:
    said = str(annotation.get("/Contents", "")).replace("\r", "\n")
    return [line for one in said.split("\n") if (line := " ".join(one.split()))]


class _Place:
    """From the page's own measure to fractions of it as it is shown."""

    def __init__(self, page: Any) -> None:
        self.left, self.bottom, self.right, self.top = (float(v) for v in page.cropbox)
        self.turn = int(page.get("/Rotate", 0))

    def tokens(self, rect: Any, lines: Sequence[str]) -> Iterator[Token]:
        x0, y0, x1, y1 = (float(v) for v in rect)
        (x0, x1), (y0, y1) = sorted((x0, x1)), sorted((y0, y1))
        for number, line in enumerate(lines):
            high, low = _band(y0, y1, number, len(lines))
            if line and (box := self.box(x0, low, x1, high)):
                yield Token(line, box)

    def strokes(self, annotation: Any) -> Iterator[Box]:
        """Each line of words that is crossed out: four corners, in whatever order."""
        points = [float(v) for v in annotation.get("/QuadPoints", [])][: 8 * MOST]
        for at in range(0, len(points) - 7, 8):
            xs, ys = points[at : at + 8 : 2], points[at + 1 : at + 8 : 2]
            if box := self.box(min(xs), min(ys), max(xs), max(ys)):
                yield box

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box | None:
        width, height = self.right - self.left, self.top - self.bottom
        left, right = (x0 - self.left) / width, (x1 - self.left) / width
        top, bottom = (self.top - y1) / height, (self.top - y0) / height
        return Box(left, top, right, bottom).turned(self.turn) if 0 <= left < right <= 1 and top < bottom else None


def _band(y0: float, y1: float, number: int, count: int) -> tuple[float, float]:
    """Top and bottom of a value's line within its field, in points from below."""
    if count > 1:
        step = (y1 - y0) / count
        return y1 - number * step, y1 - (number + 1) * step
    middle, half = (y0 + y1) / 2, min(y1 - y0, _LETTER) / 2
    return middle + half, middle - half


def _files(document: Any) -> Iterator[tuple[str, bytes]]:
    for name, spec in islice(document.attachments.items(), MOST_FILES):
        try:
            yield str(spec.filename or name), spec.get_file().read_bytes()
        except Exception as problem:  # a stranger's stream: any filter may fail
            log.info("pdf attachment unreadable error=%s", type(problem).__name__)
    for _, page in _annotated(document):
        try:
            pinned = [one.FS for one in islice(page.Annots, 20 * MOST) if one.get("/Subtype") == "/FileAttachment"]
        except _BROKEN:
            continue
        for spec in pinned:
            try:
                embedded, name = spec.EF, str(spec.get("/UF", spec.get("/F", "")))
                yield name, bytes(embedded.get("/UF", embedded.get("/F")).read_bytes())
            except Exception as problem:  # as above
                log.info("pdf attachment unreadable error=%s", type(problem).__name__)
