"""PDF: the text layer where there is one to trust, recognition of the page picture where not.

A page's text is not trusted when its characters have no meaning (a font without ToUnicode gives "(cid:12)", private
use characters or nothing at all), or when there is hardly any beside a picture that fills the page: a scan.
"""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from intake.document import Box, Document, DocumentBuilder
from intake.reading import overlay
from intake.reading.allowance import Allowance
from intake.reading.kinds import PDF
from intake.reading.layout import Frame, FrameCell, Token, lay_out
from intake.reading.rows import add_text
from ledger.remarks import remark

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

log = logging.getLogger(__name__)

RENDER_DPI = 204
FULL_PICTURE = 0.6  # of the page's area: pictures this large are the page itself
FEW = 12  # words: a stamp or a page number on a scan
GARBLED = 0.2  # of the characters
MISTAKEN = 0.35  # no language written with Latin letters has as many with marks


class Encrypted(Exception):
    """Needs a password that we do not have."""


@dataclass(frozen=True, slots=True)
class _Size:
    width: float
    height: float


def read(
    raw: bytes, source: str, allowance: Allowance, part: tuple[int, ...] = (), role: str = "attachment"
) -> list[Document]:
    """The document, and the files attached inside it. Never raises for what the bytes are: a note says it."""
    builder = DocumentBuilder(source, PDF, role, part)
    try:
        opened = unlocked(raw)
    except Encrypted:
        builder.notes.append(remark("pdf_encrypted"))
        return [builder.build()]
    try:
        _pages(opened, builder, allowance)
    except Exception as problem:  # the library's own errors share no base; the page count so far stands
        log.warning("pdf unreadable source=%s error=%s", source, type(problem).__name__)
        builder.notes.append(remark("pdf_broken"))
    documents = [builder.build()]
    for number, (name, content) in enumerate(opened.attached):
        from intake.reading.parts import read_part

        documents.extend(read_part(name, content, f"{source} > {name}", (*part, number), allowance))
    return documents


class Unlocked(NamedTuple):
    """The bytes without an empty password, the files attached inside, and by page index what stands beside its text."""

    plain: bytes
    attached: list[tuple[str, bytes]]
    beside: dict[int, overlay.Beside]


def unlocked(raw: bytes) -> Unlocked:
    """What pikepdf knows of it, opened once; raises Encrypted. What it cannot open goes on as it is: pdfium mends more."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(raw)) as document:
            attached, beside = list(overlay.files(document)), overlay.beside(document)
            if not document.is_encrypted:
                return Unlocked(raw, attached, beside)
            out = io.BytesIO()
            document.save(out)
            return Unlocked(out.getvalue(), attached, beside)
    except pikepdf.PasswordError as problem:
        raise Encrypted from problem
    except pikepdf.PdfError:
        return Unlocked(raw, [], {})


def _pages(opened: Unlocked, builder: DocumentBuilder, allowance: Allowance) -> None:
    import pdfplumber
    import pypdfium2

    pictures = pypdfium2.PdfDocument(opened.plain)
    try:
        wanted = min(len(pictures), allowance.limits.pages)
        text = _open_text(opened.plain, pdfplumber)
        for index in range(wanted):
            if allowance.late:
                builder.notes.append(remark("pages_late", pages=len(pictures), n=index))
                break
            _page(builder, text, pictures, index, allowance, opened.beside.get(index, overlay.NOTHING))
        else:
            if len(pictures) > wanted:
                builder.notes.append(remark("pages_cut", pages=len(pictures), n=wanted))
        if text is not None:
            text.close()
    finally:
        pictures.close()


def _open_text(raw: bytes, pdfplumber: Any) -> Any | None:
    """The text layer's reader; None where it cannot even open the file that pdfium could."""
    try:
        _keep_escaped()
        opened = pdfplumber.open(io.BytesIO(raw))
        _ = opened.pages
        return opened
    except Exception as problem:  # pdfminer's errors share no base
        log.info("pdf without text layer error=%s", type(problem).__name__)
        return None


def _keep_escaped() -> None:
    r"""A backslash that escapes nothing is dropped, not what it stands before (ISO 32000-1, 7.3.4.2).

    pdfminer drops both. AutoCAD writes every blank that way, and whole sentences become one word.
    """
    from pdfminer.psparser import ESC_STRING

    for code in {*range(256)} - {*b"01234567\r\n"}:
        ESC_STRING.setdefault(bytes((code,)), code)


def _page(
    builder: DocumentBuilder, text: Any, pictures: Any, index: int, allowance: Allowance, beside: overlay.Beside
) -> None:
    picture = pictures[index]
    size = _Size(*picture.get_size())
    tokens, frames, turn = _text_layer(text, index) if text is not None and _has_text(picture) else ([], [], 0)
    values = beside.values
    if garbled(tokens) or (len(tokens) < FEW and _is_drawn(picture, size, bare=not tokens and not values)):
        from intake.reading.scans import add_scan

        gray, dpi = page_picture(picture, size)
        add_scan(builder, gray, dpi, allowance, (size.width, size.height), values)
    else:
        if turn % 180:
            size = _Size(size.height, size.width)
        crossed = [box.turned(turn) for box in beside.crossed]
        values = [replace(value, box=value.box.turned(turn)) for value in values]
        tokens = [
            replace(token, text=clean, struck=token.struck or any(overlay.crosses(box, token) for box in crossed))
            for token in tokens
            if (clean := _plain(token.text))
        ]
        builder.page(width=size.width, height=size.height, turn=turn, kind="" if tokens or values else "blank")
        lay_out(builder, [*tokens, *overlay.unseen(values, tokens)], frames, size.height / size.width)
    there = " ".join(" ".join(token.text for token in tokens).split())
    for said in beside.remarks:
        if said not in there:  # many programs put the words that are marked into the mark
            add_text(builder, overlay.REMARK + said)


def _plain(text: str) -> str:
    """Without the control characters that fonts give for blanks and for what they have no name for."""
    return " ".join("".join(" " if unicodedata.category(c) == "Cc" else c for c in text).split())


def _has_text(picture: Any) -> bool:
    """A look by pdfium, fifty times quicker than the real reading, which a scan then needs not have."""
    return bool(picture.get_textpage().count_chars() > 0)


def garbled(tokens: Sequence[Token]) -> bool:
    """Is this soup from a font without meaning?"""
    text = "".join(token.text for token in tokens)
    if len(text) < 8:
        return False
    odd = sum(len(code) for code in re.findall(r"\(cid:\d+\)", text))
    odd += sum(1 for c in text if c == "\ufffd" or unicodedata.category(c) in ("Co", "Cc", "Cn"))
    western = sum(1 for c in text if "\x80" <= c <= "\xff")  # Hangul or kanji whose bytes were taken for letters
    return odd > GARBLED * len(text) or western > MISTAKEN * len(text)


def _text_layer(text: Any, index: int) -> tuple[list[Token], list[Frame], int]:
    """Words, ruled tables, and the degrees clockwise by which the page had to be turned for its text to stand upright."""
    try:
        page = text.pages[index]
        turns = _turns(page)
        if turn := _sideways(turns):
            page = _turned(page, turn)
            turns = _turns(page)
        return _tokens(page, list(turns) or [0]), _frames(page), turn
    except Exception as problem:  # pdfminer on a stranger's content stream
        log.info("pdf page without text layer page=%d error=%s", index + 1, type(problem).__name__)
        return [], [], 0
    finally:
        with_close = getattr(text.pages[index], "close", None) if index < len(text.pages) else None
        if with_close:
            with_close()


def _sideways(turns: Counter[int]) -> int:
    """The turn that most of the page's characters need: 0 where they stand upright, or there are few."""
    if (total := turns.total()) < 20:
        return 0
    turn, count = turns.most_common(1)[0]
    return turn if count > 0.7 * total else 0


def _turns(page: Any) -> Counter[int]:
    return Counter(_turn_of(c["matrix"]) for c in page.chars if not c["text"].isspace())


def _turn_of(matrix: Sequence[float]) -> int:
    a, b = matrix[0], matrix[1]
    if abs(a) >= abs(b):
        return 180 if a < 0 else 0
    return 90 if b > 0 else 270


def _turned(page: Any, turn: int) -> Any:
    """The same page turned clockwise, read afresh, so that its directions are anybody's."""
    from pdfplumber.page import Page

    held = page.page_obj
    held.rotate = (page.rotation + turn) % 360
    held.attrs = {**held.attrs, "Rotate": held.rotate}
    return Page(page.pdf, held, page.page_number)


# Labels along a side of a drawing, one piece a line: laid out by words, they would come in the order of the page.
_RUNS: dict[int, dict[str, Any]] = {
    0: {"keep_blank_chars": False},
    90: {"keep_blank_chars": True, "char_dir_rotated": "btt", "line_dir_rotated": "ltr"},
    180: {"keep_blank_chars": True, "char_dir": "rtl", "line_dir": "btt"},
    270: {"keep_blank_chars": True, "char_dir_rotated": "ttb", "line_dir_rotated": "rtl"},
}


def _tokens(page: Any, turns: list[int]) -> list[Token]:
    strokes = _strokes(page)
    tokens = []
    for turn in turns:
        part = page if turns == [turn] else page.filter(partial(_stands, turn))
        for word in part.extract_words(use_text_flow=False, x_tolerance_ratio=0.18, y_tolerance=3, **_RUNS[turn]):
            if box := _fraction(page, word["x0"], word["top"], word["x1"], word["bottom"]):
                struck = turn == 0 and _crossed(word, strokes)
                tokens.append(Token(unicodedata.normalize("NFC", word["text"]), box, struck=struck))
    return tokens


def _stands(turn: int, item: dict[str, Any]) -> bool:
    return item["object_type"] != "char" or _turn_of(item["matrix"]) == turn


def _fraction(page: Any, x0: float, y0: float, x1: float, y1: float) -> Box | None:
    left, top, right, bottom = page.bbox
    width, height = right - left, bottom - top
    x0, x1 = (min(1.0, max(0.0, (x - left) / width)) for x in (x0, x1))
    y0, y1 = (min(1.0, max(0.0, (y - top) / height)) for y in (y0, y1))
    return Box(x0, y0, x1, y1) if x0 < x1 and y0 < y1 else None


def _strokes(page: Any) -> list[tuple[float, float, float]]:
    """Thin horizontal lines and rectangles: left, right, height from the top."""
    drawn = [*page.lines, *(r for r in page.rects if r["height"] < 2.5)]
    return [(d["x0"], d["x1"], (d["top"] + d["bottom"]) / 2) for d in drawn if abs(d["bottom"] - d["top"]) < 2.5]


def _crossed(word: dict[str, Any], strokes: Sequence[tuple[float, float, float]]) -> bool:
    """A line through the middle of the word, from end to end."""
    height, width = word["bottom"] - word["top"], word["x1"] - word["x0"]
    return any(
        word["top"] + 0.3 * height < y < word["bottom"] - 0.25 * height
        and min(x1, word["x1"]) - max(x0, word["x0"]) > 0.9 * width
        for x0, x1, y in strokes
    )


def _frames(page: Any) -> list[Frame]:
    """Ruled tables, as pdfplumber finds them, with spans from the edges that cells share."""
    return [frame for table in page.find_tables() if len(frame := _frame(page, table.cells)) > 1]


def _frame(page: Any, cells: Sequence[tuple[float, float, float, float]]) -> list[FrameCell]:
    xs, ys = (
        _edges([c[0] for c in cells] + [c[2] for c in cells]),
        _edges([c[1] for c in cells] + [c[3] for c in cells]),
    )
    frame = []
    for x0, y0, x1, y1 in cells:
        c0, c1, r0, r1 = (_nearest(edges, v) for edges, v in ((xs, x0), (xs, x1), (ys, y0), (ys, y1)))
        if (box := _fraction(page, x0, y0, x1, y1)) and c1 > c0 and r1 > r0:
            frame.append(FrameCell(r0, c0, box, r1 - r0, c1 - c0))
    return frame


def _edges(values: list[float]) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > 2:
            edges.append(value)
    return edges


def _nearest(edges: list[float], value: float) -> int:
    return min(range(len(edges)), key=lambda i: abs(edges[i] - value))


def _is_drawn(picture: Any, size: _Size, *, bare: bool) -> bool:
    """Is the page a picture? Of a bare one whatever is drawn says so: letters that a program made into outlines, too.

    Scanners write a page as one picture, or as a pile of strips.
    """
    import pypdfium2.raw as pdfium

    area = 0.0
    for item in picture.get_objects(max_depth=4):
        if bare:
            return True
        if item.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            x0, y0, x1, y1 = item.get_bounds()
            area += (x1 - x0) * (y1 - y0)
    return area > FULL_PICTURE * size.width * size.height


def page_picture(picture: Any, size: _Size) -> tuple[NDArray[np.uint8], tuple[float, float]]:
    """The page as a gray picture and its dots an inch: a fax's own dots where it has them, else drawn."""
    own = _own_dots(picture, size)
    if own is not None:
        return own
    longest = max(size.width, size.height) / 72
    dpi = min(RENDER_DPI, 3000 / longest)
    return _rendered(picture, dpi), (dpi, dpi)


def _own_dots(picture: Any, size: _Size) -> tuple[NDArray[np.uint8], tuple[float, float]] | None:
    """The bitmap of a page that is one upright one-bit picture; drawing it would blur its edges."""
    import numpy as np
    import pypdfium2.raw as pdfium

    items = list(picture.get_objects(max_depth=4))
    if len(items) != 1 or items[0].type != pdfium.FPDF_PAGEOBJ_IMAGE or picture.get_rotation():
        return None
    item = items[0]
    about, matrix = item.get_metadata(), item.get_matrix()
    if about.bits_per_pixel != 1 or not (matrix.a > 0 and matrix.d > 0 and abs(matrix.b) + abs(matrix.c) < 1e-3):
        return None
    if matrix.a < 0.95 * size.width or matrix.d < 0.95 * size.height or about.width * about.height > 40_000_000:
        return None
    gray = np.asarray(item.get_bitmap(render=False).to_pil().convert("L"), np.uint8)
    drawn = _rendered(picture, 36)
    if abs(float(gray.mean()) - float(drawn.mean())) > 60:  # a Decode array or a mask turns black and white about
        return None
    return gray, (about.width / matrix.a * 72, about.height / matrix.d * 72)


def _rendered(picture: Any, dpi: float) -> NDArray[np.uint8]:
    import numpy as np

    return np.asarray(picture.render(scale=dpi / 72, grayscale=True).to_pil().convert("L"), np.uint8)


def page_image(
    raw: bytes, number: int, *, dpi: int = 110, turn: int = 0, skew: float = 0.0, password: str | None = None
) -> bytes:
    """PNG of page `number` (from 1), turned and levelled as it was read. Raises ValueError for a page it has not."""
    import pypdfium2

    from intake.reading.scans import drawn

    try:
        document = pypdfium2.PdfDocument(raw, password=password or "")
    except pypdfium2.PdfiumError as problem:
        raise ValueError("the PDF cannot be opened") from problem
    try:
        if not 1 <= number <= len(document):
            raise ValueError(f"there is no page {number}")
        page = document[number - 1]
        scale = min(dpi / 72, 4000 / max(page.get_size()))
        return drawn(page.render(scale=scale).to_pil().convert("RGB"), turn, skew)
    finally:
        document.close()
